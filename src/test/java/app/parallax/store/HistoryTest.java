package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.i18n.Messages;
import app.parallax.model.Analyst;
import app.parallax.model.Annotation;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.FoundKind;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryEntry.State;
import app.parallax.model.Ids;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private final Analyst analyst = Parts.analyst("Ada");
    private final Parts.Imported article = Parts.article("001", "A sentence about something. ".repeat(400));
    private Store store;

    @BeforeEach
    void open() {
        Store.create(folder.resolve("p.parallax"));
        store = Store.open(folder.resolve("p.parallax"), OpenMode.WRITE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLargeEditIsKeptInPartsAndUndoneAndRedoneWithoutItsChanges() throws SQLException {
        perform(article.edit());
        var tag = new Tag(Ids.next(), "Words", null, Parts.tag("x").color(), "", null);
        perform(new Edit("Tag", List.of(Change.insert(tag))));
        int many = Store.MOST_RETURNED / 2 + 500;
        var changes = new ArrayList<Change>();
        for (int i = 0; i < many; i++) {
            var mark = Parts.annotation(article.passage(i % 9_000, i % 9_000 + 60), analyst);
            changes.add(Change.insert(mark));
            changes.add(Change.insert(new Tagging(Ids.next(), mark.id(), tag.id())));
        }
        var before = dump();
        perform(new Edit("Many", changes));
        var after = dump();
        assertEquals(List.of(80_000, 16 * (many - 5_000), 80_000, 16 * (many - 5_000)),
                changeRows(4).stream().map(ChangeRow::ids).toList());
        assertEquals(many, found("sentence"));

        assertNull(store.undo(null).orElseThrow().changes());
        assertEquals(before, dump());
        assertEquals(0, found("sentence"));
        assertTrue(changeRows(4).stream().allMatch(row -> row.content().isPresent()));

        assertNull(store.redo().orElseThrow().changes());
        assertEquals(after, dump());
        assertEquals(many, found("sentence"));
        assertTrue(changeRows(4).stream().allMatch(row -> row.content().isEmpty()));
        assertEquals(List.of(), store.check());
    }

    @Test
    void aLargeEditOfAnEarlierVersionIsUndoneInParts() throws SQLException {
        perform(article.edit());
        var before = dump();
        int many = 12_000;
        var changes = new ArrayList<Change>();
        for (int i = 0; i < many; i++) {
            changes.add(Change.insert(Parts.annotation(article.passage(i % 9_000, i % 9_000 + 60), analyst)));
        }
        perform(new Edit("Many", changes));
        var after = dump();
        store.close();
        var all = ChangeSet.bytes(changes.stream().map(Change::id).toList());
        try (var sql = Database.connect(folder.resolve("p.parallax"), "", false)) { // as one row
            sql.update("DELETE FROM change WHERE edit = (SELECT max(id) FROM edit) AND id > "
                    + "(SELECT min(id) FROM change WHERE edit = (SELECT max(id) FROM edit))");
            sql.update("UPDATE change SET ids = ? WHERE edit = (SELECT max(id) FROM edit)", all);
        }
        store = Store.open(folder.resolve("p.parallax"), OpenMode.WRITE);
        assertEquals(List.of(16 * many), changeRows(1).stream().map(ChangeRow::ids).toList());
        store.undo(null);
        assertEquals(before, dump());
        assertEquals(List.of(80_000, 80_000, 32_000), changeRows(3).stream().map(ChangeRow::ids).toList());
        store.redo();
        assertEquals(after, dump());
        assertEquals(many, found("sentence"));
        assertEquals(List.of(), store.check());
    }

    private int found(String word) {
        var found = new AtomicInteger();
        store.read(reader -> {
            reader.findCandidates(FoundKind.ANNOTATION, word, 100_000,
                    each -> found.incrementAndGet());
            return true;
        });
        return found.get();
    }

    @Test
    void anInsertionIsUndoneAndRedone() {
        var before = dump();
        perform(article.edit());
        var after = dump();
        assertNotEquals(before, after);
        assertEquals("Import 001", store.undo(null).orElseThrow().entry().label().words());
        assertEquals(before, dump());
        assertEquals("Import 001", store.redo().orElseThrow().entry().label().words());
        assertEquals(after, dump());
    }

    @Test
    void anUpdateIsUndoneAndRedone() {
        var mark = marked("sentence");
        var before = dump();
        perform("Note", new Change(mark, mark.withNote("“seen”", Parts.AT.plusSeconds(5))));
        var after = dump();
        store.undo(null);
        assertEquals(before, dump());
        store.redo();
        assertEquals(after, dump());
    }

    @Test
    void aDeletionIsUndoneAndRedone() {
        var mark = marked("sentence");
        var before = dump();
        perform("Delete", Change.delete(mark));
        var after = dump();
        store.undo(null);
        assertEquals(before, dump());
        store.redo();
        assertEquals(after, dump());
    }

    @Test
    void oneEditMayInsertChangeAndDeleteTheSameThings() {
        var first = marked("sentence");
        var before = dump();
        var tag = Parts.tag("New");
        var second = Parts.annotation(article.passage("about"), analyst);
        var noted = second.withNote("one", Parts.AT);
        var again = noted.withNote("two", Parts.AT.plusSeconds(1));
        var child = new Tag(Ids.next(), "Child", tag.id(), tag.color(), "", "2");
        var tagging = new Tagging(Ids.next(), second.id(), tag.id());
        perform("Much", Change.insert(child), Change.insert(tag), Change.insert(tagging), Change.insert(second),
                new Change(second, noted), Change.delete(first), new Change(noted, again), Change.delete(child),
                Change.delete(tagging), Change.insert(new Tagging(Ids.next(), second.id(), tag.id())));
        var after = dump();
        for (int i = 0; i < 3; i++) {
            store.undo(null);
            assertEquals(before, dump());
            store.redo();
            assertEquals(after, dump());
        }
    }

    @Test
    void bulkEditsOfEverySortAreUndoneAndRedone() {
        perform(article.edit());
        var states = new ArrayList<String>();
        states.add(dump());
        var marks = new ArrayList<Annotation>();
        for (int i = 0; i < 5_000; i++) {
            marks.add(Parts.annotation(article.passage(i, i + 20), analyst));
        }
        var noted = marks.stream().map(mark -> mark.withNote("bulk", Parts.AT.plusSeconds(9))).toList();
        var tag = Parts.tag("Bulk");
        var tagged = new ArrayList<Change>(List.of(Change.insert(tag)));
        marks.forEach(mark -> tagged.add(Change.insert(new Tagging(Ids.next(), mark.id(), tag.id()))));
        var changed = new ArrayList<Change>();
        for (int i = 0; i < marks.size(); i++) {
            changed.add(new Change(marks.get(i), noted.get(i)));
        }
        perform(new Edit("Mark", marks.stream().map(Change::insert).toList()));
        states.add(dump());
        perform(new Edit("Tag", tagged));
        states.add(dump());
        perform(new Edit("Note", changed));
        states.add(dump());
        perform(new Edit("Untag", tagged.reversed().stream().map(Change::inverse).toList()));
        states.add(dump());
        perform(new Edit("Delete", noted.stream().map(Change::delete).toList()));
        states.add(dump());
        for (int i = states.size() - 2; i >= 0; i--) {
            store.undo(null);
            assertEquals(states.get(i), dump());
        }
        for (int i = 1; i < states.size(); i++) {
            store.redo();
            assertEquals(states.get(i), dump());
        }
    }

    @Test
    void aBulkInsertionOrUpdateIsKeptAsIdentifiersAlone() throws SQLException {
        perform(article.edit());
        var marks = new ArrayList<Annotation>();
        for (int i = 0; i < 5_000; i++) {
            marks.add(Parts.annotation(article.passage(i, i + 20), analyst));
        }
        perform(new Edit("Mark", marks.stream().map(Change::insert).toList()));
        perform(new Edit("Note", marks.stream()
                .map(mark -> new Change(mark, mark.withNote("bulk", Parts.AT.plusSeconds(9)))).toList()));
        var rows = changeRows(2);
        assertEquals(2, rows.size());
        assertEquals(5_000 * 16, rows.get(0).ids);
        assertEquals(Optional.empty(), rows.get(0).content);
        assertEquals(5_000 * 16, rows.get(1).ids);
        assertTrue(rows.get(1).content.orElseThrow().length() < 200, rows.toString());
        assertEquals(5_000, history().getLast().changes());
    }

    @Test
    void theTextOfAnArticleNeverStandsInTheHistory() throws SQLException {
        perform(article.edit());
        store.undo(null);
        for (var row : changeRows(0)) {
            assertTrue(row.content.orElse("").length() < 1_000, "a row of the history holds " + row);
        }
        store.redo();
        assertEquals(article.text(), store.read(reader -> reader.text(article.version().sha256())));
    }

    @Test
    void whatWasUndoneStaysReadableAsAbandonedAfterANewEdit() {
        perform(article.edit());
        perform("First", Change.insert(Parts.tag("First")));
        perform("Second", Change.insert(Parts.tag("Second")));
        store.undo(null);
        store.undo(null);
        assertEquals(List.of(State.DONE, State.UNDONE, State.UNDONE), states());
        perform("Third", Change.insert(Parts.tag("Third")));
        assertEquals(List.of(State.DONE, State.ABANDONED, State.ABANDONED, State.DONE), states());
        assertEquals(List.of("Import 001", "First", "Second", "Third"),
                history().stream().map(each -> each.label().words()).toList());
        assertEquals(Optional.empty(), store.redo());
        assertEquals("Third", store.undo(null).orElseThrow().entry().label().words());
        assertEquals("Import 001", store.undo(null).orElseThrow().entry().label().words());
        assertEquals(Optional.empty(), store.undo(null));
    }

    @Test
    void anEditOfWhatWasChangedMeanwhileIsRefusedAndChangesNothing() {
        var mark = marked("sentence");
        perform("Note", new Change(mark, mark.withNote("newer", Parts.AT)));
        var other = Parts.annotation(article.passage("about"), analyst);
        for (var stale : List.of(new Change(mark, mark.withNote("stale", Parts.AT)), Change.delete(mark),
                Change.delete(other), new Change(other, other.withNote("never there", Parts.AT)))) {
            assertRefused("error.stale", Change.insert(Parts.tag("Not to be")), stale);
        }
    }

    @Test
    void aBulkDeletionOfWhichOneWasChangedMeanwhileIsRefused() {
        var mark = marked("sentence");
        var other = Parts.annotation(article.passage("about"), analyst);
        perform("Mark", Change.insert(other));
        perform("Note", new Change(other, other.withNote("newer", Parts.AT)));
        assertRefused("error.stale", Change.delete(mark), Change.delete(other));
    }

    @Test
    void anEditThatWouldLeaveABrokenReferenceIsRefused() {
        var mark = marked("sentence");
        var tag = Parts.tag("Tag");
        perform("Tag", Change.insert(tag), Change.insert(new Tagging(Ids.next(), mark.id(), tag.id())));
        assertRefused("error.stale", Change.delete(mark));
        assertRefused("error.stale", Change.delete(tag));
        assertRefused("error.stale", Change.insert(new Tagging(Ids.next(), mark.id(), Ids.next())));
    }

    @Test
    void aSecondThingOfTheSameNameIsRefusedAsTaken() {
        perform("Tag", Change.insert(Parts.tag("Tag")));
        assertRefused("error.taken", Change.insert(Parts.tag("Tag")));
    }

    private void assertRefused(String key, Change... changes) {
        var before = dump();
        var history = history();
        var refusal = assertThrows(ProjectException.Refused.class, () -> perform("Refused", changes));
        assertEquals(Messages.text(key), Messages.of(refusal));
        assertEquals(before, dump());
        assertEquals(history, history());
    }

    @Test
    void aRefusedEditLeavesRedoAsItWas() {
        var mark = marked("sentence");
        perform("Tag", Change.insert(Parts.tag("Tag")));
        store.undo(null);
        assertThrows(ProjectException.class,
                () -> perform("Stale", new Change(mark.withNote("never", Parts.AT), mark)));
        assertEquals("Tag", store.redo().orElseThrow().entry().label().words());
    }

    @Test
    void undoAndRedoGoOnAfterClosingAndReopening() {
        var states = new ArrayList<String>();
        states.add(dump());
        perform(article.edit());
        states.add(dump());
        var mark = Parts.annotation(article.passage("sentence"), analyst);
        perform("Mark", Change.insert(mark));
        states.add(dump());
        perform("Note", new Change(mark, mark.withNote("note", Parts.AT)));
        states.add(dump());
        perform("Tag", Change.insert(Parts.tag("Tag")));
        states.add(dump());
        for (int i = states.size() - 2; i >= 0; i--) {
            reopen();
            assertEquals(states.get(i + 1), dump());
            store.undo(null);
            assertEquals(states.get(i), dump());
        }
        reopen();
        assertEquals(Optional.empty(), store.undo(null));
        for (int i = 1; i < states.size(); i++) {
            store.redo();
            reopen();
            assertEquals(states.get(i), dump());
        }
        assertEquals(Optional.empty(), store.redo());
    }

    @Test
    void anEditThatAKilledJobLeftOpenIsUndoneWhole() {
        var before = dump();
        var id = store.perform(article.edit(), analyst, Parts.AT, true).id();
        var other = Parts.article("002", "Another text.");
        store.extend(id, other.edit());
        assertEquals(List.of(State.OPEN), states());
        reopen();
        assertEquals(List.of(State.DONE), states());
        assertEquals(2, store.read(reader -> reader.articles()).size());
        store.undo(null);
        assertEquals(before, dump());
    }

    @Test
    void nothingBeforeARunningJobIsUndoneUntilTheJobEnds() {
        perform("Tag", Change.insert(Parts.tag("Before")));
        var id = store.perform(article.edit(), analyst, Parts.AT, true).id();
        assertEquals(Optional.empty(), store.undo(null));
        perform("Tag", Change.insert(Parts.tag("Meanwhile")));
        assertEquals("Tag", store.undo(null).orElseThrow().entry().label().words());
        assertEquals(Optional.empty(), store.undo(null));
        store.close(id);
        assertEquals("Import 001", store.undo(null).orElseThrow().entry().label().words());
        assertEquals("Tag", store.undo(null).orElseThrow().entry().label().words());
    }

    @Test
    void theAnalystOfTheFirstEditComesAndGoesWithIt() {
        perform("Tag", Change.insert(Parts.tag("Tag")));
        assertEquals(List.of(analyst), analysts());
        store.undo(null);
        assertEquals(List.of(), analysts());
        perform("Tag", Change.insert(Parts.tag("Other")));
        assertEquals(List.of(analyst), analysts());
        assertEquals("Ada", history().getLast().analyst());
    }

    private List<Analyst> analysts() {
        return store.read(reader -> reader.analysts().stream().map(each -> each.entity()).toList());
    }

    private Annotation marked(String words) {
        perform(article.edit());
        var mark = Parts.annotation(article.passage(words), analyst);
        perform("Mark", Change.insert(mark));
        return mark;
    }

    private void perform(String label, Change... changes) {
        perform(new Edit(label, List.of(changes)));
    }

    private void perform(Edit edit) {
        store.perform(edit, analyst, Parts.AT, false);
    }

    private void reopen() {
        var file = store.file();
        store.close();
        store = Store.open(file, OpenMode.WRITE);
    }

    private String dump() {
        return store.read(Dump::of);
    }

    private List<State> states() {
        return history().stream().map(HistoryEntry::state).toList();
    }

    private List<HistoryEntry> history() {
        return store.read(Dump::history);
    }

    private record ChangeRow(int ids, Optional<String> content) {}

    /** The rows of the history after the first few edits' own. */
    private List<ChangeRow> changeRows(int last) throws SQLException {
        try (var database = Database.open(store.file(), OpenMode.READ)) {
            var sql = database.reader();
            var rows = sql.list("SELECT ids, content FROM change ORDER BY id",
                    row -> new ChangeRow(row.bytes(1).length, Optional.ofNullable(row.textOrNull(2))));
            database.release(sql);
            return last == 0 ? rows : rows.subList(rows.size() - last, rows.size());
        }
    }
}
