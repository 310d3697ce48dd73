package app.parallax.io.annotations;

import app.parallax.text.Offsets;
import app.parallax.text.Quote;
import app.parallax.text.Sha256;

/**
 * A text with offsets as counted by another program, where a byte order mark is one character and CR LF are two, mapped
 * to ours.
 */
public final class CountedText {
    private final String text;
    private final Offsets raw;
    private final String clean;
    private final Offsets counted;
    /** Our UTF-16 offset for each UTF-16 offset of the other program's text. */
    private final int[] cleanOf;
    private final String sha256;

    public CountedText(String other) {
        text = other;
        raw = new Offsets(other);
        cleanOf = new int[other.length() + 1];
        var to = new StringBuilder(other.length());
        for (int i = 0; i < other.length(); i++) {
            cleanOf[i] = to.length();
            char c = other.charAt(i);
            boolean mark = i == 0 && c == '\uFEFF';
            boolean first = c == '\r' && i + 1 < other.length() && other.charAt(i + 1) == '\n';
            if (!mark && !first) {
                to.append(c == '\r' ? '\n' : c);
            }
        }
        cleanOf[other.length()] = to.length();
        clean = to.toString();
        counted = new Offsets(clean);
        sha256 = Sha256.of(clean);
    }

    /**
     * A quote with its position in our text.
     *
     * @param start code point offset; -1 if unknown
     * @param end code point offset, exclusive
     */
    public record Words(Quote quote, int start, int end) {}

    /** SHA-256 of our text. */
    public String sha256() {
        return sha256;
    }

    /** The text of the other program. */
    public String raw() {
        return text;
    }

    public int codePoints() {
        return raw.codePoints();
    }

    /** Returns a range of the other program's text. */
    public String raw(int startCodePoint, int endCodePoint) {
        return text.substring(unit(startCodePoint), unit(endCodePoint));
    }

    /** Converts code points to UTF-16 units, in the other program's text. */
    public int unit(int codePoint) {
        return raw.toUtf16(codePoint);
    }

    /** Converts UTF-16 units to code points, in the other program's text. */
    public int codePoint(int unit) {
        return raw.toCodePoint(unit);
    }

    /** Quotes a range given in code points of the other program's text. */
    public Words words(int startCodePoint, int endCodePoint) {
        return wordsOfUnits(unit(startCodePoint), unit(endCodePoint));
    }

    /** Quotes a range given in UTF-16 units of the other program's text. */
    public Words wordsOfUnits(int from, int to) {
        int start = cleanOf[from];
        int end = cleanOf[to];
        return new Words(Quote.of(clean, start, end), counted.toCodePoint(start), counted.toCodePoint(end));
    }
}
