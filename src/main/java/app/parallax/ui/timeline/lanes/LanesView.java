package app.parallax.ui.timeline.lanes;

import app.parallax.i18n.Messages;
import app.parallax.ui.timeline.TimeScale;
import app.parallax.ui.timeline.TimeWords;
import app.parallax.ui.timeline.lanes.CanvasPainter.Face;
import app.parallax.ui.timeline.lanes.LaneColors.Tone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Lanes over one horizontal time axis that can be scrolled and zoomed. Everything is drawn on a canvas: the cost of a
 * frame depends on what is visible, not on the number of events.
 */
final class LanesView extends Region {
    private static final double AXIS = 34;
    private static final double SMALL_TEXT = 12;
    private static final double GUTTER = 190;
    private static final double LANE = 120;
    private static final double WITH_TOTALS = 210;
    private static final double MARGIN = 0.06;
    private static final double HALF_DAY = 43_200;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final LaneColors colors = new LaneColors();
    private final Label probe = new Label();
    private final CanvasPainter.Known known = new CanvasPainter.Known();
    private final List<LaneHit> hits = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable TimeScale> scale = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LaneItem> selected = new ReadOnlyObjectWrapper<>();
    private LaneSet shown = LaneSet.NONE;
    private @Nullable UUID event;
    private Set<UUID> inPanes = Set.of();
    private double readingAt = Double.NaN;
    private double factor = 1;
    private boolean fresh = true;

