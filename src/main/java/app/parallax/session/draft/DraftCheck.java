package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.ProjectReader;
import app.parallax.text.Span;
import app.parallax.text.draft.DraftDifference;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftState;
import app.parallax.text.draft.WordIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the quotations, figures and dates of a draft against the articles of one snapshot. Confined to one thread. */
final class DraftCheck {
    /** Maximum number of sources per quotation, and of further ones per figure or date. */
    static final int LISTED = 12;
    private static final int FURTHER = 5;
    /** Minimum rank of a further source of a figure or date, as a part of the best one’s. */
    private static final double LIKE = 0.6;
    /** From which agreement another number is sure, and the part of it below which the same elsewhere is chance. */
    private static final double SURE = 0.4;
    private static final double BY_CHANCE = 0.6;
    /** The same where one article has both days. */
    private static final double OF_OTHER_DAY = 0.4;
    /** Number of words right beside another day from which on it is meant, if none stands beside the draft’s own. */
    private static final int NEAREST_OF_OTHER = 2;
    /** The differences that are allowed where the place of a figure is sure. */
    private static final Set<DraftDifference.Kind> SAME_PLACE = EnumSet.of(DraftDifference.Kind.UNIT,
            DraftDifference.Kind.NOUN, DraftDifference.Kind.QUALIFIER);
    /** Number of items before and behind those that are checked, beside which they may stand. */
    private static final int BESIDE_PART = 3;

    private final DraftContext draft;
    private final SharedCandidates shared;
    private final List<DraftItem> items;
    private final TopicFinder topics;
    private final QuotationCheck quotations;
    private final FigureCheck figures;
    private final DateCheck dates;
    private final ClaimSources claims;

    /**
     * Prepares the check of a draft.
     *
     * @param project a snapshot
     * @param rows its articles
     * @param index the words of the articles, which may still grow while nothing is checked
     * @param shared what this and other threads find for items that two runs need
     * @param items of the draft, by start
     */
    DraftCheck(ProjectReader project, List<ArticleRow> rows, WordIndex index, SharedCandidates shared, String text,
            List<DraftItem> items) {
        this.shared = shared;
        this.draft = DraftContext.of(project, rows, index, text);
        this.items = items;
        this.topics = new TopicFinder(draft);
        this.quotations = new QuotationCheck(draft, topics);
        var agreement = new ContextAgreement(draft.articles());
        this.figures = new FigureCheck(draft, agreement, items);
        this.dates = new DateCheck(draft, agreement, items);
        this.claims = new ClaimSources(draft);
    }

    /** Checks a quotation by the full-text index alone; empty unless it stands verbatim in an article. */
    Optional<DraftFinding> checkVerbatim(DraftItem item) {
        return Optional.of(item).filter(each -> each.kind() == DraftItem.Kind.QUOTATION).map(quotations::verbatim)
                .filter(found -> !found.isEmpty()).map(found -> finding(item, found));
    }

    /** Tells that the words of all articles are in the index. */
    void indexed() {
        draft.articles().indexed();
    }

    /**
     * Checks some of the items: each by its own words, then those that are not found verbatim beside those that are.
     *
     * @param from the first of them
     * @param to behind the last
     */
    List<DraftFinding> check(int from, int to) {
        var places = new FoundPlaces();
        var candidates = new ArrayList<List<Candidate>>();
        int first = Math.max(0, from - BESIDE_PART);
        for (int i = first; i < Math.min(items.size(), to + BESIDE_PART); i++) {
            var item = items.get(i);
            var found = isShared(i, from, to) ? shared.get(i, () -> candidates(item)) : candidates(item);
            candidates.add(found);
            add(item, found, places);
        }
        var findings = new ArrayList<DraftFinding>();
        var settled = new FoundPlaces();
        for (int i = from; i < to; i++) {
            var item = items.get(i);
            var own = withoutThoseOfEqual(item, withoutThoseOfEqual(item, candidates.get(i - first), places), settled);
            var found = isSureDate(item, own, places)
                    ? own
                    : withoutThoseOfEqual(item, withNeighbours(item, own, places), settled);
            add(item, found, settled);
            findings.add(finding(item, found));
        }
        return findings;
    }

