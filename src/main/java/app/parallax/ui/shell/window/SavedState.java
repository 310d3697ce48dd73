package app.parallax.ui.shell.window;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.ui.common.Icons;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.common.TypedText;
import javafx.scene.control.Label;

/**
 * Shows in the status bar whether everything is saved: typed text until its edit is committed and pending edits are
 * not, and a read-only project says so.
 */
public final class SavedState {
    private final Session session;
    private final TypedText typed;
    private final Label saved;

    private SavedState(Session session, TypedText typed, Label saved) {
        this.session = session;
        this.typed = typed;
        this.saved = saved;
    }

    public static void follow(Session session, TypedText typed, Label saved, Lifetime lifetime) {
        var state = new SavedState(session, typed, saved);
        lifetime.add(typed.unwritten().subscribe(state::show));
        lifetime.add(session.workspace().uncommitted().subscribe(state::show));
        lifetime.add(session.workspace().revision().subscribe(state::show)); // the file may be gone
        state.show();
    }

    private void show() {
        if (session.whyReadOnly() != null) {
            put("shell.readOnly", Icons.INFORMATION);
        } else if (typed.unwritten().get()) {
            put("shell.unwritten", Icons.EDIT);
        } else if (session.workspace().uncommitted().get()) {
            put("shell.saving", Icons.EDIT);
        } else {
            put("shell.saved", Icons.CHECK);
        }
    }

    private void put(String key, Icons sign) {
        var words = Messages.text(key);
        if (!words.equals(saved.getText())) {
            saved.setText(words);
            saved.setGraphic(sign.node());
        }
    }
}
