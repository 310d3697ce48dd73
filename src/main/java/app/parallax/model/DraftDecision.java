package app.parallax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of an analyst about a quotation, figure or date of a draft. It belongs to its words, in whichever version
 * of the draft they stand.
 *
 * @param draft identifier of the {@link Draft}
 * @param kind {@code quotation}, {@code figure} or {@code date}
 * @param words the words of the draft
 * @param prefix up to 32 UTF-16 units before them, when it was decided
 * @param suffix up to 32 UTF-16 units after them
 * @param accepted why what differs from the sources is accepted; null if it is not
 * @param claim identifier of the {@link Claim} that the sentence states; null if it was linked to none
 * @param translated the passage of which the quotation is a translation; null if it is not said to be one
 * @param analyst who decided last
 */
public record DraftDecision(UUID id, UUID draft, String kind, String words, String prefix, String suffix,
        @Nullable String accepted, @Nullable UUID claim, @Nullable DraftTranslation translated, UUID analyst,
        Instant decided) implements Entity {
    /** The same decision with another reason for accepting, or none. */
    public DraftDecision withAccepted(@Nullable String reason, UUID by, Instant at) {
        return new DraftDecision(id, draft, kind, words, prefix, suffix, reason, claim, translated, by, at);
    }

    /** The same decision with another claim, or none. */
    public DraftDecision withClaim(@Nullable UUID linked, UUID by, Instant at) {
        return new DraftDecision(id, draft, kind, words, prefix, suffix, accepted, linked, translated, by, at);
    }

    /** The same decision with another passage that was translated, or none. */
    public DraftDecision withTranslated(@Nullable DraftTranslation from, UUID by, Instant at) {
        return new DraftDecision(id, draft, kind, words, prefix, suffix, accepted, claim, from, by, at);
    }

    public boolean isEmpty() {
        return accepted == null && claim == null && translated == null;
    }
}
