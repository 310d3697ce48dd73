package app.parallax.ui.matrix;

import app.parallax.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The common axis of the figures of a claim.
 *
 * @param from left end
 * @param to right end, greater than {@code from}
 */
record FigureAxis(double from, double to, double step) {
    private static final int TICKS = 5;
    /** The ratio of the smallest to the largest figure above which the axis does not start at zero. */
    private static final double CLOSE = 0.6;

    /** Returns an axis with room for all figures, including open ranges. */
    static FigureAxis of(List<Quantity> figures) {
        double most = ends(figures).max().orElse(1);
        double least = ends(figures).min().orElse(0);
        double from = least > CLOSE * most ? least - (most - least) * 0.25 : Math.min(0, least);
        double span = most - from <= 0 ? Math.max(1, Math.abs(most)) : (most - from) * 1.15;
        double step = step(span / TICKS);
        double start = Math.floor(from / step) * step;
        return new FigureAxis(start, Math.ceil((from + span) / step) * step, step);
    }

    private static DoubleStream ends(List<Quantity> figures) {
        return figures.stream().flatMap(each -> Stream.of(each.least(), each.most()).filter(end -> end != null))
                .mapToDouble(BigDecimal::doubleValue);
    }

    /** Returns 1, 2 or 5 times a power of ten. */
    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; from + i * step <= to + step / 1000; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    /** Returns the position of a number, 0 at the left end and 1 at the right. */
    double place(double number) {
        return Math.clamp((number - from) / (to - from), 0, 1);
    }
}
