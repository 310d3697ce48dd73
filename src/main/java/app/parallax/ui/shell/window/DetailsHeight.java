package app.parallax.ui.shell.window;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/** Takes height from the texts for a long list below them while it is shown. */
public final class DetailsHeight {
    /** The fraction of the middle of the window that the texts keep. */
    private static final double TEXTS = 0.5;

    private final Set<String> shown = new HashSet<>();
    private Optional<Double> before = Optional.empty();
    private Optional<SplitPane> moved = Optional.empty();

    /** Sets whether a page is shown. */
    public void set(String page, Node view, boolean now) {
        boolean changed = now ? shown.add(page) : shown.remove(page);
        if (changed) {
            middle(view).ifPresent(this::move);
        }
    }

    private void move(SplitPane middle) {
        double at = middle.getDividerPositions()[0];
        if (shown.isEmpty()) {
            end();
        } else if (before.isEmpty() && at > TEXTS) {
            before = Optional.of(at);
            moved = Optional.of(middle);
            middle.setDividerPosition(0, TEXTS);
        }
    }

    /** Gives the height back. */
    public void end() {
        before.ifPresent(place -> moved.ifPresent(middle -> middle.setDividerPosition(0, place)));
        before = Optional.empty();
    }

    private static Optional<SplitPane> middle(Node view) {
        for (Parent above = view.getParent(); above != null; above = above.getParent()) {
            if (above instanceof SplitPane pane && pane.getOrientation() == Orientation.VERTICAL
                    && !pane.getDividers().isEmpty()) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }
}
