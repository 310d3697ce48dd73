package app.parallax.model;

import java.util.Locale;

/** The eight tag colours; their values for both themes are in tokens.css. */
public enum Palette {
    RUST,
    GOLD,
    PLUM,
    BLUE,
    SLATE,
    GREEN,
    PETROL,
    BROWN;

    /** Returns the name in style sheets, files and lists, in lower case. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the colour for a number, cyclically. */
    public static Palette next(int number) {
        return values()[number % values().length];
    }
}
