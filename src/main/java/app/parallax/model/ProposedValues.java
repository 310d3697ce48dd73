package app.parallax.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that the program read for a mention and that nobody has confirmed. They stand beside the values of the
 * mention, never in their place; only the voice, which every mention has, stands in the mention itself.
 *
 * @param voice whether the voice of the mention was read and is not confirmed
 * @param quantity figures, without their date; null if none are proposed
 * @param asOf date of the figures, null if none is proposed
 * @param cited the attribution chain by names as the text writes them, the original source last; empty if none is
 *            proposed
 * @param refused the fields that a person refused or emptied: nothing is proposed for them again
 */
public record ProposedValues(boolean voice, @Nullable Quantity quantity, @Nullable Edtf asOf, List<NamedStep> cited,
        Set<Field> refused) {
    /** Nothing proposed, nothing refused. */
    public static final ProposedValues NONE = new ProposedValues(false, null, null, List.of(), Set.of());

    /** A value of a mention that can be proposed. */
    public enum Field {
        /** {@link Mention#voice}. */
        VOICE,
        /** {@link Mention#attribution}. */
        SPEAKER,
        /** {@link Mention#quantity}. */
        FIGURE,
        /** {@link Quantity#asOf}. */
        DATE
    }

    /** Keeps copies that nobody can change, the fields in their order. */
    public ProposedValues {
        cited = List.copyOf(cited);
        refused = ordered(refused);
    }

    private static Set<Field> ordered(Set<Field> fields) {
        return fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }

    /** The fields for which a value is proposed, in their order. */
    public Set<Field> fields() {
        var fields = EnumSet.noneOf(Field.class);
        if (voice) {
            fields.add(Field.VOICE);
        }
        if (!cited.isEmpty()) {
            fields.add(Field.SPEAKER);
        }
        if (quantity != null) {
            fields.add(Field.FIGURE);
        }
        if (asOf != null) {
            fields.add(Field.DATE);
        }
        return Collections.unmodifiableSet(fields);
    }

    /** The same without the values of some fields. */
    public ProposedValues without(Set<Field> fields) {
        return new ProposedValues(voice && !fields.contains(Field.VOICE),
                fields.contains(Field.FIGURE) ? null : quantity, fields.contains(Field.DATE) ? null : asOf,
                fields.contains(Field.SPEAKER) ? List.of() : cited, refused);
    }

    /** The same without the values of some fields, and never to be proposed again. */
    public ProposedValues refusing(Set<Field> fields) {
        var all = EnumSet.noneOf(Field.class);
        all.addAll(refused);
        all.addAll(fields);
        var rest = without(fields);
        return new ProposedValues(rest.voice, rest.quantity, rest.asOf, rest.cited, all);
    }
}
