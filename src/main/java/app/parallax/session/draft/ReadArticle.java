package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.Passage;
import app.parallax.text.Elision;
import app.parallax.text.Language;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.attribution.QuotationMarks;
import app.parallax.text.draft.ComparedDate;
import app.parallax.text.draft.ComparedFigure;
import app.parallax.text.draft.FigureClauses;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.draft.SpeakerCheck;
import app.parallax.text.draft.WordSequence;
import app.parallax.text.draft.WrittenDates;
import app.parallax.text.draft.WrittenFigures;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readings of an article with which drafts are compared, each computed once on first use. */
final class ReadArticle {
    /** Number of letters that tell the language. */
    private static final int TELLING = 1_500;

    private final ArticleRow row;
    private final String original;
    private final String text;
    private final List<Span> boilerplate;
    private final Supplier<TimeContext> times;
    private @Nullable WordSequence words;
    private @Nullable List<Span> quotations;
    private @Nullable List<ComparedFigure> figures;
    private @Nullable Map<List<BigDecimal>, Long> numbers;
    private final Map<Span, SentenceWords> clauses = new HashMap<>();
    private final Map<Span, SentenceWords> wideClauses = new HashMap<>();
    private final Map<Span, SentenceWords> besides = new HashMap<>();
    private final Map<Span, SentenceWords> ownClauses = new HashMap<>();
    private @Nullable List<TimeExpression> expressions;
    private @Nullable List<FoundDate> dates;
    private @Nullable List<FoundDate> clockTimes;
    private @Nullable NavigableMap<Integer, ComparedDate> withYear;
    private final Map<String, Optional<ComparedDate>> weekdays = new HashMap<>();
    private @Nullable List<SentenceWords> sentences;
    private @Nullable SpeakerCheck speakers;
    private @Nullable Locale locale;
    private @Nullable ReadArticle aside;

    /**
     * A date of the article.
     *
     * @param written whether its words name a day or month, and are not counted from another day
     */
    record FoundDate(Span span, ComparedDate date, boolean written) {}

    /**
     * Creates the readings of an article.
     *
     * @param original the text of its newest version
     */
    ReadArticle(ArticleRow row, String original, List<Span> boilerplate, Supplier<TimeContext> times) {
        this.row = row;
        this.original = original;
        this.text = Elision.blanked(original, boilerplate);
        this.boilerplate = boilerplate;
        this.times = times;
    }

    ArticleRow row() {
        return row;
    }

    /** Returns the text with boilerplate blanked, of which all readings are made. */
    String text() {
        return text;
    }

    List<Span> boilerplate() {
        return boilerplate;
    }

    /** Returns the boilerplate of the article, such as captions, read like a text of its own; empty if it has none. */
    Optional<ReadArticle> aside() {
        if (aside == null && !boilerplate.isEmpty()) {
            var rest = new ArrayList<Span>();
            int from = 0;
            for (var each : boilerplate) {
                rest.add(new Span(from, Math.max(from, each.start())));
                from = Math.max(from, each.end());
            }
            rest.add(new Span(from, original.length()));
            aside = new ReadArticle(row, original, rest, times);
        }
        return Optional.ofNullable(aside);
    }

