package app.parallax.text.related;

/**
 * A sought word: folded, and cut to its first letters if long, so that “condemned” matches “condemns”; a number without
 * its separators.
 *
 * @param factor weight relative to other words of the same rarity: higher for names, lower for short words
 */
public record Term(String key, Kind kind, double factor) {
    /** Number of letters compared: the inflections of most languages lie behind them. */
    static final int STEM = 6;

    enum Kind {
        WORD,
        /** The beginning of longer words. */
        BEGINNING,
        FIGURE
    }

    /** Whether the word is significant; passages that share only others are not related. */
    boolean isSignificant() {
        return factor > SoughtWords.FOUR_LETTERS;
    }

    /** Returns an FTS5 query for the articles with this term, every word quoted. */
    public String match() {
        return switch (kind) {
            case WORD -> '"' + key + '"';
            case BEGINNING -> '"' + key + "\" *";
            case FIGURE -> key.length() <= 3 ? '"' + key + '"' : "(\"" + key + "\" OR \"" + grouped() + "\")";
        };
    }

    /** Returns a number as the index stores it if written with separators: as several words. */
    private String grouped() {
        var groups = new StringBuilder(key);
        for (int at = key.length() - 3; at > 0; at -= 3) {
            groups.insert(at, ' ');
        }
        return groups.toString();
    }
}
