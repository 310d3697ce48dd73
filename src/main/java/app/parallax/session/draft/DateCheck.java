package app.parallax.session.draft;

import static app.parallax.session.draft.ContextAgreement.ALTERED_UNIT;
import static app.parallax.session.draft.ContextAgreement.BESIDE;
import static app.parallax.session.draft.ContextAgreement.COMMON;
import static app.parallax.session.draft.ContextAgreement.MISTYPED;

import app.parallax.text.Span;
import app.parallax.text.draft.ComparedDate;
import app.parallax.text.draft.DateComparison;
import app.parallax.text.draft.DraftDifference;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.FigureClauses;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.draft.WrittenDates;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the dates of a draft with those of articles, by their days and the words around both. */
final class DateCheck extends ContextCheck {
    /** Minimum agreement beside a different date for it to be an alteration; with a slip, with nothing in common. */
    private static final double ALTERED_DATE = 0.35;
    private static final double MISTYPED_DATE = 0.3;
    private static final double SURE = 0.45;
    /** Number of digits of a year. */
    private static final int YEAR = 4;
    /** Minimum agreement for a date that holds the other to need one word in common. */
    private static final double WITHIN = 0.6;
    /** Number of words on each side of an article’s date of which one must stand in the clause of the draft’s. */
    private static final int CLAUSE = 6;
    /** Number of words on each side of a date that stand right beside it. */
    private static final int NEAREST = 4;
    /** Number of items beside a date in one article from which on it belongs there. */
    private static final int SEVERAL = 2;
    /** Weight of another item of the draft’s sentence that was found in the sentence of a date. */
    private static final double IN_SENTENCE = 0.3;

    private final Map<Span, List<DraftItem>> bySentence;

    DateCheck(DraftContext draft, ContextAgreement words, List<DraftItem> items) {
        super(draft, words);
        this.bySentence = bySentence(items, DraftItem.Kind.DATE);
    }

    @Override
    List<Candidate> candidates(DraftItem item, List<TopicalArticle> topics, FoundPlaces places) {
        var written = item.span().of(draft.text());
        var weekday = ComparedDate.weekday(written, item.language());
        var here = SentenceWords.of(draft.text(), item.sentence()).without(item.span());
        var besides = FigureClauses.near(bySentence.getOrDefault(item.sentence(), List.of()), DraftItem::span,
                item.span().start()).stream().filter(each -> !each.equals(item)).toList();
        var candidates = new ArrayList<Candidate>();
        for (var each : topics) {
            date(item, each.article()).ifPresent(
                    date -> compare(item, each, here, date, weekday, besides, places, candidates));
        }
        return candidates;
    }

    private void compare(DraftItem item, TopicalArticle topic, SentenceWords here, ComparedDate date,
            Optional<DayOfWeek> weekday, List<DraftItem> besides, FoundPlaces places, List<Candidate> candidates) {
        boolean otherWeekday = date.hasYear() && weekday.filter(each -> !date.isOn(each)).isPresent();
        if (date.clock().isPresent()) {
            compareClock(item, topic, here, date, weekday, besides, places, candidates);
            return;
        }
        var datesBeside = besides.stream().flatMap(each -> date(each, topic.article()).stream())
                .filter(each -> each.clock().isEmpty()).toList();
        for (var other : topic.article().dates()) {
            var found = DateComparison.of(date, other.date());
            if (found.isPresent() && (found.get().relation() == DateComparison.Relation.SAME
                    || datesBeside.stream().noneMatch(beside -> isSame(beside, other.date())))) {
                boolean eitherWeek = date.isWeekApart(other.date()) && !other.written()
                        && (weekday.isPresent() || isAgreed(item, here, topic, other));
                var relation = eitherWeek ? DateComparison.Relation.SAME : found.get().relation();
                boolean onAnother = otherWeekday || (!date.hasYear() && !eitherWeek && weekday
                        .filter(day -> !inYear(date, other.date(), topic.article()).isOn(day)).isPresent())
                        || (relation == DateComparison.Relation.SAME && !eitherWeek
                                && topic.article().isInAnotherYear(date, other));
                if (onAnother && relation == DateComparison.Relation.SAME) {
                    relation = DateComparison.Relation.OTHER;
                }
                compare(item, topic, here, date, other, new DateComparison(relation,
                        onAnother || found.get().mistyped(), found.get().sharesPart(), found.get().ofOneSize()),
                        places).ifPresent(candidates::add);
            }
        }
        if (!otherWeekday && isDated(item)) {
            published(item, date, weekday, here, topic).ifPresent(candidates::add);
        }
    }

