package app.parallax.text.draft;

import app.parallax.model.Edtf;
import app.parallax.text.Sentences;
import app.parallax.text.Span;
import app.parallax.text.attribution.Attribution;
import app.parallax.text.attribution.Attributions;
import app.parallax.text.attribution.QuotationMarks;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import app.parallax.text.time.TimeContext;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the quotations, figures and dates of a draft. */
public final class DraftReader {
    private final String text;
    private final Sentences sentences;
    private final List<Attribution> attributions;
    private final List<DraftItem> items = new ArrayList<>();
    private final List<Span> quotations = new ArrayList<>();

    private DraftReader(String text, Locale language) {
        this.text = text;
        this.sentences = new Sentences(text, language);
        this.attributions = Attributions.propose(text);
    }

    /**
     * Reads a draft, in linear time.
     *
     * @param language of the draft, for its sentences and dates
     * @param day the day from which dates without a year are read, such as the last day on which an article was
     *        published; null if not known
     * @return by start
     */
    public static List<DraftItem> read(String text, Locale language, @Nullable LocalDate day) {
        var reader = new DraftReader(text, language);
        reader.readQuotations();
        var dates = TimeExpressions.find(text, new TimeContext(day, true, language.getLanguage(), List.of()));
        reader.readDates(dates);
        reader.readFigures(dates);
        reader.items.sort(Comparator.comparingInt(each -> each.span().start()));
        return List.copyOf(reader.items);
    }

    private void readQuotations() {
        for (var quotation : QuotationMarks.find(text)) {
            quotations.add(quotation);
            int start = quotation.start();
            int end = quotation.end();
            while (start < end && isOutside(text.charAt(start))) {
                start++;
            }
            while (end > start && isOutside(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                add(DraftItem.Kind.QUOTATION, new Span(start, end), speakerOfQuotation(quotation), null, null);
            }
        }
    }

    private static boolean isOutside(char c) {
        return QuotationMarks.isMark(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void readDates(List<TimeExpression> expressions) {
        for (var each : expressions) {
            var date = each.value();
            boolean dated = each.kind() == TimeExpression.Kind.DATE || each.kind() == TimeExpression.Kind.TIME;
            if (dated && date != null && isAbsolute(each, date) && !isQuoted(each.span())) {
                add(DraftItem.Kind.DATE, each.span(), speaker(each.span()), null, date);
            }
        }
    }

    /** Whether the words name a date by themselves; “yesterday” and “last week” do not. */
    private boolean isAbsolute(TimeExpression expression, Edtf date) {
        boolean digits = expression.span().of(text).chars().anyMatch(Character::isDigit);
        return switch (expression.reason().why()) {
            case WRITTEN, YEAR_NAMED, EITHER, EVENT -> true;
            case NO_BASE, DURATION, SET -> false;
            default -> digits || date.precision() == Edtf.Precision.MONTH;
        };
    }

    private void readFigures(List<TimeExpression> dates) {
        for (var figure : Quantities.find(text)) {
            var span = figure.span();
            boolean date = dates.stream().anyMatch(each -> each.kind() != TimeExpression.Kind.DURATION
                    && each.kind() != TimeExpression.Kind.SET && overlap(each.span(), span));
            if (!date && !isQuoted(span) && !isReference(figure)) {
                add(DraftItem.Kind.FIGURE, span, speaker(span), figure, null);
            }
        }
    }

    /** Whether a number is a mark of a footnote: {@code [1]}, {@code (3)}. */
    private boolean isReference(FoundQuantity figure) {
        var span = figure.span();
        boolean bare = span.of(text).chars().allMatch(Character::isDigit);
        return bare && span.start() > 0 && span.end() < text.length() && "[(".indexOf(text.charAt(span.start() - 1)) >= 0
                && "])".indexOf(text.charAt(span.end())) >= 0;
    }

    private void add(DraftItem.Kind kind, Span span, Optional<Span> speaker, @Nullable FoundQuantity figure,
            @Nullable Edtf date) {
        var sentence = sentences.whole(span.start(), span.end());
        items.add(new DraftItem(kind, span, sentence == null ? span : sentence, speaker, Optional.ofNullable(figure),
                Optional.ofNullable(date)));
    }

    private boolean isQuoted(Span span) {
        return quotations.stream().anyMatch(each -> overlap(each, span));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private Optional<Span> speakerOfQuotation(Span quotation) {
        return attributions.stream().filter(Attribution::direct)
                .filter(each -> overlap(each.content(), quotation)).findFirst().map(Attribution::speaker)
                .or(() -> speaker(quotation));
    }

    /** The source of the reported clause that contains words. */
    private Optional<Span> speaker(Span span) {
        return attributions.stream().filter(each -> each.content().start() <= span.start()
                && span.end() <= each.content().end()).findFirst().map(Attribution::speaker);
    }
}
