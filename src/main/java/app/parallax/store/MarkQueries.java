package app.parallax.store;

import app.parallax.model.Annotation;
import app.parallax.model.Entity;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Placement;
import app.parallax.model.Received;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import java.sql.SQLException;
import java.util.ArrayList;
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
        var select = tables.annotations.select().replace("SELECT uuid", "SELECT annotation.uuid")
                .replace(" version,", " annotation.version,").replace("FROM annotation", FROM);
        sql.each(select + condition + " " + """
                ORDER BY article.label, article.uuid, version.number, annotation.start, annotation."end",
                annotation.uuid""", tables.annotations::read,
                (Annotation a) -> sink.accept(new Mark(a, taggings.getOrDefault(a.id(), List.of()),
                        mentions.getOrDefault(a.id(), List.of()), links.getOrDefault(a.id(), List.of()),
                        placements.getOrDefault(a.id(), List.of()),
                        received.getOrDefault(a.id(), List.of()).stream().findFirst().orElse(null), null)),
                parameters);
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
                each -> found.computeIfAbsent(annotation.apply(each), id -> new ArrayList<>()).add(each), parameters);
        return found;
    }
}
