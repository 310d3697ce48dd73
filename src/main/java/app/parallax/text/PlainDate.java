package app.parallax.text;

import app.parallax.model.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a date that a person types: EDTF, or plain words such as {@code 26 October 2023}, {@code Oct 2023},
 * {@code 26.10.2023}, {@code about 2023}. A date of figures with slashes is not read, for nobody can tell day and month.
 */
public final class PlainDate {
    private static final List<String> DAYS = List.of("d MMMM uuuu", "d MMM uuuu", "d. MMMM uuuu", "d. MMM uuuu",
            "MMMM d, uuuu", "MMM d, uuuu", "MMMM d uuuu", "MMM d uuuu", "d.M.uuuu", "uuuu-M-d", "EEEE, d MMMM uuuu",
            "EEEE, d. MMMM uuuu", "EEEE, MMMM d, uuuu");
    private static final List<String> MONTHS = List.of("MMMM uuuu", "MMM uuuu", "MMMM, uuuu", "M.uuuu", "uuuu-M");
    private static final Pattern ABOUT = Pattern.compile("(?iu)^(about|around|circa|ca\\.?|c\\.|um|etwa|~)\\s*(.+)$");
    private static final Pattern AFTER_MONTH = Pattern.compile("(\\p{L})\\.(?=\\s)");

    private PlainDate() {}

    /**
     * Reads a date.
     *
     * @param words
     *            what was typed
     * @param locale
     *            in whose language months may be named, beside English
     * @return empty if they are no date
     */
    public static Optional<Edtf> read(String words, Locale locale) {
        var text = words.strip().replace('\u00a0', ' ').replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var exact = Edtf.tryParse(text);
        if (exact.isPresent()) {
            return exact;
        }
        var about = ABOUT.matcher(text);
        if (about.matches()) {
            return plain(about.group(2), locale).flatMap(date -> Edtf.tryParse(date + "~"));
        }
        if (text.endsWith("?")) {
            return plain(text.substring(0, text.length() - 1).strip(), locale)
                    .flatMap(date -> Edtf.tryParse(date + "?"));
        }
        return plain(text, locale);
    }

    private static Optional<Edtf> plain(String text, Locale locale) {
        var year = Edtf.tryParse(text);
        if (year.isPresent()) {
            return year;
        }
        var forms = new ArrayList<>(List.of(text, AFTER_MONTH.matcher(text).replaceAll("$1")));
        for (var form : forms) {
            for (var language : List.of(locale, Locale.ENGLISH, Locale.UK)) {
                var found = parsed(form, DAYS, language, LocalDate::from).map(Edtf::of)
                        .or(() -> parsed(form, MONTHS, language, YearMonth::from).map(Edtf::of));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> parsed(String text, List<String> patterns, Locale locale,
            Function<TemporalAccessor, T> made) {
        for (var pattern : patterns) {
            try {
                return Optional.of(made.apply(format(pattern, locale).parse(text)));
            } catch (DateTimeParseException e) {
                // another pattern may fit
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1).toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }
}
