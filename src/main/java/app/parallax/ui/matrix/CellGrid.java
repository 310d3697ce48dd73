package app.parallax.ui.matrix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A grid of equal cells with a row and a column of heads that stay visible. Only visible parts have nodes; these are
 * reused while scrolling, so that the cost does not depend on the size.
 */
final class CellGrid extends Region {
    /** The row height in lines of text. */
    private static final double ROW = 7.2;
    private static final double TOP = 2.2;
    private static final double GROUPED_TOP = 3.7;
    private static final double LEFT = 14.6;
    private static final double NARROWEST = 12.2;
    private static final double SCROLL_BAR = 12;

    /** The parts of a grid, with reusable nodes. */
    enum Part {
        CELL, ROW_HEAD, COLUMN_HEAD
    }

    /** A place in the grid; the unused number of a head is 0. */
    record Place(Part part, int row, int column) {}

    private final Map<Part, Supplier<Region>> makers;
    private final BiConsumer<Region, Place> fill;
    private final Pane cells = new Pane();
    private final Pane rowHeads = new Pane();
    private final Pane columnHeads = new Pane();
    private final Region corner = new Region();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Map<Place, Region> inView = new HashMap<>();
    private final Map<Part, Deque<Region>> spare = new HashMap<>();
    private final ObjectProperty<@Nullable Place> selected = new SimpleObjectProperty<>();
    private final Text probe = new Text("X");
    private boolean grouped;
    private boolean scrollToSelected;
    private int rows;
    private int columns;

    /**
     * @param makers create an empty node of each part
     */
    CellGrid(Map<Part, Supplier<Region>> makers, BiConsumer<Region, Place> fill) {
        this.makers = makers;
        this.fill = fill;
        getStyleClass().add("cell-grid");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        corner.getStyleClass().add("grid-corner");
        down.setOrientation(Orientation.VERTICAL);
        probe.setVisible(false);
        getChildren().addAll(probe, cells, rowHeads, columnHeads, corner, across, down);
        for (var pane : new Pane[]{cells, rowHeads, columnHeads}) {
            clip(pane);
        }
        setFocusTraversable(true);
        across.valueProperty().subscribe(value -> requestLayout());
        down.valueProperty().subscribe(value -> requestLayout());
        selected.subscribe((before, now) -> {
            refillRow(before);
            refillRow(now);
        });
        addEventHandler(ScrollEvent.SCROLL, event -> {
            move(across, -event.getDeltaX());
            move(down, -event.getDeltaY());
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (focused && selected.get() == null) {
                step(0, 0); // the selected cell is scrolled into view
            }
        });
    }

