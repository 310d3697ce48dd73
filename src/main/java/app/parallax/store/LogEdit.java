package app.parallax.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a shared log; one that was received is as others wrote it, and checked when it is applied.
 *
 * @param position 0 for an edit of the outbox
 * @param message JSON of the label for readers of other languages; null if there is none
 * @param reverts the edit that it takes back; null for others
 * @param format of the contents of the changes
 */
public record LogEdit(long position, UUID id, String login, String analyst, Instant at, String label,
        @Nullable String message, Operation operation, @Nullable UUID reverts, int format, List<LogChange> changes) {

    public enum Operation {
        /** Rows that were there when the project was shared. */
        SHARE,
        /** A change by an analyst. */
        EDIT,
        /** Takes an edit back. */
        UNDO,
        /** Takes an undo back. */
        REDO
    }
}
