package app.parallax.session.team;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.EditLabel;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.RowConflict;
import app.parallax.session.Session;
import app.parallax.session.merge.EntityNaming;
import app.parallax.session.merge.EntityNaming.Difference;
import app.parallax.session.merge.MergeSide.Ref;
import app.parallax.session.merge.UniqueKeys;
import app.parallax.store.TeamStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The own changes of a copy that edits of others have made impossible, until somebody settles them. */
public final class Conflicts {
    private static final Set<String> TEXTS = Set.of("note", "translation", "description", "text");

    private final Session session;

    private Conflicts(Session session) {
        this.session = session;
    }

    /**
     * A conflict.
     *
     * @param theirs the row as it is now; null if it was deleted, or never came to be
     */
    public record Conflict(RowConflict own, @Nullable Entity theirs) {
        /** Returns the fields that are different now from what the own edit wanted; empty if either is no row. */
        public Map<String, @Nullable Object> fields() {
            var mine = own.mine();
            var before = own.before();
            if (mine == null || theirs == null) {
                return Map.of();
            }
            var wanted = before == null ? RecordFields.of(mine) : RecordFields.differing(before, mine);
            var present = RecordFields.of(theirs);
            wanted.entrySet().removeIf(each -> each.getKey().equals("id")
                    || Objects.equals(present.get(each.getKey()), each.getValue()));
            return wanted;
        }

        /** Whether both can be kept: only notes, descriptions and texts differ. */
        public boolean canKeepBoth() {
            var fields = fields().keySet();
            return fields.stream().anyMatch(TEXTS::contains)
                    && fields.stream().allMatch(each -> TEXTS.contains(each) || each.equals(RecordFields.MODIFIED));
        }
    }

    /** Returns the conflicts of a project that wait, in the order in which they arose. */
    public static CompletableFuture<List<Conflict>> of(Session session) {
        return session.inBackground(new Conflicts(session)::list);
    }

    private List<Conflict> list() {
        var waiting = session.readTeam(TeamStore::conflicts);
        return waiting.stream().map(own -> new Conflict(own,
                session.readTeam(team -> team.find(own.change().kind(), own.change().id())).orElse(null))).toList();
    }

    /**
     * Both states of a conflict in words.
     *
     * @param what the row
     * @param mine what the own edit wanted, a field in each line
     * @param theirs what stands
     */
    public record ConflictSides(Conflict conflict, String what, String mine, String theirs) {}

    /** Describes the conflicts that wait, in the order in which they arose. */
    public static CompletableFuture<List<ConflictSides>> described(Session session) {
        return session.inBackground(() -> {
            var list = new Conflicts(session).list();
            var waiting = new HashMap<Ref, Entity>(); // rows that are nowhere else
            for (var each : list) {
                var mine = each.own().mine();
                if (mine != null) {
                    waiting.put(Ref.of(mine), mine);
                }
            }
            return list.stream().map(each -> session.readTeam(team -> sides(each, new EntityNaming(
                    ref -> team.find(ref.kind(), ref.id()).orElseGet(() -> waiting.get(ref)))))).toList();
        });
    }

    private static ConflictSides sides(Conflict conflict, EntityNaming naming) {
        var before = conflict.own().before();
        var mine = conflict.own().mine();
        var theirs = conflict.theirs();
        var what = naming.nameOf(conflict.own().change().entity());
        if (mine != null && theirs != null) {
            var wanted = naming.differences(RecordFields.with(theirs, conflict.fields()), theirs);
            return new ConflictSides(conflict, what, lines(wanted, Difference::before),
                    lines(wanted, Difference::after));
        }
        boolean isPart = theirs != null && theirs.equals(before); // refused for what belongs to the row
        return new ConflictSides(conflict, what, state(naming, before, mine),
                isPart ? Messages.text("team.settle.part") : state(naming, before, theirs));
    }

    private static String state(EntityNaming naming, @Nullable Entity before, @Nullable Entity now) {
        if (now == null) {
            return Messages.text("merge.deleted");
        }
        return before == null ? naming.nameOf(now) : lines(naming.differences(before, now), Difference::after);
    }

    private static String lines(List<Difference> differences, Function<Difference, String> side) {
        return differences.isEmpty()
                ? Messages.text("merge.kept")
                : differences.stream().map(each -> each.field() + ": " + side.apply(each))
                        .collect(Collectors.joining("\n"));
    }

    /** Keeps the present state, and forgets the conflict. */
    public static CompletableFuture<Void> keepTheirs(Session session, Conflict conflict) {
        return session.writeTeam(team -> team.settle(conflict.own().id()));
    }

    /**
     * Applies the own change by a new edit, and forgets the conflict. A row that others deleted is brought back, with
     * those that it needs.
     */
    public static CompletableFuture<Void> takeMine(Session session, Conflict conflict) {
        var label = Messages.label(Message.of("edit.takeMine", known(conflict.own().label())));
        return new Conflicts(session).settle(conflict, label, false);
    }

    /** Appends the own text to that which stands, and forgets the conflict; see {@link Conflict#canKeepBoth}. */
    public static CompletableFuture<Void> keepBoth(Session session, Conflict conflict) {
        var label = Messages.label(Message.of("edit.keepBoth", known(conflict.own().label())));
        return new Conflicts(session).settle(conflict, label, true);
    }

