package app.parallax.store;

import app.parallax.model.Dated;
import app.parallax.model.Edtf;
import app.parallax.model.TimeLink;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words that date events with what a timeline needs of their annotations. */
final class TimeQueries {
    private static final Map<String, TimeLink.Clock> CLOCKS = Stream.of(TimeLink.Clock.values())
            .collect(Collectors.toUnmodifiableMap(clock -> clock.name().toLowerCase(Locale.ROOT), clock -> clock));

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
        // each column that is fetched costs as much as all the rest of a row: identifiers come as one, facts as another
        sql.each("""
                SELECT CAST(time_link.uuid || time_link.annotation || time_link.event || annotation.version AS BLOB),
                annotation.start || ' ' || time_link.clock || ' ' || ifnull(time_link.value, ''),
                substr(annotation.quote, 1, 120)
                FROM time_link JOIN annotation ON annotation.uuid = time_link.annotation""", row -> {
            var ids = ByteBuffer.wrap(row.bytes(1));
            var id = uuid(ids);
            var annotation = uuid(ids);
            var event = uuid(ids);
            var version = uuid(ids);
            var facts = row.text(2);
            int clock = facts.indexOf(' ') + 1;
            int date = facts.indexOf(' ', clock) + 1;
            var value = facts.substring(date);
            var link = new TimeLink(id, annotation, event,
                    Objects.requireNonNull(CLOCKS.get(facts.substring(clock, date - 1))),
                    value.isEmpty() ? null : dates.computeIfAbsent(value, Edtf::parse));
            return new Dated(link, articles.getOrDefault(version, version), version,
                    Integer.parseInt(facts, 0, clock - 1, 10), row.text(3),
                    tags.getOrDefault(annotation, List.of()), claims.getOrDefault(annotation, List.of()));
        }, sink);
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private Map<UUID, List<UUID>> hanging(String query) throws SQLException {
        var found = new HashMap<UUID, List<UUID>>();
        sql.list(query, row -> found.computeIfAbsent(row.uuid(1), id -> new ArrayList<>(1)).add(row.uuid(2)));
        return found;
    }
}
