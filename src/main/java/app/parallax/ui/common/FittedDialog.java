package app.parallax.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The base of every dialog: it opens at the preferred size of its content, within the screen. It grows with its
 * content; a content larger than the screen scrolls; labels and buttons are never cut. JavaFX alone opens a dialog at
 * 600 pixels or at the minimal height of its content, because it sizes the window before the style sheets apply.
 */
public final class FittedDialog<R> extends Dialog<R> {
    /** The size of title bar and borders if no other window is shown to measure. */
    private static final Dimension2D DECORATION = new Dimension2D(8, 40);
    private static final double SCROLL_BAR = 12;
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);

    private final DialogBody body;
    private final GuideSheet guide = new GuideSheet();
    private Dimension2D wanted = new Dimension2D(0, 0);
    private boolean changed;

    /**
     * Creates a dialog, not shown yet.
     *
     * @param owner null for none
     * @param title the translated title
     */
    public FittedDialog(@Nullable Window owner, String title, Node content, ButtonType... buttons) {
        body = new DialogBody(content);
        initOwner(owner);
        setTitle(title);
        setHeaderText(null);
        setResizable(true);
        var pane = getDialogPane();
        pane.setContent(body);
        pane.getButtonTypes().setAll(buttons);
        setOnShowing(event -> begin());
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (HELP.match(event)) {
                event.consume();
                GuidePlace.inFocus(scene()).ifPresent(place -> guide.show(stage(), Optional.of(place)));
            }
        });
        stage().addEventHandler(WindowEvent.WINDOW_SHOWN, event -> shown());
        body.needsLayoutProperty().subscribe(needed -> changed |= needed);
        pane.needsLayoutProperty().subscribe(needed -> changed |= needed);
    }

    /**
     * Sets the chapter of the guide that F1 opens.
     *
     * @param key a name that {@link GuidePlace#of} knows
     */
    public FittedDialog<R> describedBy(String key) {
        GuidePlace.of(key).ifPresent(place -> place.describes(getDialogPane()));
        return this;
    }

    /** Returns the content above the buttons. */
    public Node content() {
        return body.getContent();
    }

    /** Replaces the content above the buttons. */
    public void setContent(Node content) {
        body.setContent(null);
        body.show(content);
    }

    private Stage stage() {
        return (Stage) scene().getWindow();
    }

    private Scene scene() {
        return Objects.requireNonNull(getDialogPane().getScene());
    }

    /** Sizes the dialog before it is visible, with its owner's style. */
    private void begin() {
        var pane = getDialogPane();
        var owner = getOwner();
        if (owner != null && owner.getScene() != null) {
            styleLike(owner.getScene());
        }
        pane.applyCss();
        body.keepWords();
        pane.applyCss(); // for the nodes that the skins have added
        wanted = wanted(0);
        var size = within(wanted, room());
        pane.setPrefSize(size.getWidth(), size.getHeight());
        pane.setMinSize(size.getWidth(), size.getHeight()); // overrides a maximal size of the style sheets
    }

    private void styleLike(Scene other) {
        var scene = scene();
        if (scene.getUserAgentStylesheet() == null) {
            scene.setUserAgentStylesheet(other.getUserAgentStylesheet());
        }
        other.getStylesheets().stream().filter(sheet -> !scene.getStylesheets().contains(sheet))
                .forEach(scene.getStylesheets()::add);
        Theme.styleLike(other.getRoot(), getDialogPane());
    }

    private void shown() {
        var pane = getDialogPane();
        pane.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        pane.setMinSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        var stage = stage();
        var around = decoration();
        var least = within(new Dimension2D(leastWidth(), pane.minHeight(-1)), room());
        stage.setMinWidth(least.getWidth() + around.getWidth());
        stage.setMinHeight(least.getHeight() + around.getHeight());
        keepOnScreen();
        changed = true;
        var scene = scene();
        Runnable pulse = this::follow;
        scene.addPostLayoutPulseListener(pulse);
        var larger = TextScale.factor().subscribe((before, now) -> Platform.runLater(this::resizeButtons));
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            scene.removePostLayoutPulseListener(pulse);
            larger.unsubscribe();
        });
    }

    /** Measures the buttons again: their bar has set their widths, and does so only where it gets other ones. */
    private void resizeButtons() {
        scene().getRoot().applyCss();
        getDialogPane().getChildren().stream().filter(ButtonBar.class::isInstance)
                .map(bar -> ((ButtonBar) bar).getButtons()).forEach(buttons -> {
                    buttons.forEach(button -> ((Region) button).setPrefWidth(Region.USE_COMPUTED_SIZE));
                    buttons.setAll(List.copyOf(buttons));
                });
    }

    /** Resizes with the content; a person's own resizing stays as a difference. */
    private void follow() {
        if (!changed || !isShowing()) {
            return;
        }
        changed = false;
        body.keepWords();
        var scene = scene();
        var now = wanted(scene.getWidth());
        double wider = Math.max(0, now.getWidth() - wanted.getWidth());
        double higher = Math.max(0, now.getHeight() - wanted.getHeight());
        if (wider < 1 && higher < 1) {
            return;
        }
        wanted = new Dimension2D(Math.max(now.getWidth(), wanted.getWidth()),
                Math.max(now.getHeight(), wanted.getHeight()));
        var size = within(new Dimension2D(scene.getWidth() + wider, scene.getHeight() + higher), room());
        var around = decoration();
        var stage = stage();
        if (size.getWidth() > scene.getWidth()) {
            stage.setWidth(size.getWidth() + around.getWidth());
        }
        if (size.getHeight() > scene.getHeight()) {
            stage.setHeight(size.getHeight() + around.getHeight());
        }
        keepOnScreen();
    }

    /** Returns the size at which nothing is cut or scrolls, at least as wide as given. */
    private Dimension2D wanted(double width) {
        var pane = getDialogPane();
        double wide = Math.ceil(Math.max(leastWidth(), pane.prefWidth(-1)));
        double high = Math.ceil(pane.prefHeight(Math.max(wide, width)));
        return high > room().getHeight() ? new Dimension2D(wide + SCROLL_BAR, high) : new Dimension2D(wide, high);
    }

    private double leastWidth() {
        var pane = getDialogPane();
        double buttons = pane.getChildren().stream().filter(ButtonBar.class::isInstance)
                .mapToDouble(bar -> bar.prefWidth(-1)).max().orElse(0);
        return Math.ceil(Math.max(pane.minWidth(-1), buttons));
    }

    private static Dimension2D within(Dimension2D size, Dimension2D room) {
        return new Dimension2D(Math.min(size.getWidth(), room.getWidth()),
                Math.min(size.getHeight(), room.getHeight()));
    }

    private Dimension2D room() {
        var bounds = screen();
        var around = decoration();
        return new Dimension2D(bounds.getWidth() - around.getWidth(), bounds.getHeight() - around.getHeight());
    }

    private Rectangle2D screen() {
        Window at = isShowing() || getOwner() == null ? stage() : getOwner();
        var screens = Double.isNaN(at.getX()) || Double.isNaN(at.getWidth())
                ? Screen.getScreens()
                : Screen.getScreensForRectangle(at.getX(), at.getY(), at.getWidth(), at.getHeight());
        return (screens.isEmpty() ? Screen.getPrimary() : screens.getFirst()).getVisualBounds();
    }

    /** Returns the size of title bar and borders. */
    private Dimension2D decoration() {
        var like = isShowing() ? stage() : getOwner();
        if (like == null || like.getScene() == null || !(like.getWidth() > 0)) {
            return DECORATION;
        }
        return new Dimension2D(Math.max(0, like.getWidth() - like.getScene().getWidth()),
                Math.max(0, like.getHeight() - like.getScene().getHeight()));
    }

    private void keepOnScreen() {
        var stage = stage();
        var bounds = screen();
        double x = Math.max(bounds.getMinX(), Math.min(stage.getX(), bounds.getMaxX() - stage.getWidth()));
        double y = Math.max(bounds.getMinY(), Math.min(stage.getY(), bounds.getMaxY() - stage.getHeight()));
        if (x != stage.getX()) {
            stage.setX(x);
        }
        if (y != stage.getY()) {
            stage.setY(y);
        }
    }
}
