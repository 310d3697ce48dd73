package app.parallax.text.draft;

import app.parallax.text.Span;
import app.parallax.text.copied.WordReader;
import java.util.Arrays;

/** The words of a text as numbers, equal for equal folded letters, with their offsets. */
public final class WordSequence {
    private final int[] words;
    private final int[] starts;
    private final int[] ends;

    private WordSequence(int[] words, int[] starts, int[] ends) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
    }

    /** Reads the words of a text, in linear time. */
    public static WordSequence of(String text) {
        int size = 0;
        var words = new int[Math.max(8, text.length() / 5)];
        var starts = new int[words.length];
        var ends = new int[words.length];
        var reader = new WordReader(text);
        while (reader.next()) {
            if (size == words.length) {
                int roomy = size * 2;
                words = Arrays.copyOf(words, roomy);
                starts = Arrays.copyOf(starts, roomy);
                ends = Arrays.copyOf(ends, roomy);
            }
            words[size] = reader.word();
            starts[size] = reader.start();
            ends[size++] = reader.end();
        }
        return new WordSequence(Arrays.copyOf(words, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    public int size() {
        return words.length;
    }

    int word(int index) {
        return words[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /**
     * Returns the range of the text from one word to another.
     *
     * @param last the last word, inclusive
     */
    Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }
}
