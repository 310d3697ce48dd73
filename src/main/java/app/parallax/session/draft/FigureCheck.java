package app.parallax.session.draft;

import static app.parallax.session.draft.ContextAgreement.ALTERED_UNIT;
import static app.parallax.session.draft.ContextAgreement.BESIDE;
import static app.parallax.session.draft.ContextAgreement.COMMON;
import static app.parallax.session.draft.ContextAgreement.COMMON_ALTERED;
import static app.parallax.session.draft.ContextAgreement.COMMON_TELLING;
import static app.parallax.session.draft.ContextAgreement.MISTYPED;
import static app.parallax.session.draft.ContextAgreement.SAME;
import static app.parallax.session.draft.ContextAgreement.SAME_CLOSE;
import static app.parallax.session.draft.ContextAgreement.SAME_TELLING;

import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.FigureComparison;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.quantity.FoundQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the figures of a draft with those of articles, by number, unit, qualifier and the words around both. */
final class FigureCheck {
    /** Number of words on each side of a figure that are nearest. */
    private static final int NEAREST = 4;
    /** Minimum agreement beside a different number or date for it to be an alteration, 0 to 1. */
    private static final double ALTERED = 0.22;
    /** What it counts that a figure stands in a mention of a claim. */
    private static final double OF_CLAIM = 0.2;
    /** How many times another number an altered one may be: “million” for “billion”; without such a slip. */
    private static final int MOST_TIMES = 1_000;
    private static final int NEAR_TIMES = 5;

    private final DraftContext draft;
    private final ContextAgreement words;

    FigureCheck(DraftContext draft, ContextAgreement words) {
        this.draft = draft;
        this.words = words;
    }

    /** Returns the possible sources of a figure: in articles by the words around it, or beside what was found. */
    List<Candidate> candidates(DraftItem item, List<TopicalArticle> topics, FoundPlaces places) {
        var figure = item.figure().orElseThrow();
        var sentence = item.sentence().of(draft.text());
        var here = SentenceWords.of(draft.text(), item.sentence()).withoutNumbers(item.span());
        var hereBeside = FigureComparison.isMeasured(figure) ? here.without(item.span()) : here;
        boolean telling = draft.isTelling(item);
        var candidates = new ArrayList<Candidate>();
        for (var each : topics) {
            for (var other : each.article().figures()) {
                var there = each.article().sentence(other.span());
                var comparison = FigureComparison.of(figure, sentence, other, there.span().of(each.article().text()));
                if (comparison.number() && comparison.unit() && isOfAnother(figure, each.article(), other, there)) {
                    comparison = comparison.withoutUnit();
                }
                boolean same = comparison.number() && comparison.unit();
                boolean slip = comparison.unit() && (FigureComparison.isMistyped(figure, other)
                        || FigureComparison.isRounded(figure, other));
                double agreement = comparison.number()
                        ? words.agreement(item, here, there, each.bonus())
                        : words.agreementBeside(item, hereBeside,
                                FigureComparison.isMeasured(other) ? there.without(other.span()) : there, other.span(),
                                each.bonus());
                double least = same
                        ? telling ? each.close() ? SAME_CLOSE : SAME_TELLING : SAME
                        : slip ? MISTYPED : comparison.number() ? ALTERED_UNIT : ALTERED;
                boolean oneUnit = FigureComparison.haveOneUnit(figure, other)
                        && FigureComparison.isWithin(figure, other, MOST_TIMES);
                boolean comparable = comparison.number() || oneUnit
                        || (comparison.unit() && here.inCommonNear(item.span().start(), there, other.span().start(),
                                NEAREST) >= (figure.unit() == null ? 1 : 2))
                        || slip;
                boolean close = same && telling && each.close();
                double common = same && telling ? COMMON_TELLING : same || slip ? COMMON : COMMON_ALTERED;
                boolean beside = places.areBeside(item, each.article(), other.span())
                        && (isBeside(item, figure, other, comparison, ContextAgreement.inCommon(here, there)) || (comparison.number()
                                && places.areInOneSentence(item, each.article(), there.span())))
                        && (same || !places.areTaken(each.article(), other.span()));
                if (beside || (comparable && agreement >= least && (close || ContextAgreement.inCommon(here, there) >= common))) {
                    double around = !comparison.number()
                            ? agreement
                            : each.close() ? 1 : words.agreementBeside(item, here, there, other.span(), each.bonus());
                    candidates.add(candidate(item, each, other, comparison, agreement + (beside ? BESIDE : 0), around,
                            here, there));
                }
            }
        }
        return candidates;
    }

    /** Whether a figure beside what was found is that of the draft, or an alteration of it. */
    private boolean isBeside(DraftItem item, FoundQuantity figure, FoundQuantity other, FigureComparison comparison,
            double common) {
        boolean measured = FigureComparison.isMeasured(figure);
        if (comparison.number()) {
            return comparison.unit() || draft.isTelling(item) || common >= COMMON
                    || (measured && FigureComparison.isMeasured(other));
        }
        boolean oneUnit = FigureComparison.haveOneUnit(figure, other)
                || (measured && FigureComparison.isMeasured(other) && comparison.unit());
        if (!comparison.unit()) { // “73 shops” for “37 businesses”
            return !measured && !FigureComparison.isMeasured(other) && FigureComparison.isMistyped(figure, other)
                    && common >= COMMON;
        }
        boolean slip = FigureComparison.isMistyped(figure, other) || FigureComparison.isRounded(figure, other)
                || FigureComparison.isOneDigitApart(figure, other);
        return (oneUnit || !measured)
                && (slip
                        ? FigureComparison.isWithin(figure, other, MOST_TIMES)
                        : oneUnit && common >= COMMON && FigureComparison.isWithin(figure, other, NEAR_TIMES));
    }

    /** Whether the sentence of an article has another figure for what the draft counts: four goals and five assists. */
    private static boolean isOfAnother(FoundQuantity figure, ReadArticle article, FoundQuantity other,
            SentenceWords there) {
        return other.unit() != null && !FigureComparison.countsLike(figure, other) && article.figures().stream()
                .anyMatch(each -> !each.equals(other) && each.span().overlaps(there.span())
                        && FigureComparison.countsLike(figure, each));
    }

    private Candidate candidate(DraftItem item, TopicalArticle topic, FoundQuantity other, FigureComparison comparison,
            double agreement, double beside, SentenceWords here, SentenceWords there) {
        var article = topic.article();
        var source = new DraftSource(article.row(), Optional.of(article.passage(other.span())),
                other.span().of(article.text()), Optional.empty(),
                comparison.differences(item.span(), draft.text(), other.span(), article.text()));
        double rank = agreement + (comparison.number() ? 0.5 : 0) + (comparison.unit() ? 0.3 : 0)
                + (comparison.qualifier() ? 0.05 : 0)
                + (draft.claims().at(article.row(), other.span()).isPresent() ? OF_CLAIM : 0)
                + 0.2 * here.inCommonNear(item.span().start(), there, other.span().start(), NEAREST);
        return new Candidate(source, draft.state(item, article, comparison.isSame()), rank, beside);
    }
}
