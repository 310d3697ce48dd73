package app.parallax.io.report;

import java.util.Locale;

/**
 * A chart of figures as a table with an SVG drawing in its last column: a filled dot is an exact number, an open one an
 * approximate number, a line a range, an arrow an open end. The table has every figure as text too.
 */
final class HtmlChart {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 22;
    private static final int MIDDLE = HEIGHT / 2;
    /** Room for a dot and an arrow beyond either end of the axis. */
    private static final int MARGIN = 26;

    private HtmlChart() {}

    static String of(FigureChart chart) {
        var html = new StringBuilder("<table class=\"figures\">\n<caption>").append(HtmlReport.escape(chart.caption()))
                .append("</caption>\n<thead><tr>");
        chart.heads().forEach(head -> html.append("<th scope=\"col\">").append(HtmlReport.escape(head))
                .append("</th>"));
        html.append("<th aria-hidden=\"true\"></th></tr></thead>\n<tbody>\n");
        for (var row : chart.rows()) {
            html.append("<tr>");
            row.cells().forEach(cell -> html.append("<td dir=\"auto\">").append(HtmlReport.escape(cell))
                    .append("</td>"));
            html.append("<td class=\"drawn\">").append(open()).append(grid(chart)).append(mark(row))
                    .append("</svg></td></tr>\n");
        }
        html.append("<tr class=\"axis\"><td colspan=\"").append(chart.heads().size())
                .append("\"></td><td class=\"drawn\">").append(open());
        for (var tick : chart.ticks()) {
            html.append("<path class=\"tick\" d=\"M").append(x(tick.at())).append(" 0v4\"/><text x=\"")
                    .append(x(tick.at())).append("\" y=\"16\">").append(HtmlReport.escape(tick.text()))
                    .append("</text>");
        }
        return html.append("</svg></td></tr>\n</tbody>\n</table>\n").toString();
    }

    private static String open() {
        return "<svg width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" aria-hidden=\"true\">";
    }

    private static String grid(FigureChart chart) {
        var path = new StringBuilder();
        chart.ticks().forEach(tick -> path.append('M').append(x(tick.at())).append(" 0v").append(HEIGHT));
        return "<path class=\"grid\" d=\"" + path + "\"/>";
    }

    private static String mark(FigureChart.Row row) {
        var from = x(row.from());
        var to = x(row.to());
        if (row.isPoint()) {
            return "<circle class=\"" + (row.approximate() ? "about" : "exact") + "\" cx=\"" + from + "\" cy=\""
                    + MIDDLE + "\" r=\"4\"/>";
        }
        var drawn = new StringBuilder();
        if (row.openBelow() || row.openAbove()) {
            int beyond = row.openAbove() ? 18 : -18;
            var tip = number(Double.parseDouble(to) + beyond);
            drawn.append("<path class=\"range\" d=\"M").append(from).append(' ').append(MIDDLE).append('H').append(tip)
                    .append("\"/><path class=\"range\" d=\"M").append(number(Double.parseDouble(tip) - beyond / 4.5))
                    .append(' ').append(MIDDLE - 4).append('L').append(tip).append(' ').append(MIDDLE).append('l')
                    .append(number(-beyond / 4.5)).append(" 4\"/>").append(end(from));
        } else {
            drawn.append("<path class=\"range\" d=\"M").append(from).append(' ').append(MIDDLE).append('H').append(to)
                    .append("\"/>").append(end(from)).append(end(to));
        }
        return drawn.toString();
    }

    /** The mark at a closed end of a range. */
    private static String end(String x) {
        return "<path class=\"range\" d=\"M" + x + " " + (MIDDLE - 5) + "v10\"/>";
    }

    private static String x(double part) {
        return number(MARGIN + part * (WIDTH - 2 * MARGIN));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
