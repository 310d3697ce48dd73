package app.parallax.ui.matrix;

import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** A title with choices at its right, or below it where the widest choice does not fit beside it. */
public final class TitledChoices extends Pane {
    private static final double GAP = 8;

    private final HBox title = new HBox(GAP);
    private final FlowPane choices = new FlowPane(GAP, GAP / 2);

    public TitledChoices() {
        title.getStyleClass().add("matrix-title");
        choices.getStyleClass().add("matrix-choices");
        getChildren().addAll(title, choices);
        setMinWidth(0);
    }

    public ObservableList<Node> getTitle() {
        return title.getChildren();
    }

    ObservableList<Node> choices() {
        return choices.getChildren();
    }

    private double beside() {
        return snapSizeX(title.prefWidth(-1)) + GAP;
    }

    private boolean isBeside(double width) {
        return beside() + choices.getChildren().stream().filter(Node::isManaged)
                .mapToDouble(choice -> choice.prefWidth(-1)).max().orElse(0) <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? Double.MAX_VALUE : width;
        double titled = title.prefHeight(-1);
        return isBeside(known)
                ? Math.max(titled, choices.prefHeight(width < 0 ? -1 : known - beside()))
                : titled + GAP + choices.prefHeight(known);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isBeside(width)) {
            title.resizeRelocate(0, 0, beside() - GAP, getHeight());
            choices.resizeRelocate(beside(), 0, width - beside(), getHeight());
        } else {
            double titled = snapSizeY(title.prefHeight(-1));
            title.resizeRelocate(0, 0, width, titled);
            choices.resizeRelocate(0, titled + GAP, width, getHeight() - titled - GAP);
        }
    }
}
