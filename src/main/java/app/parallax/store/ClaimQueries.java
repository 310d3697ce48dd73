package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Ids;
import app.parallax.model.Passage;
import app.parallax.model.Said;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What articles say to claims, across all of them. */
final class ClaimQueries {
    /** Speakers with the number of mentions that cite them. Identifiers stand in the JSON as text. */
    static final String CITED = """
            SELECT speaker.uuid, count(DISTINCT mention.uuid) FROM mention, json_each(mention.attribution) AS step
            JOIN speaker ON lower(hex(speaker.uuid)) = replace(json_extract(step.value, '$.speaker'), '-', '')
            WHERE mention.attribution <> '[]' GROUP BY speaker.uuid""";

    /** Rows come by claim from its index; to sort the rest in SQL costs more than to read it. */
    private static final String MENTIONS = """
            SELECT mention.uuid, mention.claim, mention.annotation, mention.voice, mention.position, mention.quantity,
            mention.attribution, mention.grade, annotation.version, annotation.start, annotation."end",
            annotation.quote, annotation.prefix, annotation.suffix, annotation.analyst,
            article.uuid, article.published, article.label
            FROM mention JOIN annotation ON annotation.uuid = mention.annotation
            JOIN version ON version.uuid = annotation.version JOIN article ON article.uuid = version.article""";
    private static final String BY_CLAIM = "ORDER BY mention.claim";

    /** Pairs of a claim and an article that speaks to it, some more than once. */
    private static final String SPOKEN = """
            SELECT mention.claim, version.article FROM mention
            JOIN annotation ON annotation.uuid = mention.annotation JOIN version ON version.uuid = annotation.version""";

    private final Sql sql;
    private final Tables tables;
    private final Map<UUID, Source> sources = new HashMap<>();

    ClaimQueries(Sql sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** What all mentions in one version have in common, read with the first of them. */
    private record Source(UUID article, @Nullable Edtf published, byte[] label) {}

    /** Of one claim, by the label of the article as SQLite compares it, then by place. */
    private record Placed(Said said, Source source) {
        private static final Comparator<Placed> ORDER = Comparator
                .comparing((Placed each) -> each.source.label, Arrays::compareUnsigned)
                .thenComparing(each -> each.source.article, Ids.ORDER)
                .thenComparingInt(each -> each.said.passage().start())
                .thenComparingInt(each -> each.said.passage().end())
                .thenComparing(each -> each.said.mention().id(), Ids.ORDER);

        private UUID claim() {
            return said.mention().claim();
        }
    }

    void mentions(Set<UUID> claims, Consumer<Said> sink) throws SQLException {
        var where = claims.isEmpty()
                ? ""
                : " WHERE mention.claim IN (?" + ", ?".repeat(claims.size() - 1) + ")";
        var ofClaim = new ArrayList<Placed>();
        sql.each(MENTIONS + where + "\n" + BY_CLAIM, this::placed, each -> {
            if (!ofClaim.isEmpty() && !ofClaim.getLast().claim().equals(each.claim())) {
                flush(ofClaim, sink);
            }
            ofClaim.add(each);
        }, claims.toArray());
        flush(ofClaim, sink);
    }

    void spoken(BiConsumer<UUID, UUID> sink) throws SQLException {
        sql.each(SPOKEN, row -> {
            sink.accept(row.uuid(1), row.uuid(2));
            return row;
        }, row -> {
        });
    }

    private static void flush(List<Placed> ofClaim, Consumer<Said> sink) {
        ofClaim.sort(Placed.ORDER);
        ofClaim.forEach(each -> sink.accept(each.said));
        ofClaim.clear();
    }

    private Placed placed(Row row) throws SQLException {
        var passage = new Passage(row.uuid(9), row.number(10), row.number(11), row.text(12), row.text(13),
                row.text(14));
        var source = sources.get(passage.version());
        if (source == null) {
            source = new Source(row.uuid(16), row.dateOrNull(17), row.text(18).getBytes(StandardCharsets.UTF_8));
            sources.put(passage.version(), source);
        }
        return new Placed(new Said(tables.mentions.read(row, 1), source.article, source.published, passage,
                row.uuid(15)), source);
    }
}
