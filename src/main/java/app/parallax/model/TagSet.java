package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * A set of tags that are shown together, independent of the tag tree.
 *
 * @param tags identifiers of its members; a tag brings those under it along. What is no tag of the project is passed
 *            over
 */
public record TagSet(UUID id, String name, List<UUID> tags) implements Entity {
    /** Keeps a copy that nobody can change. */
    public TagSet {
        tags = List.copyOf(tags);
    }
}
