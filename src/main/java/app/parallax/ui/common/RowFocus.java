package app.parallax.ui.common;

import java.util.List;
import javafx.scene.control.ListView;

/** Keeps the focused row of a list whose rows are replaced; after a deletion the next row is focused. */
public final class RowFocus {
    private RowFocus() {}

    /** Replaces the rows of a list; the row at the same place is focused. */
    public static <T> void replace(ListView<T> list, List<T> rows) {
        int at = list.getFocusModel().getFocusedIndex();
        list.getItems().setAll(rows);
        if (at >= 0) {
            list.getFocusModel().focus(Math.min(at, rows.size() - 1));
        }
    }

    /**
     * Returns the row to select after a change.
     *
     * @param before index of the selected row, negative for none
     * @param now its present index, negative if it is gone
     * @return its index, else the row that follows, else the last; 0 if none was selected
     */
    public static int of(int before, int now, int size) {
        return now >= 0 ? now : Math.clamp(before, 0, Math.max(0, size - 1));
    }
}
