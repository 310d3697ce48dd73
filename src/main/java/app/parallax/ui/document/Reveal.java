package app.parallax.ui.document;

import app.parallax.text.Span;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/** Brings a place of a text into view, near or far, with the next drawing. */
final class Reveal {
    /** Part of the height at which a place stands that was brought into view. */
    static final double PLACE = 0.3;
    /** By so much of the height it may stand elsewhere, where no height was asked for. */
    private static final double NEAR = 0.25;

    private final ReadingArea area;
    private @Nullable Span asked;
    private double askedAt = Double.NaN;

    Reveal(ReadingArea area) {
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
        boolean anywhere = Double.isNaN(askedAt);
        double height = anywhere ? area.getHeight() * PLACE : askedAt;
        var place = article.get().lines().position(span.start());
        if (area.isLaidOut() && area.lineNodes().noneMatch(node -> node.getUserData().equals(place.index()))) {
            area.selectAt(place, () -> bring(article.get(), place, height));
        } else {
            area.select(place);
        }
        if (!area.isLaidOut()) {
            area.requestLayout();
        }
        area.layout();
        double near = anywhere ? area.getHeight() * NEAR : 1;
        area.topOfCaret().filter(top -> Math.abs(top - height) > near).ifPresent(top -> area.scroll(top - height));
        area.layout();
        return true;
    }

    /**
     * Brings a place of the text about so many pixels below the top, if what lies between is as high as what is drawn
     * now: exactly where it stands is known once its lines are made.
     */
    private void bring(ArticleModel article, TextPos place, double height) {
        var lines = article.lines();
        var drawn = area.lineNodes().filter(node -> (Integer) node.getUserData() < lines.count()).toList();
        double all = drawn.stream().mapToDouble(node -> node.getBoundsInLocal().getHeight()).sum();
        int units = drawn.stream().mapToInt(node -> length(lines, (Integer) node.getUserData())).sum();
        double high = all / Math.max(1, units);
        int top = place.index();
        double above = place.offset() * high;
        while (top > 0 && above < height) {
            top--;
            above += high * length(lines, top);
        }
        OneLayout.atTop(area, article, top);
        if (above - height > area.getHeight() * NEAR) {
            area.scroll(above - height);
            area.layout();
        }
    }

    /** How much there is of a line to be drawn: an empty one takes about as much as words do. */
    private static int length(Lines lines, int line) {
        return 10 + lines.end(line) - lines.start(line);
    }
}
