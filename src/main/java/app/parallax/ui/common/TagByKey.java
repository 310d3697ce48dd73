package app.parallax.ui.common;

import app.parallax.model.Tag;
import app.parallax.session.Session;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** Finds the tag of a pressed key. */
public final class TagByKey {
    private TagByKey() {}

    /** Returns the tag of a pressed key; empty if no tag has it, or a modifier is pressed too. */
    public static Optional<Tag> of(Session session, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return Optional.empty();
        }
        var key = event.getCode().isDigitKey() ? event.getCode().getName().replace("Numpad ", "") : event.getText();
        return key.isEmpty()
                ? Optional.empty()
                : session.workspace().tags().stream().map(row -> row.entity())
                        .filter(each -> key.equalsIgnoreCase(each.key())).findFirst();
    }
}
