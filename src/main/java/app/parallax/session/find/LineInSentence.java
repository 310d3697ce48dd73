package app.parallax.session.find;

import app.parallax.model.AnnotationLine;

/**
 * A row of the annotations table, with the sentence around a short quote.
 *
 * @param before text of the sentence before the quote, with an ellipsis if it is cut; empty if there is none
 * @param after text of the sentence after the quote, likewise
 */
public record LineInSentence(AnnotationLine line, String before, String after) {
    /** Whether the quote is only a part of its sentence. */
    public boolean isPart() {
        return !before.isBlank() || !after.isBlank();
    }
}
