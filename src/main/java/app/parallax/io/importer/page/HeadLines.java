package app.parallax.io.importer.page;

import app.parallax.model.Edtf;
import app.parallax.text.PageVocabulary;
import java.text.DateFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads byline and date at the head of an article without markup: “By Dana Rosen / 30 October 2023”, “Опубликовано: 17
 * октября 2023”. A line counts only if it says nothing else.
 *
 * @param published null if no line gives it
 * @param modified null if no line gives it
 */
public record HeadLines(List<String> authors, @Nullable Edtf published, @Nullable Edtf modified) {
    private static final int MOST_LINES = 12;
    /** Longer lines are paragraphs, in UTF-16 units; the head ends there. */
    private static final int LONGEST = 160;
    private static final int MOST_DATE_WORDS = 12;
    private static final Pattern PART = Pattern.compile("\\s+[/|•·]\\s+|\\s*\\t\\s*|\\s+[—–]\\s+");
    /** Names that programs and machines give to their users. */
    private static final Pattern PROGRAM = Pattern.compile("(?iuU)\\b(apache|poi|python|docx|office|windows|google|"
            + "openpyxl|libreoffice|word|pages|user|benutzer|utilisateur|usuario|пользователь|admin\\w*|owner|guest|"
            + "computer|laptop|pc|staff|desk|editor|redaktion|generator|converter)\\b");
    private static final Pattern CHANGED = Pattern.compile(
            "(?iuU)" + PageVocabulary.of("changed"));
    /** “In” before the name of a month, which Hebrew joins to it. */
    private static final Pattern HEBREW_IN = Pattern.compile("(?<=\\d )ב(?=[א-ת]{3,})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    /** Words that may stand beside a date on its line, in lower case. */
    private static final Set<String> LABELS = labels();

    public HeadLines {
        authors = List.copyOf(authors);
    }

    private static Set<String> labels() {
        var labels = new HashSet<>(PageVocabulary.entries("date-label"));
        for (var language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr", "he", "ar",
                "ar-SY",
                "ar-DZ", "ar-MA")) {
            var names = new DateFormatSymbols(Locale.forLanguageTag(language));
            for (var each : List.of(names.getWeekdays(), names.getShortWeekdays(), names.getMonths(),
                    names.getShortMonths())) {
                for (var name : each) {
                    WORD.matcher(name.toLowerCase(Locale.ROOT)).results().forEach(found -> labels.add(found.group()));
                }
            }
        }
        return Set.copyOf(labels);
    }

    /**
     * Reads the head of a text.
     *
     * @param title the line that is the title, which is passed over; null if none is known
     * @param now dates after its next day cannot be when something was published
     */
    public static HeadLines of(String text, @Nullable String title, Instant now) {
        var dates = new PageDates(now);
        var names = new LinkedHashSet<String>();
        Edtf published = null;
        Edtf modified = null;
        var lines = text.substring(0, Math.min(text.length(), MOST_LINES * LONGEST * 2)).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).limit(MOST_LINES).toList();
        for (var line : lines) {
            if (line.equals(title)) {
                continue;
            }
            if (line.length() > LONGEST) {
                break;
            }
            for (var part : parts(line)) {
                if (names.isEmpty() && AuthorFinder.LABELLED.matcher(part).matches()) {
                    names.addAll(people(part));
                }
                var day = isDate(part) || (AuthorFinder.LABELLED.matcher(part).matches() && !people(part).isEmpty())
                        ? dates.inWords(HEBREW_IN.matcher(part).replaceAll("")).orElse(null)
                        : null;
                if (CHANGED.matcher(part).find()) {
                    modified = modified == null ? day : modified;
                } else {
                    published = published == null ? day : published;
                }
            }
        }
        return new HeadLines(new ArrayList<>(names), published, modified);
    }

    /**
     * Reads what the properties of a document say of it.
     *
     * @param creator believed if it is the name of a person and of no program or machine; null if it is not said
     * @param created null if it is not said
     * @param modified null if it is not said
     * @param now later dates are none
     */
    public static HeadLines ofProperties(@Nullable String creator, @Nullable String created, @Nullable String modified,
            Instant now) {
        var dates = new PageDates(now);
        var names = creator == null || PROGRAM.matcher(creator).find() ? List.<String>of() : people(creator);
        return new HeadLines(names, dates.of(created).orElse(null), dates.of(modified).orElse(null));
    }

    /** Whether every part of a line is a date with nothing but its label, weekday and time. */
    static boolean areDates(String line) {
        return parts(line).stream().allMatch(HeadLines::isDate);
    }

    private static List<String> parts(String line) {
        return PART.splitAsStream(line).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<String> people(String byline) {
        var found = new AuthorFinder(List.of()).cleaned(List.of(byline));
        return found.stream().allMatch(name -> AuthorFinder.PERSON.matcher(name).matches()) ? found : List.of();
    }

    /** Whether a line is a date with nothing but its label, weekday and time. */
    private static boolean isDate(String part) {
        var words = WORD.matcher(HEBREW_IN.matcher(part.toLowerCase(Locale.ROOT)).replaceAll("")).results()
                .map(found -> found.group()).toList();
        return part.chars().anyMatch(Character::isDigit) && words.size() <= MOST_DATE_WORDS
                && LABELS.containsAll(words);
    }
}
