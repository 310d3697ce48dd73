package app.parallax.text;

import java.util.Optional;

/** Finds the exact words of a quote in a text. */
public final class ExactQuoteFinder {
    private ExactQuoteFinder() {}

    /** The method by which a match was chosen. */
    public enum Way {
        /** The words are at the given position. */
        POSITION,
        /** The only match, at another position than given, or none was given. */
        ONLY_PLACE,
        /** The match whose context agrees best with prefix and suffix. */
        CONTEXT,
        /** The nearest to the given position of several matches whose context agrees equally. */
        NEAREST
    }

    public record Found(Span span, Way way) {}

    /**
     * Finds a quote whose position is not known.
     *
     * @return the match whose context agrees best (the first of equal ones); empty if the words do not occur or are
     *         empty
     */
    public static Optional<Found> find(String text, Quote quote) {
        return search(text, quote, 0);
    }

    /**
     * Finds a quote with an expected position.
     *
     * @param start expected UTF-16 offset; may lie outside the text
     * @return the match at that position; else the one whose context agrees best, the nearest of equal ones; empty if
     *         the words do not occur or are empty
     */
    public static Optional<Found> find(String text, Quote quote, int start) {
        if (!quote.exact().isEmpty() && text.startsWith(quote.exact(), start)) {
            return Optional.of(new Found(new Span(start, start + quote.exact().length()), Way.POSITION));
        }
        return search(text, quote, start);
    }

    private static Optional<Found> search(String text, Quote quote, int hint) {
        String exact = quote.exact();
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        int best = -1;
        int bestAgreement = -1;
        int places = 0;
        boolean tied = false;
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            // A match must not cut a grapheme: "e" does not match the "é" written as e and a combining accent.
            if (!Graphemes.isBoundary(text, at) || !Graphemes.isBoundary(text, at + exact.length())) {
                continue;
            }
            places++;
            int agreement = agreement(text, quote, at);
            if (agreement > bestAgreement) {
                best = at;
                bestAgreement = agreement;
                tied = false;
            } else if (agreement == bestAgreement) {
                tied = true;
                if (Math.abs((long) at - hint) < Math.abs((long) best - hint)) {
                    best = at;
                }
            }
        }
        if (places == 0) {
            return Optional.empty();
        }
        Way way = places == 1 ? Way.ONLY_PLACE : tied ? Way.NEAREST : Way.CONTEXT;
        return Optional.of(new Found(new Span(best, best + exact.length()), way));
    }

    /** Counts the units next to a match that agree with prefix and suffix, outward from the words. */
    static int agreement(String text, Quote quote, int at) {
        String prefix = quote.prefix();
        int before = 0;
        while (before < prefix.length() && before < at
                && prefix.charAt(prefix.length() - 1 - before) == text.charAt(at - 1 - before)) {
            before++;
        }
        String suffix = quote.suffix();
        int end = at + quote.exact().length();
        int after = 0;
        while (after < suffix.length() && end + after < text.length()
                && suffix.charAt(after) == text.charAt(end + after)) {
            after++;
        }
        return before + after;
    }
}
