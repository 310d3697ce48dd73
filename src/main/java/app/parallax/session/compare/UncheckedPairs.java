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
 * Which pairs of a claim and an article nobody has checked yet, claim by claim and article by article, as it stood when
 * this was read. A pair is checked if the article speaks to the claim or was noted as silent; claims that were dropped
 * are passed over.
 */
public final class UncheckedPairs {
    /** So many passages are proposed for one pair. */
    private static final int MOST = 8;

    private final List<Claim> claims;
    private final List<ArticleRow> articles;
    private final Map<UUID, Integer> rows = new HashMap<>();
    private final Map<UUID, Integer> columns = new HashMap<>();
    /** A bit for each pair, article by article of the first claim, then of the next. */
    private final BitSet checked = new BitSet();

    /** A claim and an article that is to be checked for it. */
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
     * Reads what is checked.
     *
     * @param reader a snapshot of the project
     * @return claims in the order in which they were made, articles by the date of publication, undated ones last
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

    /**
     * How many pairs there are.
     *
     * @return 0 or more
     */
    public int total() {
        return claims.size() * articles.size();
    }

    /**
     * How many of them are checked.
     *
     * @return 0 to {@link #total}
     */
    public int checked() {
        return checked.cardinality();
    }

    /**
     * Whether a pair is still to be checked.
     *
     * @return false too if the claim or the article is gone
     */
    public boolean isOpen(Pair pair) {
        int row = row(pair);
        int column = column(pair);
        return row >= 0 && column >= 0 && !checked.get(row * articles.size() + column);
    }

    /**
     * The next pair that nobody has checked, round and round.
     *
     * @param after where to begin behind, empty for the beginning
     * @return empty if all are checked
     */
    public Optional<Pair> next(Optional<Pair> after) {
        int begin = after.filter(pair -> row(pair) >= 0)
                .map(pair -> row(pair) * articles.size() + Math.max(0, column(pair)) + 1).orElse(0);
        int next = checked.nextClearBit(begin);
        return open(next < total() ? next : checked.nextClearBit(0), total());
    }

    /** The pair at a place, if there is one before an end. */
    private Optional<Pair> open(int place, int end) {
        return place < end
                ? Optional.of(new Pair(claims.get(place / articles.size()), articles.get(place % articles.size())))
                : Optional.empty();
    }

    /**
     * The first pair of a claim that nobody has checked.
     *
     * @return empty if all articles are checked for it, or if there is no such claim
     */
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
     * Proposes what of an article may speak to a claim, see {@link LikelyPassages}. Computed for one pair at a time.
     *
     * @return passages of its newest version, the likeliest first; empty if nothing is like enough
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
