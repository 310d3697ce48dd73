package app.parallax.text.draft;

import app.parallax.text.copied.WordReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * An index of texts by their words, of 8 bytes for each different word of each text. It is built in parts by several
 * threads; answers are complete when all parts are added.
 */
public final class WordIndex {
    /** Minimum number of texts assumed: in a few texts every word is frequent. */
    private static final double LEAST_TEXTS = 60;
    /** Maximum share of the texts with a word that finds texts by itself. */
    private static final double FREQUENT = 0.2;
    /** Number of texts up to which no word is too frequent. */
    private static final int FEW = 100;

    private final int texts;
    private final AtomicReferenceArray<long[]> parts;
    private final ConcurrentHashMap<Integer, Places> places = new ConcurrentHashMap<>();

    /**
     * Creates an empty index.
     *
     * @param texts number of texts
     * @param parts number of parts in which they are added
     */
    public WordIndex(int texts, int parts) {
        this.texts = texts;
        this.parts = new AtomicReferenceArray<>(parts);
    }

    /** The words of some texts, to be added as one part. Confined to one thread. */
    public static final class Part {
        /** Number of bits of a word that are sorted at once. */
        private static final int DIGIT = 11;

        private long[] entries = new long[1_024];
        private int size;

        /**
         * Adds a text, behind those added before.
         *
         * @param number of the text, from 0
         */
        public void add(int number, String text) {
            var reader = new WordReader(text);
            while (reader.next()) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size * 2);
                }
                entries[size++] = ((long) reader.word() << 32) | number;
            }
        }

        /** Returns the entries by word, those of a word by text, each once: sorted by digits, the lowest first. */
        private long[] sorted() {
            var from = entries;
            var to = new long[size];
            for (int shift = 32; shift < 64; shift += DIGIT) {
                var ends = new int[1 << DIGIT];
                for (int i = 0; i < size; i++) {
                    ends[digit(from[i], shift)]++;
                }
                for (int i = 1; i < ends.length; i++) {
                    ends[i] += ends[i - 1];
                }
                for (int i = size - 1; i >= 0; i--) {
                    to[--ends[digit(from[i], shift)]] = from[i];
                }
                var sorted = to;
                to = from;
                from = sorted;
            }
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || from[i] != from[i - 1]) {
                    from[kept++] = from[i];
                }
            }
            return Arrays.copyOf(from, kept);
        }

        /** A digit of an entry, in the order of negative before positive words. */
        private static int digit(long entry, int shift) {
            return (int) ((entry ^ Long.MIN_VALUE) >>> shift) & ((1 << DIGIT) - 1);
        }
    }

    /** Adds a part. */
    public void add(int number, Part part) {
        parts.set(number, part.sorted());
    }

    /** Returns the numbers of the different words of a text. */
    public static int[] words(String text) {
        var words = WordSequence.of(text);
        var found = new int[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = words.word(i);
        }
        return Arrays.stream(found).distinct().toArray();
    }

    /** Returns the number of texts with a word. */
    public int frequency(int word) {
        return places(word).count;
    }

    /** Returns where the parts have a word; valid when all parts are added. */
    private Places places(int word) {
        var known = places.get(word);
        if (known == null) {
            known = new Places(parts, word);
            places.put(word, known);
        }
        return known;
    }

    /** The ranges of the parts that have a word: first and last entry, exclusive, of each. */
    private static final class Places {
        final int[] ranges;
        final int count;

        Places(AtomicReferenceArray<long[]> parts, int word) {
            ranges = new int[2 * parts.length()];
            int sum = 0;
            for (int i = 0; i < parts.length(); i++) {
                var part = parts.get(i);
                if (part != null) {
                    int from = first(part, word);
                    int end = from;
                    while (end < part.length && (int) (part[end] >> 32) == word) {
                        end++;
                    }
                    ranges[2 * i] = from;
                    ranges[2 * i + 1] = end;
                    sum += end - from;
                }
            }
            count = sum;
        }
    }

    /** Returns the weight of a word: the logarithm of the number of texts for each one with it. */
    public double rarity(int word) {
        return Math.max(0.1, Math.log((Math.max(LEAST_TEXTS, texts) + 1) / (frequency(word) + 0.5)));
    }

    /** Returns the weight of the first word of a text. */
    public double rarity(String word) {
        var reader = new WordReader(word);
        return reader.next() ? rarity(reader.word()) : 0.1;
    }

    private static int first(long[] part, long word) {
        int low = 0;
        int high = part.length;
        long sought = word << 32;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (part[middle] < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Finds the texts that share most of the weight of some words.
     *
     * @param words numbers of different words
     * @param needed a word that the texts must have, besides one of the others; null for none
     * @param most how many texts at most
     * @return numbers of texts, the best first, of equal ones the first
     */
    public List<Integer> best(int[] words, @Nullable Integer needed, int most) {
        var weights = new float[texts];
        var having = needed == null ? null : new boolean[texts];
        for (int word : words) {
            boolean frequent = texts > FEW && frequency(word) > FREQUENT * texts;
            if (!frequent && (needed == null || word != needed)) {
                float weight = (float) rarity(word);
                each(word, text -> weights[text] += weight);
            }
        }
        if (having != null && needed != null) {
            each(needed, text -> having[text] = true);
        }
        var best = new ArrayList<Integer>();
        for (int i = 0; i < texts; i++) {
            if (weights[i] > 0 && (having == null || having[i])) {
                add(i, weights, most, best);
            }
        }
        return best;
    }

    /** Whether a text has all of some different words. */
    public boolean hasAll(int[] words) {
        var rarestFirst = Arrays.stream(words).boxed().sorted(Comparator.comparingInt(this::frequency)).toList();
        if (words.length == 0 || frequency(rarestFirst.getFirst()) == 0) {
            return words.length == 0;
        }
        var counts = new byte[texts]; // the number of the words so far, of texts that have them all
        int most = Math.min(rarestFirst.size(), Byte.MAX_VALUE);
        for (int i = 0; i < most; i++) {
            byte before = (byte) i;
            var left = new boolean[1];
            each(rarestFirst.get(i), text -> {
                if (counts[text] == before) {
                    counts[text]++;
                    left[0] = true;
                }
            });
            if (!left[0]) {
                return false;
            }
        }
        return true;
    }

    private interface Sink {
        void add(int text);
    }

    private void each(int word, Sink sink) {
        var ranges = places(word).ranges;
        for (int i = 0; i < parts.length(); i++) {
            var part = parts.get(i);
            if (part != null) {
                for (int at = ranges[2 * i]; at < ranges[2 * i + 1]; at++) {
                    sink.add((int) part[at]);
                }
            }
        }
    }

    /** Inserts a text into the short list of the best. */
    private static void add(int text, float[] weights, int most, List<Integer> best) {
        if (best.size() == most && weights[best.getLast()] >= weights[text]) {
            return;
        }
        int at = best.size();
        while (at > 0 && weights[best.get(at - 1)] < weights[text]) {
            at--;
        }
        best.add(at, text);
        if (best.size() > most) {
            best.removeLast();
        }
    }
}
