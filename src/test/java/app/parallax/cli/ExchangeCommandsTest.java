package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges data with other programs and analysts on the command line. */
class ExchangeCommandsTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path project;

    @BeforeEach
    void make() {
        project = folder.resolve("p.parallax");
        new SmallProject(project);
    }

    @Test
    void aProjectGoesOutAndBringsItsArticlesIntoAnEmptyOne() throws IOException {
        var out = folder.resolve("p.qdpx");
        assertEquals(0, commands.run("export", project, "--format", "qdpx", "--output", out).exitCode, commands.err);
        var first = Files.readAllBytes(out);
        commands.run("export", project, "--format", "qdpx", "--output", out);
        assertArrayEquals(first, Files.readAllBytes(out), "same project, same bytes");
        var empty = folder.resolve("e.parallax");
        commands.run("new", empty);
        assertEquals(0, commands.run("annotations", empty, out).exitCode, commands.err);
        assertEquals(2, new Commands().run("list", empty, "articles", "--json").json().size());
        assertEquals(new Commands().run("list", project, "annotations", "--json").json().size(),
                new Commands().run("list", empty, "annotations", "--json").json().size());
        assertTrue(commands.run("annotations", empty, out).out.contains("already"), commands.out);
        assertEquals(0, commands.run("undo", empty).exitCode);
        assertEquals(0, new Commands().run("list", empty, "articles", "--json").json().size());
    }

    @Test
    void tagsGoOutAsACodebook() throws IOException {
        var out = folder.resolve("p.qdc");
        assertEquals(0, commands.run("export", project, "--format", "qdc", "--output", out).exitCode, commands.err);
        var empty = folder.resolve("e.parallax");
        commands.run("new", empty);
        assertEquals(1, commands.run("export", empty, "--format", "qdc", "--output", folder.resolve("n.qdc")).exitCode);
        assertTrue(commands.err.contains("no tag"), commands.err);
        assertEquals(0, commands.run("annotations", empty, out).exitCode, commands.err);
        assertEquals(new Commands().run("list", project, "tags", "--json").json().size(),
                new Commands().run("list", empty, "tags", "--json").json().size());
    }

    @Test
    void aDamagedProjectIsOneSentenceAndChangesNothing() throws IOException {
        var bad = folder.resolve("bad.qdpx");
        Files.write(bad, "PK\u0003\u0004 no archive".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, commands.run("annotations", project, bad).exitCode);
        assertEquals(1, commands.err.strip().lines().count(), commands.err);
        assertTrue(commands.err.contains(bad.toString()), commands.err);
    }

    @Test
    void anotherAnalystsCopyIsMergedAndConflictsAreNamed() throws IOException {
        var copy = folder.resolve("copy.parallax");
        commands.run("backup", project, copy);
        commands.run("undo", copy); // they take an edit back
        Files.writeString(folder.resolve("new.txt"), "A new article.\nWith words.\n");
        assertEquals(0, commands.run("import", copy, folder.resolve("new.txt"), "--analyst", "Bob").exitCode);
        assertEquals(0, commands.run("merge", project, copy).exitCode, commands.err);
        assertEquals(3, new Commands().run("list", project, "articles", "--json").json().size());
        assertTrue(commands.run("merge", project, copy).out.contains("nothing"), commands.out);
        assertEquals(0, commands.run("check", project).exitCode, commands.out);
        assertEquals(0, commands.run("undo", project).exitCode);
        assertEquals(2, new Commands().run("list", project, "articles", "--json").json().size());
        assertEquals(3, commands.run("merge", project, folder.resolve("none.parallax")).exitCode, commands.err);
        Files.writeString(folder.resolve("x.parallax"), "no project");
        assertEquals(3, commands.run("merge", project, folder.resolve("x.parallax")).exitCode, commands.err);
        assertEquals(1, commands.run("merge", project, project).exitCode, commands.err);
    }
}
