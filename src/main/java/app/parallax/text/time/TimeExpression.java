package app.parallax.text.time;

import app.parallax.model.Edtf;
import app.parallax.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param span where they stand, without prepositions, with their modifiers
 * @param edtf the date that they mean, null if it cannot be told, and for lengths and repetitions
 * @param others other dates that they may mean as EDTF, the likelier first: read only when they are asked for
 */
public record TimeExpression(Span span, Kind kind, @Nullable Edtf edtf, TimeModifier mod, DateReason reason,
        List<String> others) {

    /** Takes a copy of the list. */
    public TimeExpression {
        others = List.copyOf(others);
    }

    /** What words name. */
    public enum Kind {
        /** A day, or more than a day. */
        DATE,
        /** A time of a day. */
        TIME,
        /** A length of time. */
        DURATION,
        /** Something that comes again. */
        SET;

        /**
         * As it stands in a line of the command line.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Other dates that the words may mean.
     *
     * @return the likelier first
     */
    public List<Edtf> otherDates() {
        return others.stream().flatMap(other -> Edtf.tryParse(other).stream()).toList();
    }

    /**
     * The date as an event or a link keeps it.
     *
     * @return with what modifies it in its signs; null if there is no date
     */
    public @Nullable Edtf value() {
        return edtf == null ? null : ModifiedDates.of(edtf, mod);
    }
}
