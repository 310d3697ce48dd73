package app.parallax.text.copied;

import app.parallax.text.Folding;

/**
 * Reads the words of a text as numbers, ignoring case, diacritics, punctuation and spacing. Apostrophes and digit group
 * commas are part of a word but ignored: {@code don’t} is {@code dont}, {@code 1,400} is {@code 1400}. Each letter of a
 * script without spaces is a word.
 */
public final class WordReader {
    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;
    /** ASCII letters and digits folded; 0 for other characters. */
    private static final char[] ASCII = ascii();

    private final String text;
    private int at;
    private int start;
    private int end;
    private int word;

    /** Reads a text from its beginning. */
    public WordReader(String text) {
        this.text = text;
    }

    private static char[] ascii() {
        var table = new char[128];
        for (char c = 0; c < 128; c++) {
            table[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        return table;
    }

    /** Advances to the next word; false at the end. */
    public boolean next() {
        int hash = FNV_BASIS;
        boolean within = false;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            int letter = c < 128 ? ASCII[c] : 0;
            if (letter != 0) {
                start = within ? start : at;
                within = true;
                hash = (hash ^ letter) * FNV_PRIME;
                end = ++at;
                continue;
            }
            int point = c < 128 ? c : text.codePointAt(at);
            int after = at + Character.charCount(point);
            if (c >= 128 && isAlone(point)) {
                if (!within) {
                    start = at;
                    hash = (hash ^ point) * FNV_PRIME;
                    end = after;
                    at = after;
                }
                return found(hash);
            }
            if (c >= 128 && Character.isLetterOrDigit(point)) {
                start = within ? start : at;
                within = true;
                hash = folded(point, hash);
                end = after;
            } else if (c >= 128 && isMark(point)) {
                end = within ? after : end;
            } else if (within && !isInside(point)) {
                return found(hash);
            }
            at = after;
        }
        return within && found(hash);
    }

    private boolean found(int hash) {
        word = mixed(hash);
        return true;
    }

    /** Whether a character is an apostrophe between letters or a comma between digits. */
    private boolean isInside(int c) {
        if (c == '\'' || c == '’' || c == 'ʼ') {
            return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        }
        return c == ',' && at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK;
    }

    /** Whether a character is a letter of a script without spaces. */
    static boolean isAlone(int point) {
        return (point >= 0x0E00 && point <= 0x0EFF && Character.isLetter(point)) || (point >= 0x3040 && point <= 0x30FF)
                || Character.isIdeographic(point);
    }

    private static int folded(int point, int hash) {
        int folded = hash;
        var letters = Folding.of(point);
        for (int i = 0; i < letters.length(); i++) {
            folded = (folded ^ letters.charAt(i)) * FNV_PRIME;
        }
        return folded;
    }

    /** Spreads the bits, so that runs of words can be distinguished by sums of products. */
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x7feb352d;
        h = (h ^ (h >>> 15)) * 0x846ca68b;
        return h ^ (h >>> 16);
    }

    /** The number of the current word; equal for equal folded letters. */
    public int word() {
        return word;
    }

    /** UTF-16 offset of the current word. */
    public int start() {
        return start;
    }

    /** UTF-16 offset after the current word. */
    public int end() {
        return end;
    }
}
