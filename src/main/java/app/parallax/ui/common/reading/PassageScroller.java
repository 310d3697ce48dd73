package app.parallax.ui.common.reading;

import app.parallax.text.Span;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/** Scrolls to a place of a text, near or far, with the next drawing. */
final class PassageScroller {
    /** The fraction of the height at which a revealed passage is placed. */
    static final double PLACE = 0.3;
    /** The tolerated deviation from it, as a fraction of the height. */
    private static final double NEAR = 0.25;
    /** The fraction of the height above which a short passage must end. */
    private static final double LOWEST = 0.9;

    /** The heights of the area that are laid out below a place before it is scrolled to. */
    private static final double AHEAD = 2;

    private final FrozenTextArea area;
    private @Nullable Span asked;
    private double askedAt = Double.NaN;

    PassageScroller(FrozenTextArea area) {
        this.area = area;
    }

    void request(Span span, double height) {
        asked = span;
        askedAt = height;
    }

    boolean now() {
        var span = asked;
        var article = area.text();
        if (span == null || article.isEmpty() || area.getHeight() < 1 || area.getSkin() == null) {
            return false;
        }
        asked = null;
        double height = Double.isNaN(askedAt) ? area.getHeight() * PLACE : askedAt;
        boolean anywhere = Double.isNaN(askedAt) && span.length() > 0; // an empty span is a reading place
        var lines = article.get().lines();
        var place = lines.position(span.start());
        if (area.isLaidOut() && area.lineNodes().noneMatch(node -> node.getUserData().equals(place.index()))) {
            area.selectAt(place, () -> scrollTo(article.get(), place, span.length(), height));
        } else {
            area.select(place);
        }
        if (!area.isLaidOut()) {
            area.requestLayout();
        }
        area.layout();
        double length = span.length() * heightOfUnit(lines);
        area.topOfCaret().filter(top -> anywhere ? !isNear(top, length) : Math.abs(top - height) > 1)
                .ifPresent(top -> area.scroll(top - height));
        area.layout();
        return true;
    }

    /** Whether a range at a distance from the top can stay: near the wanted place, and entirely visible. */
    private boolean isNear(double top, double length) {
        double all = area.getHeight();
        return Math.abs(top - all * PLACE) <= all * NEAR && top + length < all * LOWEST;
    }

    /** Returns the average height in pixels of one UTF-16 unit in the drawn lines. */
    private double heightOfUnit(TextLines lines) {
        var drawn = area.lineNodes().filter(node -> (Integer) node.getUserData() < lines.count()).toList();
        double all = drawn.stream().mapToDouble(node -> node.getBoundsInLocal().getHeight()).sum();
        int units = drawn.stream().mapToInt(node -> length(lines, (Integer) node.getUserData())).sum();
        return all / Math.max(1, units);
    }

    /**
     * Scrolls a place to about a distance from the top, assuming average line heights; the exact position is known once
     * its lines exist.
     */
    private void scrollTo(FrozenTextModel article, TextPos place, int length, double height) {
        var lines = article.lines();
        double high = heightOfUnit(lines);
        int top = place.index();
        double above = place.offset() * high;
        while (top > 0 && above < height) {
            top--;
            above += high * length(lines, top);
        }
        if (isNear(above, length * high)) {
            OneLayout.atTop(area, article, top, lines.count());
            return;
        }
        OneLayout.atTop(area, article, top, endOf(lines, top, (above + area.getHeight() * AHEAD) / high));
        area.scroll(above - height);
        area.layout();
    }

    /** Returns the line before which at least so many UTF-16 units of a text have ended. */
    private static int endOf(TextLines lines, int from, double units) {
        int line = from;
        for (double left = units; line < lines.count() && left > 0; line++) {
            left -= length(lines, line);
        }
        return line;
    }

    /** Returns the length of a line for the estimate; an empty one counts as some words. */
    private static int length(TextLines lines, int line) {
        return 10 + lines.end(line) - lines.start(line);
    }
}
