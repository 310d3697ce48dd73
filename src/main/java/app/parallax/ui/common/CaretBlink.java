package app.parallax.ui.common;

import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.RichTextArea;

/** The caret of a text area blinks while its window is shown. */
public final class CaretBlink {
    private CaretBlink() {}

    /**
     * Stops the caret where nobody sees it. The control's animation has no end, and what is animated is kept: with it
     * the area, its window and the project that was closed.
     */
    public static void whileShown(RichTextArea area) {
        var period = area.getCaretBlinkPeriod();
        area.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(shown -> area.setCaretBlinkPeriod(shown ? period : Duration.ZERO));
    }
}
