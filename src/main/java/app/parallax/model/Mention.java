package app.parallax.model;

import app.parallax.model.ProposedValues.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention: an annotation in which an article speaks about a claim.
 *
 * @param claim identifier of the {@link Claim}
 * @param annotation identifier of the {@link Annotation}
 * @param quantity figures, null for none
 * @param attribution the attribution chain: the first is whom the article cites, the last the original source; empty if
 *            not stated
 * @param grade Admiralty code, null for none
 * @param proposed values that the program read and nobody has confirmed
 */
public record Mention(UUID id, UUID claim, UUID annotation, Voice voice, Position position,
        @Nullable Quantity quantity, List<AttributionStep> attribution, @Nullable Grade grade,
        ProposedValues proposed) implements Entity {
    /** Keeps a copy that nobody can change. Histories of older programs name no proposed values. */
    @SuppressWarnings("ConstantValue")
    public Mention {
        attribution = List.copyOf(attribution);
        proposed = Objects.requireNonNullElse(proposed, ProposedValues.NONE);
    }

    /**
     * Creates a mention with a stance only.
     *
     * @param claim identifier of the {@link Claim}
     * @param annotation identifier of the {@link Annotation}
     */
    public Mention(UUID id, UUID claim, UUID annotation, Voice voice, Position position) {
        this(id, claim, annotation, voice, position, null, List.of(), null, ProposedValues.NONE);
    }

    /** The same mention with another stance; another voice takes the place of a proposed one. */
    public Mention with(Voice otherVoice, Position otherPosition) {
        var rest = otherVoice == voice
                ? proposed
                : otherVoice == Voice.OWN
                        ? proposed.without(Set.of(Field.VOICE, Field.SPEAKER)) // the article cites nobody
                        : proposed.without(Set.of(Field.VOICE));
        return new Mention(id, claim, annotation, otherVoice, otherPosition, quantity, attribution, grade, rest);
    }

    /** The same mention on another annotation. */
    public Mention on(UUID other) {
        return new Mention(id, claim, other, voice, position, quantity, attribution, grade, proposed);
    }

    /** Returns a copy that mentions another claim. */
    public Mention of(UUID other) {
        return new Mention(id, other, annotation, voice, position, quantity, attribution, grade, proposed);
    }

    /**
     * The same mention with other figures, which take the place of proposed ones.
     *
     * @param other the figures, null for none: then none are proposed again
     */
    public Mention with(@Nullable Quantity other) {
        var fields = Set.of(Field.FIGURE, Field.DATE);
        return new Mention(id, claim, annotation, voice, position, other, attribution, grade,
                other == null && figures() != null ? proposed.refusing(fields) : proposed.without(fields));
    }

    /**
     * The same mention on another's word, which takes the place of a proposed one.
     *
     * @param other the steps, the original source last; empty for nobody: then nobody is proposed again
     */
    public Mention with(List<AttributionStep> other) {
        var speaker = Set.of(Field.SPEAKER);
        return new Mention(id, claim, annotation, voice, position, quantity, other, grade,
                other.isEmpty() && !(attribution.isEmpty() && proposed.cited().isEmpty())
                        ? proposed.refusing(speaker)
                        : proposed.without(speaker));
    }

    /** Returns a copy with another Admiralty code, or none. */
    public Mention withGrade(@Nullable Grade other) {
        return new Mention(id, claim, annotation, voice, position, quantity, attribution, other, proposed);
    }

    /** The same mention with other proposed values. */
    public Mention with(ProposedValues other) {
        return new Mention(id, claim, annotation, voice, position, quantity, attribution, grade, other);
    }

    /**
     * The figures with their date, confirmed or proposed.
     *
     * @return null if there are neither
     */
    public @Nullable Quantity figures() {
        var figures = quantity == null ? proposed.quantity() : quantity;
        var date = proposed.asOf();
        return figures == null || date == null || figures.asOf() != null
                ? figures
                : figures.withAsOf(new Fact<>(date, Basis.TEXT, null));
    }

    /** Whether the value of a field is proposed and not confirmed. */
    public boolean proposes(Field field) {
        return proposed.fields().contains(field);
    }

    /**
     * The same mention with the proposed values of some fields as its own.
     *
     * @param steps the proposed attribution chain with its speakers
     */
    public Mention confirming(Set<Field> fields, List<AttributionStep> steps) {
        var taken = EnumSet.noneOf(Field.class);
        taken.addAll(proposed.fields());
        taken.retainAll(fields);
        var figures = taken.contains(Field.FIGURE) ? proposed.quantity() : quantity;
        var date = proposed.asOf();
        if (figures == null) {
            taken.remove(Field.DATE); // of no figures
        } else if (taken.contains(Field.DATE) && date != null) {
            figures = figures.withAsOf(new Fact<>(date, Basis.TEXT, null));
        }
        return new Mention(id, claim, annotation, voice, position, figures,
                taken.contains(Field.SPEAKER) ? steps : attribution, grade, proposed.without(taken));
    }

    /**
     * The same mention without the proposed values of some fields, which are not proposed again. A voice that is
     * refused alone becomes the other; refused with other values it is not stated.
     */
    public Mention refusing(Set<Field> fields) {
        var refused = EnumSet.noneOf(Field.class);
        refused.addAll(proposed.fields());
        refused.retainAll(fields);
        if (refused.contains(Field.FIGURE) && proposes(Field.DATE)) {
            refused.add(Field.DATE);
        }
        var other = !refused.contains(Field.VOICE)
                ? voice
                : refused.size() > 1
                        ? Voice.UNSTATED
                        : voice == Voice.OWN ? Voice.REPORTED : Voice.OWN;
        if (other != voice && other != Voice.REPORTED && proposes(Field.SPEAKER)) {
            refused.add(Field.SPEAKER); // who is cited only by attributed words
        }
        return new Mention(id, claim, annotation, other, position, quantity, attribution, grade,
                proposed.refusing(refused));
    }

    /** Whether the words are the article's own or attributed to a speaker. */
    public enum Voice {
        /** The words are the article's own. */
        OWN,
        /** The words are attributed to a speaker. */
        REPORTED,
        /** Nobody has stated it: a proposed voice was refused. */
        UNSTATED;

        /** The voices that a person can choose. */
        public static final List<Voice> CHOICES = List.of(OWN, REPORTED);
    }

    /** The position of the words on the claim. */
    public enum Position {
        AFFIRMS,
        DENIES,
        /** They leave it unclear. */
        OPEN,
        /** They concern something related, not the claim itself. */
        RELATED
    }
}
