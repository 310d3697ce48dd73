package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.hub.MemoryHub;
import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.DraftVersion;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.session.merge.UniqueKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that is deleted with its parts, while a colleague changes something of them, stays with all of them. */
class WholeDeletionTest {
    @TempDir
    Path folder;

    private final MemoryHub hub = new MemoryHub();
    private final EveryKind every = new EveryKind();
    private final Map<Entity, Entity> rows = every.rows();
    private Copy ada;
    private Copy bob;

    @BeforeEach
    void share() {
        ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
        ada.session().perform(every.edit(rows)).join();
        assertTrue(ada.sync());
        bob = ada.joined(hub, folder.resolve("bob.parallax"), "bob", "Bob");
        edit(bob, "Begin", Change.insert(Parts.tag("Other")));
        both();
    }

    @AfterEach
    void close() {
        ada.close();
        bob.close();
    }

    private static void edit(Copy copy, String label, Change... changes) {
        copy.session().perform(new Edit(label, List.of(changes))).join();
    }

    private void both() {
        for (int i = 0; i < 2; i++) {
            assertTrue(ada.sync());
            assertTrue(bob.sync());
        }
        assertEquals(ada.rows(), bob.rows());
    }

    private List<Entity> wholes() {
        return rows.keySet().stream().filter(row -> !(row instanceof Analyst)
                && rows.keySet().stream().anyMatch(each -> UniqueKeys.references(each).contains(Ref.of(row)))).toList();
    }

    /** Returns the edit by which a row is deleted: what needs it goes, the rest does without it. */
    private static List<Change> deletion(Entity whole, List<Entity> all) {
        var changes = new ArrayList<Change>();
        collect(whole, all, changes);
        return changes;
    }

    private static void collect(Entity whole, List<Entity> all, List<Change> changes) {
        var ref = Ref.of(whole);
        for (var each : all) {
            if (UniqueKeys.references(each).contains(ref)
                    && changes.stream().noneMatch(change -> change.id().equals(each.id()))) {
                var without = UniqueKeys.withoutReference(each, ref);
                if (without != null) {
                    if (!without.equals(each)) {
                        changes.add(new Change(each, without));
                    }
                } else if (Kind.of(each) != Kind.TAG_SET) {
                    collect(each, all, changes);
                }
            }
        }
        changes.add(Change.delete(whole));
    }

    @Test
    void whateverOfItAColleagueChangesAllStaysAndIsOneConflict() {
        var tried = EnumSet.noneOf(Kind.class);
        for (var whole : wholes()) {
            for (var change : deletion(whole, List.copyOf(rows.keySet()))) {
                var part = Objects.requireNonNull(change.before());
                var later = rows.get(part);
                if (part.equals(later) || change.after() != null) {
                    continue; // a kind that never changes, or a row that does without the whole
                }
                var before = bob.entities();
                assertTrue(before.contains(part), part::toString);
                edit(ada, "Change", new Change(part, later));
                edit(bob, "Delete", deletion(whole, before).toArray(Change[]::new));
                stays(whole, before.size());
                tried.add(Kind.of(whole));
                edit(ada, "Back", new Change(later, part));
                both();
            }
        }
        // no row of these refers to outlets and speakers, see below
        assertEquals(EnumSet.of(Kind.ARTICLE, Kind.STORY, Kind.VERSION, Kind.TAG, Kind.ANNOTATION, Kind.CLAIM,
                Kind.EVENT, Kind.DRAFT), tried);
    }

    /** All stands, and what was to be deleted is listed once. */
    private void stays(Entity whole, int size) {
        both();
        assertEquals(size, bob.entities().size(), () -> "something of it is gone: " + whole);
        var waiting = Conflicts.of(bob.session()).join();
        assertEquals(List.of(Ref.of(whole)),
                waiting.stream().map(each -> Ref.of(each.own().change().entity())).toList());
        assertEquals("Ada", waiting.getFirst().own().others(), whole::toString);
        assertEquals(List.of(), bob.session().check().join());
        Conflicts.keepTheirs(bob.session(), waiting.getFirst()).join();
    }

