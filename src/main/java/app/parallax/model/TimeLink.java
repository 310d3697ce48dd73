package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The link from an annotation to an event.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param event identifier of the {@link Event}
 * @param value the date that the words state, null if none
 */
public record TimeLink(UUID id, UUID annotation, UUID event, Clock clock, @Nullable Edtf value) implements Entity {

    /** Creates a link without a date. */
    public TimeLink(UUID id, UUID annotation, UUID event, Clock clock) {
        this(id, annotation, event, clock, null);
    }

    /** The kinds of time; only statements of the same kind about the same event can conflict. */
    public enum Clock {
        /** The time at which the event happened. */
        HAPPENED,
        /** The time at which somebody said so. */
        SAID,
        /** The time of publication. */
        PUBLISHED
    }
}
