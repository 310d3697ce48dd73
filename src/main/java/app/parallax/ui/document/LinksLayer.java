package app.parallax.ui.document;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.RibbonPath;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/**
 * Draws the links between panes in the pulse that laid out the texts. Nodes are reused: creating them in each pulse is
 * too slow for scrolling.
 */
final class LinksLayer extends Pane {
    private final Consumer<List<LinkShape.End>> bring;
    private final Runnable ask;
    private List<LinkShape> drawn = List.of();

    /**
     * @param bring scrolls to passages
     * @param ask opens the question of the ribbon
     */
    LinksLayer(Consumer<List<LinkShape.End>> bring, Runnable ask) {
        this.bring = bring;
        this.ask = ask;
        setPickOnBounds(false);
        setManaged(false);
        getStyleClass().add("links-layer");
    }

    /** Shows shapes; does nothing if none has changed. */
    void draw(List<LinkShape> shapes) {
        if (shapes.equals(drawn)) {
            return;
        }
        for (int i = 0; i < shapes.size(); i++) {
            var shape = shapes.get(i);
            if (i < drawn.size() && drawn.get(i).style().equals(shape.style())) {
                if (!drawn.get(i).equals(shape)) {
                    fill(getChildren().get(i), shape);
                }
            } else if (i < drawn.size()) {
                getChildren().set(i, made(shape));
            } else {
                getChildren().add(made(shape));
            }
        }
        if (getChildren().size() > shapes.size()) {
            getChildren().remove(shapes.size(), getChildren().size());
        }
        drawn = List.copyOf(shapes);
        for (int i = 0; i < drawn.size(); i++) {
            if (getChildren().get(i) instanceof Label label) {
                place(label, drawn.get(i));
            }
        }
    }

    private Node made(LinkShape shape) {
        var node = shape.isLabel() ? new Label() : shape.style().startsWith("bracket") ? new Rectangle() : new Path();
        node.getStyleClass().addAll(List.of(shape.style().split(" ", -1)));
        node.setManaged(false);
        fill(node, shape);
        return node;
    }

    private void fill(Node node, LinkShape shape) {
        var at = shape.at();
        switch (node) {
            case Label label -> {
                label.setWrapText(true);
                label.setText(shape.text());
                boolean asks = shape.brings().isEmpty();
                label.setCursor(asks ? Cursor.HAND : null);
                if (asks) {
                    label.setAccessibleText(Messages.text("document.askOrigin", shape.text()));
                }
                if (!shape.brings().isEmpty()) {
                    label.setAccessibleText(Messages.text("document.bringIntoView", shape.text()));
                }
                label.setOnMouseClicked(event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        if (asks) {
                            ask.run();
                        } else {
                            bring.accept(shape.brings());
                        }
                        event.consume();
                    }
                });
            }
            case Rectangle bracket -> {
                bracket.setMouseTransparent(true);
                bracket.setX(at.get(0));
                bracket.setY(at.get(1));
                bracket.setWidth(at.get(2));
                bracket.setHeight(at.get(3));
            }
            case Path path -> {
                path.setMouseTransparent(true);
                path.getElements().setAll(shape.style().startsWith("across")
                        ? across(at)
                        : "ribbon".equals(shape.style())
                                ? RibbonPath.of(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4), at.get(5))
                                : curve(at));
            }
            default -> throw new IllegalStateException("no part of a link: " + node);
        }
    }

    private static void place(Label label, LinkShape shape) {
        label.applyCss();
        label.autosize();
        label.relocate(Math.rint(shape.at().get(0) - label.getWidth() / 2),
                Math.rint(shape.at().get(1) - label.getHeight() / 2));
    }

    /** Returns a path down the margin of the upper pane, through the gap, and down the margin of the lower one. */
    private static List<PathElement> across(List<Double> at) {
        double middle = (at.get(2) + at.get(4)) / 2;
        return List.of(new MoveTo(at.get(0), at.get(1)), new LineTo(at.get(0), at.get(2)),
                new CubicCurveTo(at.get(0), middle, at.get(3), middle, at.get(3), at.get(4)),
                new MoveTo(at.get(3), at.get(5)), new LineTo(at.get(3), at.get(6)));
    }

    private static List<PathElement> curve(List<Double> at) {
        double from = (at.get(1) + at.get(2)) / 2;
        double to = (at.get(4) + at.get(5)) / 2;
        return List.of(new MoveTo(at.get(0), from), RibbonPath.side(at.get(0), from, at.get(3), to));
    }
}
