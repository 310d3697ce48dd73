package app.parallax.cli;

import static app.parallax.SmallProject.codePoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FindCommandTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private SmallProject project;

    @BeforeEach
    void make() {
        project = new SmallProject(folder.resolve("p.parallax"));
    }

    private List<JsonNode> find(String... query) {
        var all = new ArrayList<Object>(List.of("find", folder.resolve("p.parallax"), "--json"));
        all.addAll(List.of(query));
        return commands.run(all.toArray()).json();
    }

    private static List<String> kinds(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("kind").asString()).toList();
    }

    @Test
    void anArticleIsFoundAtItsWordsInCodePoints() {
        var line = find("MINISTER").getFirst();

        assertEquals(List.of("kind", "id", "article", "quote", "startCodePoint", "endCodePoint", "snippet"),
                List.copyOf(line.propertyNames()));
        int start = codePoint(SmallProject.FIRST, SmallProject.FIRST.indexOf("minister"));
        assertEquals(start, line.get("startCodePoint").asInt());
        assertEquals(start + 8, line.get("endCodePoint").asInt());
        assertEquals("minister", line.get("quote").asString());
        assertEquals(project.first.article().id().toString(), line.get("id").asString());
    }

    @Test
    void everyKindIsFound() {
        assertEquals(List.of("article", "article", "annotation", "annotation", "tag", "claim"),
                kinds(find("named OR 1,400")));
        assertEquals(List.of("note"), kinds(find("two", "red")));
        assertEquals(List.of("event"), kinds(find("\"not dated\"")));
        assertEquals(List.of("tag"), kinds(find("\"who is\"")));
    }

    @Test
    void aWordIsLeftOutByADashEvenWhereTheQueryBeginsWithIt() {
        assertEquals(List.of(project.second.article().id().toString()),
                find("-minister named*").stream().filter(line -> "article".equals(line.get("kind").asString()))
                        .map(line -> line.get("id").asString()).toList());
        assertEquals(0, commands.exitCode);
    }

    @Test
    void nothingFoundIsNoError() {
        assertEquals(List.of(), find("zebra"));
        assertEquals(0, commands.exitCode);
        commands.run("find", folder.resolve("p.parallax"), "people");
        assertTrue(commands.out.lines().count() > 2, commands.out);
        assertFalse(commands.out.contains("\u001b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-only", "\"", "*", "...", "\u0000", "😶‍🌫️-\"", "\u200F", "NEAR(", "a AND (b",
            "{title}:x",
            "named OR OR", "'; DROP TABLE article_words", "\"a \"b\" c\" \" d"})
    void anOddQueryGivesResultsOrOneSentence(String query) {
        commands.run("find", folder.resolve("p.parallax"), query);

        assertTrue(commands.exitCode == 0 ? commands.err.isEmpty() : commands.err.lines().count() == 1, commands.err);
        assertTrue(commands.exitCode == 0 || commands.err.startsWith("Enter a word"), commands.err);
    }
}
