package app.parallax.session.draft;

import static app.parallax.session.draft.ContextAgreement.ALTERED_UNIT;
import static app.parallax.session.draft.ContextAgreement.BESIDE;
import static app.parallax.session.draft.ContextAgreement.COMMON;
import static app.parallax.session.draft.ContextAgreement.MISTYPED;

import app.parallax.text.Span;
import app.parallax.text.draft.ComparedFigure;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.FigureClauses;
import app.parallax.text.draft.FigureComparison;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.quantity.FoundQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the figures of a draft with those of articles, by number, unit, qualifier and the words around both. */
final class FigureCheck extends ContextCheck {
    /** Number of words on each side of a figure that are nearest. */
    private static final int NEAREST = 4;
    /** Minimum agreement beside a different number or date for it to be an alteration, 0 to 1. */
    private static final double ALTERED = 0.22;
    /** Minimum agreement beside an equal number for nouns to count the same of which one is not known. */
    private static final double UNKNOWN_NOUN = 0.2;
    /** What it counts that a figure stands in a mention of a claim. */
    private static final double OF_CLAIM = 0.2;
    /** How many times another number an altered one may be: “million” for “billion”; without such a slip. */
    private static final int MOST_TIMES = 1_000;
    private static final int NEAR_TIMES = 5;
    /** How far the words agree beside the figure to which a clause belongs whose number is that of another. */
    private static final double OF_ANOTHER = 0.5;

    private final Map<Span, List<DraftItem>> bySentence;
    private final Map<Span, List<DraftItem>> datesBySentence;

    /**
     * Creates the check.
     *
     * @param items of the draft
     */
    FigureCheck(DraftContext draft, ContextAgreement words, List<DraftItem> items) {
        super(draft, words);
        this.bySentence = bySentence(items, DraftItem.Kind.FIGURE);
        this.datesBySentence = bySentence(items, DraftItem.Kind.DATE);
    }

    private static Map<Span, List<DraftItem>> bySentence(List<DraftItem> items, DraftItem.Kind kind) {
        return items.stream().filter(each -> each.kind() == kind).collect(Collectors.groupingBy(DraftItem::sentence));
    }

