package app.parallax.session.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Backlinks;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Notes;
import app.parallax.model.Palette;
import app.parallax.model.ProjectReader;
import app.parallax.session.RandomEdits;
import app.parallax.session.RandomNoteEdits;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.store.OpenMode;
import app.parallax.text.note.NoteLink;
import app.parallax.text.note.NoteLinks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the stored links against the text of the notes. */
class NoteLinksInStoreTest {
    @TempDir
    Path folder;
    private Session session;

    @BeforeEach
    void open() {
        session = TestProject.open(folder.resolve("p.parallax"), "Ada");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Seeds(20)
    void backlinksAreWhatTheNotesSayAfterAnyEditsUndoneRedoneAndReopened(long seed) {
        var random = new Random(seed);
        var edits = new RandomEdits(session, random);
        var notes = new RandomNoteEdits(session, random);
        var linked = new HashSet<UUID>();
        new MemoEditor(session).add("", NoteLink.to(Kind.EVENT, Ids.next(), "was never there").text()).join();
        int most = assertInStep(linked);
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(10)) {
                case 0 -> session.undo().join();
                case 1 -> session.redo().join();
                case 2, 3, 4, 5 -> notes.next().ifPresent(done -> done.join());
                default -> edits.next();
            }
            edits.showSome();
            most = Math.max(most, assertInStep(linked));
        }
        assertTrue(most > 0, "links were made");
        session.close();
        session = Session.open(folder.resolve("p.parallax"), OpenMode.WRITE, "Ada", Runnable::run);
        assertInStep(linked);
        while (session.undo().join().isPresent()) {
            assertInStep(linked);
        }
        assertEquals(0, assertInStep(linked));
    }

    /** Compares the table with the notes; gives the number of links. */
    private int assertInStep(Set<UUID> linked) {
        var expected = session.read(NoteLinksInStoreTest::links).join();
        linked.addAll(expected.keySet());
        for (var target : linked) {
            var found = session.read(reader -> reader.backlinks(target, 1000)).join();
            assertEquals(expected.getOrDefault(target, Set.of()), Set.copyOf(found.first()));
            assertEquals(found.first().size(), found.count());
        }
        return expected.size();
    }

    private static Map<UUID, Set<Backlinks.Source>> links(ProjectReader reader) {
        var all = new ArrayList<Entity>(reader.memos());
        reader.claims().forEach(each -> all.add(each.entity()));
        reader.events().forEach(each -> all.add(each.entity()));
        reader.tags().forEach(each -> all.add(each.entity()));
        reader.outlets().forEach(each -> all.add(each.entity()));
        reader.stories().forEach(each -> all.add(each.entity()));
        reader.speakers().forEach(each -> all.add(each.entity()));
        reader.marks(AnnotationFilter.ALL, mark -> all.add(mark.annotation()));
        var links = new HashMap<UUID, Set<Backlinks.Source>>();
        for (var each : all) {
            for (var place : NoteLinks.in(Notes.of(each))) {
                if (!place.link().target().equals(each.id())) {
                    links.computeIfAbsent(place.link().target(), id -> new HashSet<>())
                            .add(new Backlinks.Source(Kind.of(each), each.id()));
                }
            }
        }
        return links;
    }

    @Tag("speed")
    @Test
    void backlinksAmongAHundredThousandNotesAreThereAtOnce() {
        var imported = Parts.article("001", "word ".repeat(1_000));
        session.perform(imported.edit()).join();
        var event = Parts.event("Attack");
        var analyst = new Analyst(Ids.next(), "Bob", Palette.BLUE);
        var changes = new ArrayList<Change>(List.of(Change.insert(event), Change.insert(analyst)));
        for (int i = 0; i < 100_000; i++) {
            var note = i % 100 == 0 ? "see " + NoteLink.to(Kind.EVENT, event.id(), "a").text() : "note " + i;
            changes.add(Change.insert(new Annotation(Ids.next(), imported.passage(i % 900, i % 900 + 4), note, "",
                    analyst.id(), Parts.AT, Parts.AT)));
        }
        session.perform(new Edit("Many", changes)).join();
        var noteReader = new NoteReader(session);
        assertEquals(1_000, noteReader.linkedFrom(event.id()).join().count()); // statements are prepared
        long start = System.nanoTime();
        var found = noteReader.linkedFrom(event.id()).join();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("100,000 notes, backlinks of one event: " + millis + " ms");
        assertEquals(1_000, found.count());
        assertEquals(NoteReader.MOST_NAMED, found.first().size());
        assertTrue(millis < 200, millis + " ms");
        session.undo().join();
        assertEquals(0, noteReader.linkedFrom(event.id()).join().count());
    }

    @Test
    void whatCanBeLinkedToIsFoundByTheBeginningsOfItsWords() {
        var imported = Parts.article("001", "Überall words, and more");
        session.perform(imported.edit()).join();
        var claim = Parts.claim("The delegation was in Moscow");
        var mark = Parts.annotation(imported.passage("words, and"), session.analyst());
        session.perform(new Edit("x", List.of(Change.insert(claim), Change.insert(Parts.event("Talks in Moscow")),
                Change.insert(mark)))).join();
        new MemoEditor(session).add("On Moscow", "").join();
        assertEquals(List.of("CLAIM The delegation was in Moscow", "EVENT Talks in Moscow", "MEMO On Moscow"),
                offered("mosc"));
        assertEquals(List.of("CLAIM The delegation was in Moscow"), offered("in delega"));
        assertEquals(List.of("ARTICLE “Überall words, and more”", "ANNOTATION words, and"), offered("and wor"));
        assertEquals(List.of("ARTICLE “Überall words, and more”"), offered("uber"));
        assertEquals(4, offered("").size(), "with nothing typed all but passages");
        assertEquals(4, offered("\"(* -").size(), "signs narrow nothing");
        assertEquals(List.of(), offered("nothing of the kind"));
    }

    private List<String> offered(String typed) {
        return new NoteReader(session).suggestions().find(typed).join().orElseThrow().stream()
                .map(offer -> offer.link().kind() + " " + offer.link().words()).toList();
    }
}
