package app.parallax.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes the levels of a tree of tags or claims, safe against cycles and extreme depth: records in a cycle, and those
 * too deep, count as top-level.
 */
public final class Levels {
    /** The deepest level; in JSON, XML and on the stack each level takes room. */
    public static final int DEEPEST = 64;

    private final Map<UUID, UUID> above = new HashMap<>();
    private final Map<UUID, Integer> depths = new HashMap<>();
    private final Set<UUID> circled = new HashSet<>();
    private final boolean opened;

    private Levels(boolean opened) {
        this.opened = opened;
    }

    /**
     * Computes the levels of records.
     *
     * @param parent returns the identifier of the parent, null at the top level; an unknown one counts as none
     */
    public static <E> Levels of(Collection<E> all, Function<E, UUID> id, Function<E, @Nullable UUID> parent) {
        return of(all, id, parent, false);
    }

    /**
     * Computes the levels as {@link #of} does, except that in a cycle only the first record is top-level and the others
     * are below it.
     */
    public static <E> Levels openingCircles(Collection<E> all, Function<E, UUID> id,
            Function<E, @Nullable UUID> parent) {
        return of(all, id, parent, true);
    }

    private static <E> Levels of(Collection<E> all, Function<E, UUID> id, Function<E, @Nullable UUID> parent,
            boolean opened) {
        var levels = new Levels(opened);
        var parents = new HashMap<UUID, @Nullable UUID>();
        all.forEach(each -> parents.put(id.apply(each), parent.apply(each)));
        for (var each : all) {
            levels.place(id.apply(each), parents);
        }
        return levels;
    }

    /** Walks from a record up to the first whose level is known, and back; each record is passed twice at most. */
    private void place(UUID first, Map<UUID, @Nullable UUID> parents) {
        var way = new ArrayList<UUID>();
        var onWay = new HashSet<UUID>();
        UUID at = first;
        while (at != null && parents.containsKey(at) && !depths.containsKey(at) && onWay.add(at)) {
            way.add(at);
            at = parents.get(at);
        }
        boolean closed = at != null && onWay.contains(at);
        int circle = closed ? way.indexOf(at) : way.size();
        if (closed) {
            circled.addAll(way.subList(circle, way.size()));
            depths.put(way.get(circle), 0);
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            if (i != circle) {
                stand(way.get(i), parents.get(way.get(i)), i > circle && !opened);
            }
        }
    }

    private void stand(UUID record, @Nullable UUID parent, boolean top) {
        var depth = parent == null ? null : depths.get(parent);
        if (parent != null && circled.contains(parent)) {
            circled.add(record);
        }
        if (top || parent == null || depth == null || depth + 1 >= DEEPEST) {
            depths.put(record, 0);
        } else {
            above.put(record, parent);
            depths.put(record, depth + 1);
        }
    }

    /** Whether a record is in a cycle, or below one. */
    public boolean isUnderCircle(UUID record) {
        return circled.contains(record);
    }

    /** Returns the parent of a record; null at the top level. */
    public @Nullable UUID above(UUID record) {
        return above.get(record);
    }
}
