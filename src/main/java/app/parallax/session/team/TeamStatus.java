package app.parallax.session.team;

import app.parallax.model.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the connection of a copy to its hub.
 *
 * @param unsent number of edits that the hub has not
 * @param bytes size of the texts and files that are being sent before the next edits, as far as the hub lacks them
 * @param coming number of edits of the hub that are not here yet, as far as it is known
 * @param conflicts number of own changes that wait to be settled
 * @param since when the connection was lost; null while there is one, or before the first
 * @param why a sentence on what failed last; null if nothing did
 * @param isReader whether this login may not send
 * @param lacksPassword whether another password is to be typed
 * @param namesake login of another who has edited under the name of this analyst; null if nobody has
 * @param isAhead whether the hub lacks edits that this copy has sent or received, as after a backup was restored
 */
public record TeamStatus(State state, int unsent, long bytes, long coming, int conflicts, @Nullable Instant since,
        @Nullable Message why, boolean isReader, boolean lacksPassword, @Nullable String namesake,
        boolean isAhead) {
    /** The phase of the connection. */
    public enum State {
        /** The first connection is being made. */
        CONNECTING,
        /** Edits are sent and received. */
        CONNECTED,
        /** There is no connection; it is tried again by itself. */
        LOST,
        /** The hub or the copy refuses; a person has to do something. */
        REFUSED
    }

    /** Returns the same state with another number of edits that the hub has not. */
    TeamStatus withUnsent(int number) {
        return new TeamStatus(state, number, bytes, coming, conflicts, since, why, isReader, lacksPassword, namesake,
                isAhead);
    }
}