    /** Whether a date stands verbatim in an article in which its neighbouring items are found. */
    private boolean isSureDate(DraftItem item, List<Candidate> found, FoundPlaces places) {
        if (item.kind() != DraftItem.Kind.DATE || found.isEmpty()
                || found.getFirst().state() != DraftState.VERBATIM) {
            return false;
        }
        var beside = places.articles(item);
        return beside.isEmpty() || beside.contains(article(found.getFirst()));
    }

    /** Whether the run before or behind needs an item too. */
    private boolean isShared(int item, int from, int to) {
        return item < from || item >= to || (from > 0 && item < from + BESIDE_PART)
                || (to < items.size() && item >= to - BESIDE_PART);
    }

    /** Adds the place of the best source of an item if it is sure. */
    private void add(DraftItem item, List<Candidate> found, FoundPlaces places) {
        found.stream().findFirst().filter(best -> isFound(item, best)).ifPresent(best -> best.source().passage()
                .ifPresent(words -> places.add(item, article(best), new Span(words.start(), words.end()),
                        best.rank())));
    }

    /** Whether the place of an item is sure: not where another number or date stands. */
    private static boolean isFound(DraftItem item, Candidate best) {
        return best.state() != DraftState.ALTERED || item.kind() == DraftItem.Kind.QUOTATION
                || best.source().differences().stream().map(DraftDifference::kind).allMatch(SAME_PLACE::contains);
    }

    /** Returns the possible sources of an item, the best first. */
    private List<Candidate> candidates(DraftItem item) {
        return switch (item.kind()) {
            case QUOTATION -> quotations.candidates(item);
            case FIGURE, DATE -> sorted(item, orAside(topics.of(item),
                    among -> check(item).candidates(item, among, new FoundPlaces())));
        };
    }

    private ContextCheck check(DraftItem item) {
        return item.kind() == DraftItem.Kind.FIGURE ? figures : dates;
    }

    /**
     * Returns the sources in articles, and where none is the same, equal ones in their boilerplate: a caption’s date.
     */
    private static List<Candidate> orAside(List<TopicalArticle> topics,
            Function<List<TopicalArticle>, List<Candidate>> compared) {
        var found = compared.apply(topics);
        if (found.stream().allMatch(each -> each.state() == DraftState.ALTERED)) {
            var asides = topics.stream().flatMap(each -> each.aside().stream()).toList();
            compared.apply(asides).stream().filter(each -> each.state() != DraftState.ALTERED).forEach(found::add);
        }
        return found;
    }

    private List<Candidate> withNeighbours(DraftItem item, List<Candidate> found, FoundPlaces places) {
        if (item.kind() == DraftItem.Kind.QUOTATION) {
            return found;
        }
        if (item.kind() == DraftItem.Kind.FIGURE) {
            var beside = places.articles(item);
            return beside.isEmpty()
                    ? found
                    : sorted(item, orAside(withThose(topics.of(item), beside),
                            among -> figures.candidates(item, among, places)));
        }
        var near = places.articles(item).stream()
                .map(each -> new TopicalArticle(each, TopicalArticle.ON_TOPIC, 0, true)).toList();
        if (near.isEmpty()) {
            return found;
        }
        var more = dates.candidates(item, near, places);
        found.stream().filter(each -> more.stream().noneMatch(other -> other.source().row().equals(each.source().row())
                && other.source().quote().equals(each.source().quote()))).forEach(more::add);
        return sorted(item, withoutThoseOfEqual(item, more, places));
    }

    /** Returns the sources of a date without those on which an equal date of its sentence rests. */
    private List<Candidate> withoutThoseOfEqual(DraftItem item, List<Candidate> found, FoundPlaces places) {
        return item.kind() != DraftItem.Kind.DATE
                ? found
                : found.stream().filter(each -> !each.source().differences().isEmpty() || each.source().passage()
                        .filter(words -> places.areOfEqual(item, article(each), new Span(words.start(), words.end())))
                        .isEmpty()).collect(Collectors.toCollection(ArrayList::new));
    }

