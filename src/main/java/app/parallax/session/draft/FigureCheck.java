package app.parallax.session.draft;

import app.parallax.session.draft.FigureEvidence.Reading;
import app.parallax.session.draft.FigureEvidence.Sign;
import app.parallax.text.Span;
import app.parallax.text.draft.ComparedFigure;
import app.parallax.text.draft.DraftDifference;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import app.parallax.text.draft.FigureClauses;
import app.parallax.text.draft.FigureComparison;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.quantity.FoundQuantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compares the figures of a draft with those of articles, by number, unit, qualifier and the words around both. */
final class FigureCheck extends ContextCheck {
    /** Maximum number of figures of an article that one of the draft is compared with. */
    static final int MOST_COMPARED = 100;
    /** Number of words on each side of a figure that are nearest. */
    private static final int NEAREST = 4;
    /** Maximum factor between an altered number and the original: “million” for “billion”; “million” may be missing. */
    private static final int MOST_TIMES = 1_000;
    /** Weight of a figure that stands in a mention of a claim. */
    private static final double OF_CLAIM = 0.2;
    /** Distance in characters at which closeness is a third. */
    private static final double FAR = 100;
    /** Number of neighbours found in one article from which on another that has none of them is unlikely. */
    private static final int ASTRAY = 2;
    /** Number of figures that are added to those compared, so that few figures make none rare. */
    private static final int PRIOR_FIGURES = 10;

    /**
     * A figure of the draft.
     *
     * @param words of its sentence, without its own number
     * @param clause the words that belong to it, without dates
     * @param repeated whether another figure of the sentence is equal
     * @param named the articles that the draft names as the source
     * @param mostNeighbours how many items of its neighbourhood were found in the article that has most of them
     */
    private record Written(DraftItem item, ComparedFigure figure, String sentence, SentenceWords words,
            SentenceWords clause, boolean repeated, Set<UUID> named, int mostNeighbours) {}

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

    @Override
    List<Candidate> candidates(DraftItem item, List<TopicalArticle> topics, FoundPlaces places) {
        var written = written(item,
                topics.stream().mapToInt(each -> places.count(item, each.article(), false)).max().orElse(0));
        double rarity = rarity(written.figure(), topics);
        var candidates = new ArrayList<Candidate>();
        for (var topic : topics) {
            for (var other : likeliest(written, topic.article(), places)) {
                compare(written, topic, other, rarity, places, candidates);
            }
        }
        if (candidates.stream().anyMatch(each -> each.state() != DraftState.ALTERED && !isRounded(each))) {
            candidates.removeIf(FigureCheck::isRounded);
        }
        return candidates;
    }

    private static boolean isRounded(Candidate candidate) {
        return candidate.source().differences().stream()
                .anyMatch(each -> each.kind() == DraftDifference.Kind.ROUNDED);
    }

