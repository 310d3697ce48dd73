package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;

/**
 * A labelled line of a report.
 *
 * @param text what is said, as {@link DisplaySanitizer} shows it
 */
public record LabelledLine(String name, String text, Kind kind) {
    /** How a line is set. */
    public enum Kind {
        /** As words. */
        WORDS,
        /** As figures and letters to be compared sign by sign. */
        CODE,
        /** As the address of a page, which a reader may follow. */
        ADDRESS
    }

    /** Shows what is said. */
    public LabelledLine {
        text = DisplaySanitizer.of(text);
    }

    /** Words. */
    public static LabelledLine words(String name, String text) {
        return new LabelledLine(name, text, Kind.WORDS);
    }
}
