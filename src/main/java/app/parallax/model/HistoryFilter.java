package app.parallax.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters the edits of the history; empty or null values do not restrict.
 *
 * @param since inclusive
 * @param text occurs in the label of the edit or in its changes; ASCII letters match in either case
 */
public record HistoryFilter(Set<UUID> subjects, Set<Kind> kinds, Set<String> analysts, @Nullable Instant since,
        @Nullable Instant until, String text) {
    /** Selects every edit. */
    public static final HistoryFilter ALL = new HistoryFilter(Set.of(), Set.of(), Set.of(), null, null, "");

    public HistoryFilter {
        subjects = Set.copyOf(subjects);
        kinds = Set.copyOf(kinds);
        analysts = Set.copyOf(analysts);
    }
}
