package app.parallax.cli;

import static app.parallax.SmallProject.codePoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SuggestCommandTest {
    private static final String SHARED = "the ministry rejects any such claim, and will answer it in full tomorrow";

    @TempDir
    Path folder;
    private final Commands commands = new Commands();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> fields(JsonNode line) {
        return List.copyOf(line.propertyNames());
    }

    @Test
    void figuresOfAProjectAreGivenInCodePoints() {
        var project = new SmallProject(folder.resolve("p.parallax"));

        var lines = commands.run("suggest", folder.resolve("p.parallax"), "quantity", "--json").json();

        assertEquals(2, lines.size(), commands.out);
        var line = lines.getFirst();
        assertEquals(List.of("article", "startCodePoint", "endCodePoint", "quote", "min", "unit", "what", "qualifier"),
                fields(line));
        assertEquals(project.first.article().id().toString(), line.get("article").asString());
        int start = codePoint(SmallProject.FIRST, SmallProject.FIRST.indexOf("over 1,400"));
        assertEquals(start, line.get("startCodePoint").asInt());
        assertEquals("over 1,400 people", line.get("quote").asString());
        assertEquals(start + line.get("quote").asString().length(), line.get("endCodePoint").asInt());
        assertEquals("1400", line.get("min").toString());
        assertEquals("people", line.get("unit").asString());
        assertEquals("over", line.get("qualifier").asString());
    }

    @Test
    void oneArticleCanBeChosen() {
        var project = new SmallProject(folder.resolve("p.parallax"));

        var lines = commands.run("suggest", folder.resolve("p.parallax"), "quantity", "--article", "second.txt",
                "--json").json();

        assertEquals(List.of(project.second.article().id().toString()),
                lines.stream().map(line -> line.get("article").asString()).toList());
        commands.run("suggest", folder.resolve("p.parallax"), "quantity", "--article", "nobody");
        assertEquals(2, commands.exitCode);
        assertTrue(commands.err.contains("nobody"), commands.err);
    }

    @Test
    void filesNeedNoProjectAndNoEnding() throws IOException {
        var one = file("one.txt", "😀 \r\nAs of 17 October 2023, about 9,000 people were named.");
        var two = file("two", "Between 10 and 20 trucks came.");

        var lines = commands.run("suggest", "quantity", "--file", one, "--file", two, "--json").json();

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of(one.toString(), two.toString()),
                lines.stream().map(line -> line.get("file").asString()).toList());
        assertEquals("2023-10-17", lines.getFirst().get("asOf").asString());
        assertEquals(26, lines.getFirst().get("startCodePoint").asInt());
        assertEquals(List.of("10", "20"),
                List.of(lines.getLast().get("min").toString(), lines.getLast().get("max").toString()));
    }

    @Test
    void sharedWordsOfFilesAreGivenOnceForEachPair() throws IOException {
        var one = file("one.txt", "😀 Alpha. “" + SHARED + "”, he said.");
        var two = file("two.txt", "Beta gamma: " + SHARED.toUpperCase(Locale.ROOT));
        var three = file("three.txt", "Nothing of that.");

        var lines = commands.run("suggest", "copied", "--file", one, "--file", two, "--file", three, "--json").json();

        assertEquals(1, lines.size(), commands.out);
        var line = lines.getFirst();
        assertEquals(List.of("file", "startCodePoint", "endCodePoint", "quote", "otherFile", "otherStartCodePoint",
                "otherEndCodePoint", "words"), fields(line));
        assertEquals(SHARED, line.get("quote").asString());
        assertEquals(10, line.get("startCodePoint").asInt());
        assertEquals(12, line.get("otherStartCodePoint").asInt());
        assertEquals(12 + SHARED.length(), line.get("otherEndCodePoint").asInt());
        assertEquals(13, line.get("words").asInt());
    }

    @Test
    void theArticleThatWasAskedForStandsFirst() throws IOException {
        var project = folder.resolve("q.parallax");
        commands.run("new", project);
        commands.run("import", project, file("a.txt", "Alpha. " + SHARED), file("b.txt", "Beta, gamma: " + SHARED));

        var line = commands.run("suggest", project, "copied", "--article", "b.txt", "--json").json().getFirst();

        assertEquals(List.of("article", "startCodePoint", "endCodePoint", "quote", "otherArticle",
                "otherStartCodePoint", "otherEndCodePoint", "words"), fields(line));
        assertEquals(13, line.get("startCodePoint").asInt());
        assertEquals(7, line.get("otherStartCodePoint").asInt());
    }

    @Test
    void aTableIsForPersons() throws IOException {
        commands.run("suggest", "quantity", "--file", file("x.txt", "About 40\u001b people and 3 dogs."));

        assertTrue(commands.out.startsWith("File "), commands.out);
        assertEquals(3, commands.out.lines().count(), commands.out);
        assertFalse(commands.out.contains("\u001b"));
    }

    @Test
    void aBadFileIsNamedAndTheOthersAreRead() throws IOException {
        var good = file("good.txt", "Three dogs.");
        var lines = commands.run("suggest", "quantity", "--file", folder.resolve("none.txt"), "--file", good, "--json")
                .json();

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("none.txt"), commands.err);
        assertEquals(1, lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"suggest", "suggest quantity", "suggest p.parallax colours", "suggest colours --file x",
            "suggest quantity --file x --article 1", "suggest a b c"})
    void wrongUsageIsSaidInOneSentence(String line) {
        commands.run((Object[]) line.split(" "));

        assertEquals(2, commands.exitCode, commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
    }

    @Test
    void timesOfAFileAreReadAgainstTheDatelineThatIsNamed() throws IOException {
        var file = file("a.txt", "The bridge fell on Wednesday 😀 and will open in early May.\n");
        var lines = commands.run("suggest", "time", "--file", file, "--dateline", "17 October 2023", "--json").json();
        assertEquals(2, lines.size(), commands.out);
        assertEquals(List.of("file", "startCodePoint", "endCodePoint", "quote", "kind", "edtf", "reason"),
                fields(lines.getFirst()));
        assertEquals("Wednesday", lines.getFirst().get("quote").asString());
        assertEquals("date", lines.getFirst().get("kind").asString());
        assertEquals("2023-10-11", lines.getFirst().get("edtf").asString());
        assertEquals("early May", lines.getLast().get("quote").asString());
        assertEquals("2024-05", lines.getLast().get("edtf").asString());
        assertEquals("start", lines.getLast().get("mod").asString());
        assertEquals(48, lines.getLast().get("startCodePoint").asInt());

        var open = commands.run("suggest", "time", "--file", file, "--json").json();
        assertEquals(List.of("file", "startCodePoint", "endCodePoint", "quote", "kind", "reason"),
                fields(open.getFirst()));

        commands.run("suggest", "time", "--file", file, "--dateline", "some day", "--json");
        assertEquals(2, commands.exitCode);
        assertTrue(commands.err.contains("some day is not a day"), commands.err);
    }
}
