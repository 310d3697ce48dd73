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
    private static final Comparator<Change> BY_KIND = Comparator.comparing(Change::kind);
    private static final Comparator<Change> ORDER = Comparator.comparing(NetChanges::stays)
            .thenComparing((one, other) -> stays(one) ? BY_KIND.compare(one, other) : BY_KIND.compare(other, one))
            .thenComparing(Change::id, Ids.ORDER);

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
        ordered.sort(ORDER);
        return ordered;
    }

    private static boolean stays(Change change) {
        return change.after() != null;
    }
}