    @Test
    void whateverAColleagueAddsToItAllStaysAndIsOneConflict() {
        var article = row(Kind.ARTICLE);
        var annotation = row(Kind.ANNOTATION);
        var analyst = row(Kind.ANALYST);
        var tag = Parts.tag("Late");
        var text = "Another text.";
        var version = Parts.version((app.parallax.model.Article) article, 2, text);
        var mark = Parts.annotation(((app.parallax.model.Annotation) annotation).passage(), (Analyst) analyst);
        var draft = row(Kind.DRAFT);
        var added = Map.<Entity, Entity>of(
                version, article,
                mark, article,
                new Tagging(Ids.next(), mark.id(), row(Kind.TAG).id()), row(Kind.TAG),
                new Mention(Ids.next(), row(Kind.CLAIM).id(), mark.id(), Mention.Voice.OWN, Mention.Position.AFFIRMS),
                row(Kind.CLAIM),
                new TimeLink(Ids.next(), mark.id(), row(Kind.EVENT).id(), TimeLink.Clock.HAPPENED, null),
                row(Kind.EVENT),
                new StoryArticle(Ids.next(), row(Kind.STORY).id(), second().id()), row(Kind.STORY),
                tag.withParent(row(Kind.TAG).id()), row(Kind.TAG),
                new DraftVersion(Ids.next(), draft.id(), 2, version.sha256(), text.length(), version.sha256(),
                        "text/plain", Parts.AT),
                draft);
        for (var each : added.entrySet()) {
            var before = bob.entities();
            var changes = new ArrayList<Change>();
            if (!each.getKey().equals(mark) && UniqueKeys.references(each.getKey()).contains(Ref.of(mark))) {
                changes.add(Change.insert(mark));
            }
            changes.add(Change.insert(each.getKey()));
            ada.session().perform(new Edit("Add", changes, List.of(new Content(version.sha256(),
                    text.getBytes(StandardCharsets.UTF_8))))).join();
            edit(bob, "Delete", deletion(each.getValue(), before).toArray(Change[]::new));
            stays(each.getValue(), before.size() + changes.size());
            changes.reversed().forEach(change -> edit(ada, "Back", change.inverse()));
            both();
        }
    }

    private Entity row(Kind kind) {
        return rows.keySet().stream().filter(each -> Kind.of(each) == kind).findFirst().orElseThrow();
    }

    private Entity second() {
        return rows.keySet().stream().filter(each -> Kind.of(each) == Kind.ARTICLE).toList().getLast();
    }

    @Test
    void anOutletStaysTheOneOfItsArticlesAndTakenMineLeavesTheArticles() {
        var outlet = row(Kind.OUTLET);
        var first = (app.parallax.model.Article) row(Kind.ARTICLE);
        var next = (app.parallax.model.Article) second();
        var published = first.withOutlet(new Fact<>(outlet.id(), Basis.USER, null));
        edit(bob, "Outlet", new Change(first, published));
        both();
        var of = next.withOutlet(new Fact<>(outlet.id(), Basis.USER, null));
        edit(ada, "Outlet", new Change(next, of));
        edit(bob, "Delete", new Change(published, first), Change.delete(outlet));
        both();
        assertTrue(bob.entities().containsAll(List.of(outlet, published, of)));
        var waiting = Conflicts.of(bob.session()).join();
        assertEquals(1, waiting.size());
        Conflicts.takeMine(bob.session(), waiting.getFirst()).join();
        both();
        assertTrue(ada.entities().containsAll(List.of(first, next)), "articles do without an outlet");
        assertFalse(ada.entities().contains(outlet));
    }

    @Test
    void aSpeakerStaysInTheChainsOfItsCitations() {
        var speaker = row(Kind.SPEAKER);
        var mention = (Mention) row(Kind.MENTION);
        var cited = mention.with(List.of(new app.parallax.model.AttributionStep(speaker.id(), "said")));
        edit(bob, "Cite", new Change(mention, cited));
        both();
        edit(ada, "Change", new Change(speaker, rows.get(speaker)));
        edit(bob, "Delete", new Change(cited, mention), Change.delete(speaker));
        both();
        assertTrue(ada.entities().containsAll(List.of(rows.get(speaker), cited)));
        assertEquals(1, Conflicts.of(bob.session()).join().size());
    }

