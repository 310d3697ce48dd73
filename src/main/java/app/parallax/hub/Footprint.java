package app.parallax.hub;

import java.util.Collections;
import java.util.Set;

/**
 * The rows and keys that edits change and depend on, as hashes that mean nothing to the hub: it may append edits behind
 * those of others unless a hash that those have touched is one that these conflict with. The same thing has the same
 * hash in all copies; different things may share one, so that edits wait for each other without need.
 *
 * @param touched what later edits of others may conflict with
 * @param conflicting what earlier edits of others must not have touched
 */
public record Footprint(Set<Long> touched, Set<Long> conflicting) {
    /** Maximum number of hashes of one request; larger edits are sent by copies that have received everything. */
    public static final int MOST = 5_000;

    /** Copies the hashes. */
    public Footprint {
        touched = Set.copyOf(touched);
        conflicting = Set.copyOf(conflicting);
    }

    /** Whether the edits may follow others that their sender did not know. */
    public boolean mayFollow(Footprint others) {
        return Collections.disjoint(conflicting, others.touched);
    }
}
