package app.parallax.model;

import java.util.Locale;

/** The kinds of search results, in display order. */
public enum FoundKind {
    /** An article by its title or the text of its newest version. */
    ARTICLE,
    /** An annotation by its quote. */
    ANNOTATION,
    /** An annotation by its note or translation. */
    NOTE,
    /** A tag by its name or description. */
    TAG,
    /** A claim by its wording or note. */
    CLAIM,
    /** An event by its title, place or note. */
    EVENT,
    /** A memo by its title or text. */
    MEMO;

    /** Returns the name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
