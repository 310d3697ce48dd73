package app.parallax.io.annotations;

import java.util.List;
import java.util.UUID;

/**
 * A sender's set of articles or tags.
 *
 * @param name not blank
 * @param note may be empty
 */
public record ForeignSet(UUID id, String name, String note, List<UUID> articles, List<UUID> tags) {
    public ForeignSet {
        articles = List.copyOf(articles);
        tags = List.copyOf(tags);
    }
}
