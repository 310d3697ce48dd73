package app.parallax.io.annotations;

import java.util.List;
import java.util.UUID;

/**
 * Articles or tags that a sender looks at together.
 *
 * @param name not blank
 * @param note free text, empty if none
 */
public record ForeignSet(UUID id, String name, String note, List<UUID> articles, List<UUID> tags) {
    /** Copies the lists. */
    public ForeignSet {
        articles = List.copyOf(articles);
        tags = List.copyOf(tags);
    }
}
