package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time in a text.
 *
 * @param span includes modifiers, but no prepositions
 * @param edtf the date meant; null if unknown, and for durations and repetitions
 * @param others other possible dates in EDTF, the likelier first; parsed on demand
 */
public record TimeExpression(Span span, Kind kind, @Nullable Edtf edtf, TimeModifier mod, DateReason reason,
        List<String> others) {

    public TimeExpression {
        others = List.copyOf(others);
    }

    /** The kind of an expression. */
    public enum Kind {
        /** A day or a longer period. */
        DATE,
        /** A time of day. */
        TIME,
        DURATION,
        /** A repetition. */
        SET;

        /** Returns the name in lower case, as printed by the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns other possible dates, the likelier first. */
    public List<Edtf> otherDates() {
        return others.stream().flatMap(other -> Edtf.tryParse(other).stream()).toList();
    }

    /** Returns the date with its modifier in EDTF, as events and links store it; null if there is none. */
    public @Nullable Edtf value() {
        return edtf == null ? null : ModifiedDates.of(edtf, mod);
    }
}
