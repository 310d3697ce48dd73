package app.parallax.text.copied;

import java.util.Comparator;

/**
 * A run of equal words in two texts.
 *
 * @param start index of the first word in the first text
 * @param otherStart index of the first word in the second text
 */
record SharedRun(int text, int other, int start, int otherStart, int length) {
    static final Comparator<SharedRun> ORDER = Comparator.comparingInt(SharedRun::text)
            .thenComparingInt(SharedRun::other)
            .thenComparingInt(SharedRun::start).thenComparingInt(SharedRun::otherStart);

    int end() {
        return start + length;
    }

    int otherEnd() {
        return otherStart + length;
    }

    boolean sameTexts(SharedRun next) {
        return text == next.text && other == next.other;
    }
}
