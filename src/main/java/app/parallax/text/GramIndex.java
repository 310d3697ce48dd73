package app.parallax.text;

import java.util.Arrays;

/** Indexes the positions of n-grams of a text for fuzzy matching. */
final class GramIndex {
    /** Units in a run: short enough that one survives between two edits, long enough to be rare. */
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

    /** Where runs like the one at an offset of a pattern may stand: first place and the place after the last. */
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
