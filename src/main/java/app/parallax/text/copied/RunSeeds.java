package app.parallax.text.copied;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the runs of {@value #RUN} words that occur more than once. One pass marks each run in two bit sets (seen, seen
 * again); a second one collects the few runs seen again and sorts them, so that no table of all runs is needed.
 */
final class RunSeeds {
    /** The number of equal words in a row from which a text counts as copied. */
    static final int RUN = 8;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int BITS_A_WORD = 12;

    private final WordNumbers words;
    private final int mask;

    RunSeeds(WordNumbers words) {
        this.words = words;
        int bits = Math.max(1 << 10, (int) Math.min(1L << 30, (long) words.size() * BITS_A_WORD));
        this.mask = Integer.highestOneBit(bits - 1) * 2 - 1;
    }

    private interface Sink {
        void run(int index, long hash);
    }

    /** Passes each run of each text with its rolling hash. */
    private void runs(Sink sink) {
        long first = 1;
        for (int i = 1; i < RUN; i++) {
            first *= FACTOR;
        }
        for (int text = 0; text < words.texts(); text++) {
            int start = words.start(text);
            int end = words.end(text);
            long hash = 0;
            for (int i = start; i < end; i++) {
                if (i >= start + RUN) {
                    hash -= words.at(i - RUN) * first;
                }
                hash = hash * FACTOR + words.at(i);
                if (i >= start + RUN - 1) {
                    sink.run(i - RUN + 1, spread(hash));
                }
            }
        }
    }

    private static long spread(long hash) {
        long h = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        return h ^ (h >>> 32);
    }

    /** Returns the runs that occur twice or more: hash in the upper half, index in the lower, sorted. */
    long[] repeated() {
        var seen = new long[(mask >>> 6) + 1];
        var again = new long[(mask >>> 6) + 1];
        runs((index, hash) -> {
            int bit = (int) hash & mask;
            long one = 1L << bit;
            again[bit >>> 6] |= seen[bit >>> 6] & one;
            seen[bit >>> 6] |= one;
        });
        var found = new LongList();
        runs((index, hash) -> {
            int bit = (int) hash & mask;
            if ((again[bit >>> 6] & (1L << bit)) != 0) {
                found.add((hash & 0xFFFFFFFF00000000L) | index);
            }
        });
        return found.sorted();
    }

    /** Returns the indexes of runs that occur in more than {@code most} texts. */
    BitSet common(long[] repeated, int most) {
        var common = new BitSet(words.size());
        for (int from = 0; from < repeated.length;) {
            int to = groupEnd(repeated, from);
            if (to - from > most && texts(repeated, from, to) > most) {
                for (int i = from; i < to; i++) {
                    common.set((int) repeated[i]);
                }
            }
            from = to;
        }
        return common;
    }

    /** Returns the end of the runs of the same hash. */
    static int groupEnd(long[] repeated, int from) {
        int to = from + 1;
        while (to < repeated.length && repeated[to] >>> 32 == repeated[from] >>> 32) {
            to++;
        }
        return to;
    }

    private int texts(long[] repeated, int from, int to) {
        int texts = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            int text = words.text((int) repeated[i]);
            texts += text == last ? 0 : 1;
            last = text;
        }
        return texts;
    }

    private static final class LongList {
        private long[] all = new long[1_024];
        private int size;

        void add(long one) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = one;
        }

        long[] sorted() {
            var sorted = Arrays.copyOf(all, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
