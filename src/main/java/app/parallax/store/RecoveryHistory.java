package app.parallax.store;

import app.parallax.model.CheckProblem;
import app.parallax.model.Entity;
import app.parallax.model.HistoryEntry.State;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.Wording;
import app.parallax.store.ChangeSet.Operation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evaluates the readable history of a damaged file: which entities existed, what became of them, and the content of
 * lost ones.
 */
final class RecoveryHistory {
    private static final EnumSet<State> HOLDING = EnumSet.of(State.DONE, State.OPEN, State.CLOSED);

    private static final Message LOST = Message.of("salvage.lostEdit");

    private final Sql stage;
    private final Tables tables;
    private final Wording words;
    private final Map<Key, EndState> endStates = new LinkedHashMap<>();
    private int bad;

    RecoveryHistory(Sql stage, Tables tables, Wording words) throws SQLException {
        this.stage = stage;
        this.tables = tables;
        this.words = words;
        each(this::follow);
    }

    /** A kind and identifier: an orphan that is anchored becomes an annotation with the same identifier. */
    record Key(Kind kind, UUID id) {}

    /** Whether an entity existed at the end, and the edit that created it. */
    private record EndState(boolean there, long edit) {}

    private record Step(long edit, boolean holds, Kind kind, Operation operation, List<UUID> ids,
            @Nullable String content) {}

    private interface Following {
        void step(Step step);
    }

    private void each(Following following) throws SQLException {
        bad = 0;
        stage.each("""
                SELECT change.edit, coalesce(edit.state, 'done'), change.entity, change.operation, change.ids,
                change.content FROM change LEFT JOIN edit ON edit.id = change.edit ORDER BY change.edit, change.id""",
                RecoveryHistory::step, step -> {
                    if (step.isPresent()) {
                        following.step(step.get());
                    } else {
                        bad++;
                    }
                });
    }

    private static Optional<Step> step(Row row) throws SQLException {
        try {
            return Optional.of(new Step(row.big(1), HOLDING.contains(row.named(2, State.class)),
                    row.named(3, Kind.class), row.named(4, Operation.class), ChangeSet.idsOf(row.bytes(5)),
                    row.textOrNull(6)));
        } catch (IllegalArgumentException e) { // no value of ours: the row is damaged
            return Optional.empty();
        }
    }

    private void follow(Step step) {
        if (step.holds && step.operation != Operation.UPDATE) {
            boolean there = step.operation == Operation.INSERT;
            step.ids.forEach(id -> endStates.merge(new Key(step.kind, id), new EndState(there, step.edit),
                    (old, now) -> new EndState(now.there, old.edit)));
        }
    }

    /** The number of unreadable rows of the history. */
    int bad() {
        return bad;
    }

    /** Whether the entity was deleted before the damage. */
    boolean isDeleted(Kind kind, UUID id) {
        var endState = endStates.get(new Key(kind, id));
        return endState != null && !endState.there;
    }

    /** Returns the entities that should exist but were not found. */
    Set<Key> missing(Map<Kind, Set<UUID>> there) {
        var missing = new HashSet<Key>();
        endStates.forEach((key, endState) -> {
            if (endState.there && !there.getOrDefault(key.kind, Set.of()).contains(key.id)) {
                missing.add(key);
            }
        });
        return missing;
    }

    /** The known fields of one entity. */
    private static final class Fields {
        private @Nullable ObjectNode whole;
        private final Map<String, JsonNode> first = new HashMap<>();
        private final Map<String, JsonNode> last = new HashMap<>();

        private void apply(ObjectNode onto) {
            first.forEach(onto::set);
            last.forEach(onto::set);
        }
    }

    /**
     * Returns the newest state of entities: of rows that may be outdated, and of lost ones that the history contains
     * completely.
     *
     * @param lost entities that were not found
     */
    List<Entity> renewed(List<Entity> old, Set<Key> lost) throws SQLException {
        var known = new HashMap<Key, Fields>();
        lost.forEach(key -> known.put(key, new Fields()));
        old.forEach(each -> known.put(new Key(Kind.of(each), each.id()), new Fields()));
        each(step -> gather(step, known));
        var renewed = new ArrayList<Entity>();
        for (var each : old) {
            var fields = known.get(new Key(Kind.of(each), each.id()));
            renewed.add(fields == null ? each : tables.json.changed(each, fields::apply).orElse(each));
        }
        for (var key : lost) {
            var fields = known.get(key);
            if (fields != null && fields.whole != null) {
                fields.apply(fields.whole);
                tables.json.entity(fields.whole, key.kind).ifPresent(renewed::add);
            }
        }
        return renewed;
    }

