package app.parallax.text;

import org.jspecify.annotations.Nullable;

/**
 * Finds word boundaries by the rules of UAX 29 that matter for news: letters, marks and digits belong together, also
 * across an apostrophe, a full stop or a colon between two letters and a comma or full stop between two digits; each
 * ideograph is a word. The JDK's BreakIterator is not used, because it joins words across dashes. Thai and other
 * scripts without spaces form one word up to the next space.
 */
public final class WordBounds {
    private WordBounds() {}

    /**
     * Extends a span to whole words: an end within a word moves outward to the end of that word.
     *
     * @param start UTF-16 offset, 0 or more
     * @param end UTF-16 offset, exclusive; an empty span at or in a word becomes that word
     * @throws IndexOutOfBoundsException if the span reaches beyond the text
     */
    public static Span extend(String text, int start, int end) {
        var snapped = Graphemes.snap(text, start, end);
        int from = snapped.start();
        int to = snapped.end();
        boolean caret = from == to;
        if (within(text, from) || caret) {
            from = startOfWord(text, from);
        }
        if (within(text, to) || caret) {
            to = endOfWord(text, to);
        }
        return new Span(from, to);
    }

    /**
     * Returns a span without white space and what belongs to its neighbours at its ends: a full stop before the first
     * word, an opening quotation mark after the last one.
     *
     * @return the span itself if it has no word
     */
    public static Span trim(String text, Span span) {
        int from = span.start();
        int to = span.end();
        while (from < to && isOfWordBefore(text, from)) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && isOfWordAfter(text, to)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return from < to ? new Span(from, to) : span;
    }

    /** Whether the character at an offset ends what stands before it; “.5” and “…and” begin with theirs. */
    private static boolean isOfWordBefore(String text, int at) {
        int c = text.codePointAt(at);
        int next = at + Character.charCount(c);
        boolean open = next >= text.length() || !Character.isLetterOrDigit(text.codePointAt(next));
        return isSpace(c) || (open && (".,;:!?…،؛؟".indexOf(c) >= 0 || isMark(c)
                || Character.getType(c) == Character.END_PUNCTUATION));
    }

    /** Whether the character before an offset begins what stands after it; “ ends German quotations, as in „so“. */
    private static boolean isOfWordAfter(String text, int to) {
        int c = text.codePointBefore(to);
        int at = to - Character.charCount(c);
        return isSpace(c) || (c != '„' && c != '‚' && Character.getType(c) == Character.START_PUNCTUATION)
                || (isMark(c) && (at == 0 || isSpace(text.codePointBefore(at))));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                || "\"„‚".indexOf(c) >= 0;
    }

    /**
     * Returns the end of a word that is nearest to an offset within it.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return the offset itself where it lies in no word
     */
    public static int nearest(String text, int offset) {
        int at = Graphemes.snap(text, offset, offset).start();
        if (!within(text, at)) {
            return at;
        }
        int start = startOfWord(text, at);
        int end = endOfWord(text, at);
        return at - start <= end - at ? start : end;
    }

    /**
     * Returns the first word that begins at or after an offset.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return null if there is none
     */
    public static @Nullable Span next(String text, int offset) {
        for (int at = offset; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (begins(text.codePointAt(at)) && !within(text, at)) {
                return new Span(at, endOfWord(text, at));
            }
        }
        return null;
    }

    /**
     * Returns the last word that ends at or before an offset.
     *
     * @param offset UTF-16 offset, 0 to the length of the text
     * @return null if there is none
     */
    public static @Nullable Span previous(String text, int offset) {
        for (int at = offset; at > 0; at -= Character.charCount(text.codePointBefore(at))) {
            if (wordBefore(text, at) && !within(text, at)) {
                return new Span(startOfWord(text, at), at);
            }
        }
        return null;
    }

    /** Returns the start of the word that an offset lies in or directly after; else the offset. */
    private static int startOfWord(String text, int offset) {
        int at = offset;
        boolean more = at > 0 && (within(text, at) || wordBefore(text, at));
        while (more) {
            at -= Character.charCount(text.codePointBefore(at));
            more = within(text, at);
        }
        return at;
    }

    /** Returns the end of the word that an offset lies in or directly before; else the offset. */
    private static int endOfWord(String text, int offset) {
        int at = offset;
        boolean more = at < text.length() && (within(text, at) || begins(text.codePointAt(at)));
        while (more) {
            at += Character.charCount(text.codePointAt(at));
            more = within(text, at);
        }
        return at;
    }

    /** Whether an offset lies inside a word, neither at its start nor at its end. */
    private static boolean within(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        int after = text.codePointAt(offset);
        if (attaches(after)) {
            return wordBefore(text, offset);
        }
        int baseOffset = baseBefore(text, offset);
        int before = text.codePointAt(baseOffset);
        if (begins(before) && begins(after)) {
            return !Character.isIdeographic(before) && !Character.isIdeographic(after);
        }
        if (begins(before)) {
            int next = offset + Character.charCount(after);
            while (next < text.length() && attaches(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            return next < text.length() && joins(before, after, text.codePointAt(next));
        }
        return begins(after) && baseOffset > 0
                && joins(text.codePointAt(baseBefore(text, baseOffset)), before, after);
    }

    private static boolean wordBefore(String text, int offset) {
        return offset > 0 && begins(text.codePointAt(baseBefore(text, offset)));
    }

    /** Returns the start of the character before an offset, without its marks; at worst the start of the text. */
    private static int baseBefore(String text, int offset) {
        int at = text.offsetByCodePoints(offset, -1);
        while (at > 0 && attaches(text.codePointAt(at))) {
            at = text.offsetByCodePoints(at, -1);
        }
        return at;
    }

    /** Whether a mark between two characters joins them: UAX 29, rules WB6, WB7, WB11 and WB12. */
    private static boolean joins(int before, int mark, int after) {
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        if (digits) {
            return mark == '.' || mark == ',' || mark == ';' || mark == '\'' || mark == '\u066B' || mark == '\u066C';
        }
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        return letters && switch (mark) {
            case '\'', '\u2019', '\u2018', '.', ':', '\u00B7', '\u05F4', '\u2024', '\u2027' -> true;
            case '"' -> hebrew(before) && hebrew(after);
            default -> false;
        };
    }

    private static boolean hebrew(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HEBREW;
    }

    private static boolean begins(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }

    /** Whether a character attaches to the one before it: marks, joiners and invisible direction marks (WB4). */
    private static boolean attaches(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> codePoint != 0x200B && codePoint != 0xFEFF;
            default -> false;
        };
    }
}
