package app.parallax.text.quantity;

import app.parallax.model.Basis;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Quantity;
import app.parallax.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity found in a text.
 *
 * @param span from its qualifier to its unit or counted noun
 * @param min the minimum, null if open below; equal to max for a single number
 * @param max the maximum, null if open above; never both null
 * @param unit the name of a unit in the singular ({@code percent}, {@code dollar per barrel}, {@code year of age}), or
 *            the counted noun as written ({@code citizens}); null for a bare number
 * @param what what is counted or measured, in the words of the text ({@code Russian citizens}), or null
 * @param qualifier the words that make the number approximate or open, in lower case ({@code more than}), or null
 * @param asOf the reference date given by the text, or null
 */
public record FoundQuantity(Span span, @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String unit,
        @Nullable String what, @Nullable String qualifier, @Nullable Edtf asOf) {
    /** Throws IllegalArgumentException if both numbers are null. */
    public FoundQuantity {
        if (min == null && max == null) {
            throw new IllegalArgumentException("A quantity without figures");
        }
    }

    /** Converts this to the quantity of a mention; its date, if any, has the text as its source. */
    public Quantity quantity() {
        return new Quantity(min, max, unit == null ? "" : unit, what == null ? "" : what,
                qualifier == null ? "" : qualifier, asOf == null ? null : new Fact<>(asOf, Basis.TEXT, null));
    }
}
