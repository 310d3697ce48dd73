package app.parallax.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of a text by UAX 29 and CLDR's abbreviations of its language (“Mr.”, “U.S.”). A sentence never
 * crosses a line end, which ends a paragraph, and has at most {@link #LONGEST} characters: whoever compares the words
 * of sentences needs a bound. Only the requested paragraphs are read. Not thread-safe.
 */
public final class Sentences {
    /** The abbreviations of each language that CLDR lacks; true if a sentence may end there after a number. */
    private static final Map<String, Map<String, Boolean>> ABBREVIATIONS = Language.all().stream()
            .collect(Collectors.toUnmodifiableMap(Language::tag, Sentences::abbreviations));
    /** Maximum length of a sentence, in UTF-16 units; a longer one ends with the word before. */
    static final int LONGEST = 3_000;
    /** Maximum length of an abbreviation. */
    private static final int LONGEST_ABBREVIATION = 12;

    /** Languages that write ordinal days with a stop: “7. Oktober”. */
    private static final Set<String> DAYS_WITH_STOP = Set.of("de", "da", "no", "nb", "nn", "fi", "cs", "sk", "hr", "sl",
            "sr", "hu", "is", "et", "lv");

    private final String text;
    private final boolean daysWithStop;
    private final String tag;
    private final Map<String, Boolean> abbreviations;
    private final BreakIterator breaks;
    private Span paragraph = new Span(0, 0);
    private boolean ready;
    /**
     * The starts of the sentences of the paragraph and its end, read once from its start: reading backwards, the
     * iterator takes seconds in a word of 200,000 letters.
     */
    private int[] bounds = new int[0];

    /**
     * Prepares a text.
     *
     * @param language the language of the abbreviations; {@link Locale#ROOT} for none
     */
    public Sentences(String text, Locale language) {
        this.text = text;
        var builder = FilteredBreakIteratorBuilder.getInstance(language);
        this.daysWithStop = DAYS_WITH_STOP.contains(language.getLanguage());
        var known = Language.tagged(language.getLanguage()).orElse(Language.all().getFirst());
        this.tag = known.tag();
        this.abbreviations = Objects.requireNonNull(ABBREVIATIONS.get(tag));
        this.abbreviations.forEach((word, mayEnd) -> {
            if (mayEnd) {
                builder.unsuppressBreakAfter(word);
            }
        });
        this.breaks = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(language));
    }

    private Sentences(String text, Sentences like) {
        this.text = text;
        this.daysWithStop = like.daysWithStop;
        this.tag = like.tag;
        this.abbreviations = like.abbreviations;
        this.breaks = like.breaks;
    }

    /** Prepares another text in the same language, for the same thread: the language takes longer than a paragraph. */
    public Sentences of(String another) {
        return new Sentences(another, this);
    }

    private static Map<String, Boolean> abbreviations(Language language) {
        return language.lines("sentences.txt").map(String::strip).distinct().collect(Collectors.toUnmodifiableMap(
                line -> line.endsWith("-") ? line.substring(0, line.length() - 1) : line, line -> line.endsWith("-")));
    }

    /**
     * Returns the sentence at an offset; between two, the one that begins there.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return without surrounding white space; null in a paragraph without words
     */
    public @Nullable Span at(int offset) {
        read(offset);
        int from = paragraph.start();
        int length = paragraph.length();
        if (length == 0) {
            return null;
        }
        int found = Arrays.binarySearch(bounds, Math.min(offset - from, length - 1));
        int place = found >= 0 ? found : -found - 2;
        return trimmed(from + bounds[place], from + bounds[place + 1]);
    }

    /**
     * Returns the first sentence that begins at or after an offset, across paragraphs.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return null after the last
     */
    public @Nullable Span next(int offset) {
        int at = spaceEnd(offset);
        while (at < text.length()) {
            var here = at(at);
            if (here == null || here.start() >= offset) {
                return here;
            }
            at = spaceEnd(Math.max(here.end(), at + 1));
        }
        return null;
    }

    /**
     * Returns the last sentence that begins before an offset, across paragraphs.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return null before the first
     */
    public @Nullable Span previous(int offset) {
        int at = offset - 1;
        while (at >= 0 && isSpace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? null : at(at);
    }

    /** Returns the end of the white space that begins at an offset, across paragraphs. */
    private int spaceEnd(int offset) {
        int at = offset;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Extends a range to whole sentences on both sides.
     *
     * @param start UTF-16 offset
     * @param end UTF-16 offset, exclusive
     * @param count number of sentences on each side
     * @return from the start of the first sentence to the end of the last, never less than the range
     */
    public Span around(int start, int end, int count) {
        int from = start;
        int to = end;
        for (int i = 0; i < count; i++) {
            var before = previous(from);
            from = before == null ? from : before.start();
            var here = at(to);
            var after = here != null && here.end() > to ? here : next(to);
            to = after == null ? to : after.end();
        }
        return new Span(from, to);
    }

    /**
     * Returns the paragraph (line) at an offset.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return without surrounding white space; null if it is blank
     */
    public @Nullable Span paragraph(int offset) {
        var line = line(offset);
        return trimmed(line.start(), line.end());
    }

    /**
     * Some words up to whole sentences.
     *
     * @param start UTF-16 offset of the words
     * @param end UTF-16 offset, exclusive
     * @return never less than the words; null if no sentence is at one of their ends
     */
    public @Nullable Span whole(int start, int end) {
        return covering(start, end, at(start), at(Math.max(start, end - 1)));
    }

    /**
     * Some words up to whole paragraphs.
     *
     * @param start UTF-16 offset of the words
     * @param end UTF-16 offset, exclusive
     * @return never less than the words; null if the paragraph at one of their ends has no words
     */
    public @Nullable Span wholeParagraphs(int start, int end) {
        return covering(start, end, paragraph(start), paragraph(Math.max(start, end - 1)));
    }

    private static @Nullable Span covering(int start, int end, @Nullable Span first, @Nullable Span last) {
        return first == null || last == null
                ? null
                : new Span(Math.min(first.start(), start), Math.max(last.end(), end));
    }

    private Span line(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', offset);
        return new Span(start, end < 0 ? text.length() : end);
    }

    /**
     * Whether a boundary of UAX 29 is no end of a sentence: before a lower-case letter (“Why now?” she asked), after
     * the stop of an ordinal day (am 7. Oktober), an abbreviation or an initial.
     */
    private boolean goesOn(int offset) {
        if (Character.isLowerCase(text.codePointAt(offset))) {
            return true;
        }
        int at = offset;
        while (at > paragraph.start() && isSpace(text.charAt(at - 1))) {
            at--;
        }
        if (at <= paragraph.start() || text.charAt(at - 1) != '.') {
            return false;
        }
        if (endsAbbreviation(at)) {
            return true;
        }
        if (!daysWithStop) {
            return false;
        }
        int stop = at - 1;
        int digits = stop;
        while (digits > paragraph.start() && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits < stop && stop - digits <= 2;
    }

    /** Whether an abbreviation or the initial of a name ends with the stop before an offset. */
    private boolean endsAbbreviation(int end) {
        int start = wordStart(end);
        if (end - start < 2 || end - start > LONGEST_ABBREVIATION) {
            return false;
        }
        var word = text.substring(start, end);
        var mayEnd = abbreviations.getOrDefault(word, abbreviations.get(word.toLowerCase(Locale.ROOT)));
        int before = start;
        while (before > paragraph.start() && isSpace(text.charAt(before - 1))) {
            before--;
        }
        if (mayEnd != null) {
            return !mayEnd || before == paragraph.start() || !Character.isDigit(text.charAt(before - 1));
        }
        boolean initial = word.length() == 2 && Character.isUpperCase(word.charAt(0));
        return initial && !LanguageGuess.isFrequent(tag, wordAfter(end));
    }

    /** Returns the word after white space, in lower case: a name follows an initial, and not “the”. */
    private String wordAfter(int end) {
        int from = end;
        while (from < paragraph.end() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < paragraph.end() && to - from < LONGEST_ABBREVIATION && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Returns the start of the word that ends at an offset, at most a little longer than an abbreviation. */
    private int wordStart(int end) {
        int start = end;
        while (start > paragraph.start() && end - start < 2 * LONGEST_ABBREVIATION
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.'
                        || text.charAt(start - 1) == '-' || text.charAt(start - 1) == '°'
                        || Character.getType(text.charAt(start - 1)) == Character.NON_SPACING_MARK)) {
            start--;
        }
        return start;
    }

    private void read(int offset) {
        if (!ready || offset < paragraph.start() || offset > paragraph.end()) {
            paragraph = line(offset);
            breaks.setText(text.substring(paragraph.start(), paragraph.end()));
            bounds = readBounds();
            ready = true;
        }
    }

    private int[] readBounds() {
        var all = IntStream.builder();
        int last = breaks.first();
        all.add(last);
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            while (at - last > LONGEST) {
                last = cut(last, at);
                all.add(last);
            }
            if (last < at && (at == paragraph.length() || !goesOn(paragraph.start() + at))) {
                last = at;
                all.add(last);
            }
        }
        return all.build().toArray();
    }

    /**
     * Returns where a sentence that is too long is cut: before a word if there is one in its second half.
     *
     * @param start offset in the paragraph
     * @param end offset in the paragraph, exclusive
     */
    private int cut(int start, int end) {
        int limit = paragraph.start() + end;
        int longest = spaceEnd(paragraph.start() + start) + LONGEST;
        if (longest >= limit) {
            return end;
        }
        int at = longest;
        while (at > longest - LONGEST / 2 && !isSpace(text.charAt(at))) {
            at--;
        }
        if (!isSpace(text.charAt(at))) {
            at = Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
        }
        return Math.min(spaceEnd(at), limit) - paragraph.start();
    }

    private @Nullable Span trimmed(int from, int to) {
        var span = Span.trimmed(text, from, to, Sentences::isSpace);
        return span.length() == 0 ? null : span;
    }

    private static boolean isSpace(int unit) {
        return Span.isSpace(unit) || unit == '\ufeff';
    }
}
