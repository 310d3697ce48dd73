package app.parallax.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;

/** Lists what a screen reader announces for each reachable node of a scene, and what is missing. */
public final class Spoken {
    private Spoken() {}

    /** What has no name or no role below a node, a line each. */
    public static Set<String> wanting(Node root) {
        var found = new LinkedHashSet<String>();
        walk(root, found);
        return found;
    }

    private static void walk(Node node, Set<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (mustSpeak(node)) {
            if (name(node).isBlank()) {
                found.add("no name: " + path(node));
            }
            var role = node.getAccessibleRole();
            if (role == null || role == AccessibleRole.PARENT || role == AccessibleRole.NODE) {
                found.add("no role: " + path(node));
            }
        }
        if (node instanceof Parent parent && !(node instanceof MenuBar)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    /** What takes the keyboard or the mouse, a row with contents, and what is drawn. */
    private static boolean mustSpeak(Node node) {
        boolean container = node instanceof ScrollPane || node instanceof SplitPane || node instanceof MenuBar;
        boolean part = node instanceof ScrollBar || isPart(node);
        return (node.isFocusTraversable() && !container && !part)
                || (node instanceof ButtonBase && !part)
                || (node instanceof IndexedCell<?> cell && !cell.isEmpty() && !isPart(cell))
                || (node instanceof Canvas && !isNamed(node));
    }

    /** The text of a canvas is that of what it lies in. */
    private static boolean isNamed(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getAccessibleText() != null) {
                return true;
            }
        }
        return false;
    }

    /** What a control is made of is spoken by the control; cells of a table's row by the row's cells. */
    private static boolean isPart(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ComboBoxBase || at instanceof ScrollBar || at instanceof TextInputControl
                    || (at instanceof ButtonBase && !(node instanceof ButtonBase))) {
                return true;
            }
        }
        return node.getStyleClass().contains("table-row-cell") || node.getStyleClass().contains("increment-button")
                || node.getStyleClass().contains("decrement-button");
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        if (node instanceof Control control && control.getScene() != null) {
            var by = labels(control.getScene().getRoot()).stream()
                    .filter(label -> node.equals(label.getLabelFor())).findFirst();
            if (by.isPresent()) {
                return by.get().getText();
            }
        }
        var text = node instanceof TextInputControl || node instanceof ComboBoxBase
                ? null // what is typed is not the name
                : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text == null ? "" : text.toString();
    }

    private static List<Label> labels(Node node) {
        var labels = new ArrayList<Label>();
        if (node instanceof Label label) {
            labels.add(label);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> labels.addAll(labels(child)));
        }
        return labels;
    }

    /** A node with what it lies in, for a person to find it. */
    static String path(Node node) {
        var parts = new ArrayList<String>();
        for (Node at = node; at != null && parts.size() < 5; at = at.getParent()) {
            parts.add((at.getClass().getSimpleName().isEmpty() ? "?" : at.getClass().getSimpleName())
                    + (at.getId() == null ? "" : "#" + at.getId()) + (at.getStyleClass().isEmpty()
                            ? ""
                            : "." + at.getStyleClass().getLast()));
        }
        return String.join(" < ", parts);
    }
}
