package app.parallax.ui.shell.window;

import app.parallax.session.Focus;
import app.parallax.ui.common.ClosesOnEscape;
import app.parallax.ui.common.DialogKeys;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Moves the focus between the parts of the window: panes, details, timeline and lists. Each part restores its last
 * focus owner; Esc returns to the text.
 */
public final class FocusTraversal {
    private final Focus focus;
    private final Consumer<Integer> pane;
    private final Runnable text;
    private final List<Runnable> leave;
    private final Map<Node, Node> last = new WeakHashMap<>();
    private List<Node> instead = List.of();
    private List<Node> around = List.of();

    /**
     * @param leave hide the overlays over the panes
     */
    public FocusTraversal(Focus focus, Consumer<Integer> pane, Runnable text, Runnable... leave) {
        this.focus = focus;
        this.pane = pane;
        this.text = text;
        this.leave = List.of(leave);
    }

    public void define(Actions actions) {
        actions.set(Command.OTHER_PANE, () -> step(1));
        actions.set(Command.PREVIOUS_PANE, () -> step(-1));
    }

    /**
     * Sets the parts of a window.
     *
     * @param centre the panes and their overlays
     * @param beside the parts around the panes, in the order of the keys
     * @param lists contains further parts, from top to bottom
     */
    public void setParts(Parent root, Parent centre, List<Node> beside, Parent lists) {
        instead = centre.getChildrenUnmodifiable().stream().skip(1).toList();
        around = Stream.concat(beside.stream(),
                lists.getChildrenUnmodifiable().stream().filter(Pane.class::isInstance)) // spacers are no parts
                .toList();
        root.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(owner -> {
            if (owner != null) {
                regionOf(owner).ifPresent(region -> last.put(region, owner));
            }
        });
        // a list consumes Esc even if nothing is edited
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> escape(event, true));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> escape(event, false));
    }

    private void escape(KeyEvent event, boolean before) {
        var at = event.getTarget() instanceof Node node ? node : null;
        if (event.getCode() != KeyCode.ESCAPE || at == null || closesItself(at)) {
            return;
        }
        boolean over = instead.stream().anyMatch(view -> isWithin(at, view));
        boolean choice = at instanceof ComboBoxBase || at instanceof MenuButton;
        boolean kept = DialogKeys.keepsEscape(at) && (over || choice || isOfTheSide(at));
        if (before == kept && !at.getStyleClass().contains("reading-area")) {
            if (over) {
                leave.forEach(Runnable::run);
            } else {
                text.run();
            }
            event.consume();
        }
    }

    private static boolean closesItself(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ClosesOnEscape) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node is in a side list, which handles Esc here; those below handle it themselves. */
    private boolean isOfTheSide(Node node) {
        return around.stream().skip(1).anyMatch(region -> isWithin(node, region));
    }

    private Optional<Node> regionOf(Node node) {
        return around.stream().filter(region -> isWithin(node, region)).findFirst();
    }

    private static boolean isWithin(@Nullable Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(region)) {
                return true;
            }
        }
        return false;
    }

    /** Focuses the next or previous part, cyclically. */
    private void step(int by) {
        var owner = around.getFirst().getScene() == null ? null : around.getFirst().getScene().getFocusOwner();
        var parts = new ArrayList<Runnable>();
        int now = -1;
        var over = instead.stream().filter(Node::isVisible).findFirst();
        if (over.isPresent()) {
            parts.add(() -> enter(over.get()));
            now = isWithin(owner, over.get()) ? 0 : now;
        } else {
            for (int i = 0; i < focus.panes().size(); i++) {
                int number = i;
                parts.add(() -> pane.accept(number));
            }
            now = focus.pane().get();
        }
        for (var region : around) {
            if (isWithin(owner, region)) {
                now = parts.size();
            }
            if (isWithin(owner, region) || entry(region).isPresent()) {
                parts.add(() -> enter(region));
            }
        }
        parts.get(Math.floorMod(now + by, parts.size())).run();
    }

    private void enter(Node region) {
        Optional.ofNullable(last.get(region)).filter(node -> isWithin(node, region) && canHave(node))
                .or(() -> entry(region)).ifPresent(Node::requestFocus);
    }

    /** Returns the node to focus first: the content, else the first field or button. */
    static Optional<Node> entry(Node region) {
        var all = new ArrayList<Node>();
        if (canHave(region)) {
            collect(region, all);
        }
        return all.stream().filter(node -> !(node instanceof Control) || node instanceof ListView
                || node instanceof TableView || node instanceof TextInputControl).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible() || node.getScene() == null) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            all.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static boolean canHave(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && !node.isDisabled();
    }
}
