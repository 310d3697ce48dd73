package app.parallax.session.edit;

import app.parallax.model.Article;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Event;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.ProposedValues;
import app.parallax.model.Speaker;
import app.parallax.session.time.ArticleTimes;
import app.parallax.text.Span;
import app.parallax.text.attribution.SameName;
import app.parallax.text.time.TimeContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads proposed values for mentions in a snapshot of the project; the last text is kept for the next mention. */
final class ProposalReader {
    private final ProjectReader reader;
    private final List<Counted<Event>> events;
    private @Nullable UUID version;
    private @Nullable MentionReading reading;

    ProposalReader(ProjectReader reader) {
        this.reader = reader;
        this.events = reader.events();
    }

    /** Returns the values that the words of a mention state; empty if its version is gone. */
    Optional<MentionReading.Found> read(Mention mention, Claim claim, Passage passage) {
        return reading(passage.version())
                .map(text -> text.of(mention, claim, new Span(passage.start(), passage.end())));
    }

    /** Proposes the values of a new mention; a null voice is read as well. */
    Mention filled(Mention mention, Mention.@Nullable Voice voice, Claim claim, Passage passage) {
        var text = reading(passage.version());
        if (text.isEmpty()) {
            return mention;
        }
        var words = new Span(passage.start(), passage.end());
        var voiced = voice == null
                ? mention.with(text.get().of(mention, claim, words).voice(), mention.position())
                : mention;
        var values = text.get().of(voiced, claim, words).values();
        return named(List.of(voiced.with(new ProposedValues(voice == null, values.quantity(), values.asOf(),
                values.cited(), values.refused())))).getFirst();
    }

    private Optional<MentionReading> reading(UUID wanted) {
        if (!wanted.equals(version)) {
            version = wanted;
            reading = reader.version(wanted).map(found -> new MentionReading(reader.text(found.sha256()),
                    context(found.article()))).orElse(null);
        }
        return Optional.ofNullable(reading);
    }

    private TimeContext context(UUID article) {
        return reader.entities(Kind.ARTICLE, List.of(article)).stream().findFirst()
                .map(found -> ArticleTimes.context((Article) found, events)).orElse(TimeContext.NONE);
    }

    /** Returns the mentions with the proposed speakers named as in the project where they may be the same. */
    List<Mention> named(List<Mention> mentions) {
        var names = mentions.stream().flatMap(each -> each.proposed().cited().stream()).map(NamedStep::name)
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return mentions;
        }
        var known = known(names, reader.speakers().stream().map(Counted::entity).toList());
        return mentions.stream().map(each -> {
            var values = each.proposed();
            return each.with(new ProposedValues(values.voice(), values.quantity(), values.asOf(),
                    MentionReading.renamed(values.cited(), known), values.refused()));
        }).toList();
    }

    /** Returns the names of the speakers who have a name, or of the only one who may have it in another spelling. */
    private static Map<String, String> known(Set<String> names, List<Speaker> speakers) {
        var bearers = new HashMap<String, Set<String>>();
        speakers.forEach(each -> spellings(each).forEach(
                spelling -> bearers.computeIfAbsent(key(spelling), key -> new HashSet<>()).add(each.name())));
        var known = new HashMap<String, String>();
        var all = new ArrayList<>(names);
        speakers.forEach(each -> spellings(each).forEach(all::add));
        var alike = new HashMap<String, Set<String>>();
        for (var pair : SameName.propose(all)) {
            alike.computeIfAbsent(pair.one(), name -> new HashSet<>())
                    .addAll(bearers.getOrDefault(key(pair.other()), Set.of()));
            alike.computeIfAbsent(pair.other(), name -> new HashSet<>())
                    .addAll(bearers.getOrDefault(key(pair.one()), Set.of()));
        }
        for (var name : names) {
            var called = bearers.getOrDefault(key(name), alike.getOrDefault(name, Set.of()));
            if (called.size() == 1) {
                known.put(name, called.iterator().next());
            }
        }
        return known;
    }

    static Stream<String> spellings(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.spellings().stream());
    }

    /** Returns the key by which {@link Speaker#isCalled} compares names. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
