package app.parallax.ui.draft;

import app.parallax.ui.common.reading.FrozenTextArea;
import app.parallax.ui.common.reading.HighlightBoxes;
import app.parallax.ui.common.reading.TextOverlay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * Draws the states of a draft's words over its text: a line under them, of a kind and colour for each state, and a sign
 * in the margin. Nodes are kept and only moved.
 */
final class DraftMarks extends TextOverlay {
    /** Maximum number of signs at one line; the worst come first. */
    private static final int MOST_SIGNS = 3;
    private static final String CURRENT = "current";
    private static final double SIGN = 13;
    private static final double BESIDE_TEXT = 6;
    private static final double ABOVE_BOTTOM = 2.5;
    private static final Comparator<RowState> WORST_FIRST = Comparator.comparingInt(DraftMarks::rank);

    private final Map<RowState, Path> lines = new EnumMap<>(RowState.class);
    private final Map<RowState, List<Node>> signs = new EnumMap<>(RowState.class);
    private Map<Integer, List<Bounds>> boxes = Map.of();
    private List<Underline> drawn = List.of();

    /**
     * A segment of the line under the words of a row.
     *
     * @param first whether the words begin there, as far as they are drawn
     */
    private record Underline(RowState state, double left, double right, double y, boolean first) {}

    DraftMarks() {
        setMouseTransparent(true);
        for (var state : RowState.values()) {
            var line = new Path();
            line.setManaged(false);
            line.getStyleClass().addAll("draft-line", state.style());
            lines.put(state, line);
            signs.put(state, new ArrayList<>());
        }
        getChildren().addAll(lines.values());
    }

    private static int rank(RowState state) {
        return switch (state) {
            case NOWHERE -> 0;
            case ALTERED -> 1;
            case ELSEWHERE -> 2;
            case ACCEPTED -> 3;
            case TRANSLATED -> 4;
            case VERBATIM -> 5;
        };
    }

    /** The boxes of the rows of which a part is drawn, by number, in this layer's coordinates. */
    Map<Integer, List<Bounds>> boxes() {
        return boxes;
    }

    /** Moves the marks to their words; if nothing moved, only compares. */
    void draw(FrozenTextArea area, DraftText text) {
        cover(area);
        var found = new HashMap<Integer, List<Bounds>>();
        for (var node : area.lookupAll("." + DraftText.ITEM)) {
            if (node instanceof Path path) {
                DraftText.numberOf(path.getStyleClass()).filter(number -> number < text.rows().size())
                        .ifPresent(number -> {
                            emphasise(path, number == text.current());
                            found.computeIfAbsent(number, n -> new ArrayList<>())
                                    .addAll(HighlightBoxes.of(path, this));
                        });
            }
        }
        boxes = found;
        var now = new ArrayList<Underline>();
        new TreeMap<>(found).forEach((number, all) -> {
            var state = RowState.of(text.rows().get(number));
            all.sort(Comparator.comparingDouble(Bounds::getMinY));
            all.forEach(box -> now.add(new Underline(state, box.getMinX(), box.getMaxX(),
                    Math.rint(box.getMaxY() - ABOVE_BOTTOM), box.equals(all.getFirst()))));
        });
        if (!now.equals(drawn)) {
            drawn = List.copyOf(now);
            underline();
            sign(area.textLeft() - BESIDE_TEXT);
        }
    }

    /** Highlights the words of the chosen row, and of no other: cheaper than to lay the paragraph out again. */
    private static void emphasise(Path words, boolean current) {
        if (current != words.getStyleClass().contains(CURRENT)) {
            if (current) {
                words.getStyleClass().add(CURRENT);
            } else {
                words.getStyleClass().remove(CURRENT);
            }
        }
    }

    private void underline() {
        lines.forEach((state, line) -> {
            var elements = new ArrayList<PathElement>();
            drawn.stream().filter(each -> each.state == state).forEach(each -> {
                elements.add(new MoveTo(each.left, each.y));
                elements.add(new LineTo(each.right, each.y));
                if (state == RowState.NOWHERE) { // a double line
                    elements.add(new MoveTo(each.left, each.y + 3));
                    elements.add(new LineTo(each.right, each.y + 3));
                }
            });
            line.getElements().setAll(elements);
        });
    }

    private void sign(double right) {
        var used = new EnumMap<RowState, Integer>(RowState.class);
        var ofLines = new TreeMap<Double, TreeSet<RowState>>();
        drawn.stream().filter(Underline::first)
                .forEach(each -> ofLines.computeIfAbsent(each.y, y -> new TreeSet<>(WORST_FIRST)).add(each.state));
        ofLines.forEach((y, states) -> {
            int place = 0;
            for (var state : states) {
                if (place < MOST_SIGNS) {
                    int number = used.merge(state, 1, Integer::sum) - 1;
                    node(state, number).relocate(right - SIGN * ++place, y - SIGN - 1);
                }
            }
        });
        signs.forEach((state, all) -> {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).setVisible(i < used.getOrDefault(state, 0));
            }
        });
    }

    private Node node(RowState state, int number) {
        var all = signs.getOrDefault(state, List.of());
        while (all.size() <= number) {
            var sign = state.sign();
            sign.setManaged(false);
            sign.getStyleClass().add("in-margin");
            all.add(sign);
            getChildren().add(sign);
            sign.applyCss();
            sign.autosize();
        }
        return all.get(number);
    }
}
