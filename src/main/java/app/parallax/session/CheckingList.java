package app.parallax.session;

import app.parallax.model.Article;
import app.parallax.model.ArticleRow;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Furniture;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.text.LikelyPassages;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Which pairs of a claim and an article nobody has checked yet, claim by claim and article by article, as it stood when
 * this was read. A pair is checked if the article speaks to the claim or was noted as silent; claims that were dropped
 * are passed over.
 */
public final class CheckingList {
    /** So many passages are proposed for one pair. */
    private static final int MOST = 8;

    private final List<Claim> claims;
    private final List<ArticleRow> articles;
    private final Set<Place> checked;

    /** A pair by its identifiers. */
    private record Place(UUID claim, UUID article) {}

    /**
     * A claim and an article that is to be checked for it.
     *
     * @param claim
     *            the claim
     * @param article
     *            the article
     */
    public record Pair(Claim claim, ArticleRow article) {
        private Place place() {
            return new Place(claim.id(), article.article().id());
        }
    }

    private CheckingList(List<Claim> claims, List<ArticleRow> articles, Set<Place> checked) {
        this.claims = claims;
        this.articles = articles;
        this.checked = checked;
    }

    /**
     * Reads what is checked.
     *
     * @param reader
     *            a snapshot of the project
     * @return claims in the order in which they were made, articles by the date of publication, undated ones last
     */
    public static CheckingList read(ProjectReader reader) {
        var claims = reader.claims().stream().map(Counted::entity)
                .filter(claim -> claim.status() != Claim.Status.DROPPED).toList();
        var wanted = new HashSet<UUID>();
        claims.forEach(claim -> wanted.add(claim.id()));
        var articles = reader.articles().stream().sorted(Comparator
                .comparing((ArticleRow row) -> earliest(row.article()))
                .thenComparing(row -> row.article().label())).toList();
        var checked = new HashSet<Place>();
        if (!claims.isEmpty()) {
            reader.mentions(Set.of(), each -> checked.add(new Place(each.mention().claim(), each.article())));
            reader.silences().forEach(each -> checked.add(new Place(each.claim(), each.article())));
        }
        checked.removeIf(place -> !wanted.contains(place.claim));
        return new CheckingList(claims, articles, checked);
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
        return checked.size();
    }

    /**
     * Whether a pair is still to be checked.
     *
     * @param pair
     *            of this list or an older one
     * @return false too if the claim or the article is gone
     */
    public boolean isOpen(Pair pair) {
        return !checked.contains(pair.place()) && row(pair) >= 0 && column(pair) >= 0;
    }

    /**
     * The next pair that nobody has checked, round and round.
     *
     * @param after
     *            where to begin behind, empty for the beginning
     * @return empty if all are checked
     */
    public Optional<Pair> next(Optional<Pair> after) {
        int all = total();
        int begin = after.filter(pair -> row(pair) >= 0)
                .map(pair -> row(pair) * articles.size() + Math.max(0, column(pair)) + 1).orElse(0);
        for (int i = 0; i < all; i++) {
            int at = (begin + i) % all;
            var pair = new Pair(claims.get(at / articles.size()), articles.get(at % articles.size()));
            if (!checked.contains(pair.place())) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    /**
     * The first pair of a claim that nobody has checked.
     *
     * @param claim
     *            identifier of the claim
     * @return empty if all articles are checked for it, or if there is no such claim
     */
    public Optional<Pair> first(UUID claim) {
        return claims.stream().filter(each -> each.id().equals(claim))
                .flatMap(each -> articles.stream().map(article -> new Pair(each, article)))
                .filter(pair -> !checked.contains(pair.place())).findFirst();
    }

    private int row(Pair pair) {
        return claims.stream().map(Claim::id).toList().indexOf(pair.claim.id());
    }

    private int column(Pair pair) {
        return articles.stream().map(each -> each.article().id()).toList().indexOf(pair.article.article().id());
    }

    /**
     * Proposes what of an article may speak to a claim, see {@link LikelyPassages}. Computed for one pair at a time.
     *
     * @param session
     *            the project
     * @param pair
     *            the claim and the article
     * @return passages of its newest version, the likeliest first; empty if nothing is like enough
     */
    public static CompletableFuture<List<Passage>> likely(Session session, Pair pair) {
        return session.read(reader -> {
            var sought = new ArrayList<String>();
            sought.add(pair.claim.text());
            reader.mentions(Set.of(pair.claim.id()), each -> sought.add(each.passage().quote()));
            var version = pair.article.version();
            var text = reader.text(version.sha256());
            var leftOut = reader.furniture(version.id()).stream().map(CheckingList::span).toList();
            return LikelyPassages.in(text, leftOut, sought, MOST).stream().map(each -> {
                var quote = Quote.of(text, each.span().start(), each.span().end());
                return new Passage(version.id(), each.span().start(), each.span().end(), quote.exact(),
                        quote.prefix(), quote.suffix());
            }).toList();
        });
    }

    private static Span span(Furniture furniture) {
        return new Span(furniture.start(), furniture.end());
    }
}
