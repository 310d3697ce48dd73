package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.text.Span;
import app.parallax.text.draft.ComparedDate;
import app.parallax.text.draft.DateComparison;
import app.parallax.text.draft.DraftDifference;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftReader;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import app.parallax.text.draft.FigureComparison;
import app.parallax.text.draft.QuotationAligner;
import app.parallax.text.draft.QuotationMatch;
import app.parallax.text.draft.QuotedWords;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.draft.SpeakerCheck;
import app.parallax.text.draft.WordIndex;
import app.parallax.text.draft.WordSequence;
import app.parallax.text.draft.WrittenDates;
import app.parallax.text.quantity.FoundQuantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the quotations, figures and dates of a draft against the articles of one snapshot. Confined to one thread. */
final class DraftCheck {
    /** Maximum number of articles compared with a sentence, and of further ones with the same number. */
    private static final int ABOUT = 8;
    private static final int ABOUT_PARAGRAPH = 6;
    /** Number of articles that a paragraph is about first of all. */
    private static final int CLOSE = 2;
    private static final int WITH_NUMBER = 6;
    /** Maximum number of sources per item. */
    private static final int LISTED = 12;
    /** Number of words on each side of a number or date that are its context. */
    private static final int NEAR = 9;
    private static final int NEAREST = 4;
    /** Minimum agreement of the context for an equal number or date to be the same statement, 0 to 1. */
    private static final double SAME = 0.16;
    /** The same for a number of several digits, which is rarely equal by chance. */
    private static final double SAME_TELLING = 0.08;
    private static final int TELLING_DIGITS = 3;
    /** The same for such a number in an article that the whole paragraph is about. */
    private static final double SAME_CLOSE = 0;
    /** Minimum agreement beside a number or date for another with a slip of a digit to be an alteration, 0 to 1. */
    private static final double MISTYPED = 0.15;
    /** Minimum agreement beside a different number or date for it to be an alteration, 0 to 1. */
    private static final double ALTERED = 0.22;
    private static final double ALTERED_DATE = 0.35;
    private static final double MISTYPED_DATE = 0.3;
    /** Minimum agreement for an equal number of another unit to be an alteration, 0 to 1. */
    private static final double ALTERED_UNIT = 0.3;
    /** What the words and numbers in common must weigh, for the same, a telling same, and another. */
    private static final double COMMON = 1;
    private static final double COMMON_TELLING = 0.5;
    private static final double COMMON_ALTERED = 1.5;
    /** What it counts that a figure stands in a mention of a claim. */
    private static final double OF_CLAIM = 0.2;
    /** What it counts that both sentences have another number. */
    private static final double OTHER_NUMBER = 0.1;
    /** From which agreement another number is sure, and the part of it below which the same elsewhere is chance. */
    private static final double SURE = 0.45;
    private static final double BY_CHANCE = 0.6;
    /** What it counts that the draft names the article, or that the paragraph is about it. */
    private static final double NAMED = 0.2;
    private static final double ON_TOPIC = 0.08;
    /** Maximum number of words of a quotation that, if not found, is sought in the articles about its sentence. */
    private static final int SHORT_QUOTATION = 6;
    /** Number of items before and behind those that are checked, beside which they may stand. */
    private static final int BESIDE_PART = 3;
    /** How many times another number an altered one may be: “million” for “billion”; without such a slip. */
    private static final int MOST_TIMES = 1_000;
    private static final int NEAR_TIMES = 5;
    /** What it counts that a figure or date stands beside what was found. */
    private static final double BESIDE = 0.15;
    /** Share of the words of a quotation in one place from which no further articles are compared with it. */
    private static final double LIKELY = 0.8;
    private static final int LONGEST_PARAGRAPH = 800;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private final String text;
    private final Locale language;
    private final @Nullable LocalDate lastDay;
    private final List<DraftItem> items;
    private final ArticleFinder articles;
    private final Citations citations;
    private final ClaimFigures claims;
    private final Map<Span, List<Topical>> topical = new LastUsed<>();
    private final Map<String, List<ReadArticle>> ofParagraph = new LastUsed<>();

    /** Keeps what the last few sentences or paragraphs were asked for. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private static final int KEPT = 16;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }

    /**
     * An article that a sentence of the draft may rest on.
     *
     * @param bonus what it counts that the draft names it, or that the paragraph is about it
     * @param close whether the draft names it, or the paragraph is about it more than about nearly all others
     */
    private record Topical(ReadArticle article, double bonus, boolean close) {}