    LanesView() {
        getStyleClass().add("lanes-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Messages.text("timeline.title"));
        setMinSize(0, 0);
        probe.getStyleClass().add("axis-label");
        probe.setManaged(false);
        probe.setVisible(false);
        canvas.setManaged(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.valueProperty().subscribe(value -> requestLayout());
        getChildren().addAll(probe, colors, canvas, bar);
        scale.subscribe(now -> {
            announce();
            requestLayout();
        });
        selected.subscribe(now -> requestLayout());
        focusedProperty().subscribe(now -> requestLayout());
    }

    /** Returns the scale; null before the first layout. */
    ReadOnlyObjectProperty<@Nullable TimeScale> scale() {
        return scale.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable LaneItem> selected() {
        return selected.getReadOnlyProperty();
    }

    LaneSet shown() {
        return shown;
    }

    double gutter() {
        return Math.min(GUTTER * factor, getWidth() / 3);
    }

    private double room() {
        return Math.max(1, getWidth() - gutter() - (bar.isVisible() ? bar.prefWidth(-1) : 0));
    }

    void show(LaneSet lanes) {
        boolean first = shown.anchors().isEmpty() && !lanes.anchors().isEmpty();
        shown = lanes;
        var item = selected.get();
        if (item != null && lanes.lanes().stream().noneMatch(lane -> lane.items().contains(item))) {
            selected.set(null);
        }
        fresh |= first;
        announce();
        requestLayout();
    }

    void setFocusedEvent(@Nullable UUID id) {
        event = id;
        requestLayout();
    }

    /** Sets the labels of the articles in panes, and the time of the words at the caret. */
    void setReading(Set<UUID> articles, double time) {
        inPanes = new HashSet<>(articles);
        readingAt = time;
        requestLayout();
    }

    void select(@Nullable LaneItem item) {
        selected.set(item);
        announce();
    }

    /** Announces the selection, else the visible range and the keys, because screen readers cannot read a canvas. */
    private void announce() {
        var item = selected.get();
        var now = scale.get();
        setAccessibleText(item != null
                ? Messages.text("lanes.accessible", item.label(), item.words())
                : now == null
                        ? Messages.text("timeline.title")
                        : Messages.text("lanes.spoken", TimeWords.range(now), shown.lanes().size(),
                                shown.lanes().stream().mapToLong(lane -> lane.signsIn(now)).sum(),
                                Messages.text("lanes.hint")));
    }

    void scrollTo(LaneItem item) {
        var now = scale.get();
        if (now != null && (item.when().anchor() < now.start() || item.when().anchor() > now.end())) {
            scale.set(now.moved(now.y(item.when().anchor()) - now.height() / 2));
        }
        double top = 0;
        for (var lane : shown.lanes()) {
            if (lane.items().contains(item)) {
                scrollTo(top, heightOf(lane));
                return;
            }
            top += heightOf(lane);
        }
    }

    private void scrollTo(double top, double height) {
        double view = Math.max(1, getHeight() - top());
        double value = bar.getValue();
        bar.setValue(Math.clamp(value, Math.max(0, top + height - view), Math.max(top, 0)));
    }

    void scroll(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, 0, Math.max(0, bar.getMax())));
    }

    /** Scrolls an event to the middle. */
    void reveal(UUID id) {
        var now = scale.get();
        shown.events().find(id).ifPresent(placed -> {
            if (now != null && (placed.when().anchor() < now.start() || placed.when().anchor() > now.end())) {
                scale.set(now.moved(now.y(placed.when().anchor()) - now.height() / 2));
            }
        });
    }

    void setScale(TimeScale value) {
        scale.set(value.withHeight(room()));
        fresh = false;
    }

    void zoom(double x, double by) {
        var now = scale.get();
        if (now != null) {
            scale.set(now.zoomed(Math.clamp(x - gutter(), 0, now.height()), by));
        }
    }

    void move(double pixels) {
        var now = scale.get();
        if (now != null) {
            scale.set(now.moved(pixels));
        }
    }

    void fit(double from, double to) {
        double margin = Math.max((to - from) * MARGIN, to - from < 1 ? HALF_DAY : 0);
        setScale(TimeScale.fitting(from - margin, to + margin, room()));
    }

    void fitAll() {
        setScale(fullScale());
    }

    /** Returns the scale on which all signs are visible. */
    TimeScale fullScale() {
        var anchors = shown.anchors().ascending();
        double today = TimeScale.seconds(LocalDate.now(ZoneId.systemDefault()).atStartOfDay());
        double first = anchors.length == 0 ? today - 15 * 86_400.0 : anchors[0];
        double last = anchors.length == 0 ? today + 15 * 86_400.0 : anchors[anchors.length - 1];
        double margin = Math.max((last - first) * MARGIN, HALF_DAY);
        return TimeScale.fitting(first - margin, last + margin, room());
    }

    /** Returns the drawn areas, for tests. */
    List<LaneHit> hits() {
        return List.copyOf(hits);
    }

    LaneHit.@Nullable Target at(double x, double y) {
        return LaneHit.at(hits, x, y);
    }

    double axis() {
        return Math.rint(AXIS * factor);
    }

    private double top() {
        return axis() + EventBand.height(factor);
    }

    private double heightOf(Lane lane) {
        if (shown.lanes().size() == 1) {
            return Math.max(LANE * factor, getHeight() - top());
        }
        return (lane.totals().isEmpty() ? LANE : WITH_TOTALS) * factor;
    }

    @Override
    protected void layoutChildren() {
        factor = probe.getFont().getSize() / SMALL_TEXT;
        double all = shown.lanes().stream().mapToDouble(this::heightOf).sum();
        double view = Math.max(0, getHeight() - top());
        bar.setVisible(all > view);
        bar.setMax(Math.max(0, all - view));
        bar.setVisibleAmount(all <= view ? 1 : bar.getMax() * view / Math.max(1, all));
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(view);
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
        double wide = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - wide, top(), wide, view);
        canvas.setWidth(Math.ceil(getWidth()));
        canvas.setHeight(Math.ceil(getHeight()));
        var now = scale.get();
        if (now == null || fresh) {
            now = fullScale();
            fresh = shown.anchors().isEmpty();
            scale.set(now);
        } else if (now.height() != room()) {
            now = now.withHeight(room());
            scale.set(now);
        }
        draw(now);
    }

