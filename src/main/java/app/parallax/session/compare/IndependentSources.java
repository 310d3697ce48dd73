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
 * chain, or the article itself if nobody is named. Mentions of different articles within one copied run are suggested
 * as one source, unless an analyst attributed both.
 *
 * @param origins the sources with their mentions, in order of appearance
 */
public record IndependentSources(List<Origin> origins) {
    public IndependentSources {
        origins = List.copyOf(origins);
    }

    /**
     * One independent source.
     *
     * @param speaker identifier of the speaker, null for articles' own words
     * @param mentions its mentions by article and place, not empty
     * @param proposed whether some of them are assigned only by a suggestion
     */
    public record Origin(@Nullable UUID speaker, List<MentionWithQuote> mentions, boolean proposed) {
        public Origin {
            mentions = List.copyOf(mentions);
        }
    }

    /** Returns the number of articles that affirm the claim. */
    public int articles() {
        return (int) origins.stream().flatMap(origin -> origin.mentions.stream()).map(MentionWithQuote::article)
                .distinct()
                .count();
    }

    /** Whether a suggestion reduces the number of sources. */
    public boolean isProposed() {
        return origins.stream().anyMatch(Origin::proposed);
    }

    /**
     * Returns the attribution chain of a mention, from the original source to whom the article cites; empty if it cites
     * nobody.
     *
     * @param known tests whether a speaker belongs to the project
     */
    public static List<UUID> chain(Mention mention, Predicate<UUID> known) {
        return mention.attribution().stream().map(AttributionStep::speaker).filter(known).toList().reversed();
    }

    /** Groups the mentions of one claim by source. */
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

    /** Groups mentions step by step. */
    private static final class Groups {
        private final Map<Object, Object> leaders = new LinkedHashMap<>();
        private final Map<MentionWithQuote, Object> keys = new LinkedHashMap<>();
        private final Map<Object, UUID> speakers = new HashMap<>();
        private final List<Object> proposed = new ArrayList<>();

        /** The words of an article itself, or of a person whom it does not name. */
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

    /** Reads sources, and caches the copied runs, whose computation takes most of the time. */
    public static final class Reading {
        private volatile @Nullable CopiedRuns last;

        /**
         * Reads the sources of claims.
         *
         * @param claims identifiers of claims; empty for all
         * @return by identifier of the claim; without claims that nothing mentions
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
