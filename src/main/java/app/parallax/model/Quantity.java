package app.parallax.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a mention.
 *
 * @param least the least number that the words allow, in {@code unit}; null if open below
 * @param most the most, in {@code unit}; null if open above. Not below {@code least}
 * @param unit what one is, for example “people”, “US dollar”, “per cent”; empty for a bare number
 * @param counted what is counted, in words, empty if the unit says it
 * @param qualifier the word that makes the figure inexact, verbatim (“about”, “over”); empty if there is none
 * @param asOf of what time the figure is, with where that comes from; null if not known
 */
public record Quantity(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit, String counted,
        String qualifier, @Nullable Fact<Edtf> asOf) {
    /** A number of more places, such as 1e999999999, would take a gigabyte once it is written out. */
    private static final int MOST_PLACES = 1_000;

    /** Refuses a range that holds no number, and one of no use; equal numbers are written alike. */
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

    /**
     * Whether the words name one number, exact or not.
     *
     * @return false for ranges, open or closed
     */
    public boolean isPoint() {
        return least != null && most != null && least.compareTo(most) == 0;
    }

    /** Whether the number is only about right: one number with a qualifier. */
    public boolean isApproximate() {
        return isPoint() && !qualifier.isEmpty();
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
