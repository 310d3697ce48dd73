package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares a figure of a draft with one of an article.
 *
 * @param number whether the numbers are equal
 * @param unit whether the units are equal, or the same may be counted
 * @param qualifier whether both are exact, about, over or under
 */
public record FigureComparison(boolean number, boolean unit, boolean qualifier) {
    /** Nouns that only say that people or things are counted. */
    private static final Set<String> GENERAL = Set.of("people", "persons", "person", "individuals", "others", "lives",
            "ones", "things", "menschen", "personen");
    private static final Pattern MONEY_OR_SHARE = Pattern
            .compile(
                    "(?iu)percent|per cent|prozent|dollar|euro|pound|yen|franc|rupee|ruble|shekel|krona|peso|real|yuan|cent");
    private static final Set<String> TIME = Set.of("second", "minute", "hour", "day", "week", "month", "year");
    private static final String PER = " per ";
    /** Other words for “a year” beside an amount. */
    private static final Pattern YEARLY = Pattern.compile("(?iu)(?<!\\p{L})(?:annual|yearly|jährlich)");
    /** The units that are a thousand of another, by their name. */
    private static final Map<String, String> THOUSANDS = Map.of("kilometre", "metre", "tonne", "kilogram", "kilogram",
            "gram", "megawatt", "kilowatt", "gigawatt", "megawatt");
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
    private static final int MOST_ROUND_DIGITS = 2;
    /** How far a round number may be from the exact one, as a part of it. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.06");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    /** The bound of a number. */
    private enum Bound {
        POINT, ABOUT, OVER, UNDER, RANGE
    }

    /**
     * Compares two figures.
     *
     * @param sentence the sentence of the draft
     * @param passage the words around the figure of the article
     */
    public static FigureComparison of(FoundQuantity draft, String sentence, FoundQuantity article, String passage) {
        boolean equal = equal(lower(draft), lower(article)) && equal(upper(draft), upper(article));
        if (!equal) {
            var smaller = inSmallerUnit(draft, article);
            var there = inSmallerUnit(article, draft);
            if (!smaller.equals(draft) || !there.equals(article)) {
                return of(smaller, sentence, there, passage);
            }
        }
        // “fell $1.63 to $13.03” reads as a range, and is none
        boolean end = isPoint(draft) && bound(article) == Bound.RANGE
                && (equal(lower(draft), lower(article)) || equal(lower(draft), upper(article)));
        return new FigureComparison(equal || end, sameUnit(draft, sentence, article, passage),
                end || bound(draft) == bound(article) || lasts(draft, article) || lasts(article, draft));
    }

    /** Returns a figure in the unit of another, if that is a thousandth of its own; else the figure itself. */
    private static FoundQuantity inSmallerUnit(FoundQuantity figure, FoundQuantity other) {
        var unit = unit(figure);
        var there = unit(other);
        if (unit == null || there == null || !there.equals(THOUSANDS.get(unit))) {
            return figure;
        }
        var min = figure.min();
        var max = figure.max();
        return new FoundQuantity(figure.span(), min == null ? null : min.movePointRight(3),
                max == null ? null : max.movePointRight(3), there, figure.what(), figure.qualifier(), figure.asOf());
    }

    /** Whether “over” says that something lasted a time and not that it lasted longer: “0.6 attacks over 48 weeks”. */
    private static boolean lasts(FoundQuantity one, FoundQuantity other) {
        return "over".equals(one.qualifier()) && TIME.contains(String.valueOf(unit(one)))
                && bound(other) == Bound.POINT;
    }

    /** The same for figures of which another is the one that counts what the draft counts. */
    public FigureComparison withoutUnit() {
        return new FigureComparison(number, false, qualifier);
    }

    /** Whether both have the same unit; people and lives differ, and a number without a unit has none. */
    public static boolean haveOneUnit(FoundQuantity one, FoundQuantity other) {
        var unit = unit(one);
        var there = unit(other);
        return unit != null && there != null && (unit.equals(there) || countsLike(one, other));
    }

    /** Whether neither number is more than some times the other. */
    public static boolean isWithin(FoundQuantity one, FoundQuantity other, int times) {
        var a = lower(one).abs();
        var b = lower(other).abs();
        var most = BigDecimal.valueOf(times);
        return a.signum() == 0 || b.signum() == 0
                || (a.compareTo(b.multiply(most)) <= 0 && b.compareTo(a.multiply(most)) <= 0);
    }

    /** Whether a number is so large that it is hardly the same by chance. */
    public static boolean isLarge(FoundQuantity figure) {
        return lower(figure).abs().compareTo(LARGE) >= 0;
    }

    /** Whether both count things of the same name. */
    public static boolean countsLike(FoundQuantity one, FoundQuantity other) {
        var noun = unit(one);
        var there = unit(other);
        return noun != null && there != null && isCounted(one) && isCounted(other) && Spelling.isNear(noun, there);
    }

    /** Whether a figure is of a unit of measurement, which says nothing of what is measured. */
    public static boolean isMeasured(FoundQuantity figure) {
        return figure.unit() != null && !isCounted(figure);
    }

    public boolean isSame() {
        return number && unit && qualifier;
    }

