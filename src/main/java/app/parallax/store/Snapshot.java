package app.parallax.store;

import app.parallax.model.Analyst;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationOrder;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Backlinks;
import app.parallax.model.Boilerplate;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.DatedQuote;
import app.parallax.model.Draft;
import app.parallax.model.DraftDecision;
import app.parallax.model.DraftVersion;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.FoundKind;
import app.parallax.model.HistoryChange;
import app.parallax.model.HistoryEntry;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryPart;
import app.parallax.model.Kind;
import app.parallax.model.Levels;
import app.parallax.model.Mark;
import app.parallax.model.MarksWithoutClaim;
import app.parallax.model.Memo;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Message;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.SearchCandidate;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import app.parallax.model.TagPair;
import app.parallax.model.TagSet;
import app.parallax.model.Version;
import app.parallax.model.Wording;
import app.parallax.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads within one read transaction, begun by the caller. */
final class Snapshot implements ProjectReader {
    /** Up to so many analysts, counting the annotations of each alone is faster than sorting all by analyst. */
    private static final int FEW_ANALYSTS = 4;

    private final Sql sql;
    private final Tables tables;
    private final History history;
    /** Cached, because they are requested repeatedly and cannot change within a snapshot. */
    private @Nullable List<Version> versions;
    private @Nullable List<ArticleRow> articles;

    private final int most;
    private final @Nullable Runnable each;

    Snapshot(Sql sql, Tables tables, History history) {
        this(sql, tables, history, Integer.MAX_VALUE, null);
    }

    private Snapshot(Sql sql, Tables tables, History history, int most, @Nullable Runnable each) {
        this.sql = sql;
        this.tables = tables;
        this.history = history;
        this.most = most;
        this.each = each;
    }

    @Override
    public ProjectReader limited(int bound, Runnable before) {
        var limited = new Snapshot(sql, tables, history, bound, before);
        limited.versions = versions;
        limited.articles = articles;
        return limited;
    }

