package app.parallax.hub;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edit of the shared log.
 *
 * @param position from 1 without gaps; 0 until it is accepted
 * @param login who sent it, as the hub knows him
 * @param analyst who made it, as his project says
 * @param at when it was made, by the clock of the copy
 * @param label in the language of whoever made it
 * @param message JSON of the label for readers of other languages; null if there is none
 * @param reverts the edit that this one takes back; null for others
 * @param format number of the format of the contents of the changes
 */
public record SharedEdit(long position, UUID id, String login, String analyst, Instant at, String label,
        @Nullable String message, Operation operation, @Nullable UUID reverts, int format,
        List<SharedChange> changes) {

    /** The operation of an edit; the log stores the name in lower case. */
    public enum Operation {
        /** A part of the project as it was when it was shared. */
        SHARE,
        /** A change by an analyst. */
        EDIT,
        /** Takes an edit back. */
        UNDO,
        /** Takes an undo back. */
        REDO
    }

    /** Makes an immutable copy of the changes. */
    public SharedEdit {
        changes = List.copyOf(changes);
    }

    /** Returns the same edit with other changes. */
    public SharedEdit with(List<SharedChange> other) {
        return new SharedEdit(position, id, login, analyst, at, label, message, operation, reverts, format, other);
    }

    /** Returns the same edit at a position of the log, sent by a login. */
    public SharedEdit at(long accepted, String sender) {
        return new SharedEdit(accepted, id, sender, analyst, at, label, message, operation, reverts, format, changes);
    }
}
