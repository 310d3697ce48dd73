package app.parallax.ui.timeline.lanes;

import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.timeline.TimeOfEvent;
import app.parallax.ui.timeline.TimeScale;
import app.parallax.ui.timeline.lanes.CanvasPainter.Face;
import app.parallax.ui.timeline.lanes.LaneColors.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws the visible events as cards above the lanes, without overlap; those without room are counted. */
record EventBand(CanvasPainter painter, TimeScale scale, double left, double right, double factor, List<LaneHit> hits) {
    static final double CARD = 42;
    static final int ROWS = 2;
    private static final double GAP = 6;
    private static final double WIDEST = 230;
    private static final double BIN = 72;
    /** The maximal number of measured cards; the others are counted only. */
    private static final int MOST_MEASURED = 60;

    static double height(double factor) {
        return ROWS * (CARD * factor + 6) + 22;
    }

    private record OccupiedRange(double from, double to) {}

    /** Draws the columns of the visible events through all lanes; that of the event in focus is the darkest. */
    void columns(LaneSet.Events events, @Nullable UUID focused, double top, double bottom) {
        var shown = events.between(scale.start(), scale.end());
        if (shown.size() <= 12) {
            shown.forEach(each -> column(each.when(), 0.5, top, bottom));
        }
        events.find(focused).ifPresent(each -> column(each.when(), 1, top, bottom));
    }

    private void column(TimeOfEvent when, double strength, double top, double bottom) {
        double from = Math.max(left, left + scale.y(when.first()));
        double to = Math.min(right, left + scale.y(when.last()));
        if (to > from && to - from < (right - left) / 3) {
            painter.shade(Tone.LINE, strength, from, top, Math.max(2, to - from), bottom - top);
        }
    }

    void paint(LaneSet.Events events, @Nullable UUID focused, double top) {
        var taken = new ArrayList<List<OccupiedRange>>();
        for (int i = 0; i < ROWS; i++) {
            taken.add(new ArrayList<>());
        }
        events.find(focused)
                .filter(each -> each.when().anchor() >= scale.start() && each.when().anchor() <= scale.end())
                .ifPresent(each -> place(events, each, true, taken, top));
        var bins = new int[(int) ((right - left) / BIN) + 1];
        int measured = 0;
        for (var each : events.between(scale.start(), Math.nextUp(scale.end()))) {
            if (each.event().id().equals(focused)) {
                continue;
            }
            if (measured++ > MOST_MEASURED || !place(events, each, false, taken, top)) {
                bins[(int) Math.clamp(scale.y(each.when().anchor()) / BIN, 0, bins.length - 1)]++;
            }
        }
        counts(bins, top + ROWS * (CARD * factor + 6) + 10);
    }

    private boolean place(LaneSet.Events events, LaneSet.Placed each, boolean focused, List<List<OccupiedRange>> taken,
            double top) {
        double x = left + scale.y(each.when().anchor());
        var caption = events.caption(each);
        double width = Math.min(WIDEST * factor, 34
                + Math.max(painter.width(Face.TITLE, each.event().title()), painter.width(Face.SMALL, caption) - 16));
        double from = Math.clamp(x - 16, left, Math.max(left, right - width));
        for (int row = 0; row < ROWS; row++) {
            var free = taken.get(row).stream().noneMatch(t -> from < t.to + GAP && from + width + GAP > t.from);
            if (free) {
                taken.get(row).add(new OccupiedRange(from, from + width));
                card(each, focused, caption, from, top + row * (CARD * factor + 6), width, x);
                return true;
            }
        }
        return false;
    }

    private void card(LaneSet.Placed each, boolean focused, String caption, double x, double y, double width,
            double anchor) {
        double height = CARD * factor;
        painter.box(focused ? Tone.SELECTED : Tone.RAISED, focused ? Tone.ACCENT : Tone.BORDER, x, y, width, height, 6);
        var known = each.when().known();
        painter.sign(Clock.HAPPENED, Tone.INK, focused ? Tone.SELECTED : Tone.RAISED, known == TimeOfEvent.Known.GIVEN,
                known == TimeOfEvent.Known.NOT_GIVEN, Math.clamp(anchor, x + 12, Math.max(x + 12, x + 16)),
                y + height * 0.33);
        boolean flawed = each.flaw() != LaneSet.Flaw.NONE;
        double room = width - 34 - (flawed ? 10 : 0);
        painter.words(Face.TITLE, Tone.INK, painter.fitted(Face.TITLE, each.event().title(), room), x + 26,
                y + height * 0.33);
        painter.words(Face.SMALL, focused ? Tone.INK_2 : Tone.INK_3, painter.fitted(Face.SMALL, caption, width - 16),
                x + 9,
                y + height * 0.74);
        if (flawed) {
            boolean conflict = each.flaw() == LaneSet.Flaw.CONFLICT;
            painter.words(Face.TITLE, conflict ? Tone.CONFLICT : Tone.INK_3, conflict ? "≠" : "?", x + width - 14,
                    y + height * 0.33);
        }
        hits.add(new LaneHit(x, y, width, height, new LaneHit.EventTarget(each)));
    }

    private void counts(int[] bins, double middle) {
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                var words = "+" + LanePainter.number(bins[i]);
                double width = painter.width(Face.SMALL, words) + 10;
                double x = left + i * BIN + (BIN - width) / 2;
                painter.box(Tone.CHROME, Tone.BORDER, x, middle - 8, width, 16, 8);
                painter.words(Face.SMALL, Tone.INK_2, words, x + 5, middle);
                hits.add(new LaneHit(x, middle - 8, width, 16,
                        new LaneHit.More(scale.time(i * BIN), scale.time((i + 1) * BIN), bins[i])));
            }
        }
    }

    /** Draws the ticks of the axis with their labels, and lines through all lanes. */
    void axis(double top, double bottom) {
        var ticks = scale.ticks(96 * factor);
        for (var tick : ticks) {
            double x = Math.rint(left + tick.y()) + 0.5;
            if (tick.isMajor()) {
                painter.line(Tone.LINE, x, top + Math.rint(22 * factor), x, bottom);
                if (x + painter.width(Face.WORDS, tick.label()) < right) {
                    painter.words(Face.WORDS, Tone.INK_3, tick.label(), x + 4, top + 14 * factor);
                }
            } else {
                painter.line(Tone.BORDER, x, top + Math.rint(22 * factor), x, top + Math.rint(27 * factor));
            }
        }
    }
}