    @Test
    void mineTakenDeletesAllOfItWithWhatTheColleagueAdded() {
        var article = (app.parallax.model.Article) row(Kind.ARTICLE);
        edit(ada, "Change", new Change(article, rows.get(article)));
        edit(bob, "Delete", deletion(article, bob.entities()).toArray(Change[]::new));
        both();
        Conflicts.takeMine(bob.session(), Conflicts.of(bob.session()).join().getFirst()).join();
        both();
        assertFalse(ada.rows().stream().anyMatch(each -> each.contains(article.id().toString())
                && !each.startsWith("DRAFT_DECISION")));
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
    }

    /** Of an annotation and its tag whose article was deleted meanwhile, whichever of both is taken. */
    @Test
    void whatWaitsTogetherIsBroughtBackTogether() {
        for (int chosen = 0; chosen < 2; chosen++) {
            var article = Parts.article("00" + chosen, "A third text, number " + chosen + ".");
            ada.session().perform(article.edit()).join();
            both();
            edit(ada, "Delete", Change.delete(article.version()), Change.delete(article.article()));
            var mark = Parts.annotation(article.passage("third"), (Analyst) row(Kind.ANALYST));
            var tagging = new Tagging(Ids.next(), mark.id(), row(Kind.TAG).id());
            edit(bob, "Mark", Change.insert(mark), Change.insert(tagging));
            both();
            var waiting = Conflicts.of(bob.session()).join();
            assertEquals(2, waiting.size());
            assertFalse(Conflicts.described(bob.session()).join().getLast().what().contains(mark.id().toString()));
            Conflicts.takeMine(bob.session(), waiting.get(chosen)).join();
            assertEquals(List.of(), Conflicts.of(bob.session()).join());
            both();
            assertTrue(ada.entities().containsAll(List.of(article.article(), article.version(), mark, tagging)));
        }
    }

    @Test
    void anUndoOfADeletionThatWasRefusedLeavesNothingToSettle() {
        var article = row(Kind.ARTICLE);
        var annotation = row(Kind.ANNOTATION);
        edit(ada, "Change", new Change(annotation, rows.get(annotation)));
        edit(bob, "Delete", deletion(article, bob.entities()).toArray(Change[]::new));
        bob.session().undo().join();
        var before = bob.entities().size();
        both();
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
        assertEquals(before, bob.entities().size());
        assertTrue(bob.entities().contains(rows.get(annotation)));
    }

    @Test
    void anUndoAfterADeletionWasRefusedLeavesNothingToSettle() {
        var article = row(Kind.ARTICLE);
        var annotation = row(Kind.ANNOTATION);
        edit(ada, "Change", new Change(annotation, rows.get(annotation)));
        var changes = new ArrayList<>(deletion(article, bob.entities()));
        var holds = Parts.tag("Holds");
        changes.add(Change.insert(holds));
        edit(bob, "Delete", changes.toArray(Change[]::new));
        both();
        var waiting = Conflicts.described(bob.session()).join();
        assertEquals(1, waiting.size());
        assertEquals("stays: something that belongs to it was added or changed", waiting.getFirst().theirs());
        assertTrue(ada.entities().contains(holds));
        assertEquals("Delete", bob.session().undo().join().orElseThrow().label().words());
        both();
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
        assertFalse(bob.entities().contains(holds));
        assertTrue(bob.entities().contains(rows.get(annotation)));
        bob.restart();
        for (int i = 0; i < 2; i++) { // each time
            var redone = bob.session().redo().join().orElseThrow();
            assertEquals("Delete, without what waited to be settled of it", Messages.text(redone.label()));
            assertTrue(bob.entities().contains(holds));
            assertEquals(List.of(), Conflicts.of(bob.session()).join());
            assertEquals("Delete", bob.session().undo().join().orElseThrow().label().words());
        }
    }

    /** The clock was a year ahead when the first edit was made, and set right while the program did not run. */
    @Test
    void whatWaitsIsUndoneFirstAlthoughTheClockWasSetBack() throws Exception {
        var article = row(Kind.ARTICLE);
        var annotation = row(Kind.ANNOTATION);
        edit(bob, "Tag", Change.insert(Parts.tag("Before")));
        bob.restartAfterAYearAhead("Tag");
        edit(ada, "Change", new Change(annotation, rows.get(annotation)));
        edit(bob, "Delete", deletion(article, bob.entities()).toArray(Change[]::new));
        both();
        assertEquals(1, Conflicts.of(bob.session()).join().size());
        assertEquals("Delete", bob.session().undo().join().orElseThrow().label().words());
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
        assertEquals("Tag", bob.session().undo().join().orElseThrow().label().words());
    }

