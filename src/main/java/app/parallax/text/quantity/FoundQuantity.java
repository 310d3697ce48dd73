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
 * @param span where it stands, from its qualifier to its unit or what is counted
 * @param min the least that is said, null where the range is open below; equal to max for one figure
 * @param max the most that is said, null where the range is open above; never both null
 * @param unit the name of a unit in the singular ({@code percent}, {@code dollar per barrel}, {@code year of age}), or
 *            the counted noun as it stands ({@code citizens}); null for a bare figure
 * @param what what is counted or measured, in the words of the text ({@code Russian citizens}), null if not said
 * @param qualifier the words that blur or open the figure, in lower case ({@code more than}), null if there are none
 * @param asOf the date that the text says the figure is of, null if it says none
 */
public record FoundQuantity(Span span, @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String unit,
        @Nullable String what, @Nullable String qualifier, @Nullable Edtf asOf) {
    /** Refuses a quantity without any figure, with an IllegalArgumentException. */
    public FoundQuantity {
        if (min == null && max == null) {
            throw new IllegalArgumentException("A quantity without figures");
        }
    }

    /**
     * The figure as a mention bears it.
     *
     * @return its date, if there is one, on the word of the text
     */
    public Quantity quantity() {
        return new Quantity(min, max, unit == null ? "" : unit, what == null ? "" : what,
                qualifier == null ? "" : qualifier, asOf == null ? null : new Fact<>(asOf, Basis.TEXT, null));
    }
}
