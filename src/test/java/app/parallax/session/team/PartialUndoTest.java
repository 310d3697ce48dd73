package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.hub.MemoryHub;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Random edits of many rows, of which others change and use some before they are undone in part. */
class PartialUndoTest {
    @TempDir
    private Path folder;

    private final Parts.Imported article = Parts.article("001", "Officials said that hands were raised.");
    private Copy ada;
    private Copy bob;
    private Random random = new Random(0);
    private int number;

    @BeforeEach
    void share() {
        var hub = new MemoryHub();
        ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
        ada.session().perform(new Edit("Import", List.of(Change.insert(article.article()),
                Change.insert(article.version())), List.of(article.content()))).join();
        assertTrue(ada.sync());
        bob = ada.joined(hub, folder.resolve("bob.parallax"), "bob", "Bob");
        both();
    }

    @AfterEach
    void close() {
        ada.close();
        bob.close();
    }

    private void both() {
        for (int i = 0; i < 2; i++) {
            assertTrue(ada.sync());
            assertTrue(bob.sync());
        }
        assertEquals(ada.rows(), bob.rows());
    }

    private static Map<UUID, Entity> rows(Copy copy) {
        return copy.session().read(reader -> {
            var rows = new HashMap<UUID, Entity>();
            for (var kind : List.of(Kind.TAG, Kind.ANNOTATION, Kind.TAGGING)) {
                reader.all(kind, (Entity entity) -> rows.put(entity.id(), entity));
            }
            return rows;
        }).join();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> of(Iterable<Entity> rows, Class<T> type) {
        var found = new ArrayList<T>();
        rows.forEach(each -> {
            if (type.isInstance(each)) {
                found.add(type.cast(each));
            }
        });
        return found;
    }

    private Tag newTag(List<Tag> tags) {
        return new Tag(Ids.next(), "Tag " + number++, tags.isEmpty() || random.nextBoolean() ? null : pick(tags).id(),
                Palette.RUST, "", null);
    }

    /** Returns an edit of many rows: new ones that refer to each other and to old ones, changed and deleted ones. */
    private List<Change> much(Map<UUID, Entity> rows) {
        var changes = new ArrayList<Change>();
        var known = of(rows.values(), Tag.class);
        var tags = new ArrayList<>(known);
        var marks = new ArrayList<>(of(rows.values(), Annotation.class));
        for (int i = 0; i < 8; i++) {
            var tag = newTag(tags);
            tags.add(tag);
            changes.add(Change.insert(tag));
        }
        for (int i = 0; i < 4; i++) {
            var mark = Parts.annotation(article.passage("hands"), bob.session().analyst());
            marks.add(mark);
            changes.add(Change.insert(mark));
        }
        var pairs = new HashSet<String>();
        for (var old : of(rows.values(), Tagging.class)) {
            pairs.add(old.annotation() + " " + old.tag());
            if (random.nextInt(3) == 0) {
                changes.add(Change.delete(old));
            }
        }
        for (int i = 0; i < 8; i++) {
            var tagging = new Tagging(Ids.next(), pick(marks).id(), pick(tags).id());
            if (pairs.add(tagging.annotation() + " " + tagging.tag())) {
                changes.add(Change.insert(tagging));
            }
        }
        for (var tag : known) {
            if (random.nextInt(3) == 0) {
                changes.add(new Change(tag, RecordFields.with(tag, Map.of("description", "by Bob " + number++))));
            }
        }
        return changes;
    }

    /** Changes, uses and deletes some rows of an edit; returns the rows that were changed. */
    private Set<UUID> others(Set<UUID> ofTheEdit) {
        var changed = new HashSet<UUID>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var now = rows(ada);
            var tags = of(now.values(), Tag.class);
            var tag = pick(tags);
            var change = switch (random.nextInt(4)) {
                case 0 -> new Change(tag, tag.withName("Renamed " + number++));
                case 1 -> Change.insert(new Tag(Ids.next(), "Child " + number++, tag.id(), Palette.RUST, "", null));
                case 2 -> Change.delete(pick(of(now.values(), Tagging.class)));
                default -> {
                    var mark = pick(of(now.values(), Annotation.class));
                    yield new Change(mark, RecordFields.with(mark, Map.of("note", "by Ada " + number++)));
                }
            };
            ada.session().perform(new Edit("Other", List.of(change))).join();
            changed.add(change.id());
        }
        changed.retainAll(ofTheEdit);
        return changed;
    }

    private static boolean refersTo(Entity row, UUID id) {
        return switch (row) {
            case Tag tag -> id.equals(tag.parent());
            case Tagging tagging -> tagging.tag().equals(id) || tagging.annotation().equals(id);
            default -> false;
        };
    }

    @Seeds(12)
    void whatOthersNeitherChangedNorUseIsTakenBack(long seed) {
        random = new Random(seed);
        bob.session().perform(new Edit("First", much(Map.of()))).join();
        both();
        int parts = 0;
        for (int round = 0; round < 8; round++) {
            var before = rows(bob);
            var edit = much(before);
            bob.session().perform(new Edit("Much", edit)).join();
            both();
            var touched = new HashSet<UUID>();
            edit.forEach(change -> touched.add(change.id()));
            var changed = others(touched);
            both();
            var after = rows(bob);
            try {
                bob.session().undo().join();
                assertEquals(Set.of(), changed);
            } catch (CompletionException e) {
                var refused = assertInstanceOf(ProjectException.ChangedSince.class, e.getCause());
                assertEquals(after, rows(bob), "nothing is taken back unasked");
                assertEquals(refused.possible() > 0, bob.session().undoPart(refused.edit().id()).join().isPresent());
                var now = rows(bob);
                assertEquals(refused.possible(),
                        touched.stream().filter(id -> !Objects.equals(after.get(id), now.get(id))).count());
                for (var id : changed) {
                    assertEquals(after.get(id), now.get(id), "what others changed stays");
                }
                for (var id : touched) {
                    if (!changed.contains(id) && !Objects.equals(before.get(id), now.get(id))) {
                        assertEquals(after.get(id), now.get(id), "whole or not at all");
                        assertLeftForAReason(id, before, now);
                    }
                }
                parts++;
            }
            both();
            assertEquals(List.of(), bob.session().check().join());
        }
        assertTrue(parts > 0, "no edit was undone in part");
    }

    /** Requires that a row that stays is used by a row that stays, or was deleted and what it refers to is gone. */
    private static void assertLeftForAReason(UUID id, Map<UUID, Entity> before, Map<UUID, Entity> now) {
        if (now.get(id) == null) {
            var gone = (Tagging) before.get(id);
            assertNotNull(gone);
            assertTrue(now.get(gone.tag()) == null || now.get(gone.annotation()) == null, "could come back: " + gone);
        } else {
            assertNull(before.get(id), "could be changed back: " + now.get(id));
            assertTrue(now.values().stream().anyMatch(row -> refersTo(row, id)), "could go: " + now.get(id));
        }
    }
}
