package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.JavaStart;
import app.parallax.Parallax;
import app.parallax.SmallProject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoverCommandTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path damaged;
    private Path output;

    @BeforeEach
    void make() {
        damaged = folder.resolve("damaged.parallax");
        output = folder.resolve("new.parallax");
        new SmallProject(damaged);
    }

    private void damage(int... pages) throws IOException {
        var bytes = Files.readAllBytes(damaged);
        for (var page : pages) {
            Arrays.fill(bytes, (page - 1) * PAGE, Math.min(bytes.length, page * PAGE), (byte) 0);
        }
        Files.write(damaged, bytes);
    }

    @Test
    void aWholeProjectComesOverWhole() {
        assertEquals(0, commands.run("salvage", damaged, output).exitCode, commands.err);
        assertTrue(commands.out.contains("was created: 2 articles, 3 annotations"), commands.out);
        assertEquals(0, commands.run("check", output).exitCode, commands.err);
    }

    @Test
    void whatIsLostIsListedAndWorthAnExitCode() throws IOException {
        for (int page = 2; page <= Files.size(damaged) / PAGE; page++) {
            Files.deleteIfExists(damaged);
            new SmallProject(damaged);
            damage(page);
            Files.deleteIfExists(output);
            commands.run("salvage", damaged, output, "--json");
            var lines = commands.json();
            var last = lines.getLast();
            assertEquals(commands.exitCode == 0 ? 1 : 2, Math.min(2, lines.size()), commands.out);
            assertEquals(output.toString(), last.get("file").asString());
            assertEquals(0, new Commands().run("check", output).exitCode, "page " + page);
        }
    }

    @Test
    void aNewProjectIsNotMadeOverAFileAndNotOfNothing() throws IOException {
        Files.writeString(output, "mine");
        assertEquals(3, commands.run("salvage", damaged, output).exitCode);
        assertEquals("mine", Files.readString(output));
        Files.delete(output);
        Files.writeString(damaged, "");
        assertEquals(1, commands.run("salvage", damaged, output).exitCode);
        assertTrue(commands.err.contains("Nothing of a Parallax project can be read"), commands.err);
        assertFalse(Files.exists(output));
        assertEquals(3, commands.run("salvage", folder.resolve("none"), output).exitCode);
    }

    /** Ctrl+C, or whatever else ends the program. */
    @Test
    void whenTheProgramIsEndedNothingHalfIsLeft() throws Exception {
        try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.setLength(20_000_000_000L); // holes, which take long to look through
        }
        var scratch = Files.createDirectory(folder.resolve("scratch"));
        var command = JavaStart.command(List.of("-Djava.io.tmpdir=" + scratch));
        command.addAll(List.of(Parallax.class.getName(), "salvage", damaged.toString(), output.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            while (process.isAlive() && names(folder).noneMatch(name -> name.endsWith(".part"))) {
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
            assertTrue(process.isAlive(), () -> said.lines().toList().toString());
            process.destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(List.of("damaged.parallax", "scratch"), names(folder).sorted().toList());
            assertEquals(List.of(), names(scratch).filter(name -> name.startsWith("parallax")).toList());
        }
    }

    private static Stream<String> names(Path folder) {
        return Arrays.stream(Objects.requireNonNull(folder.toFile().list()));
    }
}
