package app.parallax.io.events;

import app.parallax.model.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as tables hold them: EDTF, or day, month and year in the usual orders, where only one reading is possible. */
final class PlainDates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern POINTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}+)\\.?,?\\s+(\\d{4})");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    /** Three letters tell the months apart in both languages. */
    private static final int LEAST_LETTERS = 3;

    private PlainDates() {}

    /** The date of a cell; empty if it is none, or may be two. */
    static Optional<Edtf> read(String cell) {
        var text = cell.strip();
        return Edtf.tryParse(text).or(() -> Edtf.tryParse(text.replaceFirst(" (?=\\d{1,2}:)", "T")))
                .or(() -> plain(text));
    }

    private static Optional<Edtf> plain(String text) {
        try {
            return match(YEAR_FIRST, text).map(m -> day(number(m, 1), number(m, 2), number(m, 3)))
                    .or(() -> match(POINTED, text).map(m -> day(number(m, 3), number(m, 2), number(m, 1))))
                    .or(() -> match(SLASHED, text).flatMap(PlainDates::slashed))
                    .or(() -> match(DAY_MONTH, text).flatMap(m -> month(m.group(2))
                            .map(month -> day(number(m, 3), month.getValue(), number(m, 1)))))
                    .or(() -> match(MONTH_DAY, text).flatMap(m -> month(m.group(1))
                            .map(month -> day(number(m, 3), month.getValue(), number(m, 2)))))
                    .or(() -> match(MONTH_YEAR, text).flatMap(m -> month(m.group(1))
                            .map(month -> Edtf.of(YearMonth.of(number(m, 2), month)))));
        } catch (DateTimeException e) { // a day that there is not
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Edtf day(int year, int month, int day) {
        return Edtf.of(LocalDate.of(year, month, day));
    }

    /** 10/7/2023 is in October to some and in July to others: read only where one of the two cannot be. */
    private static Optional<Edtf> slashed(MatchResult match) {
        int first = number(match, 1);
        int second = number(match, 2);
        int year = number(match, 3);
        if (first == second || first > 12) {
            return Optional.of(day(year, second, first));
        }
        return second > 12 ? Optional.of(day(year, first, second)) : Optional.empty();
    }

    private static Optional<Month> month(String word) {
        return word.length() < LEAST_LETTERS
                ? Optional.empty()
                : Arrays.stream(Month.values()).filter(month -> LANGUAGES.stream().anyMatch(
                        language -> month.getDisplayName(TextStyle.FULL, language).toLowerCase(language)
                                .startsWith(word.toLowerCase(language))))
                        .findFirst();
    }
}
