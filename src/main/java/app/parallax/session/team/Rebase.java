package app.parallax.session.team;

import app.parallax.model.Change;
import app.parallax.model.DraftVersion;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.RowConflict;
import app.parallax.model.Version;
import app.parallax.session.merge.IdMapping;
import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.session.merge.UniqueKeys;
import app.parallax.store.LogEdit;
import app.parallax.store.ReceiveTransaction;
import app.parallax.store.ReceiveTransaction.Other;
import app.parallax.store.ReceiveTransaction.OutboxEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies the edits of an outbox again after what came from others: field by field, what is the same in both once. A
 * change that is not possible any more is left out and becomes a conflict. What is deleted as a whole stays as a whole,
 * and is one conflict.
 */
final class Rebase {
    private static final Set<String> INCIDENTAL = Set.of("id", "analyst", "at", "created", "modified", "color", "key");

    private final ReceiveTransaction receiving;
    /** Returns who else changed a row last. */
    private final Function<Ref, Optional<Other>> others;
    /** Rows of ours that equal rows of others. */
    private IdMapping mapping = new IdMapping();

    Rebase(ReceiveTransaction receiving, Function<Ref, Optional<Other>> others) {
        this.receiving = receiving;
        this.others = others;
    }

    /** Applies an edit again, as far as it is possible. */
    void reapply(OutboxEdit own) {
        var refused = new HashMap<Ref, Ref>();
        Plan plan;
        do {
            plan = new Plan(own.changes(), refused);
        } while (plan.refuses());
        mapping = plan.ids;
        var edit = own.edit();
        boolean isReverting = edit.operation() != LogEdit.Operation.EDIT
                && edit.operation() != LogEdit.Operation.SHARE;
        boolean isListed = false;
        boolean isUndone = edit.operation() == LogEdit.Operation.UNDO && forgetDeletions(own);
        for (var conflict : plan.listed()) {
            var change = conflict.change;
            var reverts = edit.reverts();
            boolean stands = isUndone && change.before() == null && plan.find(Ref.of(change.entity())) != null;
            if (!stands && (edit.operation() != LogEdit.Operation.UNDO || reverts == null
                    || !receiving.removeConflicts(reverts, change.kind(), change.id()))) {
                var by = others.apply(plan.origin(conflict)).orElse(null);
                receiving.add(new RowConflict(Ids.next(), edit.id(), ReceiveTransaction.label(edit), edit.at(),
                        change.before(),
                        change.after(), by == null ? null : by.analyst(), by == null ? null : by.at()));
                isListed = true;
            }
        }
        if (own.isAgain() || !plan.changes.isEmpty() || own.changes().isEmpty() || (!isListed && !isReverting)) {
            receiving.reapply(own, plan.changes);
        }
    }

    /** Forgets deletions that were not possible, and which an undo takes back; returns whether there were any. */
    private boolean forgetDeletions(OutboxEdit undo) {
        var back = new HashSet<Ref>();
        undo.changes().stream().filter(change -> change.before() == null)
                .forEach(change -> back.add(Ref.of(change.entity())));
        var undone = back.isEmpty()
                ? List.<RowConflict>of()
                : receiving.conflicts().stream().filter(each -> each.edit().equals(undo.edit().reverts())
                        && each.mine() == null && back.contains(Ref.of(each.change().entity()))).toList();
        undone.forEach(each -> receiving.removeConflicts(each.edit(), each.change().kind(), each.change().id()));
        return !undone.isEmpty();
    }

    /** A change that is not possible, and the row that is the reason. */
    private record Impossible(Change change, Ref because) {}

    /** One try to apply an edit, against the rows as they are with the changes so far. */
    private final class Plan {
        private final IdMapping ids = new IdMapping(mapping);
        private final Map<Ref, @Nullable Entity> rows = new HashMap<>();
        private final Map<Kind, Map<String, UUID>> keys = new HashMap<>();
        private final Set<Ref> coming = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<Ref, Impossible> conflicts = new LinkedHashMap<>();
        /** Rows whose change was found to be impossible by an earlier try, with the reason. */
        private final Map<Ref, Ref> refused;

        private Plan(List<Change> own, Map<Ref, Ref> refused) {
            this.refused = refused;
            for (var change : own) {
                if (change.before() == null) {
                    coming.add(Ref.of(change.entity()));
                }
            }
            for (var change : ordered(own)) {
                plan(change);
            }
        }

