package app.parallax.text.quantity;

import app.parallax.text.quantity.Vocabulary.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit and bounds.
 *
 * @param start index of its first token, including a currency sign
 * @param to index after its last token
 * @param money whether a currency sign or code precedes it
 * @param counted whether the unit is a noun of the text
 * @param bound the effect of a qualifier after the number, or null
 * @param after that qualifier in lower case, or null
 */
record Measure(int start, int to, Amount amount, @Nullable String unit, @Nullable String what, boolean money,
        boolean counted, @Nullable Bound bound, @Nullable String after) {
    /** Returns an amount in a unit. */
    static Measure of(int start, Amount amount, String unit) {
        return new Measure(start, amount.to(), amount, unit, null, false, false, null, null);
    }

    Measure with(Amount other) {
        return new Measure(start, to, other, unit, what, money, counted, bound, after);
    }

    Measure named(@Nullable String name, @Nullable String noun) {
        return new Measure(start, to, amount, name, noun, money, counted, bound, after);
    }
}
