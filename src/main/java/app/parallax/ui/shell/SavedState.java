package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.TypedText;
import javafx.scene.control.Label;

/** Says in the status bar whether what the person sees is on disk: typed text is not, until its edit is committed. */
final class SavedState {
    private SavedState() {}

    static void follow(Session session, TypedText typed, Label saved, Lifetime lifetime) {
        if (session.whyReadOnly() != null) {
            saved.setText(Messages.text("shell.readOnly"));
            saved.setGraphic(Icons.INFORMATION.node());
            return;
        }
        lifetime.add(typed.unwritten().subscribe(unwritten -> {
            saved.setText(Messages.text(unwritten ? "shell.unwritten" : "shell.saved"));
            saved.setGraphic((unwritten ? Icons.EDIT : Icons.CHECK).node());
        }));
    }
}
