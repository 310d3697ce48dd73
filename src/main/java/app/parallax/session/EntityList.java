package app.parallax.session;

import app.parallax.model.Counted;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The entities of one kind with their numbers of uses, in order of creation. */
final class EntityList<E extends Entity> {
    private final ObservableList<Counted<E>> rows = FXCollections.observableArrayList();
    private final ObservableList<Counted<E>> shown = FXCollections.unmodifiableObservableList(rows);

    private final Map<UUID, Integer> moved = new HashMap<>();

    ObservableList<Counted<E>> shown() {
        return shown;
    }

    void setAll(List<Counted<E>> all) {
        rows.setAll(all);
    }

    void apply(@Nullable E before, @Nullable E after) {
        if (before == null && after != null) {
            int place = rows.size();
            while (place > 0 && Ids.ORDER.compare(rows.get(place - 1).entity().id(), after.id()) > 0) {
                place--;
            }
            rows.add(place, new Counted<>(after, 0));
        } else if (before != null && after == null) {
            rows.removeIf(row -> row.entity().id().equals(before.id()));
        } else if (after != null) {
            replace(after.id(), row -> new Counted<>(after, row.count()));
        }
    }

    /** Moves a use from one entity to another, null for none; the list shows it after {@link #flushCounts}. */
    void move(@Nullable UUID from, @Nullable UUID to) {
        if (!Objects.equals(from, to)) {
            count(from, -1);
            count(to, 1);
        }
    }

    private void count(@Nullable UUID id, int by) {
        if (id != null) {
            moved.merge(id, by, Integer::sum);
        }
    }

    /** Updates each row whose count changed once, however many uses changed. */
    void flushCounts() {
        moved.values().removeIf(by -> by == 0);
        for (int i = 0; i < rows.size() && !moved.isEmpty(); i++) {
            var row = rows.get(i);
            var by = moved.remove(row.entity().id());
            if (by != null) {
                rows.set(i, new Counted<>(row.entity(), row.count() + by));
            }
        }
        moved.clear();
    }

    private void replace(UUID id, UnaryOperator<Counted<E>> change) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).entity().id().equals(id)) {
                rows.set(i, change.apply(rows.get(i)));
                return;
            }
        }
    }

    Optional<E> find(@Nullable UUID id) {
        return rows.stream().map(Counted::entity).filter(entity -> entity.id().equals(id)).findFirst();
    }
}
