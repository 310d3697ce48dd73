package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.session.project.Projects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;

/** Tests the tag tree, the ends of marks and the filter by analyst in the window. */
class WindowTagsTest extends FxTest {
    private Optional<Tag> tag(String name) {
        return project(reader -> reader.tags().stream().map(row -> row.entity())
                .filter(tag -> tag.name().equals(name)).findFirst());
    }

    private ListView<?> tags() {
        return list("Tags");
    }

    private void choose(int row) {
        on(() -> {
            tags().requestFocus();
            tags().getSelectionModel().clearAndSelect(row);
            return true;
        });
    }

    @Test
    void aTagIsNamedWhereItStandsAndTheNameIsUndone() {
        openSample();
        choose(0);
        press(KeyCode.F2);
        await("the field", () -> scene().getFocusOwner().getStyleClass().contains("tag-name-field"));
        type("Tote");
        press(KeyCode.ENTER);
        await("the new name", () -> rows("Tags").getFirst().startsWith("Tote, "));
        assertTrue(tag("Tote").isPresent());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("the old name", () -> rows("Tags").getFirst().startsWith("Killed in Israel, "));
    }

    @Test
    void aTagGoesUnderAnotherByKeyIsFoldedAndCountedThere() {
        openSample();
        int before = project(reader -> reader.tags().getFirst().count());
        int tags = rows("Tags").size();
        choose(1);
        press(KeyCode.ALT, KeyCode.RIGHT);
        await("level 2", () -> rows("Tags").get(1).endsWith("level 2"));
        assertEquals(tag("Killed in Israel").orElseThrow().id(), tag("Hostages").orElseThrow().parent());
        int under = project(reader -> Objects.requireNonNull(
                reader.annotationsUnderTags().get(tag("Killed in Israel").orElseThrow().id())));
        assertTrue(under > before);
        await("the sum", () -> rows("Tags").getFirst().equals("Killed in Israel, " + under + ", expanded"));
        choose(0);
        press(KeyCode.LEFT);
        await("collapsed", () -> rows("Tags").getFirst().endsWith("collapsed") && rows("Tags").size() == tags - 1);
        close();
        openSample();
        await("still collapsed", () -> rows("Tags").size() == tags - 1);
    }

    @Test
    void aTagUnderAnotherStandsFurtherIn() {
        openSample();
        choose(1);
        press(KeyCode.ALT, KeyCode.RIGHT);
        await("level 2", () -> rows("Tags").get(1).endsWith("level 2"));
        await("both drawn", () -> squares().size() > 1);
        var squares = on(this::squares);
        assertTrue(squares.get(1) >= squares.getFirst() + 12, squares.toString());
    }

    /** How far in the squares of the tags stand, from the first row on. */
    private List<Double> squares() {
        return all(".tag-row .tag-square").stream()
                .map(each -> each.localToScene(each.getLayoutBounds())).filter(each -> each.getWidth() > 0)
                .sorted(Comparator.comparingDouble(Bounds::getMinY)).map(Bounds::getMinX).toList();
    }

    @Test
    void deletingATagSaysHowManyMarksBoreItAndIsUndone() {
        openSample();
        int bore = project(reader -> reader.tags().getFirst().count());
        int all = marks().size();
        int tags = rows("Tags").size();
        choose(0);
        press(KeyCode.DELETE);
        await("one tag less", () -> rows("Tags").size() == tags - 1);
        assertEquals(all, marks().size());
        await("the sentence", () -> sees("“Killed in Israel” deleted: " + bore + " annotations had it. "
                + "Ctrl+Z undoes it."));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("all tags", () -> rows("Tags").size() == tags);
    }

    @Test
    void aNewTagIsNamedAndANameThatIsTakenIsRefused() {
        openSample();
        int tags = rows("Tags").size();
        click(scene().lookup("#tags-add"));
        await("the field", () -> scene().getFocusOwner().getStyleClass().contains("tag-name-field"));
        type("Quellen");
        press(KeyCode.ENTER);
        await("one tag more", () -> rows("Tags").size() == tags + 1);
        press(KeyCode.INSERT);
        await("the field", () -> scene().getFocusOwner().getStyleClass().contains("tag-name-field"));
        type("quellen");
        press(KeyCode.ENTER);
        await("the refusal", () -> sees("There is a tag “Quellen” already. Choose another name, or merge the two."));
        assertEquals(tags + 1, rows("Tags").size());
    }

    @Test
    void theWordsNameATag() {
        openSample();
        select(0, "Lior Haiat");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        await("the tag", () -> rows("Tags").contains("Lior Haiat, 1"));
        assertEquals(1, marks("Lior Haiat").size());
    }

    @Test
    void hidingATagTakesItsHighlightsAwayAndTheStatusCountsThem() {
        openSample();
        int before = on(() -> highlights(areas().getFirst()).size());
        choose(0);
        press(KeyCode.SPACE);
        await("fewer highlights", () -> highlights(areas().getFirst()).size() < before);
        await("said", () -> rows("Tags").getFirst().endsWith("highlights hidden"));
        press(KeyCode.SPACE);
        await("all highlights", () -> highlights(areas().getFirst()).size() == before);
    }

    @Test
    void onlyMineHidesTheMarksOfOthersAndIsRemembered() {
        openSample();
        select(0, "Lior Haiat");
        press(KeyCode.DIGIT1);
        await("my mark", () -> !marks("Lior Haiat").isEmpty());
        int all = marks().size();
        press(KeyCode.CONTROL, KeyCode.M);
        await("one is shown", () -> sees("1 of " + all + " annotations shown"));
        await("one highlight", () -> highlights(areas().get(1)).isEmpty());
        close();
        openOnlyMine(all);
        press(KeyCode.CONTROL, KeyCode.M);
        await("all are shown", () -> !sees("1 of " + all + " annotations shown"));
    }

