package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.SampleFile;
import app.parallax.model.Counted;
import app.parallax.model.Tag;
import app.parallax.model.TagPair;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests keys and menus of the annotations table. */
class AnnotationsTableWindowTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Node node(OpenWindow window, String selector) {
        return window.root().lookup(selector);
    }

    private static TableView<?> table(OpenWindow window) {
        return (TableView<?>) node(window, "#annotations-table");
    }

    private static int rows(OpenWindow window) {
        return table(window).getItems().size();
    }

    private static void press(OpenWindow window, String selector, KeyCode key, boolean shortcut) throws Exception {
        window.run(() -> Event.fireEvent(node(window, selector),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false)));
    }

    private static void choose(OpenWindow window, String button, String item) throws Exception {
        window.run(() -> {
            var menu = (MenuButton) node(window, "#annotations-" + button);
            Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
            find(menu.getItems(), "annotations-" + item).fire();
        });
    }

    private static MenuItem find(List<MenuItem> items, String id) {
        return items.stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private static void answer(OpenWindow window, String text) throws Exception {
        FxThread.await(() -> node(window, "#annotations-ask") != null);
        window.run(() -> ((TextField) node(window, "#annotations-ask")).setText(text));
        press(window, "#annotations-ask", KeyCode.ENTER, false);
    }

    private static OpenWindow open(Path project) throws Exception {
        var window = OpenWindow.of(project, 1000, 800, false);
        window.run(() -> window.shell.actions().get(Command.ANNOTATIONS_TABLE).handle(new ActionEvent()));
        FxThread.await(() -> rows(window) > 0);
        return window;
    }

    private static int marks(OpenWindow window) {
        return window.session.workspace().analysts().stream().mapToInt(Counted::count).sum();
    }

    private static Map<String, Integer> tags(OpenWindow window) {
        return window.session.workspace().tags().stream()
                .collect(Collectors.toMap(row -> row.entity().name(), Counted::count));
    }

    private static Tag commonest(OpenWindow window) {
        return window.session.workspace().tags().stream()
                .max((one, other) -> Integer.compare(one.count(), other.count())).orElseThrow().entity();
    }

    /** The texts of a column in the rows that can be seen. */
    private static List<String> shown(OpenWindow window, String column) {
        return table(window).lookupAll(".table-cell").stream().map(each -> (TableCell<?, ?>) each)
                .filter(cell -> cell.getTableColumn() != null && !cell.isEmpty()
                        && ("annotations-column-" + column).equals(cell.getTableColumn().getId()))
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .map(cell -> ((Label) cell.lookup(".label")).getText()).toList();
    }

    @Test
    void theKeyOfATagTagsTheSelectedRows() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 1000, false)) {
            window.run(() -> window.shell.actions().get(Command.ANNOTATIONS_TABLE).handle(null));
            FxThread.await(() -> rows(window) > 9);
            var before = counts(window, "Condemnation");
            press(window, "#annotations-table", KeyCode.A, true);
            press(window, "#annotations-table", KeyCode.DIGIT3, false);
            FxThread.await(() -> counts(window, "Condemnation") == rows(window));
            window.await(() -> window.session.undo());
            FxThread.await(() -> counts(window, "Condemnation") == before);
            press(window, "#annotations-table", KeyCode.T, true);
            FxThread.await(() -> node(window, "#annotations-ask").isFocused());
        }
    }

    private static long counts(OpenWindow window, String tag) {
        return window.session.workspace().tags().stream().filter(each -> each.entity().name().equals(tag))
                .mapToLong(Counted::count).sum();
    }

    @Test
    void aShortQuoteIsEmphasisedWithinItsSentenceAndNeverCutBeforeIt() throws Exception {
        try (var window = open(project)) {
            FxThread.await(() -> shown(window, "QUOTE").stream().noneMatch("…"::equals)
                    && shown(window, "QUOTE").size() > 3);
            window.pulse();
            var quotes = FxThread.call(() -> table(window).lookupAll(".table-cell .label.strong").stream()
                    .map(Label.class::cast).filter(each -> !each.getText().isEmpty()).toList());
            assertTrue(quotes.size() > 2, () -> quotes.size() + " in sentences");
            for (var quote : quotes) {
                var line = FxThread.call(() -> quote.getParent().getChildrenUnmodifiable().stream()
                        .map(Label.class::cast).toList());
                assertEquals(3, line.size());
                double width = FxThread.call(quote::getWidth);
                assertTrue(width >= FxThread.call(() -> quote.prefWidth(-1)) - 1
                        || width >= FxThread.call(() -> ((Region) quote.getParent()).getWidth()), quote.getText());
                assertTrue(FxThread.call(() -> line.stream().mapToDouble(Label::getWidth)
                        .sum() <= ((Region) quote.getParent()).getWidth() + 1), "all within the cell");
            }
        }
    }

    @Test
    void everyAnnotationOfTheProjectHasARowWithItsWords() throws Exception {
        try (var window = open(project)) {
            assertEquals(FxThread.call(() -> marks(window)), FxThread.call(() -> rows(window)));
            FxThread.await(() -> shown(window, "QUOTE").stream().noneMatch("…"::equals)
                    && shown(window, "QUOTE").size() > 3);
            assertTrue(FxThread.call(() -> table(window).isFocused()));
        }
    }

    @Test
    void aClickOnAHeaderSortsAndASecondTurnsTheOrder() throws Exception {
        try (var window = open(project)) {
            window.run(() -> sortByQuote(window));
            FxThread.await(() -> isSorted(shown(window, "QUOTE"), 1));
            window.run(() -> table(window).getSortOrder().getFirst()
                    .setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING));
            FxThread.await(() -> isSorted(shown(window, "QUOTE"), -1));
        }
    }

    private static void sortByQuote(OpenWindow window) {
        sort(table(window));
    }

    private static <T> void sort(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().stream()
                .filter(each -> "annotations-column-QUOTE".equals(each.getId())).findFirst().orElseThrow()));
    }

    private static boolean isSorted(List<String> texts, int direction) {
        boolean sorted = texts.size() > 3 && !texts.contains("…");
        for (int i = 1; sorted && i < texts.size(); i++) {
            sorted = texts.get(i - 1).compareToIgnoreCase(texts.get(i)) * direction <= 0;
        }
        return sorted;
    }

    @Test
    void aFilterByTagShowsThoseAloneAndIsKeptUnderAName() throws Exception {
        try (var window = open(project)) {
            var tag = FxThread.call(() -> commonest(window));
            int bear = FxThread.call(() -> tags(window).get(tag.name()));
            choose(window, "filter", "filter-ANY_TAG");
            answer(window, tag.name());
            FxThread.await(() -> rows(window) == bear);
            choose(window, "filter", "keep-filter");
            answer(window, "Mine");
            FxThread.await(() -> window.session.storedState().getOrDefault("annotationsFilters", "")
                    .startsWith("Mine\tany_tag " + tag.id()));
            window.run(() -> ((TextField) node(window, "#annotations-words")).setText("qqqq"));
            FxThread.await(() -> rows(window) == 0);
            window.run(() -> {
                var menu = (MenuButton) node(window, "#annotations-filter");
                Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
                menu.getItems().stream().filter(each -> "Mine".equals(each.getText())).findFirst().orElseThrow()
                        .fire();
            });
            FxThread.await(() -> rows(window) == bear);
        }
    }

    @Test
    void groupsByTagHaveHeadingsAndAClickOnAPairAsksForBoth() throws Exception {
        try (var window = open(project)) {
            int all = FxThread.call(() -> rows(window));
            choose(window, "group", "group-ARTICLE");
            FxThread.await(() -> rows(window) == all + 5);
            assertTrue(FxThread.call(() -> shown(window, "QUOTE").getFirst()).matches(".+ · .+ {2}\\d+"));
            choose(window, "group", "group-NONE");
            FxThread.await(() -> rows(window) == all);
            window.run(() -> ((ToggleButton) node(window, "#annotations-together")).fire());
            choose(window, "edit", "tag", true);
            answer(window, "Meeting");
            FxThread.await(() -> meeting(window) >= 0); // counted anew after the edit
            int both = FxThread.call(() -> {
                pairs(window).getSelectionModel().select(meeting(window));
                return ((TagPair) pairs(window).getItems().get(meeting(window))).annotations();
            });
            press(window, "#annotations-pairs", KeyCode.ENTER, false);
            FxThread.await(() -> rows(window) == both);
        }
    }

    /** Where a pair with the tag of this name stands, -1 for nowhere. */
    private static int meeting(OpenWindow window) {
        var tag = window.session.workspace().tags().stream()
                .filter(each -> each.entity().name().equals("Meeting")).findFirst().map(each -> each.entity().id());
        var items = pairs(window).getItems();
        for (int i = 0; i < items.size(); i++) {
            var pair = (TagPair) items.get(i);
            if (tag.filter(id -> id.equals(pair.first()) || id.equals(pair.second())).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static ListView<?> pairs(OpenWindow window) {
        return (ListView<?>) node(window, "#annotations-pairs");
    }

    /** Selects everything before. */
    private static void choose(OpenWindow window, String button, String item, boolean everything) throws Exception {
        if (everything) {
            press(window, "#annotations-table", KeyCode.A, true);
        }
        choose(window, button, item);
    }

    @Test
    void allThatIsSelectedIsTaggedUntaggedAndDeletedInOneUndoEach() throws Exception {
        try (var window = open(project)) {
            var before = window.session.read(Dump::of).get();
            int all = FxThread.call(() -> marks(window));
            choose(window, "edit", "tag", true);
            answer(window, "Everything");
            FxThread.await(() -> tags(window).getOrDefault("Everything", 0) == all);
            assertEquals("Tag " + all + " annotations “Everything”",
                    FxThread.call(() -> window.session.workspace().undo().get().label().words()));
            choose(window, "edit", "untag", true);
            answer(window, "Everything");
            FxThread.await(() -> tags(window).getOrDefault("Everything", 1) == 0);
            choose(window, "edit", "analyst", true);
            answer(window, "Berta");
            FxThread.await(() -> window.session.workspace().analysts().stream()
                    .anyMatch(row -> row.entity().name().equals("Berta") && row.count() == all));
            press(window, "#annotations-table", KeyCode.A, true);
            press(window, "#annotations-table", KeyCode.DELETE, false);
            FxThread.await(() -> marks(window) == 0 && rows(window) == 0);
            for (int i = 0; i < 4; i++) {
                window.await(() -> window.session.undo());
            }
            assertEquals(before, window.session.read(Dump::of).get());
            FxThread.await(() -> rows(window) == all);
        }
    }

    @Test
    void enterOpensThePassageAndRowsAreCopiedWithTabs() throws Exception {
        try (var window = open(project)) {
            window.run(() -> table(window).getSelectionModel().select(rows(window) - 1));
            press(window, "#annotations-table", KeyCode.ENTER, false);
            FxThread.await(() -> window.session.focus().mark().get() != null);
            press(window, "#annotations-table", KeyCode.C, true);
            FxThread.await(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).startsWith("Quote\tTags"));
            var lines = FxThread.call(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
            assertEquals(2, lines.size());
            press(window, "#annotations-table", KeyCode.ESCAPE, false);
            assertFalse(FxThread.call(() -> table(window).getParent().getParent().isVisible()));
        }
    }

    @Test
    void columnsSortAndGroupsAreRemembered() throws Exception {
        try (var window = open(project)) {
            choose(window, "columns", "show-NOTE");
            choose(window, "group", "group-OUTLET");
            window.run(() -> sortByQuote(window));
        }
        try (var window = open(project)) {
            assertFalse(FxThread.call(() -> table(window).getVisibleLeafColumns().stream()
                    .anyMatch(each -> "annotations-column-NOTE".equals(each.getId()))));
            assertEquals("annotations-column-QUOTE",
                    FxThread.call(() -> table(window).getSortOrder().getFirst().getId()));
            assertTrue(FxThread.call(() -> rows(window) > marks(window)));
        }
    }
}
