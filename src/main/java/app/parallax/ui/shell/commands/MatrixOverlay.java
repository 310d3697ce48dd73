package app.parallax.ui.shell.commands;

import app.parallax.model.Mention;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.common.ClaimRowActions;
import app.parallax.ui.common.LazyView;
import app.parallax.ui.matrix.MatrixController;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows the claim matrix in place of the articles. */
public final class MatrixOverlay {
    private final Supplier<MatrixController> creating;
    private final Runnable requestFocus;
    private final BooleanProperty timeline;
    private boolean timelineBefore;
    private Runnable beforeShow = () -> {
    };
    /** Null until the matrix is first shown. */
    private @Nullable MatrixController matrix;
    private final LazyView view = new LazyView(() -> matrix().load());
    private Node articles = new StackPane();

    /**
     * @param timeline whether the side timeline is shown, which the matrix replaces too
     */
    public MatrixOverlay(Session session, Navigation navigation, ClaimRowActions claims, BooleanProperty timeline,
            Runnable requestFocus) {
        this.timeline = timeline;
        this.creating = () -> new MatrixController(session, navigation, claims, () -> show(false));
        this.requestFocus = requestFocus;
    }

    public void define(Actions actions) {
        actions.set(Command.MATRIX, () -> show(!view.isVisible()));
        actions.set(Command.MATRIX_COLUMNS, () -> {
            if (view.isVisible()) {
                matrix().nextColumns();
            } else {
                show(true);
            }
        });
    }

    /** Adds the matrix over the content of a pane. */
    public void addTo(StackPane place) {
        articles = place.getChildren().getFirst();
        view.setManaged(false);
        place.getChildren().add(view);
    }

    /** Returns the matrix, which is created when it is first shown: no window begins with it. */
    private MatrixController matrix() {
        var known = matrix;
        if (known != null) {
            return known;
        }
        var made = creating.get();
        matrix = made;
        return made;
    }

    private void show(boolean shown) {
        if (view.isVisible() == shown) {
            return;
        }
        if (shown) {
            beforeShow.run();
        }
        timelineBefore = shown ? timeline.get() : timelineBefore;
        timeline.set(!shown && timelineBefore);
        view.setVisible(shown);
        view.setManaged(shown);
        articles.setVisible(!shown);
        matrix().setShown(shown);
        if (!shown) {
            requestFocus.run();
        }
    }

    /** Sets the action before the matrix is shown, such as hiding another overlay. */
    void setBeforeShow(Runnable work) {
        beforeShow = work;
    }

    /** The mentions of the selected cell while the matrix is shown. */
    public List<Mention> selected() {
        return view.isVisible() ? matrix().selected() : List.of();
    }

    /** Shows the articles in place of the matrix. */
    public void hide() {
        show(false);
    }

    /** Restores the window without the matrix, and removes the listeners. */
    public void end() {
        show(false);
        if (matrix != null) {
            matrix.end();
        }
    }
}
