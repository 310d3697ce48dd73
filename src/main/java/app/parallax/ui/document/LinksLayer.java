package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.session.Focus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/**
 * The lines across the gap between neighbouring panes: a bracket at each mention, a ribbon for the claim in focus, a
 * quiet curve for the others, a count for what is out of sight. Drawn in the pulse that laid the texts out.
 */
final class LinksLayer extends Pane {
    private static final double BRACKET = 3;
    /** How far from the left edge of a pane the links to a pane under it run, beside the stripes. */
    private static final double MARGIN = 6;
    /** Panes above and below each other that overlap by less are no neighbours. */
    private static final double GRAZE = 60;

    private final Focus focus;
    private final BiPredicate<Mark, Mark> sharedWording;
    private final String sharedLabel;
    private List<Shape> drawn = List.of();

    /**
     * @param sharedWording
     *            whether two passages share so many words that one origin is likely
     * @param sharedLabel
     *            what the ribbon says then
     */
    LinksLayer(Focus focus, BiPredicate<Mark, Mark> sharedWording, String sharedLabel) {
        this.focus = focus;
        this.sharedWording = sharedWording;
        this.sharedLabel = sharedLabel;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("links-layer");
    }

    /** One thing to draw: a path by its numbers, or a label at a place. */
    private record Shape(String style, List<Double> at, String text) {}

    /** A mention that is drawn, or where it would be. */
    private record End(UUID mark, double top, double bottom, int side) {
        boolean isInView() {
            return side == 0;
        }
    }

    /** Draws the links of neighbouring panes; costs a comparison if nothing moved. */
    void draw(List<DocumentController> panes, List<List<Integer>> rows) {
        var shapes = new ArrayList<Shape>();
        for (var row : rows) {
            for (int i = 0; i + 1 < row.size(); i++) {
                between(panes.get(row.get(i)), panes.get(row.get(i + 1)), shapes);
            }
        }
        if (rows.size() > 1) {
            across(panes, rows.getFirst(), rows.getLast(), shapes);
        }
        if (!shapes.equals(drawn)) {
            drawn = List.copyOf(shapes);
            show();
        }
    }

    private void between(DocumentController left, DocumentController right, List<Shape> shapes) {
        if (left.shown().isEmpty() || right.shown().isEmpty()) {
            return;
        }
        var from = boundsOf(left);
        var to = boundsOf(right);
        var text = sceneToLocal(left.area().localToScene(left.area().getLayoutBounds()));
        var gap = new Gap(from.getMaxX(), to.getMinX(), text.getMinY(), text.getMaxY());
        var leftView = left.area().marksInView(this);
        var rightView = right.area().marksInView(this);
        for (var claim : sharedClaims(left, right)) {
            boolean focused = claim.equals(focus.claim().get());
            var starts = ends(left, leftView, claim, gap);
            var targets = ends(right, rightView, claim, gap);
            link(starts, targets, gap, focused, label(left, right, claim, focused), shapes);
        }
    }

    /** Links of panes of which one stands under the other: along their left margins, through the gap between. */
    private void across(List<DocumentController> panes, List<Integer> above, List<Integer> below,
            List<Shape> shapes) {
        for (int upper : above) {
            for (int lower : below) {
                var from = boundsOf(panes.get(upper));
                var to = boundsOf(panes.get(lower));
                if (Math.min(from.getMaxX(), to.getMaxX()) - Math.max(from.getMinX(), to.getMinX()) > GRAZE) {
                    across(panes.get(upper), panes.get(lower), shapes);
                }
            }
        }
    }

    private Bounds boundsOf(DocumentController pane) {
        return sceneToLocal(pane.pane().localToScene(pane.pane().getLayoutBounds()));
    }

