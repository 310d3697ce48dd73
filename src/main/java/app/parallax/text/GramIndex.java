package app.parallax.text;

import java.util.Arrays;

/** An index of the runs of {@value #SIZE} units in a text, for fuzzy search without rereading it. */
final class GramIndex {
    /** Units per run: short enough that one survives between two edits, long enough to be rare. */
    static final int SIZE = 5;

    private static final int BUCKET_BITS = 17;

    private final int[] heads = new int[(1 << BUCKET_BITS) + 1];
    private final int[] places;

    GramIndex(CharSequence text) {
        int runs = Math.max(0, text.length() - SIZE + 1);
        for (int i = 0; i < runs; i++) {
            heads[bucket(text, i) + 1]++;
        }
        for (int i = 1; i < heads.length; i++) {
            heads[i] += heads[i - 1];
        }
        places = new int[runs];
        var next = Arrays.copyOf(heads, heads.length);
        for (int i = 0; i < runs; i++) {
            places[next[bucket(text, i)]++] = i;
        }
    }

    /** Returns the first index, for {@link #place}, of the runs that may equal the one at an offset of a pattern. */
    int first(CharSequence pattern, int offset) {
        return heads[bucket(pattern, offset)];
    }

    int after(CharSequence pattern, int offset) {
        return heads[bucket(pattern, offset) + 1];
    }

    int place(int number) {
        return places[number];
    }

    private static int bucket(CharSequence text, int at) {
        int hash = 0;
        for (int i = 0; i < SIZE; i++) {
            hash = hash * 0x01000193 ^ text.charAt(at + i);
        }
        return (hash * 0x9E3779B1) >>> (32 - BUCKET_BITS);
    }
}
