package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.ReadOnlyPlace;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests backups, a full disk and a missing project file. */
class BackupsTest {
    @TempDir
    Path folder;
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private Backups backups;
    private Path file;
    private Session session;

    @BeforeEach
    void make() {
        file = folder.resolve("Talks.parallax");
        backups = Backups.in(folder.resolve("data"));
        Projects.create(file);
        session = open(file);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Session open(Path project) {
        var opened = Projects.openForWriting(project, "Ada", Runnable::run, backups);
        opened.setOnFailure(failures::add);
        backups.startSchedule(opened);
        return opened;
    }

    private void reopen() {
        session.close();
        session = open(file);
    }

    private void tags(String label, int count) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            changes.add(Change.insert(Parts.tag(label + i)));
        }
        session.perform(new Edit(label, changes)).join();
    }

    private String dump() {
        return session.read(Dump::of).join();
    }

    private List<Backups.Inspected> looked() {
        return backups.inspect(file).join();
    }

    @Test
    void aChangedProjectIsBackedUpWhenItIsOpenedAndOnlyThen() throws IOException {
        reopen();
        session.close();
        assertEquals(List.of(), backups.of(file), "nothing to keep of a new project");
        session = open(file);
        tags("One", 1);
        reopen();
        session.close();
        var made = looked();
        assertEquals(1, made.size());
        var summary = made.getFirst().summary();
        assertNotNull(summary);
        assertEquals("One", Objects.requireNonNull(summary.lastEdit()).words());
        assertEquals(Backup.Reason.REGULAR, made.getFirst().backup().reason());
        session = open(file);
        tags("Two", 1);
        reopen();
        session.close();
        assertEquals(1, backups.of(file).size(), "the last is not an hour old");
        age(made.getFirst().backup(), Duration.ofMinutes(61));
        session = open(file);
        session.close();
        assertEquals(List.of("Two", "One"), labels());
        age(backups.of(file).getFirst(), Duration.ofMinutes(61));
        session = open(file);
        session.close();
        assertEquals(2, backups.of(file).size(), "nothing has changed since");
        assertEquals(List.of(), failures);
        session = open(file);
    }

    @Test
    void anHourOfEditsIsBackedUpWhileTheProjectIsOpen() throws IOException {
        tags("One", 1);
        reopen();
        session.close();
        age(backups.of(file).getFirst(), Duration.ofMinutes(59).plusSeconds(59));
        session = open(file);
        for (long end = System.nanoTime() + 20_000_000_000L; backups.of(file).size() < 2
                && System.nanoTime() < end;) {
            tags("More" + System.nanoTime(), 1);
        }
        session.close();
        assertEquals(2, backups.of(file).size());
        session = open(file);
    }

    private List<String> labels() {
        return looked().stream().map(each -> assertHoldings(each).lastEdit())
                .map(label -> label == null ? "null" : label.words()).toList();
    }

    private static app.parallax.model.ProjectSummary assertHoldings(Backups.Inspected looked) {
        var summary = looked.summary();
        assertNotNull(summary, looked.toString());
        return summary;
    }

    /** Makes a backup older by its name. */
    private static void age(Backup backup, Duration by) throws IOException {
        var name = backup.file().getFileName().toString();
        var moment = java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'")
                .withZone(ZoneOffset.UTC).format(backup.at().minus(by));
        Files.move(backup.file(), backup.file().resolveSibling(moment + name.substring(name.indexOf("Z-") + 1)));
    }

    @Test
    void beforeManyRowsAreDeletedTheProjectIsBackedUp() {
        tags("Many", 101);
        var before = dump();
        delete(1);
        assertEquals(List.of(), backups.of(file));
        session.undo().join();
        delete(101);
        assertEquals(0, session.workspace().tags().size());
        var made = backups.of(file);
        assertEquals(List.of(Backup.Reason.DELETION), made.stream().map(Backup::reason).toList());
        session.close();
        backups.restore(file, made.getFirst()).join();
        session = open(file);
        assertEquals(before, dump());
        assertEquals(List.of(), session.check().join());
    }

    private void delete(int count) {
        session.perform(new Edit("Delete", session.workspace().tags().stream().limit(count)
                .map(row -> (Tag) row.entity()).map(Change::delete).toList())).join();
    }

    @Test
    void restoringKeepsTheProjectAsItWasAmongTheBackups() {
        tags("First", 3);
        var first = dump();
        reopen();
        session.close();
        session = open(file);
        tags("Second", 3);
        var second = dump();
        var chosen = backups.of(file).getFirst();

        backups.backUpBeforeRestore(session).join();
        session.close();
        backups.restore(file, chosen).join();
        session = open(file);

        assertEquals(first, dump());
        assertEquals(List.of("Second", "First"), labels());
        session.close();
        backups.restore(file, backups.of(file).getFirst()).join();
        session = open(file);
        assertEquals(second, dump());
        assertEquals("Second", session.undo().join().orElseThrow().label().words());
    }

    @Test
    void aReaderSeesARestoredProjectAsOneEdit() {
        tags("First", 3);
        var first = dump();
        reopen();
        session.close();
        session = open(file);
        tags("Second", 3);
        var second = dump();
        session.close();
        try (var reader = Projects.openForReading(file, "Bob", Runnable::run)) {
            assertEquals(second, reader.read(Dump::of).join());
            backups.restore(file, backups.of(file).getFirst()).join();
            assertEquals(first, reader.read(Dump::of).join());
        }
        session = open(file);
        assertEquals(List.of(), session.check().join());
    }

    @Test
    void aDamagedOrMissingProjectIsRestoredAndWhatStoodThereIsPutAside() throws IOException {
        tags("Kept", 3);
        var kept = dump();
        reopen();
        session.close();
        var backup = backups.of(file).getFirst();
        for (var damage : List.of("zeros", "text", "gone")) {
            switch (damage) {
                case "zeros" -> Files.write(file, new byte[0]);
                case "text" -> Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 9_000));
                default -> Files.delete(file);
            }
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> open(file));
            assertTrue(refusal.curable());
            backups.restore(file, backup).join();
            session = open(file);
            assertEquals(kept, dump(), damage);
            session.close();
        }
        try (var files = Files.list(folder)) {
            assertEquals(2, files.filter(each -> each.getFileName().toString().contains("-until-")).count());
        }
        session = open(file);
    }

    @Test
    void aDamagedProjectMakesNoBackupAndThePersonIsTold() throws IOException {
        tags("Many", 2_000);
        session.close();
        var bytes = Files.readAllBytes(file);
        var random = new Random(1);
        for (int i = bytes.length / 2; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
        try {
            session = open(file);
        } catch (ProjectException e) {
            assertTrue(Messages.of(e).contains("is damaged"), e.toString());
            Files.delete(file);
            Projects.create(file);
            session = open(file);
            return;
        }
        session.close();
        assertEquals(List.of(), backups.of(file));
        assertTrue(Messages.of(failures.getFirst()).contains("A backup of " + file), failures.toString());
    }

    @Test
    void allOfADayThenOneADayThenOneAWeekAreKept() {
        var now = Instant.parse("2026-03-31T12:00:00Z");
        var all = new ArrayList<Backup>();
        for (int hour = 0; hour < 24 * 500; hour++) {
            all.add(new Backup(Path.of("b" + hour), now.minus(Duration.ofHours(hour)), Backup.Reason.REGULAR, 1));
        }
        var migration = new Backup(Path.of("m"), now.minus(Duration.ofDays(300).plusMinutes(7)),
                Backup.Reason.MIGRATION, 1);
        all.add(migration);
        Collections.shuffle(all, new Random(3));
        var kept = new ArrayList<>(all);
        kept.removeAll(new HashSet<>(Backups.superseded(all, now, ZoneOffset.UTC)));

        assertTrue(kept.remove(migration));
        var ages = kept.stream().map(each -> Duration.between(each.at(), now).toHours()).sorted().toList();
        assertEquals(25, ages.stream().filter(age -> age <= 24).count());
        assertEquals(13, ages.stream().filter(age -> age > 24 && age <= 14 * 24).count());
        long weeks = ages.stream().filter(age -> age > 14 * 24).count();
        assertTrue(weeks >= 49 && weeks <= 51, weeks + " weeks");
        assertTrue(ages.getLast() <= 365 * 24);
        assertEquals(List.of(), Backups.superseded(kept, now, ZoneOffset.UTC));
        assertEquals(List.of(), Backups.superseded(List.of(all.getFirst()), now.plus(Duration.ofDays(999)),
                ZoneOffset.UTC), "the newest is kept for ever");
    }

    @Test
    void anEditOfAFileThatIsGoneOrAnotherIsKeptInTheRescueAndInACopy() throws IOException {
        for (var change : List.of("removed", "moved", "replaced")) {
            tags(change, 2);
            var away = folder.resolve(change + ".away");
            switch (change) {
                case "removed" -> Files.delete(file);
                case "moved" -> Files.move(file, away);
                default -> {
                    Files.copy(file, away);
                    Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            var edit = new Edit("Lost", List.of(Change.insert(Parts.tag("Lost"))));
            var refusal = assertThrows(CompletionException.class, () -> session.perform(edit).join()).getCause();
            var rescue = assertInstanceOf(ProjectException.Displaced.class, refusal).rescue();
            var kept = dump();
            assertTrue(kept.contains("Lost"), change);
            assertThrows(CompletionException.class, () -> session.undo().join());
            assertEquals(kept, dump(), change);
            var copy = folder.resolve(change + ".parallax");
            CopyJob.run(session, copy).done().join();
            try (var rescued = open(rescue)) {
                assertEquals(kept, rescued.read(Dump::of).join(), change);
            }
            session.close();
            file = copy;
            session = open(copy);
            assertEquals(kept, dump(), change);
            assertEquals(List.of(), session.check().join());
            assertEquals("Lost", session.undo().join().orElseThrow().label().words());
        }
    }

    @Test
    void onAFullDiskAnEditIsRefusedAndWorkGoesOn() throws Exception {
        try (var place = new ReadOnlyPlace(Files.createDirectory(folder.resolve("small")))) {
            assumeTrue(place.isMounted(), "this machine mounts nothing for this test");
            session.close();
            file = place.folder().resolve("p.parallax");
            Projects.create(file);
            session = open(file);
            tags("Some", 5);
            int many = 500;
            var refusal = new ArrayList<Throwable>();
            var before = dump();
            while (refusal.isEmpty()) {
                before = dump();
                try {
                    tags("T" + many++ + "x", many);
                } catch (CompletionException e) {
                    refusal.add(e.getCause());
                }
            }
            assertTrue(Messages.of(refusal.getFirst()).contains("was not saved to " + file + " (the disk is full)"),
                    refusal.toString());
            assertEquals(before, dump());
            assertEquals(List.of(), session.check().join());
            var copy = folder.resolve("elsewhere.parallax");
            CopyJob.run(session, copy).done().join();
            assertThrows(CompletionException.class,
                    () -> CopyJob.run(session, place.folder().resolve("here.parallax")).done().join());
            session.close();
            try (var files = Files.list(place.folder())) {
                assertTrue(files.noneMatch(each -> each.toString().contains("here")));
            }
            session = open(copy);
            assertEquals(before, dump());
            session.close();
            session = open(file);
            assertEquals(before, dump());
            session.close();
        }
    }
}