    private static Object known(EditLabel label) {
        var message = label.message();
        return message == null ? label.words() : message;
    }

    private CompletableFuture<Void> settle(Conflict conflict, EditLabel label, boolean isBoth) {
        return session.inBackground(() -> changes(conflict, isBoth)).thenCompose(changes -> changes.isEmpty()
                ? keepTheirs(session, conflict)
                : session.perform(new Edit(label, changes)).thenCompose(done -> keepTheirs(session, conflict))
                        .thenCompose(done -> session.writeTeam(team -> forgetBroughtBack(team, changes))));
    }

    /** Forgets the conflicts about rows that were brought back with another one. */
    private static void forgetBroughtBack(TeamStore team, List<Change> changes) {
        var back = changes.stream().filter(each -> each.before() == null).map(each -> Ref.of(each.entity()))
                .collect(Collectors.toSet());
        team.conflicts().stream().filter(each -> each.mine() != null && back.contains(Ref.of(each.change().entity())))
                .forEach(each -> team.settle(each.id()));
    }

    private List<Change> changes(Conflict conflict, boolean isBoth) {
        var mine = conflict.own().mine();
        var now = conflict.theirs();
        if (mine == null) {
            return now == null ? List.of() : deletions(now);
        }
        if (now == null) {
            return insertions(conflict.own().edit(), mine);
        }
        var wanted = new LinkedHashMap<String, @Nullable Object>(conflict.fields());
        if (isBoth) {
            var present = RecordFields.of(now);
            wanted.replaceAll((name, value) -> TEXTS.contains(name)
                    ? present.get(name) + "\n\n" + value
                    : value);
        }
        return wanted.isEmpty() ? List.of() : List.of(new Change(now, RecordFields.with(now, wanted)));
    }

    /** Deletes a row with all that refer to it; those that can do without it stay. */
    private List<Change> deletions(Entity entity) {
        return session.readTeam(team -> {
            var gone = new LinkedHashMap<Ref, Entity>();
            var kept = new HashMap<Ref, Change>();
            var open = new ArrayList<Entity>(List.of(entity));
            while (!open.isEmpty()) {
                var each = open.removeLast();
                if (gone.putIfAbsent(Ref.of(each), each) != null) {
                    continue;
                }
                for (var referrer : team.referrers(each)) {
                    var without = UniqueKeys.withoutReference(referrer, Ref.of(each));
                    if (without == null) {
                        open.add(referrer);
                    } else {
                        kept.put(Ref.of(referrer), new Change(referrer, without));
                    }
                }
            }
            var changes = new ArrayList<Change>();
            kept.forEach((ref, change) -> {
                if (!gone.containsKey(ref)) {
                    changes.add(change);
                }
            });
            List.copyOf(gone.values()).reversed().forEach(each -> changes.add(Change.delete(each)));
            return changes;
        });
    }

    /**
     * Inserts a row with those that it needs, as they were when they were deleted or as they wait themselves, and with
     * those of the same edit that wait for it.
     */
    private List<Change> insertions(UUID edit, Entity mine) {
        return session.readTeam(team -> {
            var back = new LinkedHashSet<Entity>();
            var waiting = new LinkedHashMap<Ref, Entity>();
            for (var each : team.conflicts()) {
                var wanted = each.mine();
                if (each.edit().equals(edit) && wanted != null) {
                    waiting.put(Ref.of(wanted), wanted);
                }
            }
            var seen = new LinkedHashSet<Ref>();
            if (bring(team, mine, waiting, back, seen)) {
                int size;
                do {
                    size = back.size();
                    var there = back.stream().map(Ref::of).collect(Collectors.toSet());
                    waiting.values().stream()
                            .filter(each -> team.find(Kind.of(each), each.id()).isEmpty()
                                    && UniqueKeys.references(each).stream().anyMatch(there::contains))
                            .forEach(each -> bring(team, each, waiting, back, seen));
                } while (back.size() > size);
            }
            return back.stream().map(Change::insert).toList();
        });
    }

    private boolean bring(TeamStore team, Entity entity, Map<Ref, Entity> waiting, Set<Entity> back, Set<Ref> seen) {
        if (!seen.add(Ref.of(entity))) {
            return true;
        }
        var whole = entity;
        for (var need : UniqueKeys.requiredReferences(entity)) {
            if (team.find(need.kind(), need.id()).isEmpty()) {
                var old = Optional.ofNullable(waiting.get(need)).or(() -> team.lastDeleted(need.kind(), need.id()));
                if (old.isEmpty() || !bring(team, old.get(), waiting, back, seen)) {
                    var without = UniqueKeys.withoutReference(whole, need);
                    if (without == null) {
                        return false;
                    }
                    whole = without;
                }
            }
        }
        var key = UniqueKeys.of(whole);
        if (team.isTaken(whole)) {
            Entity renamed = whole;
            for (int number = 2; renamed != null && team.isTaken(renamed); number++) {
                renamed = UniqueKeys.renamed(whole, key + " (" + number + ")");
            }
            if (renamed == null) {
                return true; // there is the same already
            }
            whole = renamed;
        }
        back.add(whole);
        if (Kind.of(whole) == Kind.ARTICLE) {
            for (var version : team.lastVersions(whole.id())) {
                bring(team, version, waiting, back, seen);
            }
        }
        return true;
    }
}
