package app.parallax.ui.matrix;

import app.parallax.session.Session;
import app.parallax.session.compare.IndependentSources;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** On how many words the claims of the matrix rest: read after the rest, for articles are compared for it. */
final class OriginCounts {
    private final Session session;
    private final IndependentSources.Reading reading = new IndependentSources.Reading();
    private Map<UUID, IndependentSources> origins = Map.of();
    private long asked;

    OriginCounts(Session session) {
        this.session = session;
    }

    /** Reads anew, and tells if something is another. */
    void read(Runnable changed) {
        long request = ++asked;
        session.seeTo(session.read(reader -> reading.of(reader, Set.of())).thenAccept(found -> {
            if (request == asked && !found.equals(origins)) {
                origins = found;
                changed.run();
            }
        }));
    }

    /** The origins of a claim, as last read; empty if none were read. */
    Optional<IndependentSources> of(UUID claim) {
        return Optional.ofNullable(origins.get(claim));
    }
}
