package app.parallax.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The theme of every window, light or dark, with usual or high contrast, at the person's text size. Windows get it by
 * {@link #follow()}, a scene without a window (a snapshot) by {@link #apply(Scene, boolean)}.
 */
public final class Theme {
    /** The base text size in pixels, for which the theme was designed. */
    public static final double BASE_SIZE = 13;

    static final String DARK = "dark";
    static final String CONTRAST = "contrast";
    static final String SIZE = "-fx-font-size: ";
    /** The sizes of icons in pixels at the base size, as the style sheet names them. */
    private static final Map<String, Integer> ICONS = Map.of("-px-icon", 16, "-px-icon-small", 14, "-px-icon-tiny", 12);
    private static final List<String> SHEETS;

    static {
        Fonts.load();
        SHEETS = List.of(sheet("tokens"), sheet("controls"), sheet("lists"), sheet("parallax"), sheet("window"));
    }

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty contrast = new SimpleBooleanProperty(this, "contrast");
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", BASE_SIZE);

    /** Whether the windows are dark; a change applies to every window at once. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the windows have high contrast, light or dark. */
    public BooleanProperty contrastProperty() {
        return contrast;
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
        TextScale.set(textSize.get() / BASE_SIZE);
        applyToAll();
        return Subscription.combine(dark.subscribe(this::applyToAll), contrast.subscribe(this::applyToAll),
                textSize.subscribe(() -> {
                    TextScale.set(textSize.get() / BASE_SIZE);
                    applyToAll();
                }),
                () -> Window.getWindows().removeListener(shown));
    }

    public void apply(Scene scene) {
        apply(scene, dark.get(), contrast.get(), textSize.get());
    }

    /** Applies the light or dark theme at the base size to a scene without a window. */
    public static void apply(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet(ground(dark));
        apply(scene, dark, false, BASE_SIZE);
    }

    /** Styles a root like that of another window. */
    static void styleLike(Parent other, Parent root) {
        apply(root, other.getStyleClass().contains(DARK), other.getStyleClass().contains(CONTRAST), other.getStyle());
    }

    private static void apply(Scene scene, boolean dark, boolean contrast, double textSize) {
        var sheets = scene.getStylesheets();
        SHEETS.stream().filter(sheet -> !sheets.contains(sheet)).forEach(sheets::add);
        FocusRing.follow(scene);
        apply(scene.getRoot(), dark, contrast, textSize == BASE_SIZE ? "" : style(textSize));
    }

    private static void apply(Parent root, boolean dark, boolean contrast, @Nullable String style) {
        set(root, DARK, dark);
        set(root, CONTRAST, contrast);
        if (style != null && style.startsWith(SIZE)) {
            root.setStyle(style);
        } else if (root.getStyle() != null && root.getStyle().startsWith(SIZE)) {
            root.setStyle("");
        }
    }

    private static void set(Parent root, String styleClass, boolean set) {
        if (!set) {
            root.getStyleClass().remove(styleClass);
        } else if (!root.getStyleClass().contains(styleClass)) {
            root.getStyleClass().add(styleClass);
        }
    }

    /** Returns the style of a root for a text size; icons have a size of their own, which follows no text. */
    private static String style(double textSize) {
        var style = new StringBuilder(SIZE + textSize + "px;");
        ICONS.forEach((name, size) -> style.append(name).append(": ").append(Math.round(size * textSize / BASE_SIZE))
                .append("px;"));
        return style.toString();
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
