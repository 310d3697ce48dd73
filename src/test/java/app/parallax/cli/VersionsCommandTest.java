package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports a changed file on the command line: the article gets a new version, and its annotations are re-anchored. */
class VersionsCommandTest {
    /** Longer before the marks, one passage reworded. */
    private static final String CHANGED = SmallProject.FIRST.replace("Talks in the capital", "Corrected: talks 😀 here")
            .replace("with a comma", "with two commas");

    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private SmallProject project;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("p.parallax");
        project = new SmallProject(file);
        Files.writeString(folder.resolve("001_first.txt"), CHANGED);
    }

    private JsonNode annotation(UUID id) {
        return commands.run("list", file, "annotations", "--json").json().stream()
                .filter(line -> line.get("id").asString().equals(id.toString())).findFirst().orElseThrow();
    }

    @Test
    void aFileThatChangedIsImportedAsANewVersionOfItsArticle() {
        var line = commands.run("import", file, folder.resolve("001_first.txt"), "--json").json().getFirst();

        assertEquals(0, commands.exitCode);
        assertEquals(project.first.article().id().toString(), line.get("id").asString());
        assertEquals(CHANGED.codePointCount(0, CHANGED.length()), line.get("characters").asInt());
        assertTrue(commands.err.contains("Version 2 of"), commands.err);
        assertEquals(2, commands.run("list", file, "articles", "--json").json().size());
        var number = annotation(project.number.id());
        var words = project.number.passage().quote();
        assertEquals(words, number.get("quote").asString());
        int start = CHANGED.indexOf(words);
        assertEquals(SmallProject.codePoint(CHANGED, start), number.get("startCodePoint").asInt());
        assertEquals(SmallProject.codePoint(CHANGED, start + words.length()), number.get("endCodePoint").asInt());
        assertEquals(project.first.version().id().toString(), number.get("madeVersion").asString());
        assertFalse(number.get("version").equals(number.get("madeVersion")));
        var formula = annotation(project.formula.id());
        assertTrue(formula.get("quote").asString().endsWith("with two commas."), formula.toString());
        assertEquals(project.formula.passage().quote(), formula.get("madeQuote").asString());
        commands.run("check", file);
        assertEquals(0, commands.exitCode);
        commands.run("undo", file);
        assertEquals(project.first.version().id().toString(),
                annotation(project.number.id()).get("version").asString());
    }

    @Test
    void exportsGiveAnnotationsWhereTheyStandNowWithTheWordsThatWereMarked() throws Exception {
        commands.run("import", file, folder.resolve("001_first.txt"));
        commands.run("export", file, "--format", "webannotation", "--output", folder.resolve("a.jsonld"));
        var items = new JsonMapper().readTree(Files.readString(folder.resolve("a.jsonld"))).get("first").get("items");
        for (var item : items) {
            var target = item.get("target");
            var quote = target.get("selector").get(0).get("exact").asString();
            if (item.get("id").asString().endsWith(project.formula.id().toString())) {
                assertTrue(quote.endsWith("with two commas."), quote);
                assertEquals(project.formula.passage().quote(), target.get("quote").asString());
                assertEquals("urn:uuid:" + project.first.version().id(), target.get("madeOn").asString());
                assertEquals(SmallProject.codePoint(CHANGED, CHANGED.indexOf("=SUM")),
                        target.get("selector").get(1).get("start").asInt());
            } else if (item.get("id").asString().endsWith(project.denial.id().toString())) {
                assertEquals(null, target.get("madeOn"));
            }
        }
        assertEquals(3, items.size());
        commands.run("export", file, "--format", "csv", "--output", folder.resolve("a.csv"));
        assertEquals(List.of(true), List.of(Files.readString(folder.resolve("a.csv")).contains("with two commas.")));
    }
}
