package app.parallax.ui.timeline;

import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.timeline.EventsLayer.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Draws stated dates of the visible events on the axis: a small open sign by kind of time where a date differs from the
 * event's, a bar if it is not a single day, and a dashed sign after the event for unresolved words.
 */
final class StatedLayer extends Pane {
    private static final PseudoClass OF_FOCUSED = PseudoClass.getPseudoClass("of-focused");
    /** The maximal number of signs on a screen. */
    private static final int MOST = 60;
    private static final double SIZE = 0.72;
    private static final double BAR = 4;
    private static final double TAIL = 26;
    /** The length from which a bar is drawn, the size of its sign. */
    private static final double SEEN = 12;
    private static final double BESIDE = 13;
    private static final double DAY = 86_400;

    private final List<EventSign> signs = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private int usedSigns;
    private int usedBars;

    StatedLayer() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Draws the stated dates of events that are not in a cluster. */
    void draw(Scene scene, Collection<EventItem> apart) {
        usedSigns = 0;
        usedBars = 0;
        for (var item : apart) {
            scene.summaries().apply(item.id())
                    .ifPresent(summary -> summary.stated().forEach(each -> draw(scene, item, each)));
        }
        for (int i = usedSigns; i < signs.size(); i++) {
            signs.get(i).setVisible(false);
        }
        for (int i = usedBars; i < bars.size(); i++) {
            bars.get(i).setVisible(false);
        }
    }

    private void draw(Scene scene, EventItem item, LinkSummary.Stated stated) {
        var own = item.when();
        if (own == null || usedSigns == MOST) {
            return;
        }
        boolean focused = item.id().equals(scene.focused());
        var date = stated.date();
        if (date == null) {
            if (stated.clock() != Clock.HAPPENED) {
                double y = scene.scale().y(own.anchor());
                bar(scene, y, y + BESIDE + TAIL, "soft-end", focused);
                sign(scene, stated, TimeOfEvent.Known.NOT_GIVEN, y + BESIDE, focused);
            }
            return;
        }
        TimeOfEvent.of(date).filter(when -> !when.equals(own)).ifPresent(when -> {
            double y = scene.scale().y(when.anchor());
            bar(scene, when, y, focused);
            if (Math.abs(y - scene.scale().y(own.anchor())) > 2) {
                sign(scene, stated, when.known(), y, focused);
            }
        });
    }

    private void bar(Scene scene, TimeOfEvent when, double y, boolean focused) {
        double top = Double.isInfinite(when.from()) ? y - TAIL : scene.scale().y(when.from());
        double bottom = Double.isInfinite(when.to()) ? y + TAIL : scene.scale().y(when.to());
        boolean softTop = when.soft() || Double.isInfinite(when.from());
        boolean softBottom = when.soft() || Double.isInfinite(when.to());
        if (bottom - top > SEEN && when.to() - when.from() > DAY) {
            bar(scene, top, bottom, softTop
                    ? softBottom ? "soft-both" : "soft-start"
                    : softBottom
                            ? "soft-end"
                            : "sharp",
                    focused);
        }
    }

    private void bar(Scene scene, double top, double bottom, String ends, boolean focused) {
        double from = Math.max(0, top);
        double to = Math.min(scene.scale().height(), bottom);
        if (to <= from) {
            return;
        }
        if (usedBars == bars.size()) {
            var made = new Region();
            made.setManaged(false);
            bars.add(made);
            getChildren().addFirst(made);
        }
        var bar = bars.get(usedBars++);
        bar.setVisible(true);
        bar.getStyleClass().setAll("event-span", "stated-span", ends);
        bar.pseudoClassStateChanged(OF_FOCUSED, focused);
        bar.resizeRelocate(scene.metrics().axis() - BAR / 2, from, BAR, to - from);
    }

    private void sign(Scene scene, LinkSummary.Stated stated, TimeOfEvent.Known known, double y, boolean focused) {
        if (y < 0 || y > scene.scale().height()) {
            return;
        }
        if (usedSigns == signs.size()) {
            var made = new EventSign();
            made.setManaged(false);
            made.setScaleX(SIZE);
            made.setScaleY(SIZE);
            signs.add(made);
            getChildren().add(made);
        }
        var sign = signs.get(usedSigns++);
        sign.setVisible(true);
        sign.show(stated.clock(), known == TimeOfEvent.Known.GIVEN ? TimeOfEvent.Known.DOUBTED : known);
        sign.getStyleClass().add("stated");
        sign.pseudoClassStateChanged(OF_FOCUSED, focused);
        sign.relocate(scene.metrics().axis() - sign.getLayoutBounds().getWidth() / 2,
                y - sign.getLayoutBounds().getHeight() / 2);
    }
}
