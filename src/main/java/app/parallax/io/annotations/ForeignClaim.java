package app.parallax.io.annotations;

import app.parallax.io.annotations.ForeignAnnotation.Person;
import app.parallax.io.annotations.ForeignAnnotation.Tag;
import app.parallax.model.Claim;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a file brings it.
 *
 * @param text its wording, not blank
 * @param facts what the sender knows of it; null where a file only names it, or said it before
 */
public record ForeignClaim(UUID id, String text, @Nullable Facts facts) {

    /**
     * What is known of a claim besides its wording.
     *
     * @param counted what it counts, null if it counts nothing
     * @param growth whether the count is fixed or grows, null if it counts nothing
     * @param note free text, empty if none
     * @param created when it was made, null if the file does not say
     * @param parent the claim above, null at the top
     * @param working the value that is worked with, null if none was chosen
     * @param silent articles that were checked and do not speak to it
     */
    public record Facts(Claim.Status status, @Nullable String counted, Claim.@Nullable Growth growth, String note,
            @Nullable Instant created, @Nullable ForeignClaim parent, List<Tag> tags, @Nullable Working working,
            List<Silent> silent) {
        /** Copies the lists. */
        public Facts {
            tags = List.copyOf(tags);
            silent = List.copyOf(silent);
        }
    }

    /**
     * The value that an analyst works with.
     *
     * @param reason why this one, empty if not said
     * @param analyst who chose it, null if the file does not say
     * @param at when, null if the file does not say
     */
    public record Working(String value, String reason, @Nullable Person analyst, @Nullable Instant at) {}

    /**
     * An article that was checked and does not speak to the claim.
     *
     * @param id identifier of the finding, null if it has none
     * @param analyst who looked, null if the file does not say
     * @param at when, null if the file does not say
     */
    public record Silent(@Nullable UUID id, UUID article, @Nullable Person analyst, @Nullable Instant at) {}
}
