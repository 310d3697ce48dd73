package app.parallax.ui.document;

import app.parallax.text.Span;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/** Brings a place of a text into view, near or far, with the next drawing. */
final class PassageScroller {
    /** Part of the height at which a place stands that was brought into view. */
    static final double PLACE = 0.3;
    /** By so much of the height it may stand elsewhere, where no height was asked for. */
    private static final double NEAR = 0.25;
    /** Down to so much of the height it must end then, if it is short enough. */
    private static final double LOWEST = 0.9;

    private final ReadingArea area;
    private @Nullable Span asked;
    private double askedAt = Double.NaN;

    PassageScroller(ReadingArea area) {
        this.area = area;
    }

    void ask(Span span, double height) {
        asked = span;
        askedAt = height;
    }

    boolean now() {
        var span = asked;
        var article = area.article();
        if (span == null || article.isEmpty() || area.getHeight() < 1 || area.getSkin() == null) {
            return false;
        }
        asked = null;
        double height = Double.isNaN(askedAt) ? area.getHeight() * PLACE : askedAt;
        boolean anywhere = Double.isNaN(askedAt) && span.length() > 0; // without length it is a place of reading
        var lines = article.get().lines();
        var place = lines.position(span.start());
        if (area.isLaidOut() && area.lineNodes().noneMatch(node -> node.getUserData().equals(place.index()))) {
            area.selectAt(place, () -> bring(article.get(), place, span.length(), height));
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

    /** Whether a stretch may stay where it begins so far below the top: about where it is to be, and whole in view. */
    private boolean isNear(double top, double length) {
        double all = area.getHeight();
        return Math.abs(top - all * PLACE) <= all * NEAR && top + length < all * LOWEST;
    }

    /** Pixels that one unit of text adds to the height, in the lines that are drawn now. */
    private double heightOfUnit(TextLines lines) {
        var drawn = area.lineNodes().filter(node -> (Integer) node.getUserData() < lines.count()).toList();
        double all = drawn.stream().mapToDouble(node -> node.getBoundsInLocal().getHeight()).sum();
        int units = drawn.stream().mapToInt(node -> length(lines, (Integer) node.getUserData())).sum();
        return all / Math.max(1, units);
    }

    /**
     * Brings a place of the text about so many pixels below the top, if what lies between is as high as what is drawn
     * now: exactly where it stands is known once its lines are made.
     */
    private void bring(ArticleModel article, TextPos place, int length, double height) {
        var lines = article.lines();
        double high = heightOfUnit(lines);
        int top = place.index();
        double above = place.offset() * high;
        while (top > 0 && above < height) {
            top--;
            above += high * length(lines, top);
        }
        OneLayout.atTop(area, article, top);
        if (!isNear(above, length * high)) {
            area.scroll(above - height);
            area.layout();
        }
    }

    /** How much there is of a line to be drawn: an empty one takes about as much as words do. */
    private static int length(TextLines lines, int line) {
        return 10 + lines.end(line) - lines.start(line);
    }
}
