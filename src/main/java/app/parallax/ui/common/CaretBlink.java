package app.parallax.ui.common;

import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.RichTextArea;

/** Stops the caret of a text area from blinking while its window is hidden, and where nothing may move. */
public final class CaretBlink {
    private CaretBlink() {}

    /**
     * Follows the window of an area. The control's endless animation would keep the area, its window and a closed
     * project in memory.
     */
    public static void whileShown(RichTextArea area) {
        var period = area.getCaretBlinkPeriod();
        area.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty)
                .flatMap(shown -> shown ? Motion.reduced().map(reduced -> !reduced) : null).orElse(false)
                .subscribe(blinks -> area.setCaretBlinkPeriod(blinks ? period : Duration.ZERO));
    }
}