    /** Returns what differs, with the words of the draft and those of the article. */
    public List<DraftDifference> differences(Span draft, String draftText, Span article, String articleText) {
        var found = new ArrayList<DraftDifference>();
        var here = draft.of(draftText);
        var there = article.of(articleText);
        if (!number) {
            found.add(new DraftDifference(DraftDifference.Kind.NUMBER, here, there));
        }
        if (!unit) {
            found.add(new DraftDifference(DraftDifference.Kind.UNIT, here, there));
        }
        if (number && !qualifier) {
            found.add(new DraftDifference(DraftDifference.Kind.QUALIFIER, here, there));
        }
        return found;
    }

    private static Bound bound(FoundQuantity figure) {
        var min = figure.min();
        var max = figure.max();
        if (min == null) {
            return Bound.UNDER;
        }
        if (max == null) {
            return Bound.OVER;
        }
        var qualifier = figure.qualifier();
        boolean exact = qualifier == null || qualifier.contains("estimat");
        return min.compareTo(max) != 0 ? Bound.RANGE : exact ? Bound.POINT : Bound.ABOUT;
    }

    private static boolean isPoint(FoundQuantity figure) {
        return bound(figure) == Bound.POINT || bound(figure) == Bound.ABOUT;
    }

    /**
     * Whether two different numbers are likely one, mistyped: the same digits in another order or of another power
     * (million, billion), or one digit more or less.
     */
    public static boolean isMistyped(FoundQuantity draft, FoundQuantity article) {
        var one = digits(lower(draft));
        var other = digits(lower(article));
        if (lower(draft).stripTrailingZeros().unscaledValue()
                .equals(lower(article).stripTrailingZeros().unscaledValue())) {
            return one.length() > 1 && !equal(lower(draft), lower(article));
        }
        if (Math.max(one.length(), other.length()) < 2) {
            return false;
        }
        var sorted = one.chars().sorted().toArray();
        return Arrays.equals(sorted, other.chars().sorted().toArray())
                || (Math.abs(one.length() - other.length()) == 1 && one.length() > 2
                        && (one.startsWith(other) || other.startsWith(one)));
    }

    /** Whether two different numbers differ in one digit: another, or one more or less. */
    public static boolean isOneDigitApart(FoundQuantity draft, FoundQuantity article) {
        return Spelling.isOneDigitApart(digits(lower(draft)), digits(lower(article)));
    }

    /** Whether the number of a draft is that of an article in round figures: 100 for 97, 15 for 14.6. */
    public static boolean isRounded(FoundQuantity draft, FoundQuantity article) {
        var one = lower(draft);
        var other = lower(article);
        if (!equal(one, upper(draft)) || !equal(other, upper(article)) || other.signum() == 0) {
            return false;
        }
        int digits = one.stripTrailingZeros().precision();
        return digits <= MOST_ROUND_DIGITS && digits < other.stripTrailingZeros().precision()
                && equal(other.round(new MathContext(digits, RoundingMode.HALF_UP)), one)
                && one.subtract(other).abs().compareTo(other.abs().multiply(ROUNDING)) <= 0;
    }

    private static String digits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace(".", "");
    }

    private static BigDecimal lower(FoundQuantity figure) {
        return Objects.requireNonNull(figure.min() == null ? figure.max() : figure.min());
    }

    private static BigDecimal upper(FoundQuantity figure) {
        return Objects.requireNonNull(figure.max() == null ? figure.min() : figure.max());
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static boolean sameUnit(FoundQuantity draft, String sentence, FoundQuantity article, String passage) {
        var one = unit(draft);
        var other = unit(article);
        boolean countsOne = isCounted(draft);
        boolean countsOther = isCounted(article);
        if (one == null || other == null) {
            return one == null ? other == null || !isShare(article) : countsOne || !isShare(draft);
        }
        if (one.equals(other)) {
            return true;
        }
        if (countsOne != countsOther) {
            return false;
        }
        if (isRateOf(one, other, passage) || isRateOf(other, one, sentence)) {
            return true;
        }
        return countsOne && (GENERAL.contains(one) || GENERAL.contains(other) || Spelling.isNear(one, other)
                || has(passage, one) || has(sentence, other));
    }

    /** Whether a unit is that of a rate without what it is counted by, which stands elsewhere in its sentence. */
    private static boolean isRateOf(String rate, String unit, String sentence) {
        int per = rate.indexOf(PER);
        return per > 0 && rate.substring(0, per).equals(unit) && (has(sentence, rate.substring(per + PER.length()))
                || (rate.endsWith("year") && YEARLY.matcher(sentence).find()));
    }

    /** Whether a figure is money or a percentage, which a bare number never means. */
    private static boolean isShare(FoundQuantity figure) {
        var unit = unit(figure);
        return unit != null && !isCounted(figure) && MONEY_OR_SHARE.matcher(unit).find();
    }

    private static @Nullable String unit(FoundQuantity figure) {
        var unit = figure.unit();
        return unit == null ? null : unit.toLowerCase(Locale.ROOT);
    }

    /** Whether the unit is a noun of the text and no unit of measurement. */
    private static boolean isCounted(FoundQuantity figure) {
        var unit = figure.unit();
        var what = figure.what();
        return unit != null && what != null && what.endsWith(unit);
    }

    private static boolean has(String text, String word) {
        return WORD.matcher(text).results().anyMatch(each -> Spelling.isNear(each.group(), word));
    }
}
