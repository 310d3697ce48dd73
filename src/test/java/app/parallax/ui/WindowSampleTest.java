package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowSampleTest extends FxTest {
    @BeforeEach
    void openIt() {
        openSample();
    }

    @Test
    void itOpensOnTwoArticlesSideBySideAtTheWordsThatTheyShare() {
        await("the ribbon", () -> !all(".ribbon").isEmpty());
        await("the keyboard in the text", () -> hasKeyboard(0) || hasKeyboard(1));
        on(() -> {
            for (var area : areas()) {
                assertTrue(inView(area, shared(area)), "the shared words are in view");
            }
            assertTrue(sees("002") && sees("003"));
            assertTrue(sees("Select words, press 1"));
            assertEquals("shared wording: one source?", ((Label) all(".ribbon-label").getFirst()).getText());
            return true;
        });
    }

    @Test
    void aClickOnTheRibbonsQuestionOpensTheOriginsAndConfirmingAnswersIt() {
        await("the ribbon's question", () -> !all(".ribbon-label").isEmpty());
        on(() -> {
            var label = all(".ribbon-label").getFirst();
            label.getOnMouseClicked().handle(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY,
                    1, false, false, false, false, true, false, false, false, false, true, null));
            return true;
        });
        await("the proposed origin", () -> origins().stream().map(root -> root.lookup("#origin-name"))
                .anyMatch(
                        field -> field.isVisible() && ((TextField) field).getText().equals("Foreign Ministry of Israel")
                                && field.getParent().isVisible()));
        on(() -> {
            ((Button) origins().getFirst().lookup("#origin-confirm")).fire();
            return true;
        });
        await("the answer", () -> !all(".ribbon-label").isEmpty() && "shared wording: one source"
                .equals(((Label) all(".ribbon-label").getFirst()).getText()));
        await("nothing more to ask", () -> !origins().getFirst().lookup("#origin-confirm").getParent().isVisible());
        on(() -> {
            origins().getFirst().getScene().getWindow().hide();
            return true;
        });
    }

    private static List<Parent> origins() {
        return Window.getWindows().stream().map(each -> each.getScene().getRoot())
                .filter(root -> root.lookup(".sources") != null).toList();
    }

    @Test
    void theRibbonFollowsInThePulseInWhichAPaneIsScrolled() {
        await("the ribbon", () -> !all(".ribbon").isEmpty());
        on(this::assertRibbonAtHighlights);
        for (int step : new int[]{-30, 17, 60, -41}) {
            var pulse = new int[1];
            await("the pulse of scrolling", () -> {
                if (pulse[0]++ == 0) {
                    scroll(areas().getFirst(), step);
                    return false;
                }
                return assertRibbonAtHighlights(); // laid out and drawn once since
            });
        }
    }

    @Test
    void theRibbonEndsWhereTheClaimIsLeft() {
        await("the ribbon", () -> !all(".ribbon").isEmpty());
        choose("CLEAR_SELECTION");
        await("no ribbon", () -> all(".ribbon").isEmpty() && all(".ribbon-label").isEmpty());
        press(KeyCode.F8);
        await("why nothing happens", () -> sees("Choose a claim first: F8 goes from mention to mention."));
    }

    private boolean assertRibbonAtHighlights() {
        var left = areas().getFirst();
        var right = areas().getLast();
        var ribbon = scene(all(".ribbon").getFirst());
        var from = shared(left);
        var to = shared(right);
        assertEquals(Math.min(from.getMinY(), to.getMinY()), ribbon.getMinY(), 2);
        assertEquals(Math.max(from.getMaxY(), to.getMaxY()), ribbon.getMaxY(), 2);
        assertTrue(ribbon.getMinX() >= scene(left).getMaxX() - 1 && ribbon.getMaxX() <= scene(right).getMinX() + 1,
                "the ribbon is in the gap: " + ribbon);
        return true;
    }

    /** What is drawn of the shared words, cut off at the edge of the area. */
    private Bounds shared(RichTextArea area) {
        return highlights(area).stream().filter(node -> node.getStyleClass().contains("tag-slate")).map(this::scene)
                .reduce((one, other) -> new javafx.geometry.BoundingBox(one.getMinX(),
                        Math.min(one.getMinY(), other.getMinY()), one.getWidth(),
                        Math.max(one.getMaxY(), other.getMaxY()) - Math.min(one.getMinY(), other.getMinY())))
                .orElseThrow();
    }

    private boolean inView(RichTextArea area, Bounds bounds) {
        return scene(area).getMinY() <= bounds.getMinY() && scene(area).getMaxY() >= bounds.getMaxY();
    }

    private Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void scroll(RichTextArea area, double pixels) {
        var content = area.lookup(".content");
        for (var type : java.util.List.of(ScrollEvent.SCROLL_STARTED, ScrollEvent.SCROLL,
                ScrollEvent.SCROLL_FINISHED)) {
            double delta = type == ScrollEvent.SCROLL ? pixels : 0;
            content.fireEvent(new ScrollEvent(type, 0, 0, 0, 0, false, false, false, false, true, false, 0, delta, 0,
                    delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                    1, null));
        }
    }
}
