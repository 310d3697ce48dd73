package app.parallax.text.draft;

import app.parallax.text.Language;
import app.parallax.text.Span;
import app.parallax.text.quantity.FoundQuantity;
import app.parallax.text.quantity.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads every figure of a text: its quantities, and the numbers in digits that are no quantity by themselves (“the
 * Social Democrats 41”).
 */
public final class WrittenFigures {
    /** A number that is not part of a word, year, clock time, score or list. */
    private static final Pattern NUMBER = DraftVocabulary.all()
            .pattern("(?<![\\p{L}\\p{N}.,:/#–-])\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?"
                    + "(?![\\p{L}\\p{N}:/–-]|[.,]\\d|[.)]\\s|[.)]?$|\\s?<clock>\\b)", Pattern.MULTILINE);
    private static final Pattern LAST_OF_SENTENCE = Pattern.compile(
            "(?<=\\p{L}[ \\u00a0])\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?(?=[.)]?(?:\\s|$))", Pattern.MULTILINE);

    /** A time that was stopped: “2:04:23”. */
    private static final Pattern STOPPED = Pattern
            .compile("(?<![\\p{L}\\p{N}.,:/–-])(\\d{1,2}):([0-5]\\d):([0-5]\\d(?:[.,]\\d{1,3})?)"
                    + "(?![\\p{L}\\p{N}:/–-]|[.,]\\d)");

    private static final Pattern AFTER = DraftVocabulary.all().pattern("[ \\u00a0]<month>(?!\\p{L})", 0);
    private static final Pattern BEFORE = DraftVocabulary.all().pattern("(?<!\\p{L})<month>[ \\u00a0]$", 0);

    /** Separators between the parts of one amount. */
    private static final Pattern AND = DraftVocabulary.all().pattern("\\s*<amount-and>?\\s*");
    private static final int LONGEST_GAP = 8;
    /** Number of characters of the day of a date: “4th”. */
    private static final int LONGEST_DAY = 4;

    private WrittenFigures() {}

    /** Finds the figures of a text in a language, by start, without overlaps, in linear time. */
    public static List<FoundQuantity> find(String text, Locale language) {
        var read = Language.tagged(language.getLanguage()).orElse(Language.all().getFirst());
        var vocabulary = DraftVocabulary.of(read.locale());
        var quantities = Quantities.find(text, read.tag());
        var found = summed(vocabulary.has("plain-numbers") ? withNumbers(text, quantities) : quantities, text);
        var taken = new SortedSpans(found.stream().map(FoundQuantity::span));
        var others = Stream.of(Ordinals.of(vocabulary).find(text), SingleAmounts.of(vocabulary).find(text),
                stopped(text)).flatMap(List::stream)
                .filter(each -> !taken.overlap(each.span()) && !isDay(text, each.span()));
        return Stream.concat(found.stream(), others)
                .sorted(Comparator.comparingInt(each -> each.span().start())).toList();
    }

    /** Reads the times that were stopped, in seconds. */
    private static List<FoundQuantity> stopped(String text) {
        return text.indexOf(':') < 0 ? List.of() : DigitRuns.matches(STOPPED, text).stream().map(span -> {
            var parts = span.of(text).replace(',', '.').split(":", -1);
            long minutes = Integer.parseInt(parts[0]) * 60L + Integer.parseInt(parts[1]);
            var seconds = new BigDecimal(parts[2]).add(BigDecimal.valueOf(minutes * 60));
            return new FoundQuantity(span, seconds, seconds, "second", null, null, null);
        }).toList();
    }

    /** Joins the parts of one amount: “1 minute and 45 seconds” are 105 seconds. */
    private static List<FoundQuantity> summed(List<FoundQuantity> figures, String text) {
        var found = new ArrayList<FoundQuantity>();
        for (var next : figures) {
            var sum = found.isEmpty() ? null : sum(found.getLast(), next, text);
            if (sum != null) {
                found.removeLast();
            }
            found.add(sum == null ? next : sum);
        }
        return List.copyOf(found);
    }

    private static @Nullable FoundQuantity sum(FoundQuantity one, FoundQuantity next, String text) {
        var times = UnitScale.times(one.unit(), next.unit());
        var whole = one.min();
        var part = next.min();
        if (times == null || whole == null || part == null || !isPoint(one) || !isPoint(next)
                || next.qualifier() != null || part.compareTo(times) >= 0
                || next.span().start() - one.span().end() > LONGEST_GAP
                || !AND.matcher(text).region(one.span().end(), next.span().start()).matches()) {
            return null;
        }
        var sum = whole.multiply(times).add(part);
        return new FoundQuantity(new Span(one.span().start(), next.span().end()), sum, sum, next.unit(), next.what(),
                one.qualifier(), one.asOf());
    }

    private static boolean isPoint(FoundQuantity figure) {
        var min = figure.min();
        var max = figure.max();
        return min != null && max != null && min.compareTo(max) == 0;
    }

    /** Whether a number without a unit is the day of a date: “14 March”, “Sept. 15”. */
    private static boolean isDay(String text, Span number) {
        return number.length() <= LONGEST_DAY && (AFTER.matcher(text).region(number.end(), text.length()).lookingAt()
                || BEFORE.matcher(text.substring(Math.max(0, number.start() - 12), number.start())).find());
    }

    /** Adds the numbers that are no quantity by themselves. */
    private static List<FoundQuantity> withNumbers(String text, List<FoundQuantity> quantities) {
        var found = new ArrayList<>(quantities);
        for (var pattern : List.of(NUMBER, LAST_OF_SENTENCE)) {
            int next = 0;
            var before = List.copyOf(found);
            for (var span : DigitRuns.matches(pattern, text)) {
                while (next < before.size() && before.get(next).span().end() <= span.start()) {
                    next++;
                }
                if ((next == before.size() || before.get(next).span().start() >= span.end()) && !isDay(text, span)) {
                    var value = new BigDecimal(span.of(text).replace(",", ""));
                    found.add(new FoundQuantity(span, value, value, null, null, null, null));
                }
            }
            found.sort(Comparator.comparingInt(each -> each.span().start()));
        }
        return List.copyOf(found);
    }
}
