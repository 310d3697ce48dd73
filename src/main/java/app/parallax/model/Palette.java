package app.parallax.model;

import java.util.Locale;

/** The eight tag colours; their values for both themes are in tokens.css. */
public enum Palette {
    /** Rust. */
    RUST,
    /** Gold. */
    GOLD,
    /** Plum. */
    PLUM,
    /** Blue. */
    BLUE,
    /** Slate. */
    SLATE,
    /** Green. */
    GREEN,
    /** Petrol. */
    PETROL,
    /** Brown. */
    BROWN;

    /**
     * The colour's name in style sheets, files and lists.
     *
     * @return lower case, for example {@code rust}
     */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of the next of several things, round and round. */
    public static Palette next(int number) {
        return values()[number % values().length];
    }
}
