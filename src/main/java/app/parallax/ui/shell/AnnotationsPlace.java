package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.table.AnnotationsView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;

/** Where the table of annotations stands: below the texts, which give it room while it is shown. */
final class AnnotationsPlace {
    private static final String PAGE = "annotations";
    /** Of the middle of the window, the part that the texts keep. */
    private static final double TEXTS = 0.5;

    private final AnnotationsView view;
    private final BiConsumer<String, Boolean> below;
    private Optional<Double> divider = Optional.empty();

    AnnotationsPlace(Session session, Navigation navigation, Consumer<String> tell,
            BiConsumer<String, Boolean> below) {
        this.below = below;
        this.view = new AnnotationsView(session, navigation, tell, () -> below.accept(PAGE, false));
    }

    void define(Actions actions) {
        actions.set(Command.ANNOTATIONS_TABLE, () -> {
            below.accept(PAGE, true);
            view.requestFocus();
        });
    }

    List<UUID> selected() {
        return view.selectedByKeyboard();
    }

    void setCopyMenu(Supplier<MenuItem> menu) {
        view.setCopyMenu(menu);
    }

    DetailTabs.Page page() {
        return new DetailTabs.Page(PAGE, Messages.text("table.title"), view, this::shown);
    }

    private void shown(boolean now) {
        view.setShown(now);
        middle().ifPresent(pane -> {
            double at = pane.getDividerPositions()[0];
            if (now && at > TEXTS) {
                divider = Optional.of(at);
                pane.setDividerPosition(0, TEXTS);
            } else if (!now) {
                divider.ifPresent(before -> pane.setDividerPosition(0, before));
                divider = Optional.empty();
            }
        });
    }

    private Optional<SplitPane> middle() {
        for (Parent above = view.getParent(); above != null; above = above.getParent()) {
            if (above instanceof SplitPane pane && pane.getOrientation() == Orientation.VERTICAL
                    && !pane.getDividers().isEmpty()) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    void end() {
        view.end();
    }
}
