package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.MarksWithoutClaim;
import app.parallax.model.Mention;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.Timestamps;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads annotations together with their taggings, mentions, time links and placements. */
record MarkQueries(Sql sql, Tables tables) {
    /** From the few newest versions that are not the first to their annotations: CROSS JOIN keeps this order. */
    static final String GONE = """
            SELECT annotation.uuid FROM version AS newest
            CROSS JOIN version AS made ON made.article = newest.article AND made.number < newest.number
            CROSS JOIN annotation ON annotation.version = made.uuid
            LEFT JOIN placement ON placement.annotation = annotation.uuid AND placement.version = newest.uuid
            WHERE newest.number > 1 AND (placement.uuid IS NULL OR placement.state = 'gone')
            AND NOT EXISTS (SELECT 1 FROM version AS later
                WHERE later.article = newest.article AND later.number > newest.number)""";

    /** Annotations in changed words that nobody confirmed, with the number of the version that they were made on. */
    static final String CHANGED = """
            SELECT annotation.uuid AS mark, made.number AS number FROM version AS newest
            CROSS JOIN placement ON placement.version = newest.uuid AND placement.state = 'approximate'
            JOIN annotation ON annotation.uuid = placement.annotation
            JOIN version AS made ON made.uuid = annotation.version
            WHERE newest.number > 1 AND made.uuid <> newest.uuid
            AND NOT EXISTS (SELECT 1 FROM version AS later
                WHERE later.article = newest.article AND later.number > newest.number)""";

    private static final String FROM = """
            FROM annotation JOIN version ON version.uuid = annotation.version
            JOIN article ON article.uuid = version.article""";

    private static final String ON_CLAIM = "EXISTS (SELECT 1 FROM mention WHERE mention.annotation = annotation.uuid)";

    /** Maximum number of annotations sorted at once, and of their versions. */
    private static final int MOST_AT_ONCE = 2_000;
    private static final int MOST_VERSIONS = 256;
    private static final String CHOSEN = " IN (?" + ", ?".repeat(MOST_VERSIONS - 1) + ")";

    private static final Comparator<Tagged> PLACE = Comparator
            .comparingInt((Tagged each) -> each.annotation.passage().start())
            .thenComparingInt(each -> each.annotation.passage().end())
            .thenComparing(each -> each.annotation.id(), Ids.ORDER);
    private static final Comparator<Entity> OLDEST_FIRST = Comparator.comparing(Entity::id, Ids.ORDER);

    /** Reads the annotations that pass a filter, by article and position. */
    void marks(AnnotationFilter filter, Consumer<Mark> sink) throws SQLException {
        var chosen = chosen(filter);
        marks(chosen.sql, chosen.values.toArray(), sink);
    }

    /** Reads the annotations that pass a filter and mention a claim, by article and position. */
    void marksOnClaims(AnnotationFilter filter, Consumer<Mark> sink) throws SQLException {
        if (tables.mentions.isEmpty(sql)) {
            return;
        }
        var chosen = chosen(filter);
        if (chosen.sql.isEmpty()) {
            all(" AND " + ON_CLAIM, sink);
        } else {
            marks(chosen.sql + " AND " + ON_CLAIM, chosen.values.toArray(), sink);
        }
    }

    /** Counts the annotations that pass a filter and mention no claim, by version. */
    void marksWithoutClaim(AnnotationFilter filter, Consumer<MarksWithoutClaim> sink) throws SQLException {
        var chosen = chosen(filter);
        // without its Z a time with a fraction of a second comes after the same one without
        sql.each("SELECT annotation.version, count(*), max(rtrim(annotation.modified, 'Z')) "
                + (chosen.sql.isEmpty() ? "FROM annotation WHERE NOT " : FROM + chosen.sql + " AND NOT ") + ON_CLAIM
                + " GROUP BY annotation.version",
                row -> new MarksWithoutClaim(row.uuid(1), row.number(2), Timestamps.read(row.text(3) + "Z")), sink,
                chosen.values.toArray());
    }

