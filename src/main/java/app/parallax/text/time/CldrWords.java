package app.parallax.text.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads names of months and weekdays and spelt numbers from CLDR, which is the first source of a language's words. A
 * calendar is named by its class: an object of it would read the regions of all languages and the zones of time.
 */
final class CldrWords {
    /** Up to here in every case, for days of a month; beyond only in the plain forms. */
    private static final int LAST_DAY = 31;
    private static final int LAST_NUMBER = 99;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");

    private CldrWords() {}

    /** A word, in lower case, and its number. */
    record Word(String written, int value) {}

    /**
     * Returns the words of a kind.
     *
     * @param kind month, weekday, hijri, hebrew (months of those calendars), number or ordinal; roman, hebrewday or
     *            hebrewyear (numerals of letters)
     * @param tag BCP 47 tag of the locale
     */
    static List<Word> of(String kind, String tag) {
        var locale = ULocale.forLanguageTag(tag);
        return switch (kind) {
            case "month" -> names(new DateFormatSymbols(GregorianCalendar.class, locale), false);
            case "weekday" -> names(new DateFormatSymbols(GregorianCalendar.class, locale), true);
            case "hijri" -> names(new DateFormatSymbols(IslamicCalendar.class, locale), false);
            case "hebrew" -> names(new DateFormatSymbols(HebrewCalendar.class, locale), false);
            case "number" -> spelt(locale, "cardinal");
            case "ordinal" -> spelt(locale, "ordinal");
            case "hebrewday" -> numerals("hebr", 1, 30);
            case "hebrewyear" -> numerals("hebr", 600, 999);
            case "roman" -> numerals("romanlow", 1, 30);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<Word> names(DateFormatSymbols symbols, boolean weekdays) {
        var words = new ArrayList<Word>();
        for (int context : new int[]{DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            var names = weekdays
                    ? symbols.getWeekdays(context, DateFormatSymbols.WIDE)
                    : symbols.getMonths(context, DateFormatSymbols.WIDE);
            for (int i = 0; i < names.length; i++) {
                if (!names[i].isEmpty()) {
                    // weekdays are numbered from Sunday, 1; ours from Monday
                    words.add(new Word(names[i].toLowerCase(Locale.ROOT), weekdays ? (i + 5) % 7 + 1 : i + 1));
                }
            }
        }
        return words;
    }

    private static List<Word> numerals(String system, int first, int last) {
        var format = NumberFormat.getInstance(new ULocale("en@numbers=" + system));
        return IntStream.rangeClosed(first, last).mapToObj(number -> new Word(format.format(number), number)).toList();
    }

    /** Spells the numbers below 100 in their genders and cases; those of several words are joined by the patterns. */
    private static List<Word> spelt(ULocale locale, String kind) {
        var words = new ArrayList<Word>();
        var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (var rules : format.getRuleSetNames()) {
            if (rules.contains(kind) && !rules.contains("year")) {
                boolean plain = rules.chars().filter(c -> c == '-').count() <= 2;
                for (int number = 1; number <= (plain ? LAST_NUMBER : LAST_DAY); number++) {
                    var written = format.format((long) number, rules).replace("\u00ad", "").toLowerCase(Locale.ROOT);
                    if (!BLANK.matcher(written).find() && written.indexOf('-') < 0) {
                        words.add(new Word(written, number));
                    }
                }
            }
        }
        return words;
    }
}
