package app.parallax.session.compare;

import app.parallax.model.AttributionStep;
import app.parallax.model.Mention;
import app.parallax.model.MentionWithQuote;
import app.parallax.model.ProjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The independent sources that affirm a claim. The original source of a mention is the last speaker of its attribution
 * chain; where nobody is named, the article itself. Mentions of different articles whose words stand in one copied run
 * are suggested as one source, unless an analyst attributed both.
 *
 * @param origins each with what is said on its word, in the order in which they were met
 */
public record IndependentSources(List<Origin> origins) {
    /** Makes an immutable copy of the collection. */
    public IndependentSources {
        origins = List.copyOf(origins);
    }

    /**
     * One origin.
     *
     * @param speaker identifier of whom it is, null for the words of articles
     * @param said what is said on its word, by article and place, not empty
     * @param proposed whether some of it is only proposed to be of this origin, for its same words
     */
    public record Origin(@Nullable UUID speaker, List<MentionWithQuote> said, boolean proposed) {
        /** Makes an immutable copy of the collection. */
        public Origin {
            said = List.copyOf(said);
        }
    }

    /**
     * How many articles affirm the claim.
     *
     * @return 0 or more
     */
    public int articles() {
        return (int) origins.stream().flatMap(origin -> origin.said.stream()).map(MentionWithQuote::article).distinct()
                .count();
    }

    /**
     * Whether fewer origins are counted than the analyst has named.
     *
     * @return true if at least one is only proposed
     */
    public boolean isProposed() {
        return origins.stream().anyMatch(Origin::proposed);
    }

    /**
     * Who cites whom in a mention.
     *
     * @param known whether a speaker is one of the project
     * @return identifiers from the original source to whom the article cites; empty if it cites nobody
     */
    public static List<UUID> chain(Mention mention, Predicate<UUID> known) {
        return mention.attribution().stream().map(AttributionStep::speaker).filter(known).toList().reversed();
    }

    /** The origins of the mentions of one claim. */
    static IndependentSources of(List<MentionWithQuote> mentions, Predicate<UUID> known, CopiedRuns copied) {
        var said = mentions.stream().filter(each -> each.mention().position() == Mention.Position.AFFIRMS).toList();
        var groups = new Groups();
        for (var each : said) {
            groups.add(each, chain(each.mention(), known).stream().findFirst());
        }
        var sides = new HashMap<CopiedRuns.Side, List<MentionWithQuote>>();
        for (var each : said) {
            copied.containing(each.passage()).forEach(side -> sides.computeIfAbsent(side, s -> new ArrayList<>())
                    .add(each));
        }
        sides.forEach((side, ones) -> {
            if (side.first()) {
                for (var other : sides.getOrDefault(new CopiedRuns.Side(side.run(), false), List.of())) {
                    ones.forEach(one -> groups.propose(one, other));
                }
            }
        });
        return new IndependentSources(groups.origins());
    }

    /** Mentions put together step by step. */
    private static final class Groups {
        private final Map<Object, Object> leaders = new LinkedHashMap<>();
        private final Map<MentionWithQuote, Object> keys = new LinkedHashMap<>();
        private final Map<Object, UUID> speakers = new HashMap<>();
        private final List<Object> proposed = new ArrayList<>();

        /** The words of an article itself, or of somebody whom it does not name. */
        private record Unnamed(UUID article, Mention.Voice voice) {}

        void add(MentionWithQuote said, Optional<UUID> speaker) {
            Object key = speaker.<Object>map(each -> each)
                    .orElseGet(() -> new Unnamed(said.article(), said.mention().voice()));
            keys.put(said, key);
            leaders.putIfAbsent(key, key);
            speaker.ifPresent(each -> speakers.put(key, each));
        }

        void propose(MentionWithQuote one, MentionWithQuote other) {
            var first = leader(keys.getOrDefault(one, one));
            var second = leader(keys.getOrDefault(other, other));
            boolean bothNamed = speakers.containsKey(first) && speakers.containsKey(second);
            if (!first.equals(second) && !bothNamed && !one.article().equals(other.article())) {
                boolean named = speakers.containsKey(second);
                leaders.put(named ? first : second, named ? second : first);
                proposed.add(first);
            }
        }

        private Object leader(Object key) {
            var at = key;
            for (var next = leaders.getOrDefault(at, at); !next.equals(at); next = leaders.getOrDefault(at, at)) {
                at = next;
            }
            return at;
        }

        List<Origin> origins() {
            var doubtful = proposed.stream().map(this::leader).collect(Collectors.toSet());
            var groups = new LinkedHashMap<Object, List<MentionWithQuote>>();
            keys.forEach((said, key) -> groups.computeIfAbsent(leader(key), leader -> new ArrayList<>()).add(said));
            return groups.entrySet().stream().map(each -> new Origin(speakers.get(each.getKey()), each.getValue(),
                    doubtful.contains(each.getKey()))).toList();
        }
    }

    /** Reads origins, and keeps what articles have copied from each other: comparing them is most of the work. */
    public static final class Reading {
        private volatile @Nullable CopiedRuns last;

        /**
         * Reads the origins of claims.
         *
         * @param reader a snapshot of the project
         * @param claims identifiers of claims; empty for all
         * @return by the identifier of the claim; without those that no article speaks to
         */
        public Map<UUID, IndependentSources> of(ProjectReader reader, Set<UUID> claims) {
            var said = new LinkedHashMap<UUID, List<MentionWithQuote>>();
            reader.mentions(claims,
                    each -> said.computeIfAbsent(each.mention().claim(), claim -> new ArrayList<>()).add(each));
            var versions = said.values().stream().flatMap(List::stream).map(each -> each.passage().version())
                    .collect(Collectors.toSet());
            var speakers = reader.speakers().stream().map(each -> each.entity().id()).collect(Collectors.toSet());
            var runs = last;
            if (runs == null || !runs.isOf(versions)) {
                runs = CopiedRuns.of(reader, versions);
                last = runs;
            }
            var found = new LinkedHashMap<UUID, IndependentSources>();
            for (var each : said.entrySet()) {
                found.put(each.getKey(), IndependentSources.of(each.getValue(), speakers::contains, runs));
            }
            return found;
        }
    }
}
