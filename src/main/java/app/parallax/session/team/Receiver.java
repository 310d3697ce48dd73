package app.parallax.session.team;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Message;
import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.session.merge.UniqueKeys;
import app.parallax.store.LogEdit;
import app.parallax.store.ReceiveTransaction;
import app.parallax.store.ReceiveTransaction.Other;
import app.parallax.store.ReceiveTransaction.OutboxEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Applies received edits in one transaction: as they are where they and the outbox do not touch, else after the outbox
 * was unapplied, which is then reapplied. An edit that does not fit is left out.
 */
final class Receiver {
    private final ReceiveTransaction receiving;
    private final Map<Ref, Other> received = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private @Nullable OutboxIndex index;
    private @Nullable List<OutboxEdit> unapplied;

    /** Rows that are known to be there. */
    private final Set<Ref> present = new HashSet<>();
    private final Consumer<LogEdit> skipped;

    private Receiver(ReceiveTransaction receiving, Consumer<LogEdit> skipped) {
        this.receiving = receiving;
        this.skipped = skipped;
    }

    /**
     * Applies edits that follow the position of the copy.
     *
     * @param skipped told of edits that do not fit to the rows before them and are left out, as they are in every copy
     * @return whether all were received; none is if a job is extending an edit that would have to be unapplied
     */
    static boolean receive(ReceiveTransaction receiving, List<LogEdit> edits, Consumer<LogEdit> skipped) {
        return new Receiver(receiving, skipped).receive(edits);
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
        if (unapplied != null) {
            var rebase = new Rebase(receiving, ref -> Optional.ofNullable(received.get(ref)));
            unapplied.stream().filter(each -> !ids.contains(each.edit().id())).forEach(rebase::reapply);
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
        receiving.requireReadable(edit);
        if (receiving.outbox().contains(edit.id())) {
            unapplyOutbox();
        }
        ids.add(edit.id());
        boolean isApplied = receiving.fits(edit, () -> applyParts(edit));
        if (!isApplied && unapplied == null && outbox() != null) {
            unapplyOutbox();
            isApplied = receiving.fits(edit, () -> applyParts(edit));
        }
        if (!isApplied) {
            present.clear();
            var label = ReceiveTransaction.label(edit);
            var message = label.message();
            receiving.skip(edit,
                    Messages.label(Message.of("team.skippedEdit", message == null ? label.words() : message)));
            skipped.accept(edit);
        }
    }

    /** Applies an edit; returns false if it meets the outbox, or leaves a reference to nothing. */
    private boolean applyParts(LogEdit edit) {
        receiving.begin(edit);
        var all = new ArrayList<Change>();
        for (var part : edit.changes()) {
            var outbox = outbox();
            if (outbox != null && outbox.touches(part.ids())) {
                return false;
            }
            var changes = receiving.changes(edit, part);
            if (outbox != null && outbox.overlaps(changes)) {
                return false;
            }
            receiving.apply(edit, changes);
            all.addAll(changes);
        }
        if (!isWhole(all)) {
            return false;
        }
        var by = new Other(edit.analyst(), edit.at());
        all.forEach(change -> received.put(Ref.of(change.entity()), by));
        return true;
    }

    /**
     * Whether each reference that an edit leaves is to a row that is there. SQLite asks only when all that came is
     * committed, and what comes together differs from copy to copy.
     */
    private boolean isWhole(List<Change> changes) {
        var rows = new LinkedHashMap<Ref, Change>();
        changes.forEach(change -> rows.put(Ref.of(change.entity()), change));
        rows.forEach((ref, change) -> {
            if (change.after() == null) {
                present.remove(ref);
            } else {
                present.add(ref);
            }
        });
        for (var change : rows.values()) {
            var after = change.after();
            if (after == null) {
                if (!receiving.referrers(change.entity()).isEmpty()) {
                    return false;
                }
            } else {
                for (var need : UniqueKeys.requiredReferences(after)) {
                    if (isKey(after, need) && !present.contains(need)) {
                        if (!receiving.has(need.kind(), need.id())) {
                            return false;
                        }
                        present.add(need);
                    }
                }
            }
        }
        return true;
    }

    /** Whether a reference is one that project files require. */
    private static boolean isKey(Entity row, Ref need) {
        return switch (need.kind()) {
            case SPEAKER -> false;
            case ANALYST -> !(row instanceof Claim || row instanceof Event);
            default -> true;
        };
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

    private void unapplyOutbox() {
        if (unapplied == null) {
            unapplied = receiving.unapplyOutbox();
        }
    }
}
