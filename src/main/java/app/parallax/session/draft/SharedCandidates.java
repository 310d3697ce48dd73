package app.parallax.session.draft;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The possible sources of items that two runs need, looked up once, by the thread that needs them first. */
final class SharedCandidates {
    private final ConcurrentHashMap<Integer, CompletableFuture<List<Candidate>>> lookups = new ConcurrentHashMap<>();

    /**
     * Returns the possible sources of an item and, the second time, forgets them.
     *
     * @param item its number
     * @param lookup finds them; must not ask for another item
     */
    List<Candidate> get(int item, Supplier<List<Candidate>> lookup) {
        var own = new CompletableFuture<List<Candidate>>();
        var other = lookups.putIfAbsent(item, own);
        if (other != null) {
            lookups.remove(item);
            return other.join();
        }
        try {
            var found = List.copyOf(lookup.get());
            own.complete(found);
            return found;
        } catch (RuntimeException | Error e) { // the other thread must fail too, or it waits for ever
            own.completeExceptionally(e);
            throw e;
        }
    }
}
