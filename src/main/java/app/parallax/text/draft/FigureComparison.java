package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.draft.CountedNouns.Relation;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares a figure of a draft with one of an article.
 *
 * @param number whether the numbers are equal
 * @param unit whether the units are equal, or the same may be counted
 * @param unknown whether nouns are counted of which one is not known, so that the words around must tell
 * @param worded whether both count by nouns that are different words
 * @param qualifier whether both are exact, about, over or under
 * @param rounded whether the draft says a round number for the article’s and “about” with it
 */
public record FigureComparison(boolean number, boolean unit, boolean unknown, boolean worded, boolean qualifier,
        boolean rounded) {
    /** Words for a number a little below or above the one that is written. */
    private static final Pattern BELOW = DraftVocabulary.all().pattern("<below>");
    private static final Pattern ABOVE = DraftVocabulary.all().pattern("<above>");
    private static final Pattern MONEY_OR_SHARE = Pattern
            .compile(
                    "(?iu)percent|per cent|dollar|euro|pound|yen|franc|rupee|ruble|shekel|krona|peso|real|yuan|cent");
    /** Currencies by the noun that counts them: “half a billion dollars”. */
    private static final Map<String, String> CURRENCIES = DraftVocabulary.all().values("currency");
    private static final Set<String> TIME = Set.of("second", "minute", "hour", "day", "week", "month", "year",
            "decade", "century");
    static final String PER = " per ";
    private static final String OF_AGE = " of age";
    private static final String PERCENT = "percent";
    static final String TIMES = "times";
    /** The unit of how many times another a thing is: “tripled”. */
    static final String FACTOR = "factor";
    /** Words for “a year” beside an amount. */
    private static final Pattern YEARLY = DraftVocabulary.all().pattern("(?<!\\p{L})<yearly>");
    private static final Pattern ESTIMATE = DraftVocabulary.all().pattern("<estimate>");
    private static final Pattern WHILE = DraftVocabulary.all().pattern("<while>");
    /** “After over 48 weeks” are more than 48. */
    private static final Pattern MORE = DraftVocabulary.all().pattern("\\b<before-more> <while>\\b");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SMALL = BigDecimal.valueOf(12);
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
    private static final int MOST_ROUND_DIGITS = 2;
    /** The same behind “about”. */
    private static final int MOST_ABOUT_DIGITS = 3;
    /** Minimum number of zeros of a word such as “million”. */
    private static final int LEAST_POWER = 6;
    /** Maximum factor between two numbers, one without a unit, that may count the same. */
    private static final int LIKE_TIMES = 20;
    /** Maximum relative distance of a round number from the exact one. */
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
    public static FigureComparison of(ComparedFigure draft, String sentence, ComparedFigure article, String passage) {
        boolean equal = equal(draft.lower(), article.lower()) && equal(draft.upper(), article.upper());
        if (!equal) {
            var smaller = inUnitOf(article, draft);
            var there = inUnitOf(draft, article);
            boolean converted = !smaller.equals(draft) || !there.equals(article);
            if (converted && (!isTime(draft.quantity()) || smaller.isNumberOf(there))) {
                return of(smaller, sentence, there, passage);
            }
        }
        // “fell $1.63 to $13.03” reads as a range, and is none
        boolean end = isPoint(draft) && bound(article) == Bound.RANGE
                && (equal(draft.lower(), article.lower()) || equal(draft.lower(), article.upper()));
        var unit = unit(draft, sentence, article, passage);
        boolean rounded = !equal && isAbout(draft, article);
        return new FigureComparison(equal || end || rounded, unit == Relation.SAME, unit == Relation.UNKNOWN,
                areWordedOtherwise(draft, article),
                end || rounded || lasts(draft, sentence, article) || lasts(article, passage, draft)
                        || (bound(draft) == bound(article) && !areOnTwoSides(draft, article)),
                rounded);
    }

    /** Whether a draft rounds the number of an article and says so: “about 1,300” for 1,259, “nearly 1,300”. */
    private static boolean isAbout(ComparedFigure draft, ComparedFigure article) {
        boolean less = draft.lower().compareTo(article.lower()) < 0;
        return bound(draft) == Bound.ABOUT && isPoint(article) && isRounded(draft, article, MOST_ABOUT_DIGITS)
                && !is(less ? BELOW : ABOVE, draft);
    }

    /**
     * Returns a figure in the unit of another, if that is smaller, or if it is a part of a whole (“half of the
     * children”) and the other a percentage; else the figure itself.
     */
    private static ComparedFigure inUnitOf(ComparedFigure other, ComparedFigure figure) {
        var there = other.unit();
        if (PERCENT.equals(there) && isPart(figure)) {
            return figure.in(PERCENT, HUNDRED).rounded(other.lower().scale());
        }
        var times = UnitScale.times(figure.unit(), there);
        return times == null || there == null ? figure : figure.in(there, times);
    }

    /** Whether a figure says how long something lasts. */
    static boolean isTime(FoundQuantity figure) {
        return figure.unit() != null && TIME.contains(figure.unit());
    }

    /** Whether a figure is a part of a whole, without a unit of measurement. */
    private static boolean isPart(ComparedFigure figure) {
        return !figure.isMeasured() && figure.lower().signum() > 0 && figure.upper().compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether “over” says that something lasted a time and not that it lasted longer: “0.6 attacks over 48 weeks”. */
    private static boolean lasts(ComparedFigure one, String sentence, ComparedFigure other) {
        return is(WHILE, one) && isTime(one.quantity()) && bound(other) == Bound.POINT
                && !MORE.matcher(sentence).find();
    }

    /** The same for figures of which is known whether they count the same. */
    public FigureComparison withUnit(boolean same) {
        return new FigureComparison(number, same, unknown && !same, worded, qualifier, rounded);
    }

    private static boolean areWordedOtherwise(ComparedFigure draft, ComparedFigure article) {
        var one = draft.unit();
        var other = article.unit();
        return one != null && other != null && draft.counted() && article.counted() && !Spelling.isNear(one, other);
    }

    /** Whether “just over” became “nearly”. */
    private static boolean areOnTwoSides(ComparedFigure one, ComparedFigure other) {
        return (is(BELOW, one) && is(ABOVE, other)) || (is(ABOVE, one) && is(BELOW, other));
    }

    private static boolean is(Pattern words, ComparedFigure figure) {
        var qualifier = figure.quantity().qualifier();
        return qualifier != null && words.matcher(qualifier).matches();
    }

    /** Whether only one of two figures is a rank, or only one says how many times another a thing is. */
    public static boolean areRankAndAmount(ComparedFigure one, ComparedFigure other) {
        return Ordinals.UNIT.equals(one.unit()) != Ordinals.UNIT.equals(other.unit())
                || FACTOR.equals(one.unit()) != FACTOR.equals(other.unit());
    }

    /** Whether both have the same unit; people and lives differ, and a number without a unit has none. */
    public static boolean haveOneUnit(ComparedFigure one, ComparedFigure other) {
        var unit = one.unit();
        var there = other.unit();
        return unit != null && there != null && (unit.equals(there) || countsLike(one, other));
    }

    /** Whether two different numbers may be of the same unit: “41 million passengers, the other 17 million”. */
    public static boolean mayCountLike(ComparedFigure one, ComparedFigure other) {
        var unit = one.unit();
        var there = other.unit();
        boolean bare = (unit == null && (there == null || other.counted())) || (there == null && one.counted());
        boolean like = unit != null && there != null
                && (unit.equals(there) || !Collections.disjoint(one.meanings(), other.meanings()));
        return !equal(one.lower(), other.lower()) && (like || (bare && isWithin(one, other, LIKE_TIMES)));
    }

    /** Whether neither number is more than some times the other. */
    public static boolean isWithin(ComparedFigure one, ComparedFigure other, int times) {
        var a = one.lower().abs();
        var b = other.lower().abs();
        var most = BigDecimal.valueOf(times);
        return a.signum() == 0 || b.signum() == 0
                || (a.compareTo(b.multiply(most)) <= 0 && b.compareTo(a.multiply(most)) <= 0);
    }

    /** Whether a number is so large that it is hardly the same by chance. */
    public static boolean isLarge(FoundQuantity figure) {
        return ComparedFigure.lower(figure).abs().compareTo(LARGE) >= 0;
    }

    /** Whether a number is so small that it is easily the same by chance. */
    public static boolean isSmall(ComparedFigure figure) {
        return figure.lower().abs().compareTo(SMALL) <= 0;
    }

    /** Whether both count things of the same name or meaning. */
    public static boolean countsLike(ComparedFigure one, ComparedFigure other) {
        var noun = one.unit();
        var there = other.unit();
        return noun != null && there != null && one.counted() && other.counted() && (Spelling.isNear(noun, there)
                || CountedNouns.compare(one.meanings(), other.meanings()) == Relation.SAME);
    }

    /** The same where whether both count the same is not known after all. */
    public FigureComparison withUnknown() {
        return new FigureComparison(number, false, true, worded, qualifier, rounded);
    }

    /** Whether one is money and the other a bare number, before or behind which the money may be named. */
    public static boolean isBareMoney(ComparedFigure one, ComparedFigure other) {
        return (one.unit() == null && isLarge(one.quantity()) && isMoney(other))
                || (other.unit() == null && isLarge(other.quantity()) && isMoney(one));
    }

    /** Whether a figure is an amount of money. */
    static boolean isMoney(ComparedFigure figure) {
        return isShare(figure) && !PERCENT.equals(figure.unit());
    }

    public boolean isSame() {
        return number && unit && qualifier;
    }

    /** Returns what differs, with the words of the draft and those of the article. */
    public List<DraftDifference> differences(Span draft, String draftText, Span article, String articleText) {
        var found = new ArrayList<DraftDifference>();
        var here = draft.of(draftText);
        var there = article.of(articleText);
        if (!number || rounded) {
            found.add(new DraftDifference(
                    rounded ? DraftDifference.Kind.ROUNDED : DraftDifference.Kind.NUMBER, here, there));
        }
        if (!unit && !here.equals(there)) {
            found.add(new DraftDifference(DraftDifference.Kind.UNIT, here, there));
        } else if (worded) {
            found.add(new DraftDifference(DraftDifference.Kind.NOUN, here, there));
        }
        if (number && !qualifier) {
            found.add(new DraftDifference(DraftDifference.Kind.QUALIFIER, here, there));
        }
        return found;
    }

    private static Bound bound(ComparedFigure figure) {
        var min = figure.quantity().min();
        var max = figure.quantity().max();
        if (min == null) {
            return Bound.UNDER;
        }
        if (max == null) {
            return Bound.OVER;
        }
        var qualifier = figure.quantity().qualifier();
        boolean exact = qualifier == null || ESTIMATE.matcher(qualifier).find();
        return min.compareTo(max) != 0 ? Bound.RANGE : exact ? Bound.POINT : Bound.ABOUT;
    }

    private static boolean isPoint(ComparedFigure figure) {
        return bound(figure) == Bound.POINT || bound(figure) == Bound.ABOUT;
    }

    /**
     * Whether two different numbers are likely one, mistyped: the same digits in another order or of another power
     * (million, billion), or one digit more or less.
     */
    public static boolean isMistyped(ComparedFigure draft, ComparedFigure article) {
        var one = digits(draft.lower());
        var other = digits(article.lower());
        if (draft.lower().stripTrailingZeros().unscaledValue()
                .equals(article.lower().stripTrailingZeros().unscaledValue())) {
            return one.length() > 1 && !equal(draft.lower(), article.lower());
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
    public static boolean isOneDigitApart(ComparedFigure draft, ComparedFigure article) {
        return Spelling.isOneDigitApart(digits(draft.lower()), digits(article.lower()));
    }

    /** Whether the number of a draft is that of an article in round figures: 100 for 97, 15 for 14.6. */
    public static boolean isRounded(ComparedFigure draft, ComparedFigure article) {
        return isRounded(draft, article, MOST_ROUND_DIGITS);
    }

    private static boolean isRounded(ComparedFigure draft, ComparedFigure article, int mostDigits) {
        var one = draft.lower().stripTrailingZeros();
        var other = article.lower();
        if (!equal(one, draft.upper()) || !equal(other, article.upper()) || other.signum() == 0) {
            return false;
        }
        var distance = one.subtract(other).abs();
        return one.precision() <= mostDigits && one.precision() < other.stripTrailingZeros().precision()
                && distance.multiply(BigDecimal.TWO).compareTo(one.ulp()) <= 0
                && distance.compareTo(other.abs().multiply(ROUNDING)) <= 0;
    }

    /** Whether the number of a draft is that of an article without its “million” or “billion”. */
    public static boolean lacksScale(ComparedFigure draft, ComparedFigure article) {
        var power = draft.lower().signum() == 0
                ? BigDecimal.ONE
                : article.lower().divide(draft.lower(), MathContext.DECIMAL64).stripTrailingZeros();
        int zeros = power.precision() - power.scale() - 1;
        return power.unscaledValue().equals(BigInteger.ONE) && zeros >= LEAST_POWER && zeros % 3 == 0;
    }

    private static String digits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace(".", "");
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static Relation unit(ComparedFigure draft, String sentence, ComparedFigure article, String passage) {
        var one = draft.unit();
        var other = article.unit();
        if (one == null || other == null) {
            var figure = one == null ? article : draft;
            return isShare(figure)
                    ? Relation.OTHER
                    : figure.isMeasured() ? Relation.UNKNOWN : Relation.SAME;
        }
        if (one.equals(other) || isRateOf(one, other, passage) || isRateOf(other, one, sentence)
                || (isFactor(one) && isFactor(other)) || isRankOf(one, other, passage)
                || isRankOf(other, one, sentence)) {
            return Relation.SAME;
        }
        if (isAgeOf(one, other) || isAgeOf(other, one)) {
            return Relation.UNKNOWN;
        }
        if (draft.counted() != article.counted()) { // “a 70-page study”, “a crew of six people, a six-member crew”
            boolean known = !draft.meanings().isEmpty() && !article.meanings().isEmpty();
            if (known && CountedNouns.compare(draft.meanings(), article.meanings()) == Relation.SAME) {
                return Relation.SAME;
            }
            if (Spelling.isNear(one, other) && !MONEY_OR_SHARE.matcher(one).find()) {
                return Relation.SAME;
            }
        }
        return draft.counted() && article.counted()
                ? noun(draft, one, sentence, article, other, passage)
                : isTimes(draft, article) || isTimes(article, draft) ? Relation.UNKNOWN : Relation.OTHER;
    }

    /** Compares two counted nouns by their meaning, else by whether the other sentence has them too. */
    private static Relation noun(ComparedFigure draft, String one, String sentence, ComparedFigure article,
            String other, String passage) {
        boolean rate = !draft.noun().equals(one);
        boolean rateThere = !article.noun().equals(other);
        boolean another = (rate && rateThere
                && !one.substring(one.indexOf(PER)).equals(other.substring(other.indexOf(PER))))
                || (rate != rateThere && !isCountedBy(one, passage) && !isCountedBy(other, sentence));
        if (another) {
            return Relation.OTHER;
        }
        return nouns(draft, draft.noun(), sentence, article, article.noun(), passage);
    }

    private static Relation nouns(ComparedFigure draft, String one, String sentence, ComparedFigure article,
            String other, String passage) {
        var meaning = CountedNouns.compare(draft.meanings(), article.meanings());
        if (meaning == Relation.SAME || Spelling.isNear(one, other)) {
            return CountedNouns.isProfession(draft.meanings(), article.meanings()) && !has(passage, one)
                    ? Relation.OTHER
                    : Relation.SAME;
        }
        if (has(draft.quantity().what(), other) || has(article.quantity().what(), one)) { // “tankers”, “tanker
                                                                                          // aircraft”
            return Relation.SAME;
        }
        boolean there = has(passage, one);
        boolean here = has(sentence, other);
        if (there && here) { // “700 volunteers handed out blankets” for “volunteers handed out 700 blankets”
            return Relation.OTHER;
        }
        return meaning == Relation.UNKNOWN && (there || here) ? Relation.SAME : meaning;
    }

    /** Whether a noun stands for the times that something was done: “19 warnings”, “warned 19 times”. */
    private static boolean isTimes(ComparedFigure noun, ComparedFigure times) {
        return noun.counted() && TIMES.equals(times.unit());
    }

    /**
     * Whether a unit is that of a rate without what it is counted by: a time that stands elsewhere in its sentence, or
     * a thing, which a price goes without (“a bid of 16 dollars” for “$16 a share”).
     */
    private static boolean isRateOf(String rate, String unit, String sentence) {
        int per = rate.indexOf(PER);
        if (per <= 0 || !rate.substring(0, per).equals(unit)) {
            return false;
        }
        return !TIME.contains(rate.substring(per + PER.length())) || isCountedBy(rate, sentence);
    }

    /** Whether a rank is one of some things: “after 24 minutes”, “in the 24th minute”. */
    private static boolean isRankOf(String rank, String unit, String sentence) {
        return rank.equals(Ordinals.UNIT) && TIME.contains(unit) && has(sentence, unit);
    }

    private static boolean isFactor(String unit) {
        return unit.equals(FACTOR) || unit.equals(TIMES);
    }

    /** Whether a unit is an age in another: “a ship of 106 years”, “a 106-year-old ship”. */
    private static boolean isAgeOf(String age, String unit) {
        return age.equals(unit + OF_AGE);
    }

    /** Whether a sentence has the time by which a rate is counted. */
    private static boolean isCountedBy(String rate, String sentence) {
        int per = rate.indexOf(PER);
        return per > 0 && (has(sentence, rate.substring(per + PER.length()))
                || (rate.endsWith("year") && YEARLY.matcher(sentence).find()));
    }

    /** Returns the name of the currency that a noun counts; null for anything else. */
    static @Nullable String money(String noun) {
        return CURRENCIES.get(noun.toLowerCase(Locale.ROOT));
    }

    /** Whether a figure is money or a percentage, which a bare number never means. */
    private static boolean isShare(ComparedFigure figure) {
        var unit = figure.unit();
        return unit != null && !figure.counted() && MONEY_OR_SHARE.matcher(unit).find();
    }

    private static boolean has(@Nullable String text, String word) {
        return text != null && WORD.matcher(text).results().anyMatch(each -> Spelling.isNear(each.group(), word));
    }
}
