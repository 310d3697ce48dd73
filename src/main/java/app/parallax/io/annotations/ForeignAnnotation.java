package app.parallax.io.annotations;

import app.parallax.model.Edtf;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.Quantity;
import app.parallax.model.TimeLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of one target as a file brings it; not yet in any project.
 *
 * @param id its own UUID, else one that is made of its IRI or of what it says, the same each time
 * @param iri the sender's identifier; null where it is {@code id} or there is none
 * @param targets what it is about: one, or several that stand for the same, the preferred first
 * @param note free text, empty if none
 * @param creator who made it, null if the file does not say
 * @param created when it was made, null if the file does not say
 * @param modified when it was last changed, null if the file does not say
 */
public record ForeignAnnotation(UUID id, @Nullable String iri, List<ForeignTarget> targets, String note,
        List<Tag> tags,
        List<ClaimLink> mentions, List<EventLink> links, @Nullable Person creator, @Nullable Instant created,
        @Nullable Instant modified, String source) {
    /** Copies the lists. */
    public ForeignAnnotation {
        targets = List.copyOf(targets);
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
    }

    /** What it is about. */
    public ForeignTarget target() {
        return targets.getFirst();
    }

    /**
     * The same where its UUID belongs to something else: under an identifier that is made of it, the same each time,
     * with its own as the sender's.
     */
    public ForeignAnnotation underAnotherId() {
        return new ForeignAnnotation(insteadOf(id), iri == null ? "urn:uuid:" + id : iri, targets,
                note, tags, mentions, links, creator, created, modified, source);
    }

    private static UUID insteadOf(UUID id) {
        return UUID.nameUUIDFromBytes(("annotation urn:uuid:" + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A tag.
     *
     * @param id its UUID, null if it has none
     * @param name its name, not blank
     */
    public record Tag(@Nullable UUID id, String name) {}

    /**
     * Who made an annotation.
     *
     * @param id their UUID, null if they have none
     * @param name what to call them, not blank
     */
    public record Person(@Nullable UUID id, String name) {}

    /**
     * A mention of a claim.
     *
     * @param id identifier of the mention, null if it has none
     * @param quantity figures, null for none
     * @param attribution the attribution chain, the original source last
     * @param grade Admiralty code, null for none
     */
    public record ClaimLink(@Nullable UUID id, ForeignClaim claim, Mention.Voice voice, Mention.Position position,
            @Nullable Quantity quantity, List<Cited> attribution, @Nullable Grade grade) {
        /** Copies the list. */
        public ClaimLink {
            attribution = List.copyOf(attribution);
        }

        /** The same without an identifier of its own. */
        public ClaimLink unnamed() {
            return new ClaimLink(null, claim, voice, position, quantity, attribution, grade);
        }
    }

    /**
     * Somebody on whose word a mention is.
     *
     * @param id UUID of the speaker, null if there is none
     * @param name of the speaker, not blank
     * @param note on the speaker, empty if none
     * @param cue the words that attribute, empty if not noted
     */
    public record Cited(@Nullable UUID id, String name, List<String> spellings, String note, String cue) {
        /** Copies the list. */
        public Cited {
            spellings = List.copyOf(spellings);
        }
    }

    /**
     * A link to an event.
     *
     * @param id identifier of the link, null if it has none
     * @param place where, null if not said
     * @param given the date that the words give, null if none
     */
    public record EventLink(@Nullable UUID id, UUID event, String title, Edtf date, @Nullable String place,
            TimeLink.Clock clock, @Nullable Edtf given) {}
}
