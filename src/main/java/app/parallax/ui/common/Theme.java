package app.parallax.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The look of every window, light or dark, at the text size of the person. A window that shows a scene gets the look by
 * {@link #follow()}; a scene without a window (a snapshot) by {@link #apply(Scene, boolean)}.
 */
public final class Theme {
    /** The size of the base text in pixels, for which the look was drawn. */
    public static final double BASE_SIZE = 13;

    private static final String DARK = "dark";
    private static final List<String> SHEETS;

    static {
        Fonts.load();
        SHEETS = List.of(sheet("tokens"), sheet("controls"), sheet("lists"), sheet("parallax"));
    }

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", BASE_SIZE);

    /** Makes a light theme at the base size. */
    public Theme() {
        dark.subscribe(this::applyToAll);
        textSize.subscribe(this::applyToAll);
    }

    /** Whether the windows are dark; setting it changes every window at once. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The size of the base text in pixels, {@link #BASE_SIZE} at first; all other sizes follow it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /**
     * Gives the look to every window that is shown now or later: dialogs and popups too. Call it once, at the start.
     */
    public void follow() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::apply);
            }
        });
        applyToAll();
    }

    /** Gives this look to one scene. */
    public void apply(Scene scene) {
        apply(scene, dark.get(), textSize.get());
    }

    /** Gives a scene the light or the dark look at the base size. */
    public static void apply(Scene scene, boolean dark) {
        apply(scene, dark, BASE_SIZE);
    }

    private static void apply(Scene scene, boolean dark, double textSize) {
        scene.setUserAgentStylesheet(primer(dark));
        var sheets = scene.getStylesheets();
        SHEETS.stream().filter(sheet -> !sheets.contains(sheet)).forEach(sheets::add);
        var root = scene.getRoot();
        if (!dark) {
            root.getStyleClass().remove(DARK);
        } else if (!root.getStyleClass().contains(DARK)) {
            root.getStyleClass().add(DARK);
        }
        root.setStyle(textSize == BASE_SIZE ? "" : "-fx-font-size: " + textSize + "px;");
    }

    private void apply(Window window) {
        if (window.getScene() != null) {
            apply(window.getScene());
        }
    }

    private void applyToAll() {
        // a popup is styled once before it has a window: without this by Modena, which does not know our colours
        Application.setUserAgentStylesheet(primer(dark.get()));
        Window.getWindows().forEach(this::apply);
    }

    private static String primer(boolean dark) {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/css/" + name + ".css"), name).toExternalForm();
    }
}
