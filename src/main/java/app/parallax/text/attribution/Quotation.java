package app.parallax.text.attribution;

/**
 * A quotation, including its quotation marks.
 *
 * @param start UTF-16 offset of the opening mark
 * @param end UTF-16 offset after the closing mark, or after the last word if there is none
 * @param words number of words, counted up to 9
 * @param last the last character before the closing mark, ignoring white space and inner marks
 * @param upper whether it begins with a capital or a digit
 * @param titled whether its first and all its longer words begin with capitals, as in titles of works
 * @param part its place among those that the words of the author part
 */
record Quotation(int start, int end, int words, char last, boolean upper, boolean titled, Part part) {
    /** The place of a quotation among those that the words of the author part. */
    enum Part {
        WHOLE, FIRST, LATER
    }

    private static final int COUNTED = 9;

    static Quotation of(String text, int start, int end) {
        int words = 0;
        boolean inWord = false;
        boolean upper = false;
        boolean titled = true;
        for (int i = start; i < end && words <= COUNTED; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter && !inWord) {
                words++;
                upper |= words == 1 && !Character.isLowerCase(c);
                titled &= !Character.isLowerCase(c) || isShort(text, i, end);
            }
            inWord = letter || (inWord && (c == '\'' || c == '’' || c == '-' || Character.getType(c) == 6));
        }
        return new Quotation(start, end, Math.min(words, COUNTED), last(text, start, end), upper,
                titled && upper && words <= 6, Part.WHOLE);
    }

    Quotation as(Part place) {
        return new Quotation(start, end, words, last, upper, titled, place);
    }

    private static boolean isShort(String text, int from, int end) {
        int to = from;
        while (to < end && to < from + 4 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return to < from + 4;
    }

    private static char last(String text, int start, int end) {
        for (int i = end - 1; i > start; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f' && !QuotationMarks.isMark(c)) {
                return c;
            }
        }
        return ' ';
    }

    /** Whether it may end a sentence. */
    boolean stops() {
        return last == '.' || asks();
    }

    /** Whether it ends with a mark after which the sentence may also continue. */
    boolean asks() {
        return last == '?' || last == '!' || last == '…';
    }

    /** Whether it is a word or two without final punctuation: scare quotes, or a name. */
    boolean isScare() {
        return part == Part.WHOLE && words <= 2 && !stops() && last != ',' && last != '—';
    }
}
