package app.parallax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim: one statement that articles may make, worded neutrally by the analyst.
 *
 * @param counted what it counts, null if it counts nothing
 * @param growth whether the count is fixed or grows, null if it counts nothing
 * @param note free text, empty if none
 * @param parent identifier of the claim above, null at the top
 * @param tags identifiers of its tags; what is no tag of the project is passed over
 * @param working the value that is worked with, null if none was chosen
 */
public record Claim(UUID id, String text, Status status, @Nullable String counted, @Nullable Growth growth,
        String note, Instant created, @Nullable UUID parent, List<UUID> tags, @Nullable WorkingValue working)
        implements
            Entity {
    /** Keeps a copy that nobody can change. */
    public Claim {
        tags = List.copyOf(tags);
    }

    /**
     * A claim at the top, without tags or working value.
     *
     * @param counted what it counts, null if it counts nothing
     * @param growth whether the count is fixed or grows, null if it counts nothing
     * @param note free text, empty if none
     */
    public Claim(UUID id, String text, Status status, @Nullable String counted, @Nullable Growth growth, String note,
            Instant created) {
        this(id, text, status, counted, growth, note, created, null, List.of(), null);
    }

    /** The same claim in other words. */
    public Claim withText(String other) {
        return new Claim(id, other, status, counted, growth, note, created, parent, tags, working);
    }

    /**
     * The same claim with another note.
     *
     * @param other Markdown, empty if there is none
     */
    public Claim withNote(String other) {
        return new Claim(id, text, status, counted, growth, other, created, parent, tags, working);
    }

    /** The same claim at another point of the work. */
    public Claim withStatus(Status other) {
        return new Claim(id, text, other, counted, growth, note, created, parent, tags, working);
    }

    /**
     * The same claim under another.
     *
     * @param above identifier of the claim above, null for the top
     */
    public Claim withParent(@Nullable UUID above) {
        return new Claim(id, text, status, counted, growth, note, created, above, tags, working);
    }

    /** The same claim with other tags. */
    public Claim withTags(List<UUID> other) {
        return new Claim(id, text, status, counted, growth, note, created, parent, other, working);
    }

    /**
     * The same claim with another working value.
     *
     * @param other the value, null for none
     */
    public Claim withWorking(@Nullable WorkingValue other) {
        return new Claim(id, text, status, counted, growth, note, created, parent, tags, other);
    }

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
