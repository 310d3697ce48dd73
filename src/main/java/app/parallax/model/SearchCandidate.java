package app.parallax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of the full-text index with the texts that matched.
 *
 * @param version the version that contains it; null for tags, claims and events
 * @param passage the passage of annotations and notes, else null
 * @param heading title or name, empty if it has none
 * @param body text, quote or note, empty if it has none
 * @param searched the body with boilerplate replaced by blanks, where nothing matches
 */
public record SearchCandidate(FoundKind kind, UUID id, @Nullable UUID version, @Nullable Passage passage,
        String heading, String body, String searched) {}
