package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Imports metadata of reference managers on the command line. */
class MetadataCommandTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path project;

    @BeforeEach
    void make() throws IOException {
        project = folder.resolve("p.parallax");
        commands.run("new", project);
        Files.writeString(folder.resolve("one.md"),
                "---\nsource: https://www.example.org/one/\nlang: en\n---\n# Talks were held\n\nThe delegation came.\n");
        Files.writeString(folder.resolve("two.txt"), "Nobody came to the talks\n\nThe delegation stayed at home.\n");
        Files.writeString(folder.resolve("three.txt"), "The third article has no title. It is plain text.\n");
        commands.run("import", project, folder.resolve("one.md"), folder.resolve("two.txt"),
                folder.resolve("three.txt"));
        assertEquals(0, commands.exitCode, commands.err);
    }

    private Commands metadata(String name, String text) throws IOException {
        return commands.run("metadata", project, Files.writeString(folder.resolve(name), text), "--json");
    }

    private JsonNode article(String file) {
        return new Commands().run("list", project, "articles", "--json").json().stream()
                .filter(line -> line.get("file").asString().equals(file)).findFirst().orElseThrow();
    }

    @Test
    void articlesAreFoundByAddressFileTitleAndHashAndChangedInOneEdit() throws IOException {
        var hash = article("three.txt").get("sha256").asString();
        metadata("zotero.json", """
                [{"title": "A better title", "URL": "http://example.org/one", "container-title": "The Example",
                  "issued": {"date-parts": [[2023, 10, 17]]}, "author": [{"family": "Doe", "given": "Jane"}]},
                 {"title": "NOBODY came to the “talks”", "container-title": "The Example"},
                 {"title": "The third", "note": "sha256: %s", "language": "de"},
                 {"title": "In no article", "URL": "https://example.org/none"}]
                """.formatted(hash));

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("“In no article”"), commands.err);
        assertEquals(3, commands.json().size());
        assertEquals("A better title", article("one.md").get("title").asString());
        assertEquals("2023-10-17", article("one.md").get("published").asString());
        assertEquals("Jane Doe", article("one.md").get("authors").get(0).asString());
        assertEquals("Nobody came to the talks", article("two.txt").get("title").asString(),
                "the same words stay as the article has them");
        assertEquals("The Example", article("two.txt").get("outlet").asString());
        assertEquals("de", article("three.txt").get("language").asString());

        assertEquals(0, commands.run("undo", project).exitCode);
        assertEquals("Talks were held", article("one.md").get("title").asString());
        assertTrue(!article("two.txt").has("outlet"));
        assertEquals(0, commands.run("redo", project).exitCode);
        assertEquals("A better title", article("one.md").get("title").asString());
    }

    @Test
    void aFileNameFindsItsArticleAndTheSameAgainChangesNothing() throws IOException {
        var ris = "TY  - NEWS\nTI  - Quite another title\nL1  - C:\\storage\\two.txt\nER  - \n";
        assertEquals(1, metadata("a.ris", ris).json().size(), commands.err);
        assertEquals("Quite another title", article("two.txt").get("title").asString());
        assertEquals(0, metadata("a.ris", ris).json().size());
        assertEquals(0, commands.exitCode);
        assertTrue(commands.run("history", project).out.lines().filter(line -> line.contains("metadata")).count() == 1,
                commands.out);
    }

    @Test
    void aFileThatIsNoneIsRefusedAndChangesNothing() throws IOException {
        metadata("a.bib", "@online{x, title = {broken");
        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("line 1"), commands.err);
    }

    @Test
    void aTitleThatSeveralArticlesHaveNamesNone() throws IOException {
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("b/four.txt"),
                "Nobody came to the talks\n\nQuite another text stands here.\n");
        commands.run("import", project, folder.resolve("b/four.txt"));
        metadata("a.ris", "TY  - NEWS\nTI  - Nobody came to the talks\nT2  - The Example\nER  - \n");

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("matches several"), commands.err);
    }
}
