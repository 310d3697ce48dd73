package app.parallax.ui.shell.window;

import app.parallax.ui.common.TextScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The panels around the texts: lists at the left, timeline at the right, details below. Each can be hidden; its size
 * follows the window until the person moves its divider. A panel at a side gives room to the texts while they have not
 * their least width, and is folded where that is not enough, the right one first; a panel that the person shows
 * meanwhile stays.
 */
public final class SidePanels {
    /** The window width below which the side panels shrink for the panes. */
    public static final double COMPACT_BELOW = 1200;
    private static final double DETAILS_HEIGHT = 178;
    private static final double TIMELINE_WIDTH = 250;
    private static final double LIBRARY_WIDTH = 232; // 25 letters of a title
    /** The parts of the window that panels take at most where the text is large. */
    private static final double LEFT_MOST = 0.2;
    private static final double RIGHT_MOST = 0.22;
    private static final double DETAILS_MOST = 0.36;
    /** The narrowest panels in pixels, at the usual size of the text and at twice that. */
    private static final double LEFT_LEAST = 150;
    private static final double LEFT_LARGE = 304;
    private static final double RIGHT_LEAST = 200;
    private static final double RIGHT_LARGE = 300;

    private static final double DIVIDER = 1;

    private final BooleanProperty left = new SimpleBooleanProperty(true);
    private final BooleanProperty right = new SimpleBooleanProperty(true);
    private final BooleanProperty details = new SimpleBooleanProperty(true);
    private final List<Side> sides = new ArrayList<>();
    /** The panel that the person showed last, which stays where there is no room. */
    private Optional<Side> asked = Optional.empty();

