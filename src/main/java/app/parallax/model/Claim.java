package app.parallax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement that articles may make, worded by the analyst.
 *
 * @param id
 *            identifier
 * @param text
 *            the wording
 * @param status
 *            how far the work on it is
 * @param counted
 *            what it counts, null if it counts nothing
 * @param growth
 *            whether the count is fixed or grows, null if it counts nothing
 * @param note
 *            free text, empty if none
 * @param created
 *            when it was made
 */
public record Claim(UUID id, String text, Status status, @Nullable String counted, @Nullable Growth growth,
        String note, Instant created) implements Entity {

    /** How far the work on a claim is. */
    public enum Status {
        /** Being worked on. */
        OPEN,
        /** Done. */
        SETTLED,
        /** Given up. */
        DROPPED
    }

    /** Whether a counted number is fixed or a total that grows. */
    public enum Growth {
        /** One number. */
        FIXED,
        /** A total so far. */
        GROWING
    }
}
