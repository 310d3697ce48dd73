package app.parallax.ui.common;

import java.util.List;
import javafx.scene.control.ListView;

/** Keeps the keyboard focus in a list whose rows are replaced: after a deletion on the next row. */
public final class RowFocus {
    private RowFocus() {}

    /**
     * Lists other rows; the row with the keyboard is the one that stands in the place of the old.
     *
     * @param rows from the first to the last
     */
    public static <T> void replace(ListView<T> list, List<T> rows) {
        int at = list.getFocusModel().getFocusedIndex();
        list.getItems().setAll(rows);
        if (at >= 0) {
            list.getFocusModel().focus(Math.min(at, rows.size() - 1));
        }
    }

    /**
     * The row to select after a change.
     *
     * @param before where the selected one stood, negative for none
     * @param now where it stands now, negative if it is gone
     * @return where it stands, else the row that follows, else the last; 0 where none was selected
     */
    public static int of(int before, int now, int size) {
        return now >= 0 ? now : Math.clamp(before, 0, Math.max(0, size - 1));
    }
}
