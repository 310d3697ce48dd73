package app.parallax.ui.timeline.lanes;

import app.parallax.i18n.Messages;
import app.parallax.model.QuoteMarks;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.timeline.TimeOfEvent;
import app.parallax.ui.timeline.TimeScale;
import app.parallax.ui.timeline.lanes.CanvasPainter.Face;
import app.parallax.ui.timeline.lanes.LaneColors.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws one lane: rows of signs and bars with their text, without overlap; items without a row are counted at the foot.
 * The cost depends on the visible items only.
 *
 * @param event event in focus, whose items are emphasised; null for none
 * @param selected selected item, null for none
 */
record LanePainter(CanvasPainter painter, TimeScale scale, double left, double right, double factor,
        @Nullable UUID event, @Nullable LaneItem selected, List<LaneHit> hits) {
    static final double ROW = 24;
    /** The length over which an open end fades. */
    private static final double TAIL = 90;
    /** The length from which a span is drawn as a bar. */
    private static final double SEEN = 16;
    private static final double GAP = 10;
    private static final double BIN = 64;
    private static final double BAR = 8;

    /** The amount of text that is drawn for an item. */
    private enum TextAmount {
        ALL, FEW, NONE
    }

    private double x(double time) {
        return left + scale.y(time);
    }

    void paint(Lane lane, double top, double height) {
        double row = ROW * factor;
        int rows = (int) Math.max(1, (height - 22) / row);
        var ends = new double[rows];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        var stretch = lane.inView(scale);
        int bins = (int) ((right - left) / BIN) + 1;
        var more = new int[bins];
        var words = wordsFor(stretch.to() - stretch.from(), rows);
        for (int i = stretch.from(); i < stretch.to(); i++) {
            var item = lane.items().get(i);
            if (!item.when().isIn(scale)) {
                continue;
            }
            double start = start(item, words);
            int free = 0;
            while (free < rows && ends[free] > start) {
                free++;
            }
            if (free < rows) {
                ends[free] = draw(item, top + 6 + row * (free + 0.5), words) + GAP;
            } else {
                more[(int) Math.clamp((start - left) / BIN, 0, bins - 1)]++;
            }
        }
        counts(more, top + height);
        edges(lane, stretch, top, height);
    }

    private TextAmount wordsFor(int count, int rows) {
        double room = (right - left) * rows / Math.max(1, count);
        return room > 150 ? TextAmount.ALL : room > 60 ? TextAmount.FEW : TextAmount.NONE;
    }

    private double start(LaneItem item, TextAmount words) {
        double start = Math.max(left, Math.min(from(item.when()), x(item.when().anchor()))) - 6;
        return leftward(item, words) ? start - room(item, words) - 14 : start;
    }

    private double from(TimeOfEvent when) {
        return Double.isInfinite(when.from()) ? x(when.anchor()) - TAIL : x(when.from());
    }

    private double to(TimeOfEvent when) {
        return Double.isInfinite(when.to()) ? Math.max(x(when.anchor()) + TAIL, from(when) + TAIL) : x(when.to());
    }

    private boolean isSpan(LaneItem item) {
        return to(item.when()) - from(item.when()) > SEEN * factor && item.when().known() != TimeOfEvent.Known.GIVEN;
    }

    /** Whether the text is left of its sign or bar, for lack of room at the right. */
    private boolean leftward(LaneItem item, TextAmount words) {
        if (!item.isResolved() || words == TextAmount.NONE) {
            return false;
        }
        double room = room(item, words);
        double start = isSpan(item) ? from(item.when()) : x(item.when().anchor());
        double end = isSpan(item) ? to(item.when()) : start;
        return Math.min(right, end) + 18 + room > right && Math.max(left, start) - room - 24 > left;
    }

    private double room(LaneItem item, TextAmount words) {
        return words == TextAmount.NONE ? 0 : (item.isPrint() ? 60 : 130) * factor;
    }

    /** Draws an item; returns its right end. */
    private double draw(LaneItem item, double y, TextAmount words) {
        var when = item.when();
        boolean lit = item.event() != null && item.event().equals(event);
        var tone = item.clock() == Clock.PUBLISHED ? Tone.ACCENT : lit || item.isResolved() ? Tone.INK : Tone.INK_2;
        double end = isSpan(item)
                ? span(item, tone, from(when), to(when), y, words)
                : point(item, tone, x(when.anchor()), y, words);
        double begin = start(item, words) - 1;
        if (lit || item.equals(selected)) {
            if (item.equals(selected)) {
                painter.line(Tone.ACCENT, begin, y + ROW / 2 - 2, end, y + ROW / 2 - 2);
            }
            painter.shade(Tone.ACCENT, 0.10, begin, y - ROW / 2 + 1, end - begin + 2, ROW - 3);
        }
        hits.add(new LaneHit(begin, y - ROW / 2, Math.max(12, end - begin), ROW, new LaneHit.Item(item)));
        return end;
    }

    private double point(LaneItem item, Tone tone, double anchor, double y, TextAmount words) {
        double x = Math.max(left + 5, anchor);
        painter.sign(item.clock(), tone, Tone.PAPER, item.isPlain(), !item.isResolved(), x, y);
        if (leftward(item, words)) {
            write(item, x - room(item, words) - 8, y, words, x - 8);
            return x + 6;
        }
        return write(item, x + 10, y, words, right);
    }

    private double span(LaneItem item, Tone tone, double from, double to, double y, TextAmount words) {
        double start = Math.max(left, from);
        double end = Math.min(right, to);
        var when = item.when();
        if (!item.isResolved()) {
            boolean open = Double.isInfinite(when.to());
            double close = open ? Math.min(right, Math.max(end, start + 260)) : end;
            painter.capsule(tone, start, close, y, ROW - 5, open);
            double sign = start + 14;
            painter.sign(item.clock(), tone, Tone.PAPER, false, true, sign, y);
            return Math.max(close, write(item, sign + 10, y, words, right));
        }
        boolean openStart = Double.isInfinite(when.from());
        boolean openEnd = Double.isInfinite(when.to());
        painter.bar(tone, start, end, y, BAR, (openStart || item.isApproximate()) && from >= left,
                (openEnd || item.isApproximate()) && to <= right + TAIL);
        if (openStart) {
            painter.arrow(tone, start + 2, y, true);
        }
        if (openEnd) {
            painter.arrow(tone, end - 2, y, false);
        }
        if (leftward(item, words)) {
            double room = room(item, words);
            write(item, start - room, y, words, start - 4);
            painter.sign(item.clock(), tone, Tone.PAPER, false, false, start - room - 10, y);
            return end;
        }
        double sign = Math.min(end + 8, right - 6);
        painter.sign(item.clock(), tone, Tone.PAPER, false, false, sign, y);
        return write(item, sign + 10, y, words, right);
    }

    /** Draws the text of an item; omitted if there is no room before an edge. */
    private double write(LaneItem item, double x, double y, TextAmount words, double edge) {
        if (words == TextAmount.NONE || x > edge) {
            return x - 4;
        }
        double room = Math.min(edge - x, (words == TextAmount.FEW ? 90 : 240) * factor);
        double at = x;
        var mark = item.isApproximate() ? item.isUncertain() ? "~?" : "~" : item.isUncertain() ? "?" : "";
        if (!mark.isEmpty()) {
            painter.words(Face.WORDS, Tone.INK_2, mark, at, y);
            at += painter.width(Face.WORDS, mark) + 3;
        }
        if (!item.words().isEmpty()) {
            var quote = painter.fitted(Face.QUOTE, QuoteMarks.of(item.words()), room);
            painter.words(Face.QUOTE, item.isResolved() ? Tone.INK : Tone.INK_2, quote, at, y);
            at += painter.width(Face.QUOTE, quote) + 6;
        }
        if (words == TextAmount.ALL) {
            var caption = caption(item);
            double width = painter.width(Face.WORDS, caption);
            if (!caption.isEmpty() && at + width <= edge) {
                painter.words(Face.WORDS, Tone.INK_3, caption, at, y);
                at += width;
            }
        }
        return at;
    }

    private static String caption(LaneItem item) {
        var clock = switch (item.clock()) {
            case HAPPENED -> "";
            case SAID -> Messages.text("timeline.clock.said");
            case PUBLISHED -> Messages.text(item.isPrint() ? "lanes.printed" : "timeline.clock.published");
        };
        if (item.isResolved()) {
            return clock;
        }
        var open = Messages.text("lanes.dayNotGiven");
        return clock.isEmpty() ? open : Messages.text("timeline.dotted", clock, open);
    }

    private void counts(int[] more, double bottom) {
        double y = bottom - 9;
        for (int i = 0; i < more.length; i++) {
            if (more[i] > 0) {
                pill("+" + number(more[i]), left + i * BIN + 2, y,
                        new LaneHit.More(scale.time(i * BIN), scale.time((i + 1) * BIN), more[i]));
            }
        }
    }

    private void pill(String words, double x, double middle, LaneHit.More target) {
        double width = painter.width(Face.SMALL, words) + 10;
        painter.box(Tone.CHROME, Tone.BORDER, x, middle - 8, width, 16, 8);
        painter.words(Face.SMALL, Tone.INK_2, words, x + 5, middle);
        hits.add(new LaneHit(x, middle - 8, width, 16, target));
    }

    /** Draws the numbers of items before and after the visible range. */
    private void edges(Lane lane, Lane.ItemRange stretch, double top, double height) {
        int before = stretch.from();
        int after = lane.items().size() - stretch.to();
        double y = top + height - 9;
        if (before > 0) {
            var nearest = lane.items().get(stretch.from() - 1).when();
            pill("‹ " + number(before), left + 2, y,
                    new LaneHit.More(lane.items().getFirst().when().first(), nearest.last(), before));
        }
        if (after > 0) {
            var nearest = lane.items().get(stretch.to()).when();
            var words = number(after) + " ›";
            pill(words, right - painter.width(Face.SMALL, words) - 14, y,
                    new LaneHit.More(nearest.first(), lane.items().getLast().when().last(), after));
        }
    }

    static String number(int count) {
        return String.format(Messages.locale(), "%,d", count);
    }
}
