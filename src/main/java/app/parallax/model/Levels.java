package app.parallax.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands under what, as it can be walked: a file from elsewhere may hold tags or claims in a circle, or one under
 * another 20,000 deep. Whoever stands in a circle stands at the top, and so does whoever stands too deep.
 */
public final class Levels {
    /** So many levels are shown and written; in JSON, XML and on the stack each takes room. */
    public static final int DEEPEST = 64;

    private final Map<UUID, UUID> above = new HashMap<>();
    private final Map<UUID, Integer> depths = new HashMap<>();

    private Levels() {}

    /**
     * The levels of some records.
     *
     * @param all
     *            all of one kind
     * @param id
     *            the identifier of one
     * @param parent
     *            the identifier of the one above, null at the top; one that is not among them is none
     */
    public static <E> Levels of(Collection<E> all, Function<E, UUID> id, Function<E, @Nullable UUID> parent) {
        var levels = new Levels();
        var parents = new HashMap<UUID, @Nullable UUID>();
        all.forEach(each -> parents.put(id.apply(each), parent.apply(each)));
        for (var each : all) {
            levels.place(id.apply(each), parents);
        }
        return levels;
    }

    /** From one upwards to the first whose place is known, and back; each record is passed twice at most. */
    private void place(UUID first, Map<UUID, @Nullable UUID> parents) {
        var way = new ArrayList<UUID>();
        var onWay = new HashSet<UUID>();
        UUID at = first;
        while (at != null && parents.containsKey(at) && !depths.containsKey(at) && onWay.add(at)) {
            way.add(at);
            at = parents.get(at);
        }
        int circle = at == null || !onWay.contains(at) ? way.size() : way.indexOf(at);
        for (int i = way.size() - 1; i >= 0; i--) {
            var parent = parents.get(way.get(i));
            var depth = parent == null ? null : depths.get(parent);
            if (i >= circle || parent == null || depth == null || depth + 1 >= DEEPEST) {
                depths.put(way.get(i), 0);
            } else {
                above.put(way.get(i), parent);
                depths.put(way.get(i), depth + 1);
            }
        }
    }

    /**
     * The record above another.
     *
     * @return null at the top
     */
    public @Nullable UUID above(UUID record) {
        return above.get(record);
    }
}
