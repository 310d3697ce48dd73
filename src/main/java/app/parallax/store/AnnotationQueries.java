package app.parallax.store;

import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationOrder;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.AnnotationQuery.Column;
import app.parallax.model.AnnotationQuery.Grouping;
import app.parallax.model.FilterCondition;
import app.parallax.model.Mention;
import app.parallax.model.TagPair;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Queries for the table of all annotations: first the identifiers in order, then the content page by page by
 * identifier, so that every page costs the same.
 */
record AnnotationQueries(Sql sql, Tables tables) {
    /** Identifiers per query; SQLite takes 32,766 parameters. */
    private static final int CHUNK = 100;
    private static final int MOST_PAIRS = 2_000;

    private static final String FROM = """
             FROM annotation JOIN version ON version.uuid = annotation.version
            JOIN article ON article.uuid = version.article LEFT JOIN outlet ON outlet.uuid = article.outlet
            """;
    private static final String STANDING = """
            CASE WHEN version.number = (SELECT max(number) FROM version AS every WHERE every.article = version.article)
            THEN 'made_here' ELSE coalesce((SELECT placement.state FROM placement
                JOIN version AS newest ON newest.uuid = placement.version
                WHERE placement.annotation = annotation.uuid AND newest.number =
                    (SELECT max(number) FROM version AS every WHERE every.article = version.article)),
                'not_sought') END""";
    private static final String PLACE = """
            article.label, article.uuid, version.number, annotation.start, annotation."end", annotation.uuid""";

    /** A row of the order. */
    private record Placed(UUID annotation, @Nullable UUID group) {}