    /** Compares a clock time, whatever its day, with those of an article that no other of the sentence is. */
    private void compareClock(DraftItem item, TopicalArticle topic, SentenceWords here, ComparedDate date,
            Optional<DayOfWeek> weekday, List<DraftItem> besides, FoundPlaces places, List<Candidate> candidates) {
        var clocksBeside = besides.stream().flatMap(each -> each.date().stream())
                .flatMap(each -> ComparedDate.clock(each).stream()).toList();
        for (var other : topic.article().clockTimes()) {
            var there = other.date().clock().orElseThrow();
            var comparison = DateComparison.ofClocks(date.clock().orElseThrow(), there);
            var day = ComparedDate.weekday(other.date().words(), topic.article().locale());
            if (weekday.isPresent() && day.isPresent() && !day.equals(weekday)
                    && comparison.relation() == DateComparison.Relation.SAME) {
                comparison = new DateComparison(DateComparison.Relation.OTHER, true, true, true);
            }
            if (comparison.relation() == DateComparison.Relation.SAME || !clocksBeside.contains(there)) {
                compare(item, topic, here, date, other, comparison, places).ifPresent(candidates::add);
            }
        }
    }

    /** Whether a date is more than a weekday. */
    private boolean isDated(DraftItem item) {
        return WrittenDates.isWritten(item.span().of(draft.text()), item.language());
    }

    /** Returns a date of the draft; a weekday by itself is one beside the day of an article. */
    private Optional<ComparedDate> date(DraftItem item, ReadArticle article) {
        var words = item.span().of(draft.text());
        return isDated(item)
                ? Optional.of(ComparedDate.of(item.date().orElseThrow(), words, item.language()))
                : article.weekday(words, item.language());
    }

    private static boolean isSame(ComparedDate one, ComparedDate other) {
        return DateComparison.of(one, other).filter(each -> each.relation() == DateComparison.Relation.SAME)
                .isPresent();
    }

    /** Returns the date of two without a year of which the year is known: that of a dated article first. */
    private static ComparedDate inYear(ComparedDate date, ComparedDate other, ReadArticle article) {
        return other.hasYear() || DraftContext.value(article.row().article().published()) != null ? other : date;
    }

    /** Whether the words around agree so far that a weekday without a date may be that of the week before or after. */
    private boolean isAgreed(DraftItem item, SentenceWords here, TopicalArticle topic, ReadArticle.FoundDate other) {
        var there = topic.article().sentence(other.span()).without(other.span());
        return words.agreementBeside(item, here, there, other.span(), 0) >= MISTYPED
                && ContextAgreement.inCommon(here, there) >= COMMON;
    }

