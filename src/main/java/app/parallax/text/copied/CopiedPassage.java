package app.parallax.text.copied;

import app.parallax.text.Span;

/**
 * A passage that occurs in two texts.
 *
 * @param text which text, counted from 0
 * @param span where they stand in it
 * @param otherSpan where they stand there
 * @param words how many words are the same, 8 or more
 */
public record CopiedPassage(int text, Span span, int other, Span otherSpan, int words) {
    /** The same passage, seen from the other text. */
    public CopiedPassage turned() {
        return new CopiedPassage(/* text= */ other, /* span= */ otherSpan, /* other= */ text, /* otherSpan= */ span,
                words);
    }
}