    AnnotationOrder order(AnnotationQuery query) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        var where = where(query, values);
        var grouping = query.grouping();
        var by = query.sort() == Column.ARTICLE && !query.descending() ? "''" : expression(query.sort());
        var select = "SELECT annotation.uuid, " + key(grouping) + " AS of, " + by + " AS sorted" + FROM
                + (grouping == Grouping.TAG
                        ? " LEFT JOIN tagging ON tagging.annotation = annotation.uuid LEFT JOIN tag ON tag.uuid = tagging.tag"
                        : "")
                + where + " ORDER BY " + (grouping == Grouping.NONE ? "" : groups(grouping) + ", ")
                + "sorted = '', sorted" + (query.descending() ? " DESC, " : ", ") + PLACE;
        var annotations = new ArrayList<UUID>();
        var groups = new ArrayList<AnnotationOrder.Group>();
        sql.each(select, row -> new Placed(row.uuid(1), row.uuidOrNull(2)), placed -> {
            int place = annotations.size();
            annotations.add(placed.annotation);
            if (grouping != Grouping.NONE) {
                var last = groups.isEmpty() ? null : groups.getLast();
                if (last == null || !Objects.equals(last.of(), placed.group)) {
                    groups.add(new AnnotationOrder.Group(placed.group, place, 1));
                } else {
                    groups.set(groups.size() - 1,
                            new AnnotationOrder.Group(last.of(), last.start(), last.size() + 1));
                }
            }
        }, values.toArray(new @Nullable Object[0]));
        return new AnnotationOrder(annotations, groups);
    }

    private static String key(Grouping grouping) {
        return switch (grouping) {
            case NONE -> "NULL";
            case TAG -> "tag.uuid";
            case OUTLET -> "outlet.uuid";
            case ARTICLE -> "article.uuid";
        };
    }

    private static String groups(Grouping grouping) {
        return switch (grouping) {
            case NONE -> "";
            case TAG -> "tag.uuid IS NULL, tag.name COLLATE NOCASE, tag.uuid";
            case OUTLET -> "outlet.uuid IS NULL, outlet.name COLLATE NOCASE, outlet.uuid";
            case ARTICLE -> "article.label, article.uuid";
        };
    }

    /** Returns the sort expression of a column; an empty text where there is no value. */
    private static String expression(Column column) {
        return switch (column) {
            case QUOTE -> "lower(substr(annotation.quote, 1, 80))";
            case ARTICLE -> "(article.label)";
            case OUTLET -> "lower(coalesce(outlet.name, ''))";
            case TAGS -> """
                    coalesce((SELECT min(lower(named.name)) FROM tagging AS worn JOIN tag AS named
                        ON named.uuid = worn.tag WHERE worn.annotation = annotation.uuid), '')""";
            case CLAIMS -> """
                    coalesce((SELECT min(lower(claim.text)) FROM mention JOIN claim ON claim.uuid = mention.claim
                        WHERE mention.annotation = annotation.uuid), '')""";
            case VOICE -> ofMentions("min(mention.voice)");
            case POSITION -> ofMentions("min(mention.position)");
            case SPEAKER -> ofMentions("""
                    min(lower(coalesce((SELECT speaker.name FROM speaker WHERE speaker.uuid =
                        unhex(mention.attribution ->> '$[0].speaker', '-')),
                        mention.proposed ->> '$.cited[0].name')))""");
            case FIGURE -> ofMentions("min(CAST(coalesce(" + figure("least") + ", " + figure("most") + ") AS REAL))");
            case AS_OF ->
                ofMentions("min(coalesce(mention.quantity ->> '$.asOf.value', mention.proposed ->> '$.asOf'))");
            case NOTE -> "lower(substr(annotation.note, 1, 80))";
            case TRANSLATION -> "lower(substr(annotation.translation, 1, 80))";
            case ANALYST -> "(SELECT lower(name) FROM analyst WHERE analyst.uuid = annotation.analyst)";
            case CREATED -> "rtrim(annotation.created, 'Z')"; // without the Z, so that times without fractions of a
                                                              // second sort first
            case MODIFIED -> "rtrim(annotation.modified, 'Z')";
            case STANDING -> STANDING;
        };
    }

    private static String ofMentions(String value) {
        return "coalesce((SELECT " + value + " FROM mention WHERE mention.annotation = annotation.uuid), '')";
    }

    private static String figure(String end) {
        return "mention.quantity ->> '$." + end + "', mention.proposed ->> '$.quantity." + end + "'";
    }

    private static String where(AnnotationQuery query, List<@Nullable Object> values) {
        var alternatives = new LinkedHashMap<FilterCondition.Kind, List<Object>>();
        var all = new ArrayList<String>();
        for (var condition : query.conditions()) {
            var kind = condition.kind();
            if (kind.isAlternative()) {
                alternatives.computeIfAbsent(kind, each -> new ArrayList<>()).add(condition.id());
                continue;
            }
            switch (kind) {
                case WORDS -> all.add(words(condition.value(), values));
                case ALL_TAGS, NO_TAG -> {
                    all.add((kind == FilterCondition.Kind.NO_TAG ? "NOT " : "")
                            + "EXISTS (SELECT 1 FROM tagging AS asked"
                            + " WHERE asked.annotation = annotation.uuid AND asked.tag = ?)");
                    values.add(condition.id());
                }
                case FROM -> {
                    all.add("annotation.created >= ?");
                    values.add(beginning(LocalDate.parse(condition.value())));
                }
                case TO -> {
                    all.add("annotation.created < ?");
                    values.add(beginning(LocalDate.parse(condition.value()).plusDays(1)));
                }
                case UNTAGGED -> all.add("NOT EXISTS (SELECT 1 FROM tagging AS asked"
                        + " WHERE asked.annotation = annotation.uuid)");
                case LOST -> all.add(STANDING + " IN ('gone', 'left_gone', 'not_sought')");
                default -> throw new IllegalStateException("not asked for: " + kind);
            }
        }
        alternatives.forEach((kind, ids) -> {
            all.add(alternative(kind).formatted("?" + ", ?".repeat(ids.size() - 1)));
            values.addAll(ids);
        });
        var within = query.within();
        if (within != null) { // may exceed SQLite's limit on parameters
            all.add("version.article IN (SELECT unhex(value, '-') FROM json_each(?))");
            values.add(within.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")));
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    /** Returns the start of a day as stored, without the Z, so that fractions of a second sort after it. */
    private static String beginning(LocalDate day) {
        var moment = day.atStartOfDay(ZoneId.systemDefault()).toInstant().toString();
        return moment.substring(0, moment.length() - 1);
    }

    private static String alternative(FilterCondition.Kind kind) {
        return switch (kind) {
            case ANY_TAG -> """
                    annotation.uuid IN (SELECT annotation FROM tagging WHERE tag IN (
                        WITH RECURSIVE under (tag) AS (SELECT uuid FROM tag WHERE uuid IN (%s)
                            UNION SELECT tag.uuid FROM tag JOIN under ON tag.parent = under.tag)
                        SELECT tag FROM under))""";
            case ARTICLE -> "version.article IN (%s)";
            case OUTLET -> "article.outlet IN (%s)";
            case ANALYST -> "annotation.analyst IN (%s)";
            case CLAIM -> "annotation.uuid IN (SELECT annotation FROM mention WHERE claim IN (%s))";
            default -> throw new IllegalStateException("no alternative: " + kind);
        };
    }

    /** Adds the condition for search words; invalid queries such as a single quotation mark match nothing. */
    private static String words(String words, List<@Nullable Object> values) {
        try {
            values.add(Query.parseUnfinished(words).match());
            return "annotation.id IN (SELECT rowid FROM annotation_words WHERE annotation_words MATCH ?)";
        } catch (QueryException e) {
            return "0";
        }
    }

    List<AnnotationLine> lines(List<UUID> ids) throws SQLException {
        var found = new HashMap<UUID, AnnotationLine>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            var in = " IN (?" + ", ?".repeat(chunk.size() - 1) + ")";
            var tags = tags(chunk, in);
            var mentions = sql.list(tables.mentions.select() + " WHERE annotation" + in + " ORDER BY uuid",
                    tables.mentions::read, chunk.toArray()).stream()
                    .collect(Collectors.groupingBy(Mention::annotation));
            sql.each(tables.annotations.select().replace(" FROM annotation", ", version.article, " + STANDING
                    + " FROM annotation JOIN version INDEXED BY version_place ON version.uuid = annotation.version")
                    + " WHERE annotation.uuid" + in, row -> {
                        var annotation = tables.annotations.read(row);
                        return new AnnotationLine(annotation, row.uuid(13),
                                tags.getOrDefault(annotation.id(), List.of()),
                                mentions.getOrDefault(annotation.id(), List.of()),
                                row.named(14, AnnotationLine.Standing.class));
                    }, line -> found.put(line.annotation().id(), line), chunk.toArray());
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Reads the tags of annotations, the oldest tagging first. The index alone says which they are; only where there
     * are several, their rows are read for the order.
     */
    private Map<UUID, List<UUID>> tags(List<UUID> ids, String in) throws SQLException {
        var found = new HashMap<UUID, List<UUID>>();
        hang("SELECT annotation, tag FROM tagging WHERE annotation" + in, ids, found);
        var several = found.entrySet().stream().filter(each -> each.getValue().size() > 1).map(Map.Entry::getKey)
                .toList();
        if (!several.isEmpty()) {
            several.forEach(found::remove);
            hang("SELECT annotation, tag FROM tagging WHERE annotation IN (?" + ", ?".repeat(several.size() - 1)
                    + ") ORDER BY uuid", several, found);
        }
        return found;
    }

    private void hang(String query, List<UUID> ids, Map<UUID, List<UUID>> found) throws SQLException {
        sql.list(query, row -> found.computeIfAbsent(row.uuid(1), id -> new ArrayList<>(2)).add(row.uuid(2)),
                ids.toArray());
    }

    List<TagPair> tagPairs() throws SQLException {
        return sql.list("""
                SELECT one.tag, other.tag, count(*) AS together FROM tagging AS one
                JOIN tagging AS other ON other.annotation = one.annotation AND other.tag > one.tag
                GROUP BY one.tag, other.tag ORDER BY together DESC, one.tag, other.tag LIMIT ?""",
                row -> new TagPair(row.uuid(1), row.uuid(2), row.number(3)), MOST_PAIRS);
    }
}
