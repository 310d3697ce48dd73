package app.parallax.text.copied;

import app.parallax.text.Span;

/**
 * A passage that two texts share.
 *
 * @param text number of the first text, from 0
 * @param otherSpan the span in the other text
 * @param words number of equal words, 8 or more
 */
public record CopiedPassage(int text, Span span, int other, Span otherSpan, int words) {
    /** Returns the same passage as seen from the other text. */
    public CopiedPassage turned() {
        return new CopiedPassage(/* text= */ other, /* span= */ otherSpan, /* other= */ text, /* otherSpan= */ span,
                words);
    }
}