    private Optional<Candidate> compare(DraftItem item, TopicalArticle topic, SentenceWords here, ComparedDate date,
            ReadArticle.FoundDate other, DateComparison comparison, FoundPlaces places) {
        var place = other.span();
        var relation = comparison.relation();
        var there = topic.article().sentence(place);
        boolean same = relation == DateComparison.Relation.SAME;
        boolean dated = isDated(item);
        if (!dated && !same && ComparedDate.weekday(other.date().words(), topic.article().locale()).isEmpty()) {
            return Optional.empty(); // “on Saturday” was altered from another weekday
        }
        boolean slip = comparison.mistyped();
        boolean apart = relation == DateComparison.Relation.OTHER && !comparison.sharesPart();
        boolean telling = draft.isTelling(item);
        double agreement = same
                ? words.agreement(item, here, there, topic.bonus())
                : words.agreementBeside(item, here, there.without(place), place, topic.bonus());
        boolean sameClause = relation == DateComparison.Relation.OTHER && comparison.ofOneSize()
                && (comparison.sharesPart() || !date.isWhole()) && (other.written() || !dated)
                && isOfClause(item, here, there.without(place), place);
        if (sameClause) {
            agreement = Math.max(agreement, SURE);
        }
        boolean vagueSource = relation == DateComparison.Relation.SHARPER && !other.date().hasMonth();
        boolean isWholeDate = same && telling && date.isWhole() && other.date().isWhole();
        boolean bare = date.words().length() <= YEAR; // a year alone stands in many articles
        boolean close = telling && !bare && topic.close();
        boolean inSentence = places.areInOneSentence(item, topic.article(), there.span());
        // “a year ago” means the year of any draft by chance
        boolean counted = same && !telling && !other.written() && !inSentence && dated;
        double least = vagueSource || apart
                ? SURE
                : counted
                        ? ALTERED_UNIT
                        : same ? leastOfSame(telling, close) : slip ? close ? MISTYPED : MISTYPED_DATE : ALTERED_DATE;
        boolean within = agreement >= WITHIN && (relation == DateComparison.Relation.SHARPER
                || relation == DateComparison.Relation.VAGUER);
        boolean near = sameClause || (slip && (other.written() || !dated)); // “on 19 January” is hardly a slip of
                                                                            // “Tuesday”
        double common = leastInCommon(same || near || within, telling && !within, close && same);
        double inCommon = ContextAgreement.inCommon(here, there);
        boolean beside = !counted && places.areBeside(item, topic.article(), place)
                && (isBeside(date, other, comparison, inCommon, dated)
                        || (isLike(date, other, comparison, dated)
                                && places.count(item, topic.article(), false) >= SEVERAL)
                        || (comparison.ofOneSize() && (other.written() || comparison.sharesPart())
                                && inSentence))
                && (same || !dated || !places.areTaken(item, topic.article(), place));
        boolean foreign = same && telling && !bare && date.isInYearOf(other.date())
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
                (same ? words.agreementBeside(item, here, there.without(place), place, topic.bonus()) : agreement)
                        + (inSentence ? IN_SENTENCE : 0),
                relation == DateComparison.Relation.OTHER && comparison.ofOneSize() && date.isDayOfMonth(),
                here.within(clause(item)).inCommonNear(item.span().start(), there.without(place), place.start(),
                        NEAREST)));
    }

    /**
     * Whether most of the clause of a date stands near another date of an article: “the hearing was in February” for
     * “after a hearing in March nine were left”.
     */
    private boolean isOfClause(DraftItem item, SentenceWords here, SentenceWords there, Span other) {
        var clause = here.within(clause(item));
        return clause.inCommon(there) >= COMMON && words.shared(clause, there) >= WITHIN
                && clause.inCommonNear(clause.span().start(), there, other.start(), CLAUSE) > 0;
    }

    /** Returns the clause of a date: its sentence between commas and the like. */
    private Span clause(DraftItem item) {
        var text = draft.text();
        int start = item.span().start();
        while (start > item.sentence().start() && !isClauseEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = item.span().end();
        while (end < item.sentence().end() && !isClauseEnd(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean isClauseEnd(char c) {
        return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '—' || c == '–';
    }

    /** Whether another date may be an alteration where several items beside the draft’s were found: not of years. */
    private static boolean isLike(ComparedDate date, ReadArticle.FoundDate other, DateComparison comparison,
            boolean dated) {
        return comparison.relation() == DateComparison.Relation.OTHER && comparison.ofOneSize()
                && comparison.sharesPart() && (!dated || (other.written() && date.hasMonth()))
                && (!date.hasYear() || !other.date().hasYear() || date.isWrittenInYearOf(other.date()));
    }

    /** Whether a date beside what was found is that of the draft, or an alteration of it. */
    private static boolean isBeside(ComparedDate date, ReadArticle.FoundDate other, DateComparison comparison,
            double common, boolean dated) {
        return switch (comparison.relation()) {
            case SAME -> true;
            case VAGUER -> date.hasMonth() || common >= COMMON;
            case SHARPER -> other.date().hasMonth() || common >= COMMON;
            case OTHER -> comparison.ofOneSize() && (other.written() || !dated) && (comparison.mistyped()
                    || common >= (comparison.sharesPart() ? COMMON : COMMON_ALTERED));
        };
    }

    /** Returns the publication day of an article that the sentence rests on. */
    private Optional<Candidate> published(DraftItem item, ComparedDate date, Optional<DayOfWeek> weekday,
            SentenceWords here, TopicalArticle topic) {
        var article = topic.article();
        var published = DraftContext.value(article.row().article().published());
        var day = published == null ? null : ComparedDate.of(published, published.toString(), article.locale());
        boolean same = day != null && weekday.filter(each -> !day.isOn(each)).isEmpty()
                && DateComparison.of(date, day).filter(each -> each.relation() == DateComparison.Relation.SAME)
                        .isPresent();
        if (!same) {
            return Optional.empty();
        }
        boolean named = draft.isNamed(item, article.row());
        return article.sentences().stream()
                .filter(each -> named || words.agreement(item, here, each, topic.bonus()) >= ALTERED_UNIT)
                .findFirst().map(each -> new Candidate(
                        new DraftSource(article.row(), Optional.of(article.passage(each.span())),
                                each.span().of(article.text()), Optional.empty(), List.of()),
                        draft.state(item, article, true), 0, SURE, false, 0));
    }
}
