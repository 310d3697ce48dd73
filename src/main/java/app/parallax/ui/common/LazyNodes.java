package app.parallax.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Removes hidden nodes from a view until they are first shown. Styles and skins are computed for hidden nodes too, and
 * three quarters of a window are hidden when it opens.
 */
public final class LazyNodes {
    private LazyNodes() {}

    /**
     * Removes the nodes that are neither visible nor managed; each returns to its place when it becomes visible, and
     * stays.
     */
    public static void removeHidden(Parent view) {
        switch (view) {
            case SplitPane split -> split.getItems().forEach(LazyNodes::within);
            case ScrollPane scroll -> within(scroll.getContent());
            case HBox row -> removeHidden(row);
            case VBox column -> removeHidden(column);
            case StackPane pile -> removeHidden(pile);
            default -> view.getChildrenUnmodifiable().forEach(LazyNodes::within);
        }
    }

    private static void removeHidden(Pane pane) {
        var all = List.copyOf(pane.getChildren());
        all.forEach(LazyNodes::within);
        var hidden = all.stream().filter(each -> !each.isVisible() && !each.isManaged()).toList();
        pane.getChildren().removeAll(hidden);
        hidden.forEach(each -> comesBack(pane.getChildren(), all, each));
    }

    private static void within(Node node) {
        if (node instanceof Parent parent) {
            removeHidden(parent);
        }
    }

    private static void comesBack(ObservableList<Node> place, List<Node> all, Node hidden) {
        var waiting = new ArrayList<Subscription>();
        waiting.add(hidden.visibleProperty().subscribe(visible -> {
            if (visible) {
                waiting.forEach(Subscription::unsubscribe);
                if (hidden.getParent() == null) {
                    place.add(index(place, all, hidden), hidden);
                }
            }
        }));
    }

    /** Returns the index after the nearest preceding sibling that is present. */
    private static int index(List<Node> place, List<Node> all, Node hidden) {
        for (int i = all.indexOf(hidden) - 1; i >= 0; i--) {
            int at = place.indexOf(all.get(i));
            if (at >= 0) {
                return at + 1;
            }
        }
        return 0;
    }
}
