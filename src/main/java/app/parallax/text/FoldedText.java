package app.parallax.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text folded for search (see {@link Folding}) and split into words. Offsets map back to the original by a list of
 * the places where the two texts diverge; a plain text needs none.
 */
public final class FoldedText {
    private final String original;
    private final String text;
    private final Shifts shifts;
    private final int[] words;

    private FoldedText(String original, String text, Shifts shifts, int[] words) {
        this.original = original;
        this.text = text;
        this.shifts = shifts;
        this.words = words;
    }

    /** The offsets from which the difference between folded and original offsets changes. */
    private static final class Shifts {
        private int[] folded = new int[8];
        private int[] originals = new int[8];
        private int count;

        void add(int at, int original) {
            int expected = count == 0 ? at : originals[count - 1] + at - folded[count - 1];
            if (expected == original) {
                return;
            }
            if (count == folded.length) {
                folded = Arrays.copyOf(folded, count * 2);
                originals = Arrays.copyOf(originals, count * 2);
            }
            folded[count] = at;
            originals[count++] = original;
        }

        int original(int at) {
            if (count == 0 || at < folded[0]) {
                return at;
            }
            int found = Arrays.binarySearch(folded, 0, count, at);
            int place = found >= 0 ? found : -found - 2;
            return originals[place] + at - folded[place];
        }
    }

    public static FoldedText of(String original) {
        var shifts = new Shifts();
        int length = original.length();
        var units = new char[length];
        int count = 0;
        int shift = 0;
        for (int at = 0; at < length;) {
            char unit = Folding.unit(original.charAt(at));
            if (unit != 0) {
                if (at - count != shift) {
                    shifts.add(count, at);
                    shift = at - count;
                }
                units[count++] = unit;
                at++;
                continue;
            }
            int codePoint = original.codePointAt(at);
            var folded = Folding.of(codePoint);
            if (units.length - count < folded.length() + length - at) {
                units = Arrays.copyOf(units, units.length + units.length / 2 + folded.length());
            }
            for (int i = 0; i < folded.length(); i++) {
                boolean lowOfPair = i > 0 && Character.isLowSurrogate(folded.charAt(i));
                int from = lowOfPair && codePoint > 0xFFFF ? at + 1 : at;
                shifts.add(count, from);
                shift = from - count;
                units[count++] = folded.charAt(i);
            }
            at += Character.charCount(codePoint);
        }
        return new FoldedText(original, new String(units, 0, count), shifts, words(units, count));
    }

    /**
     * Returns the words of a text as {@link #wordsOnly} does, without the mapping: a third of the work.
     *
     * @return words separated by blanks
     */
    public static String wordsOf(String original) {
        var all = new StringBuilder(original.length());
        boolean within = false;
        for (int at = 0; at < original.length();) {
            char unit = Folding.unit(original.charAt(at));
            if (unit != 0) {
                at++;
                within = append(unit, within, all);
                continue;
            }
            int codePoint = original.codePointAt(at);
            at += Character.charCount(codePoint);
            var folded = Folding.of(codePoint);
            for (int i = 0; i < folded.length();) {
                int part = folded.codePointAt(i);
                within = append(part, within, all);
                i += Character.charCount(part);
            }
        }
        return all.toString();
    }

    /** Appends a folded character; returns whether the next one may continue its word. */
    private static boolean append(int folded, boolean within, StringBuilder all) {
        boolean alone = Folding.isWord(folded);
        if (!alone && !Folding.inWord(folded)) {
            return false;
        }
        if (!all.isEmpty() && (alone || !within)) {
            all.append(' ');
        }
        all.appendCodePoint(folded);
        return !alone;
    }

    private static int[] words(char[] text, int length) {
        var found = new int[Math.max(8, length / 4)];
        int n = 0;
        int start = -1;
        for (int at = 0; at < length;) {
            int c = Character.isHighSurrogate(text[at]) ? Character.codePointAt(text, at, length) : text[at];
            int next = at + Character.charCount(c);
            boolean alone = Folding.isWord(c);
            boolean within = !alone && Folding.inWord(c);
            if (within && start < 0) {
                start = at;
            } else if (!within && start >= 0) {
                found = with(found, n++, start, at);
                start = -1;
            }
            if (alone) {
                found = with(found, n++, at, next);
            }
            at = next;
        }
        if (start >= 0) {
            found = with(found, n++, start, length);
        }
        return Arrays.copyOf(found, 2 * n);
    }

