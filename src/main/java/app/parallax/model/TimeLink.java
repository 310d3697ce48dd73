package app.parallax.model;

import java.util.UUID;

/**
 * The link from an annotation to an event.
 *
 * @param id
 *            identifier
 * @param annotation
 *            identifier of the {@link Annotation}
 * @param event
 *            identifier of the {@link Event}
 * @param clock
 *            what the annotation dates
 */
public record TimeLink(UUID id, UUID annotation, UUID event, Clock clock) implements Entity {

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
