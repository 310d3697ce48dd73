package app.parallax.text;

import java.util.List;

/** Replaces boilerplate inside quotes by {@code […]}. */
public final class Elision {
    /** The sign for excluded words. */
    public static final String SIGN = "[…]";

    private Elision() {}

    /**
     * Returns a quote without excluded spans.
     *
     * @param start UTF-16 offset of the quote in its text
     * @param excluded excluded spans by start, in offsets of the text
     * @return the words with {@link #SIGN} for each excluded stretch; the quote itself if it meets none or lies wholly
     *         inside
     */
    public static String of(String quote, int start, List<Span> excluded) {
        var shown = new StringBuilder();
        int from = 0;
        boolean any = false;
        for (var span : excluded) {
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
     * Replaces excluded spans by blanks, so that offsets stay valid.
     *
     * @param excluded excluded spans, in any order
     * @return of the same length
     */
    public static String blanked(String text, List<Span> excluded) {
        if (excluded.isEmpty()) {
            return text;
        }
        var shown = new StringBuilder(text);
        for (var span : excluded) {
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
