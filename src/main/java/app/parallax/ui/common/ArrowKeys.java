package app.parallax.ui.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;

/**
 * Corrects Left and Right in a text area, with Shift and Ctrl too: in a right-to-left line the caret moves where the
 * arrow points. The control of JavaFX 26 uses the orientation of the window alone and moves the other way.
 */
public final class ArrowKeys {
    private ArrowKeys() {}

    public static void follow(RichTextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean left = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.KP_LEFT;
            boolean right = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.KP_RIGHT;
            if ((left || right) && !event.isAltDown() && !event.isMetaDown() && isRightToLeft(area)) {
                move(area, right, event.isControlDown(), event.isShiftDown());
                event.consume();
            }
        });
    }

    private static boolean isRightToLeft(RichTextArea area) {
        var caret = area.getCaretPosition();
        return caret != null && area.getModel() != null
                && TextSegments.startsRightToLeft(area.getModel().getPlainText(caret.index()));
    }

    private static void move(RichTextArea area, boolean back, boolean byWord, boolean selecting) {
        if (byWord && selecting) {
            run(back, area::selectWordLeft, area::selectWordRight);
        } else if (byWord) {
            run(back, area::moveWordLeft, area::moveWordRight);
        } else if (selecting) {
            run(back, area::selectLeft, area::selectRight);
        } else {
            run(back, area::moveLeft, area::moveRight);
        }
    }

    /** Moves the caret; the control's “left” is towards the beginning of the text. */
    private static void run(boolean back, Runnable towardsBeginning, Runnable towardsEnd) {
        (back ? towardsBeginning : towardsEnd).run();
    }
}
