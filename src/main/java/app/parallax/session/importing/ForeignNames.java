package app.parallax.session.importing;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignClaim;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Entity;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Palette;
import app.parallax.model.ProjectReader;
import app.parallax.model.Speaker;
import app.parallax.model.Tag;
import app.parallax.model.WorkingValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references of foreign annotations: to the entity with the identifier, else with the name, else to a new one,
 * with the sender's identifier if it is unused.
 */
final class ForeignNames {
    private final List<Change> changes;
    private final Set<UUID> taken = new HashSet<>();
    private final Known<Analyst> analysts;
    private final Known<Tag> tags;
    private final Known<Claim> claims;
    private final Known<Event> events;
    private final Known<Speaker> speakers;
    private final Analyst nobody;

    /**
     * @param nobody author of annotations without a creator
     */
    ForeignNames(ProjectReader reader, Analyst nobody, Set<UUID> ids, Set<UUID> own,
            List<Change> changes) {
        this.nobody = nobody;
        this.changes = changes;
        taken.addAll(own);
        for (var kind : Kind.values()) {
            reader.entities(kind, List.copyOf(ids)).forEach(each -> taken.add(each.id()));
        }
        analysts = new Known<>(reader, Kind.ANALYST, Analyst.class, Analyst::name);
        analysts.add(nobody);
        tags = new Known<>(reader, Kind.TAG, Tag.class, Tag::name);
        claims = new Known<>(reader, Kind.CLAIM, Claim.class, Claim::text);
        events = new Known<>(reader, Kind.EVENT, Event.class, ForeignNames::key);
        speakers = new Known<>(reader, Kind.SPEAKER, Speaker.class, Speaker::name);
        List.copyOf(speakers.byId.values()).forEach(each -> each.spellings()
                .forEach(spelling -> speakers.byName.putIfAbsent(spelling, each)));
    }

    private static String key(Event event) {
        return event.title() + "\n" + event.date();
    }

    private static final class Known<E extends Entity> {
        private final Map<UUID, E> byId = new LinkedHashMap<>();
        private final Map<String, E> byName = new HashMap<>();
        private final Function<E, String> name;

        /** Reads all entities of a kind without counts, which would read every annotation for each batch. */
        Known(ProjectReader reader, Kind kind, Class<E> type, Function<E, String> name) {
            this.name = name;
            reader.all(kind, each -> add(type.cast(each)));
        }

        void add(E entity) {
            byId.put(entity.id(), entity);
            byName.putIfAbsent(name.apply(entity), entity);
        }

        @Nullable
        E find(@Nullable UUID id, String called) {
            var found = id == null ? null : byId.get(id);
            return found == null ? byName.get(called) : found;
        }

        int size() {
            return byId.size();
        }
    }

    /** Returns the given identifier if it is unused, else a new one. */
    UUID free(@Nullable UUID id) {
        return id != null && taken.add(id) ? id : Ids.next();
    }

    private <E extends Entity> UUID known(Known<E> all, @Nullable UUID id, String name, Function<UUID, E> maker) {
        var found = all.find(id, name);
        if (found == null) {
            found = maker.apply(free(id));
            all.add(found);
            changes.add(Change.insert(found));
        }
        return found.id();
    }

    UUID analyst(ForeignAnnotation.@Nullable Person person) {
        return person == null
                ? nobody.id()
                : known(analysts, person.id(), person.name(),
                        id -> new Analyst(id, person.name(), Palette.next(analysts.size())));
    }

    UUID tag(ForeignAnnotation.Tag tag) {
        return known(tags, tag.id(), tag.name(),
                id -> new Tag(id, tag.name(), null, Palette.next(tags.size()), "", null));
    }

    /**
     * Returns the claim, with its ancestors; an existing claim is unchanged except for findings of silence.
     *
     * @param silent receives each finding that an article does not mention a claim, and the claim's identifier here
     */
    UUID claim(ForeignClaim claim, Instant at, BiConsumer<UUID, ForeignClaim.Silent> silent) {
        var facts = claim.facts();
        if (facts == null) {
            return known(claims, claim.id(), claim.text(),
                    id -> new Claim(id, claim.text(), Claim.Status.OPEN, null, null, "", at));
        }
        var parent = facts.parent();
        var above = parent == null ? null : claim(parent, at, silent);
        var found = known(claims, claim.id(), claim.text(), id -> new Claim(id, claim.text(), facts.status(),
                facts.counted(), facts.growth(), facts.note(), facts.created() == null ? at : facts.created(),
                above, facts.tags().stream().map(this::tag).distinct().toList(), working(facts.working(), at)));
        facts.silent().forEach(each -> silent.accept(found, each));
        return found;
    }

    private @Nullable WorkingValue working(ForeignClaim.@Nullable Working working, Instant at) {
        return working == null
                ? null
                : new WorkingValue(working.value(), working.reason(), analyst(working.analyst()),
                        working.at() == null ? at : working.at());
    }

    /** Returns the speaker, by identifier, name or spelling. */
    UUID speaker(ForeignAnnotation.Cited cited) {
        return known(speakers, cited.id(), cited.name(),
                id -> new Speaker(id, cited.name(), cited.spellings(), cited.note(), cited.type()));
    }

    UUID event(ForeignAnnotation.EventLink link) {
        return known(events, link.event(), link.title() + "\n" + link.date(),
                id -> new Event(id, link.title(), link.date(), link.place(), "", null));
    }

    /** Returns all identifiers of an annotation besides its own. */
    static List<UUID> ids(ForeignAnnotation annotation) {
        var ids = new ArrayList<@Nullable UUID>();
        var creator = annotation.creator();
        ids.add(creator == null ? null : creator.id());
        annotation.tags().forEach(tag -> ids.add(tag.id()));
        annotation.mentions().forEach(link -> {
            ids.add(link.id());
            link.attribution().forEach(cited -> ids.add(cited.id()));
            ids(link.claim(), ids);
        });
        annotation.links().forEach(link -> {
            ids.add(link.id());
            ids.add(link.event());
        });
        var given = new ArrayList<UUID>();
        for (var id : ids) {
            if (id != null) {
                given.add(id);
            }
        }
        return given;
    }

    private static void ids(ForeignClaim claim, List<@Nullable UUID> into) {
        into.add(claim.id());
        var facts = claim.facts();
        if (facts != null) {
            facts.tags().forEach(tag -> into.add(tag.id()));
            var working = facts.working();
            person(working == null ? null : working.analyst(), into);
            facts.silent().forEach(each -> {
                into.add(each.id());
                person(each.analyst(), into);
            });
            if (facts.parent() != null) {
                ids(facts.parent(), into);
            }
        }
    }

    private static void person(ForeignAnnotation.@Nullable Person person, List<@Nullable UUID> into) {
        into.add(person == null ? null : person.id());
    }
}
