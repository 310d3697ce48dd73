package app.parallax.text.quantity;

import app.parallax.text.quantity.Amount.Shape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses numbers in digits and words by the vocabulary of a language. */
final class LocalAmounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_GROUPS = 5;
    private static final int LONGEST_COMPOUND = 60;
    private static final int LONGEST_MORPHEME = 12;
    /** How the numerals of a compound can begin; a quick test before a long one. */
    private static final Set<String> STARTS = Set.of("ein", "zwe", "zwo", "dre", "vie", "fün", "sec", "sie", "ach",
            "neu", "zeh", "elf", "zwö", "hun", "tau", "and");

    private final LanguageVocabulary words;
    private final QuantityTokens tokens;
    private final boolean compounds;
    private final boolean comma;
    private final boolean unitsFirst;
    private final int limit;

    LocalAmounts(LanguageVocabulary words, QuantityTokens tokens) {
        this.words = words;
        this.tokens = tokens;
        this.compounds = words.option("compounds");
        this.comma = words.option("comma");
        this.unitsFirst = words.option("units-first");
        this.limit = words.option("twenties") ? 20 : 10;
    }

    /** A number in words that is made of parts. */
    private static final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal hundreds = BigDecimal.ZERO;
        private BigDecimal small = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;

        private BigDecimal current() {
            return hundreds.add(small);
        }

        private BigDecimal value() {
            return total.add(current());
        }

        private boolean isEmpty() {
            return value().signum() == 0;
        }

        private boolean scale(BigDecimal factor) {
            if (factor.compareTo(HUNDRED) <= 0) {
                boolean fits = hundreds.signum() == 0 && small.compareTo(BigDecimal.TEN) < 0;
                if (fits) {
                    hundreds = small.max(BigDecimal.ONE).multiply(factor);
                    small = BigDecimal.ZERO;
                }
                return fits;
            }
            if (current().signum() == 0) {
                boolean whole = total.signum() == 0;
                if (!whole && (factor.compareTo(MILLION) < 0 || factor.compareTo(last) <= 0)) {
                    return false;
                }
                total = whole ? factor : total.multiply(factor);
            } else if (last.signum() == 0 || factor.compareTo(last) < 0) {
                total = total.add(current().multiply(factor));
                hundreds = BigDecimal.ZERO;
                small = BigDecimal.ZERO;
            } else {
                return false;
            }
            last = factor;
            return true;
        }

        private boolean add(BigDecimal value, boolean connected, boolean unitsFirst, int limit) {
            if (value.compareTo(THOUSAND) >= 0) {
                boolean fits = isEmpty();
                total = fits ? value : total;
                last = fits ? value.compareTo(MILLION) >= 0 ? MILLION : THOUSAND : last;
                return fits;
            }
            if (value.compareTo(HUNDRED) >= 0) {
                boolean fits = hundreds.signum() == 0 && small.signum() == 0;
                hundreds = fits ? value : hundreds;
                return fits;
            }
            boolean tens = isTens(small) && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(limit)) < 0;
            boolean turned = unitsFirst && connected && small.compareTo(BigDecimal.TEN) < 0 && isTens(value);
            boolean fits = small.signum() == 0 || tens || turned;
            small = fits ? small.add(value) : small;
            return fits;
        }

        private static boolean isTens(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(20)) >= 0
                    && value.remainder(BigDecimal.TEN).signum() == 0;
        }
    }

    /** Returns the number that begins at an index, or null. */
    @Nullable
    Amount at(int index) {
        var token = tokens.at(index);
        return switch (token.kind()) {
            case FIGURE -> digits(index);
            case WORD -> token.low().isEmpty() ? null : word(index);
            case SIGN -> {
                var vulgar = DigitValues.vulgar(token);
                yield vulgar == null ? null : Amount.of(index, index + 1, vulgar, BigDecimal.ONE, Shape.DIGITS);
            }
        };
    }

    /** Parses digits with the separators of the language; null for a date, an address or a version. */
    @Nullable
    BigDecimal value(QuantityToken token) {
        var raw = token.low();
        var digits = new StringBuilder();
        int separators = 0;
        int kinds = 0;
        int previous = 0;
        int at = 0;
        boolean groups = true;
        for (int i = 0; i < raw.length();) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
                continue;
            }
            groups &= separators == 0 ? digits.length() <= 3 && !digits.isEmpty() : digits.length() - at == 3;
            at = digits.length();
            separators++;
            kinds += c == previous ? 0 : 1;
            previous = c;
        }
        if (digits.isEmpty() || kinds > 2) {
            return null;
        }
        int tail = digits.length() - at;
        boolean point = previous == '.';
        boolean decimalSign = previous == '٫' || (comma ? previous == ',' : point);
        boolean grouped = (separators > 1 && kinds == 1)
                || (separators == 1 && tail == 3 && groups && !decimalSign && previous != '٫');
        if (separators == 0 || (grouped && groups && tail == 3)) {
            boolean led = digits.length() > 1 && digits.charAt(0) == '0';
            return led ? null : new BigDecimal(digits.toString());
        }
        boolean bad = (separators > 1 && kinds == 1) || (!groups && separators > 1)
                || (at > 1 && digits.charAt(0) == '0');
        return bad ? null : new BigDecimal(digits.insert(at, '.').toString());
    }

    private @Nullable Amount digits(int index) {
        var value = value(tokens.at(index));
        if (value == null) {
            return null;
        }
        int to = index + 1;
        while (to - index < MOST_GROUPS && isGroup(index, to)) {
            to++;
        }
        if (to > index + 1) {
            value = new BigDecimal(digitsOf(index, to));
        }
        var vulgar = DigitValues.vulgar(tokens.at(to));
        if (vulgar != null) {
            return scaled(Amount.of(index, to + 1, value.add(vulgar), BigDecimal.ONE, Shape.DIGITS));
        }
        var amount = scaled(Amount.of(index, to, value, BigDecimal.ONE, Shape.DIGITS));
        int half = words.length("half-after", tokens, amount.to());
        return half > 0 && amount.scale().compareTo(BigDecimal.ONE) == 0
                ? scaled(Amount.of(index, to + half, value.add(HALF), BigDecimal.ONE, Shape.DIGITS))
                : amount;
    }

    private String digitsOf(int from, int to) {
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            var low = tokens.at(i).low();
            for (int k = 0; k < low.length(); k++) {
                int c = low.charAt(k);
                digits.append(c == ',' || c == '.' ? "." : String.valueOf(Character.digit(c, 10)));
            }
        }
        return digits.toString();
    }

    /** Whether digit groups separated by single blanks follow: 10 000 000; the last may have a decimal part. */
    boolean isGroup(int index, int at) {
        var first = tokens.at(index);
        var before = tokens.at(at - 1);
        var next = tokens.at(at);
        if (!DigitValues.isPlain(first) || first.low().length() > 3 || !next.isFigure()
                || !DigitValues.isPlain(before) || next.start() != before.end() + 1
                || Character.digit(first.low().charAt(0), 10) == 0) {
            return false;
        }
        var low = next.low();
        int whole = low.indexOf(',') < 0 ? low.length() : low.indexOf(',');
        return whole == 3 && low.indexOf('.') < 0 && low.indexOf(',', whole + 1) < 0 && low.length() < 9
                && low.chars().noneMatch(c -> c > 0x2000);
    }

    /** Applies the scale words after a number: 15 тысяч, 1,5 Mio., 2.300 millones. */
    private Amount scaled(Amount amount) {
        var scale = BigDecimal.ONE;
        int to = amount.to();
        for (int i = 0; i < 2; i++) {
            int at = tokens.hyphenJoins(to) ? to + 1 : to;
            var hit = words.scales.at(tokens, at);
            if (hit == null || (scale.compareTo(BigDecimal.ONE) > 0 && hit.meaning().compareTo(MILLION) < 0)) {
                break;
            }
            scale = scale.multiply(hit.meaning());
            to = at + hit.length();
            if (words.is("abbreviation", tokens, at) && tokens.is(to, ".") && tokens.joined(to)) {
                to++;
            }
        }
        if (to == amount.to()) {
            return amount;
        }
        var rest = tokens.at(to);
        if (scale.compareTo(THOUSAND) == 0 && rest.isFigure() && DigitValues.isPlain(rest)
                && rest.low().length() == 3 && rest.low().charAt(0) != '0') {
            var sum = amount.least().multiply(scale).add(new BigDecimal(digitsOf(to, to + 1)));
            return Amount.of(amount.from(), to + 1, sum, scale, amount.shape());
        }
        return amount.times(scale).ending(to);
    }

    private @Nullable Amount word(int index) {
        var vague = vague(index);
        if (vague != null) {
            return vague;
        }
        int start = index + words.length("one", tokens, index);
        var part = words.parts.at(tokens, index);
        if (part == null && start > index) {
            part = words.parts.at(tokens, start);
            if (part == null) {
                var under = words.denominators.at(tokens, start);
                if (under != null) {
                    return part(index, start + under.length(), Amount.part(1, under.meaning()));
                }
            } else {
                return part(index, start + part.length(), part.meaning());
            }
        }
        if (part != null) {
            return part(index, index + part.length(), part.meaning());
        }
        int ratio = words.length("ratio", tokens, index);
        if (ratio > 0) {
            var of = whole(index + ratio);
            if (of != null && isWhole(of)) {
                return Amount.of(index, of.to(), Amount.part(1, of.least().longValue()), BigDecimal.ONE, Shape.PART);
            }
        }
        var each = words.is("each", tokens, index) ? nth(index) : null;
        if (each != null) {
            return each;
        }
        var rough = words.rough.at(tokens, start);
        if (rough != null) {
            return scaled(Amount.of(index, start + rough.length(), rough.meaning(), BigDecimal.ONE, Shape.WORDS));
        }
        if (start > index) {
            var scale = words.scales.at(tokens, start);
            return scale == null ? null : sum(index, start);
        }
        return ratioOf(sum(index, index));
    }

    /** Reads "tres de cada cuatro" as a share. */
    private @Nullable Amount ratioOf(@Nullable Amount first) {
        int each = first == null ? 0 : words.length("of-each", tokens, first.to());
        var of = each == 0 || first == null || !isWhole(first) ? null : whole(first.to() + each);
        return of == null || first == null || !isWhole(of) || first.least().compareTo(of.least()) >= 0
                ? first
                : Amount.of(first.from(), of.to(), Amount.part(first.least().longValue(), of.least().longValue()),
                        BigDecimal.ONE, Shape.PART);
    }

    /** Reads the number that a share is of, which is no share itself. */
    private @Nullable Amount whole(int index) {
        var token = tokens.at(index);
        return token.isFigure() ? digits(index) : token.isWord() ? sum(index, index) : null;
    }

    private static boolean isWhole(Amount amount) {
        return !amount.isPart() && !amount.isVague() && amount.least().compareTo(BigDecimal.ONE) > 0
                && amount.least().stripTrailingZeros().scale() <= 0 && amount.least().compareTo(MILLION) < 0;
    }

    /** Reads a noun between one and its whole: un élève sur cinq; null if there is none. */
    @Nullable
    Amount shareAround(int index) {
        int noun = index + words.length("one", tokens, index);
        int over = words.length("over", tokens, noun + 1);
        if (noun == index || over == 0 || !tokens.at(noun).isWord()) {
            return null;
        }
        var of = whole(noun + 1 + over);
        return of == null || !isWhole(of)
                ? null
                : Amount.of(index, of.to(), Amount.part(1, of.least().longValue()), BigDecimal.ONE, Shape.PART);
    }

    /** Makes a part of one, or of a scale: half a million. */
    private Amount part(int from, int to, BigDecimal value) {
        var scale = words.scales.at(tokens, to);
        if (scale != null && scale.meaning().compareTo(THOUSAND) >= 0) {
            return Amount.of(from, to + scale.length(), value.multiply(scale.meaning()), scale.meaning(), Shape.WORDS);
        }
        return Amount.of(from, to, value, BigDecimal.ONE, Shape.PART);
    }

    /** Reads every fifth. */
    private @Nullable Amount nth(int index) {
        int at = index + words.length("each", tokens, index);
        var under = words.nth.at(tokens, at);
        return under == null
                ? null
                : Amount.of(index, at + under.length(), Amount.part(1, under.meaning()), BigDecimal.ONE, Shape.PART);
    }

    /** Reads dozens, thousands, tens of thousands. */
    private @Nullable Amount vague(int index) {
        var range = words.vague.at(tokens, index);
        if (range == null) {
            return null;
        }
        int to = index + range.length();
        var least = range.meaning().getFirst();
        var most = range.meaning().getLast();
        var scale = least;
        int of = to + words.length("of", tokens, to);
        var further = words.scales.at(tokens, of);
        var vague = words.vague.at(tokens, of);
        if (further != null && further.meaning().compareTo(THOUSAND) >= 0) {
            scale = further.meaning();
            to = of + further.length();
        } else if (vague != null && vague.meaning().getFirst().compareTo(THOUSAND) >= 0) {
            scale = vague.meaning().getFirst();
            to = of + vague.length();
        } else {
            return new Amount(index, to, least, most, scale, Shape.VAGUE);
        }
        return new Amount(index, to, least.multiply(scale), most.multiply(scale), scale, Shape.VAGUE);
    }

    private @Nullable Amount sum(int index, int start) {
        var sum = new Sum();
        int to = start;
        for (int i = 0; i < 12; i++) {
            int at = to;
            boolean connected = false;
            int direct = item(sum, at, false);
            if (direct > at) {
                to = direct;
                continue;
            }
            for (int k = 0; k < 3 && to > start; k++) {
                if (tokens.hyphenJoins(at)) {
                    at++;
                } else if (words.is("connector", tokens, at)) {
                    at++;
                    connected = true;
                }
            }
            int end = at == to ? at : item(sum, at, connected);
            if (end == at) {
                break;
            }
            to = end;
        }
        if (to == start) {
            return null;
        }
        var value = sum.value();
        var scale = sum.current().signum() == 0 && sum.last.signum() > 0 ? sum.last : BigDecimal.ONE;
        var under = words.denominators.at(tokens, to);
        if (under != null && value.intValue() < under.meaning() && value.signum() > 0) {
            return Amount.of(index, to + under.length(), Amount.part(value.longValue(), under.meaning()),
                    BigDecimal.ONE,
                    Shape.PART);
        }
        int half = words.length("half-after", tokens, to);
        if (half > 0 && value.compareTo(HUNDRED) < 0) {
            return scaled(Amount.of(index, to + half, value.add(HALF), BigDecimal.ONE, Shape.WORDS));
        }
        return Amount.of(index, to, value, scale, Shape.WORDS);
    }

    /** Adds the numeral at an index to a number; returns the index after it, or the index if it does not fit. */
    private int item(Sum sum, int at, boolean connected) {
        var scale = words.scales.at(tokens, at);
        boolean scales = scale != null && !sum.isEmpty();
        if (scales && scale != null) {
            return sum.scale(scale.meaning()) ? end(at, scale.length()) : at;
        }
        var number = words.numbers.at(tokens, at);
        if (number != null) {
            return sum.add(number.meaning(), connected, unitsFirst, limit) ? at + number.length() : at;
        }
        int one = Sum.isTens(sum.small) ? words.length("one", tokens, at) : 0;
        if (one > 0 && sum.add(BigDecimal.ONE, connected, unitsFirst, limit)) {
            return at + one;
        }
        if (scale != null) {
            return sum.scale(scale.meaning()) ? end(at, scale.length()) : at;
        }
        var compound = compounds ? compound(tokens.at(at).low(), true) : null;
        if (compound == null || compound.length < tokens.at(at).low().length()) {
            return at;
        }
        return sum.add(compound.value, connected, unitsFirst, limit) ? at + 1 : at;
    }

    private int end(int at, int length) {
        int to = at + length;
        return words.is("abbreviation", tokens, at) && tokens.is(to, ".") && tokens.joined(to) ? to + 1 : to;
    }

    /**
     * A number at the beginning of a word.
     *
     * @param length of what was read, in UTF-16 units
     */
    record Compound(BigDecimal value, int length) {}

    /** Reads the number that begins a word: zweihundertfünfzigtausend, zwölfjährig. */
    @Nullable
    Compound compound(String word, boolean whole) {
        if (word.length() < 3 || word.length() > LONGEST_COMPOUND || !STARTS.contains(word.substring(0, 3))) {
            return null;
        }
        var sum = new Sum();
        int at = 0;
        boolean connected = false;
        while (at < word.length()) {
            int length = morpheme(sum, word, at, connected, words.morphemes);
            if (length == 0 && at > 0 && word.startsWith("und", at) && !connected) {
                connected = true;
                at += 3;
                continue;
            }
            if (length == 0) {
                break;
            }
            connected = false;
            at += length;
        }
        if (at == 0 || (whole && at < word.length()) || connected) {
            return null;
        }
        return new Compound(sum.value(), at);
    }

    private int morpheme(Sum sum, String word, int at, boolean connected, Map<String, BigDecimal> morphemes) {
        if (word.startsWith("einhalb", at) && at > 0) {
            sum.small = sum.small.add(HALF);
            return 7;
        }
        if (word.startsWith("ein", at) && !word.startsWith("eine", at) && sum.small.signum() == 0) {
            sum.small = BigDecimal.ONE;
            return word.startsWith("eins", at) ? 4 : 3;
        }
        for (int length = Math.min(LONGEST_MORPHEME, word.length() - at); length >= 3; length--) {
            var value = morphemes.get(word.substring(at, at + length));
            if (value != null) {
                boolean scale = value.compareTo(HUNDRED) == 0 || value.compareTo(THOUSAND) >= 0;
                boolean fits = scale ? sum.scale(value) : sum.add(value, connected, true, 10);
                if (fits) {
                    return length;
                }
            }
        }
        return 0;
    }
}
