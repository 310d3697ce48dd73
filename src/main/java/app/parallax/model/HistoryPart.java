package app.parallax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of one searched part of the history, shown while the search continues.
 *
 * @param entries newest first
 * @param next identifier of the oldest edit searched; null if there is none older
 */
public record HistoryPart(List<HistoryEntry> entries, @Nullable UUID next) {
    public HistoryPart {
        entries = List.copyOf(entries);
    }
}
