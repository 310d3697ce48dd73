package app.parallax.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the sentences of a text begin and end, by the rules of UAX 29 and the abbreviations that CLDR knows of a
 * language (“Mr.”, “U.S.”). A sentence never goes beyond its line, which is a paragraph. Looks at the paragraphs that
 * are asked for alone, and within them around the place. For one thread.
 */
public final class Sentences {
    /** Titles before names, which CLDR leaves out. */
    private static final List<String> TITLES = List.of("Dr.", "Gen.", "Gov.", "Sen.", "St.", "Brig.", "Cmdr.");

    /** Languages that write “7. Oktober”. */
    private static final Set<String> DAYS_WITH_STOP = Set.of("de", "da", "no", "nb", "nn", "fi", "cs", "sk", "hr", "sl",
            "sr", "hu", "is", "et", "lv");

    private final String text;
    private final boolean daysWithStop;
    private final BreakIterator breaks;
    private Span paragraph = new Span(0, 0);
    private boolean ready;
    /**
     * Every boundary of the paragraph, read from its begin: from the middle the iterator goes back step by step, each
     * time to the next boundary, which in a word of 200,000 letters takes seconds.
     */
    private int[] bounds = new int[0];

    /**
     * The sentences of a text.
     *
     * @param language whose abbreviations end no sentence; {@link Locale#ROOT} for none
     */
    public Sentences(String text, Locale language) {
        this.text = text;
        var builder = FilteredBreakIteratorBuilder.getInstance(language);
        this.daysWithStop = DAYS_WITH_STOP.contains(language.getLanguage());
        TITLES.forEach(builder::suppressBreakAfter);
        this.breaks = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(language));
    }

    /**
     * The sentence in which an offset stands; between two, the one that begins there.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return without the white space around it; null in a paragraph without words
     */
    public @Nullable Span at(int offset) {
        read(offset);
        int from = paragraph.start();
        int length = paragraph.length();
        if (length == 0) {
            return null;
        }
        int here = Math.min(offset - from, length - 1);
        int start = begin(here);
        while (start > 0 && goesOn(from + start)) {
            start = preceding(start);
        }
        int end = following(here);
        while (end != BreakIterator.DONE && end < length && goesOn(from + end)) {
            end = following(end);
        }
        return trimmed(from + Math.max(0, start), end == BreakIterator.DONE ? paragraph.end() : from + end);
    }

    /**
     * The first sentence that begins at or after an offset, in a later paragraph too.
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
     * The last sentence that begins before an offset, in an earlier paragraph too.
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

    /** Where white space ends that begins at an offset, in a later paragraph too. */
    private int spaceEnd(int offset) {
        int at = offset;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Some words with the sentences around them.
     *
     * @param start UTF-16 offset of the words
     * @param end UTF-16 offset, exclusive
     * @return from where the first sentence begins to where the last one ends, never less than the words
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
     * The paragraph in which an offset stands: its line.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return without the white space around it; null if there is nothing else
     */
    public @Nullable Span paragraph(int offset) {
        var line = line(offset);
        return trimmed(line.start(), line.end());
    }

    private Span line(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', offset);
        return new Span(start, end < 0 ? text.length() : end);
    }

    /**
     * Where UAX 29 ends a sentence and a reader does not: before a small letter (“Why now?” she asked), and after the
     * stop of a day in languages that write it so (am 7. Oktober).
     */
    private boolean goesOn(int offset) {
        if (Character.isLowerCase(text.codePointAt(offset))) {
            return true;
        }
        int at = offset;
        while (at > paragraph.start() && isSpace(text.charAt(at - 1))) {
            at--;
        }
        if (!daysWithStop || at <= paragraph.start() || text.charAt(at - 1) != '.') {
            return false;
        }
        int stop = at - 1;
        int digits = stop;
        while (digits > paragraph.start() && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits < stop && stop - digits <= 2;
    }

    private void read(int offset) {
        if (!ready || offset < paragraph.start() || offset > paragraph.end()) {
            paragraph = line(offset);
            breaks.setText(text.substring(paragraph.start(), paragraph.end()));
            bounds = allBounds();
            ready = true;
        }
    }

    private int[] allBounds() {
        var all = IntStream.builder();
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            all.add(at);
        }
        return all.build().toArray();
    }

    /** The boundary at or before an offset of the paragraph. */
    private int begin(int here) {
        int found = Arrays.binarySearch(bounds, here);
        return found >= 0 ? here : bounds[-found - 2];
    }

    private int preceding(int here) {
        int found = Arrays.binarySearch(bounds, here);
        int place = (found >= 0 ? found : -found - 1) - 1;
        return place < 0 ? BreakIterator.DONE : bounds[place];
    }

    private int following(int here) {
        int found = Arrays.binarySearch(bounds, here);
        int place = found >= 0 ? found + 1 : -found - 1;
        return place < bounds.length ? bounds[place] : BreakIterator.DONE;
    }

    private @Nullable Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new Span(start, end);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\ufeff';
    }
}
