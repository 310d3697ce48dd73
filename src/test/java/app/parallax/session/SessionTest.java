package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Content;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.HistoryEntry;
import app.parallax.model.Ids;
import app.parallax.model.ProjectException;
import app.parallax.model.ReadingStatus;
import app.parallax.model.Tagging;
import app.parallax.session.edit.Editor;
import app.parallax.store.OpenMode;
import app.parallax.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the session as a window uses it: one FX executor, and no waiting between edits. */
class SessionTest {
    @TempDir
    Path folder;

    private final Parts.Imported article = Parts.article("001", "A sentence about something. ".repeat(400));
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private Path file;
    private Session session;

    @BeforeEach
    void open() {
        file = folder.resolve("p.parallax");
        Store.create(file);
        session = Session.open(file, OpenMode.WRITE, "Ada", fx);
        onFx(() -> session.perform(article.edit())).join();
    }

    @AfterEach
    void close() {
        session.close();
        fx.close();
    }

    @Test
    void anUndoOfMoreThanItReturnsIsShownByReadingAgain() {
        onFx(() -> session.show(article.article().id())).join();
        var marks = marks(10_500);
        onFx(() -> session.perform(new Edit("Bulk", marks.stream().map(Change::insert).toList()))).join();
        assertShown();
        onFx(() -> session.undo()).join();
        assertShown();
        assertEquals(0, session.workspace().annotations());
        assertEquals(List.of(), session.workspace().shown().getFirst().marks());
        onFx(() -> session.redo()).join();
        assertShown();
        assertEquals(marks.size(), session.workspace().annotations());
        onFx(() -> CompletableFuture.allOf(session.undo(), perform(Change.insert(annotation(3))), session.undo(),
                session.redo(), perform(Change.insert(annotation(5))))).join();
        assertShown();
        assertEquals(2, session.workspace().annotations());
    }

