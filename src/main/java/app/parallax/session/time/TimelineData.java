package app.parallax.session.time;

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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The time data of a project, from one snapshot: events, the quotes that date them, conflicts, orders, and growing
 * totals.
 *
 * @param events in order of creation
 * @param findings conflicts and incomparable statements by event; without events that have none
 * @param flaws conflicts among the orders
 */
public record TimelineData(List<Event> events, List<DatedQuote> links, List<EventOrder> orders,
        Map<UUID, Article> articles,
        Map<UUID, String> outlets, Map<UUID, String> tags, Map<UUID, Claim> claims, Map<UUID, List<Finding>> findings,
        List<EventOrderConflicts.Flaw> flaws, Map<UUID, List<MentionWithQuote>> totals) {
    /** The data of a project without events. */
    public static final TimelineData NONE = new TimelineData(List.of(), List.of(), List.of(), Map.of(), Map.of(),
            Map.of(),
            Map.of(), Map.of(), List.of(), Map.of());

    private static final Pattern DAY = Pattern.compile(".*\\d.*", Pattern.DOTALL);

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
     * Returns the reader of a project, which reuses the lists of the workspace; reading them again would take as long
     * as the links.
     *
     * @param workspace its lists are copied at once, on the FX thread
     * @return reads the rest; 100,000 links take some tenths of a second
     */
    public static Function<ProjectReader, TimelineData> reader(Workspace workspace) {
        var events = workspace.events().stream().map(Counted::entity).toList();
        var articles = List.copyOf(workspace.articles());
        var outlets = List.copyOf(workspace.outlets());
        var tags = List.copyOf(workspace.tags());
        var claims = List.copyOf(workspace.claims());
        return reader -> {
            var links = new ArrayList<DatedQuote>();
            reader.timeLinks(links::add);
            var orders = reader.eventOrders();
            var byId = articles.stream().map(ArticleRow::article)
                    .collect(Collectors.toMap(Article::id, article -> article, (one, other) -> one,
                            LinkedHashMap::new));
            var claimsById = byId(claims, claim -> claim);
            return new TimelineData(events, links, orders, byId, byId(outlets, Outlet::name), byId(tags, Tag::name),
                    claimsById, findings(links, byId), EventOrderConflicts.of(events, orders),
                    totals(reader, claimsById));
        };
    }

    private static <T extends Entity, V> Map<UUID, V> byId(List<Counted<T>> rows, Function<T, V> value) {
        var found = new LinkedHashMap<UUID, V>();
        rows.forEach(row -> found.put(row.entity().id(), value.apply(row.entity())));
        return found;
    }

    private static Map<UUID, List<Finding>> findings(List<DatedQuote> links, Map<UUID, Article> articles) {
        var anchored = new HashMap<UUID, Boolean>();
        articles.forEach((id, article) -> anchored.put(id, isAnchored(article)));
        var spans = new HashMap<Edtf, Optional<DateSpan>>();
        var byEvent = new HashMap<UUID, List<Statement>>();
        for (var each : links) {
            byEvent.computeIfAbsent(each.link().event(), id -> new ArrayList<>())
                    .add(statement(each, spans, anchored.getOrDefault(each.article(), false)));
        }
        var findings = new HashMap<UUID, List<Finding>>();
        byEvent.forEach((event, statements) -> {
            var found = TimeConflicts.of(statements);
            if (!found.isEmpty()) {
                findings.put(event, found);
            }
        });
        return findings;
    }

    private static Statement statement(DatedQuote words, Map<Edtf, Optional<DateSpan>> spans, boolean anchored) {
        var date = words.link().value();
        var span = date == null ? null : spans.computeIfAbsent(date, DateSpan::of).orElse(null);
        return new Statement(words, date, span, anchored);
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
