package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;

/**
 * A labelled value in a report.
 *
 * @param text the value, as {@link DisplaySanitizer} shows it
 */
public record LabelledLine(String name, String text, Kind kind) {
    /** The typesetting of the value. */
    public enum Kind {
        /** As prose. */
        WORDS,
        /** In a fixed-width font, to be compared character by character. */
        CODE,
        /** As a link. */
        ADDRESS
    }

    /** Sanitizes the value for display. */
    public LabelledLine {
        text = DisplaySanitizer.of(text);
    }

    public static LabelledLine words(String name, String text) {
        return new LabelledLine(name, text, Kind.WORDS);
    }
}
