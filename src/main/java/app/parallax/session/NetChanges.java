package app.parallax.session;

import app.parallax.model.Change;
import app.parallax.model.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What comes of an edit: one change an entity, in an order in which views can follow. */
final class NetChanges {
    private NetChanges() {}

    /** Deletions, what refers before what it refers to; then the rest, what is referred to before what refers. */
    static List<Change> of(List<Change> changes) {
        var net = new LinkedHashMap<UUID, Change>();
        for (var change : changes) {
            var earlier = net.get(change.id());
            if (earlier == null) {
                net.put(change.id(), change);
            } else if (earlier.before() == null && change.after() == null) {
                net.remove(change.id());
            } else {
                net.put(change.id(), new Change(earlier.before(), change.after()));
            }
        }
        var ordered = new ArrayList<>(net.values());
        ordered.removeIf(change -> Objects.equals(change.before(), change.after()));
        ordered.sort(((Comparator<Change>) NetChanges::byReference).thenComparing(Change::id, Ids.ORDER));
        return ordered;
    }

    /** What goes, goes before what it refers to; what stays comes after what it refers to. */
    private static int byReference(Change one, Change other) {
        boolean goes = one.after() == null;
        if (goes != (other.after() == null)) {
            return goes ? -1 : 1;
        }
        int order = one.kind().compareTo(other.kind());
        return goes ? -order : order;
    }
}
