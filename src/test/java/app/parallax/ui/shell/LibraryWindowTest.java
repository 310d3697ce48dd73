package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.SampleFile;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Fact;
import app.parallax.model.ReadingStatus;
import app.parallax.session.edit.ArticleEditor;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.StoryEditor;
import app.parallax.session.library.LibraryRow;
import app.parallax.session.project.SampleProject;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits details of articles, outlets, stories and status in the window, and draws them. */
class LibraryWindowTest {
    @TempDir
    private Path folder;
    private Path project;
    private Locale before = Locale.getDefault();

    @BeforeEach
    void makeSample() {
        before = Locale.getDefault();
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    @AfterEach
    void closeDialogs() throws Exception {
        FxThread.call(() -> {
            dialogs().forEach(scene -> scene.getWindow().hide());
            return null;
        });
        Locale.setDefault(before);
    }

    private static UUID id(OpenWindow window, String label) {
        return window.session.workspace().articles().stream().filter(row -> row.article().label().equals(label))
                .findFirst().orElseThrow().article().id();
    }

    private static Article article(OpenWindow window, String label) throws Exception {
        return FxThread.call(() -> window.session.workspace().article(id(window, label)).orElseThrow().article());
    }

    private static List<Scene> dialogs() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene.getRoot() instanceof DialogPane).toList();
    }

    private static void open(OpenWindow window, Command command) throws Exception {
        FxThread.call(() -> {
            Platform.runLater(() -> window.shell.actions().get(command).handle(null)); // a dialog does not return
            return null;
        });
        FxThread.await(() -> dialogs().size() == 1);
        FxThread.settle();
    }

    private static <N extends Node> N find(String selector, Class<N> type) throws Exception {
        return FxThread.call(() -> type.cast(Objects.requireNonNull(
                dialogs().getFirst().getRoot().lookup(selector), selector)));
    }

    private static void type(String selector, String text) throws Exception {
        var field = find(selector, TextField.class);
        FxThread.call(() -> {
            field.requestFocus();
            field.setText(text);
            return null;
        });
        FxThread.settle();
    }

    private static void press(ButtonType button) throws Exception {
        FxThread.call(() -> {
            ((Button) ((DialogPane) dialogs().getFirst().getRoot()).lookupButton(button)).fire();
            return null;
        });
        FxThread.await(() -> dialogs().isEmpty());
        FxThread.settle();
    }

    @SuppressWarnings("unchecked")
    private static ListView<LibraryRow> list(OpenWindow window) {
        return (ListView<LibraryRow>) window.root().lookup("#list-of-articles");
    }

    private static void choose(OpenWindow window, String... labels) throws Exception {
        window.run(() -> {
            var list = list(window);
            list.requestFocus();
            list.getSelectionModel().clearSelection();
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i) instanceof LibraryRow.Entry entry
                        && List.of(labels).contains(entry.row().article().label())) {
                    list.getSelectionModel().select(i);
                }
            }
        });
    }

    private static int edits(OpenWindow window) throws Exception {
        return window.await(() -> window.session.read(Dump::history)).size();
    }

    @Test
    void factsAreTypedShownWithTheirBasisAndTakenBack() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            choose(window, "002");
            var old = article(window, "002");
            assertNull(old.dateline());
            open(window, Command.ARTICLE_DETAILS);
            assertEquals("unknown", find("#article-title-basis", MenuButton.class).getText());
            type("#article-dateline", "Moscow, 26 October 2023");
            assertEquals("analyst", find("#article-dateline-basis", MenuButton.class).getText());
            type("#article-published", "soon");
            var save = FxThread.call(
                    () -> ((DialogPane) dialogs().getFirst().getRoot()).lookupButton(ButtonType.OK).isDisabled());
            assertTrue(save, "soon is no date");
            type("#article-published", "about 26 October 2023");
            type("#article-outlet", "Jewish Press");
            press(ButtonType.OK);
            FxThread.await(() -> !article(window, "002").equals(old));
            var now = article(window, "002");
            assertEquals(new Fact<>("Moscow, 26 October 2023", Basis.ANALYST, null), now.dateline());
            assertEquals("2023-10-26~", Objects.requireNonNull(now.published()).value().toString());
            assertEquals(old.title(), now.title());
            assertEquals("Jewish Press", FxThread.call(() -> window.session.workspace()
                    .outlet(Objects.requireNonNull(now.outlet()).value()).orElseThrow().name()));
            window.await(window.session::undo);
            assertEquals(old, article(window, "002"));
        }
    }

    @Test
    void aFormThatIsLeftOrSavedAsItWasMakesNoEdit() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            choose(window, "001");
            int edits = edits(window);
            open(window, Command.ARTICLE_DETAILS);
            assertEquals("text", find("#article-title-basis", MenuButton.class).getText());
            press(ButtonType.OK);
            open(window, Command.ARTICLE_DETAILS);
            type("#article-title", "Another");
            press(ButtonType.CANCEL);
            assertEquals(edits, edits(window));
        }
    }

    @Test
    void keysSetTheStatusOfWhatIsChosenElseOfTheFocusedPane() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            choose(window, "000", "001");
            int edits = edits(window);
            window.run(() -> window.shell.actions().get(Command.ARTICLE_DONE).handle(null));
            FxThread.await(() -> article(window, "001").status() == ReadingStatus.DONE);
            assertEquals(ReadingStatus.DONE, article(window, "000").status());
            assertEquals(edits + 1, edits(window));
            window.run(() -> window.shell.requestFocus());
            window.run(() -> window.shell.actions().get(Command.ARTICLE_READING).handle(null));
            FxThread.await(() -> article(window, "002").status() == ReadingStatus.READING
                    || article(window, "003").status() == ReadingStatus.READING);
        }
    }

    @Test
    void aMarkIsCountedInItsCellWhileTheListStays() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var rows = FxThread.call(() -> list(window).getItems());
            int before = shownCount(window, "002");
            noteOn(window, "002");
            assertEquals(before + 1, shownCount(window, "002"));
            window.await(window.session::undo);
            FxThread.settle();
            assertEquals(before, shownCount(window, "002"));
            assertSame(rows, FxThread.call(() -> list(window).getItems()));
            window.run(() -> item(window, "library.sort.annotations").fire());
            FxThread.settle();
            var sorted = FxThread.call(() -> list(window).getItems());
            noteOn(window, "002");
            assertNotSame(sorted, FxThread.call(() -> list(window).getItems()), "its place depends on the number");
            assertEquals(before + 1, shownCount(window, "002"));
        }
    }

    private static void noteOn(OpenWindow window, String label) throws Exception {
        var version = FxThread
                .call(() -> window.session.workspace().article(id(window, label)).orElseThrow().version());
        var text = window.await(() -> window.session.read(reader -> reader.text(version.sha256())));
        window.await(() -> new Editor(window.session).noteOn(Parts.passage(version, text, 3, 40), "note"));
        FxThread.settle();
    }

    /** The number of annotations in the cell of an article. */
    private static int shownCount(OpenWindow window, String label) throws Exception {
        return FxThread.call(() -> list(window).lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(cell -> cell.getItem() instanceof LibraryRow.Entry entry
                        && entry.row().article().label().equals(label))
                .map(cell -> ((Label) cell.lookup(".count")).getText()).mapToInt(Integer::parseInt).findFirst()
                .orElseThrow());
    }

    @Test
    void theListIsGroupedByKeyAndMenuAndStaysSo() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            window.await(() -> new StoryEditor(window.session).add("Talks in Moscow",
                    List.of(id(window, "002"), id(window, "003"))));
            window.run(() -> item(window, "library.group.story").fire());
            assertEquals(List.of("Talks in Moscow", "In no story"), headings(window));
            FxThread.call(() -> {
                list(window).getSelectionModel().clearAndSelect(0);
                list(window).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false,
                        false));
                return null;
            });
            assertEquals(5, FxThread.call(() -> list(window).getItems().size()), "two headings, three articles");
            window.run(() -> item(window, "library.sort.title").fire());
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            assertEquals(List.of("Talks in Moscow", "In no story"), headings(window));
        }
    }

    private static List<String> headings(OpenWindow window) throws Exception {
        return FxThread.call(() -> list(window).getItems().stream().filter(LibraryRow.Heading.class::isInstance)
                .map(row -> ((LibraryRow.Heading) row).name()).toList());
    }

    private static MenuItem item(OpenWindow window, String id) {
        var arrange = (MenuButton) Objects.requireNonNull(window.root().lookup("#arrange"));
        return arrange.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    /** Long titles, Hebrew ones, stories and outlets of which something is known. */
    private static void enrich(OpenWindow window) throws Exception {
        var editor = new ArticleEditor(window.session);
        window.await(() -> new StoryEditor(window.session).add("Talks in Moscow",
                List.of(id(window, "002"), id(window, "003"))));
        window.await(() -> new StoryEditor(window.session).add("מלחמה בעזה", List.of(id(window, "000"))));
        window.await(() -> editor.describeAll(List.of(id(window, "002")),
                new ArticleEditor.Shared("Jewish Press", "en", ReadingStatus.READING, Map.of())));
        window.await(() -> editor.setStatus(List.of(id(window, "000"), id(window, "001")), ReadingStatus.DONE));
        var changes = new ArrayList<Change>();
        var titles = Map.of("001", "A very long title that goes on and on ".repeat(8).strip(), "003",
                "מוסקבה: משלחת חמאס נפגשה עם בכירים ברוסיה");
        for (var each : titles.entrySet()) {
            var old = article(window, each.getKey());
            changes.add(new Change(old, new Article(old.id(), old.label(), old.file(), old.firstWords(),
                    new Fact<>(each.getValue(), Basis.ANALYST, null), old.outlet(),
                    new Fact<>(List.of("Ivan Petrov", "דנה לוי"), Basis.TEXT, null), old.published(), old.dateline(),
                    old.language(), old.imported(), old.modified(),
                    new Fact<>("https://example.org/a", Basis.USER, null),
                    new Fact<>("breaks off after the third heading", Basis.ANALYST, null), old.status())));
        }
        window.await(() -> window.session.perform(new Edit("Titles", changes)));
    }

    private static void drawDialog(OpenWindow window, Command command, String name, boolean dark) throws Exception {
        open(window, command);
        window.run(() -> Theme.apply(dialogs().getFirst(), dark));
        FxThread.settle();
        FxThread.call(() -> FxThread.draw(dialogs().getFirst(), name));
        var bounds = FxThread.call(() -> dialogs().getFirst().getWindow().getHeight());
        assertTrue(bounds <= 700, name + " fits a small screen: " + bounds);
        window.run(() -> dialogs().forEach(scene -> scene.getWindow().hide()));
        FxThread.await(() -> dialogs().isEmpty());
    }

    @Test
    void formsFitASmallScreenInEveryThemeAndLanguage() throws Exception {
        for (var look : List.of("light", "dark", "german")) {
            java.nio.file.Files.deleteIfExists(project);
            Locale.setDefault(look.equals("german") ? Locale.GERMAN : Locale.ENGLISH);
            SampleProject.create(project);
            boolean dark = look.equals("dark");
            try (var window = OpenWindow.of(project, look.equals("german") ? 1000 : 1440,
                    look.equals("german") ? 700 : 900, dark)) {
                enrich(window);
                FxThread.call(() -> FxThread.draw(window.scene, "library-" + look));
                choose(window, "003");
                drawDialog(window, Command.ARTICLE_DETAILS, "form-article-" + look, dark);
                choose(window, "002", "003");
                drawDialog(window, Command.ARTICLE_DETAILS, "form-articles-" + look, dark);
                drawDialog(window, Command.OUTLETS, "form-outlets-" + look, dark);
                drawDialog(window, Command.STORIES, "form-stories-" + look, dark);
                window.run(() -> item(window, "library.group.story").fire());
                window.run(() -> window.shell.actions().get(Command.FILTER_LIBRARY).handle(null));
                FxThread.call(() -> FxThread.draw(window.scene, "library-grouped-" + look));
                window.run(() -> window.shell.actions().get(Command.MATRIX_COLUMNS).handle(null));
                FxThread.await(() -> !window.all(".said-cell").isEmpty());
                window.run(() -> window.shell.actions().get(Command.MATRIX_COLUMNS).handle(null));
                window.run(() -> window.shell.actions().get(Command.MATRIX_COLUMNS).handle(null));
                FxThread.await(() -> window.root().lookupAll(".article-head").stream()
                        .anyMatch(node -> String.valueOf(node.getAccessibleText()).endsWith("Talks in Moscow")));
                FxThread.settle();
                FxThread.call(() -> FxThread.draw(window.scene, "matrix-story-" + look));
            }
        }
    }
}
