package app.parallax.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters the edits of the history; empty or null values do not restrict.
 *
 * @param since not before
 * @param text stands in the name of the edit or in what it changed; letter case of ASCII does not count
 */
public record HistoryFilter(Set<UUID> subjects, Set<Kind> kinds, Set<String> analysts, @Nullable Instant since,
        @Nullable Instant until, String text) {
    /** Takes every edit. */
    public static final HistoryFilter ALL = new HistoryFilter(Set.of(), Set.of(), Set.of(), null, null, "");

    /** Keeps copies that nobody can change. */
    public HistoryFilter {
        subjects = Set.copyOf(subjects);
        kinds = Set.copyOf(kinds);
        analysts = Set.copyOf(analysts);
    }
}
