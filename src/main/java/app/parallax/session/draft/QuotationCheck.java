package app.parallax.session.draft;

import app.parallax.text.Span;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import app.parallax.text.draft.QuotationAligner;
import app.parallax.text.draft.QuotationMatch;
import app.parallax.text.draft.QuotedWords;
import app.parallax.text.draft.SpeakerCheck;
import app.parallax.text.draft.WordSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and aligns the quotations of a draft. */
final class QuotationCheck {
    /** Maximum number of words of a quotation that, if not found, is sought in the articles about its sentence. */
    private static final int SHORT_QUOTATION = 6;
    /** Number of articles about a sentence in which two quoted words of which one is changed are sought. */
    private static final int LIKELIEST = 3;
    /** Share of the words of a quotation in one place from which no further articles are compared with it. */
    private static final double LIKELY = 0.8;

    private final DraftContext draft;
    private final TopicFinder topics;

    QuotationCheck(DraftContext draft, TopicFinder topics) {
        this.draft = draft;
        this.topics = topics;
    }

    /**
     * Returns the articles that have the words of a quotation by the full-text index alone, the best first; empty
     * unless one has them verbatim.
     */
    List<Candidate> verbatim(DraftItem item) {
        var same = sorted(same(item, QuotedWords.of(item.span().of(draft.text()))));
        return !same.isEmpty() && same.getFirst().state() == DraftState.VERBATIM ? same : List.of();
    }

    /** Returns the possible sources of a quotation, the best first. */
    List<Candidate> candidates(DraftItem item) {
        var quotation = QuotedWords.of(item.span().of(draft.text()));
        var found = same(item, quotation);
        if (found.stream().noneMatch(each -> each.source().differences().isEmpty())) {
            draft.articles().withWords(quotation).forEach(each -> align(item, quotation, each, found));
            if (found.stream().noneMatch(each -> each.rank() >= LIKELY)) {
                draft.articles().withRuns(quotation).forEach(each -> align(item, quotation, each, found));
            }
        }
        if (found.isEmpty() && quotation.size() <= SHORT_QUOTATION) {
            var about = topics.ofSentence(item, item.sentence());
            about.forEach(each -> align(item, quotation, each.article(), found));
            if (found.isEmpty()) {
                about.stream().limit(LIKELIEST).map(TopicalArticle::article)
                        .forEach(each -> QuotationAligner.findShort(quotation, each.text(), each.quotations())
                                .ifPresent(match -> found.add(candidate(item, each, match))));
            }
        }
        return sorted(found);
    }

    private static List<Candidate> sorted(List<Candidate> found) {
        return found.stream().sorted(Candidate.BY_STATE).toList();
    }

    /** Returns the articles that contain all words of a quotation. */
    private List<Candidate> same(DraftItem item, QuotedWords quotation) {
        var found = new ArrayList<Candidate>();
        if (quotation.size() > 0) {
            var named = item.speakers().stream().map(each -> each.of(draft.text())).toList();
            for (var article : draft.articles().same(quotation, named)) {
                int before = found.size();
                align(item, quotation, article, found);
                if (found.size() == before || found.getLast().state() == DraftState.ALTERED) {
                    titled(quotation, article).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private void align(DraftItem item, QuotedWords quotation, ReadArticle article, List<Candidate> into) {
        if (into.stream().noneMatch(each -> each.source().row().equals(article.row()))) {
            QuotationAligner.find(quotation, article.text(), article.words())
                    .ifPresent(each -> into.add(candidate(item, article, each)));
        }
    }

    private Candidate candidate(DraftItem item, ReadArticle article, QuotationMatch match) {
        var speakers = article.speakers();
        var place = speakers.attributed(match.span());
        var source = new DraftSource(article.row(), Optional.of(article.passage(place)),
                article.passage(place).quote(), speakers.speaker(place), match.differences());
        var state = !match.verbatim()
                ? DraftState.ALTERED
                : isElsewhere(item, article, place) ? DraftState.ELSEWHERE : DraftState.VERBATIM;
        // an article with the words and another speaker comes before one with other words
        return new Candidate(source, state,
                match.share() + (draft.isNamed(item, article.row()) ? TopicalArticle.NAMED : 0), 1);
    }

    /** Returns an article whose title contains the words. */
    private static Optional<Candidate> titled(QuotedWords quotation, ReadArticle article) {
        var title = DraftContext.value(article.row().article().title());
        return title == null
                ? Optional.empty()
                : QuotationAligner.find(quotation, title, WordSequence.of(title)).filter(QuotationMatch::verbatim)
                        .map(match -> new Candidate(new DraftSource(article.row(), Optional.empty(),
                                match.span().of(title), Optional.empty(), List.of()), DraftState.VERBATIM, 0, 1));
    }

    /** Whether the draft names another article, outlet or speaker than the one that has the words. */
    private boolean isElsewhere(DraftItem item, ReadArticle article, Span words) {
        var named = draft.citations().of(item);
        if (!named.isEmpty() && !named.contains(article.row().article().id())) {
            return true;
        }
        var title = DraftContext.value(article.row().article().title());
        boolean titled = title != null && title.contains(words.of(article.text()))
                && article.speakers().speaker(words).isEmpty();
        return !titled && !item.speakers().isEmpty() && item.speakers().stream().noneMatch(each -> {
            var speaker = each.of(draft.text());
            return draft.citations().isOutlet(speaker) || article.speakers().compare(speaker,
                    each.overlaps(item.sentence()), item.language(), words) == SpeakerCheck.Answer.AGREES;
        });
    }
}
