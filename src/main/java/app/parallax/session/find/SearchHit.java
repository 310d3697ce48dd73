package app.parallax.session.find;

import app.parallax.model.FoundKind;
import app.parallax.model.Passage;
import app.parallax.text.Snippet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search result.
 *
 * @param article the article that contains it; null for tags, claims and events
 * @param passage the first match in an article, or the passage of an annotation; null for tags, claims and events, and
 *            if only the title of an article matches
 * @param heading title or name, empty if it has none
 */
public record SearchHit(FoundKind kind, UUID id, @Nullable UUID article, @Nullable Passage passage, String heading,
        Snippet snippet) {}
