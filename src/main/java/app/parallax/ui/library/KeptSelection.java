package app.parallax.ui.library;

import app.parallax.session.library.LibraryRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** Keeps the selection of the article list while its rows are replaced. */
final class KeptSelection {
    private KeptSelection() {}

    /** Returns the selected articles from top to bottom, each once. */
    static List<UUID> articles(ListView<LibraryRow> list) {
        return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .filter(LibraryRow.Entry.class::isInstance)
                .map(row -> ((LibraryRow.Entry) row).row().article().id()).distinct().toList();
    }

    /** Returns the article before or after another; the first or last if the other is not listed. */
    static Optional<UUID> neighbour(ListView<LibraryRow> list, @Nullable UUID article, int by) {
        var all = list.getItems().stream().filter(LibraryRow.Entry.class::isInstance)
                .map(row -> ((LibraryRow.Entry) row).row().article().id()).distinct().toList();
        int at = all.indexOf(article);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(at < 0
                        ? by > 0 ? all.getFirst() : all.getLast()
                        : all.get(Math.floorMod(at + by, all.size())));
    }

    /** Replaces the rows; the same articles stay selected. */
    static void replace(ListView<LibraryRow> list, List<LibraryRow> now) {
        if (now.equals(list.getItems())) {
            return;
        }
        var articles = articles(list);
        var focused = list.getFocusModel().getFocusedItem();
        var selection = list.getSelectionModel();
        selection.clearSelection();
        list.setItems(FXCollections.observableList(now)); // a change of each single row is expensive
        var sought = new HashSet<>(articles);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < now.size() && !sought.isEmpty(); i++) {
            if (now.get(i) instanceof LibraryRow.Entry entry && sought.remove(entry.row().article().id())) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) { // all at once: one by one, ten thousand take seconds
            selection.selectIndices(places.getFirst(),
                    places.stream().skip(1).mapToInt(Integer::intValue).toArray());
        }
        int place = placeOf(now, focused);
        if (place >= 0) {
            list.getFocusModel().focus(place);
        }
    }

    /** Selects the heading of a group, if it is listed. */
    static void selectHeading(ListView<LibraryRow> list, String key) {
        int place = placeOf(list.getItems(), new LibraryRow.Heading(key, "", 0, false));
        if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
        }
    }

    /** Returns the new index of a row, negative if it is gone. */
    private static int placeOf(List<LibraryRow> now, @Nullable LibraryRow row) {
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
