package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a draft or an article, its noun looked up once to be compared with many.
 *
 * @param unit in lower case: a unit of measurement or the counted noun; null for a bare number
 * @param counted whether the unit is a noun of the text and no unit of measurement
 * @param meanings what is counted, or what a unit of measurement counts as a noun (“a six-member crew”); empty if the
 *            noun is not known
 */
public record ComparedFigure(FoundQuantity quantity, @Nullable String unit, boolean counted, Set<String> meanings) {

    /**
     * Looks up what a figure counts.
     *
     * @param language of the text
     */
    public static ComparedFigure of(FoundQuantity quantity, Locale language) {
        var unit = quantity.unit();
        var what = quantity.what();
        var money = unit == null ? null : FigureComparison.money(unit);
        if (money != null) { // “three quarters of a billion dollars”
            return new ComparedFigure(quantity, money, false, Set.of());
        }
        boolean counted = unit != null && what != null && what.endsWith(noun(unit));
        return new ComparedFigure(quantity, unit == null ? null : unit.toLowerCase(Locale.ROOT), counted,
                unit != null && (counted || what == null)
                        ? CountedNouns.of(language).meanings(counted && what != null ? what : unit)
                        : Set.of());
    }

    /** Returns what is counted, without the time by which it is. */
    String noun() {
        return unit == null ? "" : noun(unit);
    }

    private static String noun(String unit) {
        int per = unit.indexOf(FigureComparison.PER);
        return per > 0 ? unit.substring(0, per) : unit;
    }

    public Span span() {
        return quantity.span();
    }

    /** Whether this is of a unit of measurement, which says nothing of what is measured. */
    public boolean isMeasured() {
        return unit != null && !counted;
    }

    /** Whether the number of another figure is equal. */
    public boolean isNumberOf(ComparedFigure other) {
        return lower().compareTo(other.lower()) == 0 && upper().compareTo(other.upper()) == 0;
    }

    /** Returns the ends of the number, which are those of each equal number. */
    public List<BigDecimal> number() {
        return List.of(lower().stripTrailingZeros(), upper().stripTrailingZeros());
    }

    /** Returns the number of significant digits after the first, at most 2, and one more for a large number. */
    public int tellingDigits() {
        return Math.min(2, lower().stripTrailingZeros().precision() - 1) + (FigureComparison.isLarge(quantity) ? 1 : 0);
    }

    BigDecimal lower() {
        return lower(quantity);
    }

    static BigDecimal lower(FoundQuantity quantity) {
        return Objects.requireNonNull(quantity.min() == null ? quantity.max() : quantity.min());
    }

    BigDecimal upper() {
        return Objects.requireNonNull(quantity.max() == null ? quantity.min() : quantity.max());
    }

    /** Returns this figure in another unit of measurement, of which its own is some. */
    ComparedFigure in(String smaller, BigDecimal times) {
        var min = quantity.min();
        var max = quantity.max();
        return new ComparedFigure(new FoundQuantity(quantity.span(), min == null ? null : min.multiply(times),
                max == null ? null : max.multiply(times), smaller, quantity.what(), quantity.qualifier(),
                quantity.asOf()), smaller, false, Set.of());
    }

    /** Returns this figure with at most some decimals, at least none. */
    ComparedFigure rounded(int decimals) {
        int most = Math.max(0, decimals);
        var min = quantity.min();
        var max = quantity.max();
        return new ComparedFigure(new FoundQuantity(quantity.span(), min == null ? null : rounded(min, most),
                max == null ? null : rounded(max, most), quantity.unit(), quantity.what(), quantity.qualifier(),
                quantity.asOf()), unit, counted, meanings);
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }
}
