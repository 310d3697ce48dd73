package app.parallax.store;

import app.parallax.model.Entity;
import app.parallax.model.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns that refer to rows of each kind, and the columns in which rows of a kind must differ. */
final class ForeignKeys {
    private final Tables tables;
    private final Map<Kind, List<Column>> referring = new EnumMap<>(Kind.class);

    private record Column(Kind kind, String name) {}

    ForeignKeys(Sql sql, Tables tables) throws SQLException {
        this.tables = tables;
        for (var kind : Kind.values()) {
            for (var key : sql.list("PRAGMA foreign_key_list(" + tables.of(kind).table() + ")",
                    row -> List.of(row.text(3), row.text(4)))) {
                for (var target : Kind.values()) {
                    if (tables.of(target).table().equals(key.getFirst())) {
                        referring.computeIfAbsent(target, any -> new ArrayList<>())
                                .add(new Column(kind, key.getLast()));
                    }
                }
            }
        }
    }

    /** Returns the rows that refer to a row. */
    List<Entity> referrers(Sql sql, Entity entity) throws SQLException {
        var found = new ArrayList<Entity>();
        for (var column : referring.getOrDefault(Kind.of(entity), List.of())) {
            found.addAll(tables.of(column.kind).where(sql, column.name, entity.id()));
        }
        return found;
    }

    /** Whether a stored row refers to a row that is not there. */
    boolean dangles(Sql sql, Entity entity) throws SQLException {
        var kind = Kind.of(entity);
        for (var target : referring.entrySet()) {
            for (var column : target.getValue()) {
                if (column.kind == kind && sql.number("SELECT EXISTS (SELECT 1 FROM " + tables.of(kind).table()
                        + " AS row WHERE uuid = ? AND " + column.name + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                        + tables.of(target.getKey()).table() + " WHERE uuid = row." + column.name + "))",
                        entity.id()) == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns other rows from which an entity must differ in some columns, and does not. */
    List<Entity> same(Sql sql, Entity entity) throws SQLException {
        var kind = Kind.of(entity);
        var found = new ArrayList<Entity>();
        for (var keys : unique(kind)) {
            tables.of(kind).same(sql, entity, keys).forEach(each -> {
                if (!each.id().equals(entity.id()) && !found.contains(each)) {
                    found.add(each);
                }
            });
        }
        return found;
    }

    private static List<List<String>> unique(Kind kind) {
        return switch (kind) {
            case ANALYST, OUTLET, STORY, SPEAKER, TAG, TAG_SET -> List.of(List.of("name"));
            case STORY_ARTICLE -> List.of(List.of("story", "article"));
            case VERSION -> List.of(List.of("article", "sha256"), List.of("article", "number"));
            case DRAFT_VERSION -> List.of(List.of("draft", "sha256"), List.of("draft", "number"));
            case TAGGING -> List.of(List.of("annotation", "tag"));
            case MENTION -> List.of(List.of("annotation", "claim"));
            case TIME_LINK -> List.of(List.of("annotation", "event", "clock"));
            case EVENT_ORDER -> List.of(List.of("earlier", "later"));
            case PLACEMENT -> List.of(List.of("annotation", "version"));
            case RECEIVED -> List.of(List.of("annotation"));
            case SILENCE -> List.of(List.of("claim", "article"));
            case ARTICLE, FURNITURE, ANNOTATION, CLAIM, EVENT, ORPHAN, MEMO, DRAFT, DRAFT_DECISION -> List.of();
        };
    }
}
