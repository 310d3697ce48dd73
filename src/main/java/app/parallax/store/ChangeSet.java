package app.parallax.store;

import app.parallax.model.Change;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one kind and operation, applied as one batch and stored as one row of the history.
 *
 * @param difference for updates the changed fields, common to all; else null
 */
record ChangeSet(Kind kind, Operation operation, @Nullable String difference, List<Change> changes) {

    enum Operation {
        INSERT, UPDATE, DELETE
    }

    /**
     * Groups changes into sets. Within a run of insertions, or of deletions, changes of one kind are grouped:
     * references are checked only at the commit, so that their order does not matter.
     */
    static List<ChangeSet> of(List<Change> changes, EntityJson json) {
        var sets = new ArrayList<ChangeSet>();
        var run = new EnumMap<Kind, ChangeSet>(Kind.class);
        for (var change : changes) {
            var before = change.before();
            var after = change.after();
            var operation = before == null ? Operation.INSERT : after == null ? Operation.DELETE : Operation.UPDATE;
            var difference = before == null || after == null ? null : json.difference(before, after);
            if (!sets.isEmpty() && sets.getLast().operation != operation) {
                run.clear();
            }
            var set = run.get(change.kind());
            if (set == null || !Objects.equals(set.difference, difference)) {
                set = new ChangeSet(change.kind(), operation, difference, new ArrayList<>());
                sets.add(set);
                if (operation == Operation.UPDATE) {
                    run.clear(); // an update may depend on the previous one
                }
                run.put(change.kind(), set);
            }
            set.changes.add(change);
        }
        return sets;
    }

    /** Splits the set into sets of at most {@code most} changes. */
    List<ChangeSet> slices(int most) {
        var slices = new ArrayList<ChangeSet>();
        for (int from = 0; from < changes.size(); from += most) {
            slices.add(new ChangeSet(kind, operation, difference,
                    changes.subList(from, Math.min(from + most, changes.size()))));
        }
        return slices;
    }

    List<Entity> entities() {
        return changes.stream().map(Change::entity).toList();
    }

    List<UUID> ids() {
        return changes.stream().map(Change::id).toList();
    }

    byte[] idBytes() {
        return bytes(ids());
    }

    static byte[] bytes(List<UUID> ids) {
        var buffer = ByteBuffer.allocate(16 * ids.size());
        ids.forEach(id -> buffer.put(Ids.bytes(id)));
        return buffer.array();
    }

    static List<UUID> idsOf(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return Stream.generate(() -> new UUID(buffer.getLong(), buffer.getLong())).limit(bytes.length / 16).toList();
    }
}
