package app.parallax.session.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Fact;
import app.parallax.model.Ids;
import app.parallax.model.Outlet;
import app.parallax.model.ReadingStatus;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests edits of articles, outlets and stories, each undone as a whole. */
class ArticleEditorTest {
    @TempDir
    Path folder;
    private Session session;
    private ArticleEditor editor;
    private UUID one;
    private UUID two;

    @BeforeEach
    void make() {
        Projects.create(folder.resolve("p.parallax"));
        session = Projects.openForWriting(folder.resolve("p.parallax"), "Anna", Runnable::run);
        editor = new ArticleEditor(session);
        one = imported("1");
        two = imported("2");
    }

    private UUID imported(String label) {
        var imported = Parts.article(label, "Words of " + label);
        session.perform(imported.edit()).join();
        return imported.article().id();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Article article(UUID id) {
        return session.workspace().article(id).orElseThrow().article();
    }

    private String dump() {
        return session.read(Dump::of).join();
    }

    private int edits() {
        return session.read(Dump::history).join().size();
    }

    private Outlet outlet(String name) {
        return new OutletEditor(session).find(name).orElseThrow();
    }

    @Test
    void severalArticlesGetOutletLanguageStatusAndStoryInOneEdit() {
        var story = new StoryEditor(session).add("Talks", List.of()).join();
        var before = dump();
        int edits = edits();
        editor.describeAll(List.of(one, two),
                new ArticleEditor.Shared("TASS", "ru", ReadingStatus.READING, Map.of(story.id(), true))).join();
        assertEquals(edits + 1, edits());
        for (var id : List.of(one, two)) {
            assertEquals(outlet("tass ").id(), Objects.requireNonNull(article(id).outlet()).value());
            assertEquals(new Fact<>("ru", Basis.ANALYST, null), article(id).language());
            assertEquals(ReadingStatus.READING, article(id).status());
            assertEquals(List.of(story), session.workspace().storiesOf(id));
        }
        editor.describeAll(List.of(one, two),
                new ArticleEditor.Shared("Tass", "ru", ReadingStatus.READING, Map.of(story.id(), true))).join();
        assertEquals(edits + 1, edits(), "what is so already is no edit");
        session.undo().join();
        assertEquals(before, dump());
    }

    @Test
    void whatIsNotTouchedStaysAsItIs() {
        editor.describeAll(List.of(one), new ArticleEditor.Shared("TASS", "ru", ReadingStatus.DONE, Map.of())).join();
        var before = article(one);
        editor.describeAll(List.of(one, two), new ArticleEditor.Shared(null, null, ReadingStatus.DONE, Map.of()))
                .join();
        assertEquals(before, article(one));
        editor.describeAll(List.of(one), new ArticleEditor.Shared("", "", null, Map.of())).join();
        assertNull(article(one).outlet());
        assertNull(article(one).language());
    }

    @Test
    void twoOutletsBecomeOneAndApartAgainByUndo() {
        editor.describeAll(List.of(one), new ArticleEditor.Shared("Tass", null, null, Map.of())).join();
        editor.describeAll(List.of(two), new ArticleEditor.Shared("TASS agency", null, null, Map.of())).join();
        var outlets = new OutletEditor(session);
        var from = outlet("TASS agency");
        outlets.change(from, new Outlet(from.id(), from.name(), "RU", "C", "the state’s")).join();
        var before = dump();
        assertEquals(1, outlets.merge(outlet("TASS agency"), outlet("Tass")).join());
        var merged = outlet("Tass");
        assertEquals(new Outlet(merged.id(), "Tass", "RU", "C", "the state’s"), merged);
        assertEquals(merged.id(), Objects.requireNonNull(article(two).outlet()).value());
        assertTrue(outlets.find("TASS agency").isEmpty());
        session.undo().join();
        assertEquals(before, dump());
    }

    @Test
    void anArticleAndAnOutletThatItBringsAreOneEdit() {
        var fresh = new Outlet(Ids.next(), "Echo", null, null);
        var old = article(one);
        var before = dump();
        editor.describe(old, old.withOutlet(new Fact<>(fresh.id(), Basis.USER, "said so")), fresh, Set.of()).join();
        assertEquals(fresh, outlet("Echo"));
        session.undo().join();
        assertEquals(before, dump());
        int edits = edits();
        editor.describe(old, old, fresh, Set.of()).join();
        assertEquals(edits, edits(), "nothing changed");
    }

    @Test
    void openingAnArticleSaysNothingOfItsStatus() {
        int edits = edits();
        session.show(one).join();
        assertEquals(ReadingStatus.UNREAD, article(one).status());
        assertEquals(edits, edits());
    }

    @Test
    void anArticleThatIsDeletedLeavesItsStoriesAndComesBackIntoThem() {
        var story = new StoryEditor(session).add("Talks", List.of(one, two)).join();
        var before = dump();
        editor.delete(article(one)).join();
        assertEquals(1, session.workspace().stories().getFirst().count());
        assertEquals(List.of(), session.check().join());
        session.undo().join();
        assertEquals(before, dump());
        assertEquals(List.of(story), session.workspace().storiesOf(one));
        new StoryEditor(session).delete(story).join();
        assertEquals(List.of(), session.workspace().storiesOf(one));
    }
}
