package app.parallax.model;

import java.util.List;
import java.util.UUID;

/**
 * A set of tags that are shown together, independent of the tag tree.
 *
 * @param tags identifiers of its members, each with the tags under it; unknown ones are ignored
 */
public record TagSet(UUID id, String name, List<UUID> tags) implements Entity {
    public TagSet {
        tags = List.copyOf(tags);
    }
}