    private ReadArticle article(Candidate candidate) {
        return draft.articles().article(candidate.source().row().article().id());
    }

    private static List<TopicalArticle> withThose(List<TopicalArticle> topics, List<ReadArticle> beside) {
        var all = new ArrayList<>(topics);
        beside.stream().filter(each -> topics.stream().noneMatch(topic -> topic.article() == each))
                .forEach(each -> all.add(new TopicalArticle(each, 0, all.size(), false)));
        return all;
    }

    private List<Candidate> sorted(DraftItem item, List<Candidate> candidates) {
        if (item.kind() == DraftItem.Kind.FIGURE) {
            candidates.sort(Candidate.BY_RANK);
            return candidates;
        }
        var otherDay = dayOfSentence(candidates);
        boolean byChance = otherDay.isPresent() || isByChance(candidates);
        candidates.sort(Comparator.comparingInt((Candidate each) -> otherDay.filter(each::equals).isPresent() ? 0 : 1)
                .thenComparingInt(each -> (each.state() == DraftState.ALTERED) == byChance ? 0 : 1)
                .thenComparing(Candidate.BY_STATE));
        return candidates;
    }

    /** Returns the other day around which the words agree far more than around any day that is the draft’s. */
    private static Optional<Candidate> dayOfSentence(List<Candidate> candidates) {
        double same = most(candidates, false).map(Candidate::beside).orElse(1.0);
        int nearest = candidates.stream().filter(each -> each.state() != DraftState.ALTERED)
                .mapToInt(Candidate::nearest).max().orElse(0);
        return candidates.stream().filter(each -> each.otherDay() && each.beside() >= SURE)
                .max(Comparator.comparingDouble(Candidate::beside))
                .filter(each -> same < OF_OTHER_DAY * each.beside() || (nearest == 0
                        && each.nearest() >= NEAREST_OF_OTHER && each.beside() > same));
    }

    /**
     * Whether the same number stands in other articles by chance, and the article that the sentence rests on has
     * another: “three” stands somewhere in any large project.
     */
    private static boolean isByChance(List<Candidate> candidates) {
        var altered = most(candidates, true);
        var same = most(candidates, false);
        return altered.isPresent() && same.isPresent() && altered.get().beside() >= SURE
                && same.get().beside() < BY_CHANCE * altered.get().beside()
                && candidates.stream().noneMatch(each -> each.state() != DraftState.ALTERED
                        && each.source().row().equals(altered.get().source().row()));
    }

    /** The candidate around which the words agree most. */
    private static Optional<Candidate> most(List<Candidate> candidates, boolean altered) {
        return candidates.stream().filter(each -> (each.state() == DraftState.ALTERED) == altered)
                .max(Comparator.comparingDouble(Candidate::beside));
    }

    /** Returns the sources that are shown: further figures and dates only if they are of the same and hardly worse. */
    private static Stream<Candidate> listed(DraftItem item, List<Candidate> sorted) {
        if (sorted.isEmpty() || item.kind() == DraftItem.Kind.QUOTATION) {
            return sorted.stream().limit(LISTED);
        }
        var best = sorted.getFirst();
        return Stream.concat(Stream.of(best), sorted.stream().skip(1).filter(each -> each.rank() >= LIKE * best.rank()
                && each.source().differences().stream().noneMatch(it -> it.kind() == DraftDifference.Kind.UNIT))
                .filter(each -> !each.source().equals(best.source())).limit(FURTHER));
    }

    private DraftFinding finding(DraftItem item, List<Candidate> sorted) {
        var state = sorted.isEmpty() ? DraftState.NOWHERE : sorted.getFirst().state();
        var finding = new DraftFinding(item, item.span().of(draft.text()), state,
                item.speaker().map(each -> each.of(draft.text())),
                listed(item, sorted).map(Candidate::source).toList());
        return item.kind() == DraftItem.Kind.FIGURE ? claims.with(item, finding) : finding;
    }
}
