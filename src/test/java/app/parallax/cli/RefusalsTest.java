package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.ReadOnlyPlace;
import app.parallax.Seeds;
import app.parallax.SmallProject;
import app.parallax.session.project.Projects;
import app.parallax.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks for every obstacle at a project's path: a sentence, an exit code, and no change. */
class RefusalsTest {
    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path file;

    @BeforeEach
    void name() throws IOException {
        file = Files.createDirectory(folder.resolve("projects")).resolve("p.parallax");
    }

    private List<List<Object>> reading() {
        return List.of(List.of("list", file, "articles"), List.of("list", file, "annotations", "--json"),
                List.of("export", file, "--format", "csv", "--output", folder.resolve("out.csv")),
                List.of("history", file), List.of("check", file),
                List.of("backup", file, folder.resolve("copy.parallax")));
    }

    private List<List<Object>> writing() {
        return List.of(List.of("import", file, "seeds"), List.of("undo", file), List.of("redo", file, "--all"));
    }

    private void assertRefused(String said) throws IOException {
        var all = new ArrayList<>(reading());
        all.addAll(writing());
        for (var command : all) {
            assertRefused(said, command);
        }
    }

    private void assertRefused(String said, List<Object> command) throws IOException {
        var before = contents();
        commands.run(command.toArray());
        assertEquals(3, commands.exitCode, command + ": " + commands.err);
        assertOneSentence(said);
        assertEquals("", commands.out);
        assertEquals(before, contents(), command.toString());
    }

    private void assertOneSentence(String said) {
        assertEquals(1, commands.err.lines().count(), commands.err);
        assertTrue(commands.err.contains(file.toString()) && commands.err.contains(said), commands.err);
        assertFalse(commands.err.contains("SQLITE") || commands.err.contains("Exception"), commands.err);
    }

