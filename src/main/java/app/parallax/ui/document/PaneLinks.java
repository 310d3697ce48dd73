package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.model.Mark;
import app.parallax.session.Focus;
import app.parallax.text.SharedWording;
import app.parallax.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * Computes the links between neighbouring panes: a bracket at each passage of a shared claim, event or tag, a ribbon
 * for the one in focus, a faint curve for the others, a count for passages out of view.
 */
final class PaneLinks {
    private static final double BRACKET = 3;
    /** The distance from the left edge of a pane at which links to a pane below run. */
    private static final double MARGIN = 6;
    /** The overlap below which panes in different rows are no neighbours. */
    private static final double GRAZE = 60;
    private static final int MOST_REMEMBERED = 2000;

    private final Focus focus;
    private final Node layer;
    private final Map<DocumentController, SyncTopic.Index> indexes = new HashMap<>();
    private final Map<DocumentController, View> views = new HashMap<>();
    private final Map<List<Object>, Boolean> shared = new HashMap<>();

    /**
     * @param layer defines the coordinates
     */
    PaneLinks(Focus focus, Node layer) {
        this.focus = focus;
        this.layer = layer;
    }

    /** A passage that is drawn, or its position if it is not. */
    private record End(Mark mark, DocumentController pane, double top, double bottom, int side) {
        boolean isInView() {
            return side == 0;
        }

        LinkShape.End brought() {
            return new LinkShape.End(pane, mark.passage().start(), mark.passage().end());
        }
    }

    /** The gap between two panes: its sides, and top and bottom of the texts. */
    private record Gap(double left, double right, double top, double bottom) {}

    /** The visible part of a pane in one pulse, computed once for all links. */
    private record View(Bounds bounds, Bounds text, Map<UUID, MarkInView> marks, Optional<Span> lines) {}

    List<LinkShape> between(List<DocumentController> panes, List<List<Integer>> rows) {
        indexes.keySet().retainAll(panes);
        views.clear();
        var shapes = new ArrayList<LinkShape>();
        for (var row : rows) {
            for (int i = 0; i + 1 < row.size(); i++) {
                between(panes.get(row.get(i)), panes.get(row.get(i + 1)), shapes);
            }
        }
        if (rows.size() > 1) {
            for (int upper : rows.getFirst()) {
                for (int lower : rows.getLast()) {
                    var from = bounds(panes.get(upper));
                    var to = bounds(panes.get(lower));
                    if (Math.min(from.getMaxX(), to.getMaxX()) - Math.max(from.getMinX(), to.getMinX()) > GRAZE) {
                        across(panes.get(upper), panes.get(lower), shapes);
                    }
                }
            }
        }
        shapes.sort(Comparator.comparing(LinkShape::isLabel)); // labels on top
        return shapes;
    }

    private Bounds bounds(DocumentController pane) {
        return view(pane).bounds;
    }

    private Bounds textBounds(DocumentController pane) {
        return view(pane).text;
    }

    private View view(DocumentController pane) {
        return views.computeIfAbsent(pane, each -> {
            var marks = new HashMap<UUID, MarkInView>();
            each.margin().marksInView(layer).forEach(view -> marks.put(view.mark().id(), view));
            return new View(layer.sceneToLocal(each.pane().localToScene(each.pane().getLayoutBounds())),
                    layer.sceneToLocal(each.area().localToScene(each.area().getLayoutBounds())), marks,
                    each.inView());
        });
    }

    private Map<SyncTopic, List<Mark>> topics(DocumentController pane) {
        return indexes.computeIfAbsent(pane, each -> new SyncTopic.Index()).of(pane.visibleMarks());
    }

    private static List<Mark> of(Map<SyncTopic, List<Mark>> topics, SyncTopic topic) {
        return topics.getOrDefault(topic, List.of());
    }

    private void between(DocumentController left, DocumentController right, List<LinkShape> shapes) {
        if (left.shown().isEmpty() || right.shown().isEmpty()) {
            return;
        }
        var ones = topics(left);
        var others = topics(right);
        var topics = SyncTopic.shared(ones, others, focus);
        if (topics.isEmpty()) {
            return;
        }
        var text = textBounds(left);
        var gap = new Gap(bounds(left).getMaxX(), bounds(right).getMinX(), text.getMinY(), text.getMaxY());
        for (var topic : topics) {
            boolean focused = topic.isFocused(focus);
            var starts = ends(left, of(ones, topic), gap);
            var targets = ends(right, of(others, topic), gap);
            var label = focused ? wording(topic, of(ones, topic), of(others, topic)) : "";
            link(starts, targets, gap, focused, label, shapes);
        }
    }

    /** Returns the text of the ribbon if passages share so many words that a common source is likely; else empty. */
    private String wording(SyncTopic topic, List<Mark> ones, List<Mark> others) {
        var said = "";
        for (var one : ones) {
            for (var other : others) {
                if (!one.id().equals(other.id()) && shareWording(one, other)) {
                    var origin = origin(topic, one);
                    var otherOrigin = origin(topic, other);
                    if (origin.isEmpty() || otherOrigin.isEmpty()) {
                        return Messages.text("document.sharedWording");
                    }
                    said = Messages.text(origin.equals(otherOrigin)
                            ? "document.sharedWordingOneOrigin"
                            : "document.sharedWordingOnly");
                }
            }
        }
        return said;
    }

    /** Returns the original source of a passage, as an analyst noted it. */
    private static Optional<UUID> origin(SyncTopic topic, Mark mark) {
        return mark.mentions().stream().filter(mention -> mention.claim().equals(topic.id()))
                .filter(mention -> !mention.attribution().isEmpty())
                .map(mention -> mention.attribution().getLast().speaker()).findFirst();
    }

