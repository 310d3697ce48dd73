package app.parallax.text.quantity;

import app.parallax.text.quantity.Amount.Shape;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Parses numbers in digits and words: 1.4 million, twenty-one, half a dozen, tens of thousands, two-thirds. */
final class Amounts {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int MOST_GROUPS = 5;
    /** Maximum nesting of numbers in numbers: seven hundred and six thousand and five. */
    private static final int DEEPEST = 5;

    private final Vocabulary words = Vocabulary.ENGLISH;
    private final QuantityTokens tokens;
    private int depth;

    Amounts(QuantityTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the number that begins at an index, or null. */
    @Nullable
    Amount at(int index) {
        if (depth == DEEPEST) {
            return null;
        }
        depth++;
        try {
            return read(index);
        } finally {
            depth--;
        }
    }

    private @Nullable Amount read(int index) {
        var token = tokens.at(index);
        return switch (token.kind()) {
            case FIGURE -> digits(index);
            case WORD -> word(index);
            case SIGN -> {
                var vulgar = DigitValues.vulgar(token);
                yield vulgar == null ? null : scaled(Amount.of(index, index + 1, vulgar, BigDecimal.ONE, Shape.DIGITS));
            }
        };
    }

    private @Nullable Amount digits(int index) {
        var value = DigitValues.value(tokens.at(index), tokens.points());
        if (value == null) {
            return null;
        }
        int to = index + 1;
        var grouped = new StringBuilder(value.toPlainString());
        while (to - index < MOST_GROUPS && groupsOn(index, to)) {
            grouped.append(new BigDecimal(tokens.at(to).low()).add(THOUSAND).toPlainString(), 1, 4);
            to++;
        }
        if (to > index + 1) {
            value = new BigDecimal(grouped.toString());
        }
        var vulgar = DigitValues.vulgar(tokens.at(to));
        if (vulgar != null) {
            return scaled(Amount.of(index, to + 1, value.add(vulgar), BigDecimal.ONE, Shape.DIGITS));
        }
        var fraction = fraction(to);
        if (fraction != null && tokens.at(to).spaced() && to == index + 1 && DigitValues.isPlain(tokens.at(index))) {
            return scaled(Amount.of(index, to + 3, value.add(fraction), BigDecimal.ONE, Shape.DIGITS));
        }
        var alone = fraction(index);
        if (alone != null) {
            return Amount.of(index, index + 3, alone, BigDecimal.ONE, Shape.PART);
        }
        return share(andHalf(scaled(Amount.of(index, to, value, BigDecimal.ONE, Shape.DIGITS))));
    }

    /** Whether digit groups separated by single blanks follow: 10 000 000. */
    private boolean groupsOn(int index, int at) {
        var first = tokens.at(index);
        var next = tokens.at(at);
        return DigitValues.isPlain(first) && first.low().length() <= 3 && DigitValues.isPlain(next)
                && next.low().length() == 3 && next.start() == tokens.at(at - 1).end() + 1
                && next.low().chars().allMatch(c -> c >= '0' && c <= '9')
                && !tokens.at(at + 1).isHyphen();
    }

    /** Reads a fraction such as 3/4, but neither a date nor 24/7: one digit over one digit or 16. */
    private @Nullable BigDecimal fraction(int index) {
        if (!tokens.is(index + 1, "/") || !tokens.joined(index + 1) || !tokens.joined(index + 2)
                || !DigitValues.isPlain(tokens.at(index)) || !DigitValues.isPlain(tokens.at(index + 2))
                || tokens.is(index + 3, "/") || tokens.at(index).length() > 1 || tokens.at(index + 2).length() > 2) {
            return null;
        }
        int over = Character.digit(tokens.at(index).low().codePointAt(0), 10);
        var under = DigitValues.value(tokens.at(index + 2), tokens.points());
        if (under == null || under.signum() == 0 || over == 0 || over >= under.intValue()) {
            return null;
        }
        boolean usual = under.intValue() <= 6 || under.intValue() == 8 || under.intValue() == 16;
        return usual ? Amount.part(over, under.longValue()) : null;
    }

    /** Applies the scale words after a number: million, hundred thousand, bn. */
    private Amount scaled(Amount amount) {
        var scale = BigDecimal.ONE;
        int to = amount.to();
        for (int i = 0; i < 3; i++) {
            int at = tokens.hyphenJoins(to) ? to + 1 : to;
            var factor = words.scales.get(tokens.at(at).low());
            if (factor == null) {
                break;
            }
            scale = scale.multiply(factor);
            to = at + 1;
        }
        if (to == amount.to() && tokens.joined(to)) {
            var tight = words.tightScales.get(tokens.at(to).low());
            if (tight != null && isScale(to, tight)) {
                return amount.times(tight).ending(to + 1);
            }
        }
        return to == amount.to() ? amount : amount.times(scale).ending(to);
    }

    /**
     * Whether a letter is a scale: “m” is a million next to money or a counted noun, else metres; “b” and “k” are no
     * units.
     */
    private boolean isScale(int at, BigDecimal tight) {
        boolean letter = tokens.is(at, "m") || tokens.is(at, "mm") || tokens.is(at, "b");
        if (!letter) {
            return tight.signum() > 0;
        }
        int next = tokens.is(at + 1, "+") ? at + 2 : at + 1;
        return words.signs.before(tokens, at - 1) != null || words.codes.before(tokens, at - 1) != null
                || (!words.has("stop", tokens.at(next).low()) && new Nouns(tokens).plural(next) != null)
                || words.units.at(tokens, next) != null || comesAfterMoneyRange(at);
    }

    /** Whether the number is the second one of “$1.5-2bn” or “£3m to 4m”. */
    private boolean comesAfterMoneyRange(int at) {
        for (int i = at - 2; i > at - 6; i--) {
            if (words.signs.at(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Amount word(int index) {
        var token = tokens.at(index);
        if (token.low().isEmpty()) {
            return null;
        }
        if (token.is("half")) {
            return half(index);
        }
        if (token.is("couple")) {
            return couple(index, index);
        }
        if (token.is("a") || token.is("an")) {
            return article(index);
        }
        if (token.is("few") || token.is("several")) {
            return several(index, index);
        }
        var vague = vague(index);
        return vague != null ? vague : spelled(index);
    }

    /** Reads half a million, half an hour, half of the votes, half the votes. */
    private @Nullable Amount half(int index) {
        int next = tokens.hyphenJoins(index + 1) ? index + 2 : index + 1;
        boolean article = tokens.is(next, "a") || tokens.is(next, "an");
        var factor = words.scales.get(tokens.at(article ? next + 1 : next).low());
        if (factor != null) {
            return Amount.of(index, next + (article ? 2 : 1), HALF.multiply(factor), factor, Shape.WORDS);
        }
        var before = tokens.at(index - 1);
        boolean sportsOrOther = words.has("before-half", before.low());
        if (sportsOrOther || tokens.joined(index) || tokens.is(next, "past")) {
            return null;
        }
        if (article && words.units.at(tokens, next + 1) != null) {
            return Amount.of(index, next + 1, HALF, BigDecimal.ONE, Shape.WORDS);
        }
        if (next == index + 2) {
            return words.units.at(tokens, next) == null
                    ? null
                    : Amount.of(index, index + 1, HALF, BigDecimal.ONE, Shape.WORDS);
        }
        return words.has("after-half", tokens.at(next).low()) && new Nouns(tokens).plural(next + 1) == null
                ? null
                : Amount.of(index, index + 1, HALF, BigDecimal.ONE, Shape.PART);
    }

    /** Reads numbers that begin with an article: a hundred, a few thousand, a third of; but not a half. */
    private @Nullable Amount article(int index) {
        if (tokens.is(index + 1, "few")) {
            return several(index, index + 1);
        }
        if (tokens.is(index + 1, "couple")) {
            return couple(index, index + 1);
        }
        if (words.scales.containsKey(tokens.at(index + 1).low())) {
            var one = scaled(Amount.of(index, index + 1, BigDecimal.ONE, BigDecimal.ONE, Shape.WORDS));
            return tokens.is(index + 1, "score") && !tokens.is(index + 2, "of") ? null : more(one);
        }
        var under = words.parts.get(tokens.at(index + 1).low());
        if (under == null || tokens.at(index + 1).low().endsWith("s") || tokens.hyphenJoins(index + 2)) {
            return null;
        }
        var next = tokens.at(index + 2);
        boolean share = next.is("of") || (under < 5 && (words.has("comparative", next.low())
                || (under != 2 && (next.kind() == QuantityToken.Kind.SIGN && !next.isDash()
                        && (tokens.is(index - 1, "by") || words.qualifiers.before(tokens, index) != null)))));
        return share ? Amount.of(index, index + 2, Amount.part(1, under), BigDecimal.ONE, Shape.PART) : null;
    }

    /** Reads a couple of hundred; without a scale word “a couple” is indefinite. */
    private @Nullable Amount couple(int index, int at) {
        int word = tokens.is(at + 1, "of") ? at + 2 : at + 1;
        var scale = words.scales.get(tokens.at(word).low());
        return scale == null
                ? null
                : Amount.of(index, word + 1, scale.multiply(BigDecimal.TWO), scale, Shape.WORDS);
    }

    private @Nullable Amount several(int index, int at) {
        var scale = words.scales.get(tokens.at(at + 1).low());
        var vague = words.vague.get(tokens.at(at + 1).low() + "s");
        return scale == null || vague == null
                ? null
                : new Amount(index, at + 2, vague.getFirst(), vague.getLast(), scale, Shape.VAGUE);
    }

    /** Reads hundreds, tens of thousands, hundreds of millions. */
    private @Nullable Amount vague(int index) {
        var range = words.vague.get(tokens.at(index).low());
        if (range == null || tokens.joined(index)) {
            return null;
        }
        int to = index + 1;
        var least = range.getFirst();
        var most = range.getLast();
        var scale = BigDecimal.ONE;
        while (to < index + 5 && tokens.is(to, "of")) {
            var of = words.vague.get(tokens.at(to + 1).low());
            if (of == null) {
                break;
            }
            scale = of.getFirst();
            least = least.multiply(scale);
            most = most.multiply(scale);
            to += 2;
        }
        boolean needsOf = tokens.is(index, "tens") || tokens.is(index, "scores");
        if (needsOf && to == index + 1 && !(tokens.is(index, "scores") && tokens.is(to, "of"))) {
            return null;
        }
        return new Amount(index, to, least, most, scale, Shape.VAGUE);
    }

    private @Nullable Amount spelled(int index) {
        var value = words.numbers.get(tokens.at(index).low());
        if (value == null) {
            return null;
        }
        int to = index + 1;
        int joined = tokens.hyphenJoins(to) ? to + 1 : to;
        var unit = words.numbers.get(tokens.at(joined).low());
        if (unit != null && value.intValue() >= 20 && unit.intValue() > 0 && unit.intValue() < 10) {
            value = value.add(unit);
            to = joined + 1;
        }
        int at = tokens.hyphenJoins(to) ? to + 1 : to;
        var under = words.parts.get(tokens.at(at).low());
        if (under != null && value.intValue() < under && isPart(value, at)) {
            return Amount.of(index, at + 1, Amount.part(value.longValue(), under), BigDecimal.ONE, Shape.PART);
        }
        return share(andHalf(more(scaled(Amount.of(index, to, value, BigDecimal.ONE, Shape.WORDS)))));
    }

    /**
     * Whether an ordinal is the denominator of a fraction: one third, two-thirds, three quarters; but not “two second
     * places” or “two fourth-graders”.
     */
    private boolean isPart(BigDecimal over, int at) {
        boolean plural = tokens.at(at).low().endsWith("s");
        return (over.intValue() > 1) == plural && !tokens.hyphenJoins(at + 1);
    }

    /** Continues a number in words: three hundred and five, two thousand five hundred. */
    private Amount more(Amount amount) {
        if (amount.scale().compareTo(HUNDRED) < 0) {
            return amount;
        }
        int at = tokens.is(amount.to(), "and") ? amount.to() + 1 : amount.to();
        if (!words.numbers.containsKey(tokens.at(at).low()) || tokens.at(at).is("zero")) {
            return amount;
        }
        var rest = at(at);
        if (rest == null || rest.isPart() || rest.isVague()) {
            return amount;
        }
        // “five hundred and sixty thousand” is scaled as a whole
        boolean whole = rest.scale().compareTo(THOUSAND) >= 0 && amount.least().compareTo(THOUSAND) < 0;
        var factor = whole ? rest.scale() : BigDecimal.ONE;
        var limit = at == amount.to() ? amount.scale() : HUNDRED;
        if (rest.least().compareTo(limit.multiply(factor)) >= 0) {
            return amount;
        }
        return Amount.of(amount.from(), rest.to(), amount.least().multiply(factor).add(rest.least()),
                whole ? factor : amount.scale(), Shape.WORDS);
    }

    /** Adds a fraction: two and a half, 2 and a half million, one and a quarter. */
    private Amount andHalf(Amount amount) {
        int at = amount.to();
        int step = tokens.isHyphenated(at) ? 2 : 1;
        int first = step == 2 ? at + 1 : at;
        if (!tokens.is(first, "and") || !tokens.is(first + step, "a")) {
            return amount;
        }
        var part = tokens.at(first + 2 * step);
        var added = part.is("half") ? HALF : part.is("quarter") ? new BigDecimal("0.25") : null;
        if (added == null || amount.scale().compareTo(BigDecimal.ONE) != 0) {
            return amount;
        }
        return scaled(Amount.of(amount.from(), first + 2 * step + 1, amount.least().add(added), BigDecimal.ONE,
                amount.shape()));
    }

    /** Whether a small number stands before “in ten” or “in five”. */
    private boolean isOfTen(Amount amount, int at) {
        var next = tokens.at(at);
        boolean ten = next.is("ten") || next.is("10") || next.is("five") || next.is("5") || next.is("four");
        return ten && amount.to() == amount.from() + 1 && amount.least().compareTo(BigDecimal.TEN) < 0
                && amount.least().stripTrailingZeros().scale() <= 0;
    }

    /** Reads a ratio: one in five, nine out of ten. */
    private Amount share(Amount amount) {
        int at = amount.to();
        boolean hyphens = tokens.hyphenJoins(at) && tokens.is(at + 1, "in") && tokens.hyphenJoins(at + 2);
        boolean out = tokens.is(at, "out") && tokens.is(at + 1, "of");
        boolean in = tokens.is(at, "in") && (amount.isOne() || isOfTen(amount, at + 1));
        if (!hyphens && !out && !in) {
            return amount;
        }
        int whole = hyphens ? at + 3 : out ? at + 2 : at + 1;
        if (whole >= tokens.size() || DigitValues.isYearLike(tokens.at(whole))) {
            return amount;
        }
        var of = tokens.at(whole).isFigure() || words.numbers.containsKey(tokens.at(whole).low()) ? at(whole) : null;
        boolean fits = of != null && !of.isVague() && !of.isPart() && of.least().compareTo(amount.least()) > 0
                && of.least().stripTrailingZeros().scale() <= 0;
        if (of == null || !fits || (!out && words.units.at(tokens, of.to()) != null)) {
            return amount;
        }
        var share = amount.least().divide(of.least(), MathContext.DECIMAL32);
        return Amount.of(amount.from(), of.to(), share, BigDecimal.ONE, Shape.PART);
    }
}
