package app.parallax.hub;

import java.util.Collections;
import java.util.Set;

/**
 * What edits touch, as numbers that mean nothing to the hub: it may append edits behind those of others if these leave
 * nothing that they avoid. Different things may have one number, so that edits wait for each other without need; the
 * same thing has the same number for all copies.
 *
 * @param leaves what later edits of others may have to avoid
 * @param avoids what earlier edits of others must not have left
 */
public record Footprint(Set<Long> leaves, Set<Long> avoids) {
    /** Numbers of one request; larger edits are sent by copies that have received everything. */
    public static final int MOST = 5_000;

    /** Makes an immutable copy of the numbers. */
    public Footprint {
        leaves = Set.copyOf(leaves);
        avoids = Set.copyOf(avoids);
    }

    /** Whether the edits may follow others that their sender did not know. */
    public boolean mayFollow(Footprint others) {
        return Collections.disjoint(avoids, others.leaves);
    }
}
