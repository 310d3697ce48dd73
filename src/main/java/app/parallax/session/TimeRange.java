package app.parallax.session;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A time range by which lists are filtered.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record TimeRange(LocalDateTime from, LocalDateTime to, Set<UUID> articles) {
    public TimeRange {
        articles = Set.copyOf(articles);
    }
}