    private static void clip(Region region) {
        var clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    ObjectProperty<@Nullable Place> selected() {
        return selected;
    }

    /** Reserves room above the column heads for names of groups. */
    void setGrouped(boolean now) {
        grouped = now;
        requestLayout();
    }

    /** Shows a number of rows and columns, and fills all nodes. */
    void show(int newRows, int newColumns) {
        rows = newRows;
        columns = newColumns;
        inView.forEach((place, node) -> release(place, node));
        inView.clear();
        var chosen = selected.get();
        if (chosen != null && (chosen.row >= rows || chosen.column >= columns)) {
            selected.set(null);
        }
        requestLayout();
    }

    private double line() {
        return probe.getLayoutBounds().getHeight();
    }

    /** Returns the height in pixels with some whole rows. */
    double heightOf(int some) {
        return top() + some * rowHeight() + SCROLL_BAR;
    }

    private double top() {
        return Math.ceil((grouped ? GROUPED_TOP : TOP) * line());
    }

    private double rowHeight() {
        return Math.ceil(ROW * line());
    }

    private double columnWidth(double room) {
        double usual = Math.ceil(NARROWEST * line());
        double narrowest = Math.min(usual, Math.max(usual / 2, Math.floor(room))); // a whole column is in view
        return columns == 0 ? narrowest : Math.max(narrowest, Math.floor(room / columns));
    }

    @Override
    protected void layoutChildren() {
        double top = top();
        double left = Math.min(Math.ceil(LEFT * line()), getWidth() / 2);
        double room = Math.max(0, getWidth() - left);
        double width = columnWidth(room);
        boolean barBelow = width * columns > room + 0.5;
        boolean barBeside = rowHeight() * rows > getHeight() - top - (barBelow ? SCROLL_BAR : 0);
        double viewWidth = room - (barBeside ? SCROLL_BAR : 0);
        double viewHeight = Math.max(0, getHeight() - top - (barBelow ? SCROLL_BAR : 0));
        width = columnWidth(viewWidth);
        corner.resizeRelocate(0, 0, left, top);
        cells.resizeRelocate(left, top, viewWidth, viewHeight);
        rowHeads.resizeRelocate(0, top, left, viewHeight);
        columnHeads.resizeRelocate(left, 0, viewWidth, top);
        bar(across, barBelow, width * columns, viewWidth, width);
        bar(down, barBeside, rowHeight() * rows, viewHeight, rowHeight());
        across.resizeRelocate(left, getHeight() - SCROLL_BAR, viewWidth, SCROLL_BAR);
        down.resizeRelocate(getWidth() - SCROLL_BAR, top, SCROLL_BAR, viewHeight);
        var chosen = selected.get();
        if (scrollToSelected && viewHeight > 0 && chosen != null) {
            scrollToSelected = false;
            reveal(chosen.row, chosen.column);
        }
        fillView(width, viewWidth, viewHeight, left, top);
    }

    private static void bar(ScrollBar bar, boolean shown, double whole, double view, double unit) {
        bar.setVisible(shown);
        bar.setMax(Math.max(0, whole - view));
        bar.setVisibleAmount(whole <= 0 ? 0 : bar.getMax() * Math.min(1, view / whole));
        bar.setUnitIncrement(unit / 3);
        bar.setBlockIncrement(view);
        if (bar.getValue() > bar.getMax() || !shown) {
            bar.setValue(shown ? bar.getMax() : 0);
        }
    }

    private void fillView(double width, double viewWidth, double viewHeight, double left, double top) {
        double height = rowHeight();
        int firstRow = (int) Math.floor(down.getValue() / height);
        int lastRow = Math.min(rows - 1, (int) Math.floor((down.getValue() + viewHeight) / height));
        int firstColumn = (int) Math.floor(across.getValue() / width);
        int lastColumn = Math.min(columns - 1, (int) Math.floor((across.getValue() + viewWidth) / width));
        inView.entrySet().removeIf(each -> {
            var place = each.getKey();
            boolean rowGone = place.part != Part.COLUMN_HEAD && (place.row < firstRow || place.row > lastRow);
            boolean columnGone = place.part != Part.ROW_HEAD
                    && (place.column < firstColumn || place.column > lastColumn);
            if (rowGone || columnGone) {
                release(place, each.getValue());
            }
            return rowGone || columnGone;
        });
        for (int row = firstRow; row <= lastRow; row++) {
            double y = Math.rint(row * height - down.getValue());
            node(new Place(Part.ROW_HEAD, row, 0)).resizeRelocate(0, y, left, height);
            for (int column = firstColumn; column <= lastColumn; column++) {
                node(new Place(Part.CELL, row, column)).resizeRelocate(Math.rint(column * width - across.getValue()),
                        y, width, height);
            }
        }
        for (int column = firstColumn; column <= lastColumn; column++) {
            node(new Place(Part.COLUMN_HEAD, 0, column)).resizeRelocate(
                    Math.rint(column * width - across.getValue()), 0, width, top);
        }
    }

    private Region node(Place place) {
        return inView.computeIfAbsent(place, wanted -> {
            var free = spare.computeIfAbsent(wanted.part, part -> new ArrayDeque<>());
            var node = free.isEmpty() ? make(wanted.part) : free.pop();
            node.setVisible(true);
            fill.accept(node, wanted);
            node.applyCss(); // measured with its fonts
            return node;
        });
    }

    private Region make(Part part) {
        var maker = makers.get(part);
        if (maker == null) {
            throw new IllegalStateException("no maker of " + part);
        }
        var node = maker.get();
        node.setManaged(false);
        clip(node);
        pane(part).getChildren().add(node);
        return node;
    }

    private Pane pane(Part part) {
        return switch (part) {
            case CELL -> cells;
            case ROW_HEAD -> rowHeads;
            case COLUMN_HEAD -> columnHeads;
        };
    }

    private void release(Place place, Region node) {
        node.setVisible(false);
        spare.computeIfAbsent(place.part, part -> new ArrayDeque<>()).push(node);
    }

    /** Fills the visible nodes of a row again. */
    private void refillRow(@Nullable Place place) {
        if (place != null) {
            inView.forEach((each, node) -> {
                if (each.row == place.row && each.part != Part.COLUMN_HEAD) {
                    fill.accept(node, each);
                }
            });
        }
    }

    private static void move(ScrollBar bar, double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
        }
    }

    private void key(KeyEvent event) {
        int page = Math.max(1, (int) (cells.getHeight() / rowHeight()) - 1);
        boolean moved = !event.isShortcutDown() && !event.isAltDown() && switch (event.getCode()) {
            case UP -> step(-1, 0);
            case DOWN -> step(1, 0);
            case LEFT -> step(0, -1);
            case RIGHT -> step(0, 1);
            case PAGE_UP -> step(-page, 0);
            case PAGE_DOWN -> step(page, 0);
            case HOME -> step(0, -columns);
            case END -> step(0, columns);
            default -> false;
        };
        if (moved) {
            event.consume();
        }
    }

    private boolean step(int byRows, int byColumns) {
        if (rows == 0 || columns == 0) {
            return false;
        }
        var at = selected.get();
        select(at == null ? 0 : Math.clamp(at.row + byRows, 0, rows - 1),
                at == null ? 0 : Math.clamp(at.column + byColumns, 0, columns - 1));
        return true;
    }

    /** Returns the part of the grid at a point; a head stands for the first cell of its row or column. */
    Optional<Place> placeAt(double x, double y) {
        return inView.entrySet().stream().filter(each -> {
            var node = each.getValue();
            var pane = pane(each.getKey().part);
            return pane.getBoundsInParent().contains(x, y)
                    && node.getBoundsInParent().contains(x - pane.getLayoutX(), y - pane.getLayoutY());
        }).map(Map.Entry::getKey).findFirst();
    }

    void select(int row, int column) {
        selected.set(new Place(Part.CELL, row, column));
        scrollToSelected = true; // by the next layout, when the scroll bars know the number of rows and columns
        requestLayout();
    }

    private void reveal(int row, int column) {
        double width = columnWidth(cells.getWidth());
        reveal(down, row * rowHeight(), rowHeight(), cells.getHeight());
        reveal(across, column * width, width, cells.getWidth());
    }

    private static void reveal(ScrollBar bar, double start, double size, double view) {
        if (bar.isVisible()) {
            if (start < bar.getValue()) {
                bar.setValue(start);
            } else if (start + size > bar.getValue() + view) {
                bar.setValue(Math.min(bar.getMax(), start + size - view));
            }
        }
    }
}
