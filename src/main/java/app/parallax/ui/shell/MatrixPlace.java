package app.parallax.ui.shell;

import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.matrix.MatrixController;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** Claims × articles in the place of the articles: one of the two is shown. */
final class MatrixPlace {
    private final MatrixController matrix;
    private final Runnable requestFocus;
    private Parent view = new StackPane();
    private Node articles = new StackPane();

    /**
     * @param requestFocus
     *            gives the keyboard to the articles
     */
    MatrixPlace(Session session, Navigation navigation, Runnable requestFocus) {
        this.matrix = new MatrixController(session, navigation, () -> show(false));
        this.requestFocus = requestFocus;
    }

    void define(Actions actions) {
        actions.set(Command.MATRIX, () -> show(!view.isVisible()));
    }

    /** Puts the matrix over what a place holds. */
    void over(StackPane place) {
        articles = place.getChildren().getFirst();
        view = matrix.load();
        view.setVisible(false);
        view.setManaged(false);
        place.getChildren().add(view);
    }

    private void show(boolean shown) {
        view.setVisible(shown);
        view.setManaged(shown);
        articles.setVisible(!shown);
        matrix.setShown(shown);
        if (!shown) {
            requestFocus.run();
        }
    }

    void end() {
        matrix.end();
    }
}
