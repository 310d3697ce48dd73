package app.parallax.session.draft;

import static app.parallax.session.draft.ContextAgreement.ALTERED_UNIT;
import static app.parallax.session.draft.ContextAgreement.BESIDE;
import static app.parallax.session.draft.ContextAgreement.COMMON;
import static app.parallax.session.draft.ContextAgreement.MISTYPED;

import app.parallax.text.draft.ComparedDate;
import app.parallax.text.draft.DateComparison;
import app.parallax.text.draft.DraftDifference;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.SentenceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the dates of a draft with those of articles, by their days and the words around both. */
final class DateCheck extends ContextCheck {
    /** Minimum agreement beside a different date for it to be an alteration; with a slip, with nothing in common. */
    private static final double ALTERED_DATE = 0.35;
    private static final double MISTYPED_DATE = 0.3;
    private static final double SURE = 0.45;

    DateCheck(DraftContext draft, ContextAgreement words) {
        super(draft, words);
    }

    @Override
    List<Candidate> candidates(DraftItem item, List<TopicalArticle> topics, FoundPlaces places) {
        var written = item.span().of(draft.text());
        var date = ComparedDate.of(item.date().orElseThrow(), written, item.language());
        var weekday = ComparedDate.weekday(written, item.language());
        boolean otherWeekday = (date.hasYear() || draft.lastDay() != null)
                && weekday.filter(each -> !date.isOn(each)).isPresent();
        var here = SentenceWords.of(draft.text(), item.sentence()).without(item.span());
        var candidates = new ArrayList<Candidate>();
        for (var each : topics) {
            for (var other : each.article().dates()) {
                var found = DateComparison.of(date, other.date());
                if (found.isPresent()) {
                    boolean eitherWeek = date.isWeekApart(other.date()) && !other.written()
                            && (weekday.isPresent() || isAgreed(item, here, each, other));
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

    /** Whether the words around agree so far that a weekday without a date may be that of the week before or after. */
    private boolean isAgreed(DraftItem item, SentenceWords here, TopicalArticle topic, ReadArticle.FoundDate other) {
        var there = topic.article().sentence(other.span()).without(other.span());
        return words.agreementBeside(item, here, there, other.span(), 0) >= ALTERED_UNIT
                && ContextAgreement.inCommon(here, there) >= COMMON;
    }

    private Optional<Candidate> compare(DraftItem item, TopicalArticle topic, SentenceWords here, ComparedDate date,
            ReadArticle.FoundDate other, DateComparison comparison, FoundPlaces places) {
        var place = other.span();
        var relation = comparison.relation();
        var there = topic.article().sentence(place);
        boolean same = relation == DateComparison.Relation.SAME;
        boolean slip = comparison.mistyped();
        boolean apart = relation == DateComparison.Relation.OTHER && !comparison.sharesPart();
        boolean telling = draft.isTelling(item);
        double agreement = same
                ? words.agreement(item, here, there, topic.bonus())
                : words.agreementBeside(item, here, there.without(place), place, topic.bonus());
        boolean vagueSource = relation == DateComparison.Relation.SHARPER && !other.date().hasMonth();
        boolean isWholeDate = same && telling && date.isWhole() && other.date().isWhole();
        boolean close = telling && topic.close();
        double least = vagueSource || apart
                ? SURE
                : same ? leastOfSame(telling, close) : slip ? close ? MISTYPED : MISTYPED_DATE : ALTERED_DATE;
        double common = leastInCommon(same || slip, telling, close && same);
        double inCommon = ContextAgreement.inCommon(here, there);
        boolean beside = places.areBeside(item, topic.article(), place)
                && (isBeside(date, other, comparison, inCommon)
                        || (comparison.ofOneSize() && (other.written() || comparison.sharesPart())
                                && places.areInOneSentence(item, topic.article(), there.span())))
                && (same || !places.areTaken(item, topic.article(), place));
        boolean foreign = same && telling && date.isInYearOf(other.date())
                && ContextAgreement.isForeign(item, topic, inCommon);
        if (!beside && !isWholeDate && !foreign && (agreement < least || inCommon < common)) {
            return Optional.empty();
        }
        var quote = place.of(topic.article().text());
        var differences = same
                ? List.<DraftDifference>of()
                : List.of(new DraftDifference(relation.kind(), date.words(), quote));
        var source = new DraftSource(topic.article().row(), Optional.of(topic.article().passage(place)), quote,
                Optional.empty(), differences);
        return Optional.of(new Candidate(source, draft.state(item, topic.article(), same),
                agreement + (relation == DateComparison.Relation.OTHER ? 0 : 0.3) + (slip ? 0.1 : 0)
                        + (beside ? BESIDE : 0),
                same ? words.agreementBeside(item, here, there.without(place), place, topic.bonus()) : agreement));
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
    private Optional<Candidate> published(DraftItem item, ComparedDate date, SentenceWords here, TopicalArticle topic) {
        var article = topic.article();
        var published = DraftContext.value(article.row().article().published());
        boolean same = published != null
                && DateComparison.of(date, ComparedDate.of(published, published.toString(), article.locale()))
                        .filter(each -> each.relation() == DateComparison.Relation.SAME).isPresent();
        if (published == null || !same) {
            return Optional.empty();
        }
        boolean named = draft.isNamed(item, article.row());
        return article.sentences().stream()
                .filter(each -> named || words.agreement(item, here, each, topic.bonus()) >= ALTERED_UNIT)
                .findFirst().map(each -> new Candidate(
                        new DraftSource(article.row(), Optional.of(article.passage(each.span())),
                                each.span().of(article.text()), Optional.empty(), List.of()),
                        draft.state(item, article, true), 0, SURE));
    }
}
