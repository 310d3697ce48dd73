package app.parallax.text.draft;

import app.parallax.text.Span;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The clauses of a sentence by its figures: which words each of several figures belongs to. Between two figures the
 * last semicolon, else the last comma, else the last conjunction is the boundary; without any both have the words
 * between.
 */
public final class FigureClauses {
    private static final DraftVocabulary WORDS = DraftVocabulary.all();
    private static final List<Pattern> BOUNDARIES = List.of(Pattern.compile("[;:؛–—]"),
            WORDS.pattern("[,،](?!\\s<joined>\\s|\\s<amount>\\s[$€£]?\\d)"),
            WORDS.pattern("(?<!\\p{L})<conjunction>(?!\\p{L})"));
    private static final Pattern FROM = WORDS.pattern("(?<!\\p{L})<from>$");
    private static final Pattern TO = WORDS.pattern("(?<!\\p{L})<to>$");
    private static final int NEAR = 8;
    /** Number of characters before a figure in which a preposition is sought. */
    private static final int BEFORE = 8;

    private FigureClauses() {}

    /**
     * Returns those of some things that stand nearest to an offset, at most {@value #NEAR} on each side.
     *
     * @param byStart the things by start
     * @param at UTF-16 offset in the text
     */
    public static <T> List<T> near(List<T> byStart, Function<T, Span> span, int at) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(byStart.get(middle)).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return byStart.subList(Math.max(0, low - NEAR), Math.min(byStart.size(), low + NEAR + 1));
    }

    /** Whether a change is said to begin with a figure: “from 4 to 7”. */
    public static boolean isFrom(String text, Span figure) {
        return before(FROM, text, figure);
    }

    /** Whether a change is said to end with a figure. */
    public static boolean isTo(String text, Span figure) {
        return before(TO, text, figure);
    }

    private static boolean before(Pattern words, String text, Span figure) {
        return words.matcher(text.substring(Math.max(0, figure.start() - BEFORE), figure.start())).find();
    }

    /**
     * Returns the words that belong to a figure.
     *
     * @param sentence that contains the figures
     * @param figures by start
     * @param one of them
     * @param wide whether a figure that nothing parts from another has its words too; else it ends at the other
     */
    public static Span of(String text, Span sentence, List<Span> figures, Span one, boolean wide) {
        int at = figures.indexOf(one);
        int start = -1;
        for (int i = at; i > 0 && start < 0; i--) {
            int found = boundary(text, figures.get(i - 1), figures.get(i));
            start = found < 0 && !wide ? figures.get(i - 1).end() : found;
        }
        int end = -1;
        for (int i = at; i >= 0 && i + 1 < figures.size() && end < 0; i++) {
            int found = boundary(text, figures.get(i), figures.get(i + 1));
            end = found < 0 && !wide ? figures.get(i + 1).start() : found;
        }
        return new Span(Math.min(start < 0 ? sentence.start() : start, one.start()),
                Math.max(end < 0 ? sentence.end() : end, one.end()));
    }

    /** Whether a number stands between marks behind what it says something of: “Ann Ford, 41,”. */
    private static boolean isApposed(String text, Span figure) {
        int at = figure.start() - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at)) && figure.start() - at < BEFORE) {
            at--;
        }
        return at > 0 && ",(،".indexOf(text.charAt(at)) >= 0 && (figure.end() == text.length()
                || ",.;:)،".indexOf(text.charAt(figure.end())) >= 0);
    }

    /** Returns where the clauses of two figures part; -1 if nothing parts them. */
    private static int boundary(String text, Span one, Span next) {
        int from = Math.min(one.end(), next.start());
        boolean apposed = isApposed(text, next)
                && text.substring(from, next.start()).chars().anyMatch(Character::isLetter);
        for (var pattern : BOUNDARIES) {
            int last = -1;
            for (var found = pattern.matcher(text).region(from, next.start()).useTransparentBounds(true); found
                    .find();) {
                last = found.start();
            }
            if (last >= 0) {
                return last;
            }
            if (apposed) { // “Ann Ford, 41, and Eli Good, 36”: the name before it is its own
                return from;
            }
        }
        return -1;
    }
}
