package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.hub.MemoryHub;
import app.parallax.hub.SharedEdit;
import app.parallax.hub.TestHub;
import app.parallax.hub.postgres.ServerHub;
import app.parallax.model.Article;
import app.parallax.model.Change;
import app.parallax.model.Draft;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.ProjectException;
import app.parallax.model.RowConflict;
import app.parallax.model.Version;
import app.parallax.session.RandomEdits;
import app.parallax.session.SearchInStep;
import app.parallax.session.WorkspaceDump;
import app.parallax.session.merge.UniqueKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight copies make random edits of every kind, with cut connections, lost answers, wrong clocks, restarts and undo.
 * When all have sent and received everything they hold the same rows; no edit is lost, and every conflict is listed
 * once.
 */
class TeamPropertyTest {
    private static final int COPIES = 8;
    private static final int STEPS = Integer.getInteger("parallax.team.steps", 80);

    @TempDir
    Path folder;

    private TestHub hub = new MemoryHub();
    private final List<Copy> copies = new ArrayList<>();
    private final Map<UUID, String> reported = new HashMap<>();
    /** Edits that were undone: of one that had become a conflict nothing is left. */
    private final Set<UUID> undone = new HashSet<>();
    /** Edits of which a conflict was settled. */
    private final Set<UUID> settled = new HashSet<>();

    @Seeds(3)
    void allCopiesHoldTheSameAndNoEditIsLost(long seed) throws Exception {
        run(new Random(seed), STEPS);
    }

    /** Through a real server, which is killed and started again between. */
    @Seeds(1)
    void allCopiesHoldTheSameThroughAServer(long seed) throws Exception {
        var random = new Random(seed);
        try (var server = new ServerHub(random)) {
            hub = server;
            run(random, STEPS / 2, server::crash, STEPS / 4);
        }
    }

    /** Something that goes wrong at all copies at once. */
    private interface Crash {
        void happen() throws Exception;
    }

    private void run(Random random, int steps) throws Exception {
        run(random, steps, () -> {
        }, 0);
    }

    private void run(Random random, int steps, Crash crash, int when) throws Exception {
        try {
            start(random);
            for (int i = 0; i < steps; i++) {
                if (i == when) {
                    crash.happen();
                }
                step(copies.get(random.nextInt(COPIES)), random);
            }
            settle(random);
        } finally {
            copies.forEach(Copy::close);
        }
    }

    /**
     * The hub is restored from a backup while the copies know different amounts of what it had; those that know more
     * send it again, while others have gone on already.
     */
    @Seeds(3)
    void nothingIsLostWhenTheHubIsRestoredFromABackup(long seed) throws Exception {
        var random = new Random(seed);
        var memory = new MemoryHub();
        hub = memory;
        try {
            start(random);
            for (int i = 0; i < STEPS / 3; i++) {
                step(copies.get(random.nextInt(COPIES)), random);
            }
            var project = copies.getFirst().project();
            int saved = memory.log(project).size();
            var keys = memory.keys(project);
            for (int i = 0; i < STEPS / 2; i++) {
                step(copies.get(random.nextInt(COPIES)), random);
            }
            memory.restore(project, saved, keys);
            for (int i = 0; i < STEPS / 2; i++) {
                var copy = copies.get(random.nextInt(COPIES));
                copy.restart(); // and connects anew
                if (random.nextBoolean()) {
                    copy.sync(TeamSync::sendAgain);
                } else {
                    edits(copy, random, 1);
                }
            }
            for (var copy : copies) {
                copy.restart();
                copy.line.cut(false);
                copy.line.loseAnswers(0);
                assertTrue(copy.sync(TeamSync::sendAgain));
            }
            settle(random);
        } finally {
            copies.forEach(Copy::close);
        }
    }

    private void start(Random random) {
        var first = Copy.first(hub, folder.resolve("0.parallax"), "login0", "Ada");
        copies.add(first);
        edits(first, random, 12);
        assertTrue(first.sync());
        for (int i = 1; i < COPIES; i++) {
            copies.add(
                    first.joined(hub, folder.resolve(i + ".parallax"), "login" + i, i == 5 ? "Ada" : "Analyst " + i));
            if (random.nextBoolean()) {
                copies.getLast().sync();
            }
        }
    }

    private void step(Copy copy, Random random) throws Exception {
        switch (random.nextInt(16)) {
            case 0 -> copy.line.cut(random.nextInt(3) > 0);
            case 1 -> copy.line.loseAnswers(random.nextInt(4));
            case 2 -> copy.restart();
            case 3 -> undo(copy, random);
            case 4, 5, 6 -> {
                copy.sync(random.nextBoolean() ? TeamSync::run : TeamSync::send);
                assertWorkspaceShowsTheProject(copy);
            }
            case 7 -> settleSome(copy, random);
            case 10 -> copy.restartAfterWrongClock((random.nextInt(100) - 50) + " years");
            case 8 -> {
                DraftEdits.next(copy.session(), random).ifPresent(edit -> copy.session().perform(edit).join());
                note(copy, copy.session().workspace().undo().get());
            }
            case 9 -> {
                copy.session().perform(new Edit("Same", List.of(Change.insert(SameNames.next(random))))).exceptionally(
                        failure -> null).join(); // refused if the name is taken here
                note(copy, copy.session().workspace().undo().get());
            }
            default -> edits(copy, random, 1 + random.nextInt(4));
        }
    }

