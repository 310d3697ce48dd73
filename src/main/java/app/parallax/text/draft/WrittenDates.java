package app.parallax.text.draft;

import app.parallax.model.Edtf;
import app.parallax.text.time.DateReason;
import app.parallax.text.time.TimeExpression;
import app.parallax.text.time.TimeModifier;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Distinguishes dates that are written out from those counted from another day. */
public final class WrittenDates {
    /** The day from which dates without a year are read where none is known: any year will do. */
    public static final LocalDate ANY_DAY = LocalDate.of(2000, 12, 31);

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}");
    private static final Pattern YEAR = Pattern
            .compile("(?<![\\p{L}\\p{N}.,:/#–-])(?:1[5-9]|20)\\d\\d(?![\\p{L}\\p{N}:/–-]|[.,]\\d)");
    private static final Map<Locale, Set<String>> MONTHS = new ConcurrentHashMap<>();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");

    private WrittenDates() {}

    /** Whether the words of a date have a number or the name of a month, in English or another language. */
    public static boolean isWritten(String words, Locale language) {
        if (DIGITS.matcher(words).find()) {
            return true;
        }
        return hasMonth(words, language);
    }

    /** Whether the words of a time name a month, so that they name a day besides the hour. */
    public static boolean hasMonth(String words, Locale language) {
        return WORD.matcher(words).results().map(each -> each.group().toLowerCase(Locale.ROOT))
                .anyMatch(word -> months(Locale.ENGLISH).contains(word) || months(language).contains(word));
    }

    /** Finds the years that stand by themselves and that no expression of time has: “he set 1961 against 2011”. */
    public static List<TimeExpression> years(String text, List<TimeExpression> known) {
        var taken = new SortedSpans(known.stream().map(TimeExpression::span));
        return DigitRuns.matches(YEAR, text).stream().filter(span -> !taken.overlap(span))
                .map(span -> new TimeExpression(span, TimeExpression.Kind.DATE, Edtf.parse(span.of(text)),
                        TimeModifier.NONE, new DateReason(DateReason.Why.WRITTEN, span.of(text), null), List.of()))
                .toList();
    }

    /** Returns the names of the months of a language, in full and by their first three letters. */
    private static Set<String> months(Locale language) {
        return MONTHS.computeIfAbsent(language, each -> {
            var names = new HashSet<String>();
            for (var month : Month.values()) {
                for (var style : new TextStyle[]{TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
                    var name = month.getDisplayName(style, each).toLowerCase(Locale.ROOT);
                    names.add(name);
                    names.add(name.substring(0, Math.min(3, name.length())));
                }
            }
            return Set.copyOf(names);
        });
    }
}
