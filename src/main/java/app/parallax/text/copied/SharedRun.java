package app.parallax.text.copied;

import java.util.Comparator;

/**
 * The same words in a row at two places.
 *
 * @param text the first text
 * @param other the second text
 * @param start index of the first word in the one
 * @param otherStart index of the first word in the other
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
