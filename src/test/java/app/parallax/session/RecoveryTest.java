package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Seeds;
import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.model.CheckProblem;
import app.parallax.model.Kind;
import app.parallax.model.ProjectException;
import app.parallax.model.RecoveryResult;
import app.parallax.store.OpenMode;
import app.parallax.store.Recovery;
import app.parallax.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovers damaged files: what is readable is in a new, undamaged project, and the file is unchanged. */
class RecoveryTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;
    private Path file;
    private Path output;

    @BeforeEach
    void place() {
        file = folder.resolve("damaged.parallax");
        output = folder.resolve("new.parallax");
    }

    private String dump(Path project) {
        try (var store = Store.open(project, OpenMode.READ)) {
            assertEquals(List.of(), store.check());
            return store.read(Dump::of);
        }
    }

    private static Set<UUID> ids(Path project, Kind kind) {
        try (var store = Store.open(project, OpenMode.READ)) {
            return store.read(reader -> {
                var ids = new HashSet<UUID>();
                reader.all(kind, each -> ids.add(each.id()));
                return ids;
            });
        }
    }

    private RecoveryResult recover() throws IOException {
        var before = Files.readAllBytes(file);
        var recovered = Recovery.run(file, output, "Ada", Messages.words(), (done, all) -> {
        });
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(Set.of(file, output),
                    new HashSet<>(files.filter(each -> !each.toString().endsWith("-wal")).toList()));
        }
        return recovered;
    }

    private interface Damage {
        void to(byte[] bytes);
    }

    private void damage(Damage damage) throws IOException {
        var bytes = Files.readAllBytes(file);
        damage.to(bytes);
        Files.write(file, bytes);
    }

    private static void zero(byte[] bytes, int page) {
        Arrays.fill(bytes, (page - 1) * PAGE, page * PAGE, (byte) 0);
    }

    @Test
    void aWholeFileComesOverWholeAndCanBeUndone() throws IOException {
        new SmallProject(file);
        var before = dump(file);
        var recovered = recover();
        assertEquals(List.of(), recovered.problems());
        assertTrue(recovered.undoable());
        assertEquals(before, dump(output));
        try (var session = Session.open(output, OpenMode.WRITE, "Ada", Runnable::run)) {
            assertTrue(session.undo().join().isPresent());
            assertTrue(session.redo().join().isPresent());
        }
        assertEquals(before, dump(output));
    }

    @Test
    void withoutHeaderAndSchemaEverythingIsKnownByItsShape() throws IOException {
        new SmallProject(file);
        var before = dump(file);
        damage(bytes -> zero(bytes, 1));
        assertThrows(ProjectException.class, () -> Store.open(file, OpenMode.READ));
        recover();
        assertEquals(before, dump(output));
    }

    @Test
    void ofAFileThatIsNoProjectNothingIsMade() throws IOException {
        Files.writeString(file, "Words, ".repeat(5000));
        assertThrows(ProjectException.Refused.class,
                () -> Recovery.run(file, output, "Ada", Messages.words(), (done, all) -> {
                }));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void whatStandsInTheLogOfAKilledProgramIsThereToo() throws IOException {
        new SmallProject(file);
        var copy = folder.resolve("copy");
        String before;
        try (var session = Session.open(file, OpenMode.WRITE, "Ada", Runnable::run)) {
            session.undo().join();
            session.redo().join();
            session.undo().join();
            Files.copy(file, copy);
            Files.copy(folder.resolve(file.getFileName() + "-wal"), folder.resolve("copy-wal"));
            before = session.read(Dump::of).join();
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        Files.move(folder.resolve("copy-wal"), folder.resolve(file.getFileName() + "-wal"));
        damage(bytes -> zero(bytes, 1));
        recover();
        assertEquals(before, dump(output));
    }

    @Test
    void aNameThatIsLostIsStoodInForSoThatTheWorkIsKept() throws IOException {
        var project = new SmallProject(file);
        damage(bytes -> {
            int at = new String(bytes, StandardCharsets.ISO_8859_1)
                    .indexOf(new String("people, \"named\"rust".getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.ISO_8859_1));
            zero(bytes, at / PAGE + 1);
        });
        var recovered = recover();
        assertTrue(ids(output, Kind.TAG).contains(project.people.id()), recovered.problems().toString());
        assertEquals(ids(file, Kind.TAGGING), ids(output, Kind.TAGGING));
        dump(output);
    }

    /** Pages that are whole are there: whatever is lost was on a damaged page or referred to what was. */
    @Seeds(12)
    void anyDamageLeavesASoundProjectWithAllThatStoodOnWholePages(long seed) throws IOException, SQLException {
        var random = new Random(seed);
        Store.create(file);
        try (var session = Session.open(file, OpenMode.WRITE, "Ada", Runnable::run)) {
            var edits = new RandomEdits(session, random);
            for (int i = 0; i < 60; i++) {
                edits.next();
            }
        }
        var whole = Files.readAllBytes(file);
        var pages = new WholePages(file, whole);
        for (int round = 0; round < 6; round++) {
            Files.write(file, whole);
            var kind = random.nextInt(5);
            damage(bytes -> damage(bytes, kind, random));
            if (kind == 4) {
                Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            }
            Files.deleteIfExists(output);
            try {
                var recovered = recover();
                dump(output);
                assertTrue(recovered.kept().size() == Kind.values().length, recovered.toString());
                var named = recovered.problems().stream().map(CheckProblem::id).collect(Collectors.toSet());
                assertEquals(List.of(), pages.missed(Files.readAllBytes(file), output, named),
                        () -> "kind " + kind + ", " + recovered.problems());
            } catch (ProjectException.Refused e) {
                assertEquals(4, kind, "nothing is left of a file that was cut: " + e);
            }
        }
    }

    private static void damage(byte[] bytes, int kind, Random random) {
        int pages = bytes.length / PAGE;
        switch (kind) {
            case 0 -> zero(bytes, 1 + random.nextInt(pages));
            case 1 -> {
                for (int i = 0; i < 5; i++) {
                    zero(bytes, 1 + random.nextInt(pages));
                }
            }
            case 2 -> {
                for (int i = 0; i < 200; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            default -> {
                var noise = new byte[PAGE];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, random.nextInt(pages) * PAGE, PAGE);
            }
        }
    }

    /** One zeroed page after the other: never more is lost than stood on it, but for what hangs on that. */
    @Test
    void ofEachPageThatIsLostOnlyWhatStoodThereIsLost() throws IOException {
        new SmallProject(file);
        var whole = Files.readAllBytes(file);
        int all = count(file);
        int worst = 0;
        for (int page = 1; page <= whole.length / PAGE; page++) {
            int number = page;
            Files.write(file, whole);
            damage(bytes -> zero(bytes, number));
            Files.deleteIfExists(output);
            recover();
            dump(output);
            worst = Math.max(worst, all - count(output));
        }
        assertTrue(worst <= 10, "at worst " + worst + " of " + all + " are lost with one page");
    }

    private static int count(Path project) {
        try (var store = Store.open(project, OpenMode.READ)) {
            return store.read(reader -> {
                var ids = new ArrayList<UUID>();
                for (var kind : Kind.values()) {
                    reader.all(kind, each -> ids.add(each.id()));
                }
                return ids.size();
            });
        }
    }
}