        private void plan(Change change) {
            var before = change.before();
            var after = change.after();
            var old = before == null ? null : ids.of(before);
            var mine = after == null ? null : ids.of(after);
            var ref = Ref.of(mine == null ? Objects.requireNonNull(old) : mine);
            coming.remove(Ref.of(change.entity()));
            var because = refused.get(ref);
            if (because != null) {
                refuse(new Change(old, mine), because);
            } else if (mine == null) {
                delete(ref, Objects.requireNonNull(old));
            } else if (old == null) {
                insert(ref, mine);
            } else {
                update(ref, old, mine);
            }
        }

        private @Nullable Entity find(Ref ref) {
            return rows.containsKey(ref) ? rows.get(ref) : receiving.find(ref.kind(), ref.id()).orElse(null);
        }

        private void put(Ref ref, @Nullable Entity entity) {
            var was = rows.put(ref, entity);
            var known = keys.computeIfAbsent(ref.kind(), any -> new HashMap<>());
            var oldKey = was == null ? null : UniqueKeys.of(was);
            if (oldKey != null) {
                known.remove(oldKey, ref.id());
            }
            var key = entity == null ? null : UniqueKeys.of(entity);
            if (key != null) {
                known.put(key, ref.id());
            }
        }

        /** Lists what an edit wanted of a row, once for all of its changes. */
        private void refuse(Change change, Ref because) {
            var ref = Ref.of(change.entity());
            var earlier = conflicts.get(ref);
            var before = earlier == null ? change.before() : earlier.change.before();
            if (before == null && change.after() == null) {
                conflicts.remove(ref);
            } else {
                conflicts.put(ref, new Impossible(new Change(before, change.after()),
                        earlier == null ? because : earlier.because));
            }
        }

        private void delete(Ref ref, Entity old) {
            var now = find(ref);
            if (now == null) {
                return; // others deleted it too
            }
            if (!RecordFields.sameButTime(now, old)) {
                refuse(Change.delete(old), ref);
                return;
            }
            changes.add(Change.delete(now));
            put(ref, null);
        }

        private void insert(Ref ref, Entity mine) {
            var now = find(ref);
            if (now != null) {
                if (!RecordFields.sameButTime(now, mine)) {
                    refuse(Change.insert(mine), ref);
                }
                return;
            }
            var entity = mine;
            for (var need : UniqueKeys.requiredReferences(entity)) {
                if (isMissing(need)) {
                    var without = UniqueKeys.withoutReference(entity, need);
                    if (without == null) {
                        refuse(Change.insert(mine), need);
                        return;
                    }
                    entity = without;
                }
            }
            var twin = twin(entity);
            if (twin.isPresent()) {
                ids.put(ref.kind(), ref.id(), twin.get().id());
                var same = ids.of(entity);
                if (saysMore(same, twin.get())) {
                    refuse(Change.insert(same), Ref.of(twin.get()));
                }
                return;
            }
            entity = numbered(entity);
            changes.add(Change.insert(entity));
            put(ref, entity);
        }

        private boolean isMissing(Ref need) {
            return find(need) == null && !coming.contains(need);
        }

        /** Whether an own row has something that its twin has not. */
        private static boolean saysMore(Entity mine, Entity twin) {
            var differing = RecordFields.differing(twin, mine);
            differing.keySet().removeAll(INCIDENTAL);
            differing.values().removeIf(RecordFields::isEmpty);
            return !differing.isEmpty() && !(mine instanceof Version) && !(mine instanceof DraftVersion);
        }

        /** Returns another row that is the same thing. */
        private Optional<Entity> twin(Entity entity) {
            return same(entity).stream().filter(each -> switch (entity) {
                case Version v -> each instanceof Version o && o.sha256().equals(v.sha256()) && came(each);
                case DraftVersion v -> each instanceof DraftVersion o && o.sha256().equals(v.sha256()) && came(each);
                default -> true;
            }).findFirst();
        }

        private boolean came(Entity entity) {
            return others.apply(Ref.of(entity)).isPresent();
        }

        /** Returns the other rows with a key of an entity. */
        private List<Entity> same(Entity entity) {
            var kind = Kind.of(entity);
            var found = new LinkedHashMap<UUID, Entity>();
            for (var each : receiving.same(entity)) {
                if (!rows.containsKey(Ref.of(each))) {
                    found.put(each.id(), each);
                }
            }
            var key = UniqueKeys.of(entity);
            var here = key == null ? null : keys.getOrDefault(kind, Map.of()).get(key);
            var row = here == null || here.equals(entity.id()) ? null : rows.get(new Ref(kind, here));
            if (row != null) {
                found.put(row.id(), row);
            }
            return List.copyOf(found.values());
        }

