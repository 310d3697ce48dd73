package app.parallax.ui.timeline.lanes;

import app.parallax.ui.timeline.TimeScale;
import app.parallax.ui.timeline.lanes.CanvasPainter.Face;
import app.parallax.ui.timeline.lanes.LaneColors.Tone;
import java.util.ArrayList;
import java.util.List;

/** Draws the figures of a growing total over the dates that they hold for, along the time axis. */
record TotalsPainter(CanvasPainter painter, TimeScale scale, double left, double right) {
    private static final double MARGIN = 18;

    private record Point(double x, double least, double most) {}

    void paint(Lane lane, double top, double height) {
        double greatest = lane.totals().stream().mapToDouble(TotalsPainter::greatest).max().orElse(0);
        if (greatest <= 0) {
            return;
        }
        double bottom = top + height - 6;
        double reach = height - MARGIN - 12;
        var points = new ArrayList<Point>();
        for (var total : lane.totals()) {
            double least = Double.isNaN(total.least()) ? 0 : total.least();
            double most = Double.isNaN(total.most()) ? total.least() : total.most();
            points.add(new Point(left + scale.y(total.when().anchor()), bottom - reach * least / greatest,
                    bottom - reach * most / greatest));
        }
        steps(points);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.x < left || point.x > right) {
                continue;
            }
            var total = lane.totals().get(i);
            if (Math.abs(point.least - point.most) > 2) {
                painter.fill(Tone.FAINT, point.x - 1.5, point.most, 3, point.least - point.most);
            }
            painter.dot(Tone.INK, point.x, point.most, 3);
            var words = total.words() + " · " + total.label();
            double width = painter.width(Face.WORDS, words);
            double x = point.x + 7 + width > right ? point.x - 7 - width : point.x + 7;
            if (x > free) {
                painter.words(Face.WORDS, Tone.INK_2, words, x, Math.max(top + 9, point.most - 9));
                free = x + width + 6;
            }
        }
    }

    private static double greatest(Lane.Total total) {
        return Math.max(Double.isNaN(total.most()) ? 0 : total.most(), Double.isNaN(total.least()) ? 0 : total.least());
    }

    /** Draws steps: a total holds until the next one. */
    private void steps(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (to.x < left || from.x > right) {
                continue;
            }
            double start = Math.max(left, from.x);
            double end = Math.min(right, to.x);
            painter.line(Tone.INK_3, start, from.most, end, from.most);
            if (to.x <= right) {
                painter.line(Tone.INK_3, end, from.most, end, to.most);
            }
        }
    }
}
