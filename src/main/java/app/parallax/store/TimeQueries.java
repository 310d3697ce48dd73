package app.parallax.store;

import app.parallax.model.Dated;
import app.parallax.model.Edtf;
import app.parallax.model.TimeLink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the words that date events with what a timeline needs of their annotations. */
final class TimeQueries {
    private final Sql sql;

    TimeQueries(Sql sql) {
        this.sql = sql;
    }

    void timeLinks(Consumer<Dated> sink) throws SQLException {
        var tags = hanging("SELECT annotation, tag FROM tagging WHERE annotation IN (SELECT annotation FROM time_link)"
                + " ORDER BY uuid");
        var claims = hanging("SELECT annotation, claim FROM mention WHERE annotation IN"
                + " (SELECT annotation FROM time_link) ORDER BY uuid");
        var articles = new HashMap<UUID, UUID>();
        sql.list("SELECT uuid, article FROM version", row -> articles.put(row.uuid(1), row.uuid(2)));
        var dates = new HashMap<String, Edtf>(); // many words give few dates, and to read one takes 10 µs
        sql.each("""
                SELECT time_link.uuid, time_link.annotation, time_link.event, time_link.clock, time_link.value,
                annotation.version, annotation.start, substr(annotation.quote, 1, 120)
                FROM time_link JOIN annotation ON annotation.uuid = time_link.annotation""", row -> {
            var value = row.textOrNull(5);
            var annotation = row.uuid(2);
            var version = row.uuid(6);
            var link = new TimeLink(row.uuid(1), annotation, row.uuid(3), row.named(4, TimeLink.Clock.class),
                    value == null ? null : dates.computeIfAbsent(value, Edtf::parse));
            return new Dated(link, articles.getOrDefault(version, version), version, row.number(7), row.text(8),
                    tags.getOrDefault(annotation, List.of()), claims.getOrDefault(annotation, List.of()));
        }, sink);
    }

    private Map<UUID, List<UUID>> hanging(String query) throws SQLException {
        var found = new HashMap<UUID, List<UUID>>();
        sql.list(query, row -> found.computeIfAbsent(row.uuid(1), id -> new ArrayList<>(1)).add(row.uuid(2)));
        return found;
    }
}
