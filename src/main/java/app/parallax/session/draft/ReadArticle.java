package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.Passage;
import app.parallax.text.Elision;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.draft.SentenceWords;
import app.parallax.text.draft.SpeakerCheck;
import app.parallax.text.draft.WordSequence;
import app.parallax.text.draft.WrittenDates;
import app.parallax.text.draft.WrittenFigures;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The readings of an article with which drafts are compared, each computed once on first use. */
final class ReadArticle {
    private final ArticleRow row;
    private final String original;
    private final String text;
    private final List<Span> boilerplate;
    private final Supplier<TimeContext> times;
    private @Nullable WordSequence words;
    private @Nullable List<FoundQuantity> figures;
    private @Nullable List<TimeExpression> dates;
    private @Nullable List<SentenceWords> sentences;
    private @Nullable SpeakerCheck speakers;

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

    List<FoundQuantity> figures() {
        var made = figures;
        if (made == null) {
            made = WrittenFigures.find(text, locale());
            figures = made;
        }
        return made;
    }

    List<TimeExpression> dates() {
        var made = dates;
        if (made == null) {
            var context = times.get();
            boolean dated = context.day() != null;
            var found = TimeExpressions.find(text, dated ? context : onAnyDay(context));
            made = Stream.concat(found.stream(), WrittenDates.years(text, found).stream())
                    .filter(each -> each.value() != null
                            && (dated || WrittenDates.isWritten(each.span().of(text), locale())))
                    .toList();
            dates = made;
        }
        return made;
    }

    /** Dates without a year are compared by month and day, so that in an article without a date any year will do. */
    private static TimeContext onAnyDay(TimeContext context) {
        return new TimeContext(LocalDate.of(2000, 12, 31), true, context.language(), context.events());
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
        return all.isEmpty() ? SentenceWords.of(text, span) : all.get(low);
    }

    Locale locale() {
        var language = language();
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    SpeakerCheck speakers() {
        var made = speakers;
        if (made == null) {
            made = new SpeakerCheck(text, Attributions.propose(text, language()), locale());
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
