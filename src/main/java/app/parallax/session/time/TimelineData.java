package app.parallax.session.time;

import app.parallax.io.exporter.Pipeline;
import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.DateSpan;
import app.parallax.model.DatedQuote;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.EventOrderConflicts;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.model.TimeConflicts;
import app.parallax.model.TimeConflicts.Finding;
import app.parallax.model.TimeConflicts.Statement;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The time data of a project, from one snapshot: events, the quotes that date them, conflicts, orders, and growing
 * totals.
 *
 * @param events in order of creation
 * @param byEvent the links by the identifier of their event
 * @param findings conflicts and incomparable statements by event; without events that have none
 * @param flaws conflicts among the orders
 */
public record TimelineData(List<Event> events, List<DatedQuote> links, Map<UUID, List<DatedQuote>> byEvent,
        List<EventOrder> orders, Map<UUID, Article> articles,
        Map<UUID, String> outlets, Map<UUID, String> tags, Map<UUID, Claim> claims, Map<UUID, List<Finding>> findings,
        List<EventOrderConflicts.Flaw> flaws, Map<UUID, List<MentionWithQuote>> totals) {
    /** The data of a project without events. */
    public static final TimelineData NONE = new TimelineData(List.of(), List.of(), Map.of(), List.of(), Map.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    /** The links handed to another thread together. */
    private static final int AT_ONCE = 1024;
    private static final Pattern DAY = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    /**
     * Work on the links that begins while others are still being read, on another thread than the reading one; for one
     * thread at a time.
     */
    public interface LinkWork<T> {
        /** Takes the next link. */
        void add(DatedQuote link);

        /** Called after the last link, while conflicts are searched. */
        void complete();

        T result(TimelineData all);
    }

    /** A project with the result of work on its links. */
    public record ReadResult<T>(TimelineData data, T result) {}

    /**
     * Reads a project in the background.
     *
     * @param session used on the FX thread
     * @param work computes a result on the background thread
     * @return the result, on the FX executor
     */
    public static <T> CompletableFuture<T> read(Session session, Function<TimelineData, T> work) {
        return session.read(reader(session.workspace()).andThen(work));
    }

    /**
     * Reads a project in the background, and works on its links meanwhile.
     *
     * @param session used on the FX thread
     * @param begin begins the work; of what it is given, links and findings are not yet to be read
     * @return the result, on the FX executor
     */
    public static <T> CompletableFuture<ReadResult<T>> readWith(Session session,
            Function<TimelineData, LinkWork<T>> begin) {
        var lists = lists(session.workspace());
        return session.read(reader -> {
            var data = lists.apply(reader);
            var work = begin.apply(data);
            try (var thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon(true).name("parallax-timeline").factory());
                    var pipeline = new Pipeline(thread, 1)) {
                reader.timeLinks(each -> {
                    data.add(each);
                    int count = data.links.size();
                    if (count % AT_ONCE == 0) {
                        pass(pipeline, data.links, count - AT_ONCE, work);
                    }
                });
                pass(pipeline, data.links, data.links.size() / AT_ONCE * AT_ONCE, work);
                pipeline.pass(work::complete);
                var all = data.withFindings();
                pipeline.drain();
                return new ReadResult<>(all, work.result(all));
            } catch (IOException e) { // no piece of this work touches a disk
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Passes the last links on as a copy, since the list grows meanwhile. */
    private static void pass(Pipeline pipeline, List<DatedQuote> links, int from, LinkWork<?> work) {
        var some = List.copyOf(links.subList(from, links.size()));
        pipeline.passUnchecked(() -> some.forEach(work::add));
    }

    /**
     * Returns the reader of a project, which reuses the lists of the workspace; reading them again would take as long
     * as the links.
     *
     * @param workspace its lists are copied at once, on the FX thread
     * @return reads the rest; 100,000 links take some tenths of a second
     */
    public static Function<ProjectReader, TimelineData> reader(Workspace workspace) {
        var lists = lists(workspace);
        return reader -> {
            var data = lists.apply(reader);
            reader.timeLinks(data::add);
            return data.withFindings();
        };
    }

    /** Returns a reader of all but the links and their conflicts. */
    private static Function<ProjectReader, TimelineData> lists(Workspace workspace) {
        var events = workspace.events().stream().map(Counted::entity).toList();
        var articles = List.copyOf(workspace.articles());
        var outlets = List.copyOf(workspace.outlets());
        var tags = List.copyOf(workspace.tags());
        var claims = List.copyOf(workspace.claims());
        return reader -> {
            var orders = reader.eventOrders();
            var byId = articles.stream().map(ArticleRow::article)
                    .collect(Collectors.toMap(Article::id, article -> article, (one, other) -> one,
                            LinkedHashMap::new));
            var claimsById = byId(claims, claim -> claim);
            return new TimelineData(events, new ArrayList<>(), new HashMap<>(), orders, byId,
                    byId(outlets, Outlet::name), byId(tags, Tag::name), claimsById, Map.of(),
                    EventOrderConflicts.of(events, orders), totals(reader, claimsById));
        };
    }

    private void add(DatedQuote link) {
        links.add(link);
        byEvent.computeIfAbsent(link.link().event(), id -> new ArrayList<>()).add(link);
    }

    private TimelineData withFindings() {
        return new TimelineData(events, links, byEvent, orders, articles, outlets, tags, claims,
                findings(byEvent, articles), flaws, totals);
    }

    private static <T extends Entity, V> Map<UUID, V> byId(List<Counted<T>> rows, Function<T, V> value) {
        var found = new LinkedHashMap<UUID, V>();
        rows.forEach(row -> found.put(row.entity().id(), value.apply(row.entity())));
        return found;
    }

    private static Map<UUID, List<Finding>> findings(Map<UUID, List<DatedQuote>> byEvent,
            Map<UUID, Article> articles) {
        var known = new HashMap<Edtf, Optional<DateSpan>>();
        Function<Edtf, Optional<DateSpan>> spans = date -> known.computeIfAbsent(date, DateSpan::of);
        var findings = new HashMap<UUID, List<Finding>>();
        byEvent.forEach((event, links) -> {
            if (!TimeConflicts.agree(links, spans)) { // most do, and need no statements
                var found = TimeConflicts.of(links.stream().map(each -> statement(each, spans, articles)).toList());
                if (!found.isEmpty()) {
                    findings.put(event, found);
                }
            }
        });
        return findings;
    }

    private static Statement statement(DatedQuote words, Function<Edtf, Optional<DateSpan>> spans,
            Map<UUID, Article> articles) {
        var date = words.link().value();
        var span = date == null ? null : spans.apply(date).orElse(null);
        var article = articles.get(words.article());
        return new Statement(words, date, span, article != null && isAnchored(article));
    }

    /** Whether an article has a date against which words like “on Wednesday” can be resolved. */
    private static boolean isAnchored(Article article) {
        var dateline = article.dateline();
        var published = article.published();
        return (dateline != null && DAY.matcher(dateline.value()).matches())
                || (published != null && published.value().isDay());
    }

    private static Map<UUID, List<MentionWithQuote>> totals(ProjectReader reader, Map<UUID, Claim> claims) {
        var growing = claims.values().stream().filter(claim -> claim.growth() == Claim.Growth.GROWING).map(Claim::id)
                .collect(Collectors.toSet());
        var totals = new HashMap<UUID, List<MentionWithQuote>>();
        if (!growing.isEmpty()) {
            reader.mentions(growing, said -> {
                if (said.mention().quantity() != null) {
                    totals.computeIfAbsent(said.mention().claim(), id -> new ArrayList<>()).add(said);
                }
            });
        }
        return totals;
    }

    /**
     * Returns the articles published in a time range, or with words that date an event in it.
     *
     * @param from inclusive
     * @param to exclusive
     * @return identifiers; without articles of unknown date
     */
    public Set<UUID> articlesIn(LocalDateTime from, LocalDateTime to) {
        var found = new HashSet<UUID>();
        articles.values().forEach(article -> {
            var published = article.published();
            if (published != null && meets(published.value(), from, to)) {
                found.add(article.id());
            }
        });
        var known = new HashMap<Edtf, Boolean>();
        for (var each : links) {
            var value = each.link().value();
            if (value != null && known.computeIfAbsent(value, date -> meets(date, from, to))) {
                found.add(each.article());
            }
        }
        return found;
    }

    private static boolean meets(Edtf date, LocalDateTime from, LocalDateTime to) {
        return DateSpan.of(date).filter(span -> span.meets(from, to)).isPresent();
    }

    /** Returns the label of an article; empty if there is none. */
    public String label(UUID article) {
        return Optional.ofNullable(articles.get(article)).map(Article::label).orElse("");
    }
}
