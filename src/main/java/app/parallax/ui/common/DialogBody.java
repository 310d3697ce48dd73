package app.parallax.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/** The content of a dialog in its preferred size; it scrolls if the dialog is smaller. */
final class DialogBody extends ScrollPane {
    private static final double LEAST_HEIGHT = 60;

    DialogBody(Node content) {
        getStyleClass().add("dialog-body");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setSkin(new ScrollPaneSkin(this)); // so that lookups find the content before it is shown
        show(content);
    }

    void show(Node content) {
        if (getContent() != null) {
            getContent().getStyleClass().remove("dialog-content");
        }
        content.getStyleClass().add("dialog-content");
        if (content instanceof Region region) {
            var screen = Screen.getPrimary().getVisualBounds();
            region.setPrefSize(scaled(region.getPrefWidth(), screen.getWidth()),
                    scaled(region.getPrefHeight(), screen.getHeight()));
        }
        setContent(content);
    }

    private static double scaled(double size, double screen) {
        return size > 0 ? TextScale.within(size, 0.9, screen) : size;
    }

    /** Prevents labels and buttons of the content from being cut, unless they wrap or have a minimal width. */
    void keepWords() {
        keepWords(getContent());
    }

    private static void keepWords(Node node) {
        if (node instanceof Labeled words) {
            if (words.isWrapText()) {
                if (words.getMinHeight() == USE_COMPUTED_SIZE) {
                    words.setMinHeight(USE_PREF_SIZE);
                }
            } else if (words.getMinWidth() == USE_COMPUTED_SIZE) {
                words.setMinWidth(USE_PREF_SIZE);
            }
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            keepWords(scroll.getContent());
        } else if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(DialogBody::keepWords);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getContent().minWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(getContent().prefWidth(-1), getContent().minWidth(-1)) + snappedLeftInset()
                + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(LEAST_HEIGHT, computePrefHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? computePrefWidth(-1) : width;
        inner -= snappedLeftInset() + snappedRightInset();
        return Math.max(getContent().prefHeight(inner), getContent().minHeight(inner)) + snappedTopInset()
                + snappedBottomInset();
    }
}
