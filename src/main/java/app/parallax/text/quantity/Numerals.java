package app.parallax.text.quantity;

import app.parallax.text.quantity.Amount.Shape;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parses numbers in words: three hundred and five, quatre-vingt-dix, خمسة وسبعون, zweihundertfünfzigtausend. */
final class Numerals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_COMPOUND = 60;
    private static final int LONGEST_MORPHEME = 12;

    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final boolean compounds;
    private final boolean unitsFirst;
    /** Whether a scale needs a numeral or an article before it: a hundred. */
    private final boolean boundScales;
    private final int limit;

    Numerals(Vocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.compounds = words.option("compounds");
        this.unitsFirst = words.option("units-first");
        this.boundScales = words.option("bound-scales");
        this.limit = words.option("twenties") ? 20 : 10;
    }

    /** A number that is made of parts. */
    private static final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal hundreds = BigDecimal.ZERO;
        private BigDecimal small = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        /** The scale that was applied last, 1 after a numeral. */
        private BigDecimal factor = BigDecimal.ONE;

        private BigDecimal current() {
            return hundreds.add(small);
        }

        private BigDecimal value() {
            return total.add(current());
        }

        private boolean isEmpty() {
            return value().signum() == 0;
        }

        private boolean scale(BigDecimal by) {
            if (by.compareTo(HUNDRED) <= 0) {
                boolean fits = hundreds.signum() == 0 && small.compareTo(BigDecimal.TEN) < 0;
                if (fits) {
                    factor = small.signum() == 0 ? BigDecimal.ONE : by;
                    hundreds = small.max(BigDecimal.ONE).multiply(by);
                    small = BigDecimal.ZERO;
                }
                return fits;
            }
            if (current().signum() == 0) {
                boolean whole = total.signum() == 0;
                if (!whole && (by.compareTo(MILLION) < 0 || by.compareTo(last) <= 0)) {
                    return false;
                }
                total = whole ? by : total.multiply(by);
            } else if (last.signum() == 0 || by.compareTo(last) < 0) {
                total = total.add(current().multiply(by));
                hundreds = BigDecimal.ZERO;
                small = BigDecimal.ZERO;
            } else {
                return false;
            }
            last = by;
            factor = by;
            return true;
        }

        private boolean add(BigDecimal value, boolean connected, boolean unitsFirst, int limit) {
            boolean fits;
            if (value.compareTo(THOUSAND) >= 0) {
                fits = isEmpty();
                total = fits ? value : total;
                last = fits ? value.compareTo(MILLION) >= 0 ? MILLION : THOUSAND : last;
            } else if (value.compareTo(HUNDRED) >= 0) {
                fits = hundreds.signum() == 0 && small.signum() == 0;
                hundreds = fits ? value : hundreds;
            } else {
                boolean tens = isTens(small) && value.signum() > 0
                        && value.compareTo(BigDecimal.valueOf(limit)) < 0;
                boolean turned = unitsFirst && connected && small.compareTo(BigDecimal.TEN) < 0 && isTens(value);
                boolean part = value.compareTo(BigDecimal.ONE) < 0 && value.signum() > 0;
                fits = small.signum() == 0 || tens || turned || part;
                small = fits ? small.add(value) : small;
            }
            factor = !fits ? factor : value.compareTo(THOUSAND) >= 0 ? last : BigDecimal.ONE;
            return fits;
        }

        private static boolean isTens(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(20)) >= 0
                    && value.remainder(BigDecimal.TEN).signum() == 0;
        }
    }

    /**
     * Returns the number in words, or null.
     *
     * @param from index of its article or numeral
     * @param start index of its numeral
     */
    @Nullable
    Amount at(int from, int start) {
        var sum = new Sum();
        int to = start;
        for (int i = 0; i < MOST_WORDS; i++) {
            int direct = item(sum, to, false, from < start);
            if (direct > to) {
                to = direct;
                continue;
            }
            if (to == start) {
                return null;
            }
            int at = to;
            boolean connected = false;
            for (int k = 0; k < 3; k++) {
                if (tokens.hyphenJoins(at)) {
                    at++;
                } else if (words.is(WordClass.CONNECTOR, tokens, at)
                        || (words.is(WordClass.CONNECTOR_HUNDRED, tokens, at) && isRest(sum, at + 1))) {
                    at++;
                    connected = true;
                }
            }
            int end = at == to ? at : item(sum, at, connected, false);
            if (end == at) {
                break;
            }
            to = end;
        }
        return Amount.of(from, to, sum.value(), sum.factor, Shape.WORDS);
    }

    /** Whether what follows “and” belongs to the number: three hundred and five; five hundred and sixty thousand. */
    private boolean isRest(Sum sum, int index) {
        var tens = words.numbers.at(tokens, index);
        if (tens == null || tens.meaning().compareTo(HUNDRED) >= 0 || tens.meaning().signum() == 0
                || sum.small.signum() != 0 || sum.isEmpty()) {
            return false;
        }
        int to = index + tens.length();
        int joined = tokens.hyphenJoins(to) ? to + 1 : to;
        var ones = words.numbers.at(tokens, joined);
        to = ones != null && ones.meaning().compareTo(BigDecimal.TEN) < 0 ? joined + ones.length() : to;
        var scale = words.scales.at(tokens, to);
        return scale == null || (sum.total.signum() == 0 && scale.meaning().compareTo(THOUSAND) >= 0);
    }

    /** Adds the numeral at an index to a number; returns the index after it, or the index if it does not fit. */
    private int item(Sum sum, int at, boolean connected, boolean article) {
        var scale = words.scales.at(tokens, at);
        if (scale != null && !sum.isEmpty()) {
            return sum.scale(scale.meaning()) ? end(at, scale.length()) : at;
        }
        var number = words.numbers.at(tokens, at);
        if (number != null) {
            return sum.add(number.meaning(), connected, unitsFirst, limit) ? at + number.length() : at;
        }
        int one = Sum.isTens(sum.small) ? words.length(WordClass.ONE, tokens, at) : 0;
        if (one > 0 && sum.add(BigDecimal.ONE, connected, unitsFirst, limit)) {
            return at + one;
        }
        if (scale != null) {
            boolean letter = tokens.at(at).length() == 1; // 5 M€, but M. Duval
            return (article || !boundScales) && !letter && sum.scale(scale.meaning()) ? end(at, scale.length()) : at;
        }
        var low = tokens.at(at).low();
        var compound = compounds ? compound(low) : null;
        return compound != null && compound.length == low.length()
                && sum.add(compound.value, connected, unitsFirst, limit) ? at + 1 : at;
    }

    private int end(int at, int length) {
        return words.endOfAbbreviation(tokens, at, at + length);
    }

    /**
     * A number at the beginning of a word.
     *
     * @param length of what was read, in UTF-16 units
     */
    record Compound(BigDecimal value, int length) {}

    /** Reads the number that begins a word: zweihundertfünfzigtausend, zwölfjährig. */
    @Nullable
    Compound compound(String word) {
        if (word.length() > LONGEST_COMPOUND || !words.beginsCompound(word)) {
            return null;
        }
        var sum = new Sum();
        int at = 0;
        boolean connected = false;
        while (at < word.length()) {
            int length = morpheme(sum, word, at, connected);
            if (length == 0) {
                var link = words.values("compounds").getFirst();
                if (at == 0 || connected || !word.startsWith(link, at)) {
                    break;
                }
                connected = true;
                at += link.length();
                continue;
            }
            connected = false;
            at += length;
        }
        return at == 0 || connected ? null : new Compound(sum.value(), at);
    }

    private int morpheme(Sum sum, String word, int at, boolean connected) {
        for (int length = Math.min(LONGEST_MORPHEME, word.length() - at); length >= 3; length--) {
            var value = words.morphemes.get(word.substring(at, at + length));
            if (value != null) {
                boolean scale = value.compareTo(HUNDRED) == 0 || value.compareTo(THOUSAND) >= 0;
                boolean part = value.compareTo(BigDecimal.ONE) < 0 && at == 0;
                if (!part && (scale ? sum.scale(value) : sum.add(value, connected, true, 10))) {
                    return length;
                }
            }
        }
        return 0;
    }
}
