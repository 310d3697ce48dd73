package app.parallax.session.compare;

import app.parallax.model.Counted;
import app.parallax.model.Ids;
import app.parallax.model.Speaker;
import app.parallax.session.Session;
import app.parallax.text.attribution.SameName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Finds pairs of speakers with similar names that may be the same. */
public final class SpeakerPairs {
    private static final String APART = "speakers.apart.";

    private final Session session;

    public SpeakerPairs(Session session) {
        this.session = session;
    }

    /** Two speakers that may be the same. */
    public record Pair(Counted<Speaker> into, Counted<Speaker> from) {}

    /** Finds pairs in the background, without those that an analyst dismissed. */
    public CompletableFuture<List<Pair>> read() {
        return session.inBackground(session::storedState).thenCombine(session.read(reader -> of(reader.speakers())),
                (apart, pairs) -> pairs.stream().filter(pair -> !apart.containsKey(key(pair))).toList());
    }

    /** Returns the pairs among speakers, each once. */
    public static List<Pair> of(List<Counted<Speaker>> speakers) {
        var bearers = new LinkedHashMap<String, List<Counted<Speaker>>>();
        for (var speaker : speakers) {
            Stream.concat(Stream.of(speaker.entity().name()), speaker.entity().spellings().stream())
                    .forEach(name -> bearers.computeIfAbsent(name, key -> new ArrayList<>()).add(speaker));
        }
        var pairs = new ArrayList<Pair>();
        var known = new HashSet<String>();
        for (var names : SameName.propose(bearers.keySet())) {
            for (var one : bearers.getOrDefault(names.one(), List.of())) {
                for (var other : bearers.getOrDefault(names.other(), List.of())) {
                    var pair = one.count() >= other.count() ? new Pair(one, other) : new Pair(other, one);
                    if (!one.entity().id().equals(other.entity().id()) && known.add(key(pair))) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Stores that two speakers are different, so that the pair is not suggested again. */
    public CompletableFuture<Void> dismiss(Pair pair) {
        return session.storeState(Map.of(key(pair), "true"));
    }

    private static String key(Pair pair) {
        UUID one = pair.into.entity().id();
        UUID other = pair.from.entity().id();
        return APART + (Ids.ORDER.compare(one, other) < 0 ? one + "." + other : other + "." + one);
    }
}
