package app.parallax.ui.common;

import app.parallax.i18n.Messages;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Kind;
import app.parallax.session.Focus;
import app.parallax.session.Session;
import java.util.UUID;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Creates items of context menus. */
public final class MenuItems {
    private MenuItems() {}

    /**
     * Creates an item whose identifier is its message key.
     *
     * @param key shown shortcut, null for none
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

    /** Creates an item whose text contains names of the project. */
    public static MenuItem named(String text, Runnable work) {
        var item = new MenuItem(DisplaySanitizer.inPlace(text));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> work.run());
        return item;
    }

    /**
     * Creates the item that shows the history of an entity.
     *
     * @param id its identifier, null if there is no single one
     */
    public static MenuItem history(Session session, Kind kind, @Nullable UUID id) {
        return of("history.who", null, () -> {
            if (id != null) {
                session.focus().historyRequest().set(new Focus.HistoryTarget(kind, id));
            }
        }, id != null);
    }
}
