package app.parallax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim: one statement that articles may make, worded neutrally by the analyst.
 *
 * @param counted what is counted, null if the claim counts nothing
 * @param growth whether the number is fixed or grows, null if the claim counts nothing
 * @param note free text, empty if none
 * @param parent identifier of the parent claim, null at the top level
 * @param tags identifiers of its tags; unknown ones are ignored
 * @param working working value, null if none was chosen
 */
public record Claim(UUID id, String text, Status status, @Nullable String counted, @Nullable Growth growth,
        String note, Instant created, @Nullable UUID parent, List<UUID> tags, @Nullable WorkingValue working)
        implements
            Entity {
    public Claim {
        tags = List.copyOf(tags);
    }

    /**
     * Creates a top-level claim without tags or working value.
     *
     * @param counted what is counted, null if the claim counts nothing
     * @param growth whether the number is fixed or grows, null if the claim counts nothing
     * @param note free text, empty if none
     */
    public Claim(UUID id, String text, Status status, @Nullable String counted, @Nullable Growth growth, String note,
            Instant created) {
        this(id, text, status, counted, growth, note, created, null, List.of(), null);
    }

    /** Returns a copy with another wording. */
    public Claim withText(String other) {
        return new Claim(id, other, status, counted, growth, note, created, parent, tags, working);
    }

    /**
     * Returns a copy with another note.
     *
     * @param other Markdown, empty if none
     */
    public Claim withNote(String other) {
        return new Claim(id, text, status, counted, growth, other, created, parent, tags, working);
    }

    public Claim withStatus(Status other) {
        return new Claim(id, text, other, counted, growth, note, created, parent, tags, working);
    }

    /**
     * Returns a copy under another parent.
     *
     * @param above identifier of the parent claim, null for the top level
     */
    public Claim withParent(@Nullable UUID above) {
        return new Claim(id, text, status, counted, growth, note, created, above, tags, working);
    }

    public Claim withTags(List<UUID> other) {
        return new Claim(id, text, status, counted, growth, note, created, parent, other, working);
    }

    /** Returns a copy with another working value, or none. */
    public Claim withWorking(@Nullable WorkingValue other) {
        return new Claim(id, text, status, counted, growth, note, created, parent, tags, other);
    }

    public enum Status {
        /** The analysts are working on it. */
        OPEN,
        /** It is resolved. */
        SETTLED,
        /** It is rejected. */
        DROPPED
    }

    /** Whether a counted number is fixed or a growing total. */
    public enum Growth {
        FIXED,
        /** A growing total. */
        GROWING
    }
}