    @Test
    void singleEditsBehindABulkEditAreShownOnceAndInOrder() {
        onFx(() -> session.show(article.article().id())).join();
        var tag = Parts.tag("Bulk");
        var marks = marks(2_500);
        var done = onFx(() -> {
            var all = new ArrayList<CompletableFuture<?>>();
            all.add(perform(Change.insert(tag)));
            all.add(session.perform(new Edit("Bulk", marks.stream().map(Change::insert).toList())));
            for (int i = 0; i < 40; i++) {
                all.add(perform(Change.insert(new Tagging(Ids.next(), marks.get(i).id(), tag.id()))));
                all.add(perform(Change.insert(annotation(i))));
                all.add(perform(new Change(marks.get(i), marks.get(i).withNote("n" + i, Parts.AT))));
            }
            for (int i = 0; i < 20; i++) {
                all.add(session.undo());
            }
            all.add(session.redo());
            return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        });
        done.join();
        assertShown();
        onFx(() -> {
            var all = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 102; i++) {
                all.add(session.undo());
            }
            return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        }).join();
        assertShown();
        assertEquals(List.of(), onFx(() -> session.show(article.article().id())).join().marks());
    }

    @Test
    void anArticleThatIsOpenedBetweenEditsHasEachOfThemOnce() {
        for (int round = 0; round < 30; round++) {
            var marks = marks(6);
            onFx(() -> {
                session.hide(article.article().id());
                var all = new ArrayList<CompletableFuture<?>>();
                for (int i = 0; i < marks.size(); i++) {
                    all.add(perform(Change.insert(marks.get(i))));
                    if (i == 2) {
                        all.add(session.show(article.article().id()));
                    }
                }
                return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
            }).join();
            assertShown();
        }
    }

    @Test
    void aMarkChangesOneRowHoweverManyArticlesThereAre() {
        var workspace = session.workspace();
        var changed = new ArrayList<Integer>();
        onFx(() -> {
            workspace.articles().addListener((ListChangeListener<ArticleRow>) change -> {
                while (change.next()) {
                    changed.add(change.getTo() - change.getFrom());
                }
            });
            return CompletableFuture.completedFuture(null);
        }).join();
        for (int articles : List.of(10, 90)) {
            addArticles(articles);
            long revision = workspace.articleRevision();
            int before = workspace.annotations();
            changed.clear();
            onFx(() -> perform(Change.insert(annotation(0)))).join();
            assertEquals(before + 1, workspace.annotations());
            onFx(session::undo).join();
            assertEquals(before, workspace.annotations());
            onFx(session::redo).join();
            assertEquals(List.of(1, 1, 1), changed);
            assertEquals(revision, workspace.articleRevision());
            var old = workspace.article(article.article().id()).orElseThrow().article();
            var other = old.status() == ReadingStatus.READING ? ReadingStatus.UNREAD : ReadingStatus.READING;
            onFx(() -> perform(new Change(old, old.withStatus(other)))).join();
            assertNotEquals(revision, workspace.articleRevision());
        }
    }

    private void addArticles(int count) {
        var changes = new ArrayList<Change>();
        var contents = new ArrayList<Content>();
        for (int i = 0; i < count; i++) {
            var each = Parts.article(count + "-" + i, "Words " + count + " of " + i);
            changes.add(Change.insert(each.article()));
            changes.add(Change.insert(each.version()));
            contents.add(each.content());
        }
        onFx(() -> session.perform(new Edit("Articles", changes, contents))).join();
    }

    @Test
    void anArticleThatGoesWhileItIsOpenedIsNotShown() {
        var opened = onFx(() -> {
            var ignored = session.undo();
            return session.show(article.article().id());
        });
        assertThrows(CompletionException.class, opened::join);
        assertTrue(session.workspace().open().isEmpty());
    }

    @Test
    void whatUndoWouldTakeBackIsAlwaysTheLastEdit() {
        var shown = new ArrayList<String>();
        onFx(() -> {
            session.workspace().undo().addListener((property, old, entry) -> shown.add(label(entry)));
            var all = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 50; i++) {
                all.add(session.perform(new Edit("e" + i, List.of(Change.insert(Parts.tag("t" + i))))));
            }
            return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        }).join();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            expected.add("e" + i);
        }
        assertEquals(expected, shown);
    }

    private static String label(@Nullable HistoryEntry entry) {
        return entry == null ? "" : entry.label().words();
    }

    @Test
    void whoRedoesTheirOwnFirstEditInALaterSessionStaysOneAnalyst() {
        onFx(session::undo).join();
        session.close();
        session = Session.open(file, OpenMode.WRITE, "Ada", fx);
        onFx(session::redo).join();
        var mark = onFx(() -> session.show(article.article().id())
                .thenCompose(open -> new Editor(session).noteOn(article.passage("about"), "note"))).join();
        assertNotNull(mark);
        assertEquals(List.of("Ada"), session.workspace().analysts().stream().map(row -> row.entity().name()).toList());
        assertEquals(1, session.workspace().analysts().getFirst().count());
    }

    @Test
    void aRefusedEditChangesNothingIsToldAndTheNextOneGoesOn() {
        var told = new ArrayList<Throwable>();
        session.setOnFailure(told::add);
        var before = session.read(Dump::of).join();
        var ghost = Parts.tag("Ghost");
        var refused = onFx(() -> perform(Change.delete(ghost)));
        session.runUnattended(refused);
        var failure = assertThrows(CompletionException.class, refused::join);
        assertInstanceOf(ProjectException.Refused.class, failure.getCause());
        assertEquals(before, session.read(Dump::of).join());
        assertShown();
        onFx(() -> perform(Change.insert(ghost))).join();
        assertShown();
        assertEquals(1, told.size());
        assertInstanceOf(ProjectException.Refused.class, told.getFirst());
    }

    @Test
    void twoTagsOnOnePassageInOneBreathMakeOneMark() {
        var one = Parts.tag("One");
        var other = Parts.tag("Other");
        onFx(() -> session.perform(new Edit("Tags", List.of(Change.insert(one), Change.insert(other))))).join();
        var passage = article.passage("about");
        var open = onFx(() -> session.show(article.article().id())).join();
        int before = open.marks().size();
        var editor = new Editor(session);
        onFx(() -> {
            var _ = editor.tag(passage, one.id());
            return editor.tag(passage, other.id());
        }).join();
        assertEquals(before + 1, open.marks().size());
        assertEquals(2, open.marks().stream().filter(mark -> mark.passage().equals(passage)).findFirst().orElseThrow()
                .taggings().size());
    }

    @Test
    void aListenerOfTheOpenArticlesIsHeardHoweverTheMapWasReached() {
        var heard = new ArrayList<UUID>();
        session.workspace().open()
                .addListener((MapChangeListener<UUID, OpenArticle>) change -> heard.add(change.getKey()));
        System.gc();
        onFx(() -> session.show(article.article().id())).join();
        assertEquals(List.of(article.article().id()), heard);
    }

    @Test
    void whatTheWindowLookedLikeIsKeptWithoutHistory() {
        int edits = session.read(Dump::history).join().size();
        session.storeState(Map.of("panes", "a,b", "pane", "1")).join();
        session.storeState(Map.of("pane", "0")).join();
        session.close();
        session = Session.open(file, OpenMode.WRITE, "Ada", fx);
        assertEquals(Map.of("panes", "a,b", "pane", "0"), session.storedState());
        assertEquals(edits, session.read(Dump::history).join().size());
    }

    @Test
    void aReadingSessionSaysWhyAndRefusesEdits() {
        try (var second = Session.open(file, OpenMode.WRITE_IF_POSSIBLE, "Bob", fx)) {
            assertNotNull(second.whyReadOnly());
            assertNull(session.whyReadOnly());
            var refused = second.perform(new Edit("Never", List.of(Change.insert(Parts.tag("Never")))));
            assertInstanceOf(ProjectException.CannotOpen.class,
                    assertThrows(CompletionException.class, refused::join).getCause());
            second.storeState(Map.of("pane", "3")).join();
            assertFalse(session.storedState().containsKey("pane"));
        }
    }

    @Test
    void removingTheMarksOfSomebodyWithoutMarksMakesNoEntry() {
        var before = session.read(Dump::history).join();
        onFx(() -> new Editor(session).deleteMarksOf(session.analyst().id(), "Ada")).join();
        assertEquals(before, session.read(Dump::history).join());
    }

    @Test
    void closingWaitsForWhatWasAsked() {
        for (int i = 0; i < 50; i++) {
            var ignored = perform(Change.insert(Parts.tag("t" + i)));
        }
        session.close();
        session = Session.open(file, OpenMode.WRITE, "Ada", fx);
        assertEquals(50, session.workspace().tags().size());
        assertEquals(List.of("Ada"),
                session.workspace().analysts().stream().map(Counted::entity).map(Analyst::name).toList());
    }

    @Test
    void theAnnotationsOfFewAndOfManyAnalystsAreCounted() {
        var expected = new TreeMap<String, Integer>();
        for (int i = 1; i <= 7; i++) {
            var name = "Analyst " + i;
            session.close();
            session = Session.open(file, OpenMode.WRITE, name, fx);
            marks(i).forEach(mark -> perform(Change.insert(mark)).join());
            expected.put(name, i);
            session.close();
            session = Session.open(file, OpenMode.WRITE, name, fx);
            assertEquals(expected, session.workspace().analysts().stream()
                    .filter(row -> row.entity().name().startsWith("Analyst"))
                    .collect(Collectors.toMap(row -> row.entity().name(), Counted::count, Integer::sum, TreeMap::new)));
        }
    }

    private CompletableFuture<Void> perform(Change... changes) {
        return session.perform(new Edit("Edit", List.of(changes)));
    }

    private Annotation annotation(int start) {
        return Parts.annotation(article.passage(start, start + 20), session.analyst());
    }

    private List<Annotation> marks(int count) {
        var marks = new ArrayList<Annotation>();
        for (int i = 0; i < count; i++) {
            marks.add(annotation(i));
        }
        return marks;
    }

    /** Begins work where a window would begin it. */
    private <T> CompletableFuture<T> onFx(Supplier<CompletableFuture<T>> work) {
        return CompletableFuture.completedFuture("go").thenComposeAsync(go -> work.get(), fx);
    }

    private void assertShown() {
        var workspace = session.workspace();
        onFx(() -> session.read(reader -> WorkspaceDump.expected(reader, workspace)).thenAccept(
                expected -> assertIterableEquals(expected.lines().toList(),
                        WorkspaceDump.of(workspace).lines().toList())))
                .join();
    }
}
