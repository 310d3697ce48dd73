package app.parallax.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parallax.model.DatedQuote;
import app.parallax.model.Edtf;
import app.parallax.model.TimeLink;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the time links with the data that a timeline needs of their annotations. */
record TimeQueries(Sql sql) {
    private static final Map<String, TimeLink.Clock> CLOCKS = Stream.of(TimeLink.Clock.values())
            .collect(Collectors.toUnmodifiableMap(clock -> clock.name().toLowerCase(Locale.ROOT), clock -> clock));

    void timeLinks(Consumer<DatedQuote> sink) throws SQLException {
        var tags = hanging("tagging", "tag");
        var claims = hanging("mention", "claim");
        var articles = new HashMap<UUID, UUID>();
        sql.list("SELECT CAST(group_concat(uuid || article, '') AS BLOB) FROM version", row -> {
            var ids = ByteBuffer.wrap(row.bytes(1));
            while (ids.hasRemaining()) {
                articles.put(uuid(ids), uuid(ids));
            }
            return articles;
        });
        var last = new LastRow(articles);
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
            last.event(ids);
            last.version(ids);
            int start = ids.position();
            int clock = after(bytes, ' ', start);
            int date = after(bytes, ' ', clock);
            int words = after(bytes, '\n', date);
            var link = new TimeLink(id, annotation, last.event,
                    Objects.requireNonNull(CLOCKS.get(new String(bytes, clock, date - 1 - clock, UTF_8))),
                    last.date(bytes, date, words - 1));
            return new DatedQuote(link, last.article, last.version,
                    Integer.parseInt(new String(bytes, start, clock - 1 - start, UTF_8)),
                    new String(bytes, words, bytes.length - words, UTF_8),
                    tags.getOrDefault(annotation, List.of()), claims.getOrDefault(annotation, List.of()));
        }, sink);
    }

    /** Returns the place after the next separator. */
    private static int after(byte[] bytes, char separator, int from) {
        int at = from;
        while (bytes[at] != separator) {
            at++;
        }
        return at + 1;
    }

    /** Values of the last row, which the next row often has too: these need no second object. */
    private static final class LastRow {
        private final Map<UUID, UUID> articles;
        /** Many links share few dates, and parsing one takes 10 µs. */
        private final Map<String, Edtf> dates = new HashMap<>();
        private UUID event = new UUID(0, 0);
        private UUID version = event;
        private UUID article;
        private byte[] value = {};
        private @Nullable Edtf date;

        LastRow(Map<UUID, UUID> articles) {
            this.articles = articles;
            this.article = articles.getOrDefault(version, version);
        }

        private void event(ByteBuffer ids) {
            event = next(ids, event);
        }

        private void version(ByteBuffer ids) {
            var next = next(ids, version);
            if (!next.equals(version)) {
                version = next;
                article = articles.getOrDefault(next, next);
            }
        }

        private static UUID next(ByteBuffer ids, UUID last) {
            long high = ids.getLong();
            long low = ids.getLong();
            return high == last.getMostSignificantBits() && low == last.getLeastSignificantBits()
                    ? last
                    : new UUID(high, low);
        }

        private @Nullable Edtf date(byte[] bytes, int from, int to) {
            if (!Arrays.equals(value, 0, value.length, bytes, from, to)) {
                value = Arrays.copyOfRange(bytes, from, to);
                date = from == to ? null : dates.computeIfAbsent(new String(value, UTF_8), Edtf::parse);
            }
            return date;
        }
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
