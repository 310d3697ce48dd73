package app.parallax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One edit of the history.
 *
 * @param changes number of its changes
 */
public record HistoryEntry(UUID id, Instant at, String analyst, EditLabel label, State state, int changes) {

    public enum State {
        /** A running job is extending it. */
        OPEN,
        /** It is applied. */
        DONE,
        /** It was undone and can be redone. */
        UNDONE,
        /** It was undone, and another edit was made since, so that it cannot be redone. */
        ABANDONED,
        /** It is applied but cannot be undone: the file was recovered since, and data that undo needs is missing. */
        CLOSED
    }
}
