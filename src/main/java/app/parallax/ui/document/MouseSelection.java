package app.parallax.ui.document;

import app.parallax.text.Span;
import app.parallax.text.WordBounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Extends a selection by dragging or Shift+click to whole words, unless Alt is pressed or the setting is characters.
 * Double clicks and keys select as in the control.
 */
final class MouseSelection {
    /** The maximal distance searched for the end of a word; a longer word is cut. */
    private static final int LONGEST_WORD = 1_000;

    private final ReadingArea area;
    private boolean wholeWords = true;
    private boolean pressed;
    private boolean extending;
    private int anchor;

    /** Follows the mouse in a text; the control has selected before these handlers run. */
    MouseSelection(ReadingArea area) {
        this.area = area;
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    void setWholeWords(boolean whole) {
        wholeWords = whole;
    }

    private void pressed(MouseEvent event) {
        var lines = area.article().map(ArticleModel::lines);
        var selection = area.getSelection();
        pressed = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && lines.isPresent()
                && selection != null;
        extending = event.isShiftDown();
        if (pressed) {
            anchor = lines.get().offset(selection.getAnchor());
        }
    }

    private void dragged(MouseEvent event) {
        extending = true;
        extend(event);
    }

    /**
     * Extends the selection once more, because beyond the edge of the text the control scrolls and selects on its own,
     * and because the last movement before a quick release may not be reported.
     */
    private void released(MouseEvent event) {
        if (extending && pressed) {
            followPointer(event);
        }
        if (extending && !(event.isAltDown() && wholeWords)) {
            extend(event);
        }
        pressed = false;
    }

    private void followPointer(MouseEvent event) {
        var inArea = area.screenToLocal(event.getScreenX(), event.getScreenY());
        if (inArea != null && area.contains(inArea)) {
            area.offsetAt(event.getScreenX(), event.getScreenY()).ifPresent(caret -> area.article()
                    .map(ArticleModel::lines)
                    .ifPresent(lines -> area.select(lines.position(anchor), lines.position(caret))));
        }
    }

    private void extend(MouseEvent event) {
        var lines = area.article().map(ArticleModel::lines);
        var selection = area.getSelection();
        if (!pressed || event.getButton() != MouseButton.PRIMARY || lines.isEmpty() || selection == null) {
            return;
        }
        int caret = lines.get().offset(selection.getCaret());
        var words = new Span(Math.min(anchor, caret), Math.max(anchor, caret));
        if (wholeWords && !event.isAltDown() && words.length() > 0) {
            var text = lines.get().text();
            words = WordBounds.trim(text, new Span(startOfWord(text, words.start()), endOfWord(text, words.end())));
        }
        var first = lines.get().position(words.start());
        var last = lines.get().position(words.end());
        if (anchor <= caret) {
            area.select(first, last);
        } else {
            area.select(last, first);
        }
    }

    private static int startOfWord(String text, int offset) {
        int from = Math.max(0, offset - LONGEST_WORD);
        return from + WordBounds.extend(near(text, offset), offset - from, offset - from + 1).start();
    }

    private static int endOfWord(String text, int offset) {
        int from = Math.max(0, offset - LONGEST_WORD);
        return from + WordBounds.extend(near(text, offset), offset - from - 1, offset - from).end();
    }

    private static String near(String text, int offset) {
        return text.substring(Math.max(0, offset - LONGEST_WORD), Math.min(text.length(), offset + LONGEST_WORD));
    }

    /**
     * Returns the new end of a mark dragged to an offset.
     *
     * @return the nearer end of the word at the offset; the offset itself if Alt is pressed
     */
    int endAt(MouseEvent event, String text, int offset) {
        int from = Math.max(0, offset - LONGEST_WORD);
        return !wholeWords || event.isAltDown()
                ? offset
                : from + WordBounds.nearest(near(text, offset), offset - from);
    }
}
