package app.parallax.ui.common;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell of a list that shows its item as a graphic; without an item it is blank. */
public abstract class ItemCell<T> extends ListCell<T> {
    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            Tip.on(this, null);
        } else {
            show(item);
        }
    }

    protected abstract void show(T item);
}
