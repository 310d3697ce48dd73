package app.parallax.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the match of a pattern with the fewest errors; an error is an inserted, deleted or replaced unit. Myers, “A
 * fast bit-vector algorithm for approximate string matching based on dynamic programming” (J. ACM 46, 1999), in blocks
 * of 64 units of the pattern as given by Hyyrö (2003). A step costs a few operations per block.
 */
final class ApproximateSearch {
    private static final int WORD = Long.SIZE;
    private static final int ASCII = 128;

    private final int length;
    private final int blocks;
    private final long[][] ascii = new long[ASCII][];
    private final Map<Character, long[]> others = new HashMap<>();
    private final long[] none;
    private final long last;

    /**
     * Prepares a pattern.
     *
     * @param pattern the units to find, at least one
     * @param backward whether pattern and text are read from right to left
     */
    ApproximateSearch(CharSequence pattern, boolean backward) {
        length = pattern.length();
        if (length == 0) {
            throw new IllegalArgumentException("no pattern");
        }
        blocks = (length + WORD - 1) / WORD;
        none = new long[blocks];
        last = 1L << ((length - 1) % WORD);
        for (int i = 0; i < length; i++) {
            char unit = pattern.charAt(backward ? length - 1 - i : i);
            masksFor(unit)[i / WORD] |= 1L << (i % WORD);
        }
    }

    /**
     * The end of a match.
     *
     * @param units number of units of the text read to the end of the match
     * @param errors 0 to the length of the pattern
     */
    record End(int units, int errors) {}

    private long[] masksFor(char unit) {
        if (unit < ASCII) {
            if (ascii[unit] == null) {
                ascii[unit] = new long[blocks];
            }
            return ascii[unit];
        }
        return others.computeIfAbsent(unit, key -> new long[blocks]);
    }

    private long[] masks(char unit) {
        long[] found = unit < ASCII ? ascii[unit] : others.get(unit);
        return found == null ? none : found;
    }

    /** Returns the best end of a match that begins anywhere in {@code text[from, to)}; the first of equal ones. */
    End anywhere(CharSequence text, int from, int to) {
        return run(text, from, to, 1, 0);
    }

    /** Returns the best end of a match that begins with the first unit of {@code text[from, to)}. */
    End fromStart(CharSequence text, int from, int to) {
        return run(text, from, to, 1, 1);
    }

    /**
     * Returns the best end, read from right to left, of a match that begins with the last unit of
     * {@code text[from, to)}.
     */
    End fromEnd(CharSequence text, int from, int to) {
        return run(text, from, to, -1, 1);
    }

    private End run(CharSequence text, int from, int to, int step, int top) {
        var plus = new long[blocks];
        var minus = new long[blocks];
        Arrays.fill(plus, -1L);
        int errors = length;
        int best = length;
        int end = 0;
        for (int read = 0; read < to - from; read++) {
            errors += column(masks(text.charAt(step > 0 ? from + read : to - 1 - read)), plus, minus, top);
            if (errors < best) {
                best = errors;
                end = read + 1;
                if (best == 0) {
                    break;
                }
            }
        }
        return new End(end, best);
    }

    /** Advances by one unit of the text; returns the change in errors of the whole pattern. */
    private int column(long[] equal, long[] plus, long[] minus, int top) {
        int carry = top;
        for (int b = 0; b < blocks; b++) {
            long high = b == blocks - 1 ? last : Long.MIN_VALUE;
            long pv = plus[b];
            long mv = minus[b];
            long eq = equal[b];
            long xv = eq | mv;
            if (carry < 0) {
                eq |= 1;
            }
            long xh = (((eq & pv) + pv) ^ pv) | eq;
            long ph = mv | ~(xh | pv);
            long mh = pv & xh;
            int out = (ph & high) != 0 ? 1 : (mh & high) != 0 ? -1 : 0;
            ph <<= 1;
            mh <<= 1;
            if (carry < 0) {
                mh |= 1;
            } else if (carry > 0) {
                ph |= 1;
            }
            plus[b] = mh | ~(xv | ph);
            minus[b] = ph & xv;
            carry = out;
        }
        return carry;
    }
}
