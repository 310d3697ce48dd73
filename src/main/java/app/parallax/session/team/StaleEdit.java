package app.parallax.session.team;

import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.session.merge.UniqueKeys;
import app.parallax.store.ReceiveTransaction;
import java.time.Instant;
import java.util.stream.Stream;

/** Applies an edit that others made stale a moment ago, as if it had been made before and waited in the outbox. */
final class StaleEdit {
    private StaleEdit() {}

    /** Returns whether it was applied or listed as a conflict; false if no newest edit of others touches its rows. */
    static boolean apply(ReceiveTransaction own, Edit edit, Analyst by, Instant at) {
        if (edit.changes().stream().flatMap(StaleEdit::needed)
                .noneMatch(ref -> own.lastIfOther(ref.id()).isPresent())) {
            return false;
        }
        new Rebase(own, ref -> own.lastIfOther(ref.id())).reapply(own.unsent(edit, by, at));
        return true;
    }

    /** Returns the row of a change, and those that it must refer to. */
    private static Stream<Ref> needed(Change change) {
        var after = change.after();
        var row = Stream.of(Ref.of(change.entity()));
        return after == null ? row : Stream.concat(row, UniqueKeys.requiredReferences(after).stream());
    }
}
