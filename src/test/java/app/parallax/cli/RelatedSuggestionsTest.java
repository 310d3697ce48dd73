package app.parallax.cli;

import static app.parallax.SmallProject.codePoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedSuggestionsTest {
    private static final String REWORDED = "Before the sluice was shut, 4200 cubic metres had run out of Kestrel Dam.";

    @TempDir
    Path folder;
    private final Commands commands = new Commands();

    @Test
    void passagesLikeAnAnnotationAreGivenInCodePointsTheBestFirst() {
        var path = folder.resolve("p.parallax");
        var project = new SmallProject(path);

        var lines = commands.run("suggest", path, "related", "--annotation", project.number.id(), "--json").json();

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(1, lines.size(), commands.out);
        var line = lines.getFirst();
        assertEquals(List.of("article", "startCodePoint", "endCodePoint", "quote", "score"),
                List.copyOf(line.propertyNames()));
        assertEquals(project.second.article().id().toString(), line.get("article").asString());
        var quote = "It denies that over 1,400 people were named.";
        assertEquals(quote, line.get("quote").asString());
        assertEquals(SmallProject.SECOND.indexOf(quote), line.get("startCodePoint").asInt());
        assertEquals(SmallProject.SECOND.indexOf(quote) + quote.length(), line.get("endCodePoint").asInt());
        double score = line.get("score").asDouble();
        assertTrue(score > 0.25 && score <= 1, commands.out);
    }

    @Test
    void oneArticleCanBeChosenAndTheTableHasTheSame() {
        var path = folder.resolve("p.parallax");
        var project = new SmallProject(path);
        var id = "urn:uuid:" + project.number.id();

        assertEquals(List.of(),
                commands.run("suggest", path, "related", "--annotation", id, "--article", "001_first.txt", "--json")
                        .json());
        assertEquals(0, commands.exitCode);
        commands.run("suggest", path, "related", "--annotation", id);
        assertTrue(commands.out.contains("over 1,400 people were named."), commands.out);
        assertTrue(commands.out.contains("Score"), commands.out);
    }

    @Test
    void wordsOfAnyTextFindPassagesInAProjectAndInFiles() throws IOException {
        var path = folder.resolve("p.parallax");
        new SmallProject(path);
        var found = commands.run("suggest", path, "related", "--quote", "1,400 people named on a Wednesday", "--json")
                .json();
        var quote = "On Wednesday 🇮🇱 over 1,400 people were named.";
        assertEquals(quote, found.getFirst().get("quote").asString());
        int start = codePoint(SmallProject.FIRST, SmallProject.FIRST.indexOf(quote));
        assertEquals(start, found.getFirst().get("startCodePoint").asInt());
        assertEquals(start + codePoint(quote, quote.length()), found.getFirst().get("endCodePoint").asInt());

        var one = Files.writeString(folder.resolve("one.txt"), "😀 Nothing of the kind.\n" + REWORDED + "\n");
        var two = Files.writeString(folder.resolve("two.txt"), "A court put the hearing off.");
        var lines = commands.run("suggest", "related", "--quote",
                "Kestrel Dam lost 4,200 cubic metres before the sluice was closed", "--file", one, "--file", two,
                "--json").json();

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of(REWORDED), lines.stream().map(line -> line.get("quote").asString()).toList());
        assertEquals(one.toString(), lines.getFirst().get("file").asString());
        assertEquals(23, lines.getFirst().get("startCodePoint").asInt());
    }

    @Test
    void whatCannotBeLookedForIsWrongUsage() throws IOException {
        var path = folder.resolve("p.parallax");
        new SmallProject(path);
        var file = Files.writeString(folder.resolve("one.txt"), REWORDED);
        for (var args : Set.of(List.of(path, "related"), List.of(path, "related", "--annotation", "nobody"),
                List.of(path, "related", "--annotation", "01890000-0000-7000-8000-000000000000"),
                List.of(path, "related", "--annotation", "a", "--quote", "b"), List.of(path, "related", "--quote", " "),
                List.of(path, "time", "--quote", "b"), List.of("related", "--file", file),
                List.of("related", "--file", file, "--annotation", "a"))) {
            var all = new ArrayList<Object>(args);
            all.addFirst("suggest");
            commands.run(all.toArray());
            assertEquals(2, commands.exitCode, args + commands.out);
            assertEquals("", commands.out);
        }
        commands.run("suggest", path, "related", "--annotation", "nobody");
        assertTrue(commands.err.contains("nobody"), commands.err);
    }
}