        /** Gives a version of a text the next number if others took its number. */
        private Entity numbered(Entity entity) {
            return switch (entity) {
                case Version v when isNumberTaken(v) -> RecordFields.with(v,
                        Map.of("number", 1 + last(Kind.VERSION, v.article())));
                case DraftVersion v when isNumberTaken(v) -> RecordFields.with(v,
                        Map.of("number", 1 + last(Kind.DRAFT_VERSION, v.draft())));
                default -> entity;
            };
        }

        private boolean isNumberTaken(Entity version) {
            return same(version).stream()
                    .anyMatch(each -> Objects.equals(UniqueKeys.of(each), UniqueKeys.of(version)));
        }

        private int last(Kind kind, UUID of) {
            var all = new HashMap<UUID, Entity>();
            receiving.versions(kind, of).forEach(each -> all.put(each.id(), each));
            rows.forEach((ref, entity) -> {
                if (ref.kind() == kind && entity != null) {
                    all.put(ref.id(), entity);
                }
            });
            return all.values().stream().mapToInt(each -> switch (each) {
                case Version v when v.article().equals(of) -> v.number();
                case DraftVersion v when v.draft().equals(of) -> v.number();
                default -> 0;
            }).max().orElse(0);
        }

        private void update(Ref ref, Entity old, Entity mine) {
            var now = find(ref);
            if (now == null) {
                refuse(new Change(old, mine), ref);
                return;
            }
            var wanted = RecordFields.differing(old, mine);
            var was = RecordFields.of(old);
            var is = RecordFields.of(now);
            var applied = new LinkedHashMap<String, @Nullable Object>();
            boolean isWhole = true;
            for (var field : wanted.entrySet()) {
                var present = is.get(field.getKey());
                if (Objects.equals(present, was.get(field.getKey()))
                        || (field.getKey().equals(RecordFields.MODIFIED) && RecordFields.isTimeOfChange(now))) {
                    applied.put(field.getKey(), field.getValue());
                } else if (!Objects.equals(present, field.getValue())) {
                    isWhole = false;
                }
            }
            var next = RecordFields.with(now, applied);
            if (!isWhole && RecordFields.sameButTime(next, now)) {
                next = now;
            }
            var because = impossible(now, next);
            if (because != null) {
                refuse(new Change(old, mine), because);
                return;
            }
            if (!isWhole) {
                refuse(new Change(old, mine), ref);
            }
            if (!next.equals(now)) {
                changes.add(new Change(now, next));
                put(ref, next);
            }
        }

        /** Returns the row that makes an update impossible; null if it is possible. */
        private @Nullable Ref impossible(Entity now, Entity next) {
            var others = same(next).stream().filter(each -> Objects.equals(UniqueKeys.of(each), UniqueKeys.of(next)))
                    .findFirst();
            if (others.isPresent() && !Objects.equals(UniqueKeys.of(now), UniqueKeys.of(next))) {
                return Ref.of(others.get());
            }
            for (var need : UniqueKeys.requiredReferences(next)) {
                if (isMissing(need) && !UniqueKeys.requiredReferences(now).contains(need)
                        && !next.equals(UniqueKeys.withoutReference(next, need))) {
                    return need;
                }
            }
            return circle(now, next);
        }

        private @Nullable Ref circle(Entity now, Entity next) {
            var kind = Kind.of(next);
            var above = OutboxIndex.parent(next);
            if (Objects.equals(above, OutboxIndex.parent(now))) {
                return null;
            }
            var seen = new HashSet<UUID>();
            while (above != null && seen.add(above)) {
                if (above.equals(next.id())) {
                    return Ref.of(next);
                }
                var row = find(new Ref(kind, above));
                above = row == null ? null : OutboxIndex.parent(row);
            }
            return null;
        }