    /**
     * Returns the figures of an article that are compared: all, or of very many those that are likeliest by their
     * number, their sentence and how near they stand to what was found.
     */
    private List<ComparedFigure> likeliest(Written written, ReadArticle article, FoundPlaces places) {
        var all = article.figures();
        if (all.size() <= MOST_COMPARED) {
            return all;
        }
        var found = places.wordsBeside(written.item(), article);
        var agreements = new IdentityHashMap<SentenceWords, Double>();
        var ranks = all.stream().mapToDouble(other -> (written.figure().isNumberOf(other) ? 1 : 0)
                + agreements.computeIfAbsent(article.sentence(other.span()),
                        there -> words.shared(written.item(), written.words(), there))
                + found.stream().mapToDouble(each -> closeness(each.distance(other.span()))).max().orElse(0)).toArray();
        double least = Arrays.stream(ranks).sorted().skip(all.size() - MOST_COMPARED).findFirst().orElseThrow();
        long over = Arrays.stream(ranks).filter(each -> each > least).count();
        var kept = new ArrayList<ComparedFigure>();
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > least || (ranks[i] == least && over++ < MOST_COMPARED)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static double closeness(int distance) {
        return Math.exp(-distance / FAR);
    }

    private Written written(DraftItem item, int mostNeighbours) {
        var figure = ComparedFigure.of(item.figure().orElseThrow(), item.language());
        var sentence = SentenceWords.of(draft.text(), item.sentence());
        var words = figure.isMeasured() ? sentence.without(item.span()) : sentence.withoutNumbers(item.span());
        var besides = FigureClauses.near(bySentence.getOrDefault(item.sentence(), List.of()), DraftItem::span,
                item.span().start());
        var clause = words.within(FigureClauses.of(draft.text(), item.sentence(),
                besides.stream().map(DraftItem::span).toList(), item.span(), true)).without(item.span());
        for (var date : FigureClauses.near(datesBySentence.getOrDefault(item.sentence(), List.of()), DraftItem::span,
                item.span().start())) {
            clause = clause.without(date.span());
        }
        boolean repeated = besides.stream().filter(each -> each.figure().isPresent() && item.figure().isPresent()
                && isEqual(each.figure().get(), item.figure().get())).count() > 1;
        return new Written(item, figure, item.sentence().of(draft.text()), words, clause, repeated,
                draft.citations().of(item), mostNeighbours);
    }

    /** Returns the natural logarithm of the number of figures of some articles for each one with an equal number. */
    private static double rarity(ComparedFigure figure, List<TopicalArticle> topics) {
        int all = 0;
        int equal = 0;
        for (var topic : topics) {
            all += topic.article().figures().size();
            equal += topic.article().equalFigures(figure);
        }
        return Math.log((all + PRIOR_FIGURES) / (1.0 + equal));
    }

    private void compare(Written written, TopicalArticle topic, ComparedFigure other, double rarity,
            FoundPlaces places, List<Candidate> into) {
        var article = topic.article();
        var figure = written.figure();
        var there = article.sentence(other.span());
        var item = written.item();
        var read = FigureComparison.of(figure, written.sentence(), other, there.span().of(article.text()));
        boolean sameWords = item.span().of(draft.text()).equals(other.span().of(article.text()));
        boolean maybe = sameWords
                || (FigureComparison.isBareMoney(figure, other) && isMoneyNear(written, article, other));
        var comparison = !read.unit() && !read.unknown() && maybe ? read.withUnknown() : read;
        boolean rank = FigureComparison.areRankAndAmount(figure, other);
        boolean bare = figure.unit() == null || other.unit() == null;
        if (rank && (bare ? !comparison.number() || FigureComparison.isSmall(figure) : !comparison.unit())) {
            return; // “the third” was not altered from “three weeks”; “in minute 27” may be “in the 27th minute”
        }
        if (!comparison.number()) {
            if (isComparable(figure, other, comparison) && !isBesideEqual(written, article, other, there)) {
                add(written, topic, other, Reading.NUMBER, comparison, ofOtherNumber(written, other, comparison,
                        around(written, topic, other, places)).with(Sign.TAKEN,
                                places.areTaken(written.item(), article, other.span()))
                        .with(Sign.NUMBER_UNKNOWN_NOUN, isOfUnknownNoun(topic, item, comparison)),
                        into);
            }
            return;
        }
        var evidence = around(written, topic, other, places).with(Sign.RARITY, comparison.rounded() ? 0 : rarity);
        boolean bothMeasured = figure.isMeasured() && other.isMeasured();
        boolean clash = !comparison.unit() && !comparison.unknown() && (figure.isMeasured() || other.isMeasured());
        if (!comparison.qualifier()) {
            add(written, topic, other, Reading.QUALIFIER, comparison, evidence.with(Sign.QUALIFIER, true), into);
            return;
        }
        if (comparison.unit() || comparison.unknown() || (clash && !bothMeasured)) {
            add(written, topic, other, Reading.SAME, comparison.withUnit(true), evidence.copy()
                    .with(Sign.SAME, true).with(Sign.SAME_UNIT, comparison.unit())
                    .with(Sign.SAME_UNKNOWN, comparison.unknown()).with(Sign.SAME_CLASH, clash)
                    .with(Sign.SAME_ROUNDED, comparison.rounded())
                    .with(Sign.SAME_OF_OTHER_CLAUSE, isOfOtherClause(written, article, other))
                    .with(Sign.SAME_OTHER_COUNTED, isOfAnother(figure, article, other, there))
                    .with(Sign.SAME_OF_EQUAL,
                            written.repeated() && places.areOfEqual(written.item(), article, other.span()))
                    .with(Sign.SAME_UNKNOWN_NOUN, isOfUnknownNoun(topic, item, comparison)
                            && FigureComparison.isSmall(figure)),
                    into);
        }
        if (!comparison.unit() && !sameWords) {
            add(written, topic, other, Reading.OTHER_THING, comparison, evidence.with(Sign.OTHER_THING, true)
                    .with(Sign.OTHER_UNKNOWN, comparison.unknown()).with(Sign.OTHER_NOUN, comparison.worded()), into);
        }
    }

    /** Whether both count by different nouns of one language of which one is not known. */
    private static boolean isOfUnknownNoun(TopicalArticle topic, DraftItem item, FigureComparison comparison) {
        return comparison.unknown() && comparison.worded()
                && topic.article().locale().getLanguage().equals(item.language().getLanguage());
    }

    /** Whether a figure beside a bare number is of the money of the other: “3 million euros, 2 million more”. */
    private boolean isMoneyNear(Written written, ReadArticle article, ComparedFigure other) {
        var unit = written.figure().unit() == null ? other.unit() : written.figure().unit();
        return written.figure().unit() == null
                ? FigureClauses.near(bySentence.getOrDefault(written.item().sentence(), List.of()), DraftItem::span,
                        written.item().span().start()).stream()
                        .anyMatch(each -> each.figure().filter(it -> Objects.equals(it.unit(), unit)).isPresent())
                : article.around(other).stream().anyMatch(each -> Objects.equals(each.unit(), unit));
    }

    /** Whether another number may be an alteration at all. */
    private static boolean isComparable(ComparedFigure figure, ComparedFigure other, FigureComparison comparison) {
        boolean like = comparison.unit() || FigureComparison.haveOneUnit(figure, other);
        return FigureComparison.isWithin(figure, other, MOST_TIMES)
                ? like || comparison.unknown() || isSlip(figure, other)
                        || FigureComparison.isOneDigitApart(figure, other)
                : like && FigureComparison.lacksScale(figure, other);
    }

    /** Whether the article’s sentence has the number of the draft too, and nothing says that it is of another thing. */
    private boolean isBesideEqual(Written written, ReadArticle article, ComparedFigure other, SentenceWords sentence) {
        return article.around(other).stream()
                .anyMatch(each -> each.span().overlaps(sentence.span()) && written.figure().isNumberOf(each)
                        && (FigureComparison.haveOneUnit(written.figure(), each)
                                || FigureComparison.isBareMoney(written.figure(), each))
                        && !isOfOtherClause(written, article, each));
    }

    private static boolean isSlip(ComparedFigure figure, ComparedFigure other) {
        return FigureComparison.isMistyped(figure, other) || FigureComparison.isRounded(figure, other);
    }

    /** Returns the evidence of the words and figures around a figure. */
    private FigureEvidence around(Written written, TopicalArticle topic, ComparedFigure other,
            FoundPlaces places) {
        var item = written.item();
        var article = topic.article();
        var here = written.words();
        var there = article.beside(other);
        var clause = article.clauseBeside(other);
        boolean named = written.named().contains(article.row().article().id());
        int distance = places.distance(item, article, other.span());
        return new FigureEvidence().with(Sign.WORDS, words.shared(item, here, there))
                .with(Sign.WORDS_BACK, words.sharedBack(here, there, other.span()))
                .with(Sign.CLAUSE,
                        (words.shared(written.clause(), clause) + words.shared(clause, written.clause())) / 2)
                .with(Sign.BESIDE, Math.min(2,
                        here.inCommonNear(item.span().start(), there, other.span().start(), NEAREST)))
                .with(Sign.OTHER_NUMBERS, Math.min(2, here.numbersInCommon(there))).with(Sign.NAMED, named)
                .with(Sign.OTHER_NAMED, !named && !written.named().isEmpty())
                .with(Sign.PLACE_OF_ARTICLE, Math.log(1.0 + topic.rank()))
                .with(Sign.NEIGHBOURS, Math.min(3, places.count(item, article, false)))
                .with(Sign.OF_SENTENCE, Math.min(2, places.count(item, article, true)))
                .with(Sign.CLOSENESS, distance < 0 ? 0 : closeness(distance))
                .with(Sign.SMALL_ASTRAY, FigureComparison.isSmall(written.figure())
                        && places.count(item, article, false) == 0 && written.mostNeighbours() >= ASTRAY)
                .with(Sign.FOREIGN, !article.locale().getLanguage().equals(item.language().getLanguage()));
    }

    private static FigureEvidence ofOtherNumber(Written written, ComparedFigure other, FigureComparison comparison,
            FigureEvidence around) {
        var figure = written.figure();
        boolean slip = isSlip(figure, other);
        return around.with(Sign.NUMBER, true).with(Sign.NUMBER_WORDS, around.value(Sign.WORDS))
                .with(Sign.NUMBER_CLAUSE, around.value(Sign.CLAUSE))
                .with(Sign.NUMBER_BESIDE, around.value(Sign.BESIDE))
                .with(Sign.NUMBER_FOREIGN, around.value(Sign.FOREIGN))
                .with(Sign.NUMBER_OTHER_NAMED, around.value(Sign.OTHER_NAMED)).with(Sign.MISTYPED, slip)
                .with(Sign.MISTYPED_DIGITS, slip ? figure.tellingDigits() : 0)
                .with(Sign.NUMBER_FAR_NOUN, !slip && comparison.worded()
                        && !FigureComparison.isOneDigitApart(figure, other)
                        && !FigureComparison.isWithin(figure, other, 5))
                .with(Sign.NUMBER_UNIT, comparison.unit() && FigureComparison.haveOneUnit(figure, other))
                .with(Sign.ONE_DIGIT, FigureComparison.isOneDigitApart(figure, other))
                .with(Sign.WITHIN_2, FigureComparison.isWithin(figure, other, 2))
                .with(Sign.WITHIN_5, FigureComparison.isWithin(figure, other, 5));
    }

    private void add(Written written, TopicalArticle topic, ComparedFigure other, Reading reading,
            FigureComparison comparison, FigureEvidence evidence, List<Candidate> into) {
        double sum = evidence.sum();
        if (sum > 0) {
            var item = written.item();
            var article = topic.article();
            var source = new DraftSource(article.row(), Optional.of(article.passage(other.span())),
                    other.span().of(article.text()), Optional.empty(),
                    comparison.differences(item.span(), draft.text(), other.span(), article.text()));
            boolean claimed = draft.claims().at(article.row(), other.span()).isPresent();
            into.add(new Candidate(source, draft.state(item, article, reading == Reading.SAME),
                    sum + (claimed ? OF_CLAIM : 0), 1));
        }
    }

    private static boolean isEqual(FoundQuantity one, FoundQuantity other) {
        var min = one.min();
        var there = other.min();
        return min != null && there != null && min.compareTo(there) == 0 && Objects.equals(one.unit(), other.unit());
    }

    /** Whether what the draft says of a number is said of another figure of its unit in the article. */
    private boolean isOfOtherClause(Written written, ReadArticle article, ComparedFigure equal) {
        var span = written.item().span();
        boolean from = FigureClauses.isFrom(draft.text(), span);
        boolean to = FigureClauses.isTo(draft.text(), span);
        boolean fromThere = FigureClauses.isFrom(article.text(), equal.span());
        boolean toThere = FigureClauses.isTo(article.text(), equal.span());
        return article.around(equal).stream()
                .filter(each -> !each.equals(equal) && FigureComparison.mayCountLike(equal, each))
                .anyMatch(each -> (to && fromThere && FigureClauses.isTo(article.text(), each.span()))
                        || (from && toThere && FigureClauses.isFrom(article.text(), each.span()))
                        || written.clause().isOfOther(article.clause(equal, true), article.clause(each, false),
                                each.unit() == null ? each.span().start() : Integer.MAX_VALUE, written.repeated()));
    }

    /** Whether the sentence of an article has another figure for what the draft counts: four goals and five assists. */
    private static boolean isOfAnother(ComparedFigure figure, ReadArticle article, ComparedFigure other,
            SentenceWords there) {
        return other.unit() != null && !FigureComparison.countsLike(figure, other) && article.around(other).stream()
                .anyMatch(each -> !each.equals(other) && each.span().overlaps(there.span())
                        && FigureComparison.countsLike(figure, each));
    }
}
