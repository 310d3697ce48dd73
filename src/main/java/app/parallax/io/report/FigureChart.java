package app.parallax.io.report;

import app.parallax.model.DisplaySanitizer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures on one axis. The axis begins at zero, or below if a figure is negative, so that differences are not
 * exaggerated.
 *
 * @param ticks round numbers on the axis; the first and the last are its ends
 */
public record FigureChart(String caption, List<String> heads, List<Row> rows, List<Tick> ticks) {
    private static final int MOST_TICKS = 5;

    /** Sanitizes the caption for display and copies the lists. */
    public FigureChart {
        caption = DisplaySanitizer.line(caption);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * A figure to be placed on the axis.
     *
     * @param least null if it has no lower bound
     * @param most null if it has no upper bound
     */
    public record Figure(List<String> cells, @Nullable BigDecimal least, @Nullable BigDecimal most,
            boolean approximate) {
        private Stream<BigDecimal> ends() {
            return Stream.of(least, most).flatMap(Stream::ofNullable);
        }
    }

    /**
     * A figure placed on the axis.
     *
     * @param from start, from 0 to 1 on the axis
     * @param to end, equal to {@code from} for a single number
     * @param openBelow whether it has no lower bound
     * @param openAbove whether it has no upper bound
     */
    public record Row(List<String> cells, double from, double to, boolean openBelow, boolean openAbove,
            boolean approximate) {
        /** Sanitizes the cells for display. */
        public Row {
            cells = cells.stream().map(DisplaySanitizer::line).toList();
        }

        /** Whether it is a single number. */
        public boolean isPoint() {
            return !openBelow && !openAbove && from == to;
        }
    }

    /**
     * A round number on the axis.
     *
     * @param at from 0 to 1
     */
    public record Tick(double at, String text) {}

    /**
     * Places figures on an axis.
     *
     * @param figures at least one
     * @param number formats the labels of the ticks
     */
    public static FigureChart of(String caption, List<String> heads, List<Figure> figures,
            Function<BigDecimal, String> number) {
        var low = figures.stream().flatMap(Figure::ends).reduce(BigDecimal.ZERO, BigDecimal::min);
        var high = figures.stream().flatMap(Figure::ends).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (low.compareTo(high) == 0) {
            high = BigDecimal.ONE;
        }
        var step = step(high.subtract(low));
        var first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        var last = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        var width = last.subtract(first);
        var ticks = new ArrayList<Tick>();
        for (var at = first; at.compareTo(last) <= 0; at = at.add(step)) {
            ticks.add(new Tick(part(at, first, width), number.apply(at)));
        }
        var rows = figures.stream().map(each -> row(each, first, width)).toList();
        return new FigureChart(caption, heads, rows, ticks);
    }

    private static Row row(Figure figure, BigDecimal first, BigDecimal width) {
        var least = figure.least();
        var most = figure.most();
        double from = part(Objects.requireNonNull(least == null ? most : least), first, width);
        double to = part(Objects.requireNonNull(most == null ? least : most), first, width);
        return new Row(figure.cells(), from, to, least == null, most == null, figure.approximate());
    }

    /** The distance of ticks: one, two or five times a power of ten, for about {@link #MOST_TICKS} intervals. */
    private static BigDecimal step(BigDecimal range) {
        var rough = range.divide(BigDecimal.valueOf(MOST_TICKS), MathContext.DECIMAL64);
        var power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (var factor : List.of(1, 2, 5)) {
            var step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    private static double part(BigDecimal number, BigDecimal first, BigDecimal width) {
        return number.subtract(first).divide(width, MathContext.DECIMAL64).doubleValue();
    }
}
