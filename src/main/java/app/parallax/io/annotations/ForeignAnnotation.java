package app.parallax.io.annotations;

import app.parallax.model.Edtf;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import app.parallax.model.TimeLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annotation read from a file, with one target; not yet in any project.
 *
 * @param id its own UUID, else one derived from its IRI or content, the same each time
 * @param iri the sender's identifier; null if equal to {@code id} or absent
 * @param targets one, or alternatives for the same target, the preferred first
 * @param note free text, may be empty
 * @param translation a translation of the quote, may be empty
 * @param creator null if unknown
 * @param created null if unknown
 * @param modified time of the last change, null if unknown
 * @param source its JSON as a Web Annotation
 */
public record ForeignAnnotation(UUID id, @Nullable String iri, List<ForeignTarget> targets, String note,
        String translation, List<Tag> tags,
        List<ClaimLink> mentions, List<EventLink> links, @Nullable Person creator, @Nullable Instant created,
        @Nullable Instant modified, String source) {
    public ForeignAnnotation {
        targets = List.copyOf(targets);
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
    }

    public ForeignTarget target() {
        return targets.getFirst();
    }

    /**
     * Returns a copy under a UUID derived from its own, the same each time, for use if its UUID belongs to something
     * else; its own becomes the sender's identifier.
     */
    public ForeignAnnotation underAnotherId() {
        return new ForeignAnnotation(insteadOf(id), iri == null ? "urn:uuid:" + id : iri, targets,
                note, translation, tags, mentions, links, creator, created, modified, source);
    }

    private static UUID insteadOf(UUID id) {
        return UUID.nameUUIDFromBytes(("annotation urn:uuid:" + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A tag.
     *
     * @param id its UUID, or null
     * @param name not blank
     */
    public record Tag(@Nullable UUID id, String name) {}

    /**
     * The author of an annotation.
     *
     * @param id UUID, or null
     * @param name not blank
     */
    public record Person(@Nullable UUID id, String name) {}

    /**
     * A mention of a claim.
     *
     * @param id identifier of the mention, or null
     * @param quantity or null
     * @param attribution the attribution chain, the origin last
     * @param grade Admiralty code, or null
     * @param proposed values that a program read and nobody has confirmed
     */
    public record ClaimLink(@Nullable UUID id, ForeignClaim claim, Mention.Voice voice, Mention.Position position,
            @Nullable Quantity quantity, List<Cited> attribution, @Nullable Grade grade, ProposedValues proposed) {
        public ClaimLink {
            attribution = List.copyOf(attribution);
        }

        /** Returns a copy without an identifier. */
        public ClaimLink unnamed() {
            return new ClaimLink(null, claim, voice, position, quantity, attribution, grade, proposed);
        }
    }

    /**
     * A step of an attribution chain.
     *
     * @param id UUID of the speaker, or null
     * @param name of the speaker, not blank
     * @param note on the speaker, may be empty
     * @param type of the speaker, or null
     * @param cue the reporting words, may be empty
     */
    public record Cited(@Nullable UUID id, String name, List<String> spellings, String note,
            Speaker.@Nullable Type type, String cue) {
        public Cited {
            spellings = List.copyOf(spellings);
        }
    }

    /**
     * A link to an event.
     *
     * @param id identifier of the link, or null
     * @param place place of the event, or null
     * @param given the date given by the words, or null
     */
    public record EventLink(@Nullable UUID id, UUID event, String title, Edtf date, @Nullable String place,
            TimeLink.Clock clock, @Nullable Edtf given) {}
}
