package app.parallax.text;

import org.jspecify.annotations.Nullable;

/** Compares the context of a place with the prefix and suffix of a quote. */
final class ContextSimilarity {
    private final ComparableText text;
    private final @Nullable ApproximateSearch prefix;
    private final @Nullable ApproximateSearch suffix;
    private final int prefixLength;
    private final int suffixLength;

    ContextSimilarity(ComparableText text, Quote quote) {
        this.text = text;
        var before = new ComparableText(quote.prefix()).toString().strip();
        var after = new ComparableText(quote.suffix()).toString().strip();
        prefixLength = before.length();
        suffixLength = after.length();
        prefix = before.isEmpty() ? null : new ApproximateSearch(before, true);
        suffix = after.isEmpty() ? null : new ApproximateSearch(after, false);
    }

    /** Similarity of the prefix, 0 to 1; -1 if the quote has none. */
    double before(Span span) {
        if (prefix == null) {
            return -1;
        }
        int end = text.of(span.start());
        if (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int from = Math.max(0, end - 2 * prefixLength);
        return 1 - prefix.fromEnd(text, from, end).errors() / (double) prefixLength;
    }

    /** Similarity of the suffix, 0 to 1; -1 if the quote has none. */
    double after(Span span) {
        if (suffix == null) {
            return -1;
        }
        int start = text.of(span.end());
        if (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int to = Math.min(text.length(), start + 2 * suffixLength);
        return 1 - suffix.fromStart(text, start, to).errors() / (double) suffixLength;
    }
}
