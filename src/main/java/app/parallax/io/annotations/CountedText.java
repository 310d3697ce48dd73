package app.parallax.io.annotations;

import app.parallax.text.Offsets;
import app.parallax.text.Quote;
import app.parallax.text.Sha256;

/** A text as another program counts it, where a byte order mark is a character and CR LF are two, and as we do. */
public final class CountedText {
    private final String text;
    private final Offsets raw;
    private final String clean;
    private final Offsets counted;
    /** For each UTF-16 offset of the other's text the one of ours. */
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
     * Words with where they stand in our text.
     *
     * @param start code point offset; -1 if that is not known
     * @param end code point offset, exclusive
     */
    public record Words(Quote quote, int start, int end) {}

    /** Of our text. */
    public String sha256() {
        return sha256;
    }

    /** As it came. */
    public String raw() {
        return text;
    }

    public int codePoints() {
        return raw.codePoints();
    }

    /** As it stands in the other's text. */
    public String raw(int startCodePoint, int endCodePoint) {
        return text.substring(unit(startCodePoint), unit(endCodePoint));
    }

    /** From code points to UTF-16 units of the other's text. */
    public int unit(int codePoint) {
        return raw.toUtf16(codePoint);
    }

    /** From UTF-16 units to code points of the other's text. */
    public int codePoint(int unit) {
        return raw.toCodePoint(unit);
    }

    /** By code points of the other's text. */
    public Words words(int startCodePoint, int endCodePoint) {
        return wordsOfUnits(unit(startCodePoint), unit(endCodePoint));
    }

    /** By UTF-16 units of the other's text. */
    public Words wordsOfUnits(int from, int to) {
        int start = cleanOf[from];
        int end = cleanOf[to];
        return new Words(Quote.of(clean, start, end), counted.toCodePoint(start), counted.toCodePoint(end));
    }
}
