package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.JavaStart;
import app.parallax.Parallax;
import app.parallax.session.project.Projects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a limit refuses, and that raising it in the environment admits the same input, within 1 GB of memory. */
class RaisedLimitsTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void make() {
        project = folder.resolve("p.parallax");
        Projects.create(project);
    }

    private record Ran(int exitCode, String said) {}

    private Ran imported(String limits, Path from) throws Exception {
        var said = folder.resolve("said.txt");
        var command = JavaStart.command(List.of("-Xmx1g", "-Duser.home=" + folder));
        command.addAll(List.of(Parallax.class.getName(), "import", project.toString(), from.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PARALLAX_LIMITS", limits);
        var process = builder.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it takes longer than 30 s");
        return new Ran(process.exitValue(), Files.readString(said));
    }

    private long articles() {
        try (var session = Projects.openForReading(project, "Anna", Runnable::run)) {
            return session.workspace().articles().size();
        }
    }

    @Test
    void foldersDeeperThanTheLimitAreTakenOnceItIsRaised() throws Exception {
        var deep = folder.resolve("in");
        var at = deep;
        for (int i = 0; i < 60; i++) {
            at = at.resolve("d");
        }
        Files.writeString(Files.createDirectories(at).resolve("a.txt"), "Words of an article far below.");
        var refused = imported("", deep);
        assertEquals(1, refused.exitCode, refused.said);
        assertEquals(0, articles());
        var taken = imported("folder-depth=100", deep);
        assertEquals(0, taken.exitCode, taken.said);
        assertEquals(1, articles());
    }

    /** Each file is small and packed like any other; together they are too much. */
    @Test
    void whatAnArchiveHoldsInAllIsBoundAndTheBoundCanBeRaised() throws Exception {
        var archive = folder.resolve("all.zip");
        var random = new Random(7);
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < 12; i++) {
                out.putNextEntry(new ZipEntry("a" + i + ".txt"));
                var text = new StringBuilder();
                while (text.length() < 200_000) {
                    text.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
                }
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        var refused = imported("archive-megabytes=1", archive);
        assertEquals(1, refused.exitCode, refused.said);
        assertTrue(refused.said.contains("is too large when unpacked"), refused.said);
        assertTrue(articles() < 12);
        var taken = imported("archive-megabytes=3", archive);
        assertEquals(12, articles(), taken.said);
    }
}
