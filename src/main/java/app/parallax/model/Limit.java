package app.parallax.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The limits for untrusted input: far above what articles and annotations need, and low enough for a memory of 1 GB and
 * half a minute. The guide lists them. A user raises them by
 * {@code PARALLAX_LIMITS="file-megabytes=256,pdf-seconds=60"} in the environment, or by the system property
 * {@code parallax.limits}, which has precedence; the values are read once.
 */
public enum Limit {
    /** The size of a file: an article, a table of events, a list of references; in units of 1,048,576 bytes. */
    FILE_MEGABYTES(64, 1_024),
    /** The number of files in an archive of articles. */
    ARCHIVE_FILES(50_000, 10_000_000),
    /** The unpacked size of an archive of articles, in units of 1,048,576 bytes. */
    ARCHIVE_MEGABYTES(2_048, 1_000_000),
    /** The ratio of unpacked to packed size, for data larger than 8 MiB. */
    ARCHIVE_RATIO(300, 1_000_000),
    /** The number of files in an imported folder. */
    FOLDER_FILES(200_000, 10_000_000),
    /** The nesting of folders. */
    FOLDER_DEPTH(40, 1_000),
    /** The unpacked size of a Word document, in units of 1,048,576 bytes. */
    DOCUMENT_MEGABYTES(256, 100_000),
    /** The number of parts of a Word document. */
    DOCUMENT_PARTS(20_000, 10_000_000),
    /** The nesting of XML elements. */
    XML_DEPTH(500, 2_000),
    /** The nesting of a page's elements; deeper ones are closed, as browsers do. */
    PAGE_DEPTH(512, 2_000),
    /** The nesting of lists and objects in JSON. */
    JSON_DEPTH(100, 1_000),
    /** The number of values of one annotation in JSON. */
    JSON_VALUES(100_000, 100_000_000),
    /** The nesting of parts in a mail or saved page. */
    MAIL_DEPTH(32, 1_000),
    /** The number of parts of a mail or saved page. */
    MAIL_PARTS(10_000, 10_000_000),
    /** The time for reading one PDF, in seconds. */
    PDF_SECONDS(20, 86_400),
    PDF_PAGES(5_000, 1_000_000),
    /** The unpacked size of all streams of a PDF, in units of 1,048,576 bytes; one stream may take an eighth of it. */
    PDF_MEGABYTES(1_024, 16_000),
    /** The length of a line in a file of annotations, in units of 1,048,576 characters. */
    LINE_MEGABYTES(32, 500),
    /** The length of a cell or text in a file of annotations, in units of 1,048,576 characters. */
    TEXT_MEGABYTES(16, 500),
    /** The number of files in an exchange project (REFI-QDA, INCEpTION). */
    EXCHANGE_FILES(500_000, 10_000_000),
    /** The unpacked size of an INCEpTION project, in units of 1,048,576 bytes. */
    EXCHANGE_MEGABYTES(1_024, 100_000),
    /** The steps of a regular expression in one text, in millions; 200 more for each character of the text. */
    EXPRESSION_MILLIONS(30, 1_000_000),
    /** The number of words of a search. */
    QUERY_WORDS(400, 10_000),
    /** The size of a value in a project file, in units of 1,048,576 bytes. */
    PROJECT_VALUE_MEGABYTES(512, 1_900);

    /** The unpacked size in bytes up to which the ratio is not checked. */
    private static final long SMALL = 8L << 20;

    private final int usual;
    private final int highest;
    private final int value;

    Limit(int usual, int highest) {
        this.usual = usual;
        this.highest = highest;
        this.value = Overrides.entries().stream().flatMap(each -> number(each).stream()).findFirst().orElse(usual);
    }

    /** Returns the limit in effect, at least 1. */
    public int value() {
        return value;
    }

    /** Returns a limit in megabytes as a number of bytes or characters. */
    public long units() {
        return (long) value << 20;
    }

    /**
     * Returns the largest unpacked size, in bytes, of packed data.
     *
     * @param packed its size in the archive, in bytes
     */
    public static long unpacked(long packed) {
        return Math.max(SMALL, ARCHIVE_RATIO.value * Math.max(1, packed));
    }

    /** Returns the default, at least 1. */
    public int defaultValue() {
        return usual;
    }

    /** Returns the highest value that a user can set. */
    public int highest() {
        return highest;
    }

    /** Returns the name for users, for example {@code file-megabytes}. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a sentence on settings that are invalid; empty if there are none. */
    public static Optional<Message> problem() {
        return Overrides.entries().stream()
                .filter(each -> Arrays.stream(values()).allMatch(limit -> limit.number(each).isEmpty())).findFirst()
                .map(each -> Message.of("limits.unknown", each,
                        Arrays.stream(values()).map(Limit::shown).collect(Collectors.joining(", "))));
    }

    /** Parses an entry of the setting; empty if it concerns another limit or its number is invalid. */
    private Optional<Integer> number(String entry) {
        var start = shown() + "=";
        if (!entry.startsWith(start)) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(entry.substring(start.length()).strip());
            return number >= 1 && number <= highest ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // reported by problem()
        }
    }

    /** The limits that the user set. */
    private static final class Overrides {
        private static final String PROPERTY = "parallax.limits";
        private static final String VARIABLE = "PARALLAX_LIMITS";

        private Overrides() {}

        static List<String> entries() {
            var property = System.getProperty(PROPERTY);
            var list = property == null ? System.getenv(VARIABLE) : property;
            return list == null
                    ? List.of()
                    : Arrays.stream(list.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
        }
    }
}
