package app.parallax.cli;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.ListingFields;
import app.parallax.model.Analyst;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Silence;
import app.parallax.model.Story;
import app.parallax.model.StoryArticle;
import app.parallax.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints lists as JSON lines; absent values have no field. */
final class JsonList {
    private final ProjectReader project;
    private final Terminal terminal;
    private final EntityLookup lookup;
    private final ListingFields facts;

    JsonList(ProjectReader project, Terminal terminal) {
        this.project = project;
        this.terminal = terminal;
        this.lookup = new EntityLookup(project);
        this.facts = new ListingFields(lookup);
    }

    void write(ListCommand.Listing what) {
        switch (what) {
            case articles -> articles();
            case annotations -> {
                project.marks(AnnotationFilter.ALL, this::annotation);
                project.orphans(AnnotationFilter.ALL, orphan -> terminal.printJson(facts.orphan(orphan)));
            }
            case outlets -> project.outlets().forEach(each -> terminal.printJson(outlet(each.entity())));
            case stories -> project.stories().forEach(each -> terminal.printJson(story(each)));
            case tags -> project.tags().forEach(each -> terminal.printJson(tag(each)));
            case claims -> claims();
            case events -> events();
            case memos -> memos();
            case analysts -> project.analysts().forEach(each -> terminal.printJson(analyst(each)));
        }
    }

    private void articles() {
        var stories = stories(project);
        project.articles().forEach(row -> {
            var line = facts.article(row);
            var names = stories.get(row.article().id());
            if (names != null) {
                line.put("stories", names);
            }
            terminal.printJson(line);
        });
    }

    /** Returns the names of the stories by article; without articles that belong to none. */
    static Map<UUID, List<String>> stories(ProjectReader project) {
        var names = project.stories().stream().map(Counted::entity).collect(Collectors.toMap(Story::id, Story::name));
        return project.storyArticles().stream().filter(each -> names.containsKey(each.story()))
                .collect(Collectors.groupingBy(StoryArticle::article,
                        Collectors.mapping(each -> names.get(each.story()), Collectors.toList())));
    }

    private void annotation(Mark made) {
        var mark = lookup.current(made);
        var line = facts.annotation(mark);
        line.putAll(facts.asMade(mark));
        terminal.printJson(line);
    }

    private static Map<String, Object> outlet(Outlet outlet) {
        var line = named(outlet.id(), "name", outlet.name());
        put(line, "country", outlet.country());
        put(line, "reliability", outlet.reliability());
        put(line, "note", outlet.note());
        return line;
    }

    private static Map<String, Object> story(Counted<Story> counted) {
        var line = named(counted.entity().id(), "name", counted.entity().name());
        put(line, "note", counted.entity().note());
        line.put("articles", counted.count());
        return line;
    }

    private Map<String, Object> tag(Counted<Tag> counted) {
        var tag = counted.entity();
        var line = named(tag.id(), "name", tag.name());
        var parent = tag.parent();
        put(line, "parent", parent == null ? null : lookup.tag(parent).name());
        line.put("color", tag.color().cssName());
        put(line, "description", tag.description());
        put(line, "key", tag.key());
        line.put("annotations", counted.count());
        return line;
    }

    private void claims() {
        var tags = project.tags().stream().map(Counted::entity).collect(Collectors.toMap(Tag::id, Tag::name));
        var silences = project.silences().stream().collect(Collectors.groupingBy(Silence::claim,
                Collectors.mapping(Silence::article, Collectors.toList())));
        project.claims().forEach(each -> terminal.printJson(claim(each.entity(), tags, silences)));
    }

    private Map<String, Object> claim(Claim claim, Map<UUID, String> tagNames, Map<UUID, List<UUID>> silences) {
        var line = named(claim.id(), "text", claim.text());
        put(line, "counted", claim.counted());
        put(line, "growth", word(claim.growth()));
        put(line, "status", word(claim.status()));
        var tags = claim.tags().stream().map(tagNames::get).filter(Objects::nonNull).toList();
        if (!tags.isEmpty()) {
            line.put("tags", tags);
        }
        var mentions = new ArrayList<Map<String, Object>>();
        project.marks(AnnotationFilter.ofClaim(claim.id()),
                mark -> mentions.addAll(mentions(claim, lookup.current(mark))));
        if (!mentions.isEmpty()) {
            line.put("mentions", mentions);
        }
        var silent = silences.getOrDefault(claim.id(), List.of()).stream().map(UUID::toString).toList();
        if (!silent.isEmpty()) {
            line.put("silent", silent);
        }
        return line;
    }

    private List<Map<String, Object>> mentions(Claim claim, Mark mark) {
        return mark.mentions().stream().filter(mention -> mention.claim().equals(claim.id())).map(mention -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("annotation", mark.id().toString());
            line.put("article", lookup.version(mark.passage().version()).article().toString());
            line.put("quote", mark.passage().quote());
            put(line, "voice", word(mention.voice()));
            put(line, "position", word(mention.position()));
            var proposed = proposed(mention);
            if (proposed != null) {
                line.put("proposed", proposed);
            }
            return line;
        }).toList();
    }

    /** The fields of a mention whose values are proposed and not confirmed; null for none. */
    static @Nullable List<String> proposed(Mention mention) {
        var fields = mention.proposed().fields();
        return fields.isEmpty() ? null : fields.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    }

    private void events() {
        var before = project.eventOrders().stream().collect(Collectors.groupingBy(EventOrder::earlier,
                Collectors.mapping(order -> order.later().toString(), Collectors.toList())));
        var analysts = project.analysts().stream().map(Counted::entity)
                .collect(Collectors.toMap(Analyst::id, Analyst::name));
        project.events().forEach(each -> terminal.printJson(event(each, before, analysts)));
    }

    private static Map<String, Object> event(Counted<Event> counted, Map<UUID, List<String>> before,
            Map<UUID, String> analysts) {
        var event = counted.entity();
        var line = named(event.id(), "title", event.title());
        line.put("date", event.date().toString());
        put(line, "place", event.place());
        put(line, "note", event.note());
        line.put("links", counted.count());
        var working = event.working();
        if (working != null) {
            var chosen = new LinkedHashMap<String, Object>();
            chosen.put("date", working.value());
            put(chosen, "reason", working.reason());
            put(chosen, "analyst", analysts.get(working.analyst()));
            line.put("working", chosen);
        }
        var after = before.getOrDefault(event.id(), List.of());
        if (!after.isEmpty()) {
            line.put("before", after);
        }
        return line;
    }

    private void memos() {
        var analysts = project.analysts().stream().map(Counted::entity)
                .collect(Collectors.toMap(Analyst::id, Analyst::name));
        project.memos().forEach(memo -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("id", memo.id().toString());
            put(line, "title", memo.title());
            put(line, "text", memo.text());
            put(line, "analyst", analysts.get(memo.analyst()));
            line.put("created", memo.created().toString());
            line.put("modified", memo.modified().toString());
            terminal.printJson(line);
        });
    }

    private static Map<String, Object> analyst(Counted<Analyst> counted) {
        var line = named(counted.entity().id(), "name", counted.entity().name());
        line.put("color", counted.entity().color().cssName());
        line.put("annotations", counted.count());
        return line;
    }

    private static Map<String, Object> named(UUID id, String field, String name) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id.toString());
        line.put(field, name);
        return line;
    }

    private static void put(Map<String, Object> line, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line.put(name, value);
        }
    }

    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
