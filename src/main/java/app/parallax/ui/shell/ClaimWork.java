package app.parallax.ui.shell;

import app.parallax.session.Editor;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.ui.checking.CheckingController;
import app.parallax.ui.document.DocumentsController;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;

/** The commands that work through claims: what is to be checked, how far analysts agree, where words come from. */
final class ClaimWork {
    private final CheckingController checking;

    ClaimWork(Session session, Navigation navigation, Editor editor, DocumentsController documents,
            Runnable showDetails) {
        this.checking = new CheckingController(session, navigation, editor, documents::light, () -> {
            showDetails.run();
            documents.requestFocus();
        });
    }

    /**
     * @param matrix
     *            gives its place to the articles
     * @param details
     *            whether what stands below the texts is shown
     */
    void define(Actions actions, MatrixPlace matrix, BooleanProperty details, Runnable showChecking) {
        actions.set(Command.CHECKING, () -> {
            matrix.leave();
            details.set(true);
            showChecking.run();
            checking.requestFocus();
        });
    }

    Parent load() {
        return checking.load();
    }

    void setShown(boolean shown) {
        checking.setShown(shown);
    }

    void end() {
        checking.end();
    }
}