    /**
     * Sets the panels beside the texts.
     *
     * @param texts the least width of the texts in pixels
     */
    public void setSides(SplitPane columns, Region atLeft, Region atRight, DoubleSupplier texts) {
        atLeft.minWidthProperty().bind(TextScale.factor().map(factor -> least(LEFT_LEAST, LEFT_LARGE, factor)));
        atRight.minWidthProperty().bind(TextScale.factor().map(factor -> least(RIGHT_LEAST, RIGHT_LARGE, factor)));
        sides.add(new Side("left", columns, atLeft, columns.widthProperty(), false, left,
                all -> TextScale.within(all < COMPACT_BELOW ? 176 : LIBRARY_WIDTH, LEFT_MOST, all)));
        Runnable pulse = () -> fold(columns, texts.getAsDouble());
        columns.sceneProperty().subscribe((before, after) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(pulse);
            }
            if (after != null) {
                after.addPostLayoutPulseListener(pulse);
            }
        });
        sides.add(new Side("right", columns, atRight, columns.widthProperty(), true, right,
                all -> TextScale.within(all < COMPACT_BELOW ? 220 : TIMELINE_WIDTH, RIGHT_MOST, all)));
    }

    /** Folds panels where there is no room, and shows them again where there is. */
    private void fold(SplitPane columns, double texts) {
        double room = columns.getWidth();
        if (room <= 0) {
            return;
        }
        for (var side : List.of(sides.get(1), sides.get(0))) {
            if (side.shown.get() && asked.filter(side::equals).isEmpty() && room < texts + taken()) {
                side.fold(true);
            }
        }
        for (var side : List.of(sides.get(0), sides.get(1))) {
            if (side.folded && room >= texts + taken() + side.least()) {
                side.fold(false);
            }
        }
        if (room >= texts + sides.get(0).least() + sides.get(1).least()) {
            asked = Optional.empty();
        }
        for (var side : sides.subList(0, 2)) {
            double lack = texts - (room - sides.subList(0, 2).stream().mapToDouble(Side::inPlace).sum());
            if (lack > 1) {
                side.give(lack);
            }
        }
    }

    private double taken() {
        return sides.subList(0, 2).stream().filter(side -> side.shown.get()).mapToDouble(Side::least).sum();
    }

    private static double least(double usual, double large, Number factor) {
        return usual + (large - usual) * Math.max(0, factor.doubleValue() - 1);
    }

    /** Sets the panel below the texts. */
    public void setDetails(SplitPane middle, Region panel) {
        sides.add(new Side("details", middle, panel, middle.heightProperty(), true, details,
                all -> TextScale.within(DETAILS_HEIGHT, DETAILS_MOST, all)));
    }

    public BooleanProperty left() {
        return left;
    }

    public BooleanProperty right() {
        return right;
    }

    public BooleanProperty details() {
        return details;
    }

    /** Stores sizes in pixels and visibility. */
    void keep(Map<String, String> values) {
        for (var side : sides) {
            values.put("panel." + side.name, side.text());
        }
    }

    /** Restores the stored state; damaged values are ignored. */
    void restore(Map<String, String> values) {
        for (var side : sides) {
            side.read(values.getOrDefault("panel." + side.name, ""));
        }
    }

    /** A panel at an end of a split pane. */
    private final class Side {
        private final String name;
        private final SplitPane pane;
        private final Region panel;
        private final ObservableDoubleValue room;
        private final boolean last;
        private final DoubleFunction<Double> usual;
        private final BooleanProperty shown;
        private double size;
        private boolean placed;
        /** Whether it is hidden for want of room alone. */
        private boolean folded;
        private boolean folding;

        Side(String name, SplitPane pane, Region panel, ObservableDoubleValue room, boolean last,
                BooleanProperty shown, DoubleFunction<Double> usual) {
            this.name = name;
            this.pane = pane;
            this.panel = panel;
            this.room = room;
            this.last = last;
            this.shown = shown;
            this.usual = usual;
            room.subscribe((before, after) -> {
                double all = after.doubleValue();
                if (!placed && all > 2 * usual.apply(all)) {
                    placed = true;
                    place();
                } else if (placed && usual.apply(all) < usual.apply(before.doubleValue())) {
                    Platform.runLater(this::shrink); // a split pane places its dividers itself while it is resized
                }
            });
            shown.subscribe((before, now) -> show(now));
        }

        private void fold(boolean now) {
            folding = true;
            shown.set(!now);
            folding = false;
            folded = now;
        }

        private double least() {
            return panel.minWidth(-1) + DIVIDER;
        }

        private void show(boolean now) {
            if (!folding) {
                folded = false;
                asked = now ? Optional.of(this) : asked.filter(side -> side != this);
            }
            if (!now) {
                size = extent();
                pane.getItems().remove(panel);
            } else if (!pane.getItems().contains(panel)) {
                pane.getItems().add(last ? pane.getItems().size() : 0, panel);
                place();
            }
        }

        /** Returns the size given to the panel, 0 before its layout; its own size is less by half a divider. */
        private double extent() {
            if (!pane.getItems().contains(panel) || pane.getDividers().isEmpty() || !placed) {
                return size;
            }
            double position = pane.getDividerPositions()[divider()];
            return room.get() * (last ? 1 - position : position);
        }

        /** Returns the size in pixels while the panel is shown, else 0. */
        private double inPlace() {
            return pane.getItems().contains(panel) && placed ? extent() : 0;
        }

        /** Becomes narrower by some pixels, as far as its least width. */
        private void give(double lack) {
            double all = room.get();
            double least = Math.max(least(), inPlace() - lack);
            if (inPlace() > least + 1) {
                pane.setDividerPosition(divider(), last ? (all - least) / all : least / all);
            }
        }

        private int divider() {
            return last ? pane.getDividers().size() - 1 : 0;
        }

        private void place() {
            double all = room.get();
            if (all <= 0 || pane.getDividers().isEmpty() || !pane.getItems().contains(panel)) {
                return;
            }
            double wanted = size > 0 ? Math.min(size, all / 2) : usual.apply(all);
            pane.setDividerPosition(divider(), last ? (all - wanted) / all : wanted / all);
        }

        /** Gives room to the panes where the window becomes narrow. */
        private void shrink() {
            if (pane.getItems().contains(panel) && !pane.getDividers().isEmpty()) {
                double all = room.get();
                double part = usual.apply(all) / all;
                pane.setDividerPosition(divider(), last ? 1 - part : part);
            }
        }

        String text() {
            return String.format(Locale.ROOT, "%.0f%s", extent(), shown.get() || folded ? "" : " hidden");
        }

        void read(String text) {
            var parts = new ArrayList<>(List.of(text.split(" ")));
            try {
                size = Math.clamp(Double.parseDouble(parts.getFirst()), 0, 5_000);
            } catch (NumberFormatException e) { // a damaged window state must not prevent opening
                return;
            }
            shown.set(!parts.contains("hidden"));
            place();
        }
    }
}
