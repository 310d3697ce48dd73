package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks every view and dialog: each focusable or clickable node has a name and a role, shows the focus, and is left by
 * Tab; text and signs stand out in every theme; Esc closes, and the text has the focus again.
 */
class WindowNamesAndFocusTest extends FxTest {
    /** A ring of two pixels around the smallest thing has more. */
    private static final int LEAST_PIXELS = 30;
    private static final int MOST_STOPS = 120;

    @TempDir
    private Path files;

    private final Set<String> wanting = new LinkedHashSet<>();

    private static Scene front() {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isFocused).reduce((behind, before) -> before)
                .orElseThrow().getScene();
    }

    private void look(String where) {
        on(() -> {
            for (var window : List.copyOf(Window.getWindows())) {
                if (window.isShowing()) {
                    Spoken.wanting(window.getScene().getRoot()).forEach(each -> wanting.add(where + ": " + each));
                    ContrastMeter.wanting(window.getScene().getRoot())
                            .forEach(each -> wanting.add(where + ": " + each));
                }
            }
            return true;
        });
    }

    /** Goes round by Tab, and back by Shift and Tab for a while. */
    private void tabs(String where) {
        var part = where.equals("window") ? null : on(() -> partOf(front().getFocusOwner()));
        var seen = new ArrayList<Node>();
        while (seen.size() < MOST_STOPS) {
            Node owner = on(() -> front().getFocusOwner());
            if (owner == null) {
                wanting.add(where + ": nothing has the keyboard");
                return;
            }
            if (!seen.isEmpty() && seen.getFirst().equals(owner)) {
                break;
            }
            if (seen.contains(owner)) {
                wanting.add(where + ": Tab does not go on from " + on(() -> Spoken.path(owner)));
                break;
            }
            if (part != null && !part.equals(on(() -> partOf(owner)))) {
                break;
            }
            seen.add(owner);
            boolean kept = on(() -> isInScrollPane(owner));
            if (kept) {
                pulses();
            }
            var with = on(() -> pixels(owner));
            tab(false);
            if (kept) {
                pulses();
            }
            if (owner instanceof RangeSlider && owner.equals(on(() -> front().getFocusOwner()))) {
                tab(false); // from one end to the other
            }
            boolean seenWith = on(() -> owner.equals(front().getFocusOwner()) || isSeenWith(owner, with));
            if (!seenWith) {
                wanting.add(where + ": the keyboard is not seen at " + on(() -> Spoken.path(owner)));
            }
        }
        for (int i = 0; i < 3; i++) {
            Node owner = on(() -> front().getFocusOwner());
            tab(true);
            if (owner instanceof RangeSlider && owner.equals(on(() -> front().getFocusOwner()))) {
                tab(true);
            }
            if (seen.size() > 1 && owner.equals(on(() -> front().getFocusOwner()))) {
                wanting.add(where + ": Shift+Tab does not leave " + on(() -> Spoken.path(owner)));
            }
        }
    }

    /** The part of the window that a view belongs to; what lies around it was gone through before. */
    private static @Nullable Node partOf(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (List.of("left", "right", "below").contains(String.valueOf(at.getId()))
                    || at.getStyleClass().contains("document-pane") || at.getStyleClass().contains("matrix")
                    || at.getStyleClass().contains("lanes")) {
                return at;
            }
        }
        return null;
    }

    /** Without waiting for what is drawn meanwhile: there are hundreds. */
    private void tab(boolean shift) {
        on(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(front().getFocusOwner(),
                        new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", KeyCode.TAB, shift, false, false, false));
            }
            return true;
        });
    }

    private static boolean isSeenWith(Node node, int[] with) {
        if (node instanceof RichTextArea area && area.getStyleClass().contains("reading-area")) {
            return area.isDisplayCaret() && area.getCaretPosition() != null; // the caret blinks
        }
        var without = pixels(node);
        int different = 0;
        for (int i = 0; i < Math.min(with.length, without.length); i++) {
            different += with[i] == without[i] ? 0 : 1;
        }
        return different >= LEAST_PIXELS;
    }

    /** Scroll panes keep a picture of what they hold, and draw it anew with the next pulse. */
    private static boolean isInScrollPane(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static int[] pixels(Node node) {
        var root = node.getScene().getRoot();
        root.applyCss();
        root.layout(); // what has the keyboard may have been scrolled into view
        var box = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(Math.floor(box.getMinX() - 4), Math.floor(box.getMinY() - 4),
                Math.clamp(box.getWidth() + 8, 1, 600), Math.clamp(box.getHeight() + 8, 1, 600)));
        var image = root.snapshot(parameters, null);
        int width = (int) image.getWidth();
        var pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(),
                pixels, 0, width);
        return pixels;
    }

    private static boolean textHasKeyboard() {
        var owner = front().getFocusOwner();
        return owner != null && owner.getStyleClass().contains("reading-area");
    }

    private void assertNothingWanting() {
        assertEquals("", String.join("\n", wanting));
    }

    private void dialog(String command) {
        int before = on(() -> Window.getWindows().size());
        choose(command);
        await(command, () -> Window.getWindows().size() > before && front().getFocusOwner() != null);
        pulses();
        look(command);
        tabs(command);
        press(KeyCode.ESCAPE);
        await("Esc leaves " + command + " from " + on(() -> Spoken.path(front().getFocusOwner())),
                () -> Window.getWindows().size() == before);
        await("the text after " + command, WindowNamesAndFocusTest::textHasKeyboard);
    }

    @Test
    void theWindowAndAllItsViews() {
        openSample();
        press(KeyCode.CONTROL, KeyCode.L);
        look("window");
        tabs("window");
        for (var view : List.of("MATRIX", "CHECKING", "FIND_ALL", "ANNOTATIONS_TABLE", "REVIEW_ANCHORS",
                "FIND_IN_ARTICLE", "FILTER_LIBRARY", "NOTE", "TAG", "TRANSLATION", "RELATED_PASSAGES", "MEMOS",
                "HISTORY", "REVIEW_PROPOSALS")) {
            select(1, "Hamas");
            choose(view);
            pulses();
            look(view);
            tabs(view);
            for (int i = 0; i < 2 && !on(WindowNamesAndFocusTest::textHasKeyboard); i++) {
                press(KeyCode.ESCAPE);
            }
            await("the text after " + view + " from " + on(() -> Spoken.path(front().getFocusOwner())),
                    WindowNamesAndFocusTest::textHasKeyboard);
        }
        select(1, "Hamas");
        press(KeyCode.F12);
        await("the lanes", () -> !all(".lanes-view").isEmpty() && all(".lanes-view").getFirst().isFocused());
        look("TIMELINE");
        tabs("TIMELINE");
        press(KeyCode.ESCAPE);
        await("the text after the timeline", WindowNamesAndFocusTest::textHasKeyboard);
        assertNothingWanting();
    }

    @Test
    void theDraftOfTheSample() {
        openSample();
        press(KeyCode.RIGHT); // a person with keys, not with the mouse
        dialog("DRAFTS");
        choose("DRAFTS");
        await("the drafts", () -> Window.getWindows().size() > 1 && front().getFocusOwner() != null);
        press(KeyCode.ENTER);
        await("the draft", () -> all(".draft-cell").stream().anyMatch(cell -> cell.getAccessibleText() != null)
                && all("#draft-cancel").isEmpty());
        pulses();
        look("DRAFT");
        tabs("DRAFT");
        for (var key : List.of(KeyCode.A, KeyCode.L)) {
            choose("NEXT_FINDING");
            press(key);
            await("the question", () -> !all(".draft-ask").isEmpty());
            look("DRAFT " + key);
            tabs("DRAFT " + key);
            choose("NEXT_FINDING");
        }
        press(KeyCode.ESCAPE);
        await("the text after the draft", WindowNamesAndFocusTest::textHasKeyboard);
        assertNothingWanting();
    }

    @Test
    void theGuideAndThePreviewOfAnImport() throws IOException {
        openSample();
        press(KeyCode.RIGHT);
        select(1, "Hamas");
        dialog("GUIDE");
        var page = "<html><head><title>Talks %s</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Talks %s"
                + "</h1><p>A delegation came to the capital on Wednesday, and talks were held that nobody had announced, "
                + "an official said.</p></article></body></html>";
        importFiles(Files.writeString(files.resolve("one.html"), page.formatted("one", "one")),
                Files.writeString(files.resolve("two.html"), page.formatted("two", "two")));
        await("the preview", () -> Window.getWindows().size() > 1 && front().getFocusOwner() != null);
        pulses();
        look("PREVIEW");
        tabs("PREVIEW");
        press(KeyCode.ESCAPE);
        await("the text after the preview", WindowNamesAndFocusTest::textHasKeyboard);
        assertNothingWanting();
    }

    @Test
    void allDialogsOfTheMenus() {
        openSample();
        await("what can be shared", () -> !item("SHARE").isDisable());
        for (var command : List.of("SHORTCUTS", "PALETTE", "SETTINGS", "NEW_CLAIM", "ADD_TO_CLAIM", "SPEAKERS",
                "NEW_EVENT", "PROPOSED_EVENTS", "ARTICLE_DETAILS", "OUTLETS", "STORIES", "ANALYST", "RESTORE",
                "AGREEMENT", "SHARE", "OPEN_SHARED", "EXPORT", "ABOUT")) {
            press(KeyCode.RIGHT); // a person with keys, not with the mouse
            select(1, "Hamas");
            dialog(command);
        }
        for (var command : List.of("EDIT_CLAIM", "DESCRIBE_MENTION", "MERGE_CLAIM", "SPLIT_CLAIM",
                "INDEPENDENT_SOURCES")) {
            press(KeyCode.F8);
            select(1, "Hamas");
            await("no mention", () -> session().focus().mark().get() == null);
            choose("NEXT_MENTION");
            await("a mention", () -> session().focus().mark().get() != null && textHasKeyboard());
            int before = on(() -> Window.getWindows().size());
            choose(command);
            await(command, () -> Window.getWindows().size() > before && front().getFocusOwner() != null);
            pulses();
            look(command);
            tabs(command);
            press(KeyCode.ESCAPE);
            await("Esc leaves " + command + " from " + on(() -> Spoken.path(front().getFocusOwner())),
                    () -> Window.getWindows().size() == before);
        }
        assertNothingWanting();
    }
}