    private void openOnlyMine(int all) {
        open(sample());
        await("remembered", () -> sees("1 of " + all + " annotations shown"));
    }

    @Test
    void theEndsOfAMarkMoveByKeysAndUndoPutsThemBack() {
        openSample();
        select(0, "Lior Haiat");
        press(KeyCode.DIGIT1);
        await("the mark", () -> !marks("Lior Haiat").isEmpty());
        caret(0, "Lior Haiat");
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        await("longer", () -> !marks("Lior Haiat, spokesperson").isEmpty());
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        await("shorter", () -> !marks("Haiat, spokesperson").isEmpty());
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        await("shorter", () -> !marks("Haiat").isEmpty());
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        await("as it was", () -> !marks("Lior Haiat").isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("a step back", () -> !marks("Haiat").isEmpty());
    }

    @Test
    void theEndOfAMarkIsDraggedOverTheText() {
        openSample();
        select(0, "Lior Haiat");
        press(KeyCode.DIGIT1);
        await("the mark", () -> !marks("Lior Haiat").isEmpty());
        caret(0, "Lior Haiat");
        await("the end", () -> end().isVisible());
        on(() -> {
            var from = end().localToScreen(end().getBoundsInLocal());
            fire(end(), MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
            fire(end(), MouseEvent.MOUSE_DRAGGED, from.getCenterX() - 30, from.getCenterY());
            fire(end(), MouseEvent.MOUSE_RELEASED, from.getCenterX() - 30, from.getCenterY());
            return true;
        });
        await("shorter", () -> marks("Lior Haiat").isEmpty());
        var now = marks().stream().filter(mark -> mark.passage().quote().startsWith("Lior")).findFirst().orElseThrow();
        assertTrue("Lior Haiat".startsWith(now.passage().quote()), now.passage().quote());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("as it was", () -> !marks("Lior Haiat").isEmpty());
    }

    @Test
    void escapeEndsADragOfAMarksEndWhereverTheKeyboardWas() {
        openSample();
        select(0, "Lior Haiat");
        press(KeyCode.DIGIT1);
        await("the mark", () -> !marks("Lior Haiat").isEmpty());
        caret(0, "Lior Haiat");
        await("the end", () -> end().isVisible());
        press(KeyCode.CONTROL, KeyCode.L);
        var from = on(() -> end().localToScreen(end().getBoundsInLocal()));
        on(() -> {
            fire(end(), MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
            fire(end(), MouseEvent.MOUSE_DRAGGED, from.getCenterX() - 30, from.getCenterY());
            return true;
        });
        press(KeyCode.ESCAPE);
        on(() -> {
            fire(end(), MouseEvent.MOUSE_RELEASED, from.getCenterX() - 30, from.getCenterY());
            return true;
        });
        choose("UNDO"); // of the tag: there was no other edit
        await("no mark", () -> marks().stream().noneMatch(mark -> "Lior Haiat".startsWith(mark.passage().quote())));
    }

    private Node end() {
        return all("#mark-end").stream().findFirst().orElse(scene().lookup("#mark-end"));
    }

    private static void fire(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        var at = node.screenToLocal(x, y);
        node.fireEvent(new MouseEvent(type, at.getX(), at.getY(), x, y, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, false, false, false, new PickResult(node, x, y)));
    }

    @Test
    void aTreeOfFortyTagsInThreeLevelsIsDrawn() {
        var file = many();
        open(file);
        await("the rows", () -> rows("Tags").size() > 8);
        picture("tags-forty");
        on(() -> {
            tags().getSelectionModel().select(3);
            tags().requestFocus();
            return true;
        });
        press(KeyCode.F2);
        await("the field", () -> scene().getFocusOwner().getStyleClass().contains("tag-name-field"));
        picture("tags-naming");
        press(KeyCode.ESCAPE);
        await("left", () -> scene().getFocusOwner().equals(tags()));
        assertFalse(rows("Tags").isEmpty());
    }

    private Path many() {
        var file = folder.resolve("many.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            var article = Parts.article("001",
                    "Over 1,400 people were killed, said the ministry on Wednesday. ".repeat(20));
            session.perform(article.edit()).join();
            var changes = new ArrayList<Change>();
            var names = List.of("Verletzte und Getötete nach Behördenangaben", "נפגעים אזרחיים", "Casualties",
                    "Sources",
                    "Донесения");
            for (int i = 0; i < 5; i++) {
                var top = new Tag(Ids.next(), names.get(i), null, Palette.next(i), "", String.valueOf(i));
                changes.add(Change.insert(top));
                for (int j = 0; j < 2; j++) {
                    var middle = new Tag(Ids.next(), (j == 0 ? "מקורות " : "Quellenangabe ") + i + "." + j, top.id(),
                            Palette.next(i + j), "", null);
                    changes.add(Change.insert(middle));
                    for (int k = 0; k < 3; k++) {
                        var low = new Tag(Ids.next(), "Killed in " + i + j + k, middle.id(), Palette.next(k), "",
                                k == 0 ? String.valueOf((char) ('a' + 2 * i + j)) : null);
                        changes.add(Change.insert(low));
                        int start = (i * 6 + j * 3 + k) * 20;
                        var mark = Parts.annotation(article.passage(start, start + 12), session.analyst());
                        changes.add(Change.insert(mark));
                        changes.add(Change.insert(new Tagging(Ids.next(), mark.id(), low.id())));
                    }
                }
            }
            session.perform(new Edit("Many tags", changes)).join();
        }
        return file;
    }
}
