package app.parallax.hub;

import java.util.Collections;
import java.util.Set;

/**
 * The rows and keys that edits change and depend on, as hashes that mean nothing to the hub: it may append edits behind
 * those of others unless a hash that those leave is one that these avoid. The same thing has the same hash in all
 * copies; different things may share one, so that edits wait for each other without need.
 *
 * @param leaves what later edits of others may have to avoid
 * @param avoids what earlier edits of others must not have left
 */
public record Footprint(Set<Long> leaves, Set<Long> avoids) {
    /** Maximum number of hashes of one request; larger edits are sent by copies that have received everything. */
    public static final int MOST = 5_000;

    /** Copies the hashes. */
    public Footprint {
        leaves = Set.copyOf(leaves);
        avoids = Set.copyOf(avoids);
    }

    /** Whether the edits may follow others that their sender did not know. */
    public boolean mayFollow(Footprint others) {
        return Collections.disjoint(avoids, others.leaves);
    }
}
