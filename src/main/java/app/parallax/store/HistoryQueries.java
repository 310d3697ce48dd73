package app.parallax.store;

import app.parallax.model.Entity;
import app.parallax.model.HistoryChange;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The history to be read: page by page, the newest first, so that its length does not matter. */
final class HistoryQueries {
    /** Edits that are looked at together where it is asked what they changed. */
    private static final int CHUNK = 2_000;
    private static final String ENTRY = "SELECT uuid, at, analyst, label, state, changes, id FROM edit WHERE id < ?";

    /** What belongs to something, by the identifier of that. */
    private static final List<String> BELONGING = List.of("SELECT uuid FROM tagging WHERE annotation = ? OR tag = ?",
            "SELECT uuid FROM mention WHERE annotation = ? OR claim = ?",
            "SELECT uuid FROM time_link WHERE annotation = ? OR event = ?",
            "SELECT uuid FROM placement WHERE annotation = ?", "SELECT uuid FROM received WHERE annotation = ?",
            "SELECT uuid FROM silence WHERE claim = ? OR article = ?",
            "SELECT uuid FROM story_article WHERE story = ? OR article = ?",
            "SELECT uuid FROM event_order WHERE earlier = ? OR later = ?");
    private static final List<String> OF_ARTICLE = List.of("SELECT uuid FROM version WHERE article = ?",
            "SELECT furniture.uuid FROM furniture JOIN version ON version.uuid = furniture.version WHERE article = ?");
    private static final String MARKS_OF_ARTICLE = """
            SELECT annotation.uuid FROM annotation JOIN version ON version.uuid = annotation.version
            WHERE version.article = ?""";

    private final Sql sql;
    private final Tables tables;

