package app.parallax.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the place and date at the head of an article, as agencies and papers print them, and is silent rather than
 * wrong: {@code MOSCOW, October 17. /TASS/.}, {@code JERUSALEM (AP) —}, {@code МОСКВА, 17 окт — РИА Новости.}
 */
public final class Dateline {
    private static final int LINES_LOOKED_AT = 8;
    private static final int LONGEST = 90;

    private static final String MONTH = "(?:\\p{L}{3,10}\\.?)";
    /** Capitals alone: the place of a dateline; words and slashes between them. */
    private static final String CAPITALS = "[\\p{Lu}][\\p{Lu}\\p{M}.'’\\-]+(?:[ /\\-][\\p{Lu}][\\p{Lu}\\p{M}.'’\\-]*){0,4}";
    /** A place as it is written in running text, or in a script without capitals. */
    private static final String PLACE = "(?:[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}.'’\\-]+(?:[ /\\-]\\p{L}[\\p{L}\\p{M}.'’\\-]*){0,3})";
    private static final String LAND = "(?:, ?" + PLACE + ")?";
    private static final String DATE = "(?:, ?(?:" + MONTH + " \\d{1,2}|\\d{1,2}\\.? " + MONTH + ")(?:,? \\d{4})?)";
    private static final String DASH = " ?[—–―]{1,2}[ \\u00a0]| --? ";

    private static final List<Pattern> SHAPES = List.of(
            // MOSCOW, October 17. /TASS/. МОСКВА, 17 октября. /ТАСС/.
            Pattern.compile(
                    "^((?:" + CAPITALS + "|" + PLACE + ")" + LAND + DATE + ")\\. ?/\\p{Lu}[\\p{L} .]{1,30}/\\.? .*"),
            // JERUSALEM (AP) — WASHINGTON, Oct 17 (Reuters) - Berlin (dpa) -
            Pattern.compile(
                    "^((?:" + CAPITALS + "|" + PLACE + ")" + LAND + DATE + "?) ?\\(\\p{L}[\\p{L}\\d /.&-]{1,24}\\)(?:"
                            + DASH + "|[-–—:] ?).*"),
            // МОСКВА, 17 окт — РИА Новости.
            Pattern.compile("^(" + CAPITALS + LAND + DATE + ")(?:" + DASH + ").*"),
            // GAZA – GAZA CITY, Gaza Strip — BEIRUT -
            Pattern.compile("^(" + CAPITALS + LAND + ")(?:" + DASH + ")\\p{L}.*"),
            // October 17, 2023 is not a dateline without a place; Moscow, October 17 (Interfax) is caught above
            Pattern.compile("^(" + PLACE + LAND + DATE + ")(?:" + DASH + ").*"));

    /** What looks like a place in capitals and is none. */
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?iu)(breaking|update[ds]?|watch|read|exclusive|analysis|opinion|explainer|live|video|photos?|factbox|"
                    + "corrected|correction|editorial|review|interview|advertisement|note|editor.*|by .*|[qa]|usa? today|"
                    + "срочно|молния|видео|фото|обновлено)");

    /** What stands between a dateline and the first sentence: who sends it, a dash. */
    private static final Pattern SENDER = Pattern.compile(
            "(?:\\. ?/\\p{Lu}[\\p{L} .]{1,30}/\\.? ?| ?\\(\\p{L}[\\p{L}\\d /.&-]{1,24}\\)(?:" + DASH + "|[-–—:] ?)|"
                    + DASH
                    + ")");

    private Dateline() {}

    /**
     * Where the first sentence begins after a dateline and who sends it.
     *
     * @param text the text, its title line included or not
     * @return UTF-16 offset; empty if no line surely begins with a dateline
     */
    public static Optional<Integer> end(String text) {
        return find(text).map(span -> {
            var sender = SENDER.matcher(text.substring(span.end(), Math.min(text.length(), span.end() + LONGEST))
                    .replace('\u00a0', ' '));
            return sender.lookingAt() ? span.end() + sender.end() : span.end();
        });
    }

    /**
     * Finds the dateline of an article.
     *
     * @param text the text, its title line included or not
     * @return place and date without the agency, where they stand; empty if no line surely begins with one
     */
    public static Optional<Span> find(String text) {
        int from = 0;
        int looked = 0;
        while (from < text.length() && looked < LINES_LOOKED_AT) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (!text.substring(from, to).isBlank()) {
                looked++;
                int start = from;
                while (start < to && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\u00a0')) {
                    start++;
                }
                var found = ofLine(text.substring(start, Math.min(to, start + 400)), to - start);
                if (found.isPresent()) {
                    return Optional.of(new Span(start, start + found.get()));
                }
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    /** The length of the dateline that a line begins with; a line that is no paragraph has none. */
    private static Optional<Integer> ofLine(String line, int length) {
        if (length < 40) {
            return Optional.empty();
        }
        for (var shape : SHAPES) {
            var match = shape.matcher(line.replace('\u00a0', ' '));
            if (match.matches() && match.end(1) <= LONGEST && !NO_PLACE.matcher(match.group(1)).matches()) {
                return Optional.of(match.end(1));
            }
        }
        return Optional.empty();
    }
}