    @Override
    List<Candidate> candidates(DraftItem item, List<TopicalArticle> topics, FoundPlaces places) {
        var figure = ComparedFigure.of(item.figure().orElseThrow(), item.language());
        var here = SentenceWords.of(draft.text(), item.sentence()).withoutNumbers(item.span());
        var sentence = item.sentence().of(draft.text());
        var besides = FigureClauses.near(bySentence.getOrDefault(item.sentence(), List.of()), DraftItem::span,
                item.span().start());
        var clause = here.within(FigureClauses.of(draft.text(), item.sentence(),
                besides.stream().map(DraftItem::span).toList(), item.span(), true));
        for (var date : FigureClauses.near(datesBySentence.getOrDefault(item.sentence(), List.of()), DraftItem::span,
                item.span().start())) {
            clause = clause.without(date.span());
        }
        boolean repeated = besides.stream().filter(each -> each.figure().isPresent() && item.figure().isPresent()
                && isEqual(each.figure().get(), item.figure().get())).count() > 1;
        var candidates = new ArrayList<Candidate>();
        for (var topic : topics) {
            for (var other : topic.article().figures()) {
                var there = topic.article().sentence(other.span());
                var comparison = FigureComparison.of(figure, sentence, other, there.span().of(topic.article().text()));
                if (comparison.number()) {
                    comparison = comparison.withUnit(countsSame(item, figure, here, topic, other, there, comparison));
                    var owner = comparison.unit() ? owner(item, clause, repeated, topic.article(), other) : other;
                    if (!owner.equals(other)) {
                        candidates.add(candidate(item, topic, owner, FigureComparison.of(figure, sentence, owner,
                                there.span().of(topic.article().text())), OF_ANOTHER, OF_ANOTHER, here, there));
                        continue;
                    }
                }
                compare(item, figure, here, topic, other, there, comparison, places).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static boolean isEqual(FoundQuantity one, FoundQuantity other) {
        var min = one.min();
        var there = other.min();
        return min != null && there != null && min.compareTo(there) == 0 && Objects.equals(one.unit(), other.unit());
    }

    /**
     * Returns the figure of a sentence of an article to which the clause of the draft belongs: the equal one, or
     * another of its unit if what the draft says of the number is said of that one.
     */
    private ComparedFigure owner(DraftItem item, SentenceWords clause, boolean repeated, ReadArticle article,
            ComparedFigure equal) {
        boolean from = FigureClauses.isFrom(draft.text(), item.span());
        boolean to = FigureClauses.isTo(draft.text(), item.span());
        boolean fromThere = FigureClauses.isFrom(article.text(), equal.span());
        boolean toThere = FigureClauses.isTo(article.text(), equal.span());
        var rivals = article.around(equal).stream()
                .filter(each -> !each.equals(equal) && FigureComparison.mayCountLike(equal, each)).toList();
        var turned = rivals.stream().filter(each -> (to && fromThere && FigureClauses.isTo(article.text(), each.span()))
                || (from && toThere && FigureClauses.isFrom(article.text(), each.span()))).findFirst();
        return turned.isPresent()
                ? turned.get()
                : rivals.stream()
                        .filter(each -> clause.isOfOther(article.clause(equal, true), article.clause(each, false),
                                each.unit() == null ? each.span().start() : Integer.MAX_VALUE, repeated))
                        .findFirst().orElse(equal);
    }

    /** Whether an equal number of an article is of what the draft counts; for unknown nouns the words around tell. */
    private boolean countsSame(DraftItem item, ComparedFigure figure, SentenceWords here, TopicalArticle topic,
            ComparedFigure other, SentenceWords there, FigureComparison comparison) {
        if (comparison.unit()) {
            return !isOfAnother(figure, topic.article(), other, there);
        }
        return comparison.unknown() && (ContextAgreement.isForeign(item, topic, 0)
                || words.agreementBeside(item, here, there, other.span(), 0) >= UNKNOWN_NOUN);
    }

    private Optional<Candidate> compare(DraftItem item, ComparedFigure figure, SentenceWords here,
            TopicalArticle topic, ComparedFigure other, SentenceWords there, FigureComparison comparison,
            FoundPlaces places) {
        boolean telling = draft.isTelling(item);
        boolean same = comparison.number() && comparison.unit();
        boolean slip = comparison.unit() && (FigureComparison.isMistyped(figure, other)
                || FigureComparison.isRounded(figure, other));
        double agreement = comparison.number()
                ? words.agreement(item, here, there, topic.bonus())
                : words.agreementBeside(item, figure.isMeasured() ? here.without(item.span()) : here,
                        other.isMeasured() ? there.without(other.span()) : there, other.span(), topic.bonus());
        double least = same
                ? leastOfSame(telling, topic.close())
                : slip ? MISTYPED : comparison.number() ? ALTERED_UNIT : ALTERED;
        double inCommon = ContextAgreement.inCommon(here, there);
        double common = leastInCommon(same || slip, same && telling, topic.close());
        boolean foreign = comparison.number() && ContextAgreement.isForeign(item, topic, inCommon)
                && (telling || (same && (topic.close() || FigureComparison.haveOneUnit(figure, other))));
        boolean agrees = foreign || (isComparable(item, figure, here, other, there, comparison, slip)
                && agreement >= least && inCommon >= common);
        boolean beside = places.areBeside(item, topic.article(), other.span())
                && (isBeside(item, figure, other, comparison, inCommon)
                        || (comparison.number() && places.areInOneSentence(item, topic.article(), there.span())))
                && (same || !places.areTaken(topic.article(), other.span()));
        if (!beside && !agrees) {
            return Optional.empty();
        }
        double around = !comparison.number()
                ? agreement
                : topic.close() ? 1 : words.agreementBeside(item, here, there, other.span(), topic.bonus());
        return Optional.of(candidate(item, topic, other, comparison, agreement + (beside ? BESIDE : 0), around, here,
                there));
    }

    private static boolean isComparable(DraftItem item, ComparedFigure figure, SentenceWords here,
            ComparedFigure other, SentenceWords there, FigureComparison comparison, boolean slip) {
        boolean oneUnit = FigureComparison.haveOneUnit(figure, other)
                && FigureComparison.isWithin(figure, other, MOST_TIMES);
        return comparison.number() || oneUnit || slip || (comparison.unit() && here.inCommonNear(item.span().start(),
                there, other.span().start(), NEAREST) >= (figure.unit() == null ? 1 : 2));
    }

    /** Whether a figure beside what was found is that of the draft, or an alteration of it. */
    private boolean isBeside(DraftItem item, ComparedFigure figure, ComparedFigure other, FigureComparison comparison,
            double common) {
        boolean measured = figure.isMeasured();
        if (comparison.number()) {
            return comparison.unit() || comparison.unknown() || draft.isTelling(item) || common >= COMMON
                    || (measured && other.isMeasured());
        }
        boolean oneUnit = FigureComparison.haveOneUnit(figure, other)
                || (measured && other.isMeasured() && comparison.unit());
        if (!comparison.unit()) { // “73 shops” for “37 businesses”
            return !measured && !other.isMeasured() && FigureComparison.isMistyped(figure, other)
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
    private static boolean isOfAnother(ComparedFigure figure, ReadArticle article, ComparedFigure other,
            SentenceWords there) {
        return other.unit() != null && !FigureComparison.countsLike(figure, other) && article.figures().stream()
                .anyMatch(each -> !each.equals(other) && each.span().overlaps(there.span())
                        && FigureComparison.countsLike(figure, each));
    }

    private Candidate candidate(DraftItem item, TopicalArticle topic, ComparedFigure other, FigureComparison comparison,
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
