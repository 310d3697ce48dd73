package app.parallax.store;

import java.util.List;
import java.util.UUID;

/**
 * A change of an edit of a shared log.
 *
 * @param entity kind of the rows, in lower case
 * @param operation {@code insert}, {@code update} or {@code delete}
 * @param content JSON of the rows, or of the differing fields
 */
public record LogChange(String entity, String operation, List<UUID> ids, String content) {}
