package app.parallax.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which edits of the history are wanted; what is empty or null takes all.
 *
 * @param subjects
 *            identifiers of what the edits changed, or of what that belonged to: the mentions of a claim, the marks of
 *            an article
 * @param kinds
 *            what the edits changed
 * @param analysts
 *            names of who made them
 * @param since
 *            not before
 * @param until
 *            before
 * @param text
 *            stands in the name of the edit or in what it changed; letter case of ASCII does not count
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
