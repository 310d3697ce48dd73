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
    private static final MathContext PRECISION = new MathContext(10, RoundingMode.HALF_UP);
    /** The result where a word that may be a number is none. */
    static final Amount NONE = of(0, 0, BigDecimal.ZERO, BigDecimal.ONE, Shape.WORDS);

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

    /** Returns a share of a whole. */
    static Amount share(int from, int to, BigDecimal over, BigDecimal under) {
        return of(from, to, over.divide(under, PRECISION), BigDecimal.ONE, Shape.PART);
    }

    /** Returns a fraction, rounded. */
    static BigDecimal part(long over, long under) {
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), PRECISION);
    }

    /** Whether this is no number. */
    boolean isEmpty() {
        return to == from;
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

    /** Whether what is counted, or nothing, is named by a scale of at least a hundred, or by words. */
    boolean isLarge() {
        return shape != Shape.DIGITS || scale.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    Amount times(BigDecimal factor) {
        return new Amount(from, to, least.multiply(factor), most.multiply(factor), factor, shape);
    }

    Amount ending(int index) {
        return new Amount(from, index, least, most, scale, shape);
    }

    Amount negated(int start) {
        return new Amount(start, to, most.negate(), least.negate(), scale, shape);
    }
}
