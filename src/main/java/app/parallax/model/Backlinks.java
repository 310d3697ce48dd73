package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * The notes that link to an entity.
 *
 * @param count number of all such notes
 * @param first the first of them, by kind and then by creation
 */
public record Backlinks(int count, List<Source> first) {
    public Backlinks {
        first = List.copyOf(first);
    }

    /** The entity whose note contains the link. */
    public record Source(Kind kind, UUID id) {}
}
