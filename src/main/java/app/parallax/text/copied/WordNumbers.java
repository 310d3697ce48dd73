package app.parallax.text.copied;

import java.util.Arrays;
import java.util.function.IntFunction;

/** The words of many texts as one sequence of numbers, 4 bytes per word, so that the texts need not be kept. */
final class WordNumbers {
    private final int[] words;
    /** The start of each text in the sequence, followed by the end of the last one. */
    private final int[] starts;

    private WordNumbers(int[] words, int[] starts) {
        this.words = words;
        this.starts = starts;
    }

    static WordNumbers of(int count, IntFunction<String> texts) {
        var starts = new int[count + 1];
        var words = new int[1_024];
        int size = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = size;
            var reader = new WordReader(texts.apply(i));
            while (reader.next()) {
                if (size == words.length) {
                    words = Arrays.copyOf(words, size + (size >> 1));
                }
                words[size++] = reader.word();
            }
        }
        starts[count] = size;
        return new WordNumbers(Arrays.copyOf(words, size), starts);
    }

    int size() {
        return words.length;
    }

    int texts() {
        return starts.length - 1;
    }

    int start(int text) {
        return starts[text];
    }

    int end(int text) {
        return starts[text + 1];
    }

    int at(int index) {
        return words[index];
    }

    /** Returns the text that contains an index. */
    int text(int index) {
        int found = Arrays.binarySearch(starts, index);
        if (found < 0) {
            return -found - 2;
        }
        // texts without words begin where the next one begins
        while (found + 1 < starts.length && starts[found + 1] == index) {
            found++;
        }
        return found;
    }

    /** Whether two positions have the same words, for a given count. */
    boolean same(int one, int other, int count) {
        for (int i = 0; i < count; i++) {
            if (words[one + i] != words[other + i]) {
                return false;
            }
        }
        return true;
    }
}