    private void draw(TimeScale at) {
        hits.clear();
        var on = canvas.getGraphicsContext2D();
        var pen = new CanvasPainter(on, colors, factor, known);
        double left = gutter();
        double right = left + room();
        double bottom = getHeight();
        pen.fill(Tone.PAPER, 0, 0, getWidth(), bottom);
        var band = new EventBand(pen, at, left, right, factor, hits);
        band.columns(shown.events(), event, top(), bottom);
        band.axis(0, bottom);
        lanes(pen, at, left, right);
        pen.fill(Tone.PAPER, 0, axis(), getWidth(), EventBand.height(factor));
        pen.line(Tone.LINE, 0, top() - 0.5, getWidth(), top() - 0.5);
        pen.words(Face.WORDS, Tone.INK_2, Messages.text("lanes.events"), 16, axis() + 16 * factor);
        reading(pen, at, left, right);
        band.paint(shown.events(), event, axis() + 4); // over the line, which would cross their text
        if (isFocused()) {
            pen.fill(Tone.ACCENT, 0, 0, getWidth(), 2);
            pen.fill(Tone.ACCENT, 0, getHeight() - 2, getWidth(), 2);
            pen.fill(Tone.ACCENT, 0, 0, 2, getHeight());
            pen.fill(Tone.ACCENT, getWidth() - 2, 0, 2, getHeight());
        }
    }

    private void lanes(CanvasPainter pen, TimeScale at, double left, double right) {
        var painter = new LanePainter(pen, at, left, right, factor, event, selected.get(), hits);
        var totals = new TotalsPainter(pen, at, left, right);
        double y = top() - bar.getValue();
        for (var lane : shown.lanes()) {
            double height = heightOf(lane);
            if (y > getHeight()) {
                break;
            }
            if (y + height > top()) {
                boolean charted = !lane.totals().isEmpty();
                double chart = charted ? height - LANE * factor : 0;
                if (charted) {
                    totals.paint(lane, y, chart);
                }
                painter.paint(lane, y + chart, height - chart);
                head(pen, lane, y, height, left);
                pen.line(Tone.LINE, 0, y + height - 0.5, right, y + height - 0.5);
            }
            y += height;
        }
        pen.line(Tone.LINE, left - 0.5, 22, left - 0.5, getHeight());
    }

    private void head(CanvasPainter pen, Lane lane, double y, double height, double width) {
        pen.fill(Tone.PAPER, 0, y, width - 1, height - 1);
        double middle = y + 22 * factor;
        if (!lane.badge().isEmpty()) {
            boolean open = lane.items().stream().anyMatch(item -> inPanes.contains(item.article()));
            double own = pen.width(Face.SMALL, lane.badge()) + 12;
            pen.box(Tone.PAPER, open ? Tone.ACCENT : Tone.BORDER, 16, middle - 9, own, 18, 4);
            pen.words(Face.SMALL, open ? Tone.ACCENT : Tone.INK_2, lane.badge(), 22, middle);
            middle += 24 * factor;
        }
        pen.words(Face.TITLE, Tone.INK, pen.fitted(Face.TITLE, lane.title(), width - 28), 16, middle);
        middle += 20 * factor;
        var caption = lane.undated() == 0
                ? lane.caption()
                : lane.caption().isEmpty()
                        ? Messages.count("lanes.undated", lane.undated())
                        : Messages.text("timeline.dotted", lane.caption(),
                                Messages.count("lanes.undated", lane.undated()));
        pen.words(Face.SMALL, Tone.INK_3, pen.fitted(Face.SMALL, caption, width - 28), 16, middle);
        hits.add(new LaneHit(0, y, width, height, new LaneHit.Head(lane)));
    }

    /** Draws the time of the words at the caret. */
    private void reading(CanvasPainter pen, TimeScale at, double left, double right) {
        double x = left + at.y(readingAt);
        if (!Double.isNaN(readingAt) && x >= left && x <= right) {
            pen.fill(Tone.ACCENT, x - 0.75, 24, 1.5, getHeight() - 24);
            pen.dot(Tone.ACCENT, x, 25, 3.5);
        }
    }
}
