package app.parallax.text;

import java.util.Locale;

/** Thrown when bytes or characters cannot become the text of an article. */
public final class RefusedTextException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** The text is empty or white space. */
        EMPTY,
        /** The text contains NUL, or a tenth or more of it is control characters. */
        BINARY;

        public String key() {
            return "text.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public RefusedTextException(Reason reason) {
        super("Text refused: " + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
