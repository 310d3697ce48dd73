package app.parallax.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the dateline (place and date) of an agency or newspaper article; prefers no result to a wrong one:
 * {@code MOSCOW, October 17. /TASS/.}, {@code JERUSALEM (AP) —}, {@code МОСКВА, 17 окт — РИА Новости.}
 */
public final class Dateline {
    private static final int LINES_LOOKED_AT = 8;
    private static final int LONGEST = 90;
    /** From a dateline to the last sign of what parts it from the text: ". /". */
    private static final int LONGEST_SEPARATOR = 3;

    private static final String MONTH = "(?:\\p{L}{3,10}\\.?)";
    /** A place in capitals: words and slashes between them. */
    private static final String CAPITALS = "[\\p{Lu}][\\p{Lu}\\p{M}.'’\\-]+(?:[ /\\-][\\p{Lu}][\\p{Lu}\\p{M}.'’\\-]*){0,4}";
    /** A place in mixed case, or in a script without capitals. */
    private static final String PLACE = "(?:[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}.'’\\-]+(?:[ /\\-]\\p{L}[\\p{L}\\p{M}.'’\\-]*){0,3})";
    private static final String LAND = "(?:, ?" + PLACE + ")?";
    /** A place in a script without capitals: words of Hebrew, Arabic and the like. */
    private static final String UNCASED = "\\p{Lo}[\\p{Lo}\\p{M}\"'’״׳־]+";
    private static final String DATE = "(?:[,،] ?(?:" + MONTH + " \\d{1,2}|\\p{Nd}{1,2}\\.? " + MONTH
            + ")(?:[,،]? \\p{Nd}{4})?)";
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
            // القاهرة، ١٤ مارس — חיפה, 14 במרץ — ; القاهرة (رويترز) -
            Pattern.compile("^(" + UNCASED + "(?:[ -]" + UNCASED + "){0,2}" + DATE + ")(?:" + DASH + ").*"),
            Pattern.compile("^(" + UNCASED + DATE + "?) ?\\(\\p{Lo}[\\p{L}\\d .]{1,24}\\)(?:" + DASH + ").*"),
            // A date needs a place before it; Moscow, October 17 (Interfax) is matched above
            Pattern.compile("^(" + PLACE + LAND + DATE + ")(?:" + DASH + ").*"));

    /** Words in capitals that look like a place and are none. */
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?iu)(" + PageVocabulary.of("no-place") + ")");

    /** The agency and dash between a dateline and the first sentence. */
    private static final Pattern SENDER = Pattern.compile(
            "(?:\\. ?/\\p{Lu}[\\p{L} .]{1,30}/\\.? ?| ?\\(\\p{L}[\\p{L}\\d /.&-]{1,24}\\)(?:" + DASH + "|[-–—:] ?)|"
                    + DASH
                    + ")");

    private Dateline() {}

    /**
     * Returns the offset of the first sentence after a dateline and its agency.
     *
     * @param text the text, with or without its title line
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
     * @param text the text, with or without its title line
     * @return the span of place and date without the agency; empty if no line surely begins with a dateline
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

    /** Returns the length of the dateline of a line; a line shorter than a paragraph has none. */
    private static Optional<Integer> ofLine(String line, int length) {
        if (length < 40 || !hasSeparator(line)) {
            return Optional.empty();
        }
        var plain = line.replace('\u00a0', ' ');
        for (var shape : SHAPES) {
            var match = shape.matcher(plain);
            if (match.matches() && match.end(1) <= LONGEST && !NO_PLACE.matcher(match.group(1)).matches()) {
                return Optional.of(match.end(1));
            }
        }
        return Optional.empty();
    }

    /** Whether a sign that every shape asks for stands where a dateline may end at the latest. */
    private static boolean hasSeparator(String line) {
        int limit = Math.min(line.length(), LONGEST + LONGEST_SEPARATOR);
        for (int i = 0; i < limit; i++) {
            switch (line.charAt(i)) {
                case '-', '–', '—', '―', '(', '/' -> {
                    return true;
                }
                default -> {
                }
            }
        }
        return false;
    }
}
