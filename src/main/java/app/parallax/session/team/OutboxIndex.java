package app.parallax.session.team;

import app.parallax.hub.Footprint;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Tag;
import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.session.merge.UniqueKeys;
import app.parallax.text.Sha256;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows, unique keys and references of the edits of an outbox, in every state that they passed. What came from
 * others and touches none of it can be applied without taking the outbox back.
 */
final class OutboxIndex {
    private final Set<Ref> touched = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<Key> keys = new HashSet<>();
    private final Set<Ref> references = new HashSet<>();
    private final Set<Ref> deleted = new HashSet<>();
    private final Set<Kind> moved = EnumSet.noneOf(Kind.class);

    private record Key(Kind kind, String key) {}

    OutboxIndex(List<Change> changes) {
        for (var change : changes) {
            var ref = Ref.of(change.entity());
            touched.add(ref);
            ids.add(ref.id());
            if (change.after() == null) {
                deleted.add(ref);
            }
            if (isMoved(change)) {
                moved.add(ref.kind());
            }
            add(change.before());
            add(change.after());
        }
    }

    private void add(@Nullable Entity entity) {
        if (entity != null) {
            addKey(entity, UniqueKeys.of(entity));
            addKey(entity, UniqueKeys.equalityKey(entity));
            references.addAll(UniqueKeys.requiredReferences(entity));
        }
    }

    private void addKey(Entity entity, @Nullable String key) {
        if (key != null) {
            keys.add(new Key(Kind.of(entity), key));
        }
    }

    /** Whether a row that comes is touched; an identifier is that of one row, or of an orphan and its annotation. */
    boolean touches(Collection<UUID> rows) {
        return rows.stream().anyMatch(ids::contains);
    }

    /** Whether changes that come depend on the outbox, or it on them. */
    boolean overlaps(List<Change> changes) {
        return changes.stream().anyMatch(change -> touched.contains(Ref.of(change.entity()))
                || (change.after() == null && references.contains(Ref.of(change.entity())))
                || (isMoved(change) && moved.contains(change.kind())) || overlaps(change.before())
                || overlaps(change.after()));
    }

    private boolean overlaps(@Nullable Entity entity) {
        return entity != null && (isTaken(entity, UniqueKeys.of(entity))
                || isTaken(entity, UniqueKeys.equalityKey(entity))
                || UniqueKeys.requiredReferences(entity).stream().anyMatch(deleted::contains));
    }

    private boolean isTaken(Entity entity, @Nullable String key) {
        return key != null && keys.contains(new Key(Kind.of(entity), key));
    }

    private static boolean isMoved(Change change) {
        var before = change.before();
        var after = change.after();
        return after != null && parent(after) != null
                && (before == null || !Objects.equals(parent(before), parent(after)));
    }

    /**
     * Returns the same for a hub, which lets edits follow those that they do not overlap; empty if it is large.
     */
    Optional<Footprint> footprint() {
        var both = new HashSet<Long>();
        ids.forEach(id -> both.add(number("row", id)));
        keys.forEach(key -> both.add(number("key", key.kind + " " + key.key)));
        moved.forEach(kind -> both.add(number("moved", kind)));
        var affected = new HashSet<>(both);
        var conflicting = new HashSet<>(both);
        references.forEach(ref -> {
            affected.add(number("needs", ref.id()));
            conflicting.add(number("deletes", ref.id()));
        });
        deleted.forEach(ref -> {
            affected.add(number("deletes", ref.id()));
            conflicting.add(number("needs", ref.id()));
        });
        return Math.max(affected.size(), conflicting.size()) > Footprint.MOST
                ? Optional.empty()
                : Optional.of(new Footprint(affected, conflicting));
    }

    private static long number(String what, Object of) {
        return Long.parseUnsignedLong(Sha256.of(what + " " + of), 0, 16, 16);
    }

    /** Returns the parent of a tag or claim. */
    static @Nullable UUID parent(Entity entity) {
        return switch (entity) {
            case Tag tag -> tag.parent();
            case Claim claim -> claim.parent();
            default -> null;
        };
    }
}
