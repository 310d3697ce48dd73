package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.ProjectReader;
import app.parallax.text.FoldedText;
import app.parallax.text.Span;
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
import app.parallax.text.draft.SpeakerCheck;
import app.parallax.text.draft.WordSequence;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.related.RelatedPassageRanking;
import app.parallax.text.related.SoughtWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the quotations, figures and dates of a draft against the articles of one snapshot. Of one thread. */
public final class DraftCheck {
    /** Articles that are compared with a sentence. */
    private static final int ABOUT = 14;
    /** Sources that are listed of one item. */
    private static final int LISTED = 12;
    /** How much the words around must agree for the same number or date to be the same statement, 0 to 1. */
    private static final double SAME = 0.25;
    /** How much they must agree for another number or date to be an alteration, 0 to 1. */
    private static final double ALTERED = 0.36;
    /** What it counts that the draft names the article. */
    private static final double NAMED = 0.2;
    private static final int SHORT_SENTENCE = 7;

    private final String text;
    private final List<DraftItem> items;
    private final ArticleFinder articles;
    private final Citations citations;
    private final LinkedHashMap<Span, List<Related>> related = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(java.util.Map.Entry<Span, List<Related>> eldest) {
            return size() > 16;
        }
    };

    /** A passage of an article that shares words with a sentence of the draft. */
    private record Related(ReadArticle article, Span span, double score, boolean named) {}

    /** A possible source with what it says of the item. */
    private record Candidate(DraftSource source, DraftState state, double rank) {}

    /**
     * Prepares the check of a draft.
     *
     * @param language of the draft
     */
    public DraftCheck(ProjectReader project, String text, Locale language) {
        this.text = text;
        this.articles = new ArticleFinder(project);
        this.items = DraftReader.read(text, language, lastDay());
        this.citations = new Citations(project, articles.rows(), text);
    }

    /** Returns what is to be checked, by start. */
    public List<DraftItem> items() {
        return items;
    }

    /** The last day on which an article was published: a draft is written after its sources. */
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

    /** Checks one of {@link #items}. */
    public DraftFinding check(DraftItem item) {
        return switch (item.kind()) {
            case QUOTATION -> quotation(item);
            case FIGURE -> figure(item);
            case DATE -> date(item);
        };
    }

    private DraftFinding finding(DraftItem item, DraftState state, List<DraftSource> sources) {
        return new DraftFinding(item, item.span().of(text), state, speaker(item),
                sources.stream().limit(LISTED).toList());
    }

    private Optional<String> speaker(DraftItem item) {
        return item.speaker().map(each -> each.of(text));
    }

    private DraftFinding quotation(DraftItem item) {
        var quotation = QuotedWords.of(item.span().of(text));
        if (quotation.size() == 0) {
            return finding(item, DraftState.NOWHERE, List.of());
        }
        var same = new ArrayList<Candidate>();
        for (var article : articles.same(quotation)) {
            QuotationAligner.find(quotation, article.text(), article.words())
                    .ifPresentOrElse(match -> same.add(candidate(item, article, match)),
                            () -> titled(quotation, article).ifPresent(same::add));
        }
        boolean verbatim = same.stream().anyMatch(each -> each.source.differences().isEmpty());
        if (!verbatim) {
            for (var article : articles.like(quotation)) {
                if (same.stream().noneMatch(each -> each.source.row().equals(article.row()))) {
                    QuotationAligner.find(quotation, article.text(), article.words())
                            .ifPresent(match -> same.add(candidate(item, article, match)));
                }
            }
        }
        if (same.isEmpty()) {
            return finding(item, DraftState.NOWHERE, List.of());
        }
        same.sort(Comparator.comparing(Candidate::state).thenComparing(each -> -each.rank));
        var state = same.getFirst().state;
        return finding(item, state, same.stream().map(Candidate::source).toList());
    }

    private Candidate candidate(DraftItem item, ReadArticle article, QuotationMatch match) {
        var speakers = article.speakers();
        var source = new DraftSource(article.row(), Optional.of(article.passage(match.span())),
                article.passage(match.span()).quote(), speakers.speaker(match.span()), match.differences());
        var state = !match.verbatim()
                ? DraftState.ALTERED
                : isElsewhere(item, article, match.span()) ? DraftState.ELSEWHERE : DraftState.VERBATIM;
        // an article with the words and another speaker comes before one with other words
        return new Candidate(source, state, match.share() + (isNamed(item, article.row()) ? NAMED : 0));
    }

    /** An article whose title has the words. */
    private static Optional<Candidate> titled(QuotedWords quotation, ReadArticle article) {
        var title = value(article.row().article().title());
        return title == null
                ? Optional.empty()
                : QuotationAligner.find(quotation, title, WordSequence.of(title)).filter(QuotationMatch::verbatim)
                        .map(match -> new Candidate(new DraftSource(article.row(), Optional.empty(),
                                match.span().of(title), Optional.empty(), List.of()), DraftState.VERBATIM, 0));
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
        var speaker = speaker(item);
        return speaker.isPresent() && !citations.isOutlet(speaker.get())
                && article.speakers().compare(speaker.get(), words) == SpeakerCheck.Answer.DIFFERS;
    }

    private DraftFinding figure(DraftItem item) {
        var figure = item.figure().orElseThrow();
        var sentence = item.sentence().of(text);
        var candidates = new ArrayList<Candidate>();
        for (var each : related(item)) {
            for (var other : each.article.figures()) {
                if (overlap(other.span(), each.span)) {
                    var comparison = FigureComparison.of(figure, sentence, other, each.span.of(each.article.text()));
                    compare(item, each, other, comparison).ifPresent(candidates::add);
                }
            }
        }
        return best(item, candidates);
    }

    private Optional<Candidate> compare(DraftItem item, Related there, FoundQuantity other,
            FigureComparison comparison) {
        double score = there.score + (there.named ? NAMED : 0);
        boolean enough = comparison.number() && comparison.unit()
                ? score >= SAME
                : score >= ALTERED && (comparison.number() || comparison.unit());
        if (!enough) {
            return Optional.empty();
        }
        var source = new DraftSource(there.article.row(), Optional.of(there.article.passage(other.span())),
                other.span().of(there.article.text()), Optional.empty(),
                comparison.differences(item.span(), text, other.span(), there.article.text()));
        double rank = score + (comparison.number() ? 0.5 : 0) + (comparison.unit() ? 0.3 : 0)
                + (comparison.qualifier() ? 0.05 : 0);
        return Optional.of(new Candidate(source, state(item, there, comparison.isSame()), rank));
    }

    private DraftState state(DraftItem item, Related there, boolean same) {
        if (!same) {
            return DraftState.ALTERED;
        }
        var named = citations.of(item);
        return named.isEmpty() || named.contains(there.article.row().article().id())
                ? DraftState.VERBATIM
                : DraftState.ELSEWHERE;
    }

    private DraftFinding best(DraftItem item, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return finding(item, DraftState.NOWHERE, List.of());
        }
        candidates.sort(Comparator.comparing((Candidate each) -> each.state == DraftState.ALTERED ? 1 : 0)
                .thenComparing(Candidate::state).thenComparing(each -> -each.rank));
        return finding(item, candidates.getFirst().state, candidates.stream().map(Candidate::source).toList());
    }

    private DraftFinding date(DraftItem item) {
        var date = item.date().orElseThrow();
        var candidates = new ArrayList<Candidate>();
        for (var each : related(item)) {
            for (var other : each.article.dates()) {
                var there = other.value();
                if (there != null && overlap(other.span(), each.span)) {
                    DateComparison.of(date, item.span().of(text), there, other.span().of(each.article.text()))
                            .flatMap(found -> compare(item, each, other.span(), found))
                            .ifPresent(candidates::add);
                }
            }
            published(item, date, each).ifPresent(candidates::add);
        }
        return best(item, candidates);
    }

    private Optional<Candidate> compare(DraftItem item, Related there, Span words, DateComparison found) {
        double score = there.score + (there.named ? NAMED : 0);
        if (score < (found == DateComparison.OTHER ? ALTERED : SAME)) {
            return Optional.empty();
        }
        var quote = words.of(there.article.text());
        var differences = found == DateComparison.SAME
                ? List.<DraftDifference>of()
                : List.of(new DraftDifference(found.kind(), item.span().of(text), quote));
        var source = new DraftSource(there.article.row(), Optional.of(there.article.passage(words)), quote,
                Optional.empty(), differences);
        return Optional.of(new Candidate(source, state(item, there, found == DateComparison.SAME),
                score + (found == DateComparison.OTHER ? 0 : 0.3)));
    }

    /** The day on which the article was published that a sentence rests on. */
    private Optional<Candidate> published(DraftItem item, Edtf date, Related there) {
        var published = value(there.article.row().article().published());
        if (published == null || DateComparison.of(date, item.span().of(text), published, published.toString()).filter(DateComparison.SAME::equals).isEmpty()
                || there.score < ALTERED) {
            return Optional.empty();
        }
        var source = new DraftSource(there.article.row(), Optional.of(there.article.passage(there.span)),
                published.toString(), Optional.empty(), List.of());
        return Optional.of(new Candidate(source, state(item, there, true), there.score - 1));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** The passages that the sentence of an item may rest on, the best first. */
    private List<Related> related(DraftItem item) {
        return related.computeIfAbsent(item.sentence(), sentence -> find(item, sentence));
    }

    private List<Related> find(DraftItem item, Span sentence) {
        var sought = sentence.of(text);
        if (FoldedText.of(sought).words() < SHORT_SENTENCE) {
            int line = text.lastIndexOf('\n', Math.max(0, sentence.start() - 1)) + 1;
            sought = text.substring(Math.max(line, sentence.start() - 200), sentence.end());
        }
        var words = SoughtWords.of(sought);
        if (words.terms().isEmpty()) {
            return List.of();
        }
        var ranking = new RelatedPassageRanking<UUID>(words);
        var named = citations.of(item);
        var read = new LinkedHashMap<UUID, ReadArticle>();
        articles.about(sought, ABOUT).forEach(each -> read.put(each.row().article().id(), each));
        named.stream().limit(ABOUT).forEach(each -> read.computeIfAbsent(each, articles::article));
        read.forEach((id, each) -> ranking.add(id, each.text(), each.boilerplate(), each.language(), null));
        var found = read.size() == articles.count()
                ? ranking.best()
                : ranking.best(articles.count(), term -> articles.holding(term.match()));
        return found.stream().limit(2L * ABOUT).map(each -> {
            var article = read.get(each.key());
            if (article == null) {
                throw new IllegalStateException("an article that was not read");
            }
            return new Related(article, each.span(), each.score(), named.contains(each.key()));
        }).toList();
    }
}
