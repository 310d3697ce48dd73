package app.parallax.store;

import app.parallax.model.Dated;
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
    private final Tables tables;

    TimeQueries(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    void timeLinks(Consumer<Dated> sink) throws SQLException {
        var tags = hanging("SELECT annotation, tag FROM tagging WHERE annotation IN (SELECT annotation FROM time_link)"
                + " ORDER BY uuid");
        var claims = hanging("SELECT annotation, claim FROM mention WHERE annotation IN"
                + " (SELECT annotation FROM time_link) ORDER BY uuid");
        var articles = new HashMap<UUID, UUID>();
        sql.list("SELECT uuid, article FROM version", row -> articles.put(row.uuid(1), row.uuid(2)));
        var places = new HashMap<UUID, Place>();
        sql.list("SELECT uuid, version, start, substr(quote, 1, 120) FROM annotation WHERE uuid IN"
                + " (SELECT annotation FROM time_link)",
                row -> places.put(row.uuid(1), new Place(row.uuid(2), row.number(3), row.text(4))));
        sql.each(tables.timeLinks.select(), tables.timeLinks::read, link -> {
            var place = places.get(link.annotation());
            var article = place == null ? null : articles.get(place.version);
            if (place != null && article != null) {
                sink.accept(new Dated(link, article, place.version, place.start, place.words,
                        tags.getOrDefault(link.annotation(), List.of()),
                        claims.getOrDefault(link.annotation(), List.of())));
            }
        });
    }

    private record Place(UUID version, int start, String words) {}

    private Map<UUID, List<UUID>> hanging(String query) throws SQLException {
        var found = new HashMap<UUID, List<UUID>>();
        sql.list(query, row -> found.computeIfAbsent(row.uuid(1), id -> new ArrayList<>(1)).add(row.uuid(2)));
        return found;
    }
}
