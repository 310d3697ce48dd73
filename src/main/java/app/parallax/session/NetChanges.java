package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Computes the net changes of an edit: one per entity, in an order in which views can apply them. */
final class NetChanges {
    private static final Comparator<Change> BY_KIND = Comparator.comparing(Change::kind);
    private static final Comparator<Change> ORDER = Comparator.comparing(NetChanges::stays)
            .thenComparing((one, other) -> stays(one) ? BY_KIND.compare(one, other) : BY_KIND.compare(other, one))
            .thenComparing(Change::id, Ids.ORDER);

    private NetChanges() {}

    /**
     * The key of a change; an orphan and the annotation that it becomes have the same identifier but are two entities.
     */
    private record Key(Kind kind, UUID id) {}

    /** Returns the net changes: deletions with dependent rows first, then the others with dependent rows last. */
    static List<Change> of(List<Change> changes) {
        var net = new LinkedHashMap<Key, Change>();
        for (var change : changes) {
            var key = new Key(change.kind(), change.id());
            var earlier = net.get(key);
            if (earlier == null) {
                net.put(key, change);
            } else if (earlier.before() == null && change.after() == null) {
                net.remove(key);
            } else {
                net.put(key, new Change(earlier.before(), change.after()));
            }
        }
        var ordered = new ArrayList<>(net.values());
        ordered.removeIf(change -> Objects.equals(change.before(), change.after()));
        ordered.sort(ORDER);
        return ordered;
    }

    private static boolean stays(Change change) {
        return change.after() != null;
    }
}
