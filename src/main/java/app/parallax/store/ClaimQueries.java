package app.parallax.store;

import app.parallax.model.Passage;
import app.parallax.model.Said;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What articles say to claims, across all of them. */
final class ClaimQueries {
    /** Speakers with the number of mentions that cite them. Identifiers stand in the JSON as text. */
    static final String CITED = """
            SELECT speaker.uuid, count(DISTINCT mention.uuid) FROM mention, json_each(mention.attribution) AS step
            JOIN speaker ON lower(hex(speaker.uuid)) = replace(json_extract(step.value, '$.speaker'), '-', '')
            WHERE mention.attribution <> '[]' GROUP BY speaker.uuid""";

    private static final String MENTIONS = """
            SELECT mention.uuid, mention.claim, mention.annotation, mention.voice, mention.position, mention.quantity,
            mention.attribution, mention.grade, version.article, annotation.version, annotation.start,
            annotation."end", annotation.quote, annotation.prefix, annotation.suffix, annotation.analyst,
            article.published
            FROM mention JOIN annotation ON annotation.uuid = mention.annotation
            JOIN version ON version.uuid = annotation.version JOIN article ON article.uuid = version.article""";
    private static final String ORDER = """
            ORDER BY mention.claim, article.label, article.uuid, annotation.start, annotation."end", mention.uuid""";

    private final Sql sql;
    private final Tables tables;

    ClaimQueries(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    void mentions(Set<UUID> claims, Consumer<Said> sink) throws SQLException {
        var where = claims.isEmpty()
                ? ""
                : " WHERE mention.claim IN (?" + ", ?".repeat(claims.size() - 1) + ")";
        sql.each(MENTIONS + where + "\n" + ORDER, this::said, sink, claims.toArray());
    }

    private Said said(Row row) throws SQLException {
        var passage = new Passage(row.uuid(10), row.number(11), row.number(12), row.text(13), row.text(14),
                row.text(15));
        return new Said(tables.mentions.read(row, 1), row.uuid(9), row.dateOrNull(17), passage, row.uuid(16));
    }
}
