package app.parallax.session.find;

import app.parallax.model.AnnotationLine;

/**
 * A row of the annotations table, with the sentence around a short quote.
 *
 * @param before the words of the sentence before the quote, with an ellipsis where they are cut; empty if there are
 *            none
 * @param after the words after it, likewise
 */
public record LineInSentence(AnnotationLine line, String before, String after) {
    /** Whether the quote is a part of its sentence. */
    public boolean isPart() {
        return !before.isBlank() || !after.isBlank();
    }
}
