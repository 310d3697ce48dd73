package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Passage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Queries for mentions of claims across all articles. */
final class ClaimQueries {
    /** Speakers with the number of mentions that cite them; identifiers in JSON are text. */
    static final String CITED = """
            SELECT speaker.uuid, count(DISTINCT mention.uuid) FROM mention, json_each(mention.attribution) AS step
            JOIN speaker ON lower(hex(speaker.uuid)) = replace(json_extract(step.value, '$.speaker'), '-', '')
            WHERE mention.attribution <> '[]' GROUP BY speaker.uuid""";

    /** In file order: any other order costs SQLite as much as everything else. */
    private static final String MENTIONS = """
            SELECT mention.uuid, mention.claim, mention.annotation, mention.voice, mention.position, mention.quantity,
            mention.attribution, mention.grade, mention.proposed, mention.refused, version.id, annotation.start, annotation."end",
            annotation.quote, annotation.prefix, annotation.suffix, annotation.analyst,
            version.uuid, article.uuid, article.published, article.label,
            mention.quantity IS NULL AND mention.attribution = '[]' AND mention.grade IS NULL
            AND mention.proposed IS NULL AND mention.refused = ''
            FROM mention JOIN annotation ON annotation.uuid = mention.annotation
            JOIN version ON version.uuid = annotation.version JOIN article ON article.uuid = version.article""";

    /** Pairs of a claim and an article that mentions it, some repeatedly. */
    private static final String SPOKEN = """
            SELECT mention.claim, version.article FROM mention
            JOIN annotation ON annotation.uuid = mention.annotation JOIN version ON version.uuid = annotation.version""";

    private static final String PROPOSED = " WHERE mention.proposed IS NOT NULL";

    private final Sql sql;
    private final Tables tables;
    private final Map<Integer, Source> sources = new HashMap<>();
    /** The version that a changed annotation was made on. */
    private final Map<UUID, Integer> changed = new HashMap<>();

    ClaimQueries(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** The version shared by several mentions, read with the first of them; {@code label} is its sort key. */
    private record Source(UUID version, UUID article, @Nullable Edtf published, String label) {}

    /** A mention of a claim, ordered by the label of the article as in SQLite, then by position. */
    private record Placed(MentionWithQuote said, Source source) {
        private static final Comparator<Placed> ORDER = Comparator
                .comparing((Placed each) -> each.source.label)
                .thenComparing(each -> each.source.article, Ids.ORDER)
                .thenComparingInt(each -> each.said.passage().start())
                .thenComparingInt(each -> each.said.passage().end())
                .thenComparing(each -> each.said.mention().id(), Ids.ORDER);
    }

    void mentions(Set<UUID> claims, Consumer<MentionWithQuote> sink) throws SQLException {
        var where = claims.isEmpty()
                ? ""
                : " WHERE mention.claim IN (?" + ", ?".repeat(claims.size() - 1) + ")";
        readChanged();
        var byClaim = new HashMap<UUID, List<Placed>>();
        sql.each(MENTIONS + where, this::placed, each -> byClaim
                .computeIfAbsent(each.said.mention().claim(), id -> new ArrayList<>()).add(each), claims.toArray());
        byClaim.entrySet().stream().sorted(Map.Entry.comparingByKey(Ids.ORDER)).map(Map.Entry::getValue)
                .forEach(ofClaim -> {
                    ofClaim.sort(Placed.ORDER);
                    ofClaim.forEach(each -> sink.accept(each.said));
                });
    }

    /** The mentions with proposed values, by article and place. */
    void proposed(Consumer<MentionWithQuote> sink) throws SQLException {
        readChanged();
        var found = new ArrayList<Placed>();
        sql.each(MENTIONS + PROPOSED, this::placed, found::add);
        found.sort(Placed.ORDER);
        found.forEach(each -> sink.accept(each.said));
    }

    int proposed() throws SQLException {
        return sql.number("SELECT count(*) FROM mention" + PROPOSED);
    }

    private void readChanged() throws SQLException {
        if (!tables.placements.isEmpty(sql)) {
            sql.each(MarkQueries.CHANGED, row -> Map.entry(row.uuid(1), row.number(2)),
                    each -> changed.put(each.getKey(), each.getValue()));
        }
    }

    void claimArticlePairs(BiConsumer<UUID, UUID> sink) throws SQLException {
        sql.each(SPOKEN, row -> {
            sink.accept(row.uuid(1), row.uuid(2));
            return row;
        }, row -> {
        });
    }

    private Placed placed(Row row) throws SQLException {
        var source = sources.get(row.number(11));
        if (source == null) {
            source = new Source(row.uuid(18), row.uuid(19), row.dateOrNull(20),
                    inBytes(row.text(21)));
            sources.put(row.number(11), source);
        }
        var passage = new Passage(source.version, row.number(12), row.number(13), row.text(14), row.text(15),
                row.text(16));
        boolean bare = row.number(22) != 0; // most are, and each column costs time
        var mention = bare ? tables.mentions.readBare(row) : tables.mentions.read(row);
        return new Placed(new MentionWithQuote(mention, source.article, source.published, passage, row.uuid(17),
                changed.getOrDefault(mention.annotation(), 0)), source);
    }

    /** Returns a string that Java compares as SQLite compares the text: by UTF-8 bytes instead of UTF-16 units. */
    private static String inBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