    private void across(DocumentController upper, DocumentController lower, List<Shape> shapes) {
        if (upper.shown().isEmpty() || lower.shown().isEmpty()) {
            return;
        }
        var from = sceneToLocal(upper.area().localToScene(upper.area().getLayoutBounds()));
        var to = sceneToLocal(lower.area().localToScene(lower.area().getLayoutBounds()));
        var upperView = upper.area().marksInView(this);
        var lowerView = lower.area().marksInView(this);
        for (var claim : sharedClaims(upper, lower)) {
            var style = claim.equals(focus.claim().get()) ? "focused" : "other";
            var starts = ends(upper, upperView, claim,
                    new Gap(0, 0, from.getMinY(), from.getMaxY())).stream().filter(End::isInView).toList();
            var targets = ends(lower, lowerView, claim, new Gap(0, 0, to.getMinY(), to.getMaxY()))
                    .stream().filter(End::isInView).toList();
            double x = from.getMinX() + MARGIN;
            double y = to.getMinX() + MARGIN;
            starts.forEach(end -> shapes.add(bracket(style, x - BRACKET / 2, end)));
            targets.forEach(end -> shapes.add(bracket(style, y - BRACKET / 2, end)));
            starts.forEach(start -> targets.stream().filter(target -> !target.mark.equals(start.mark))
                    .forEach(target -> shapes.add(new Shape("across " + style,
                            List.of(x, start.bottom, from.getMaxY(), y, to.getMinY(), target.top), ""))));
        }
    }

    private static Shape bracket(String style, double x, End end) {
        return new Shape("bracket " + style, List.of(x, end.top, BRACKET, end.bottom - end.top), "");
    }

    /** The gap between two panes: its sides, and top and bottom of the texts. */
    private record Gap(double left, double right, double top, double bottom) {}

    private static List<UUID> sharedClaims(DocumentController left, DocumentController right) {
        var claims = claims(left);
        claims.retainAll(claims(right));
        return List.copyOf(claims);
    }

    private static Set<UUID> claims(DocumentController pane) {
        var claims = new LinkedHashSet<UUID>();
        pane.visibleMarks().forEach(mark -> mark.mentions().forEach(mention -> claims.add(mention.claim())));
        return claims;
    }

