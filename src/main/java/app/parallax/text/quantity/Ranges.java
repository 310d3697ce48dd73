package app.parallax.text.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Joins two numbers to a range (five to seven, between 10 and 20, $1.5-2bn) and distinguishes ranges from changes and
 * scores.
 */
final class Ranges {
    private static final int SENTENCE = 10;
    private static final BigDecimal LARGEST_SCORE = BigDecimal.valueOf(200);
    /** A rise “by 2 to 5 per cent” is a range; one whose second number is larger still ends there. */
    private static final BigDecimal WIDEST_STEP = new BigDecimal("2.5");

    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final Measures measures;

    Ranges(Vocabulary words, QuantityTokens tokens, Measures measures) {
        this.words = words;
        this.tokens = tokens;
        this.measures = measures;
    }

    /**
     * Two numbers that belong together.
     *
     * @param first the lower number
     * @param second the upper number
     * @param score whether they are two results instead of a range
     */
    record Pair(Measure first, Measure second, boolean score) {
        /** Joins both to one measure. */
        Measure range() {
            var amount = new Amount(first.amount().from(), second.amount().to(), first.amount().least(),
                    second.amount().most(), second.amount().scale(), first.amount().shape());
            var name = second.unit() == null ? first.unit() : second.unit();
            return new Measure(first.start(), second.to(), amount, name,
                    second.what() == null ? first.what() : second.what(), first.money(), second.counted(),
                    second.bound(), second.after());
        }
    }

    /** Returns the range or score that begins with a measure, or null. */
    @Nullable
    Pair of(Measure first) {
        int at = first.to();
        boolean between = isBetween(first.start());
        if (first.amount().isPart() || (first.counted() && !between)) {
            return null;
        }
        boolean colon = tokens.is(at, ":") && tokens.joined(at) && tokens.joined(at + 1)
                && words.option("colon-scores");
        boolean dash = !colon && tokens.at(at).isDash()
                && (tokens.joined(at) == tokens.joined(at + 1) || tokens.joined(at));
        int to = words.length(WordClass.TO, tokens, at);
        boolean from = words.is(WordClass.FROM, tokens, first.start() - 1);
        boolean change = to > 0 && from && isChange(first.start());
        boolean range = to > 0 && (from || !words.option("from-to"));
        int and = between ? words.length(WordClass.AND, tokens, at) : 0;
        boolean or = first.unit() == null && words.is(WordClass.OR, tokens, at);
        int step = dash || colon ? 1 : and > 0 ? and : range ? to : or ? words.length(WordClass.OR, tokens, at) : 0;
        var second = step == 0 ? null : measures.at(at + step).measure();
        if (second == null || second.amount().isPart() || second.start() > at + step
                || tokens.at(second.start()).isDash()) {
            return null;
        }
        var aligned = aligned(first, second);
        if (colon || isScore(aligned, second, at)) {
            return colon && second.unit() != null && !second.counted() ? null : new Pair(aligned, second, true);
        }
        boolean alternative = or && !dash && and == 0 && !range;
        boolean fits = (dash || and > 0 || !change) && !isStep(aligned, second)
                && aligned.amount().least().compareTo(second.amount().most()) < 0
                && agree(aligned, second, dash) && (!alternative || isClose(aligned, second));
        return fits ? new Pair(aligned, second, false) : null;
    }

    /** Applies the scale words of the second number to the first: “1.5 to 2 million”. */
    private static Measure aligned(Measure first, Measure second) {
        var scale = second.amount().scale();
        boolean bare = first.amount().scale().compareTo(BigDecimal.ONE) == 0
                && (first.unit() == null || first.money());
        boolean grows = first.amount().least().multiply(scale).compareTo(second.amount().most()) < 0;
        return bare && grows && scale.compareTo(BigDecimal.ONE) > 0 ? first.with(first.amount().times(scale)) : first;
    }

    /** Whether the first number is by how much, the second to what: “rose by $43.6 billion to $419.2 billion”. */
    private boolean isStep(Measure first, Measure second) {
        var phrase = words.qualifiers.before(tokens, first.start());
        int before = first.start() - (phrase == null ? 1 : phrase.length() + 1);
        return words.is(WordClass.BY, tokens, before) && words.is(WordClass.TO, tokens, first.to())
                && first.amount().most().multiply(WIDEST_STEP).compareTo(second.amount().least()) < 0;
    }

    private boolean agree(Measure first, Measure second, boolean dash) {
        var one = first.unit();
        var other = second.unit();
        if (one != null && other == null && !first.money()) {
            return false; // “climbed 0.1% to 1,333”: the second number measures something else
        }
        if (one == null || other == null || one.equals(other)) {
            return !(first.money() && !dash && second.counted());
        }
        return other.startsWith(one + " per ") || (first.money() && words.isMoney(other))
                || (first.money() && !second.money() && dash);
    }

    /** Whether two alternatives are close: two or three; 10 or 12; not “5 or 2,000”. */
    private static boolean isClose(Measure first, Measure second) {
        return second.amount().most().compareTo(first.amount().least().multiply(BigDecimal.valueOf(2))) <= 0;
    }

    private boolean isBetween(int start) {
        var phrase = words.qualifiers.before(tokens, start);
        return words.lengthBefore(WordClass.BETWEEN_OF, tokens, start) > 0
                || (phrase != null && words.lengthBefore(WordClass.BETWEEN_OF, tokens, start - phrase.length()) > 0);
    }

    /** Whether a number is that to or from which something changed: rose from 10 to 20 per cent, вырос до 5. */
    boolean isChange(int start) {
        for (int i = start - 1; i > start - SENTENCE && !tokens.at(i).endsSentence(); i--) {
            if (words.is(WordClass.CHANGE, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two numbers are a score or a vote: 3-2, 52 to 48; the first is larger, or words of winning and voting are
     * near.
     */
    private boolean isScore(Measure first, Measure second, int at) {
        boolean bare = first.unit() == null && second.amount().most().compareTo(LARGEST_SCORE) < 0 && !first.money()
                && !second.money() && first.amount().least().compareTo(LARGEST_SCORE) < 0;
        boolean digits = tokens.at(first.amount().from()).isFigure() && tokens.at(second.amount().from()).isFigure();
        if (!bare || !digits || (second.unit() != null && !second.counted())) {
            return false;
        }
        boolean dash = tokens.at(at).isDash() && tokens.joined(at) && tokens.joined(at + 1);
        if (first.amount().least().compareTo(second.amount().most()) >= 0) {
            return dash || words.is(WordClass.TO, tokens, at);
        }
        return dash && near(at);
    }

    private boolean near(int at) {
        for (int i = at - 7; i < at + 6; i++) {
            if (words.is(WordClass.SCORE, tokens, i)) {
                return true;
            }
        }
        return false;
    }
}
