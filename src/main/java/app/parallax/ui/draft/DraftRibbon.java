package app.parallax.ui.draft;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.LinkEnd;
import app.parallax.ui.common.RibbonPath;
import app.parallax.ui.common.TextEdge;
import app.parallax.ui.common.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/**
 * Draws the ribbon from words of a draft to those of the article that they rest on; while one end is out of view, a
 * pill with an arrow marks the edge behind which that end is.
 */
final class DraftRibbon extends Pane {
    private static final double BRACKET = 3;
    private static final double INSIDE = 6;

    private final Path ribbon = new Path();
    private final Rectangle from = new Rectangle();
    private final Rectangle to = new Rectangle();
    private final Label pill = new Label();
    private Runnable bring = () -> {
    };
    private Optional<Ends> drawn = Optional.empty();

    /** An end in view, or the edge behind which it is. */
    record End(Optional<LinkEnd> inView, Optional<TextEdge> beyond) {
        static final End NONE = new End(Optional.empty(), Optional.empty());
    }

    private record Ends(End from, End to) {}

    DraftRibbon() {
        setPickOnBounds(false);
        setManaged(false);
        getStyleClass().add("links-layer");
        ribbon.getStyleClass().add("ribbon");
        from.getStyleClass().addAll("bracket", "focused");
        to.getStyleClass().addAll("bracket", "focused");
        pill.getStyleClass().addAll("pill", "round", "outlined");
        pill.setId("draft-beyond");
        pill.setCursor(Cursor.HAND);
        pill.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                bring.run();
                event.consume();
            }
        });
        for (Node part : List.of(ribbon, from, to)) {
            part.setMouseTransparent(true);
            part.setManaged(false);
        }
        pill.setManaged(false);
    }

    /**
     * Draws it between two ends, or the pill of the one that is out of view; nothing if both are, or if one end is not
     * shown at all.
     *
     * @param bringStart brings the words of the draft into view
     * @param bringEnd brings those of the article into view
     */
    void draw(End start, End end, Runnable bringStart, Runnable bringEnd) {
        boolean hidden = start.inView().isEmpty() && end.inView().isEmpty();
        var ends = hidden || start.equals(End.NONE) || end.equals(End.NONE)
                ? Optional.<Ends>empty()
                : Optional.of(new Ends(start, end));
        bring = start.inView().isPresent() ? bringEnd : bringStart;
        if (ends.equals(drawn)) {
            return;
        }
        drawn = ends;
        var parts = new ArrayList<Node>();
        ends.ifPresent(now -> {
            now.from.inView.ifPresent(at -> parts.add(placed(from, at.x(), at)));
            now.to.inView.ifPresent(at -> parts.add(placed(to, at.x() - BRACKET, at)));
            if (parts.size() == 2) {
                var first = now.from.inView.orElseThrow();
                var second = now.to.inView.orElseThrow();
                ribbon.getElements().setAll(RibbonPath.of(first.x() + BRACKET, first.top(), first.bottom(),
                        second.x() - BRACKET, second.top(), second.bottom()));
                parts.addFirst(ribbon);
            } else {
                now.from.beyond.or(now.to::beyond).ifPresent(edge -> parts.add(pill));
            }
        });
        getChildren().setAll(parts);
        if (parts.contains(pill)) {
            ends.flatMap(now -> now.from.beyond.or(now.to::beyond)).ifPresent(
                    edge -> show(edge, start.inView().isPresent()));
        }
    }

    private void show(TextEdge edge, boolean source) {
        pill.setText(edge.above() ? "↑" : "↓");
        var words = Messages.text(source ? "draft.bringSource" : "draft.bringWords");
        pill.setAccessibleText(words);
        Tip.on(pill, words);
        pill.applyCss();
        pill.autosize();
        pill.relocate(Math.rint(edge.x() - pill.getWidth() / 2),
                Math.rint(edge.above() ? edge.y() + INSIDE : edge.y() - pill.getHeight() - INSIDE));
    }

    private static Rectangle placed(Rectangle bracket, double x, LinkEnd end) {
        bracket.setX(x);
        bracket.setY(end.top());
        bracket.setWidth(BRACKET);
        bracket.setHeight(end.bottom() - end.top());
        return bracket;
    }
}
