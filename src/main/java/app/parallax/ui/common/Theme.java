package app.parallax.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
import javafx.util.Subscription;

/**
 * The theme of every window, light or dark, at the person's text size. Windows get it by {@link #follow()}, a scene
 * without a window (a snapshot) by {@link #apply(Scene, boolean)}.
 */
public final class Theme {
    /** The base text size in pixels, for which the theme was designed. */
    public static final double BASE_SIZE = 13;

    static final String DARK = "dark";
    static final String SIZE = "-fx-font-size: ";
    private static final List<String> SHEETS;

    static {
        Fonts.load();
        SHEETS = List.of(sheet("tokens"), sheet("controls"), sheet("lists"), sheet("parallax"), sheet("window"));
    }

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", BASE_SIZE);

    /** Whether the windows are dark; a change applies to every window at once. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The base text size in pixels, {@link #BASE_SIZE} at first; all other sizes are relative to it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /**
     * Applies the theme to every window shown now or later, including dialogs and popups.
     *
     * @return ends it; the program itself never does
     */
    public Subscription follow() {
        ListChangeListener<Window> shown = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::apply);
            }
        };
        Window.getWindows().addListener(shown);
        applyToAll();
        return Subscription.combine(dark.subscribe(this::applyToAll), textSize.subscribe(this::applyToAll),
                () -> Window.getWindows().removeListener(shown));
    }

    public void apply(Scene scene) {
        apply(scene, dark.get(), textSize.get());
    }

    /** Applies the light or dark theme at the base size to a scene without a window. */
    public static void apply(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet(ground(dark));
        apply(scene, dark, BASE_SIZE);
    }

    private static void apply(Scene scene, boolean dark, double textSize) {
        var sheets = scene.getStylesheets();
        SHEETS.stream().filter(sheet -> !sheets.contains(sheet)).forEach(sheets::add);
        FocusRing.follow(scene);
        var root = scene.getRoot();
        if (!dark) {
            root.getStyleClass().remove(DARK);
        } else if (!root.getStyleClass().contains(DARK)) {
            root.getStyleClass().add(DARK);
        }
        if (textSize != BASE_SIZE) {
            root.setStyle(SIZE + textSize + "px;");
        } else if (root.getStyle() != null && root.getStyle().startsWith(SIZE)) {
            root.setStyle("");
        }
    }

    private void apply(Window window) {
        if (window.getScene() != null) {
            apply(window.getScene());
        }
    }

    private void applyToAll() {
        Application.setUserAgentStylesheet(ground(dark.get()));
        for (var window : Window.getWindows()) {
            apply(window);
            if (window.getScene() != null) {
                window.getScene().getRoot().applyCss(); // a popup takes colours from its owner, which must be styled
                                                        // first
            }
        }
    }

    /**
     * Returns AtlantaFX with our colours as one user agent style sheet: a popup is styled once before it knows its
     * owner, and would warn about colours that only the scene's sheets define.
     */
    private static String ground(boolean dark) {
        var imports = "@import url(\"" + primer(dark) + "\"); @import url(\"" + sheet("tokens") + "\");";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(imports.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the rules of AtlantaFX for our controls, which the build selects; without a build by Maven all its rules.
     */
    private static String primer(boolean dark) {
        var whole = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        var selected = Theme.class.getResource(dark ? "/css/primer-dark.bss" : "/css/primer-light.bss");
        return selected == null ? resource(whole) : selected.toExternalForm();
    }

    private static String sheet(String name) {
        return resource("/css/" + name + ".css");
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
