package app.parallax.io.importer.page;

import app.parallax.model.Edtf;
import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses dates as pages write them to EDTF, with time and zone if given. An ambiguous date is dropped: a wrong date is
 * worse than none.
 */
public final class PageDates {
    private static final int FIRST_YEAR = 1985;
    private static final Pattern ISO = Pattern
            .compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
                    + "(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2})?)?.*", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern
            .compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z|[+-]\\d{4})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d).*",
            Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[\\s\\u00a0-]+(?:de |of |ב)?((?:كانون|تشرين) (?:الأول|الاول|الثاني)|(?:\\p{L}{2,12}/)?\\p{L}{3,12})\\.?,?[\\s\\u00a0-]+(?:de |del )?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(\\p{L}{3,12})\\.?[\\s\\u00a0]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00a0]+(\\d{4})(?!\\d)");
    private static final Pattern YEAR_THEN_MONTH = Pattern
            .compile("(?<!\\d)(\\d{4})\\.?[\\s\\u00a0]+(\\p{L}{3,12})\\.?[\\s\\u00a0]+(\\d{1,2})(?!\\d)");
    private static final Pattern EAST_ASIAN = Pattern
            .compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    /** The format of Java and Unix: “Fri Mar 13 21:30:09 EST 2015”. */
    private static final Pattern UNIX = Pattern.compile(
            "\\p{L}{3},? (\\p{L}{3}) +(\\d{1,2}) \\d{2}:\\d{2}:\\d{2} (?:[A-Z]{1,5}|[+-]\\d{2}:?\\d{2})?,? ?(\\d{4})");
    private static final Pattern IN_ADDRESS = Pattern
            .compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?![0-9])");
    private static final Pattern PARTS_OF_ADDRESS = Pattern
            .compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?=/)");
    private static final Pattern MONTH_NAME_IN_ADDRESS = Pattern
            .compile("/((?:19|20)\\d{2})/([a-z]{3})/(\\d{1,2})(?=/)");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"),
            Locale.ITALIAN, Locale.of("pt"), Locale.of("nl"), Locale.of("ru"), Locale.of("uk"), Locale.of("pl"),
            Locale.of("sv"),
            Locale.of("nb"), Locale.of("da"), Locale.of("cs"), Locale.of("tr"), Locale.of("he"), Locale.of("ar"),
            // the Levant and the Maghreb have month names of their own
            Locale.of("ar", "SY"), Locale.of("ar", "DZ"), Locale.of("ar", "MA"),
            Locale.of("id"), Locale.of("ro"), Locale.of("fi"), Locale.of("hu"), Locale.of("el"), Locale.of("bg"),
            Locale.of("sk"), Locale.of("ca"));
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> DAY_FIRST_LANGUAGES = Set.of("de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl",
            "cs", "sk", "tr", "ro", "el", "bg", "da", "nb", "no", "fi", "id", "vi", "he", "ar", "ca", "hr", "sr");
    private static final Set<String> DAY_FIRST_COUNTRIES = Set.of("GB", "IE", "AU", "NZ", "IN", "PK", "NG", "KE",
            "SG");

    /** Maximum number of characters examined for the order of day and month. */
    private static final int MOST_EXAMINED = 500_000;

    private final int lastYear;
    private final boolean dayFirst;
    /** Whether other dates of the page have the month first, which its language alone cannot tell. */
    private final boolean monthFirst;

    /**
     * Creates a parser.
     *
     * @param now dates after the next day cannot be dates of publication
     */
    public PageDates(Instant now) {
        this(now, null);
    }

    /**
     * Creates a parser for dates in a given language.
     *
     * @param now dates after the next day cannot be dates of publication
     * @param language BCP 47 tag, or null; “3/4/2023” is ambiguous in English unless the country is given
     */
    public PageDates(Instant now, @Nullable String language) {
        this.lastYear = now.atOffset(ZoneOffset.UTC).plusDays(2).getYear();
        var locale = Locale.forLanguageTag(language == null ? "und" : language);
        this.dayFirst = DAY_FIRST_LANGUAGES.contains(locale.getLanguage())
                || DAY_FIRST_COUNTRIES.contains(locale.getCountry());
        this.monthFirst = false;
    }

    private PageDates(int lastYear, boolean dayFirst, boolean monthFirst) {
        this.lastYear = lastYear;
        this.dayFirst = dayFirst;
        this.monthFirst = monthFirst;
    }

    /** Returns the parser for a page, whose unambiguous dates tell the order of the others: 25/02/2026. */
    PageDates inOrderOf(String text) {
        int days = 0;
        int months = 0;
        var numbers = NUMBERS.matcher(text.substring(0, Math.min(text.length(), MOST_EXAMINED)));
        while (numbers.find()) {
            if (!numbers.group(2).equals(".")) {
                days += Integer.parseInt(numbers.group(1)) > 12 ? 1 : 0;
                months += Integer.parseInt(numbers.group(3)) > 12 ? 1 : 0;
            }
        }
        return days > 0 == months > 0 ? this : new PageDates(lastYear, days > 0, months > 0);
    }

    private static Map<String, Integer> months() {
        var months = new LinkedHashMap<String, Integer>();
        for (var locale : LANGUAGES) {
            var symbols = new DateFormatSymbols(locale);
            for (int i = 0; i < 12; i++) {
                for (var name : List.of(symbols.getMonths()[i], symbols.getShortMonths()[i],
                        DateTimeFormatter.ofPattern("LLLL", locale).format(LocalDate.of(2001, i + 1, 1)))) {
                    var key = month(name);
                    if (key.length() >= 3) {
                        months.putIfAbsent(key, i + 1);
                    }
                }
            }
        }
        months.putIfAbsent("sept", 9);
        return months;
    }

    private static String month(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("[أإآ]", "ا").strip();
    }

    /** Converts digits of other scripts to ASCII. */
    private static String plainDigits(String text) {
        if (text.chars().noneMatch(c -> c > 127 && Character.isDigit(c))) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    /**
     * Parses a date from metadata, in any common format.
     *
     * @param value as written, or null
     * @return empty if it is no date, or ambiguous
     */
    public Optional<Edtf> of(@Nullable String value) {
        var text = value == null ? "" : value.strip().replaceFirst("^[\"']+", "");
        if (text.isEmpty() || text.length() > 120) {
            return Optional.empty();
        }
        if (EPOCH.matcher(text).matches()) {
            long seconds = Long.parseLong(text.substring(0, 10));
            var at = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
            return checked(at.toLocalDate(), at.toLocalDateTime(), "Z");
        }
        for (var shape : List.of(ISO, COMPACT)) {
            var match = shape.matcher(text);
            if (match.matches()) {
                return numbers(match);
            }
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var unix = UNIX.matcher(text);
        if (unix.matches()) {
            return named(unix.group(3), unix.group(1), unix.group(2));
        }
        return rfc(text).or(() -> inWords(text));
    }

    private Optional<Edtf> rfc(String text) {
        try {
            var at = OffsetDateTime.parse(text.replaceFirst("UTC$", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME);
            return checked(at.toLocalDate(), at.toLocalDateTime(), at.getOffset().getId());
        } catch (DateTimeException e) {
            return Optional.empty(); // another format
        }
    }

    /** Finds a day within a few words: “Published 17 October 2023, 08:12”; empty if there are several. */
    Optional<Edtf> inWords(String words) {
        var text = plainDigits(words);
        var found = new LinkedHashMap<String, Edtf>();
        var eastAsian = EAST_ASIAN.matcher(text);
        while (eastAsian.find()) {
            day(eastAsian.group(1), eastAsian.group(2), eastAsian.group(3))
                    .ifPresent(day -> found.put(day.toString(), day));
        }
        var yearThenMonth = YEAR_THEN_MONTH.matcher(text);
        while (yearThenMonth.find()) {
            named(yearThenMonth.group(1), yearThenMonth.group(2), yearThenMonth.group(3))
                    .ifPresent(day -> found.put(day.toString(), day));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        while (dayFirst.find()) {
            named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                    .ifPresent(day -> found.put(day.toString(), day));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2))
                    .ifPresent(day -> found.put(day.toString(), day));
        }
        var numbers = NUMBERS.matcher(text);
        while (numbers.find()) {
            ofNumbers(numbers).ifPresent(day -> found.put(day.toString(), day));
        }
        var iso = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)").matcher(text);
        while (iso.find()) {
            day(iso.group(1), iso.group(2), iso.group(3)).ifPresent(day -> found.put(day.toString(), day));
        }
        return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
    }

    /** Parses day and month: with points in that order; with slashes only if one of them cannot be a month. */
    private Optional<Edtf> ofNumbers(Matcher match) {
        int one = Integer.parseInt(match.group(1));
        int other = Integer.parseInt(match.group(3));
        if (match.group(2).equals(".") || one > 12 || one == other) {
            return day(match.group(4), match.group(3), match.group(1));
        }
        if (other > 12) {
            return day(match.group(4), match.group(1), match.group(3));
        }
        if (monthFirst) {
            return day(match.group(4), match.group(1), match.group(3));
        }
        return dayFirst ? day(match.group(4), match.group(3), match.group(1)) : Optional.empty();
    }

    /**
     * Finds a day in the address of a page.
     *
     * @param address the address, or null
     * @return empty if there is none
     */
    public Optional<Edtf> inAddress(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        var match = IN_ADDRESS.matcher(address);
        if (match.find()) {
            return day(match.group(1), match.group(2), match.group(3));
        }
        var parts = PARTS_OF_ADDRESS.matcher(address);
        if (parts.find()) {
            return day(parts.group(1), parts.group(2), parts.group(3));
        }
        var named = MONTH_NAME_IN_ADDRESS.matcher(address);
        return named.find() ? named(named.group(1), named.group(2), named.group(3)) : Optional.empty();
    }

    private Optional<Edtf> named(String year, String month, String day) {
        var number = MONTHS.get(month(month.substring(month.lastIndexOf('/') + 1)));
        return number == null ? Optional.empty() : day(year, number.toString(), day);
    }

    private Optional<Edtf> day(String year, String month, String day) {
        try {
            return checked(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), null,
                    "");
        } catch (DateTimeException e) {
            return Optional.empty(); // such as the thirtieth of February
        }
    }

    private Optional<Edtf> numbers(Matcher match) {
        try {
            var day = LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
            if (match.group(4) == null) {
                return checked(day, null, "");
            }
            var second = match.group(6);
            var time = day.atTime(Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)),
                    second == null ? 0 : Integer.parseInt(second));
            return checked(day, time, zone(match.group(7)));
        } catch (DateTimeException e) {
            return Optional.empty(); // an invalid day or time
        }
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        if (zone.equals("UTC") || zone.equals("GMT")) {
            return "Z";
        }
        return zone.matches("[+-]\\d{4}")
                ? zone.substring(0, 3) + ":" + zone.substring(3)
                : zone.matches("[+-]\\d{2}")
                        ? zone + ":00"
                        : zone.matches("[+-]\\d") ? zone.charAt(0) + "0" + zone.charAt(1) + ":00" : zone;
    }

    /** Checks the range; exactly midnight means a day without a time. */
    private Optional<Edtf> checked(LocalDate day, @Nullable LocalDateTime time, String zone) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > lastYear
                || (day.getDayOfYear() == 1 && day.getYear() <= 1990)) {
            return Optional.empty();
        }
        if (time == null || time.toLocalTime().toSecondOfDay() == 0) {
            return Edtf.tryParse(day.toString());
        }
        return Edtf.tryParse(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).format(time) + zone)
                .or(() -> Edtf.tryParse(day.toString()));
    }
}
