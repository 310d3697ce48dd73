package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * The notes that link to an entity.
 *
 * @param first the first of them, by kind and in the order in which they were made
 */
public record Backlinks(int count, List<Source> first) {
    /** Keeps a copy that nobody can change. */
    public Backlinks {
        first = List.copyOf(first);
    }

    /** What has a note with the link. */
    public record Source(Kind kind, UUID id) {}
}