    /** Ends reading beyond the maximum number of annotations. */
    private static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LimitReached() {
            super("enough", null, false, false);
        }
    }

    private <T> void watching(Consumer<T> sink, Consumer<Consumer<T>> reading) {
        if (each == null) {
            reading.accept(sink);
            return;
        }
        var seen = new int[1];
        try {
            reading.accept(one -> {
                each.run();
                if (seen[0]++ >= most) {
                    throw new LimitReached();
                }
                sink.accept(one);
            });
        } catch (LimitReached e) { // the limit is reached
        }
    }

    @Override
    public List<Counted<Analyst>> analysts() {
        return reading(() -> {
            var all = tables.analysts.all(sql);
            if (all.size() > FEW_ANALYSTS) {
                return counted(all, "SELECT analyst, count(*) FROM annotation GROUP BY analyst");
            }
            var few = new ArrayList<Counted<Analyst>>();
            for (var analyst : all) {
                few.add(new Counted<>(analyst,
                        sql.number("SELECT count(*) FROM annotation WHERE analyst = ?", analyst.id())));
            }
            return few;
        });
    }

    @Override
    public List<Counted<Outlet>> outlets() {
        return counted(tables.outlets, "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL GROUP BY outlet");
    }

    @Override
    public List<Counted<Story>> stories() {
        return counted(tables.stories, "SELECT story, count(*) FROM story_article GROUP BY story");
    }

    @Override
    public List<StoryArticle> storyArticles() {
        return reading(() -> tables.storyArticles.all(sql));
    }

    @Override
    public List<Counted<Tag>> tags() {
        return counted(tables.tags, "SELECT tag, count(*) FROM tagging GROUP BY tag");
    }

    @Override
    public Map<UUID, Integer> annotationsUnderTags() {
        // limited: a foreign file may contain cycles of tags, or nest them thousands deep
        return reading(() -> counts("""
                WITH RECURSIVE under (top, tag, depth) AS (
                    SELECT uuid, uuid, 1 FROM tag
                    UNION ALL SELECT under.top, tag.uuid, depth + 1 FROM under JOIN tag ON tag.parent = under.tag
                    WHERE depth < %d)
                SELECT under.top, count(DISTINCT tagging.annotation) FROM under JOIN tagging ON tagging.tag = under.tag
                GROUP BY under.top""".formatted(Levels.DEEPEST)));
    }

    @Override
    public Map<UUID, UUID> tagParents() {
        return reading(() -> {
            var parents = new HashMap<UUID, UUID>();
            sql.list("SELECT uuid, parent FROM tag WHERE parent IS NOT NULL",
                    row -> parents.put(row.uuid(1), row.uuid(2)) == null);
            return parents;
        });
    }

    @Override
    public List<Counted<TagSet>> tagSets() {
        return reading(
                () -> tables.tagSets.all(sql).stream().map(set -> new Counted<>(set, set.tags().size())).toList());
    }

    @Override
    public List<Counted<Claim>> claims() {
        return counted(tables.claims, "SELECT claim, count(*) FROM mention GROUP BY claim");
    }

    @Override
    public List<Counted<Speaker>> speakers() {
        return counted(tables.speakers, ClaimQueries.CITED);
    }

    @Override
    public List<Silence> silences() {
        return reading(() -> sql.list(tables.silences.select() + " ORDER BY claim, uuid", tables.silences::read));
    }

    @Override
    public void mentions(Set<UUID> claims, Consumer<MentionWithQuote> sink) {
        telling(() -> new ClaimQueries(sql, tables).mentions(claims, sink));
    }

    @Override
    public void proposed(Consumer<MentionWithQuote> sink) {
        telling(() -> new ClaimQueries(sql, tables).proposed(sink));
    }

    @Override
    public int proposed() {
        return reading(() -> new ClaimQueries(sql, tables).proposed());
    }

    @Override
    public void claimArticlePairs(BiConsumer<UUID, UUID> sink) {
        telling(() -> new ClaimQueries(sql, tables).claimArticlePairs(sink));
    }

    @Override
    public List<Counted<Event>> events() {
        return counted(tables.events, "SELECT event, count(*) FROM time_link GROUP BY event");
    }

    @Override
    public List<EventOrder> eventOrders() {
        return reading(() -> tables.eventOrders.all(sql));
    }

    @Override
    public List<Memo> memos() {
        return reading(() -> tables.memos.all(sql));
    }

    @Override
    public List<UUID> having(String match, int most) {
        return reading(() -> sql.list("""
                SELECT article.uuid FROM article_words JOIN article ON article.id = article_words.rowid
                WHERE article_words MATCH ? LIMIT ?""", row -> row.uuid(1), match, most));
    }

    @Override
    public List<Draft> drafts() {
        return reading(() -> tables.drafts.all(sql));
    }

    @Override
    public List<DraftVersion> draftVersions(UUID draft) {
        return reading(() -> sql.list(tables.draftVersions.select() + " WHERE draft = ? ORDER BY number",
                tables.draftVersions::read, draft));
    }

    @Override
    public List<DraftDecision> draftDecisions(UUID draft) {
        return reading(() -> sql.list(tables.draftDecisions.select() + " WHERE draft = ? ORDER BY uuid",
                tables.draftDecisions::read, draft));
    }

    @Override
    public Backlinks backlinks(UUID target, int most) {
        return reading(() -> new NoteLinkIndex(sql).backlinks(target, most));
    }

    @Override
    public void timeLinks(Consumer<DatedQuote> sink) {
        telling(() -> new TimeQueries(sql).timeLinks(sink));
    }

    private <E extends Entity> List<Counted<E>> counted(EntityTable<E> table, String counts) {
        return reading(() -> counted(table.all(sql), counts));
    }

    private <E extends Entity> List<Counted<E>> counted(List<E> all, String counts) throws SQLException {
        var found = counts(counts);
        return all.stream().map(e -> new Counted<>(e, found.getOrDefault(e.id(), 0))).toList();
    }

    private Map<UUID, Integer> counts(String query) throws SQLException {
        var counts = new HashMap<UUID, Integer>();
        sql.list(query, row -> counts.put(row.uuid(1), row.number(2)));
        return counts;
    }

    @Override
    public List<ArticleRow> articles() {
        var read = articles == null ? reading(this::readArticles) : articles;
        articles = read;
        return read;
    }

    private List<ArticleRow> readArticles() throws SQLException {
        var counts = counts("SELECT version, count(*) FROM annotation GROUP BY version");
        var newest = new HashMap<UUID, Version>();
        var marks = new HashMap<UUID, Integer>();
        for (var version : versions()) {
            newest.put(version.article(), version);
            marks.merge(version.article(), counts.getOrDefault(version.id(), 0), Integer::sum);
        }
        var rows = new ArrayList<ArticleRow>();
        sql.each(tables.articles.select() + " ORDER BY label, uuid", tables.articles::read, article -> {
            var version = newest.get(article.id());
            if (version != null) {
                rows.add(new ArticleRow(article, version, marks.getOrDefault(article.id(), 0)));
            }
        });
        return Collections.unmodifiableList(rows);
    }

    @Override
    public List<Article> articlesWithoutVersion() {
        return reading(() -> sql.list(
                tables.articles.select()
                        + " WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.article = article.uuid)",
                tables.articles::read));
    }

    @Override
    public List<Version> versions() {
        var read = versions == null
                ? reading(() -> sql.list(tables.versions.select() + " ORDER BY article, number", tables.versions::read))
                : versions;
        versions = read;
        return read;
    }

    @Override
    public List<Version> versions(UUID article) {
        return reading(() -> sql.list(tables.versions.select() + " WHERE article = ? ORDER BY number",
                tables.versions::read, article));
    }

    @Override
    public Optional<Version> version(UUID id) {
        return reading(() -> tables.versions.find(sql, id));
    }

    @Override
    public String text(String sha256) {
        return content(sha256).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ReadFailed(new UnreadableValueException(Message.of("reason.text"), null)));
    }

    @Override
    public List<Boilerplate> boilerplate(UUID version) {
        return reading(() -> sql.list(tables.boilerplate.select() + " WHERE version = ? ORDER BY start, \"end\", uuid",
                tables.boilerplate::read, version));
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return reading(() -> {
            var bytes = sql.first("SELECT bytes FROM content WHERE sha256 = ?", row -> row.bytes(1), sha256);
            if (bytes.isPresent() && !Sha256.of(bytes.get()).equals(sha256)) { // 3 ms for the longest article
                throw new UnreadableValueException(Message.of("reason.text"), null);
            }
            return bytes;
        });
    }

    @Override
    public void marks(AnnotationFilter filter, Consumer<Mark> sink) {
        watching(sink, to -> telling(() -> new MarkQueries(sql, tables).marks(filter, to)));
    }

    @Override
    public void marksOnClaims(AnnotationFilter filter, Consumer<Mark> sink, Consumer<MarksWithoutClaim> others) {
        if (most < Integer.MAX_VALUE) { // the limit counts both
            marks(filter, mark -> {
                if (mark.mentions().isEmpty()) {
                    var annotation = mark.annotation();
                    others.accept(new MarksWithoutClaim(annotation.passage().version(), 1, annotation.modified()));
                } else {
                    sink.accept(mark);
                }
            });
            return;
        }
        telling(() -> new MarkQueries(sql, tables).marksWithoutClaim(filter, counted -> {
            for (int i = 0; each != null && i < counted.annotations(); i++) {
                each.run();
            }
            others.accept(counted);
        }));
        watching(sink, to -> telling(() -> new MarkQueries(sql, tables).marksOnClaims(filter, to)));
    }

    @Override
    public List<Mark> marksOfEvent(UUID event) {
        var found = new ArrayList<Mark>();
        marks(" WHERE annotation.uuid IN (SELECT annotation FROM time_link WHERE event = ?)", List.of(event),
                found::add);
        return found;
    }

    @Override
    public List<Mark> unanchoredMarks() {
        var found = new ArrayList<Mark>();
        marks(" WHERE annotation.uuid IN (" + MarkQueries.GONE + ")", List.of(), found::add);
        return found;
    }

    @Override
    public List<Mark> changedMarks() {
        var found = new ArrayList<Mark>();
        marks(" WHERE annotation.uuid IN (SELECT mark FROM (" + MarkQueries.CHANGED + "))", List.of(), found::add);
        return found;
    }

    @Override
    public int countToReview() {
        return reading(() -> sql.number("SELECT count(*) FROM (" + MarkQueries.GONE + ")")
                + sql.number("SELECT count(*) FROM (" + MarkQueries.CHANGED + ")")
                + sql.number("SELECT count(*) FROM orphan WHERE \"left\" = 0"));
    }

    @Override
    public void marks(List<UUID> ids, Consumer<Mark> sink) {
        watching(sink, to -> {
            for (int from = 0; from < ids.size(); from += MARKS_AT_ONCE) {
                var some = ids.subList(from, Math.min(from + MARKS_AT_ONCE, ids.size()));
                marks(" WHERE annotation.uuid IN (?" + ", ?".repeat(some.size() - 1) + ")", some, to);
            }
        });
    }

    /** SQLite takes 32,766 parameters. */
    private static final int MARKS_AT_ONCE = 500;

    @Override
    public AnnotationOrder annotationOrder(AnnotationQuery query) {
        return reading(() -> new AnnotationQueries(sql, tables).order(query));
    }

    @Override
    public List<AnnotationLine> annotationLines(List<UUID> ids) {
        return reading(() -> new AnnotationQueries(sql, tables).lines(ids));
    }

    @Override
    public List<TagPair> tagPairs() {
        return reading(() -> new AnnotationQueries(sql, tables).tagPairs());
    }

    @Override
    public List<? extends Entity> entities(Kind kind, List<UUID> ids) {
        return reading(() -> tables.of(kind).find(sql, ids));
    }

    @Override
    public void all(Kind kind, Consumer<Entity> sink) {
        telling(() -> tables.of(kind).each(sql, sink));
    }

    @Override
    public void changedEntities(Set<UUID> edits, BiConsumer<Kind, UUID> sink) {
        telling(() -> history.changed(sql, edits, sink));
    }

    @Override
    public void orphans(AnnotationFilter filter, Consumer<Orphan> sink) {
        if (!filter.claims().isEmpty()) {
            return;
        }
        var names = filter.tags().isEmpty() // counting the uses of all tags reads all taggings
                ? List.<String>of()
                : tags().stream().map(Counted::entity).filter(tag -> filter.tags().contains(tag.id())).map(Tag::name)
                        .toList();
        watching(sink, to -> telling(
                () -> sql.each(tables.orphans.select() + " ORDER BY uuid", tables.orphans::read, orphan -> {
                    if ((filter.articles().isEmpty()
                            || (orphan.article() != null && filter.articles().contains(orphan.article())))
                            && (filter.analysts().isEmpty() || filter.analysts().contains(orphan.analyst()))
                            && (filter.annotations().isEmpty() || filter.annotations().contains(orphan.id()))
                            && (filter.tags().isEmpty() || orphan.tags().stream().anyMatch(names::contains))) {
                        to.accept(orphan);
                    }
                })));
    }

    private void marks(String condition, List<? extends @Nullable Object> values, Consumer<Mark> sink) {
        telling(() -> new MarkQueries(sql, tables).marks(condition, values.toArray(new @Nullable Object[0]), sink));
    }

    @Override
    public void findCandidates(FoundKind kind, String match, int most, Consumer<SearchCandidate> sink) {
        telling(() -> new SearchQueries(sql, tables).findCandidates(kind, match, most, sink));
    }

    @Override
    public int countMatches(String match, int most) {
        return reading(() -> new SearchQueries(sql, tables).countMatches(match, most));
    }

    @Override
    public void history(Consumer<HistoryEntry> sink) {
        telling(() -> history.each(sql, sink));
    }

    @Override
    public HistoryPart historyPart(HistoryFilter filter, Wording words, @Nullable UUID before, int most) {
        return reading(() -> new HistoryQueries(sql, tables).part(filter, words, before, most));
    }

    @Override
    public List<HistoryChange> changes(UUID edit, int most) {
        return reading(() -> new HistoryQueries(sql, tables).changes(edit, most));
    }

    @Override
    public String historyState() {
        return reading(() -> History.state(sql));
    }

    private static void telling(Sql.Task work) {
        reading(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T reading(Sql.Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }

    /** A failed query, to be converted by {@link Store#read}, which knows the file. */
    static final class ReadFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReadFailed(SQLException cause) {
            super(cause);
        }
    }
}
