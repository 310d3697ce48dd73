package app.parallax.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parallax.model.DatedQuote;
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

/** Reads the time links with the data that a timeline needs of their annotations. */
final class TimeQueries {
    private static final Map<String, TimeLink.Clock> CLOCKS = Stream.of(TimeLink.Clock.values())
            .collect(Collectors.toUnmodifiableMap(clock -> clock.name().toLowerCase(Locale.ROOT), clock -> clock));

    private final Sql sql;

    TimeQueries(Sql sql) {
        this.sql = sql;
    }

    void timeLinks(Consumer<DatedQuote> sink) throws SQLException {
        var tags = hanging("tagging", "tag");
        var claims = hanging("mention", "claim");
        var articles = new HashMap<UUID, UUID>();
        sql.list("SELECT CAST(uuid || article AS BLOB) FROM version", row -> {
            var ids = ByteBuffer.wrap(row.bytes(1));
            return articles.put(uuid(ids), uuid(ids));
        });
        var dates = new HashMap<String, Edtf>(); // many links share few dates, and parsing one takes 10 µs
        // each column fetched costs as much as the rest of the row: all of them come as one
        sql.each("""
                SELECT CAST(time_link.uuid || time_link.annotation || time_link.event || annotation.version
                || annotation.start || ' ' || time_link.clock || ' ' || ifnull(time_link.value, '') || char(10)
                || substr(annotation.quote, 1, 120) AS BLOB)
                FROM time_link JOIN annotation ON annotation.uuid = time_link.annotation""", row -> {
            var bytes = row.bytes(1);
            var ids = ByteBuffer.wrap(bytes);
            var id = uuid(ids);
            var annotation = uuid(ids);
            var event = uuid(ids);
            var version = uuid(ids);
            var facts = new String(bytes, ids.position(), ids.remaining(), UTF_8);
            int clock = facts.indexOf(' ') + 1;
            int date = facts.indexOf(' ', clock) + 1;
            int words = facts.indexOf('\n', date) + 1;
            var value = facts.substring(date, words - 1);
            var link = new TimeLink(id, annotation, event,
                    Objects.requireNonNull(CLOCKS.get(facts.substring(clock, date - 1))),
                    value.isEmpty() ? null : dates.computeIfAbsent(value, Edtf::parse));
            return new DatedQuote(link, articles.getOrDefault(version, version), version,
                    Integer.parseInt(facts, 0, clock - 1, 10), facts.substring(words),
                    tags.getOrDefault(annotation, List.of()), claims.getOrDefault(annotation, List.of()));
        }, sink);
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Returns what belongs to annotations with time links, by annotation. */
    private Map<UUID, List<UUID>> hanging(String table, String what) throws SQLException {
        var found = new HashMap<UUID, List<UUID>>();
        sql.list("""
                SELECT CAST(annotation || %s AS BLOB) FROM %s WHERE EXISTS
                (SELECT 1 FROM time_link WHERE time_link.annotation = %s.annotation) ORDER BY uuid"""
                .formatted(what, table, table), row -> {
                    var ids = ByteBuffer.wrap(row.bytes(1));
                    return found.computeIfAbsent(uuid(ids), id -> new ArrayList<>(1)).add(uuid(ids));
                });
        return found;
    }
}
