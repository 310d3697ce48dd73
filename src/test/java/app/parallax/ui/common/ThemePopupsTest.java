package app.parallax.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Modality;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.junit.jupiter.api.Test;

class ThemePopupsTest {
    private static final String COMPLETION = ".auto-complete-popup > .list-view";
    private static final Color LIGHT = Color.web("#FFFFFF");
    private static final Color DARK = Color.web("#24272C");

    @Test
    void whatPopsUpIsDarkWithItsWindowAndTurnsLightWithIt() throws Exception {
        var theme = FxThread.call(Theme::new);
        var warnings = new CssWarnings();
        var over = FxThread.call(() -> {
            theme.darkProperty().set(true);
            var following = theme.follow();
            return show(following);
        });
        try {
            FxThread.await(() -> found(COMPLETION).isPresent());
            FxThread.settle();
            assertEquals(Map.of("context menu", DARK, "tooltip", DARK, "combo box", DARK, "plain popup", DARK,
                    "completion", DARK, "dialog", Color.web("#1B1D21")), FxThread.call(() -> paints(over.grounds())));
            FxThread.call(() -> {
                int number = 0;
                for (var window : Window.getWindows()) {
                    FxThread.draw(window.getScene(), "popup-" + number++);
                }
                theme.darkProperty().set(false);
                over.again().run();
                return null;
            });
            FxThread.settle();
            assertEquals(Map.of("context menu", LIGHT, "tooltip", LIGHT, "combo box", LIGHT, "plain popup", LIGHT,
                    "completion", LIGHT, "dialog", LIGHT), FxThread.call(() -> paints(over.grounds())));
            assertEquals(List.of(), warnings.messages());
        } finally {
            warnings.close();
            FxThread.call(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                over.following().unsubscribe();
                return null;
            });
        }
    }

    /** JavaFX shows it 10 to the right of the mouse and 7 below; a window under the mouse would hide it at once. */
    @Test
    void aTooltipWithItsShadowDoesNotReachTheMouse() throws Exception {
        var theme = FxThread.call(Theme::new);
        var following = FxThread.call(theme::follow);
        var tooltip = FxThread.call(() -> {
            var label = new Label("Text");
            var stage = new Stage();
            stage.setScene(new Scene(new VBox(label), 600, 400));
            stage.show();
            var made = new Tooltip("Tag the selected words");
            made.show(label, 310, 207);
            return made;
        });
        try {
            FxThread.settle();
            assertTrue(FxThread.call(() -> tooltip.getX() > 300 && tooltip.getY() > 200),
                    tooltip.getX() + " " + tooltip.getY());
        } finally {
            FxThread.call(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                following.unsubscribe();
                return null;
            });
        }
    }

    /** What stands over a window: its grounds, looked up when they are drawn, and how to show again what hid itself. */
    private record Over(Map<String, Supplier<Node>> grounds, Runnable again, Subscription following) {}

    private static Over show(Subscription following) {
        var combo = new ComboBox<String>();
        combo.getItems().setAll("Rust", "Gold");
        combo.getSelectionModel().select(0);
        var field = new CustomTextField();
        var completion = TextFields.bindAutoCompletion(field, List.of("Haiat", "Hamas"));
        var label = new Label("Text");
        var stage = new Stage();
        stage.setScene(new Scene(new VBox(label, combo, field), 600, 400));
        stage.show();
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(stage);
        dialog.initModality(Modality.NONE);
        dialog.setTitle("Export");
        dialog.setHeaderText("Export the evidence of this claim");
        dialog.setContentText("Six mentions in five articles.");
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.show();

        var item = new MenuItem("Copy quote", Icons.COPY.node());
        item.setAccelerator(KeyCombination.valueOf("Ctrl+Shift+E"));
        var menu = new ContextMenu(item, new SeparatorMenuItem(), new MenuItem("Delete mark"));
        menu.show(label, 20, 20);
        var tooltip = new Tooltip("Tag the selected words");
        var popup = new Popup();
        var card = new VBox(new Label("Card"));
        card.getStyleClass().add("popup-card");
        popup.getContent().add(card);
        popup.show(label, 60, 60);
        field.setText("H");
        completion.setUserInput("H");
        Runnable again = () -> {
            tooltip.show(label, 40, 40);
            combo.hide();
            combo.show();
        };
        again.run();

        var grounds = new HashMap<String, Supplier<Node>>();
        grounds.put("context menu", () -> menu.getSkin().getNode());
        grounds.put("tooltip", () -> tooltip.getSkin().getNode());
        grounds.put("combo box", () -> inWindow(".combo-box-popup > .list-view"));
        grounds.put("plain popup", () -> card);
        grounds.put("completion", () -> inWindow(COMPLETION));
        grounds.put("dialog", dialog::getDialogPane);
        return new Over(grounds, again, following);
    }

    private static Node inWindow(String selector) {
        return found(selector).orElseThrow(() -> new AssertionError(selector));
    }

    private static Optional<Node> found(String selector) {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot().lookup(selector))
                .filter(node -> node != null).findFirst();
    }

    private static Map<String, Paint> paints(Map<String, Supplier<Node>> grounds) {
        var paints = new HashMap<String, Paint>();
        grounds.forEach((name, node) -> paints.put(name,
                ((Region) node.get()).getBackground().getFills().getLast().getFill()));
        return paints;
    }
}
