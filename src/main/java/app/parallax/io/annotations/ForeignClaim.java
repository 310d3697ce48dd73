package app.parallax.io.annotations;

import app.parallax.io.annotations.ForeignAnnotation.Person;
import app.parallax.io.annotations.ForeignAnnotation.Tag;
import app.parallax.model.Claim;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim read from a file.
 *
 * @param text its wording, not blank
 * @param facts its other properties; null if a file only names it, or gave them before
 */
public record ForeignClaim(UUID id, String text, @Nullable Facts facts) {

    /**
     * The properties of a claim besides its wording.
     *
     * @param counted what it counts, null if nothing
     * @param growth whether the count is fixed or grows, null if nothing is counted
     * @param note free text, may be empty
     * @param created null if unknown
     * @param parent null at the top
     * @param working the working value, or null
     * @param silent articles checked that do not mention it
     */
    public record Facts(Claim.Status status, @Nullable String counted, Claim.@Nullable Growth growth, String note,
            @Nullable Instant created, @Nullable ForeignClaim parent, List<Tag> tags, @Nullable Working working,
            List<Silent> silent) {
        public Facts {
            tags = List.copyOf(tags);
            silent = List.copyOf(silent);
        }
    }

    /**
     * A working value.
     *
     * @param reason may be empty
     * @param analyst who chose it, null if unknown
     * @param at null if unknown
     */
    public record Working(String value, String reason, @Nullable Person analyst, @Nullable Instant at) {}

    /**
     * An article checked for the claim that does not mention it.
     *
     * @param id identifier of the finding, or null
     * @param analyst who checked, null if unknown
     * @param at null if unknown
     */
    public record Silent(@Nullable UUID id, UUID article, @Nullable Person analyst, @Nullable Instant at) {}
}
