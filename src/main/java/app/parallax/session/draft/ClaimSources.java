package app.parallax.session.draft;

import app.parallax.model.MentionWithQuote;
import app.parallax.model.Passage;
import app.parallax.text.Span;
import app.parallax.text.draft.ComparedFigure;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.FigureComparison;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds to a figure that a claim mentions the other figures of that claim. */
final class ClaimSources {
    private final DraftContext draft;
    private final ClaimFigures claims;

    ClaimSources(DraftContext draft) {
        this.draft = draft;
        this.claims = draft.claims();
    }

    /**
     * Puts first, after the best source of a figure, the other figures of the claim that it mentions, with who said
     * them.
     */
    DraftFinding with(DraftItem item, DraftFinding finding) {
        var best = finding.best();
        var mention = best.flatMap(source -> source.passage()
                .flatMap(each -> claims.at(source.row(), new Span(each.start(), each.end()))));
        if (best.isEmpty() || mention.isEmpty()) {
            return finding;
        }
        var sources = new ArrayList<DraftSource>();
        sources.add(said(best.get(), mention.get()));
        for (var other : claims.ofClaim(mention.get())) {
            if (!other.equals(mention.get())) {
                draft.articles().ifThere(other.article()).flatMap(there -> source(item, there, other))
                        .ifPresent(sources::add);
            }
        }
        finding.sources().stream().skip(1).filter(each -> sources.stream().noneMatch(
                known -> known.row().equals(each.row()) && known.quote().equals(each.quote()))).forEach(sources::add);
        return new DraftFinding(item, finding.words(), finding.state(), finding.speaker(),
                sources.stream().limit(Math.max(DraftCheck.LISTED, claims.ofClaim(mention.get()).size())).toList());
    }

    private DraftSource said(DraftSource source, MentionWithQuote mention) {
        return new DraftSource(source.row(), source.passage(), source.quote(), claims.speaker(mention),
                source.differences());
    }

    /** The figures of a mention as a source; empty if its words are not in the newest version. */
    private Optional<DraftSource> source(DraftItem item, ReadArticle article, MentionWithQuote mention) {
        var figures = mention.mention().figures();
        var passage = mention.passage();
        if (figures == null || !passage.version().equals(article.row().version().id())) {
            return Optional.empty();
        }
        var own = article.figures().stream()
                .filter(each -> passage.start() <= each.span().start() && each.span().end() <= passage.end())
                .filter(each -> isNumber(each.quantity().min(), figures.least())
                        && isNumber(each.quantity().max(), figures.most()))
                .findFirst();
        var place = own.map(ComparedFigure::span).orElseGet(() -> ofWord(passage, figures.qualifier()));
        // what a claim counts is one thing, however an analyst or another figure words it (“people”, “Israelis”)
        var figure = ComparedFigure.of(item.figure().orElseThrow(), item.language());
        var worded = own.filter(each -> each.isMeasured() || each.isNumberOf(figure)).map(ComparedFigure::quantity);
        var other = new FoundQuantity(place, figures.least(), figures.most(),
                worded.map(FoundQuantity::unit).orElse(null), worded.map(FoundQuantity::what).orElse(null),
                figures.qualifier().isEmpty() ? null : figures.qualifier(), null);
        var compared = FigureComparison.of(figure, item.sentence().of(draft.text()),
                ComparedFigure.of(other, article.locale()), article.sentence(place).span().of(article.text()));
        var comparison = own.filter(ComparedFigure::isMeasured).isPresent() ? compared : compared.withUnit(true);
        return Optional.of(new DraftSource(article.row(), Optional.of(article.passage(place)),
                place.of(article.text()), claims.speaker(mention),
                comparison.differences(item.span(), draft.text(), place, article.text())));
    }

    /** The word of a passage that stands for a figure (“hundreds”), else all of it. */
    private static Span ofWord(Passage passage, String word) {
        int at = word.isEmpty() ? -1 : passage.quote().indexOf(word);
        return at < 0
                ? new Span(passage.start(), passage.end())
                : new Span(passage.start() + at, passage.start() + at + word.length());
    }

    private static boolean isNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
