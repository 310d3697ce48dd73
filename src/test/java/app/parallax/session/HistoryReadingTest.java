package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import app.parallax.model.HistoryChange;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.Kind;
import app.parallax.model.ProjectReader;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;

/** Checks the filtered history against a scan of every edit. */
class HistoryReadingTest {
    private static final int EDITS = 80;
    private static final int ALL = 10_000;

    @TempDir
    Path folder;

    @Seeds(15)
    void theIndicesFindWhatLookingAtEveryEditFinds(long seed) {
        var random = new Random(seed);
        var file = folder.resolve("p.parallax");
        Store.create(file);
        try (var session = Session.open(file, OpenMode.WRITE, "Ada", Runnable::run)) {
            var edits = new RandomEdits(session, random);
            for (int i = 0; i < EDITS; i++) {
                if (random.nextInt(6) == 0) {
                    session.undo().join();
                } else {
                    edits.next();
                }
            }
            session.read(reader -> {
                assertSame(reader, random);
                return true;
            }).join();
        }
    }

    private static void assertSame(ProjectReader reader, Random random) {
        var all = reader.history(HistoryFilter.ALL, Messages.words(), null, ALL);
        var known = new HashMap<HistoryEntry, List<HistoryChange>>();
        all.forEach(each -> known.put(each, reader.changes(each.id(), ALL)));
        Function<HistoryEntry, List<HistoryChange>> changes = each -> known.getOrDefault(each, List.of());
        for (var kind : Kind.values()) {
            var expected = all.stream()
                    .filter(each -> changes.apply(each).stream().anyMatch(change -> change.kind() == kind)).toList();
            assertEquals(expected, pages(reader, filter(Set.of(), Set.of(kind)), 1 + random.nextInt(5)), kind.name());
        }
        var both = all.stream().filter(each -> changes.apply(each).stream()
                .anyMatch(change -> change.kind() == Kind.TAG || change.kind() == Kind.ANNOTATION)).toList();
        assertEquals(both, pages(reader, filter(Set.of(), Set.of(Kind.TAG, Kind.ANNOTATION)), 3));
        for (var words : List.of("a", "tag", "Tag 1", "_", "%", "no such words")) {
            var filter = new HistoryFilter(Set.of(), Set.of(), Set.of(), null, null, words);
            var expected = pages(reader, filter, 1 + random.nextInt(5));
            assertEquals(all.stream().filter(expected::contains).toList(), expected);
            assertTrue(expected.containsAll(all.stream().filter(each -> each.label().words().contains(words)).toList()),
                    words);
            var parts = new ArrayList<HistoryEntry>();
            for (var part = reader.historyPart(filter, Messages.words(), null, 2);; part = reader.historyPart(filter,
                    Messages.words(), part.next(), 2)) {
                parts.addAll(part.entries());
                if (part.next() == null) {
                    break;
                }
            }
            assertEquals(expected, parts);
        }
        var ids = new HashSet<UUID>();
        known.values().forEach(each -> each.forEach(change -> ids.add(change.id())));
        for (var id : ids.stream().sorted().limit(60).toList()) {
            var found = pages(reader, filter(Set.of(id), Set.of()), 1 + random.nextInt(5));
            assertTrue(found.containsAll(all.stream().filter(
                    each -> changes.apply(each).stream().anyMatch(change -> change.id().equals(id))).toList()));
            assertEquals(all.stream().filter(found::contains).toList(), found, "the newest first, each once");
            var ofKind = pages(reader, filter(Set.of(id), Set.of(Kind.ANNOTATION)), 2);
            assertEquals(found.stream().filter(each -> changes.apply(each).stream()
                    .anyMatch(change -> change.kind() == Kind.ANNOTATION)).toList(), ofKind);
        }
    }

    private static HistoryFilter filter(Set<UUID> subjects, Set<Kind> kinds) {
        return new HistoryFilter(subjects, kinds, Set.of(), null, null, "");
    }

    private static List<HistoryEntry> pages(ProjectReader reader, HistoryFilter filter, int size) {
        var found = new ArrayList<HistoryEntry>();
        while (true) {
            var page = reader.history(filter, Messages.words(), found.isEmpty() ? null : found.getLast().id(), size);
            found.addAll(page);
            if (page.size() < size) {
                return found;
            }
        }
    }
}
