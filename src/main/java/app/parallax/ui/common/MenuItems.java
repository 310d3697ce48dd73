package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.Kind;
import app.parallax.session.Focus;
import app.parallax.session.Session;
import java.util.UUID;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Items of context menus. */
public final class MenuItems {
    private MenuItems() {}

    /**
     * An item with its key; its identifier is the key of its text.
     *
     * @param key shown beside it, null for none
     * @param enabled whether it can be chosen
     */
    public static MenuItem of(String text, @Nullable String key, Runnable work, boolean enabled) {
        var item = new MenuItem(Messages.text(text));
        item.setId(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> work.run());
        item.setDisable(!enabled);
        if (key != null) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        return item;
    }

    /**
     * Asks who changed something.
     *
     * @param id its identifier, null if nothing single is meant
     */
    public static MenuItem history(Session session, Kind kind, @Nullable UUID id) {
        return of("history.who", null, () -> {
            if (id != null) {
                session.focus().history().set(new Focus.HistoryOf(kind, id));
            }
        }, id != null);
    }
}