    private static int[] with(int[] found, int word, int start, int end) {
        var roomy = 2 * word + 1 < found.length ? found : Arrays.copyOf(found, found.length * 2 + 2);
        roomy[2 * word] = start;
        roomy[2 * word + 1] = end;
        return roomy;
    }

    public String text() {
        return text;
    }

    public String original() {
        return original;
    }

    /** Returns the number of words; an ideograph or an emoji counts as one. */
    public int words() {
        return words.length / 2;
    }

    /**
     * Returns a word.
     *
     * @param number from 0
     */
    public String word(int number) {
        return text.substring(words[2 * number], words[2 * number + 1]);
    }

    /**
     * Returns the start of a word in the folded text, for {@link #original}.
     *
     * @param number from 0
     */
    public int start(int number) {
        return words[2 * number];
    }

    /**
     * Returns the end of a word in the folded text, exclusive.
     *
     * @param number from 0
     */
    public int end(int number) {
        return words[2 * number + 1];
    }

    /** Returns all words separated by blanks, as the search index stores them. */
    public String wordsOnly() {
        var all = new StringBuilder(text.length());
        for (int i = 0; i < words.length; i += 2) {
            if (i > 0) {
                all.append(' ');
            }
            all.append(text, words[i], words[i + 1]);
        }
        return all.toString();
    }

    boolean isWord(int number, String word) {
        int start = words[2 * number];
        return words[2 * number + 1] - start == word.length() && text.startsWith(word, start);
    }

    char firstOf(int number) {
        return text.charAt(words[2 * number]);
    }

    boolean startsWord(int number, String beginning) {
        int start = words[2 * number];
        return words[2 * number + 1] - start >= beginning.length() && text.startsWith(beginning, start);
    }

    /** Maps a range of words to the original; of the last word only its first {@code lengthOfLast} units. */
    Span ofWords(int first, int last, int lengthOfLast) {
        return original(words[2 * first], words[2 * last] + lengthOfLast);
    }

    /**
     * Finds every match of a phrase from left to right, without overlaps; punctuation counts, any run of blanks matches
     * any other.
     *
     * @return spans of the original on grapheme boundaries; empty if the phrase is empty
     */
    public List<Span> places(FoldedText sought, int most) {
        var parts = sought.text.strip().split(" +", -1);
        var found = new ArrayList<Span>();
        if (parts[0].isEmpty()) {
            return found;
        }
        int last = 0;
        for (int at = text.indexOf(parts[0]); at >= 0 && found.size() < most; at = text.indexOf(parts[0], at)) {
            int end = end(parts, at);
            if (end < 0) {
                at++;
                continue;
            }
            var span = original(at, end);
            if (span.start() >= last) {
                found.add(span);
                last = span.end();
            }
            at = end;
        }
        return found;
    }

    /** Returns the end of the parts that begin at an offset, with blanks between them; -1 if they do not match. */
    private int end(String[] parts, int start) {
        int at = start + parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            int blanks = at;
            while (blanks < text.length() && text.charAt(blanks) == ' ') {
                blanks++;
            }
            if (blanks == at || !text.startsWith(parts[i], blanks)) {
                return -1;
            }
            at = blanks + parts[i].length();
        }
        return at;
    }

    /**
     * Maps a range of the folded text to the original, including combining marks.
     *
     * @param start offset in the folded text
     * @param end offset in the folded text, exclusive, greater than start
     * @return UTF-16 offsets in the original, on grapheme boundaries
     */
    public Span original(int start, int end) {
        int from = shifts.original(start);
        int last = shifts.original(end - 1);
        int after = end;
        while (after < text.length() && shifts.original(after) <= last) {
            after++;
        }
        int to = after < text.length() ? shifts.original(after) : original.length();
        int least = last + Character.charCount(original.codePointAt(last));
        return Graphemes.snap(original, from, trimmed(Math.max(least, Math.min(to, original.length())), least));
    }

    /**
     * Drops trailing characters that folding removed and that are no marks of the last character, such as a direction
     * mark.
     */
    private int trimmed(int to, int least) {
        int end = least;
        while (end < to && isMark(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == 0x0640;
    }
}
