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
 * All that a project says of time, read at once: the events, the words that date them, where these disagree, what came
 * before what, and the figures of totals that grow.
 *
 * @param events the events, in the order of their making
 * @param orders what is said of the order of events
 * @param findings conflicts, and what cannot be compared, by event; without those events on which all is well
 * @param flaws orders that cannot be
 */
public record TimelineData(List<Event> events, List<DatedQuote> links, List<EventOrder> orders,
        Map<UUID, Article> articles,
        Map<UUID, String> outlets, Map<UUID, String> tags, Map<UUID, Claim> claims, Map<UUID, List<Finding>> findings,
        List<EventOrderConflicts.Flaw> flaws, Map<UUID, List<MentionWithQuote>> totals) {
    /** A project that says nothing of time. */
    public static final TimelineData NONE = new TimelineData(List.of(), List.of(), List.of(), Map.of(), Map.of(),
            Map.of(),
            Map.of(), Map.of(), List.of(), Map.of());

    private static final Pattern DAY = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    /**
     * Reads a project beside everything else.
     *
     * @param session the project; to be asked on the FX thread
     * @param work what is made of all that was read, away from the FX thread
     * @return what the work returned, on the FX executor
     */
    public static <T> CompletableFuture<T> read(Session session, Function<TimelineData, T> work) {
        return session.read(reading(session.workspace()).andThen(work));
    }

    /**
     * How a project is read: what the workspace holds is not read again, that would take as long as the links.
     *
     * @param workspace of the project; its lists are taken at once, on the FX thread
     * @return what reads the rest; 100,000 links take some tenths of a second
     */
    public static Function<ProjectReader, TimelineData> reading(Workspace workspace) {
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

    /** Whether words like "on Wednesday" can be read against the head of the article. */
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
     * The articles that were published in a time, or of which words date an event in it.
     *
     * @param from the first moment
     * @param to the end, exclusive
     * @return identifiers of articles; without those of which no date is known
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

    /**
     * What an article is called.
     *
     * @return its label; empty if there is no such article
     */
    public String label(UUID article) {
        return Optional.ofNullable(articles.get(article)).map(Article::label).orElse("");
    }
}