    private boolean shareWording(Mark one, Mark other) {
        if (shared.size() > MOST_REMEMBERED) {
            shared.clear();
        }
        return shared.computeIfAbsent(List.of(one.passage(), other.passage()),
                pair -> SharedWording.isLikely(one.passage().quote(), other.passage().quote()));
    }

    /** Computes links between panes above each other: along their left margins, through the gap. */
    private void across(DocumentController upper, DocumentController lower, List<LinkShape> shapes) {
        if (upper.shown().isEmpty() || lower.shown().isEmpty()) {
            return;
        }
        var from = textBounds(upper);
        var to = textBounds(lower);
        var ones = topics(upper);
        var others = topics(lower);
        for (var topic : SyncTopic.shared(ones, others, focus)) {
            var style = topic.isFocused(focus) ? "focused" : "other";
            var starts = ends(upper, of(ones, topic), new Gap(0, 0, from.getMinY(), from.getMaxY())).stream()
                    .filter(End::isInView).toList();
            var targets = ends(lower, of(others, topic), new Gap(0, 0, to.getMinY(), to.getMaxY())).stream()
                    .filter(End::isInView).toList();
            double x = from.getMinX() + MARGIN;
            double y = to.getMinX() + MARGIN;
            starts.forEach(end -> shapes.add(bracket(style, x - BRACKET / 2, end)));
            targets.forEach(end -> shapes.add(bracket(style, y - BRACKET / 2, end)));
            starts.forEach(start -> targets.stream().filter(target -> !target.mark.id().equals(start.mark.id()))
                    .forEach(target -> shapes.add(LinkShape.path("across " + style, x, start.bottom, from.getMaxY(),
                            y, bounds(lower).getMinY(), to.getMinY(), target.top))));
        }
    }

    private static LinkShape bracket(String style, double x, End end) {
        return LinkShape.path("bracket " + style, x, end.top, BRACKET, end.bottom - end.top);
    }

    private List<End> ends(DocumentController pane, List<Mark> marks, Gap gap) {
        var ends = new ArrayList<End>();
        var seen = view(pane);
        for (var mark : marks) {
            var drawn = Optional.ofNullable(seen.marks.get(mark.id()));
            if (drawn.isPresent() && drawn.get().bottom() > gap.top && drawn.get().top() < gap.bottom) {
                ends.add(new End(mark, pane, Math.max(drawn.get().top(), gap.top),
                        Math.min(drawn.get().bottom(), gap.bottom), 0));
            } else {
                boolean above = drawn.map(view -> view.bottom() <= gap.top)
                        .or(() -> seen.lines.map(view -> mark.passage().start() < view.start())).orElse(false);
                double edge = above ? gap.top : gap.bottom;
                ends.add(new End(mark, pane, edge, edge, above ? -1 : 1));
            }
        }
        return ends;
    }

    private static void link(List<End> starts, List<End> targets, Gap gap, boolean focused, String label,
            List<LinkShape> shapes) {
        var style = focused ? "focused" : "other";
        starts.stream().filter(End::isInView).forEach(end -> shapes.add(bracket(style, gap.left, end)));
        targets.stream().filter(End::isInView).forEach(end -> shapes.add(bracket(style, gap.right - BRACKET, end)));
        for (var start : starts) {
            for (var target : targets) {
                if (start.isInView() && target.isInView() && !start.mark.id().equals(target.mark.id())) {
                    shapes.add(LinkShape.path(focused ? "ribbon" : "curve", gap.left + BRACKET, start.top, start.bottom,
                            gap.right - BRACKET, target.top, target.bottom));
                }
            }
        }
        if (focused) {
            middle(starts, targets, gap).filter(at -> !label.isEmpty()).ifPresent(
                    at -> shapes.add(new LinkShape("pill outlined active ribbon-label", at, label, List.of())));
            outOfSight(starts, targets, gap, shapes);
        }
    }

    private static Optional<List<Double>> middle(List<End> starts, List<End> targets, Gap gap) {
        var start = starts.stream().filter(End::isInView).findFirst();
        var target = targets.stream().filter(End::isInView).findFirst();
        return start.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of((gap.left + gap.right) / 2,
                        (start.get().top + start.get().bottom + target.get().top + target.get().bottom) / 4));
    }

    /** Adds an arrow with a count; a click scrolls to the first of these passages and its counterpart. */
    private static void outOfSight(List<End> starts, List<End> targets, Gap gap, List<LinkShape> shapes) {
        for (int side : new int[]{-1, 1}) {
            var hidden = Stream.concat(starts.stream(), targets.stream()).filter(end -> end.side == side).toList();
            if (!hidden.isEmpty()) {
                var brings = new ArrayList<LinkShape.End>();
                both(starts, side).ifPresent(brings::add);
                both(targets, side).ifPresent(brings::add);
                shapes.add(new LinkShape("pill outlined round out-of-sight",
                        List.of((gap.left + gap.right) / 2, side < 0 ? gap.top + 14 : gap.bottom - 14),
                        (side < 0 ? "↑ " : "↓ ") + hidden.size(), brings));
            }
        }
    }

    /** Returns the nearest hidden passage on a side, else the first. */
    private static Optional<LinkShape.End> both(List<End> ends, int side) {
        var hidden = ends.stream().filter(end -> end.side == side).toList();
        return (hidden.isEmpty()
                ? ends.stream().findFirst()
                : Optional.of(side < 0
                        ? hidden.getLast()
                        : hidden.getFirst()))
                .map(End::brought);
    }
}
