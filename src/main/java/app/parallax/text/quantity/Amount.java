package app.parallax.text.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number in the text, before its unit is known.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param least its value, or the lower end of a vague one
 * @param most its value, or the upper end of a vague one
 * @param scale the factor of the scale words after it, 1 without any
 */
record Amount(int from, int to, BigDecimal least, BigDecimal most, BigDecimal scale, Shape shape) {
    private static final int DIGITS = 10;

    /** The form of a number. */
    enum Shape {
        DIGITS,
        WORDS,
        /** A vague number such as “hundreds”. */
        VAGUE,
        /** A fraction: a third, one in five. */
        PART
    }

    static Amount of(int from, int to, BigDecimal value, BigDecimal scale, Shape shape) {
        return new Amount(from, to, value, value, scale, shape);
    }

    /** Returns a fraction, rounded. */
    static BigDecimal part(long over, long under) {
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), new MathContext(DIGITS,
                RoundingMode.HALF_UP));
    }

    boolean isVague() {
        return shape == Shape.VAGUE;
    }

    boolean isPart() {
        return shape == Shape.PART;
    }

    boolean isOne() {
        return least.compareTo(BigDecimal.ONE) == 0 && most.compareTo(BigDecimal.ONE) == 0;
    }

    Amount times(BigDecimal factor) {
        return new Amount(from, to, least.multiply(factor), most.multiply(factor), factor, shape);
    }

    Amount ending(int index) {
        return new Amount(from, index, least, most, scale, shape);
    }

    Amount negated() {
        return new Amount(from - 1, to, most.negate(), least.negate(), scale, shape);
    }
}
