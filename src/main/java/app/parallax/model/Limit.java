package app.parallax.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The limits for untrusted input: far above what articles and annotations need, and low enough for a memory of 1 GB and
 * half a minute. The guide lists them. Who needs more sets {@code PARALLAX_LIMITS="file-megabytes=256,pdf-seconds=60"}
 * in the environment, or the system property {@code parallax.limits}, which goes before it; a limit holds for as long
 * as the program runs.
 */
public enum Limit {
    /** One file: an article, a table of events, a list of references; in units of 1,048,576 bytes. */
    FILE_MEGABYTES(64, 1_024),
    /** Files in an archive of articles. */
    ARCHIVE_FILES(50_000, 10_000_000),
    /** All that is unpacked of an archive of articles, in units of 1,048,576 bytes. */
    ARCHIVE_MEGABYTES(2_048, 1_000_000),
    /** How many times larger than packed something may become, once it is larger than 8 MiB. */
    ARCHIVE_RATIO(300, 1_000_000),
    /** Files in a folder that is imported. */
    FOLDER_FILES(200_000, 10_000_000),
    /** Folders within one another. */
    FOLDER_DEPTH(40, 1_000),
    /** A Word document unpacked, in units of 1,048,576 bytes. */
    DOCUMENT_MEGABYTES(256, 100_000),
    /** Parts of a Word document. */
    DOCUMENT_PARTS(20_000, 10_000_000),
    /** Elements of XML within one another. */
    XML_DEPTH(500, 2_000),
    /** Elements of a page within one another; what is deeper is closed, as browsers do. */
    PAGE_DEPTH(512, 2_000),
    /** Lists and objects of JSON within one another. */
    JSON_DEPTH(100, 1_000),
    /** Values of one annotation in JSON. */
    JSON_VALUES(100_000, 100_000_000),
    /** Parts of a mail or a saved page within one another. */
    MAIL_DEPTH(32, 1_000),
    /** Parts of a mail or a saved page. */
    MAIL_PARTS(10_000, 10_000_000),
    /** The time for reading one PDF. */
    PDF_SECONDS(20, 86_400),
    /** Pages of a PDF. */
    PDF_PAGES(5_000, 1_000_000),
    /** All streams of a PDF unpacked, in units of 1,048,576 bytes; one alone an eighth of it. */
    PDF_MEGABYTES(1_024, 16_000),
    /** One line of a file of annotations, in units of 1,048,576 characters. */
    LINE_MEGABYTES(32, 500),
    /** One cell or one text in a file of annotations, in units of 1,048,576 characters. */
    TEXT_MEGABYTES(16, 500),
    /** Files in an exchange project (REFI-QDA, INCEpTION). */
    EXCHANGE_FILES(500_000, 10_000_000),
    /** What is unpacked of an exchange project of INCEpTION, in units of 1,048,576 bytes. */
    EXCHANGE_MEGABYTES(1_024, 100_000),
    /** Steps of a regular expression in one text, in millions; 200 more for each character of the text. */
    EXPRESSION_MILLIONS(30, 1_000_000),
    /** Words of a search. */
    QUERY_WORDS(400, 10_000),
    /** One value in a project file, in units of 1,048,576 bytes. */
    PROJECT_VALUE_MEGABYTES(512, 1_900);

    /** What is smaller unpacked is no bomb, however small it was. */
    private static final long SMALL = 8L << 20;

    private final int usual;
    private final int highest;
    private final int value;

    Limit(int usual, int highest) {
        this.usual = usual;
        this.highest = highest;
        this.value = Asked.entries().stream().flatMap(each -> number(each).stream()).findFirst().orElse(usual);
    }

    /**
     * The limit that holds.
     *
     * @return at least 1
     */
    public int value() {
        return value;
    }

    /**
     * A limit in megabytes as a number of bytes or characters.
     *
     * @return 1,048,576 times the limit
     */
    public long units() {
        return (long) value << 20;
    }

    /**
     * How large something may become that was packed.
     *
     * @param packed its size in the archive, in bytes
     * @return in bytes: {@link #ARCHIVE_RATIO} times as much, or what is no bomb however small it was
     */
    public static long unpacked(long packed) {
        return Math.max(SMALL, ARCHIVE_RATIO.value * Math.max(1, packed));
    }

    /**
     * The limit that holds where nobody sets another.
     *
     * @return at least 1
     */
    public int usual() {
        return usual;
    }

    /** The most that it can be set to. */
    public int highest() {
        return highest;
    }

    /**
     * How a person calls the limit.
     *
     * @return for example {@code file-megabytes}
     */
    public String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What was asked for and cannot be.
     *
     * @return a sentence, empty if nothing
     */
    public static Optional<Message> problem() {
        return Asked.entries().stream()
                .filter(each -> Arrays.stream(values()).allMatch(limit -> limit.number(each).isEmpty())).findFirst()
                .map(each -> Message.of("limits.unknown", each,
                        Arrays.stream(values()).map(Limit::shown).collect(Collectors.joining(", "))));
    }

    /** What an entry sets this limit to; empty if it means another, or is no number that this one can be set to. */
    private Optional<Integer> number(String entry) {
        var start = shown() + "=";
        if (!entry.startsWith(start)) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(entry.substring(start.length()).strip());
            return number >= 1 && number <= highest ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // said as a problem
        }
    }

    /** What the person asked for. */
    private static final class Asked {
        private static final String PROPERTY = "parallax.limits";
        private static final String VARIABLE = "PARALLAX_LIMITS";

        private Asked() {}

        static List<String> entries() {
            var property = System.getProperty(PROPERTY);
            var list = property == null ? System.getenv(VARIABLE) : property;
            return list == null
                    ? List.of()
                    : Arrays.stream(list.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
        }
    }
}