    private void settleSome(Copy copy, Random random) {
        var waiting = Conflicts.of(copy.session()).join();
        if (!waiting.isEmpty()) {
            var conflict = waiting.get(random.nextInt(waiting.size()));
            switch (random.nextInt(3)) {
                case 0 -> Conflicts.keepTheirs(copy.session(), conflict).join();
                case 1 -> Conflicts.takeMine(copy.session(), conflict).join();
                default -> {
                    if (conflict.canKeepBoth()) {
                        Conflicts.keepBoth(copy.session(), conflict).join();
                    }
                }
            }
            settled.add(conflict.own().edit());
            note(copy, copy.session().workspace().undo().get());
        }
    }

    private void edits(Copy copy, Random random, int count) {
        var edits = new RandomEdits(copy.session(), random);
        for (int i = 0; i < count; i++) {
            edits.showSome();
            edits.next();
            note(copy, copy.session().workspace().undo().get());
        }
    }

    private void note(Copy copy, HistoryEntry entry) {
        if (entry != null) {
            reported.putIfAbsent(entry.id(), copy.login + ": " + entry);
        }
    }

    private void undo(Copy copy, Random random) {
        try {
            if (random.nextInt(3) == 0) {
                copy.session().redo().join();
            } else {
                copy.session().undo().join().ifPresent(entry -> {
                    undone.add(entry.id());
                    assertNothingNewerWaits(copy, entry);
                });
            }
        } catch (CompletionException e) {
            assertTrue(e.getCause() instanceof ProjectException.Refused, e::toString);
            if (e.getCause() instanceof ProjectException.ChangedSince refused && random.nextBoolean()) {
                undoPart(copy, refused);
            }
        }
    }

    /** Undo goes back in the order of the edits, whether they hold or wait to be settled; of its own none waits. */
    private static void assertNothingNewerWaits(Copy copy, HistoryEntry entry) {
        for (var conflict : Conflicts.of(copy.session()).join()) {
            var message = conflict.own().label().message();
            if (message == null || !message.key().matches("edit\\.(undo|undoPart|redo)")) {
                assertTrue(Ids.ORDER.compare(conflict.own().edit(), entry.id()) < 0,
                        () -> entry + " before " + conflict);
            }
        }
    }

    private void undoPart(Copy copy, ProjectException.ChangedSince refused) {
        var before = copy.rows();
        var part = copy.session().undoPart(refused.edit().id()).join();
        assertEquals(refused.possible() > 0, part.isPresent());
        part.ifPresentOrElse(entry -> undone.add(entry.id()), () -> assertEquals(before, copy.rows()));
    }

    private void settle(Random random) {
        for (var copy : copies) {
            copy.line.cut(false);
            copy.line.loseAnswers(0);
        }
        copies.forEach(copy -> assertTrue(copy.sync()));
        copies.forEach(copy -> assertTrue(copy.sync()));
        var log = copies.getFirst().log();
        var rows = copies.getFirst().rows();
        for (var copy : copies) {
            assertEquals(0, Sharing.unsent(copy.session()));
            assertEquals(rows, copy.rows(), copy.login);
            assertWorkspaceShowsTheProject(copy);
            assertEquals(List.of(), copy.session().check().join(), copy.login);
            copy.session().read(reader -> {
                SearchInStep.check(reader, random, 4);
                return true;
            }).join();
            var history = copy.history().stream().map(HistoryEntry::id).toList();
            var logged = log.stream().map(SharedEdit::id).toList();
            assertEquals(logged, history.subList(history.size() - logged.size(), history.size()), copy.login);
        }
        assertNoEditIsLost(log);
        assertWholesAreWhole(log);
    }

    /** No article or draft is without its text, and nothing is taken from what an edit could not delete. */
    private void assertWholesAreWhole(List<SharedEdit> log) {
        var rows = copies.getFirst().entities();
        var texts = new HashSet<UUID>();
        rows.forEach(row -> {
            if (row instanceof Version || row instanceof DraftVersion) {
                UniqueKeys.requiredReferences(row).forEach(each -> texts.add(each.id()));
            }
        });
        rows.stream().filter(row -> row instanceof Article || row instanceof Draft)
                .forEach(row -> assertTrue(texts.contains(row.id()), () -> "without a text: " + row));
        for (var copy : copies) {
            for (var conflict : Conflicts.of(copy.session()).join()) {
                if (conflict.own().mine() == null) {
                    log.stream().filter(edit -> edit.id().equals(conflict.own().edit()))
                            .flatMap(edit -> edit.changes().stream()).filter(each -> each.operation().equals("delete"))
                            .forEach(each -> assertFalse(
                                    each.content().contains(conflict.own().change().id().toString()),
                                    () -> each + " was part of " + conflict.own()));
                }
            }
        }
    }

    private void assertNoEditIsLost(List<SharedEdit> log) {
        Set<UUID> found = log.stream().map(SharedEdit::id).collect(Collectors.toCollection(HashSet::new));
        for (var copy : copies) {
            var listed = new HashSet<String>();
            for (var conflict : Conflicts.of(copy.session()).join()) {
                RowConflict row = conflict.own();
                assertTrue(listed.add(row.edit() + " " + row.change().kind() + " " + row.change().id()),
                        () -> "listed twice: " + row);
                assertTrue(reported.containsKey(row.edit()) || row.label().words().startsWith("Redo")
                        || row.label().words().startsWith("Undo"), () -> "of nobody: " + row);
                found.add(row.edit());
            }
        }
        var lost = new HashMap<>(reported);
        lost.keySet().removeAll(found);
        lost.keySet().removeAll(undone);
        lost.keySet().removeAll(settled);
        assertEquals(Map.of(), lost);
    }

    private static void assertWorkspaceShowsTheProject(Copy copy) {
        var workspace = copy.session().workspace();
        var expected = copy.session().read(reader -> WorkspaceDump.expected(reader, workspace)).join();
        assertEquals(expected, WorkspaceDump.of(workspace), copy.login);
    }
}
