package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One edit of the history.
 *
 * @param state whether it holds
 */
public record HistoryEntry(UUID id, Instant at, String analyst, EditLabel label, State state, int changes) {

    /** Whether an edit holds. */
    public enum State {
        /** It is being extended by a running job. */
        OPEN,
        /** It holds. */
        DONE,
        /** It was undone and can be redone. */
        UNDONE,
        /** It was undone, and something else was done since. */
        ABANDONED,
        /** It holds and can only be read: the file was salvaged since, and not all that undo needs was there. */
        CLOSED
    }
}