    HistoryQueries(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    private record Numbered(HistoryEntry entry, long number) {}

    /** Edits older than one, the newest of them first. */
    List<HistoryEntry> page(HistoryFilter filter, @Nullable UUID before, int most) throws SQLException {
        var conditions = new StringBuilder(ENTRY);
        var values = new ArrayList<@Nullable Object>();
        values.add(before == null
                ? Long.valueOf(Long.MAX_VALUE)
                : sql.first("SELECT id FROM edit WHERE uuid = ?", row -> row.big(1), before).orElse(0L));
        if (!filter.analysts().isEmpty()) {
            conditions.append(" AND analyst IN (?").append(", ?".repeat(filter.analysts().size() - 1)).append(')');
            values.addAll(filter.analysts());
        }
        if (filter.since() != null) {
            conditions.append(" AND at >= ?");
            values.add(filter.since());
        }
        if (filter.until() != null) {
            conditions.append(" AND at < ?");
            values.add(filter.until());
        }
        if (!filter.kinds().isEmpty()) {
            conditions.append(" AND EXISTS (SELECT 1 FROM change WHERE change.edit = edit.id AND entity IN (?")
                    .append(", ?".repeat(filter.kinds().size() - 1)).append("))");
            values.addAll(filter.kinds());
        }
        if (!filter.text().isBlank()) {
            var pattern = "%" + filter.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                    + "%";
            conditions.append(" AND (label LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM change "
                    + "WHERE change.edit = edit.id AND content LIKE ? ESCAPE '\\'))");
            values.add(pattern);
            values.add(pattern);
        }
        conditions.append(" ORDER BY id DESC LIMIT ").append(filter.subjects().isEmpty() ? most : CHUNK);
        return filter.subjects().isEmpty()
                ? numbered(conditions.toString(), values).stream().map(Numbered::entry).toList()
                : ofSubjects(conditions.toString(), values, filter.subjects(), most);
    }

    private List<Numbered> numbered(String query, List<@Nullable Object> values) throws SQLException {
        return sql.list(query, row -> new Numbered(new HistoryEntry(row.uuid(1), row.instant(2), row.text(3),
                row.text(4), row.named(5, HistoryEntry.State.class), row.number(6)), row.big(7)), values.toArray());
    }

    private List<HistoryEntry> ofSubjects(String query, List<@Nullable Object> values, Set<UUID> subjects, int most)
            throws SQLException {
        var wanted = withBelonging(subjects);
        var found = new ArrayList<HistoryEntry>();
        while (found.size() < most) {
            var chunk = numbered(query, values);
            if (chunk.isEmpty()) {
                break;
            }
            var touching = touching(chunk.getLast().number, chunk.getFirst().number, wanted, subjects);
            chunk.stream().filter(each -> touching.contains(each.number)).limit(most - found.size())
                    .forEach(each -> found.add(each.entry));
            values.set(0, chunk.getLast().number);
        }
        return found;
    }

    /** Which edits changed something of what is wanted; what is deleted since is known by what it referred to. */
    private Set<Long> touching(long first, long last, Set<UUID> wanted, Set<UUID> subjects) throws SQLException {
        var touching = new HashSet<Long>();
        var words = subjects.stream().map(UUID::toString).toList();
        sql.each("SELECT edit, ids, content FROM change WHERE edit BETWEEN ? AND ?", row -> {
            var content = row.textOrNull(3);
            return ChangeSet.idsOf(row.bytes(2)).stream().anyMatch(wanted::contains)
                    || (content != null && words.stream().anyMatch(content::contains)) ? row.big(1) : -1L;
        }, touching::add, first, last);
        return touching;
    }

    private Set<UUID> withBelonging(Set<UUID> subjects) throws SQLException {
        var wanted = new HashSet<>(subjects);
        for (var subject : subjects) {
            for (var query : OF_ARTICLE) {
                wanted.addAll(ids(query, subject));
            }
            belonging(subject, wanted);
            for (var mark : ids(MARKS_OF_ARTICLE, subject)) {
                wanted.add(mark);
                belonging(mark, wanted);
            }
        }
        return wanted;
    }

    private void belonging(UUID id, Set<UUID> into) throws SQLException {
        for (var query : BELONGING) {
            into.addAll(query.indexOf('?') == query.lastIndexOf('?')
                    ? ids(query, id)
                    : ids(query, id, id));
        }
    }

    private List<UUID> ids(String query, Object... values) throws SQLException {
        return sql.list(query, row -> row.uuid(1), values);
    }

    /** What an edit changed, in order. */
    List<HistoryChange> changes(UUID edit, int most) throws SQLException {
        var told = new ArrayList<HistoryChange>();
        var left = new int[]{most};
        for (var row : sql.list("""
                SELECT entity, operation, ids, content FROM change
                WHERE edit = (SELECT id FROM edit WHERE uuid = ?) ORDER BY id""",
                found -> new Row(found.named(1, Kind.class),
                        found.named(2, HistoryChange.Action.class), ChangeSet.idsOf(found.bytes(3)),
                        found.textOrNull(4)),
                edit)) {
            var some = row.ids.subList(0, Math.min(row.ids.size(), left[0]));
            left[0] -= some.size();
            tell(row, some, told::add);
        }
        return told;
    }

    private record Row(Kind kind, HistoryChange.Action action, List<UUID> ids, @Nullable String content) {}

    private void tell(Row row, List<UUID> ids, Consumer<HistoryChange> sink) throws SQLException {
        Map<UUID, Entity> known = new HashMap<>();
        tables.of(row.kind).find(sql, ids).forEach(each -> known.put(each.id(), each));
        if (row.content != null && row.action != HistoryChange.Action.UPDATE) {
            try {
                tables.json.readEntities(row.content, row.kind).forEach(each -> known.put(each.id(), each));
            } catch (JacksonException e) { // of a salvaged file: what can be read is shown
                known.keySet().retainAll(ids);
            }
        }
        for (var id : ids) {
            var entity = known.get(id);
            sink.accept(switch (row.action) {
                case INSERT -> new HistoryChange(row.kind, id, row.action, null, entity);
                case DELETE -> new HistoryChange(row.kind, id, row.action, entity, null);
                case UPDATE -> new HistoryChange(row.kind, id, row.action, side(entity, row.content, "old"),
                        side(entity, row.content, "new"));
            });
        }
    }

    private @Nullable Entity side(@Nullable Entity now, @Nullable String difference, String side) {
        if (now == null || difference == null) {
            return now;
        }
        try {
            return tables.json.with(now, difference, side);
        } catch (JacksonException | IllegalArgumentException e) { // as above
            return now;
        }
    }
}
