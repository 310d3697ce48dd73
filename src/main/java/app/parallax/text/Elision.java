package app.parallax.text;

import java.util.List;

/** Omits boilerplate from quotes and marks the gap with {@code […]}. */
public final class Elision {
    /** What stands for words that were left out. */
    public static final String SIGN = "[…]";

    private Elision() {}

    /**
     * A quote without what is not the article's text.
     *
     * @param start UTF-16 offset of the quote in its text
     * @param left what is left out, by start, in the offsets of the text
     * @return the words with {@link #SIGN} where some were left out; the quote as it is if it meets none, or if it is
     *         nothing else: then it was meant
     */
    public static String of(String quote, int start, List<Span> left) {
        var shown = new StringBuilder();
        int from = 0;
        boolean any = false;
        for (var span : left) {
            int cut = Math.clamp((long) span.start() - start, 0, quote.length());
            int on = Math.clamp((long) span.end() - start, 0, quote.length());
            if (on <= Math.max(cut, from)) {
                continue;
            }
            var before = quote.substring(from, Math.max(cut, from));
            if (!before.isBlank()) {
                any = true;
                append(shown, before.strip());
            }
            if (!shown.toString().endsWith(SIGN)) {
                append(shown, SIGN);
            }
            from = on;
        }
        var rest = quote.substring(from);
        if (from == 0) {
            return quote;
        }
        if (!rest.isBlank()) {
            any = true;
            append(shown, rest.strip());
        }
        return any ? shown.toString() : quote;
    }

    /**
     * A text with blanks where something is left out, so that offsets stay what they were.
     *
     * @param left what is left out, in any order
     * @return of the same length
     */
    public static String blanked(String text, List<Span> left) {
        if (left.isEmpty()) {
            return text;
        }
        var shown = new StringBuilder(text);
        for (var span : left) {
            for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
                shown.setCharAt(i, ' ');
            }
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, String words) {
        if (!shown.isEmpty()) {
            shown.append(' ');
        }
        shown.append(words);
    }
}