    /**
     * A possible source with what it says of the item.
     *
     * @param beside how far the words beside both agree, 0 to 1; 1 for the same in an article that the paragraph is
     *            about
     */
    private record Candidate(DraftSource source, DraftState state, double rank, double beside) {}

    private static final Comparator<Candidate> BY_RANK = Comparator.comparingDouble((Candidate each) -> each.rank)
            .reversed();

    /**
     * Prepares the check of a draft.
     *
     * @param project a snapshot
     * @param rows its articles
     * @param index the words of the articles, which may still grow while nothing is checked
     * @param language of the draft
     */
    DraftCheck(ProjectReader project, List<ArticleRow> rows, WordIndex index, String text, Locale language) {
        this.text = text;
        this.language = language;
        this.articles = new ArticleFinder(project, rows, index);
        this.lastDay = lastDay();
        this.items = DraftReader.read(text, language, lastDay);
        this.claims = new ClaimFigures(project);
        this.citations = new Citations(project, rows, text);
    }

    /** Returns the items to check, by start. */
    List<DraftItem> items() {
        return items;
    }

    /** Returns the latest publication day of the articles: a draft is written after its sources. */
    private @Nullable LocalDate lastDay() {
        LocalDate last = null;
        for (var row : articles.rows()) {
            var published = value(row.article().published());
            var day = published == null || published.earliest() == null ? null : published.earliest().toLocalDate();
            last = day == null || (last != null && !day.isAfter(last)) ? last : day;
        }
        return last;
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    /** Checks a quotation by the full-text index alone; empty unless it stands verbatim in an article. */
    Optional<DraftFinding> checkVerbatim(DraftItem item) {
        if (item.kind() != DraftItem.Kind.QUOTATION) {
            return Optional.empty();
        }
        var same = same(item, QuotedWords.of(item.span().of(text)));
        return same.stream().anyMatch(each -> each.state == DraftState.VERBATIM)
                ? Optional.of(finding(item, sorted(same)))
                : Optional.empty();
    }

    /** Tells that the words of all articles are in the index. */
    void indexed() {
        articles.indexed();
    }

    /**
     * Checks some of {@link #items}: each by its own words, then those that are not found verbatim beside those that
     * are.
     *
     * @param from the first of them
     * @param to behind the last
     */
    List<DraftFinding> check(int from, int to) {
        var places = new FoundPlaces();
        var candidates = new ArrayList<List<Candidate>>();
        int first = Math.max(0, from - BESIDE_PART);
        for (var item : items.subList(first, Math.min(items.size(), to + BESIDE_PART))) {
            var found = candidates(item);
            candidates.add(found);
            found.stream().findFirst().filter(best -> isFound(item, best)).ifPresent(best -> best.source.passage()
                    .ifPresent(words -> places.add(item, articles.article(best.source.row().article().id()),
                            new Span(words.start(), words.end()))));
        }
        var findings = new ArrayList<DraftFinding>();
        for (int i = from; i < to; i++) {
            var item = items.get(i);
            var found = candidates.get(i - first);
            boolean verbatim = !found.isEmpty() && found.getFirst().state == DraftState.VERBATIM;
            findings.add(finding(item, verbatim ? found : withNeighbours(item, found, places)));
        }
        return findings;
    }

    /** Whether the place of an item is sure: not where another number or date stands. */
    private static boolean isFound(DraftItem item, Candidate best) {
        return best.state != DraftState.ALTERED || item.kind() == DraftItem.Kind.QUOTATION
                || best.source.differences().stream().allMatch(each -> each.kind() == DraftDifference.Kind.UNIT
                        || each.kind() == DraftDifference.Kind.QUALIFIER);
    }

    /** Returns the possible sources of an item, the best first. */
    private List<Candidate> candidates(DraftItem item) {
        return switch (item.kind()) {
            case QUOTATION -> quotation(item);
            case FIGURE -> sorted(item, figure(item, topical(item), new FoundPlaces()));
            case DATE -> sorted(item, date(item, topical(item), new FoundPlaces()));
        };
    }

    private List<Candidate> withNeighbours(DraftItem item, List<Candidate> found, FoundPlaces places) {
        var beside = places.articles(item).stream().map(each -> new Topical(each, ON_TOPIC, true)).toList();
        if (beside.isEmpty() || item.kind() == DraftItem.Kind.QUOTATION) {
            return found;
        }
        var more = item.kind() == DraftItem.Kind.FIGURE ? figure(item, beside, places) : date(item, beside, places);
        found.stream().filter(each -> more.stream().noneMatch(other -> other.source.row().equals(each.source.row())
                && other.source.quote().equals(each.source.quote()))).forEach(more::add);
        return sorted(item, more);
    }

    private DraftFinding finding(DraftItem item, DraftState state, List<DraftSource> sources) {
        return new DraftFinding(item, item.span().of(text), state, speaker(item),
                sources.stream().limit(LISTED).toList());
    }

    private Optional<String> speaker(DraftItem item) {
        return item.speaker().map(each -> each.of(text));
    }

    private List<Candidate> quotation(DraftItem item) {
        var quotation = QuotedWords.of(item.span().of(text));
        var found = same(item, quotation);
        if (found.stream().noneMatch(each -> each.source.differences().isEmpty())) {
            articles.withWords(quotation).forEach(each -> align(item, quotation, each, found));
            if (found.stream().noneMatch(each -> each.rank >= LIKELY)) {
                articles.withRuns(quotation).forEach(each -> align(item, quotation, each, found));
            }
        }
        if (found.isEmpty() && quotation.size() <= SHORT_QUOTATION) {
            topical(item, item.sentence()).forEach(each -> align(item, quotation, each.article, found));
        }
        return sorted(found);
    }

    private static List<Candidate> sorted(List<Candidate> found) {
        return found.stream().sorted(Comparator.comparing(Candidate::state).thenComparing(BY_RANK)).toList();
    }

    /** Returns the articles that contain all words of a quotation. */
    private List<Candidate> same(DraftItem item, QuotedWords quotation) {
        var found = new ArrayList<Candidate>();
        if (quotation.size() > 0) {
            var named = item.speakers().stream().map(each -> each.of(text)).toList();
            for (var article : articles.same(quotation, named)) {
                var titled = titled(quotation, article);
                titled.ifPresent(found::add);
                if (titled.isEmpty()) {
                    align(item, quotation, article, found);
                }
            }
        }
        return found;
    }

    private void align(DraftItem item, QuotedWords quotation, ReadArticle article, List<Candidate> into) {
        if (into.stream().noneMatch(each -> each.source.row().equals(article.row()))) {
            QuotationAligner.find(quotation, article.text(), article.words())
                    .ifPresent(each -> into.add(candidate(item, article, each)));
        }
    }

    private DraftFinding finding(DraftItem item, List<Candidate> sorted) {
        var finding = finding(item, sorted.isEmpty() ? DraftState.NOWHERE : sorted.getFirst().state,
                sorted.stream().map(Candidate::source).toList());
        return item.kind() == DraftItem.Kind.FIGURE ? withClaim(item, finding) : finding;
    }

    private Candidate candidate(DraftItem item, ReadArticle article, QuotationMatch match) {
        var speakers = article.speakers();
        var source = new DraftSource(article.row(), Optional.of(article.passage(match.span())),
                article.passage(match.span()).quote(), speakers.speaker(match.span()), match.differences());
        var state = !match.verbatim()
                ? DraftState.ALTERED
                : isElsewhere(item, article, match.span()) ? DraftState.ELSEWHERE : DraftState.VERBATIM;
        // an article with the words and another speaker comes before one with other words
        return new Candidate(source, state, match.share() + (isNamed(item, article.row()) ? NAMED : 0), 1);
    }

    /** Returns an article whose title contains the words. */
    private static Optional<Candidate> titled(QuotedWords quotation, ReadArticle article) {
        var title = value(article.row().article().title());
        return title == null
                ? Optional.empty()
                : QuotationAligner.find(quotation, title, WordSequence.of(title)).filter(QuotationMatch::verbatim)
                        .map(match -> new Candidate(new DraftSource(article.row(), Optional.empty(),
                                match.span().of(title), Optional.empty(), List.of()), DraftState.VERBATIM, 0, 1));
    }

    private boolean isNamed(DraftItem item, ArticleRow row) {
        return citations.of(item).contains(row.article().id());
    }

    /** Whether the draft names another article, outlet or speaker than the one that has the words. */
    private boolean isElsewhere(DraftItem item, ReadArticle article, Span words) {
        var named = citations.of(item);
        if (!named.isEmpty() && !named.contains(article.row().article().id())) {
            return true;
        }
        var title = value(article.row().article().title());
        boolean titled = title != null && title.contains(words.of(article.text()));
        return !titled && !item.speakers().isEmpty() && item.speakers().stream().map(each -> each.of(text))
                .noneMatch(each -> citations.isOutlet(each)
                        || article.speakers().compare(each, words) == SpeakerCheck.Answer.AGREES);
    }

    private List<Candidate> figure(DraftItem item, List<Topical> topics, FoundPlaces places) {
        var figure = item.figure().orElseThrow();
        var sentence = item.sentence().of(text);
        var here = SentenceWords.of(text, item.sentence()).withoutNumbers(item.span());
        var hereBeside = FigureComparison.isMeasured(figure) ? here.without(item.span()) : here;
        boolean telling = isTelling(item);
        var candidates = new ArrayList<Candidate>();
        for (var each : topics) {
            for (var other : each.article.figures()) {
                var there = each.article.sentence(other.span());
                var comparison = FigureComparison.of(figure, sentence, other, there.span().of(each.article.text()));
                if (comparison.number() && comparison.unit() && isOfAnother(figure, each.article, other, there)) {
                    comparison = comparison.withoutUnit();
                }
                boolean same = comparison.number() && comparison.unit();
                boolean slip = comparison.unit() && (FigureComparison.isMistyped(figure, other)
                        || FigureComparison.isRounded(figure, other));
                double agreement = comparison.number()
                        ? agreement(item, here, there, each.bonus)
                        : agreementBeside(item, hereBeside,
                                FigureComparison.isMeasured(other) ? there.without(other.span()) : there, other.span(),
                                each.bonus);
                double least = same
                        ? telling ? each.close ? SAME_CLOSE : SAME_TELLING : SAME
                        : slip ? MISTYPED : comparison.number() ? ALTERED_UNIT : ALTERED;
                boolean oneUnit = FigureComparison.haveOneUnit(figure, other)
                        && FigureComparison.isWithin(figure, other, MOST_TIMES);
                boolean comparable = comparison.number() || oneUnit
                        || (comparison.unit() && here.inCommonNear(item.span().start(), there, other.span().start(),
                                NEAREST) >= (figure.unit() == null ? 1 : 2))
                        || slip;
                boolean close = same && telling && each.close;
                double common = same && telling ? COMMON_TELLING : same || slip ? COMMON : COMMON_ALTERED;
                boolean beside = places.areBeside(item, each.article, other.span())
                        && (isBeside(item, figure, other, comparison, inCommon(here, there)) || (comparison.number()
                                && places.areInOneSentence(item, each.article, there.span())))
                        && (same || !places.areTaken(each.article, other.span()));
                if (beside || (comparable && agreement >= least && (close || inCommon(here, there) >= common))) {
                    double around = !comparison.number()
                            ? agreement
                            : each.close ? 1 : agreementBeside(item, here, there, other.span(), each.bonus);
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
            return comparison.unit() || isTelling(item) || common >= COMMON
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

    /** Whether an item has so many digits, or a day and its month, that it is rarely the same by chance. */
    private boolean isTelling(DraftItem item) {
        var words = item.span().of(text);
        return words.chars().filter(Character::isDigit).count() >= TELLING_DIGITS
                || item.figure().filter(FigureComparison::isLarge).isPresent()
                || (item.kind() == DraftItem.Kind.DATE && words.chars().anyMatch(Character::isDigit)
                        && WrittenDates.hasMonth(words, language));
    }

    private static double inCommon(SentenceWords here, SentenceWords there) {
        return here.inCommon(there) + here.numbersInCommon(there);
    }

    /** Whether the sentence of an article has another figure for what the draft counts: four goals and five assists. */
    private static boolean isOfAnother(FoundQuantity figure, ReadArticle article, FoundQuantity other,
            SentenceWords there) {
        return other.unit() != null && !FigureComparison.countsLike(figure, other) && article.figures().stream()
                .anyMatch(each -> !each.equals(other) && each.span().overlaps(there.span())
                        && FigureComparison.countsLike(figure, each));
    }

    private Candidate candidate(DraftItem item, Topical topic, FoundQuantity other, FigureComparison comparison,
            double agreement, double beside, SentenceWords here, SentenceWords there) {
        var article = topic.article;
        var source = new DraftSource(article.row(), Optional.of(article.passage(other.span())),
                other.span().of(article.text()), Optional.empty(),
                comparison.differences(item.span(), text, other.span(), article.text()));
        double rank = agreement + (comparison.number() ? 0.5 : 0) + (comparison.unit() ? 0.3 : 0)
                + (comparison.qualifier() ? 0.05 : 0)
                + (claims.at(article.row(), other.span()).isPresent() ? OF_CLAIM : 0)
                + 0.2 * here.inCommonNear(item.span().start(), there, other.span().start(), NEAREST);
        return new Candidate(source, state(item, article, comparison.isSame()), rank, beside);
    }

    /** Returns the agreement of the context, 0 to 1: of the sentences, or of the words near the items alone. */
    private double agreement(DraftItem item, SentenceWords here, SentenceWords there, double bonus) {
        double whole = here.sharedWith(there, articles::rarity);
        double near = here.sharedNear(item.span().start(), NEAR, there, articles::rarity);
        return Math.max(whole, near) + bonus + OTHER_NUMBER * Math.min(2, here.numbersInCommon(there));
    }

    /**
     * Returns how far the words beside two figures or dates that differ agree, 0 to 1: those of the draft with the
     * article's sentence, and those beside the article's with the draft's sentence.
     */
    private double agreementBeside(DraftItem item, SentenceWords here, SentenceWords there, Span other, double bonus) {
        double whole = here.sharedWith(there, articles::rarity);
        double near = here.sharedNear(item.span().start(), NEAR, there, articles::rarity);
        double back = there.sharedNear(other.start(), NEAR, here, articles::rarity);
        return (Math.max(whole, near) + back) / 2 + bonus;
    }

    private DraftState state(DraftItem item, ReadArticle article, boolean same) {
        if (!same) {
            return DraftState.ALTERED;
        }
        var named = citations.of(item);
        return named.isEmpty() || named.contains(article.row().article().id())
                ? DraftState.VERBATIM
                : DraftState.ELSEWHERE;
    }

    /**
     * Puts first, after the best source of a figure, the other figures of the claim that it mentions, with who said
     * them.
     */
    private DraftFinding withClaim(DraftItem item, DraftFinding finding) {
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
                articles.ifThere(other.article()).flatMap(there -> source(item, there, other)).ifPresent(sources::add);
            }
        }
        finding.sources().stream().skip(1).filter(each -> sources.stream().noneMatch(
                known -> known.row().equals(each.row()) && known.quote().equals(each.quote()))).forEach(sources::add);
        return new DraftFinding(item, finding.words(), finding.state(), finding.speaker(),
                sources.stream().limit(Math.max(LISTED, claims.ofClaim(mention.get()).size())).toList());
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
        var place = article.figures().stream()
                .filter(each -> passage.start() <= each.span().start() && each.span().end() <= passage.end())
                .filter(each -> isNumber(each.min(), figures.least()) && isNumber(each.max(), figures.most()))
                .map(FoundQuantity::span).findFirst().orElseGet(() -> ofWord(passage, figures.qualifier()));
        var other = new FoundQuantity(place, figures.least(), figures.most(),
                figures.unit().isEmpty() ? null : figures.unit(),
                figures.counted().isEmpty() ? null : figures.counted(),
                figures.qualifier().isEmpty() ? null : figures.qualifier(), null);
        var comparison = FigureComparison.of(item.figure().orElseThrow(), item.sentence().of(text), other,
                article.sentence(place).span().of(article.text()));
        return Optional.of(new DraftSource(article.row(), Optional.of(article.passage(place)),
                place.of(article.text()), claims.speaker(mention),
                comparison.differences(item.span(), text, place, article.text())));
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

    private List<Candidate> sorted(DraftItem item, List<Candidate> candidates) {
        boolean byChance = isByChance(item, candidates);
        candidates.sort(Comparator
                .comparingInt((Candidate each) -> (each.state == DraftState.ALTERED) == byChance ? 0 : 1)
                .thenComparing(Candidate::state).thenComparing(BY_RANK));
        return candidates;
    }

    /**
     * Whether the same number stands in other articles by chance, and the article that the sentence rests on has
     * another: “three” stands somewhere in any large project.
     */
    private boolean isByChance(DraftItem item, List<Candidate> candidates) {
        boolean telling = item.kind() == DraftItem.Kind.FIGURE && isTelling(item);
        var altered = most(candidates, true);
        var same = most(candidates, false);
        return !telling && altered.isPresent() && same.isPresent() && altered.get().beside >= SURE
                && same.get().beside < BY_CHANCE * altered.get().beside
                && candidates.stream().noneMatch(each -> each.state != DraftState.ALTERED
                        && each.source.row().equals(altered.get().source.row()));
    }

    /** The candidate around which the words agree most. */
    private static Optional<Candidate> most(List<Candidate> candidates, boolean altered) {
        return candidates.stream().filter(each -> (each.state == DraftState.ALTERED) == altered)
                .max(Comparator.comparingDouble(Candidate::beside));
    }

    private List<Candidate> date(DraftItem item, List<Topical> topics, FoundPlaces places) {
        var words = item.span().of(text);
        var date = ComparedDate.of(item.date().orElseThrow(), words, language);
        var weekday = ComparedDate.weekday(words, language);
        boolean otherWeekday = (date.hasYear() || lastDay != null)
                && weekday.filter(each -> !date.isOn(each)).isPresent();
        var here = SentenceWords.of(text, item.sentence()).without(item.span());
        var candidates = new ArrayList<Candidate>();
        for (var each : topics) {
            for (var other : each.article.dates()) {
                var found = DateComparison.of(date, other.date());
                if (found.isPresent()) {
                    boolean eitherWeek = weekday.isPresent() && date.isWeekApart(other.date()) && !other.written();
                    var relation = eitherWeek ? DateComparison.Relation.SAME : found.get().relation();
                    if (otherWeekday && relation == DateComparison.Relation.SAME) {
                        relation = DateComparison.Relation.OTHER;
                    }
                    compare(item, each, here, date, other, new DateComparison(relation,
                            otherWeekday || found.get().mistyped(), found.get().sharesPart(), found.get().ofOneSize()),
                            places).ifPresent(candidates::add);
                }
            }
            if (!otherWeekday) {
                published(item, date, here, each).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private Optional<Candidate> compare(DraftItem item, Topical topic, SentenceWords here, ComparedDate date,
            ReadArticle.FoundDate other, DateComparison comparison, FoundPlaces places) {
        var words = other.span();
        var relation = comparison.relation();
        var there = topic.article.sentence(words);
        boolean same = relation == DateComparison.Relation.SAME;
        boolean slip = comparison.mistyped();
        boolean apart = relation == DateComparison.Relation.OTHER && !comparison.sharesPart();
        boolean telling = isTelling(item);
        double agreement = same
                ? agreement(item, here, there, topic.bonus)
                : agreementBeside(item, here, there.without(words), words, topic.bonus);
        boolean vagueSource = relation == DateComparison.Relation.SHARPER && !other.date().hasMonth();
        boolean isWholeDate = same && telling && date.isWhole() && other.date().isWhole();
        boolean close = telling && topic.close;
        double least = vagueSource || apart
                ? SURE
                : same
                        ? telling ? close ? SAME_CLOSE : SAME_TELLING : SAME
                        : slip ? close ? MISTYPED : MISTYPED_DATE : ALTERED_DATE;
        double common = (same || slip) && telling
                ? close && same ? 0 : COMMON_TELLING
                : same || slip ? COMMON : COMMON_ALTERED;
        double inCommon = inCommon(here, there);
        boolean beside = places.areBeside(item, topic.article, words)
                && (isBeside(date, other, comparison, inCommon)
                        || (comparison.ofOneSize() && (other.written() || comparison.sharesPart())
                                && places.areInOneSentence(item, topic.article, there.span())))
                && (same || !places.areTaken(topic.article, words));
        if (!beside && !isWholeDate && (agreement < least || inCommon < common)) {
            return Optional.empty();
        }
        var quote = words.of(topic.article.text());
        var differences = same
                ? List.<DraftDifference>of()
                : List.of(new DraftDifference(relation.kind(), date.words(), quote));
        var source = new DraftSource(topic.article.row(), Optional.of(topic.article.passage(words)), quote,
                Optional.empty(), differences);
        return Optional.of(new Candidate(source, state(item, topic.article, same),
                agreement + (relation == DateComparison.Relation.OTHER ? 0 : 0.3) + (slip ? 0.1 : 0)
                        + (beside ? BESIDE : 0),
                same ? agreementBeside(item, here, there.without(words), words, topic.bonus) : agreement));
    }

    /** Whether a date beside what was found is that of the draft, or an alteration of it. */
    private static boolean isBeside(ComparedDate date, ReadArticle.FoundDate other, DateComparison comparison,
            double common) {
        return switch (comparison.relation()) {
            case SAME -> true;
            case VAGUER -> date.hasMonth() || common >= COMMON;
            case SHARPER -> other.date().hasMonth() || common >= COMMON;
            case OTHER -> comparison.ofOneSize() && other.written() && (comparison.mistyped()
                    || common >= (comparison.sharesPart() ? COMMON : COMMON_ALTERED));
        };
    }

    /** Returns the publication day of an article that the sentence rests on. */
    private Optional<Candidate> published(DraftItem item, ComparedDate date, SentenceWords here, Topical topic) {
        var article = topic.article;
        var published = value(article.row().article().published());
        boolean same = published != null
                && DateComparison.of(date, ComparedDate.of(published, published.toString(), article.locale()))
                        .filter(each -> each.relation() == DateComparison.Relation.SAME).isPresent();
        if (published == null || !same) {
            return Optional.empty();
        }
        return article.sentences().stream().filter(each -> agreement(item, here, each, topic.bonus) >= ALTERED_UNIT)
                .findFirst().map(each -> new Candidate(
                        new DraftSource(article.row(), Optional.of(article.passage(each.span())),
                                each.span().of(article.text()), Optional.empty(), List.of()),
                        state(item, article, true), 0, SURE));
    }

    /** Returns the articles that the sentence of an item may rest on. */
    private List<Topical> topical(DraftItem item) {
        var found = new LinkedHashMap<UUID, Topical>();
        topical.computeIfAbsent(item.sentence(), sentence -> topical(item, sentence))
                .forEach(each -> found.put(each.article.row().article().id(), each));
        var words = item.kind() == DraftItem.Kind.DATE ? years(item) : item.span().of(text);
        for (var each : articles.withNumber(words, item.sentence().of(text), WITH_NUMBER)) {
            found.putIfAbsent(each.row().article().id(), new Topical(each, 0, false));
        }
        return List.copyOf(found.values());
    }

    /** The year of a date: the number of a day stands in every other article. */
    private String years(DraftItem item) {
        var year = YEAR.matcher(item.span().of(text));
        return year.find() ? year.group() : "";
    }

    private List<Topical> topical(DraftItem item, Span sentence) {
        var named = citations.of(item);
        var about = articles.about(sentence.of(text), ABOUT);
        var paragraph = ofParagraph.computeIfAbsent(paragraph(sentence),
                words -> articles.about(words, ABOUT_PARAGRAPH));
        var found = new LinkedHashMap<UUID, Topical>();
        for (var each : paragraph) {
            put(each, ON_TOPIC, found.size() < CLOSE, named, found);
        }
        for (var each : about) {
            put(each, 0, false, named, found);
        }
        named.stream().limit(ABOUT).forEach(each -> put(articles.article(each), 0, false, named, found));
        return List.copyOf(found.values());
    }

    private static void put(ReadArticle article, double bonus, boolean close, Set<UUID> named,
            Map<UUID, Topical> into) {
        var id = article.row().article().id();
        boolean cited = named.contains(id);
        into.putIfAbsent(id, new Topical(article, bonus + (cited ? NAMED : 0), close || cited));
    }

    private String paragraph(Span sentence) {
        int start = text.lastIndexOf('\n', Math.max(0, sentence.start() - 1)) + 1;
        int end = text.indexOf('\n', sentence.end());
        int stop = end < 0 ? text.length() : end;
        return stop - start <= 2 * LONGEST_PARAGRAPH
                ? text.substring(start, stop)
                : text.substring(Math.max(start, sentence.start() - LONGEST_PARAGRAPH),
                        Math.min(stop, sentence.end() + LONGEST_PARAGRAPH));
    }
}