    @Nullable
    String language() {
        return value(row.article().language());
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    WordSequence words() {
        var made = words;
        if (made == null) {
            made = WordSequence.of(text);
            words = made;
        }
        return made;
    }

    /** Returns the quotations of the text without their marks, in order. */
    List<Span> quotations() {
        var made = quotations;
        if (made == null) {
            made = QuotationMarks.find(text).stream().filter(each -> each.length() > 2)
                    .map(each -> new Span(each.start() + 1, each.end() - 1)).toList();
            quotations = made;
        }
        return made;
    }

    List<ComparedFigure> figures() {
        var made = figures;
        if (made == null) {
            made = WrittenFigures.find(text, locale()).stream().map(each -> ComparedFigure.of(each, locale())).toList();
            figures = made;
        }
        return made;
    }

    /** Counts the figures with the number of another figure. */
    int equalFigures(ComparedFigure figure) {
        var made = numbers;
        if (made == null) {
            made = figures().stream().collect(Collectors.groupingBy(ComparedFigure::number, Collectors.counting()));
            numbers = made;
        }
        return made.getOrDefault(figure.number(), 0L).intValue();
    }

    /**
     * Returns the words of the clause that a figure belongs to, without dates.
     *
     * @param wide whether it has the words of figures that nothing parts from it
     */
    SentenceWords clause(ComparedFigure figure, boolean wide) {
        return (wide ? wideClauses : clauses).computeIfAbsent(figure.span(), span -> {
            var sentence = sentence(span);
            var clause = sentence.within(FigureClauses.of(text, sentence.span(),
                    around(figure, 0).stream().map(ComparedFigure::span).toList(), span, wide));
            for (var date : FigureClauses.near(dates(), FoundDate::span, span.start())) {
                clause = clause.without(date.span());
            }
            return clause;
        });
    }

    /** Returns the words of the sentence of a figure without its number, and without its unit of measurement. */
    SentenceWords beside(ComparedFigure figure) {
        return besides.computeIfAbsent(figure.span(), span -> figure.isMeasured()
                ? sentence(span).without(span)
                : sentence(span).withoutNumbers(span));
    }

    /** Returns the words of the clause of a figure without those of the figure. */
    SentenceWords clauseBeside(ComparedFigure figure) {
        return ownClauses.computeIfAbsent(figure.span(), span -> clause(figure, true).without(span));
    }

    /** Returns the nearest figures of the sentence of a figure, and of the sentence before and behind it, by start. */
    List<ComparedFigure> around(ComparedFigure figure) {
        return around(figure, 1);
    }

    private List<ComparedFigure> around(ComparedFigure figure, int sentences) {
        int at = indexOf(figure.span());
        return FigureClauses.near(figures(), ComparedFigure::span, figure.span().start()).stream()
                .filter(each -> Math.abs(indexOf(each.span()) - at) <= sentences).toList();
    }

    /** Returns the dates of the text; clock times are none. */
    List<FoundDate> dates() {
        var made = dates;
        if (made == null) {
            boolean dated = times.get().day() != null;
            var found = expressions();
            made = Stream.concat(found.stream(), WrittenDates.years(text, found).stream())
                    .flatMap(each -> date(each, dated).stream())
                    .sorted(Comparator.comparingInt(each -> each.span().start())).toList();
            dates = made;
        }
        return made;
    }

    /** Returns the clock times of the text, whatever their day. */
    List<FoundDate> clockTimes() {
        var made = clockTimes;
        if (made == null) {
            made = expressions().stream().flatMap(each -> Optional.ofNullable(each.value()).stream()
                    .map(value -> new FoundDate(each.span(),
                            ComparedDate.of(value, each.span().of(text), locale()), true)))
                    .filter(each -> each.date().clock().isPresent()).toList();
            clockTimes = made;
        }
        return made;
    }

    /** Finds the times; dates without a year are compared by month and day, so that without a day any year will do. */
    private List<TimeExpression> expressions() {
        var made = expressions;
        if (made == null) {
            var known = times.get();
            boolean dated = known.day() != null;
            made = TimeExpressions.find(text, new TimeContext(dated ? known.day() : WrittenDates.ANY_DAY,
                    known.published() || !dated, locale().getLanguage(), known.events()));
            expressions = made;
        }
        return made;
    }

    /**
     * Reads a weekday beside the day of the article; empty if it has none.
     */
    Optional<ComparedDate> weekday(String words, Locale language) {
        return weekdays.computeIfAbsent(words, each -> {
            var day = times.get().day();
            return day == null
                    ? Optional.empty()
                    : TimeExpressions.find(words, new TimeContext(day, true, language.getLanguage(), List.of()))
                            .stream().flatMap(found -> Optional.ofNullable(found.value()).stream()).findFirst()
                            .map(value -> ComparedDate.of(value, words, language));
        });
    }

    /** Whether a date of a draft has another year than one of this article without, nor the next written beside it. */
    boolean isInAnotherYear(ComparedDate date, FoundDate here) {
        var day = times.get().day();
        int at = here.span().start();
        return day != null && date.isInAnotherYear(here.date(), day)
                && !(here.written() && Stream.of(withYear().floorEntry(at), withYear().higherEntry(at))
                        .anyMatch(each -> each != null && each.getValue().isWrittenInYearOf(date)));
    }

    /** Returns the dates that are written with their year, by their offset. */
    private NavigableMap<Integer, ComparedDate> withYear() {
        var made = withYear;
        if (made == null) {
            made = new TreeMap<>();
            for (var each : dates()) {
                if (each.date().hasYear()) {
                    made.put(each.span().start(), each.date());
                }
            }
            withYear = made;
        }
        return made;
    }

    private Optional<FoundDate> date(TimeExpression expression, boolean dated) {
        var value = expression.value();
        var words = expression.span().of(text);
        boolean written = WrittenDates.isWritten(words, locale());
        boolean clock = expression.kind() == TimeExpression.Kind.TIME && Character.isDigit(words.charAt(0))
                && !WrittenDates.hasMonth(words, locale());
        return value == null || clock || !(dated || written)
                ? Optional.empty()
                : Optional.of(new FoundDate(expression.span(), ComparedDate.of(value, words, locale()), written));
    }

    /** Returns the sentences of the text, in order. */
    List<SentenceWords> sentences() {
        var made = sentences;
        if (made == null) {
            made = SentenceWords.all(text, locale());
            sentences = made;
        }
        return made;
    }

    /** Returns the sentence in which words of the text begin. */
    SentenceWords sentence(Span span) {
        var all = sentences();
        return all.isEmpty() ? SentenceWords.of(text, span) : all.get(indexOf(span));
    }

    private int indexOf(Span span) {
        var all = sentences();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).span().start() <= span.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Returns the language of the article, else the one that its beginning tells. */
    Locale locale() {
        var made = locale;
        if (made == null) {
            var known = language();
            made = known == null
                    ? Language.of(null, text.substring(0, Math.min(text.length(), TELLING))).locale()
                    : Locale.forLanguageTag(known);
            locale = made;
        }
        return made;
    }

    SpeakerCheck speakers() {
        var made = speakers;
        if (made == null) {
            var authors = value(row.article().authors());
            made = new SpeakerCheck(text, Attributions.propose(text, language()), locale(),
                    String.join(", ", authors == null ? List.of() : authors));
            speakers = made;
        }
        return made;
    }

    Passage passage(Span span) {
        var quote = Quote.of(original, span.start(), span.end());
        return new Passage(row.version().id(), span.start(), span.end(), quote.exact(), quote.prefix(),
                quote.suffix());
    }
}