    /** The condition of a filter, empty for none. */
    private static FilterQuery chosen(AnnotationFilter filter) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        restrict(conditions, values, "version.article IN (%s)", filter.articles());
        restrict(conditions, values, "annotation.analyst IN (%s)", filter.analysts());
        restrict(conditions, values, "annotation.uuid IN (%s)", filter.annotations());
        restrict(conditions, values,
                "annotation.uuid IN (SELECT annotation FROM tagging WHERE tag IN (%s))", filter.tags());
        restrict(conditions, values,
                "annotation.uuid IN (SELECT annotation FROM mention WHERE claim IN (%s))", filter.claims());
        return new FilterQuery(conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions), values);
    }

    private static void restrict(List<String> conditions, List<@Nullable Object> values, String condition,
            Iterable<UUID> ids) {
        var places = new ArrayList<String>();
        for (var id : ids) {
            places.add("?");
            values.add(id);
        }
        if (!places.isEmpty()) {
            conditions.add(condition.formatted(String.join(", ", places)));
        }
    }

    /** Reads the annotations that meet a condition, by article and position. */
    void marks(String condition, @Nullable Object[] parameters, Consumer<Mark> sink) throws SQLException {
        if (condition.isEmpty()) {
            all("", sink);
            return;
        }
        var hung = new AttachedRows(
                table -> new FilterQuery(table.select() + " WHERE annotation IN (SELECT annotation.uuid "
                        + FROM + condition + ")", Arrays.asList(parameters)));
        var gathering = new MarkCollector(hung, sink);
        tagged(FROM, condition + " " + """
                ORDER BY article.label, article.uuid, version.number, annotation.start, annotation."end",
                annotation.uuid""", parameters, gathering);
        gathering.end();
    }

    /** A row: an annotation with one of its taggings, or none. */
    private record Tagged(Annotation annotation, @Nullable Tagging tagging) {}

    /** Reads annotations joined with their taggings, which is faster than two queries. */
    private void tagged(String from, String condition, @Nullable Object[] parameters, Consumer<Tagged> sink)
            throws SQLException {
        sql.each(tables.annotations.select().replace(" FROM annotation", ", tagging.uuid, tagging.tag " + from
                + " LEFT JOIN tagging ON tagging.annotation = annotation.uuid") + condition, row -> {
                    var annotation = tables.annotations.read(row);
                    var tagging = row.uuidOrNull(13);
                    return new Tagged(annotation,
                            tagging == null ? null : new Tagging(tagging, annotation.id(), row.uuid(14)));
                }, sink, parameters);
    }

    /** Combines consecutive rows of an annotation to marks; {@link #end} emits the last one. */
    private static final class MarkCollector implements Consumer<Tagged> {
        private final AttachedRows hung;
        private final Consumer<Mark> sink;
        private final List<Tagging> taggings = new ArrayList<>();
        private @Nullable Annotation annotation;

        MarkCollector(AttachedRows hung, Consumer<Mark> sink) {
            this.hung = hung;
            this.sink = sink;
        }

        @Override
        public void accept(Tagged row) {
            if (annotation != null && !annotation.id().equals(row.annotation.id())) {
                end();
            }
            annotation = row.annotation;
            if (row.tagging != null) {
                taggings.add(row.tagging);
            }
        }

        void end() {
            if (annotation != null) {
                taggings.sort(OLDEST_FIRST);
                var mark = hung.mark(annotation, List.copyOf(taggings));
                taggings.clear();
                annotation = null;
                sink.accept(mark);
            }
        }
    }

    private record Marked(UUID version, int annotations) {}

    /**
     * Reads all annotations, a few versions at a time: sorting 100,000 complete rows takes SQLite twice as long as
     * reading them.
     *
     * @param more a further condition, or nothing
     */
    private void all(String more, Consumer<Mark> sink) throws SQLException {
        var versions = sql.list("""
                SELECT counted.version, counted.annotations FROM
                    (SELECT version, count(*) AS annotations FROM annotation GROUP BY version) AS counted
                JOIN version ON version.uuid = counted.version JOIN article ON article.uuid = version.article
                ORDER BY article.label, article.uuid, version.number""",
                row -> new Marked(row.uuid(1), row.number(2)));
        int from = 0;
        while (from < versions.size()) {
            int to = from;
            int rows = 0;
            while (to < versions.size() && to - from < MOST_VERSIONS
                    && (to == from || rows + versions.get(to).annotations <= MOST_AT_ONCE)) {
                rows += versions.get(to++).annotations;
            }
            byIds(versions.subList(from, to), more, sink);
            from = to;
        }
    }

    private void byIds(List<Marked> versions, String more, Consumer<Mark> sink) throws SQLException {
        var chosen = new UUID[MOST_VERSIONS]; // always the same number, so that the statement stays the same
        for (int i = 0; i < MOST_VERSIONS; i++) {
            chosen[i] = versions.get(Math.min(i, versions.size() - 1)).version;
        }
        var hung = new AttachedRows(
                table -> new FilterQuery(table.select().replace("FROM ", "FROM annotation CROSS JOIN ") + " ON "
                        + table.table() + ".annotation = annotation.uuid WHERE annotation.version" + CHOSEN,
                        List.of(chosen)));
        var gathering = new MarkCollector(hung, sink);
        if (versions.size() == 1) { // it may be long, and its rows are nearly in order
            tagged("FROM annotation", " WHERE annotation.version = ?" + more
                    + " ORDER BY annotation.start, annotation.\"end\", annotation.uuid",
                    new Object[]{versions.getFirst().version}, gathering);
        } else {
            var found = new LinkedHashMap<UUID, List<Tagged>>();
            versions.forEach(each -> found.put(each.version, new ArrayList<>(each.annotations)));
            tagged("FROM annotation", " WHERE annotation.version" + CHOSEN + more, chosen, each -> found
                    .computeIfAbsent(each.annotation.passage().version(), id -> new ArrayList<>()).add(each));
            for (var each : found.values()) {
                each.sort(PLACE);
                each.forEach(gathering);
            }
        }
        gathering.end();
    }

    private record FilterQuery(String sql, List<? extends @Nullable Object> values) {}

    /** The other entities of some annotations, by annotation. */
    private final class AttachedRows {
        private final Map<UUID, List<Mention>> mentions;
        private final Map<UUID, List<TimeLink>> links;
        private final Map<UUID, List<Placement>> placements;
        private final Map<UUID, List<Received>> received;

        AttachedRows(Function<EntityTable<?>, FilterQuery> question) throws SQLException {
            mentions = hanging(tables.mentions, question, Mention::annotation);
            links = hanging(tables.timeLinks, question, TimeLink::annotation);
            placements = hanging(tables.placements, question, Placement::annotation);
            received = hanging(tables.received, question, Received::annotation);
        }

        Mark mark(Annotation annotation, List<Tagging> taggings) {
            var id = annotation.id();
            var came = received.get(id);
            return new Mark(annotation, taggings, mentions.getOrDefault(id, List.of()),
                    links.getOrDefault(id, List.of()), placements.getOrDefault(id, List.of()),
                    came == null ? null : came.getFirst(), null);
        }
    }

    private <E extends Entity> Map<UUID, List<E>> hanging(EntityTable<E> table,
            Function<EntityTable<?>, FilterQuery> question, Function<E, UUID> annotation) throws SQLException {
        if (table.isEmpty(sql)) { // SQLite would collect the annotations first, which takes longer than everything else
            return Map.of();
        }
        var asked = question.apply(table);
        var found = new HashMap<UUID, List<E>>();
        sql.each(asked.sql, table::read,
                each -> found.computeIfAbsent(annotation.apply(each), id -> new ArrayList<>(1)).add(each),
                asked.values.toArray());
        found.values().forEach(list -> list.sort(OLDEST_FIRST));
        return found;
    }
}
