package app.parallax.text.related;

/**
 * A word that is looked for: folded, of a long one the beginning alone, so that “condemned” meets “condemns”; a figure
 * without the marks between its digits.
 *
 * @param factor by how much it weighs more than another word as rare, or less: a name more, a short word less
 */
public record Term(String key, Kind kind, double factor) {
    /** Letters of a word that are compared: endings of most languages that bend words lie behind them. */
    static final int STEM = 6;

    /** What a term is of. */
    enum Kind {
        /** The whole word. */
        WORD,
        /** The beginning of longer words. */
        BEGINNING,
        /** A figure. */
        FIGURE
    }

    /** Whether it says something by itself: of two passages that share only other words nothing is alike. */
    boolean isTelling() {
        return factor > SoughtWords.FOUR_LETTERS;
    }

    /**
     * What finds articles that hold the term.
     *
     * @return a query of SQLite's FTS5 in which every word is quoted
     */
    public String match() {
        return switch (kind) {
            case WORD -> '"' + key + '"';
            case BEGINNING -> '"' + key + "\" *";
            case FIGURE -> key.length() <= 3 ? '"' + key + '"' : "(\"" + key + "\" OR \"" + grouped() + "\")";
        };
    }

    /** The figure as the index has it where it was written with marks between its thousands: as several words. */
    private String grouped() {
        var groups = new StringBuilder(key);
        for (int at = key.length() - 3; at > 0; at -= 3) {
            groups.insert(at, ' ');
        }
        return groups.toString();
    }
}
