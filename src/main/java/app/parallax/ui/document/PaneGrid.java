package app.parallax.ui.document;

import app.parallax.ui.common.TextScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * Arranges panes in one row or two. Panes that do not fit side by side go to two rows while the window is too narrow:
 * no pane becomes narrower than its style sheet allows, because right-to-left text needs that width.
 */
final class PaneGrid extends SplitPane {
    /** Lower, and a row shows too little of its texts: pixels. */
    private static final double LEAST_ROW = 220;

    /** The text size, as a factor, from which panes may stand above each other as beside a draft. */
    private static final double LARGE = 1.5;

    private final List<SplitPane> rows = List.of(row(), row());
    private List<Region> panes = List.of();
    private int upper = Integer.MAX_VALUE;
    private boolean stacking;
    private List<List<Double>> evenly = List.of();
    private List<List<Integer>> shown = List.of();
    private int focused;
    /** The first pane that is shown where there is not room for all. */
    private int from;
    /** The row that is folded to its headings, and at which height; empty if none is. */
    private Optional<FoldedRow> folded = Optional.empty();
    private double between = 0.5;

    private record FoldedRow(int row, double height) {}

    PaneGrid() {
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("documents-rows");
        setMinSize(0, 0);
        getItems().setAll(List.of(rows.getFirst()));
        widthProperty().subscribe(width -> arrange());
    }

    private static SplitPane row() {
        var row = new SplitPane();
        row.getStyleClass().add("documents-row");
        row.setMinHeight(0);
        return row;
    }

    /**
     * Sets the panes.
     *
     * @param all from left to right, those of the upper row first
     * @param inUpper number of panes in the upper row if there is room
     */
    void set(List<? extends Region> all, int inUpper) {
        if (!panes.equals(all) || upper != inUpper) {
            panes = List.copyOf(all);
            upper = inUpper;
            shown = List.of();
            arrange();
        }
    }

    /** Returns the indices of the panes in each row; those that have no room are in none. */
    List<List<Integer>> rows() {
        return shown;
    }

    /** Returns the indices of the panes that have no room. */
    List<Integer> hidden() {
        return IntStream.range(0, panes.size()).filter(pane -> shown.stream().noneMatch(row -> row.contains(pane)))
                .boxed().toList();
    }

    /**
     * Sets whether two panes may stand above each other where there is no room beside each other. If there are more,
     * the others are hidden until they have the focus.
     */
    void setStacking(boolean may) {
        stacking = may;
    }

    private boolean stacks() {
        return stacking || TextScale.factor().get() >= LARGE;
    }

    /** The width of the narrowest arrangement: two panes beside each other, or one. */
    double narrowest() {
        return widthOf(panes.size() < 2 || stacks() || (panes.size() == 2 && upper < 2) ? 1 : 2);
    }

    /** Returns the width of panes beside each other; one that was never shown has no style yet. */
    private double widthOf(int beside) {
        var styled = panes.stream().filter(pane -> pane.getScene() != null).toList();
        double least = (styled.isEmpty() ? panes : styled).stream().mapToDouble(pane -> pane.minWidth(-1)).max()
                .orElse(0);
        return beside * least + DocumentsController.GAP * (beside - 1);
    }

    /**
     * Sets the pane with the focus: where two rows are too low to read in, the other row is folded to its headings.
     */
    void setFocused(int pane) {
        focused = pane;
    }

    private void fold() {
        double height = getHeight();
        boolean low = shown.size() == 2 && height > 0 && height < 2 * LEAST_ROW;
        var wanted = low
                ? Optional.of(new FoldedRow(shown.getFirst().contains(focused) ? 1 : 0, height))
                : Optional.<FoldedRow>empty();
        if (wanted.equals(folded) || getDividers().isEmpty()) {
            return;
        }
        if (folded.isEmpty()) {
            between = getDividerPositions()[0];
        }
        folded = wanted;
        setDividerPosition(0, wanted.map(row -> {
            var headings = rows.get(row.row()).getItems().stream().mapToDouble(PaneGrid::heading).max().orElse(0);
            double divider = getChildrenUnmodifiable().stream()
                    .filter(each -> each.getStyleClass().contains("split-pane-divider"))
                    .mapToDouble(each -> each.prefWidth(-1)).findFirst().orElse(0);
            double part = (headings + divider / 2) / height;
            return row.row() == 0 ? part : 1 - part;
        }).orElse(between));
    }

    private static double heading(Node pane) {
        var header = pane.lookup(".pane-header");
        return header == null ? 0 : header.prefHeight(-1) + 1;
    }

    /** Arranges anew if the width, the height, the focus or the panes ask for it. */
    void arrange() {
        fold();
        var wanted = panes.isEmpty() ? List.<List<Integer>>of() : wanted();
        if (!wanted.equals(shown)) {
            shown = wanted;
            fill();
        } else if (!evenly.isEmpty() && getHeight() > 0) {
            setDividers(evenly);
            evenly = List.of();
        }
    }

    private List<List<Integer>> wanted() {
        int all = panes.size();
        int first = Math.clamp(upper, 1, all);
        int half = (all + 1) / 2;
        if (fits(Math.max(first, all - first))) {
            return rows(0, first, all);
        }
        if (stacks() && !fits(half)) {
            from = Math.clamp(from, Math.max(0, focused - 1), Math.min(focused, all - 1));
            from = Math.min(from, Math.max(0, all - 2));
            return rows(from, from + 1, Math.min(all, from + 2));
        }
        return rows(0, half, all);
    }

    private static List<List<Integer>> rows(int start, int middle, int end) {
        var above = IntStream.range(start, middle).boxed().toList();
        return middle == end ? List.of(above) : List.of(above, IntStream.range(middle, end).boxed().toList());
    }

    private boolean fits(int beside) {
        return getWidth() <= 0 || widthOf(beside) <= getWidth();
    }

    private void fill() {
        var between = dividers();
        rows.forEach(row -> row.getItems().clear());
        for (int i = 0; i < shown.size(); i++) {
            rows.get(i).getItems().setAll(shown.get(i).stream().map(panes::get).toList());
        }
        boolean other = getItems().size() != Math.max(1, shown.size());
        getItems().setAll(List.<Node>copyOf(rows.subList(0, Math.max(1, shown.size()))));
        setDividers(between);
        evenly = other ? between : List.of(); // a row that is new has no height yet, and would get none
    }

    /** Returns the divider positions from 0 to 1: those between the rows, then those within each. */
    List<List<Double>> dividers() {
        return List.of(folded.isEmpty() ? positions(this) : List.of(between), positions(rows.getFirst()),
                positions(rows.getLast()));
    }

    private static List<Double> positions(SplitPane pane) {
        var positions = new ArrayList<Double>();
        for (double position : pane.getDividerPositions()) {
            positions.add(position);
        }
        return positions;
    }

    /** Sets the divider positions; evenly if their number does not match. */
    void setDividers(List<List<Double>> places) {
        folded = Optional.empty();
        place(this, places, 0);
        place(rows.getFirst(), places, 1);
        place(rows.getLast(), places, 2);
    }

    private static void place(SplitPane pane, List<List<Double>> places, int which) {
        int count = pane.getDividers().size();
        var asked = which < places.size() ? places.get(which) : List.<Double>of();
        for (int i = 0; i < count; i++) {
            pane.setDividerPosition(i, asked.size() == count ? asked.get(i) : (i + 1.0) / (count + 1));
        }
    }
}
