package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads annotations together with all that hangs on them. */
final class MarkQueries {
    /** From the few newest versions that are not the first to their marks: CROSS JOIN keeps this order. */
    static final String GONE = """
            SELECT annotation.uuid FROM version AS newest
            CROSS JOIN version AS made ON made.article = newest.article AND made.number < newest.number
            CROSS JOIN annotation ON annotation.version = made.uuid
            LEFT JOIN placement ON placement.annotation = annotation.uuid AND placement.version = newest.uuid
            WHERE newest.number > 1 AND (placement.uuid IS NULL OR placement.state = 'gone')
            AND NOT EXISTS (SELECT 1 FROM version AS later
                WHERE later.article = newest.article AND later.number > newest.number)""";

    private static final String FROM = """
            FROM annotation JOIN version ON version.uuid = annotation.version
            JOIN article ON article.uuid = version.article""";

    /** So many annotations are put in order at once, and stand on so many versions at most. */
    private static final int MOST_AT_ONCE = 2_000;
    private static final int MOST_VERSIONS = 256;

    private final Sql sql;
    private final Tables tables;

    MarkQueries(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** The annotations that a condition chooses, by article and place. */
    void marks(String condition, @Nullable Object[] parameters, Consumer<Mark> sink) throws SQLException {
        var taggings = hanging(tables.taggings, "tagging", condition, parameters, Tagging::annotation);
        var mentions = hanging(tables.mentions, "mention", condition, parameters, Mention::annotation);
        var links = hanging(tables.timeLinks, "time_link", condition, parameters, TimeLink::annotation);
        var placements = hanging(tables.placements, "placement", condition, parameters, Placement::annotation);
        var received = hanging(tables.received, "received", condition, parameters, Received::annotation);
        Consumer<Annotation> each = a -> {
            var came = received.get(a.id());
            sink.accept(new Mark(a, taggings.getOrDefault(a.id(), List.of()),
                    mentions.getOrDefault(a.id(), List.of()), links.getOrDefault(a.id(), List.of()),
                    placements.getOrDefault(a.id(), List.of()), came == null ? null : came.getFirst(), null));
        };
        if (condition.isEmpty()) {
            all(each);
            return;
        }
        var select = tables.annotations.select().replace("SELECT uuid", "SELECT annotation.uuid")
                .replace(" version,", " annotation.version,").replace("FROM annotation", FROM);
        sql.each(select + condition + " " + """
                ORDER BY article.label, article.uuid, version.number, annotation.start, annotation."end",
                annotation.uuid""", tables.annotations::read, each, parameters);
    }

    /** A version with the number of annotations on it. */
    private record Marked(UUID version, int annotations) {}

    /**
     * All annotations, some versions at a time: to put 100,000 whole rows in order takes SQLite twice as long as to
     * read them.
     */
    private void all(Consumer<Annotation> sink) throws SQLException {
        var versions = sql.list("SELECT annotation.version, count(*) " + FROM + " " + """
                GROUP BY annotation.version ORDER BY article.label, article.uuid, version.number""",
                row -> new Marked(row.uuid(1), row.number(2)));
        int from = 0;
        while (from < versions.size()) {
            int to = from;
            int rows = 0;
            while (to < versions.size() && to - from < MOST_VERSIONS
                    && (to == from || rows + versions.get(to).annotations <= MOST_AT_ONCE)) {
                rows += versions.get(to++).annotations;
            }
            if (to == from + 1) { // it may be long, and its rows lie nearly in order
                sql.each(tables.annotations.select() + " WHERE version = ? ORDER BY start, \"end\", uuid",
                        tables.annotations::read, sink, versions.get(from).version);
            } else {
                some(versions.subList(from, to)).forEach(sink);
            }
            from = to;
        }
    }

    private List<Annotation> some(List<Marked> versions) throws SQLException {
        var rank = new HashMap<UUID, Integer>();
        var chosen = new UUID[MOST_VERSIONS]; // always as many, so that the statement is the same
        for (int i = 0; i < MOST_VERSIONS; i++) {
            chosen[i] = versions.get(Math.min(i, versions.size() - 1)).version;
            rank.putIfAbsent(chosen[i], i);
        }
        var found = sql.list(tables.annotations.select() + " WHERE version IN (?" + ", ?".repeat(MOST_VERSIONS - 1)
                + ")", tables.annotations::read, (Object[]) chosen);
        found.sort(Comparator.comparing((Annotation each) -> rank.get(each.passage().version()))
                .thenComparingInt(each -> each.passage().start()).thenComparingInt(each -> each.passage().end())
                .thenComparing(Annotation::id, Ids.ORDER));
        return found;
    }

    /** What hangs on the annotations that a condition chooses, by annotation. */
    private <E extends Entity> Map<UUID, List<E>> hanging(EntityTable<E> table, String name, String condition,
            @Nullable Object[] parameters, Function<E, UUID> annotation) throws SQLException {
        var found = new HashMap<UUID, List<E>>();
        var chosen = condition.isEmpty()
                ? ""
                // of an empty table SQLite need not gather the identifiers, which takes longer than all the rest
                : " WHERE EXISTS (SELECT 1 FROM " + name + ") AND annotation IN (SELECT annotation.uuid " + FROM
                        + condition + ")";
        sql.each(table.select() + chosen + " ORDER BY " + name + ".uuid", table::read,
                each -> found.computeIfAbsent(annotation.apply(each), id -> new ArrayList<>(1)).add(each), parameters);
        return found;
    }
}