    /** Every file under the folder with hash and time. */
    private Map<String, String> contents() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var each : files.toList()) {
                found.put(each.toString(), Files.isRegularFile(each)
                        ? Sha256.of(Files.readAllBytes(each)) + " " + Files.getLastModifiedTime(each)
                        : "folder");
            }
        }
        return found;
    }

    private byte[] small() throws IOException {
        var made = new SmallProject(file);
        assertEquals(2, List.of(made.first, made.second).size());
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private void put(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void aMissingFile() throws IOException {
        assertRefused("There is no file");
    }

    @Test
    void anEmptyFile() throws IOException {
        put(new byte[0]);
        assertRefused("is not a Parallax project");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(file);
        assertRefused("is not a Parallax project");
    }

    @Test
    void aText() throws IOException {
        put("Not a project.\n".repeat(999).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused("is not a Parallax project");
    }

    @Test
    void anotherProgramsDatabase() throws IOException {
        var bytes = small();
        Arrays.fill(bytes, 68, 72, (byte) 7); // application_id (SQLite file format, 1.3)
        put(bytes);
        assertRefused("is not a Parallax project");
    }

    @Test
    void aNewerProject() throws IOException {
        var bytes = small();
        bytes[62] = 9; // user_version
        put(bytes);
        assertRefused("newer Parallax");
    }

    @Test
    void aProjectThatIsCutOff() throws IOException {
        var bytes = small();
        var random = new Random(7);
        var lengths = new ArrayList<>(List.of(1, 15, 16, 99, 100, 101, 511, 4095, 4096, 4097, bytes.length - 4096,
                bytes.length - 1));
        for (int i = 0; i < 12; i++) {
            lengths.add(1 + random.nextInt(bytes.length - 1));
        }
        for (int length : lengths) {
            put(Arrays.copyOf(bytes, length));
            for (var command : List.<List<Object>>of(List.of("list", file, "tags"), List.of("undo", file))) {
                assertRefused("and was left as it is", command);
                assertTrue(length < 4096 || commands.err.contains("is damaged"), commands.err);
            }
        }
    }

    /** A flipped byte that matters is found: by opening, by the first reading, or by {@code check}. */
    @Seeds(25)
    void aProjectWithFlippedBytes(long seed) throws IOException {
        var random = new Random(seed);
        var bytes = small();
        int page = random.nextInt(bytes.length / 4096);
        for (int i = 1 + random.nextInt(200); i > 0; i--) {
            bytes[page * 4096 + random.nextInt(4096)] ^= (byte) (1 + random.nextInt(255));
        }
        put(bytes);
        for (var command : reading()) {
            commands.run(command.toArray());
            assertTrue(commands.exitCode == 0 || commands.exitCode == 3
                    || (commands.exitCode == 1 && !command.getFirst().equals("list")),
                    command + " exits " + commands.exitCode + ": " + commands.err);
            assertFalse(commands.err.contains("an error in Parallax"), commands.err);
            assertFalse(commands.err.contains("Exception") || commands.err.contains("SQLITE_"), commands.err);
            if (commands.exitCode != 0) {
                assertTrue(commands.err.contains(file.getFileName().toString()), commands.err);
            }
        }
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(file)), "reading changes nothing");
    }

    @Test
    void aProjectThatIsOpenElsewhereIsReadAndNotChanged() throws IOException {
        small();
        new SmallProject(file);
        try (var writer = Projects.openForWriting(file, "Elsewhere", Runnable::run)) {
            assertEquals(null, writer.whyReadOnly());
            for (var command : reading()) {
                commands.run(command.toArray());
                assertEquals(0, commands.exitCode, command + commands.err);
            }
            for (var command : writing()) {
                commands.run(command.toArray());
                assertEquals(3, commands.exitCode, command + commands.err);
                assertOneSentence("is open for writing elsewhere (" + System.getProperty("user.name"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProjectOnAReadOnlyMediumIsReadAndNotChanged(boolean withLog) throws Exception {
        try (var place = new ReadOnlyPlace(Files.createDirectory(folder.resolve("medium")))) {
            assumeTrue(place.isMounted(), "this machine mounts nothing for this test");
            file = place.folder().resolve("p.parallax");
            var session = made();
            if (withLog) {
                for (var ending : List.of("", "-wal")) {
                    Files.copy(place.folder().resolve("p.parallax" + ending), folder.resolve("kept" + ending));
                }
            }
            session.close();
            if (withLog) {
                for (var ending : List.of("", "-wal")) {
                    Files.copy(folder.resolve("kept" + ending), place.folder().resolve("p.parallax" + ending),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            place.makeReadOnly();
            for (var command : reading()) {
                commands.run(command.toArray());
                assertEquals(0, commands.exitCode, command + commands.err);
            }
            assertEquals(5, commands.run("list", file, "articles", "--json").json().size());
            for (var command : writing()) {
                assertRefused("can only be read here", command);
            }
        }
    }

    private app.parallax.session.Session made() {
        Projects.create(file);
        var session = Projects.openForWriting(file, "Maker", Runnable::run);
        app.parallax.session.importing.ImportJob.ofPaths(session, List.of(Path.of("seeds")),
                app.parallax.session.importing.ImportListener.NONE).done().join();
        return session;
    }

    @Test
    void aBackupIsMadeWhileTheProjectIsInUseAndHoldsEverything() throws IOException {
        new SmallProject(file);
        var copy = folder.resolve("copy.parallax");
        try (var writer = Projects.openForWriting(file, "Elsewhere", Runnable::run)) {
            writer.undo().join();
            writer.redo().join();
            assertEquals(0, commands.run("backup", file, copy, "--json").exitCode, commands.err);
            assertEquals(2, commands.json().getFirst().get("articles").asInt());
            assertEquals(3, commands.json().getFirst().get("annotations").asInt());
        }
        assertEquals(commands.run("list", file, "annotations", "--json").out,
                commands.run("list", copy, "annotations", "--json").out);
        assertEquals(0, commands.run("check", copy).exitCode);
        assertEquals(0, commands.run("undo", copy).exitCode);
        try (var files = Files.list(folder)) {
            assertEquals(List.of("copy.parallax", "projects"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aBackupNeverTakesThePlaceOfAProjectThatIsOpen() throws IOException {
        new SmallProject(file);
        var other = folder.resolve("other.parallax");
        new SmallProject(other);
        try (var writer = Projects.openForWriting(other, "Elsewhere", Runnable::run)) {
            assertEquals(other.toRealPath(), writer.file());
            assertEquals(1, commands.run("backup", file, other).exitCode);
            assertTrue(commands.err.contains(other.toString()), commands.err);
        }
        assertEquals(1, commands.run("backup", file, file).exitCode);
        assertEquals(0, commands.run("check", other).exitCode);
    }
}
