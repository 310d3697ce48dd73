package app.parallax.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a mention.
 *
 * @param least minimum, in {@code unit}; null if open below
 * @param most maximum, in {@code unit}; null if open above, not below {@code least}
 * @param unit for example “people”, “US dollar”, “per cent”; empty for a bare number
 * @param counted what is counted, in words; empty if the unit says it
 * @param qualifier word that makes the figure inexact, verbatim (“about”, “over”); empty if none
 * @param asOf the date that the figure holds for, with its source; null if unknown
 */
public record Quantity(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit, String counted,
        String qualifier, @Nullable Fact<Edtf> asOf) {
    /** The maximal number of decimal places: 1e999999999 written out would take a gigabyte. */
    private static final int MOST_PLACES = 1_000;

    /** Rejects empty ranges and numbers with too many places; equal numbers are stored alike. */
    public Quantity {
        least = plain(least);
        most = plain(most);
        if (least == null && most == null) {
            throw new IllegalArgumentException("a quantity needs a least or a most");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("least " + least + " is over most " + most);
        }
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            throw new IllegalArgumentException("a number of more than " + MOST_PLACES + " places");
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the figure is one number, exact or not; false for ranges. */
    public boolean isPoint() {
        return least != null && most != null && least.compareTo(most) == 0;
    }

    /** Whether the figure is one number with a qualifier. */
    public boolean isApproximate() {
        return isPoint() && !qualifier.isEmpty();
    }

    /**
     * The figures of the words as a sentence.
     *
     * @param number formats a number
     * @return for example {@code over 1,400 people}
     */
    public String text(Function<BigDecimal, String> number) {
        var figure = least == null || most == null || isPoint()
                ? number.apply(Objects.requireNonNull(least == null ? most : least))
                : number.apply(least) + "–" + number.apply(most);
        var open = !qualifier.isEmpty() ? qualifier : least == null ? "≤" : most == null ? "≥" : "";
        return (open + " " + figure + " " + (counted.isEmpty() ? unit : counted)).strip();
    }

    /**
     * The same figures as of another time.
     *
     * @param date when, null if not known
     */
    public Quantity withAsOf(@Nullable Fact<Edtf> date) {
        return new Quantity(least, most, unit, counted, qualifier, date);
    }
}
