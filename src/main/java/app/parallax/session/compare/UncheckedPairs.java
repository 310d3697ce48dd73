package app.parallax.session.compare;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Boilerplate;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import app.parallax.text.LikelyPassages;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The pairs of claim and article that nobody has checked yet, claim by claim and article by article, from one snapshot.
 * A pair is checked if the article mentions the claim or was noted as not mentioning it; rejected claims are ignored.
 */
public final class UncheckedPairs {
    /** The maximal number of passages suggested for a pair. */
    private static final int MOST = 8;

    private final List<Claim> claims;
    private final List<ArticleRow> articles;
    private final Map<UUID, Integer> rows = new HashMap<>();
    private final Map<UUID, Integer> columns = new HashMap<>();
    /** One bit for each pair: the articles of the first claim, then those of the next. */
    private final BitSet checked = new BitSet();

    public record Pair(Claim claim, ArticleRow article) {}

    private UncheckedPairs(List<Claim> claims, List<ArticleRow> articles) {
        this.claims = claims;
        this.articles = articles;
        claims.forEach(claim -> rows.put(claim.id(), rows.size()));
        articles.forEach(row -> columns.put(row.article().id(), columns.size()));
    }

    private void check(UUID claim, UUID article) {
        var row = rows.get(claim);
        var column = columns.get(article);
        if (row != null && column != null) {
            checked.set(row * articles.size() + column);
        }
    }

    /**
     * Reads the pairs of a project.
     *
     * @return claims in order of creation, articles by date of publication, undated ones last
     */
    public static UncheckedPairs read(ProjectReader reader) {
        var claims = reader.claims().stream().map(Counted::entity)
                .filter(claim -> claim.status() != Claim.Status.DROPPED).toList();
        var articles = reader.articles().stream().sorted(Comparator
                .comparing((ArticleRow row) -> earliest(row.article()))
                .thenComparing(row -> row.article().label())).toList();
        var list = new UncheckedPairs(claims, articles);
        if (!claims.isEmpty()) {
            reader.claimArticlePairs(list::check);
            reader.silences().forEach(each -> list.check(each.claim(), each.article()));
        }
        return list;
    }

    private static LocalDateTime earliest(Article article) {
        var published = article.published();
        var earliest = published == null ? null : published.value().earliest();
        return earliest == null ? LocalDateTime.MAX : earliest;
    }

    public int total() {
        return claims.size() * articles.size();
    }

    public int checked() {
        return checked.cardinality();
    }

    /** Whether a pair is still to be checked; false if claim or article no longer exist. */
    public boolean isOpen(Pair pair) {
        int row = row(pair);
        int column = column(pair);
        return row >= 0 && column >= 0 && !checked.get(row * articles.size() + column);
    }

    /**
     * Returns the next unchecked pair, cyclically.
     *
     * @param after the pair to start after, empty for the beginning
     * @return empty if all are checked
     */
    public Optional<Pair> next(Optional<Pair> after) {
        int begin = after.filter(pair -> row(pair) >= 0)
                .map(pair -> row(pair) * articles.size() + Math.max(0, column(pair)) + 1).orElse(0);
        int next = checked.nextClearBit(begin);
        return open(next < total() ? next : checked.nextClearBit(0), total());
    }

    /** Returns the first unchecked pair in a range of indices. */
    private Optional<Pair> open(int place, int end) {
        return place < end
                ? Optional.of(new Pair(claims.get(place / articles.size()), articles.get(place % articles.size())))
                : Optional.empty();
    }

    /** Returns the first unchecked pair of a claim; empty if there is none. */
    public Optional<Pair> first(UUID claim) {
        var row = rows.get(claim);
        return row == null
                ? Optional.empty()
                : open(checked.nextClearBit(row * articles.size()), (row + 1) * articles.size());
    }

    private int row(Pair pair) {
        return rows.getOrDefault(pair.claim.id(), -1);
    }

    private int column(Pair pair) {
        return columns.getOrDefault(pair.article.article().id(), -1);
    }

    /**
     * Suggests passages of an article that may mention a claim, see {@link LikelyPassages}.
     *
     * @return passages of its newest version, the most likely first
     */
    public static CompletableFuture<List<Passage>> likely(Session session, Pair pair) {
        return session.read(reader -> {
            var sought = new ArrayList<String>();
            sought.add(pair.claim.text());
            reader.mentions(Set.of(pair.claim.id()), each -> sought.add(each.passage().quote()));
            var version = pair.article.version();
            var text = reader.text(version.sha256());
            var leftOut = reader.boilerplate(version.id()).stream().map(UncheckedPairs::span).toList();
            return LikelyPassages.in(text, leftOut, sought, MOST).stream().map(each -> {
                var quote = Quote.of(text, each.span().start(), each.span().end());
                return new Passage(version.id(), each.span().start(), each.span().end(), quote.exact(),
                        quote.prefix(), quote.suffix());
            }).toList();
        });
    }

    private static Span span(Boilerplate boilerplate) {
        return new Span(boilerplate.start(), boilerplate.end());
    }
}
