package app.parallax.ui.common;

/** Puts quotation marks around verbatim words that have none. */
public final class QuoteMarks {
    private static final String OPENING = "“\"„«‘";

    private QuoteMarks() {}

    /**
     * Puts quotation marks around words that do not begin with one.
     *
     * @param words verbatim words, not empty
     */
    public static String of(String words) {
        return OPENING.indexOf(words.charAt(0)) >= 0 ? words : "“" + words + "”";
    }
}
