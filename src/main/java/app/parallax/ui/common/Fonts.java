package app.parallax.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import javafx.scene.text.Font;

/**
 * The bundled fonts by their family names. A weight is a family of its own: {@code -fx-font-weight: 600} finds nothing.
 */
public final class Fonts {
    /** Our own words. */
    public static final String SANS = "Inter";
    /** Our own words, weight 500. */
    public static final String SANS_MEDIUM = "Inter Medium";
    /** Our own words, weight 600: titles, counts that matter. */
    public static final String SANS_SEMIBOLD = "Inter SemiBold";
    /** The words of articles, upright and italic ({@code -fx-font-style: italic}). */
    public static final String SERIF = "Source Serif 4";
    /** Titles of articles, weight 600. */
    public static final String SERIF_SEMIBOLD = "Source Serif 4 SemiBold";
    /** Hebrew words. */
    public static final String HEBREW = "Noto Serif Hebrew";
    /** Hebrew words, weight 600. */
    public static final String HEBREW_SEMIBOLD = "Noto Serif Hebrew SemiBold";
    /** Arabic and Persian words, in one weight only. */
    public static final String ARABIC = "Vazirmatn";

    private static final List<String> FILES = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold",
            "SourceSerif4-Regular", "SourceSerif4-Italic", "SourceSerif4-SemiBold", "NotoSerifHebrew-Regular",
            "NotoSerifHebrew-SemiBold", "Vazirmatn-Regular");

    private Fonts() {}

    /**
     * Makes the bundled fonts known to JavaFX.
     *
     * @return the fonts, in the order regular, medium, semibold of each family
     * @throws IllegalStateException if a bundled font cannot be read
     */
    public static List<Font> load() {
        return FILES.stream().map(Fonts::load).toList();
    }

    private static Font load(String name) {
        var path = "/fonts/" + name + ".ttf";
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
            var font = Font.loadFont(in, 13);
            if (font == null) {
                throw new IllegalStateException("Font cannot be read: " + path);
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