        /**
         * Refuses changes that leave a reference to nothing, and those by which a row that stays would lose its parts;
         * returns whether there are any, so that a new try is due.
         */
        private boolean refuses() {
            int before = refused.size();
            for (var change : changes) {
                var after = change.after();
                var ref = Ref.of(change.entity());
                if (after != null) {
                    var last = find(ref);
                    if (last == null) {
                        continue;
                    }
                    for (var need : UniqueKeys.requiredReferences(last)) {
                        if (find(need) == null && !last.equals(UniqueKeys.withoutReference(last, need))) {
                            refused.put(ref, need);
                        }
                    }
                } else if (find(ref) == null) {
                    var remaining = receiving.referrers(change.entity()).stream().map(each -> find(Ref.of(each)))
                            .filter(row -> row != null && UniqueKeys.requiredReferences(row).contains(ref))
                            .map(row -> Ref.of(Objects.requireNonNull(row))).toList();
                    if (!remaining.isEmpty()) {
                        refused.put(ref, remaining.stream().filter(each -> others.apply(each).isPresent()).findFirst()
                                .orElse(remaining.getFirst()));
                    }
                }
            }
            keepParts();
            return refused.size() > before;
        }

        /** Refuses what takes parts from rows whose deletion is refused. */
        private void keepParts() {
            var wholes = new HashSet<Ref>();
            boolean isMore;
            do {
                isMore = false;
                conflicts.values().stream().map(each -> each.change).filter(each -> each.after() == null)
                        .forEach(each -> wholes.add(Ref.of(each.entity())));
                for (var change : changes) {
                    var ref = Ref.of(change.entity());
                    if (change.after() == null && refused.containsKey(ref)) {
                        isMore |= wholes.add(ref);
                    } else if (!refused.containsKey(ref)) {
                        var whole = whole(change, wholes);
                        if (whole != null) {
                            refused.put(ref, whole);
                            isMore = true;
                        }
                    }
                }
            } while (isMore);
        }

        /** Returns the one of some rows of which a change is a part: its row goes, or refers to it no more. */
        private static @Nullable Ref whole(Change change, Set<Ref> wholes) {
            var before = change.before();
            var after = change.after();
            if (before == null || wholes.isEmpty()) {
                return null;
            }
            var left = UniqueKeys.references(before);
            if (after != null) {
                var now = UniqueKeys.references(after);
                boolean isMoved = now.stream().anyMatch(each -> !left.contains(each) && each.kind() != Kind.of(after));
                left.removeAll(now);
                if (isMoved) { // to what others are merged into
                    return null;
                }
            }
            left.remove(Ref.of(before));
            return left.stream().filter(wholes::contains).findFirst().orElse(null);
        }

        /** Returns the conflicts without those of parts, which their whole stands for. */
        private Collection<Impossible> listed() {
            var wholes = new HashSet<Ref>();
            conflicts.forEach((ref, each) -> {
                if (each.change.after() == null) {
                    wholes.add(ref);
                }
            });
            var listed = conflicts.values().stream().filter(each -> whole(each.change, wholes) == null).toList();
            return listed.isEmpty() ? conflicts.values() : listed; // rows that refer to each other
        }

        /** Returns the row that others changed and that is the reason of a conflict, however far. */
        private Ref origin(Impossible conflict) {
            var because = conflict.because;
            var seen = new HashSet<Ref>();
            for (var next = conflicts.get(because); next != null && seen.add(because)
                    && others.apply(because).isEmpty(); next = conflicts.get(because)) {
                because = next.because;
            }
            return because;
        }
    }

    /** Orders insertions that follow each other so that each refers to earlier ones; all else keeps its place. */
    private static List<Change> ordered(List<Change> changes) {
        var ordered = new ArrayList<Change>(changes.size());
        var run = new ArrayList<Change>();
        for (var change : changes) {
            if (change.before() != null) {
                flush(run, ordered);
                ordered.add(change);
            } else {
                run.add(change);
            }
        }
        flush(run, ordered);
        return ordered;
    }

    private static void flush(List<Change> run, List<Change> ordered) {
        var inserted = new HashMap<UUID, Entity>();
        run.forEach(change -> inserted.put(change.id(), change.entity()));
        run.sort(Comparator.comparing(Change::kind).thenComparingInt(change -> depth(change.entity(), inserted)));
        ordered.addAll(run);
        run.clear();
    }

    private static int depth(Entity entity, Map<UUID, Entity> inserted) {
        int depth = 0;
        var above = inserted.get(OutboxIndex.parent(entity));
        while (above != null && depth < inserted.size()) {
            depth++;
            above = inserted.get(OutboxIndex.parent(above));
        }
        return depth;
    }
}
