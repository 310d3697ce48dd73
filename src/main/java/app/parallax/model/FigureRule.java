package app.parallax.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rule that decides whether two figures disagree. Exact numbers disagree when they differ at all; if either is
 * approximate, when they differ by more than the tolerance; a range, which includes its ends, disagrees with figures
 * entirely outside it.
 *
 * @param tolerance per cent of the greater number, 0 to 100
 * @param units the names by which units of different languages are the same
 */
public record FigureRule(BigDecimal tolerance, UnitNames units) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The default tolerance: 5 per cent. */
    public static final FigureRule USUAL = new FigureRule(BigDecimal.valueOf(5));

    /** Rejects a tolerance outside 0 to 100. */
    public FigureRule {
        if (tolerance.signum() < 0 || tolerance.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("no tolerance from 0 to 100 per cent: " + tolerance);
        }
    }

    /** Creates a rule that compares the names of units as they are written. */
    public FigureRule(BigDecimal tolerance) {
        this(tolerance, UnitNames.AS_WRITTEN);
    }

    /** Whether two figures can be compared; false if both have a unit and the units differ in every language. */
    public boolean comparable(Quantity one, Quantity other) {
        var unit = one.unit().strip();
        var second = other.unit().strip();
        return unit.isEmpty() || second.isEmpty() || unit.equalsIgnoreCase(second)
                || units.common(unit).equalsIgnoreCase(units.common(second));
    }

    /** Whether two figures of the same unit disagree; symmetric. */
    public boolean disagree(Quantity one, Quantity other) {
        if (one.isPoint() && other.isPoint()) {
            boolean exact = !one.isApproximate() && !other.isApproximate();
            int order = value(one).compareTo(value(other));
            return exact ? order != 0 : isFarFrom(value(one), value(other));
        }
        return isBelow(one, other) || isBelow(other, one);
    }

    /** Whether one figure lies entirely below another. */
    private boolean isBelow(Quantity low, Quantity high) {
        var most = low.most();
        var least = high.least();
        if (most == null || least == null || most.compareTo(least) >= 0) {
            return false;
        }
        return (!low.isApproximate() && !high.isApproximate()) || isFarFrom(most, least);
    }

    private boolean isFarFrom(BigDecimal one, BigDecimal other) {
        var allowed = one.abs().max(other.abs()).multiply(tolerance).divide(HUNDRED, 12, RoundingMode.HALF_UP);
        return one.subtract(other).abs().compareTo(allowed) > 0;
    }

    /** Returns the number by which totals are ordered: the figure's minimum, or its maximum if it is open below. */
    public static BigDecimal value(Quantity quantity) {
        var least = quantity.least();
        var most = quantity.most();
        if (least != null) {
            return least;
        }
        if (most != null) {
            return most;
        }
        throw new IllegalStateException("a quantity without numbers");
    }
}
