package app.parallax.store;

import app.parallax.model.Entity;
import app.parallax.model.HistoryChange;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryPart;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Wording;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Queries for the history view: page by page, the newest first, so that the length of the history does not matter. */
record HistoryQueries(Sql sql, Tables tables) {
    /** Edits per query if an index selects the candidates. */
    private static final int CHUNK = 2_000;

    /** Edits per query if no index applies: some 30 ms. */
    private static final int STEP = 25_000;
    private static final String ENTRY = """
            SELECT edit.uuid, edit.at, edit.analyst, edit.label, edit.state, edit.changes, edit.message, edit.id""";

    /** The condition of the index {@code change_about}. */
    private static final String ABOUT = "length(ids) = 16 AND content GLOB '*\"????????-????-????-????-????????????\"*'";

    /** Queries for the entities that belong to an entity. */
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

    private record Numbered(HistoryEntry entry, long number) {}

    /** Returns one part of the matching history, the newest first. */
    HistoryPart part(HistoryFilter filter, Wording words, @Nullable UUID before, int most) throws SQLException {
        long end = before == null
                ? sql.first("SELECT max(id) + 1 FROM edit", row -> row.big(1)).orElse(0L)
                : sql.first("SELECT id FROM edit WHERE uuid = ?", row -> row.big(1), before).orElse(0L);
        boolean each = filter.subjects().isEmpty()
                && (!filter.text().isBlank() || filter.since() != null || filter.until() != null
                        || !filter.kinds().isEmpty() || !filter.analysts().isEmpty());
        long start = each ? Math.max(0, end - STEP) : 0;
        var found = filter.subjects().isEmpty()
                ? page(filter, words, start, end, null, most)
                : ofSubjects(filter, words, end, most);
        var entries = found.stream().map(Numbered::entry).toList();
        if (entries.size() == most) {
            return new HistoryPart(entries, entries.getLast().id());
        }
        return new HistoryPart(entries, sql.first("SELECT uuid FROM edit WHERE id >= ? AND id < ? ORDER BY id LIMIT 1",
                row -> row.uuid(1), start, start == 0 ? 0 : end).orElse(null));
    }

    /** Returns one page; filters by kind read the changes. */
    private List<Numbered> page(HistoryFilter filter, Wording words, long start, long end, @Nullable List<Long> among,
            int most)
            throws SQLException {
        var query = new StringBuilder(ENTRY);
        var values = new ArrayList<@Nullable Object>();
        if (filter.kinds().isEmpty()) {
            query.append(" FROM edit WHERE edit.id < ? AND edit.id >= ?");
        } else {
            query.append(" FROM change CROSS JOIN edit ON edit.id = change.edit WHERE change.entity IN (?")
                    .append(", ?".repeat(filter.kinds().size() - 1))
                    .append(") AND change.edit < ? AND change.edit >= ?");
            values.addAll(filter.kinds());
        }
        values.add(end);
        values.add(start);
        if (among != null) {
            query.append(" AND edit.id IN (SELECT value FROM json_each(?))");
            values.add(among.toString());
        }
        if (!filter.analysts().isEmpty()) {
            query.append(" AND edit.analyst IN (?").append(", ?".repeat(filter.analysts().size() - 1)).append(')');
            values.addAll(filter.analysts());
        }
        if (filter.since() != null) {
            query.append(" AND edit.at >= ?");
            values.add(filter.since());
        }
        if (filter.until() != null) {
            query.append(" AND edit.at < ?");
            values.add(filter.until());
        }
        if (!filter.text().isBlank()) {
            var pattern = "%" + filter.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                    + "%";
            query.append(" AND (edit.label LIKE ? ESCAPE '\\' OR edit.id IN (SELECT value FROM json_each(?)) "
                    + "OR edit.id IN (SELECT said.edit FROM change AS said "
                    + "WHERE said.edit < ? AND said.edit >= ? AND said.content LIKE ? ESCAPE '\\'))");
            values.add(pattern);
            values.add(inOtherWords(filter.text().strip(), pattern, words, start, end, among).toString());
            values.add(end);
            values.add(start);
            values.add(pattern);
        }
        query.append(filter.kinds().isEmpty() ? " ORDER BY edit.id" : " GROUP BY change.edit ORDER BY change.edit")
                .append(" DESC LIMIT ").append(most);
        return sql.list(query.toString(), row -> new Numbered(new HistoryEntry(row.uuid(1), row.instant(2), row.text(3),
                History.label(row, 4, 7), row.named(5, HistoryEntry.State.class), row.number(6)), row.big(8)),
                values.toArray());
    }