    private String label(DocumentController left, DocumentController right, UUID claim, boolean focused) {
        if (!focused) {
            return "";
        }
        var ones = left.visibleMarks().stream().filter(mark -> isOf(mark, claim)).toList();
        var others = right.visibleMarks().stream().filter(mark -> isOf(mark, claim)).toList();
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> sharedWording.test(one, other)))
                ? sharedLabel
                : "";
    }

    private static boolean isOf(Mark mark, UUID claim) {
        return mark.mentions().stream().anyMatch(mention -> mention.claim().equals(claim));
    }

    private static List<End> ends(DocumentController pane, List<MarkInView> inView, UUID claim,
            Gap gap) {
        var ends = new ArrayList<End>();
        var lines = pane.inView();
        for (var mark : pane.visibleMarks()) {
            if (!isOf(mark, claim)) {
                continue;
            }
            var drawn = inView.stream().filter(view -> view.mark().id().equals(mark.id())).findFirst();
            if (drawn.isPresent() && drawn.get().bottom() > gap.top && drawn.get().top() < gap.bottom) {
                ends.add(new End(mark.id(), Math.max(drawn.get().top(), gap.top),
                        Math.min(drawn.get().bottom(), gap.bottom), 0));
            } else {
                boolean above = drawn.map(view -> view.bottom() <= gap.top)
                        .or(() -> lines.map(view -> mark.passage().start() < view.start())).orElse(false);
                ends.add(above
                        ? new End(mark.id(), gap.top, gap.top, -1)
                        : new End(mark.id(), gap.bottom, gap.bottom, 1));
            }
        }
        return ends;
    }

    private static void link(List<End> starts, List<End> targets, Gap gap, boolean focused, String label,
            List<Shape> shapes) {
        var style = focused ? "focused" : "other";
        starts.stream().filter(End::isInView).forEach(end -> shapes.add(bracket(style, gap.left, end)));
        targets.stream().filter(End::isInView).forEach(end -> shapes.add(bracket(style, gap.right - BRACKET, end)));
        for (var start : starts) {
            for (var target : targets) {
                if (start.isInView() && target.isInView() && !start.mark.equals(target.mark)) {
                    shapes.add(new Shape(focused ? "ribbon" : "curve",
                            List.of(gap.left + BRACKET, start.top, start.bottom, gap.right - BRACKET, target.top,
                                    target.bottom),
                            ""));
                }
            }
        }
        middle(starts, targets, gap).filter(at -> !label.isEmpty())
                .ifPresent(at -> shapes.add(new Shape("pill outlined active ribbon-label", at, label)));
        outOfSight(starts, targets, gap, focused, shapes);
    }

    private static Optional<List<Double>> middle(List<End> starts, List<End> targets, Gap gap) {
        var start = starts.stream().filter(End::isInView).findFirst();
        var target = targets.stream().filter(End::isInView).findFirst();
        return start.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of((gap.left + gap.right) / 2,
                        (start.get().top + start.get().bottom + target.get().top + target.get().bottom) / 4));
    }

    private static void outOfSight(List<End> starts, List<End> targets, Gap gap, boolean focused,
            List<Shape> shapes) {
        if (!focused) {
            return;
        }
        for (int side : new int[]{-1, 1}) {
            long count = Stream.concat(starts.stream(), targets.stream()).filter(end -> end.side == side).count();
            if (count > 0) {
                shapes.add(new Shape("pill outlined round out-of-sight",
                        List.of((gap.left + gap.right) / 2, side < 0 ? gap.top + 14 : gap.bottom - 14),
                        (side < 0 ? "↑ " : "↓ ") + count));
            }
        }
    }

    private void show() {
        getChildren().clear();
        for (var shape : drawn) {
            var node = shape.text.isEmpty() ? drawn(shape) : labelled(shape);
            node.getStyleClass().addAll(List.of(shape.style.split(" ")));
            node.setManaged(false);
            getChildren().add(node);
            if (node instanceof Label label) {
                label.applyCss();
                label.autosize();
                label.relocate(Math.rint(shape.at.get(0) - label.getWidth() / 2),
                        Math.rint(shape.at.get(1) - label.getHeight() / 2));
            }
        }
    }

    private static Label labelled(Shape shape) {
        var label = new Label(shape.text);
        label.setWrapText(true);
        return label;
    }

    private static javafx.scene.shape.Shape drawn(Shape shape) {
        var at = shape.at;
        if (shape.style.startsWith("bracket")) {
            return new Rectangle(at.get(0), at.get(1), at.get(2), at.get(3));
        }
        if (shape.style.startsWith("across")) {
            return new Path(across(at));
        }
        boolean ribbon = "ribbon".equals(shape.style);
        return new Path(ribbon ? ribbon(at) : curve(at));
    }

    /** Down the margin of the upper pane, through the gap, down the margin of the lower one. */
    private static List<PathElement> across(List<Double> at) {
        double middle = (at.get(2) + at.get(4)) / 2;
        return List.of(new MoveTo(at.get(0), at.get(1)), new LineTo(at.get(0), at.get(2)),
                new CubicCurveTo(at.get(0), middle, at.get(3), middle, at.get(3), at.get(4)),
                new LineTo(at.get(3), at.get(5)));
    }

    private static List<PathElement> ribbon(List<Double> at) {
        double middle = (at.get(0) + at.get(3)) / 2;
        return List.of(new MoveTo(at.get(0), at.get(1)),
                new CubicCurveTo(middle, at.get(1), middle, at.get(4), at.get(3), at.get(4)),
                new LineTo(at.get(3), at.get(5)),
                new CubicCurveTo(middle, at.get(5), middle, at.get(2), at.get(0), at.get(2)), new ClosePath());
    }

    private static List<PathElement> curve(List<Double> at) {
        double middle = (at.get(0) + at.get(3)) / 2;
        double from = (at.get(1) + at.get(2)) / 2;
        double to = (at.get(4) + at.get(5)) / 2;
        return List.of(new MoveTo(at.get(0), from), new CubicCurveTo(middle, from, middle, to, at.get(3), to));
    }
}
