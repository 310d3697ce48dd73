package app.parallax.session.find;

import app.parallax.model.FoundKind;
import app.parallax.model.Passage;
import app.parallax.text.Snippet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a search found.
 *
 * @param article the article that it stands in; null for tags, claims and events
 * @param passage where it stands: the first words found in an article, the passage of an annotation; null for tags,
 *            claims and events, and for an article of which only the title was found
 * @param heading title or name, empty if it has none
 */
public record SearchHit(FoundKind kind, UUID id, @Nullable UUID article, @Nullable Passage passage, String heading,
        Snippet snippet) {}
