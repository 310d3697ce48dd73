package app.parallax.session.team;

import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.store.LogEdit;
import app.parallax.store.ReceiveTransaction;
import app.parallax.store.ReceiveTransaction.Other;
import app.parallax.store.ReceiveTransaction.OutboxEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies received edits in one transaction: as they are where they and the outbox do not touch, else after the outbox
 * was taken back, which is then applied again.
 */
final class Receiver {
    private final ReceiveTransaction receiving;
    private final Map<Ref, Other> received = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private @Nullable OutboxIndex index;
    private @Nullable List<OutboxEdit> taken;

    private Receiver(ReceiveTransaction receiving) {
        this.receiving = receiving;
    }

    /**
     * Applies edits that follow the position of the copy.
     *
     * @return whether all were applied; none is if a job is extending an edit that would have to be taken back
     */
    static boolean receive(ReceiveTransaction receiving, List<LogEdit> edits) {
        return new Receiver(receiving).receive(edits);
    }

    private boolean receive(List<LogEdit> edits) {
        if (receiving.isOpen()) {
            return false;
        }
        for (var edit : edits) {
            if (isOwn(edit)) {
                receiving.acknowledgeFirst(edit);
            } else {
                apply(edit);
            }
        }
        if (taken != null) {
            var rebase = new Rebase(receiving, ref -> Optional.ofNullable(received.get(ref)));
            taken.stream().filter(each -> !ids.contains(each.edit().id())).forEach(rebase::putBack);
        }
        return true;
    }

    /**
     * Whether an edit is the first of the outbox, sent and accepted without an answer. Behind edits of others, as a hub
     * has it that was restored and to which the edit was sent again, its place in the history would be wrong.
     */
    private boolean isOwn(LogEdit edit) {
        return ids.isEmpty() && receiving.outbox().stream().findFirst().filter(edit.id()::equals).isPresent()
                && receiving.first()
                        .filter(first -> first.changes().equals(edit.changes())).isPresent();
    }

    private void apply(LogEdit edit) {
        if (receiving.outbox().contains(edit.id())) {
            takeOut();
        }
        ids.add(edit.id());
        receiving.begin(edit);
        var by = new Other(edit.analyst(), edit.at());
        for (var part : edit.changes()) {
            var outbox = outbox();
            if (outbox != null && outbox.touches(part.ids())) {
                takeOut();
            }
            var changes = receiving.changes(edit, part);
            if (outbox != null && outbox.overlaps(changes)) {
                takeOut();
            }
            receiving.apply(edit, changes);
            changes.forEach(change -> received.put(Ref.of(change.entity()), by));
        }
    }

    private @Nullable OutboxIndex outbox() {
        if (receiving.outbox().isEmpty()) {
            return null;
        }
        if (index == null) {
            index = new OutboxIndex(receiving.outboxChanges());
        }
        return index;
    }

    private void takeOut() {
        if (taken == null) {
            taken = receiving.takeOut();
        }
    }
}
