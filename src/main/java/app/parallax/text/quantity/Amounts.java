package app.parallax.text.quantity;

import app.parallax.text.quantity.Amount.Shape;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses numbers in digits and words: 1.4 million, twenty-one, half a dozen, tens of thousands, two-thirds. */
final class Amounts {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MOST_GROUPS = 5;
    /** The usual wholes of shares: three in four, neuf sur dix. */
    private static final Set<BigDecimal> ROUND = Set.of(BigDecimal.valueOf(4), BigDecimal.valueOf(5), BigDecimal.TEN);

    private final Vocabulary words;
    private final QuantityTokens tokens;
    private final Numerals numerals;
    private final Nouns nouns;

    Amounts(Vocabulary words, QuantityTokens tokens, Numerals numerals, Nouns nouns) {
        this.words = words;
        this.tokens = tokens;
        this.numerals = numerals;
        this.nouns = nouns;
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
                yield vulgar == null ? null : scaled(Amount.of(index, index + 1, vulgar, BigDecimal.ONE, Shape.DIGITS));
            }
        };
    }

    private @Nullable Amount digits(int index) {
        var value = DigitValues.value(tokens.at(index), tokens.decimalSign());
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
        var fraction = fraction(to);
        if (fraction != null && tokens.at(to).spaced() && to == index + 1 && DigitValues.isPlain(tokens.at(index))) {
            return scaled(Amount.of(index, to + 3, value.add(fraction), BigDecimal.ONE, Shape.DIGITS));
        }
        var alone = fraction(index);
        return alone == null
                ? share(added(scaled(Amount.of(index, to, value, BigDecimal.ONE, Shape.DIGITS))))
                : Amount.of(index, index + 3, alone, BigDecimal.ONE, Shape.PART);
    }

    private String digitsOf(int from, int to) {
        var digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            tokens.at(i).low().codePoints()
                    .forEach(c -> digits.append(c == ',' ? "." : String.valueOf(Character.digit(c, 10))));
        }
        return digits.toString();
    }

    /** Whether digit groups separated by single blanks follow: 10 000 000; the last may have a decimal part. */
    private boolean isGroup(int index, int at) {
        var first = tokens.at(index);
        var before = tokens.at(at - 1);
        var next = tokens.at(at);
        if (!DigitValues.isPlain(first) || first.low().length() > 3 || !next.isFigure()
                || !DigitValues.isPlain(before) || next.start() != before.end() + 1
                || Character.digit(first.low().codePointAt(0), 10) == 0
                || (tokens.hyphenJoins(at + 1) && tokens.at(at + 2).isFigure())) {
            return false;
        }
        var low = next.low();
        int whole = low.indexOf(',') < 0 ? low.length() : low.indexOf(',');
        return whole == 3 && low.indexOf('.') < 0 && low.indexOf(',', whole + 1) < 0 && low.length() < 9
                && low.chars().noneMatch(c -> c > 0x2000);
    }

    /** Reads a fraction such as 3/4, but neither a date nor 24/7: one digit over one digit or 16. */
    private @Nullable BigDecimal fraction(int index) {
        if (!tokens.is(index + 1, "/") || !tokens.joined(index + 1) || !tokens.joined(index + 2)
                || !DigitValues.isPlain(tokens.at(index)) || !DigitValues.isPlain(tokens.at(index + 2))
                || tokens.is(index + 3, "/") || tokens.at(index).length() > 1 || tokens.at(index + 2).length() > 2) {
            return null;
        }
        int over = Character.digit(tokens.at(index).low().codePointAt(0), 10);
        var under = DigitValues.value(tokens.at(index + 2), tokens.decimalSign());
        if (under == null || under.signum() == 0 || over == 0 || over >= under.intValue()) {
            return null;
        }
        boolean usual = under.intValue() <= 6 || under.intValue() == 8 || under.intValue() == 16;
        return usual ? Amount.part(over, under.longValue()) : null;
    }

    /** Applies the scale words after a number: million, hundred thousand, 15 тысяч, 1,5 Mio., bn. */
    private Amount scaled(Amount amount) {
        var scale = BigDecimal.ONE;
        var last = BigDecimal.ONE;
        int to = amount.to();
        for (int i = 0; i < 3; i++) {
            int at = tokens.hyphenJoins(to) ? to + 1 : to;
            var hit = words.scales.at(tokens, at);
            boolean metres = tokens.at(at).length() == 1 && !tokens.at(at).capital(); // 3 600 m, but 5 M€
            if (hit == null || hit.meaning().compareTo(last) <= 0 || metres) {
                break;
            }
            last = hit.meaning();
            scale = scale.multiply(last);
            to = words.endOfAbbreviation(tokens, at, at + hit.length());
        }
        if (to == amount.to()) {
            var tight = tokens.joined(to) ? tightScale(to) : null;
            return tight == null ? amount : amount.times(tight).ending(to + 1);
        }
        var rest = tokens.at(to);
        if (scale.compareTo(THOUSAND) == 0 && rest.isFigure() && DigitValues.isPlain(rest)
                && rest.low().length() == 3 && Character.digit(rest.low().codePointAt(0), 10) > 0) {
            var sum = amount.least().multiply(scale).add(new BigDecimal(digitsOf(to, to + 1)));
            return Amount.of(amount.from(), to + 1, sum, scale, amount.shape());
        }
        return amount.times(scale).ending(to);
    }

    /** Returns the scale written to a figure; a letter is one next to money or a counted noun: 5m. */
    private @Nullable BigDecimal tightScale(int at) {
        var low = tokens.at(at).low();
        var letter = words.letterScales.get(low);
        if (letter == null) {
            return words.tightScales.get(low);
        }
        int next = tokens.is(at + 1, "+") ? at + 2 : at + 1;
        boolean scales = words.signs.before(tokens, at - 1) != null || words.codes.before(tokens, at - 1) != null
                || nouns.find(next) != null || words.units.at(tokens, next) != null || comesAfterMoneyRange(at);
        return scales ? letter : null;
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
        var vague = vague(index);
        if (vague != null) {
            return vague;
        }
        int start = index + words.length(WordClass.ONE, tokens, index);
        var part = part(index, start);
        if (part != null) {
            return part.isEmpty() ? null : part;
        }
        int ratio = words.length(WordClass.RATIO, tokens, index);
        var of = ratio == 0 ? null : whole(index + ratio);
        if (of != null && isWhole(of)) {
            return Amount.share(index, of.to(), BigDecimal.ONE, of.least());
        }
        int each = words.length(WordClass.EACH, tokens, index);
        var nth = each == 0 ? null : words.nth.at(tokens, index + each);
        if (nth != null) {
            return Amount.share(index, index + each + nth.length(), BigDecimal.ONE, BigDecimal.valueOf(nth.meaning()));
        }
        var rough = words.rough.at(tokens, start);
        if (rough != null) {
            return scaled(Amount.of(index, start + rough.length(), rough.meaning(), BigDecimal.ONE, Shape.WORDS));
        }
        if (start > index) {
            return words.scales.at(tokens, start) == null ? null : numerals.at(index, start);
        }
        var sum = numerals.at(index, index);
        return sum == null ? null : share(added(fraction(sum)));
    }

    /** Reads dozens, thousands, tens of thousands, a few hundred, несколько тысяч, a couple of hundred. */
    private @Nullable Amount vague(int index) {
        if (tokens.hyphenJoins(index - 1)) {
            return null;
        }
        int several = words.length(WordClass.SEVERAL, tokens, index);
        int couple = words.length(WordClass.COUPLE, tokens, index);
        int at = index + Math.max(several, couple);
        var scale = at > index ? words.scales.at(tokens, at) : null;
        if (scale != null && couple > 0) {
            var factor = scale.meaning();
            return Amount.of(index, at + scale.length(), factor.multiply(BigDecimal.TWO), factor, Shape.WORDS);
        }
        var few = scale == null ? null : words.ranges.get(scale.meaning());
        if (scale != null && few != null) {
            int to = words.endOfAbbreviation(tokens, at, at + scale.length());
            return new Amount(index, to, few.getFirst(), few.getLast(), scale.meaning(), Shape.VAGUE);
        }
        var range = words.vague.at(tokens, at);
        if (range == null) {
            return null;
        }
        int to = at + range.length();
        var least = range.meaning().getFirst();
        var most = range.meaning().getLast();
        int of = to + words.length(WordClass.OF, tokens, to);
        var further = words.scales.at(tokens, of);
        var vague = words.vague.at(tokens, of);
        var factor = further != null ? further.meaning() : vague != null ? vague.meaning().getFirst() : BigDecimal.ONE;
        if (factor.compareTo(THOUSAND) < 0) {
            return new Amount(index, to, least, most, least, Shape.VAGUE);
        }
        int end = of + (further != null ? further.length() : vague == null ? 0 : vague.length());
        return new Amount(index, end, least.multiply(factor), most.multiply(factor), factor, Shape.VAGUE);
    }

    /** Reads half, la moitié, ein Drittel, a third of; empty where such a word is no number. */
    private @Nullable Amount part(int index, int start) {
        var part = words.parts.at(tokens, index);
        int at = index;
        if (part == null && start > index) {
            at = start;
            part = words.parts.at(tokens, start);
        }
        if (part != null) {
            return part(index, at + part.length(), part.meaning());
        }
        var under = start == index ? null : words.denominators.at(tokens, start);
        if (under == null && start > index) {
            var ordinal = words.ordinals.at(tokens, start);
            under = ordinal != null && isShare(index, start + ordinal.length(), ordinal.meaning()) ? ordinal : null;
        }
        return under == null
                ? null
                : part(index, start + under.length(), Amount.part(1, under.meaning()));
    }

    /** Whether an ordinal after an article is a part: a third of, a quarter more, by a fifth. */
    private boolean isShare(int index, int at, int under) {
        var next = tokens.at(at);
        boolean ends = under != 2 && next.kind() == QuantityToken.Kind.SIGN && !next.isDash()
                && (words.is(WordClass.BY, tokens, index - 1) || words.qualifiers.before(tokens, index) != null);
        return words.is(WordClass.OF, tokens, at)
                || (under < 5 && (words.is(WordClass.COMPARATIVE, tokens, at) || ends));
    }

    /** Makes a part of one, or of a scale: half a million, half an hour. */
    private Amount part(int from, int to, BigDecimal value) {
        int joined = tokens.hyphenJoins(to) ? to + 1 : to;
        int article = words.length(WordClass.ONE, tokens, joined);
        var scale = words.scales.at(tokens, joined + article);
        if (scale != null) {
            int end = words.endOfAbbreviation(tokens, joined + article, joined + article + scale.length());
            return Amount.of(from, end, value.multiply(scale.meaning()), scale.meaning(), Shape.WORDS);
        }
        if (words.is(WordClass.BEFORE_HALF, tokens, from - 1) || tokens.hyphenJoins(from - 1)) {
            return Amount.NONE;
        }
        boolean unit = words.units.at(tokens, joined + article) != null;
        if (words.is(WordClass.NO_PART, tokens, to)
                || (!unit && words.is(WordClass.BEFORE_NO_PART, tokens, from - 1))) {
            return Amount.NONE; // medio ambiente, el medio
        }
        if (article > 0 && unit) {
            return Amount.of(from, joined + article, value, BigDecimal.ONE, Shape.WORDS);
        }
        if (joined > to) {
            return unit ? Amount.of(from, to, value, BigDecimal.ONE, Shape.WORDS) : Amount.NONE;
        }
        return words.is(WordClass.AFTER_HALF, tokens, to) && nouns.find(to + 1) == null
                ? Amount.NONE
                : Amount.of(from, to, value, BigDecimal.ONE, Shape.PART);
    }

    /** Reads the denominator after a number: two-thirds, one third, drei Viertel; but not “two fourth-graders”. */
    private Amount fraction(Amount over) {
        int at = tokens.hyphenJoins(over.to()) ? over.to() + 1 : over.to();
        var under = words.denominators.at(tokens, at);
        if (under == null && over.isOne()) {
            under = words.ordinals.at(tokens, at);
        }
        return under != null && over.least().signum() > 0 && !tokens.hyphenJoins(at + under.length())
                && over.least().compareTo(BigDecimal.valueOf(under.meaning())) < 0
                        ? Amount.share(over.from(), at + under.length(), over.least(),
                                BigDecimal.valueOf(under.meaning()))
                        : over;
    }

    /** Adds a fraction: two and a half, 2 and a half million, trois ans et demi. */
    private Amount added(Amount amount) {
        var hit = amount.isPart() ? null : words.added.at(tokens, amount.to());
        return hit == null || amount.scale().compareTo(BigDecimal.ONE) != 0
                ? amount
                : scaled(Amount.of(amount.from(), amount.to() + hit.length(), amount.least().add(hit.meaning()),
                        BigDecimal.ONE, amount.shape()));
    }

    /** Reads a ratio: one in five, nine out of ten, tres de cada cuatro. */
    private Amount share(Amount amount) {
        if (amount.isPart() || amount.least().signum() <= 0) {
            return amount;
        }
        int step = tokens.isHyphenated(amount.to()) ? 1 : 0;
        int link = amount.to() + step;
        int out = words.length(WordClass.OF_EACH, tokens, link);
        int in = out > 0 ? 0 : words.length(WordClass.OF_FEW, tokens, link);
        int at = link + out + in + step;
        var of = out + in == 0 || (in > 0 && DigitValues.isYearLike(tokens.at(at))) ? null : whole(at);
        boolean fits = of != null && isWhole(of) && of.least().compareTo(amount.least()) > 0
                && (out > 0 || step > 0 || amount.isOne() || isOfRound(amount, of));
        return of == null || !fits || (out == 0 && words.units.at(tokens, of.to()) != null)
                ? amount
                : Amount.share(amount.from(), of.to(), amount.least(), of.least());
    }

    private static boolean isOfRound(Amount amount, Amount of) {
        return ROUND.contains(of.least()) && amount.to() == amount.from() + 1 && isWhole(amount);
    }

    /** Reads the number that a share is of, which is no share itself. */
    private @Nullable Amount whole(int index) {
        var token = tokens.at(index);
        var value = token.isFigure() ? DigitValues.value(token, tokens.decimalSign()) : null;
        return value != null
                ? scaled(Amount.of(index, index + 1, value, BigDecimal.ONE, Shape.DIGITS))
                : token.isWord() ? numerals.at(index, index) : null;
    }

    private static boolean isWhole(Amount amount) {
        return amount.least().compareTo(BigDecimal.ONE) > 0 && amount.least().stripTrailingZeros().scale() <= 0
                && amount.least().compareTo(MILLION) < 0;
    }

    /**
     * A share with what it is of within it.
     *
     * @param noun index of the noun
     */
    record Around(Amount amount, int noun) {}

    /** Reads a noun between a number and its whole: un élève sur cinq, neuf élèves sur dix; null if there is none. */
    @Nullable
    Around shareAround(int index) {
        int noun = index + words.length(WordClass.ONE, tokens, index);
        var some = noun == index && tokens.at(index).isWord() ? numerals.at(index, index) : null;
        noun = some == null ? noun : some.to();
        int over = noun == index || !tokens.at(noun).isWord() ? 0 : words.length(WordClass.OVER, tokens, noun + 1);
        var of = over == 0 ? null : whole(noun + 1 + over);
        if (of == null || !isWhole(of)) {
            return null;
        }
        var count = some == null ? BigDecimal.ONE : some.least();
        return count.compareTo(of.least()) < 0 && (some == null || isOfRound(some, of))
                ? new Around(Amount.share(index, of.to(), count, of.least()), noun)
                : null;
    }
}