    private void gather(Step step, Map<Key, Fields> known) {
        if (step.content == null || step.ids.stream().noneMatch(id -> known.containsKey(new Key(step.kind, id)))) {
            return;
        }
        try {
            var content = tables.json.tree(step.content);
            if (step.operation != Operation.UPDATE) {
                for (var node : content) {
                    var fields = node instanceof ObjectNode object && object.has("id")
                            ? known.get(new Key(step.kind, UUID.fromString(object.get("id").asString())))
                            : null;
                    if (fields != null) {
                        fields.whole = (ObjectNode) node;
                    }
                }
                return;
            }
            for (var id : step.ids) {
                var fields = known.get(new Key(step.kind, id));
                if (fields != null) {
                    content.path("old").properties()
                            .forEach(field -> fields.first.putIfAbsent(field.getKey(), field.getValue()));
                    if (step.holds) {
                        content.path("new").properties()
                                .forEach(field -> fields.last.put(field.getKey(), field.getValue()));
                    }
                }
            }
        } catch (JacksonException | IllegalArgumentException e) { // the readable part is used
            bad++;
        }
    }

    /** Describes a lost entity by the time and analyst of its creation. */
    CheckProblem lost(Key key) throws SQLException {
        var kind = key.kind.name().toLowerCase(Locale.ROOT);
        var endState = endStates.get(key);
        return stage.first("SELECT label, analyst, at FROM edit WHERE id = ?",
                row -> new CheckProblem(kind, key.id.toString(),
                        Message.of("recovery.lost", row.text(1), row.text(2), row.text(3))),
                endState == null ? -1 : endState.edit)
                .orElseGet(() -> new CheckProblem(kind, key.id.toString(), Message.of("recovery.lostUnknown")));
    }

    /** Returns the name of the analyst who made the edit that created an analyst: their own first edit. */
    @Nullable
    String analystName(UUID id) throws SQLException {
        var endState = endStates.get(new Key(Kind.ANALYST, id));
        return endState == null
                ? null
                : stage.first("SELECT analyst FROM edit WHERE id = ?", row -> row.text(1), endState.edit).orElse(null);
    }

    /**
     * Copies the history into the new project.
     *
     * @param undoable whether everything for undo exists; else edits are only kept for reading
     * @return number of rows left out
     */
    int copy(Sql target, boolean undoable) throws SQLException {
        var out = new int[1];
        var known = new HashSet<Long>();
        stage.each("SELECT id, uuid, label, analyst, at, state, format, changes, message FROM edit ORDER BY id",
                row -> {
                    try {
                        row.instant(5);
                        var state = row.named(6, State.class);
                        if (!undoable) {
                            state = HOLDING.contains(state) ? State.CLOSED : State.ABANDONED;
                        }
                        return target.update("""
                        INSERT OR IGNORE INTO edit (id, uuid, label, analyst, at, state, format, changes, message)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", row.big(1), row.bytes(2), row.text(3), row.text(4),
                                row.text(5), state, row.number(7), row.number(8), row.textOrNull(9)) == 1
                                        ? row.big(1)
                                        : -1L;
                    } catch (IllegalArgumentException | java.time.DateTimeException e) { // no value or time of ours
                        return -1L;
                    }
                }, known::add);
        out[0] += known.remove(-1L) ? 1 : 0;
        stage.each("SELECT id, edit, entity, operation, ids, content FROM change ORDER BY id", row -> {
            if (!known.contains(row.big(2))) {
                target.update(
                        """
                        INSERT INTO edit (id, uuid, label, message, analyst, at, state, format, changes)
                        VALUES (?, ?, ?, ?, '?', (SELECT coalesce(max(at), ?) FROM edit WHERE id < ?), 'closed', ?, 0)""",
                        row.big(2), Ids.next(), words.text(LOST), MessageJson.write(LOST), java.time.Instant.EPOCH,
                        row.big(2),
                        EntityJson.FORMAT);
                known.add(row.big(2));
                out[0]++;
            }
            try {
                row.named(3, Kind.class);
                row.named(4, Operation.class);
                return target.update("""
                        INSERT OR IGNORE INTO change (id, edit, entity, operation, ids, content)
                        VALUES (?, ?, ?, ?, ?, ?)""", row.big(1), row.big(2), row.text(3), row.text(4), row.bytes(5),
                        row.textOrNull(6));
            } catch (IllegalArgumentException e) { // no value of ours
                return 0;
            }
        }, copied -> out[0] += 1 - copied);
        return out[0];
    }
}
