package app.parallax.text;

import java.util.Optional;

/** Finds exact matches of a quote in a text. */
public final class ExactQuoteFinder {
    private ExactQuoteFinder() {}

    /** By what a place was found. */
    public enum Way {
        /** The words stand at the position that was given. */
        POSITION,
        /** The words stand in one place only, which is another than was given, or none was given. */
        ONLY_PLACE,
        /** Of several places this one agrees best with prefix and suffix. */
        CONTEXT,
        /** Several places agree equally well with prefix and suffix; this is the nearest to the given position. */
        NEAREST
    }

    /**
     * A place that was found.
     *
     * @param span where the words stand
     */
    public record Found(Span span, Way way) {}

    /**
     * Finds a quote whose position is not known.
     *
     * @return the place that agrees best with prefix and suffix (of equals the first), or empty if the words do not
     *         stand in the text or are none
     */
    public static Optional<Found> find(String text, Quote quote) {
        return search(text, quote, 0);
    }

    /**
     * Finds a quote that is said to begin at a position.
     *
     * @param start UTF-16 offset where the words should begin; may lie outside the text
     * @return that place if the words stand there; else the place that agrees best with prefix and suffix, of equals
     *         the nearest; empty if the words do not stand in the text or are none
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
            // "e" is not the "é" that is written as e and a combining accent.
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

    /** How many units next to the words agree with prefix and suffix, counted outward from the words. */
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
