package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The link from an annotation to an event.
 *
 * @param annotation identifier of the {@link Annotation}
 * @param event identifier of the {@link Event}
 * @param value the date that the words of the annotation give, null if none
 */
public record TimeLink(UUID id, UUID annotation, UUID event, Clock clock, @Nullable Edtf value) implements Entity {

    /** A link whose words give no date. */
    public TimeLink(UUID id, UUID annotation, UUID event, Clock clock) {
        this(id, annotation, event, clock, null);
    }

    /** Only statements on the same clock of the same event can conflict. */
    public enum Clock {
        /** When it happened. */
        HAPPENED,
        /** When somebody said so. */
        SAID,
        /** When it was released or printed. */
        PUBLISHED
    }
}
