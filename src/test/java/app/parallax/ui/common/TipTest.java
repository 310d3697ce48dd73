package app.parallax.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TipTest {
    private final Button button = new Button("Date");

    @BeforeEach
    void show() throws Exception {
        FxThread.call(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new HBox(button), 300, 200));
            stage.show();
            return true;
        });
        FxThread.settle();
    }

    @AfterEach
    void close() throws Exception {
        FxThread.call(() -> {
            button.getScene().getWindow().hide();
            return true;
        });
    }

    @Test
    void showsItsWordsOfNowOnceTheMouseRests() throws Exception {
        FxThread.call(() -> {
            Tip.on(button, "Working date");
            Tip.on(button, "Working date of this article");
            return true;
        });
        assertEquals("Working date of this article",
                FxThread.call(() -> button.queryAccessibleAttribute(AccessibleAttribute.HELP)));
        come();
        FxThread.await(() -> !shown().isEmpty());
        assertEquals(List.of("Working date of this article"), FxThread.call(TipTest::shown));
        FxThread.call(() -> {
            Tip.on(button, "Dated by hand");
            return true;
        });
        assertEquals(List.of("Dated by hand"), FxThread.call(TipTest::shown));
    }

    @Test
    void wordsThatWereTakenAwayDoNotShow() throws Exception {
        FxThread.call(() -> {
            Tip.on(button, null);
            return true;
        });
        assertFalse(FxThread.call(() -> Tip.has(button)));
        FxThread.call(() -> {
            Tip.on(button, "Working date");
            return true;
        });
        come();
        FxThread.await(() -> !shown().isEmpty());
        FxThread.call(() -> {
            Tip.on(button, null);
            return true;
        });
        FxThread.await(() -> shown().isEmpty());
        come();
        FxThread.settle();
        assertEquals(List.of(), FxThread.call(TipTest::shown));
    }

    private void come() throws Exception {
        FxThread.call(() -> {
            for (var type : List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED)) {
                var place = button.localToScreen(5, 5);
                button.fireEvent(new MouseEvent(type, 5, 5, place.getX(), place.getY(), MouseButton.NONE, 0, false,
                        false, false, false, false, false, false, false, false, true, null));
            }
            return true;
        });
    }

    private static List<String> shown() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).filter(Window::isShowing)
                .map(each -> ((Tooltip) each).getText()).toList();
    }
}
