package app.parallax.session.draft;

import app.parallax.model.ArticleRow;
import app.parallax.model.Fact;
import app.parallax.model.Passage;
import app.parallax.text.Elision;
import app.parallax.text.Quote;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.draft.SpeakerCheck;
import app.parallax.text.draft.WordSequence;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An article as drafts are compared with it: each reading of its text is made once, when it is first wanted. */
final class ReadArticle {
    private final ArticleRow row;
    private final String original;
    private final String text;
    private final List<Span> boilerplate;
    private final Supplier<TimeContext> times;
    private @Nullable WordSequence words;
    private @Nullable List<FoundQuantity> figures;
    private @Nullable List<TimeExpression> dates;
    private @Nullable SpeakerCheck speakers;

    /**
     * Takes an article.
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

    /** The text with boilerplate blanked, in which all readings are made. */
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
            made = Quantities.find(text);
            figures = made;
        }
        return made;
    }

    List<TimeExpression> dates() {
        var made = dates;
        if (made == null) {
            made = TimeExpressions.find(text, times.get()).stream().filter(each -> each.value() != null).toList();
            dates = made;
        }
        return made;
    }

    SpeakerCheck speakers() {
        var made = speakers;
        if (made == null) {
            var language = language();
            made = new SpeakerCheck(text, Attributions.propose(text),
                    language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
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
