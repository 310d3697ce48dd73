package app.parallax.session.find;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.FoundKind;
import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.model.Placement;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import app.parallax.text.TextSimilarity;
import app.parallax.text.related.RelatedPassageRanking;
import app.parallax.text.related.SoughtWords;
import app.parallax.text.related.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages that share rare words with a given one, see {@link RelatedPassageRanking}. In a small project it
 * searches every article, in a large one those that the full-text index finds by the rarest words.
 */
public final class RelatedPassageFinder {
    /** The maximal number of results. */
    public static final int MOST = 50;
    /** The number of articles up to which all are searched, which takes 40 ms. */
    private static final int FEW = 300;
    private static final int LOOKED_THROUGH = 200;
    /** The number of rarest words by which articles are found. */
    private static final int RAREST = 12;
    /** The share of common word runs above which two passages count as copies. */
    private static final double SAME = 0.85;

    private final ProjectReader project;
    private final String quote;
    private final @Nullable Passage source;
    private final @Nullable Mark mark;
    private final BooleanSupplier outOfDate;
    private final SoughtWords sought;
    private final Map<UUID, ArticleRow> rows;

    /**
     * A related passage.
     *
     * @param passage a passage of the newest version of the article
     * @param score share of the weight of the words searched for, above 0, at most 1
     * @param shared positions of the shared words in the quote
     * @param copies the same words in other articles, the best first; none of them is a result of its own
     */
    public record Proposed(ArticleRow row, Passage passage, double score, List<Span> shared,
            List<Proposed> copies) {}

    private RelatedPassageFinder(ProjectReader project, List<ArticleRow> articles, String quote,
            @Nullable Passage source,
            @Nullable Mark mark,
            BooleanSupplier outOfDate) {
        this.project = project;
        this.quote = quote;
        this.source = source;
        this.mark = mark;
        this.outOfDate = outOfDate;
        this.sought = SoughtWords.of(quote);
        this.rows = articles.stream().collect(Collectors.toMap(row -> row.article().id(), row -> row,
                (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * Finds passages like one.
     *
     * @param mark the mark of the passage, null if there is none
     * @param outOfDate tests whether the result is outdated
     * @return the best first; without the passage itself and boilerplate
     */
    public static List<Proposed> find(ProjectReader project, List<ArticleRow> articles, Passage source,
            @Nullable Mark mark, BooleanSupplier outOfDate) {
        return new RelatedPassageFinder(project, articles, source.quote(), source, mark, outOfDate).find();
    }

    /**
     * Finds passages like words that are not in the project.
     *
     * @return the best first, without boilerplate
     */
    public static List<Proposed> find(ProjectReader project, String words) {
        return new RelatedPassageFinder(project, project.articles(), words, null, null, () -> false).find();
    }

    private List<Proposed> find() {
        if (sought.terms().isEmpty()) {
            return List.of();
        }
        var related = new RelatedPassageRanking<UUID>(sought);
        var holding = new HashMap<Term, Integer>();
        if (rows.size() <= FEW) {
            for (var row : rows.values()) {
                if (outOfDate.getAsBoolean()) {
                    return List.of();
                }
                add(related, row, project.text(row.version().sha256()));
            }
        } else {
            sought.terms().forEach(term -> holding.put(term,
                    outOfDate.getAsBoolean() ? 0 : project.countMatches(term.match(), rows.size())));
            var rarest = sought.terms().stream().filter(term -> holding.getOrDefault(term, 0) > 0)
                    .sorted(Comparator.comparing(term -> holding.getOrDefault(term, 0))).limit(RAREST)
                    .map(Term::match).collect(Collectors.joining(" OR "));
            if (rarest.isEmpty()) {
                return List.of();
            }
            project.findCandidates(FoundKind.ARTICLE, "{text} : (" + rarest + ")", LOOKED_THROUGH, candidate -> {
                var row = rows.get(candidate.id());
                if (row != null && !outOfDate.getAsBoolean()) {
                    add(related, row, candidate.body());
                }
            });
        }
        return outOfDate.getAsBoolean()
                ? List.of()
                : proposed(holding.isEmpty()
                        ? related.best()
                        : related.best(rows.size(), term -> holding.getOrDefault(term, 0)));
    }

    private void add(RelatedPassageRanking<UUID> related, ArticleRow row, String text) {
        var version = row.version();
        related.add(row.article().id(), text, project.boilerplate(version.id()).stream()
                .map(each -> new Span(each.start(), each.end())).toList(),
                Fact.valueOf(row.article().language()), itself(version).orElse(null));
    }

    /** Returns the range of the passage itself in a version. */
    private Optional<Span> itself(Version version) {
        var known = mark;
        var words = source;
        if (words != null && version.id().equals(words.version())) {
            return Optional.of(new Span(words.start(), words.end()));
        }
        if (known == null) {
            return Optional.empty();
        }
        var made = known.annotation().passage();
        return made.version().equals(version.id())
                ? Optional.of(new Span(made.start(), made.end()))
                : known.placement(version.id()).filter(Placement::isPlaced)
                        .map(place -> new Span(place.start(), place.end()));
    }

    private List<Proposed> proposed(List<RelatedPassageRanking.Related<UUID>> ranked) {
        var sourceArticle = Optional.ofNullable(source).flatMap(each -> project.version(each.version()))
                .map(Version::article);
        var found = new ArrayList<Proposed>();
        var texts = new HashMap<UUID, String>();
        for (var each : ranked) {
            var row = rows.get(each.key());
            if (found.size() == MOST || row == null) {
                break;
            }
            var version = row.version();
            var text = texts.computeIfAbsent(each.key(), key -> project.text(version.sha256()));
            var quote = Quote.of(text, each.span().start(), each.span().end());
            boolean elsewhere = sourceArticle.filter(each.key()::equals).isPresent()
                    && itself(version).isEmpty() && same(quote.exact(), this.quote);
            if (elsewhere) {
                continue; // the passage itself, in a version in which it has no anchor
            }
            var passage = new Passage(version.id(), each.span().start(), each.span().end(), quote.exact(),
                    quote.prefix(), quote.suffix());
            add(new Proposed(row, passage, each.score(), RelatedPassageRanking.shared(sought, quote.exact()),
                    new ArrayList<>()), found);
        }
        return found;
    }

    /** Adds a result; a copy is listed under its original, and dropped if both are in one article. */
    private static void add(Proposed fresh, List<Proposed> found) {
        for (var before : found) {
            if (same(before.passage.quote(), fresh.passage.quote())) {
                boolean known = before.row.equals(fresh.row)
                        || before.copies.stream().anyMatch(copy -> copy.row.equals(fresh.row));
                if (!known) {
                    before.copies.add(fresh);
                }
                return;
            }
        }
        found.add(fresh);
    }

    private static boolean same(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 0.8 * Math.max(one.length(), other.length()) && TextSimilarity.of(one, other) >= SAME;
    }
}
