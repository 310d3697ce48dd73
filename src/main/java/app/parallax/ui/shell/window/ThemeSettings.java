package app.parallax.ui.shell.window;

import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.ContrastChoice;
import app.parallax.session.project.Settings.ThemeChoice;
import app.parallax.ui.common.DialogKeys;
import app.parallax.ui.common.Theme;
import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/** The user's choice of theme and text sizes, applied to all windows. */
public final class ThemeSettings {
    /** The step of the article text size, in percent of the default. */
    private static final int STEP = 10;

    private final Settings settings;
    private final Theme theme = new Theme();
    private final ObjectProperty<ThemeChoice> themeChoice;
    private final ObjectProperty<ContrastChoice> contrastChoice;
    private final IntegerProperty textSize;
    private final IntegerProperty readingSize;

    public ThemeSettings(Settings settings) {
        this.settings = settings;
        this.themeChoice = new SimpleObjectProperty<>(settings.themeChoice());
        this.contrastChoice = new SimpleObjectProperty<>(settings.contrastChoice());
        this.textSize = new SimpleIntegerProperty(settings.textSize().orElseGet(ThemeSettings::sizeOfSystem));
        this.readingSize = new SimpleIntegerProperty(settings.readingSize());
    }

    /** Applies the theme to every window, and stores changes; ended by the returned subscription. */
    public Subscription follow() {
        var scheme = Platform.getPreferences().colorSchemeProperty().subscribe(now -> applyTheme());
        MapChangeListener<String, Object> changed = change -> applyTheme();
        Platform.getPreferences().addListener(changed);
        textSize.subscribe(size -> theme.textSizeProperty().set(size.doubleValue()));
        var windows = theme.follow();
        themeChoice.subscribe((before, now) -> {
            settings.setThemeChoice(now);
            applyTheme();
        });
        contrastChoice.subscribe((before, now) -> {
            settings.setContrastChoice(now);
            applyTheme();
        });
        textSize.subscribe((before, now) -> settings.setTextSize(now.intValue()));
        readingSize.subscribe((before, now) -> settings.setReadingSize(now.intValue()));
        return Subscription.combine(scheme, windows, DialogKeys.follow(),
                () -> Platform.getPreferences().removeListener(changed));
    }

    private void applyTheme() {
        theme.darkProperty().set(switch (themeChoice.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        });
        theme.contrastProperty().set(switch (contrastChoice.get()) {
            case SYSTEM -> isHighContrast(Platform.getPreferences());
            case USUAL -> false;
            case HIGH -> true;
        });
    }

    /**
     * Whether a system is set to high contrast. JavaFX tells it on Windows; with GTK by the name of the theme; on macOS
     * not at all.
     *
     * @param preferences of the system, by their names in JavaFX
     */
    static boolean isHighContrast(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || String.valueOf(preferences.get("GTK.theme_name")).toLowerCase(Locale.ROOT).contains("highcontrast");
    }

    /** Returns the text size of the system if it is larger than ours, for then somebody chose it. */
    private static int sizeOfSystem() {
        return Math.clamp(Math.round(Font.getDefault().getSize()), (int) Theme.BASE_SIZE, Settings.LARGEST_TEXT);
    }

    public void apply(Scene scene) {
        theme.apply(scene);
    }

    public Theme theme() {
        return theme;
    }

    ObjectProperty<ThemeChoice> themeChoice() {
        return themeChoice;
    }

    ObjectProperty<ContrastChoice> contrastChoice() {
        return contrastChoice;
    }

    /** Returns the text size of the window in pixels. */
    public IntegerProperty textSize() {
        return textSize;
    }

    /** Returns the text size of articles in percent of the default. */
    public IntegerProperty readingSize() {
        return readingSize;
    }

    /** Switches between light and dark, whatever was followed. */
    public void switchTheme() {
        themeChoice.set(theme.darkProperty().get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /** Changes the text size of articles by steps; 0 for the default. */
    public void zoom(int steps) {
        readingSize.set(steps == 0
                ? 100
                : Math.clamp(readingSize.get() + (long) steps * STEP, Settings.SMALLEST_READING,
                        Settings.LARGEST_READING));
    }
}
