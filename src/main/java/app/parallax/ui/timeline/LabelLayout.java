package app.parallax.ui.timeline;

import java.util.Arrays;

/** Moves labels apart so that they do not overlap, as little as possible and in order. */
final class LabelLayout {
    private LabelLayout() {}

    /**
     * Places labels one below the other, with the least sum of squared displacements: isotonic regression by pooling
     * neighbours, in linear time.
     *
     * @param wanted wanted tops, ascending
     * @param top upper bound
     * @param bottom lower bound; exceeded if there is not enough room
     */
    static double[] place(double[] wanted, double[] heights, double top, double bottom) {
        int count = wanted.length;
        var before = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            before[i] = total;
            total += heights[i];
        }
        var sum = new double[count];
        var size = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            sum[blocks] = wanted[i] - before[i];
            size[blocks] = 1;
            while (blocks > 0 && sum[blocks - 1] / size[blocks - 1] > sum[blocks] / size[blocks]) {
                sum[blocks - 1] += sum[blocks];
                size[blocks - 1] += size[blocks];
                blocks--;
            }
            blocks++;
        }
        double most = Math.max(top, bottom - total);
        var places = new double[count];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            double moved = Math.clamp(sum[block] / size[block], top, most);
            Arrays.fill(places, at, at + size[block], moved);
            at += size[block];
        }
        for (int i = 0; i < count; i++) {
            places[i] += before[i];
        }
        return places;
    }
}