    /**
     * Returns the edits whose label has the sought words in the reader's language, although it was stored in another:
     * only messages that can contain the words are formatted.
     */
    private List<Long> inOtherWords(String sought, String pattern, Wording words, long start, long end,
            @Nullable List<Long> among) throws SQLException {
        var folded = folded(sought);
        var found = new ArrayList<Long>();
        sql.each("""
                SELECT id, label, message FROM edit WHERE id >= ? AND id < ? AND message IS NOT NULL
                AND label NOT LIKE ? ESCAPE '\\' AND (? IS NULL OR id IN (SELECT value FROM json_each(?)))
                AND (substr(message, 9, instr(substr(message, 9), '"') - 1) IN (SELECT value FROM json_each(?))
                OR instr(substr(message, 2), '{"key"') > 0)""",
                row -> folded(words.text(History.label(row, 2, 3))).contains(folded) ? row.big(1) : 0L, id -> {
                    if (id > 0) {
                        found.add(id);
                    }
                }, start, end, pattern, among == null ? null : "", among == null ? "[]" : among.toString(),
                words.labelKeys(sought).stream().map(key -> '"' + key + '"').toList().toString());
        return found;
    }

    /** Folds the case of ASCII letters, as LIKE does. */
    private static String folded(String text) {
        return text.codePoints().map(point -> point >= 'A' && point <= 'Z' ? point + 'a' - 'A' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private List<Numbered> ofSubjects(HistoryFilter filter, Wording words, long end, int most) throws SQLException {
        var touching = List.copyOf(touching(withBelonging(filter.subjects()), filter.subjects(), end).descendingSet());
        var found = new ArrayList<Numbered>();
        for (int i = 0; i < touching.size() && found.size() < most; i += CHUNK) {
            found.addAll(page(filter, words, touching.get(Math.min(touching.size(), i + CHUNK) - 1), end,
                    touching.subList(i, Math.min(touching.size(), i + CHUNK)),
                    most - found.size()));
        }
        return found;
    }

    /**
     * Returns the edits that changed any of the wanted entities; deleted ones are found by the references in their
     * JSON.
     */
    private NavigableSet<Long> touching(Set<UUID> wanted, Set<UUID> subjects, long end) throws SQLException {
        var touching = new TreeSet<Long>();
        var ids = wanted.stream().map(id -> '"' + HexFormat.of().formatHex(Ids.bytes(id)) + '"').toList();
        sql.each("""
                SELECT edit FROM change WHERE length(ids) = 16 AND edit < ?
                AND substr(ids, 1, 16) IN (SELECT unhex(value) FROM json_each(?))""", row -> row.big(1), touching::add,
                end, ids.toString());
        var words = subjects.stream().map(UUID::toString).toArray();
        var says = "(instr(content, ?) > 0" + " OR instr(content, ?) > 0".repeat(words.length - 1) + ")";
        var values = new ArrayList<@Nullable Object>(List.of(words));
        values.add(end);
        sql.each("SELECT edit, ids, content IS NOT NULL AND " + says
                + " FROM change WHERE length(ids) > 16 AND edit < ?",
                row -> row.number(3) == 1
                        || ChangeSet.idsOf(row.bytes(2)).stream().anyMatch(wanted::contains) ? row.big(1) : 0L,
                touching::add, values.toArray());
        touching.remove(0L);
        sql.each("SELECT edit FROM change WHERE " + ABOUT + " AND " + says + " AND edit < ?", row -> row.big(1),
                touching::add, values.toArray());
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

    /** Returns the changes of an edit, in order. */
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
            } catch (JacksonException e) { // from a recovered file: only readable rows are shown
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
