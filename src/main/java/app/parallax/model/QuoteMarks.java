package app.parallax.model;

/** Puts quotation marks around verbatim words that have none. */
public final class QuoteMarks {
    private static final String OPENING = "“\"„«‘»‹‚״";

    private QuoteMarks() {}

    /**
     * Puts quotation marks around words that do not begin with one.
     *
     * @param words verbatim words
     */
    public static String of(String words) {
        return !words.isEmpty() && OPENING.indexOf(words.charAt(0)) >= 0 ? words : "“" + words + "”";
    }
}
