package app.parallax.text;

import java.util.Locale;

/** Refuses bytes or a text that cannot become an article, with the reason. */
public final class RefusedTextException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a text is refused. */
    public enum Reason {
        /** There is nothing in it but white space, or nothing at all. */
        EMPTY,
        /** It holds NUL characters or is to a tenth or more control characters: not a text. */
        BINARY;

        /** The key of the sentence for the person. */
        public String key() {
            return "text.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    /** Makes the refusal. */
    public RefusedTextException(Reason reason) {
        super("Text refused: " + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
    }

    /** Why the text was refused. */
    public Reason reason() {
        return reason;
    }
}
