package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.edit.TagEditor;
import app.parallax.session.history.HistoryExport;
import app.parallax.session.notes.MemoEditor;
import app.parallax.session.project.Projects;
import app.parallax.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a German and an English analyst read one project each in their own language. */
class HistoryLanguageTest {
    private static final List<String> GERMAN = List.of("Old label", "Neues Schlagwort „War“",
            "Neues Memo „Memo ohne Titel“");
    private static final List<String> ENGLISH = List.of("Old label", "New tag “War”", "New memo “Untitled memo”");

    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private final Locale before = Locale.getDefault();
    private Path project;

    @BeforeEach
    void makeInGerman() {
        Locale.setDefault(Locale.GERMANY);
        project = folder.resolve("p.parallax");
        Projects.create(project);
        try (var session = open()) {
            session.perform(new Edit("Old label", List.of(Change.insert(tag("Old"))))).join();
            new TagEditor(session).create(tag("War")).join();
            new MemoEditor(session).add("", "").join();
        }
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static Tag tag(String name) {
        return new Tag(Ids.next(), name, null, Palette.BLUE, "", null);
    }

    private Session open() {
        return Projects.openForWriting(project, "Anna", Runnable::run);
    }

    private List<String> labels(Object... more) {
        var words = new java.util.ArrayList<Object>(List.of("history", project, "--json"));
        words.addAll(List.of(more));
        return commands.run(words.toArray()).json().stream().map(each -> each.get("label").asString()).toList();
    }

    @Test
    void theCommandLineTellsTheHistoryInTheLanguageOfWhoAsks() {
        assertEquals(GERMAN, labels());
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(ENGLISH, labels());
        commands.run("history", project);
        assertTrue(commands.out.contains("New tag “War”") && !commands.out.contains("Schlagwort"), commands.out);
        commands.run("undo", project);
        assertTrue(commands.out.contains("New memo “Untitled memo”"), commands.out);
        Locale.setDefault(Locale.GERMANY);
        commands.run("redo", project);
        assertTrue(commands.out.contains("Neues Memo „Memo ohne Titel“"), commands.out);
    }

    @Test
    void theSessionAndItsExportTellItInTheLanguageOfTheWindow() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        try (var session = open()) {
            assertEquals("New memo “Untitled memo”", undoable(session));
            var file = folder.resolve("history.jsonl");
            HistoryExport.run(session, HistoryFilter.ALL, file).join();
            assertTrue(Files.readString(file).contains("New tag “War”"), Files.readString(file));
            Locale.setDefault(Locale.GERMANY);
            assertEquals("Neues Memo „Memo ohne Titel“", undoable(session));
        }
    }

    private static String undoable(Session session) {
        var last = session.workspace().undo().get();
        assertNotNull(last);
        return Messages.text(last.label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new TAG", "tag “War", "ag “Wa", "War", "Neues Schlagwort", "Schlagwort „War“"})
    void anEntryIsFoundByTheWordsThatAreShownAndByThoseOfWhoMadeIt(String words) {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(ENGLISH.subList(1, 2), labels("--text", words));
        assertEquals(ENGLISH.subList(1, 2), labels("--text", words, "--kind", "tag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untitled", "memo “Un", "Titled memo”", "ohne Titel"})
    void whatStandsInALabelIsFoundInEitherLanguageToo(String words) {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(ENGLISH.subList(2, 3), labels("--text", words));
    }

    @Test
    void aSearchOfOneRecordFindsTheWordsThatAreShown() {
        Locale.setDefault(Locale.ENGLISH);
        try (var session = open()) {
            var tag = session.read(reader -> reader.tags()).join().stream().filter(each -> each.entity().name()
                    .equals("War")).findFirst().orElseThrow().entity().id();
            var filter = new HistoryFilter(Set.of(tag), Set.of(), Set.of(), null, null, "new tag");
            assertEquals(List.of("New tag “War”"), session.read(reader -> reader
                    .history(filter, Messages.words(), null, 10)).join().stream().map(HistoryEntry::label)
                    .map(Messages::text).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"key\":7}", "{\"key\":\"edit.newTag\"}",
            "{\"key\":\"edit.newTag\",\"arguments\":[]}", "{\"key\":\"edit.newTag\",\"arguments\":[true]}",
            "{\"key\":\"edit.newTag\",\"arguments\":[{\"key\":\"no.such\",\"arguments\":[]}]}",
            "{\"key\":\"edit.newTag\",\"arguments\":[{\"key\":\"\",\"arguments\":[]}]}",
            "{\"key\":\"edit.noSuch\",\"arguments\":[\"a\"]}", "{\"key\":\"edit.import\",\"arguments\":[\"a\"]}",
            "{\"key\":\"edit.newTag\",\"count\":3}", "{\"key\":\"error.missing\",\"arguments\":[\"/etc\"]}",
            "{\"key\":\"\",\"arguments\":[\"a\"]}", "{\"key\":\"edit.newTag\",\"arguments\":[1e999]}"})
    void aMessageThatNoProgramOfOursWroteGivesWayToTheLabel(String message) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project);
                var statement = connection.prepareStatement("UPDATE edit SET message = ? WHERE label LIKE '%War%'")) {
            statement.setString(1, message);
            assertEquals(1, statement.executeUpdate());
        }
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(List.of("Old label", "Neues Schlagwort „War“", "New memo “Untitled memo”"), labels());
        assertEquals(List.of("Neues Schlagwort „War“"), labels("--text", "schlagwort „War"));
        assertEquals(List.of(), labels("--text", "new tag"));
    }

    @Test
    void aMessageThatIsTooLongOrTooDeepGivesWayToTheLabel() throws Exception {
        var deep = "{\"key\":\"edit.newTag\",\"arguments\":[".repeat(20_000) + "\"a\"" + "]}".repeat(20_000);
        var wide = "{\"key\":\"edit.newTag\",\"arguments\":[" + "\"a\",".repeat(5_000) + "\"a\"]}";
        var large = "{\"key\":\"edit.newTag\",\"arguments\":[\"" + "a".repeat(1 << 20) + "\"]}";
        for (var message : List.of(deep, deep.substring(0, 60_000), wide, large)) {
            aMessageThatNoProgramOfOursWroteGivesWayToTheLabel(message);
        }
    }

    @Test
    void aLabelThatIsLongStaysInTheWordsOfWhoMadeIt() {
        var name = "w".repeat(100_000);
        try (var session = open()) {
            new TagEditor(session).create(tag(name)).join();
        }
        Locale.setDefault(Locale.ENGLISH);
        assertEquals("Neues Schlagwort „" + name + "“", labels().getLast());
    }

    @Test
    void aRecoveredProjectKeepsBothLanguages() throws Exception {
        var saved = folder.resolve("recovered.parallax");
        commands.run("salvage", project, saved);
        project = saved;
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(ENGLISH, labels().subList(0, 3), commands.err);
        try (var store = Store.open(saved, app.parallax.store.OpenMode.READ)) {
            assertEquals(List.of(), store.check());
        }
    }
}
