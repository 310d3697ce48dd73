package app.parallax.ui.library;

import app.parallax.session.LibraryRow;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** What is selected in the list of articles, kept while its rows are made anew. */
final class KeptSelection {
    private KeptSelection() {}

    /** The selected articles from top to bottom, each once. */
    static List<UUID> articles(ListView<LibraryRow> list) {
        return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .filter(LibraryRow.Entry.class::isInstance)
                .map(row -> ((LibraryRow.Entry) row).row().article().id()).distinct().toList();
    }

    /** Lists other rows; the same articles stay selected. */
    static void replace(ListView<LibraryRow> list, List<LibraryRow> now) {
        if (now.equals(list.getItems())) {
            return;
        }
        var chosen = Set.copyOf(articles(list));
        var focused = list.getFocusModel().getFocusedItem();
        list.getItems().setAll(now);
        var selection = list.getSelectionModel();
        selection.clearSelection();
        int found = 0;
        for (int i = 0; i < now.size() && found < chosen.size(); i++) {
            if (now.get(i) instanceof LibraryRow.Entry entry && chosen.contains(entry.row().article().id())) {
                selection.select(i);
                found++;
            }
        }
        int place = placeOf(now, focused);
        if (place >= 0) {
            list.getFocusModel().focus(place);
        }
    }

    /** Where a row stands by now; negative if it is gone. */
    static int placeOf(List<LibraryRow> now, @Nullable LibraryRow row) {
        for (int i = 0; row != null && i < now.size(); i++) {
            boolean same = switch (now.get(i)) {
                case LibraryRow.Entry entry -> row instanceof LibraryRow.Entry old && old.group().equals(entry.group())
                        && old.row().article().id().equals(entry.row().article().id());
                case LibraryRow.Heading over -> row instanceof LibraryRow.Heading old && old.key().equals(over.key());
            };
            if (same) {
                return i;
            }
        }
        return -1;
    }
}