    /** Nothing of the deletion is in the history, and the edit before it is not what was meant. */
    @Test
    void anUndoRightAfterADeletionWasRefusedAsAWholeLeavesTheEditBefore() {
        var article = row(Kind.ARTICLE);
        var annotation = row(Kind.ANNOTATION);
        var before = Parts.tag("Before");
        edit(bob, "Tag", Change.insert(before));
        var undone = Parts.tag("Undone");
        edit(bob, "Undone", Change.insert(undone));
        bob.session().undo().join();
        edit(ada, "Change", new Change(annotation, rows.get(annotation)));
        edit(bob, "Delete", deletion(article, bob.entities()).toArray(Change[]::new));
        both();
        assertEquals(1, Conflicts.of(bob.session()).join().size());
        assertEquals("Delete", bob.session().workspace().undo().get().label().words());
        assertNull(bob.session().workspace().redo().get(), "an edit was made since");
        bob.restart();
        assertEquals("Delete", bob.session().workspace().undo().get().label().words());
        var entities = bob.entities();
        assertEquals("Delete", bob.session().undo().join().orElseThrow().label().words());
        assertEquals(entities, bob.entities());
        assertEquals(List.of(), Conflicts.of(bob.session()).join());
        assertEquals(0, Sharing.unsent(bob.session()), "nothing was changed");
        both();
        assertTrue(ada.entities().contains(before));
        assertEquals("Tag", bob.session().undo().join().orElseThrow().label().words());
        both();
        assertFalse(ada.entities().contains(before));
        assertEquals("Tag", bob.session().redo().join().orElseThrow().label().words());
    }

    @Test
    void whatWasSettledIsNotUndoneButTheEditThatSettledIt() {
        var article = row(Kind.ARTICLE);
        edit(bob, "Tag", Change.insert(Parts.tag("Before")));
        for (int i = 0; i < 2; i++) {
            edit(ada, "Change", new Change(article, rows.get(article)));
            edit(bob, "Delete", deletion(article, bob.entities()).toArray(Change[]::new));
            both();
            var waiting = Conflicts.of(bob.session()).join().getFirst();
            if (i == 0) {
                Conflicts.keepTheirs(bob.session(), waiting).join();
                assertEquals("Tag", bob.session().workspace().undo().get().label().words());
                edit(ada, "Back", new Change(rows.get(article), article));
                both();
            } else {
                Conflicts.takeMine(bob.session(), waiting).join();
            }
        }
        assertFalse(bob.entities().contains(rows.get(article)));
        bob.session().undo().join();
        both();
        assertTrue(ada.entities().contains(rows.get(article)));
        assertEquals("Tag", bob.session().workspace().undo().get().label().words());
    }

    @Test
    void whatIsMergedIntoAnotherGoesThereAndTheRestStays() {
        var tag = (app.parallax.model.Tag) row(Kind.TAG);
        var tagging = (Tagging) row(Kind.TAGGING);
        var into = ada.session().workspace().tags().stream().map(each -> each.entity())
                .filter(each -> each.name().equals("Other")).findFirst().orElseThrow();
        var moved = new Tagging(tagging.id(), tagging.annotation(), into.id());
        edit(ada, "Rename", new Change(tag, rows.get(tag)));
        edit(bob, "Merge", new Change(tagging, moved), Change.delete(tag));
        both();
        assertTrue(ada.entities().containsAll(List.of(moved, rows.get(tag))));
        assertEquals(1, Conflicts.of(bob.session()).join().size());
    }

    @Test
    void ofTwoDeletionsInOneEditOnlyTheOneThatMetAChangeIsRefused() {
        var first = (app.parallax.model.Article) row(Kind.ARTICLE);
        var other = Parts.article("003", "A third text.");
        ada.session().perform(other.edit()).join();
        both();
        edit(ada, "Change", new Change(first, rows.get(first)));
        var changes = new ArrayList<>(deletion(first, bob.entities()));
        changes.addAll(deletion(other.article(), bob.entities()));
        edit(bob, "Delete", changes.toArray(Change[]::new));
        both();
        assertFalse(ada.entities().contains(other.article()) || ada.entities().contains(other.version()));
        assertTrue(ada.entities().containsAll(List.of(rows.get(first), row(Kind.VERSION), row(Kind.ANNOTATION))));
    }
}
