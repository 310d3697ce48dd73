package app.parallax.text;

import java.util.function.IntPredicate;

public final class BinarySearch {
    private BinarySearch() {}

    /**
     * Returns the first index that fits, {@code count} if none does.
     *
     * @param fits true from some index on
     */
    public static int first(int count, IntPredicate fits) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fits.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
