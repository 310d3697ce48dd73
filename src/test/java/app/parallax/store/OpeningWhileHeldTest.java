package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.OldProject;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens and migrates a project that a program without our lock holds: a sentence, no change, and success on retry. A
 * short hold is waited for.
 */
class OpeningWhileHeldTest {
    private static final String SAYS = "another program has locked it";

    @TempDir
    Path folder;
    /** Not virtual ones: the database engine keeps the carrier while it waits. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** How the other program holds it. */
    private enum Hold {
        /** Nobody else may even read. */
        ALONE("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"),
        /** It writes; others may read. */
        TO_WRITE("BEGIN IMMEDIATE");

        private final String statements;

        Hold(String statements) {
            this.statements = statements;
        }

        Connection of(Path file) throws SQLException {
            var other = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = other.createStatement()) {
                for (var each : statements.split("; ", -1)) {
                    statement.execute(each);
                }
            }
            return other;
        }
    }

    /**
     * One opening.
     *
     * @param problem why it was not opened; null if it was
     * @param whyReadOnly of the opened project
     */
    private record Opened(@Nullable ProjectException problem,
            @Nullable String whyReadOnly) {}

    private record Case(Path file, OpenMode mode, Hold hold, boolean old, ByteBuffer before, Connection other,
            CompletableFuture<Opened> opened) {
        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file));
    }

    private static Opened open(Path file, OpenMode mode) {
        try (var store = Store.open(file, mode)) {
            assertEquals(List.of(), store.check());
            var why = store.whyReadOnly();
            return new Opened(null, why == null ? null : Messages.text(why));
        } catch (ProjectException e) {
            return new Opened(e, null);
        }
    }

    /** Begins all openings at once, since each may wait. */
    private List<Case> begin(String name) throws IOException, SQLException {
        var cases = new ArrayList<Case>();
        for (var hold : Hold.values()) {
            for (var mode : OpenMode.values()) {
                for (boolean old : new boolean[]{false, true}) {
                    var file = folder.resolve(name + "-" + hold + "-" + mode + (old ? "-old" : "") + ".parallax");
                    if (old) {
                        OldProject.make(file);
                    } else {
                        Store.create(file);
                        Store.open(file, OpenMode.WRITE).close();
                    }
                    var before = bytes(file);
                    cases.add(new Case(file, mode, hold, old, before, hold.of(file),
                            CompletableFuture.supplyAsync(() -> open(file, mode), threads)));
                }
            }
        }
        return cases;
    }

    private static void opensNow(Case each) {
        var again = open(each.file, each.mode);
        assertNull(again.problem, () -> each + " again");
        assertNull(again.whyReadOnly, () -> each + " again");
    }

    @Test
    void whatIsHeldForLongIsLeftAsItIsWithASentenceAndOpensLater() throws Exception {
        for (var each : begin("long")) {
            var opened = each.opened.get(60, TimeUnit.SECONDS);
            boolean migrating = each.old && each.mode != OpenMode.READ;
            if (each.hold == Hold.ALONE || (migrating && each.mode == OpenMode.WRITE)) {
                var sentence = Messages.of(Objects.requireNonNull(opened.problem, each::toString));
                assertTrue(sentence.contains(SAYS) && sentence.contains(each.file.getFileName().toString()), sentence);
                assertTrue(!sentence.contains("damaged") && !sentence.contains("space"), sentence);
            } else {
                assertNull(opened.problem, each::toString);
                assertEquals(migrating, String.valueOf(opened.whyReadOnly).contains(SAYS), each + " " + opened);
            }
            each.other.close();
            assertEquals(each.before, bytes(each.file), each.toString());
            opensNow(each);
        }
    }

    @Test
    void whatIsHeldForAMomentIsWaitedFor() throws Exception {
        var cases = begin("short");
        var waiting = cases.stream().filter(each -> each.hold == Hold.ALONE).findFirst().orElseThrow();
        assertThrows(TimeoutException.class, () -> waiting.opened.get(1, TimeUnit.SECONDS));
        for (var each : cases) {
            each.other.close();
        }
        for (var each : cases) {
            assertEquals(new Opened(null, null), each.opened.get(60, TimeUnit.SECONDS), each.toString());
            assertEquals(each.old && each.mode != OpenMode.READ,
                    !each.before.equals(bytes(each.file)), each.toString());
        }
    }
}
