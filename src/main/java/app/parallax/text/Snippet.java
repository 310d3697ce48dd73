package app.parallax.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The context of search hits, cut from the original text.
 *
 * @param text on one line, with … where it was cut
 * @param hits offsets of the hits in {@code text}, from left to right
 * @param place the first hit in the original; null if there is none
 */
public record Snippet(String text, List<Span> hits, @Nullable Span place) {
    private static final int BEFORE = 40;
    private static final int LENGTH = 160;

    public Snippet {
        hits = List.copyOf(hits);
    }

    /**
     * Cuts the part of a text with most different parts of a query, the first of equal ones; without hits its
     * beginning.
     *
     * @param hits as {@link Query#hits} gives them
     */
    public static Snippet of(String original, List<Query.Hit> hits) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int end = hits.get(i).span().start() + LENGTH - BEFORE;
            long parts = 0;
            for (int k = i; k < hits.size() && hits.get(k).span().end() <= end; k++) {
                parts |= 1L << Math.min(63, hits.get(k).part());
            }
            if (Long.bitCount(parts) > most) {
                most = Long.bitCount(parts);
                best = i;
            }
        }
        var first = hits.isEmpty() ? null : hits.get(best).span();
        return cut(original, hits, first);
    }

    private static Snippet cut(String original, List<Query.Hit> hits, @Nullable Span first) {
        int at = first == null ? 0 : first.start();
        int start = at <= BEFORE ? 0 : wordAfter(original, at - BEFORE, at);
        int least = first == null ? 0 : Math.min(first.end(), at + 4 * LENGTH);
        int end = Math.max(least, start + LENGTH);
        end = end >= original.length() ? original.length() : Math.max(least, wordBefore(original, end, start));
        var whole = Graphemes.snap(original, start, end);
        var text = new StringBuilder();
        if (whole.start() > 0) {
            text.append("…");
        }
        int shift = text.length() - whole.start();
        for (int i = whole.start(); i < whole.end(); i++) {
            char c = original.charAt(i);
            text.append(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
        }
        if (whole.end() < original.length()) {
            text.append("…");
        }
        var shown = hits.stream().map(Query.Hit::span)
                .filter(hit -> hit.start() >= whole.start() && hit.end() <= whole.end())
                .map(hit -> new Span(hit.start() + shift, hit.end() + shift)).toList();
        return new Snippet(text.toString(), shown, first);
    }

    private static int wordAfter(String text, int from, int most) {
        int at = from;
        while (at < most && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == most) {
            return from;
        }
        while (at < most && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordBefore(String text, int from, int least) {
        for (int i = from; i > Math.max(least, from - BEFORE); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return from;
    }
}
