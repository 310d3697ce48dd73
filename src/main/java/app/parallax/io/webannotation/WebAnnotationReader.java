package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignAnnotation.Person;
import app.parallax.io.annotations.ForeignMemo;
import app.parallax.io.annotations.Iri;
import app.parallax.io.annotations.TextSanitizer;
import app.parallax.model.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses annotations from a JSON object, leniently: a single value counts as a list of one, and invalid parts are
 * skipped.
 */
final class WebAnnotationReader {
    private static final String URN = "urn:uuid:";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final Map<String, String> NAMESPACES = Map.of("oa", OA, "as",
            "http://www.w3.org/ns/activitystreams#", "dcterms", "http://purl.org/dc/terms/", "foaf",
            "http://xmlns.com/foaf/0.1/", "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs",
            "http://www.w3.org/2000/01/rdf-schema#");
    private static final int LONGEST_NAME = 200;
    /** Limit on properties copied to many targets, in UTF-16 units in all. */
    private static final long MOST_COPIED = 32 << 20;

    private WebAnnotationReader() {}

    record Texts(TextSanitizer sanitizer) {
        String of(String text) {
            return sanitizer.of(text);
        }

        /** Returns a text, or the first of a list; null if there is none. */
        @Nullable
        String first(@Nullable JsonNode value) {
            for (var each : WebAnnotationReader.all(value)) {
                var plain = each.isObject() ? WebAnnotationReader.first(each, "@value", "value") : each;
                if (plain != null && (plain.isString() || plain.isNumber() || plain.isBoolean())) {
                    return of(plain.asString());
                }
            }
            return null;
        }

        List<String> all(@Nullable JsonNode value) {
            var texts = new ArrayList<String>();
            for (var each : WebAnnotationReader.all(value)) {
                var text = first(each);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }

    /** Returns one annotation for each target; none without a target, or if the copies would fill the memory. */
    static List<ForeignAnnotation> annotations(ObjectNode own, TextSanitizer sanitizer) {
        own.remove("@context");
        var texts = new Texts(sanitizer);
        var targets = WebAnnotationTargets.of(own, texts);
        var iri = iri(texts.first(first(own, "id", "@id")));
        var given = iri == null ? null : Iri.uuid(iri);
        var id = given != null ? given : madeOf(iri == null ? canonical(own) : "annotation " + iri);
        var bodies = new WebAnnotationBodies(own, texts);
        var about = new About(texts, own);
        List.of("target", "oa:hasTarget", OA + "hasTarget").forEach(own::remove);
        if (targets.size() > 1 && (long) targets.size() * own.toString().length() > MOST_COPIED) {
            return List.of();
        }
        var all = new ArrayList<ForeignAnnotation>();
        for (int i = 0; i < targets.size(); i++) {
            var each = own.deepCopy();
            each.set("target", targets.get(i).node());
            boolean first = i == 0;
            var ownId = first ? id : madeOf(id + " target " + i);
            if (!first) {
                each.remove("@id");
                each.put("id", URN + ownId);
            }
            var links = first ? new Links(bodies.mentions(), bodies.links()) : unnamed(bodies);
            all.add(new ForeignAnnotation(ownId, first && given == null ? iri : null, targets.get(i).ways(),
                    bodies.note(), bodies.translation(), bodies.tags(), links.mentions(), links.links(), about.creator,
                    about.created,
                    about.modified, each.toString()));
        }
        return all;
    }

    /** Parses a memo on the project; null if invalid. */
    static @Nullable ForeignMemo memo(JsonNode own) {
        var texts = new Texts(new TextSanitizer());
        var id = Iri.uuid(texts.first(own.get("id")));
        var title = texts.first(own.get("label"));
        var text = texts.first(own.get("value"));
        if (id == null || (title == null && text == null)) {
            return null;
        }
        var about = new About(texts, own);
        return new ForeignMemo(id, title == null ? "" : title.strip().replaceAll("\\v+", " "),
                text == null ? "" : text, about.creator, about.created, about.modified);
    }

    /** Author and times. */
    private static final class About {
        private final @Nullable Person creator;
        private final @Nullable Instant created;
        private final @Nullable Instant modified;

        About(Texts texts, JsonNode own) {
            creator = person(texts, first(own, "creator", "dcterms:creator"));
            created = time(texts.first(first(own, "created", "dcterms:created")));
            modified = time(texts.first(first(own, "modified", "dcterms:modified")));
        }
    }

    /** Returns a UUID derived from a text, the same each time. */
    private static UUID madeOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Links(List<ForeignAnnotation.ClaimLink> mentions, List<ForeignAnnotation.EventLink> links) {}

    /** Removes the identifiers of links, which cannot be repeated for a second target. */
    private static Links unnamed(WebAnnotationBodies bodies) {
        return new Links(
                bodies.mentions().stream().map(ForeignAnnotation.ClaimLink::unnamed).toList(),
                bodies.links().stream().map(each -> new ForeignAnnotation.EventLink(null, each.event(), each.title(),
                        each.date(), each.place(), each.clock(), each.given())).toList());
    }

    /** Returns the absolute IRI of an annotation; null for a blank or relative one, which is valid only in its file. */
    private static @Nullable String iri(@Nullable String text) {
        if (text == null || text.startsWith("_:")) {
            return null;
        }
        var escaped = Iri.escaped(text.strip());
        return Iri.isAbsolute(escaped) ? escaped : null;
    }

    /** Returns the first existing field, by its short name, else by its IRI. */
    static @Nullable JsonNode first(JsonNode object, String... names) {
        for (var name : names) {
            var value = object.get(name);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        for (var name : names) {
            int colon = name.indexOf(':');
            var space = colon < 0 ? null : NAMESPACES.get(name.substring(0, colon));
            var value = space == null ? null : object.get(space + name.substring(colon + 1));
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    /** Returns the values of a list, or a single value as a list. */
    static List<JsonNode> all(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            var values = new ArrayList<JsonNode>();
            value.forEach(each -> values.addAll(all(each)));
            return values;
        }
        var list = value.isObject() ? first(value, "@list", "@set") : null;
        return list == null ? List.of(value) : all(list);
    }

    static @Nullable Person person(Texts texts, @Nullable JsonNode creators) {
        var people = new ArrayList<Person>();
        for (var creator : all(creators)) {
            var iri = texts.first(creator.isObject() ? first(creator, "id", "@id") : creator);
            var name = creator.isObject()
                    ? texts.first(first(creator, "name", "foaf:name", "nickname", "foaf:nick", "email", "foaf:mbox",
                            "id", "@id"))
                    : iri;
            if (name != null && !name.isBlank()) {
                people.add(new Person(Iri.uuid(iri), name(name)));
            }
        }
        return people.size() < 2
                ? people.stream().findFirst().orElse(null)
                : new Person(null,
                        name(people.stream().map(Person::name).distinct().collect(Collectors.joining(", "))));
    }

    /** Returns a name on one line, shortened if necessary. */
    static String name(String text) {
        return shortened(text.strip().replaceAll("\\s+", " "));
    }

    static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isLowSurrogate(name.charAt(LONGEST_NAME)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end) + "…";
    }

    /**
     * Parses a time; a day, or a time without a zone, counts in UTC. Null if invalid or outside the years 0 to 9999.
     */
    static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var at = moment(text.strip());
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year < 0 || year > 9999 ? null : at;
        } catch (DateTimeException e) { // unknown instead of wrong
            return null;
        }
    }

    private static Instant moment(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        try {
            return Timestamps.read(text.endsWith("Z") ? text : OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeException e) { // without a zone
            return Timestamps.read(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toString());
        }
    }

    /** Returns a text that is equal for equal content, regardless of the order of fields. */
    private static String canonical(JsonNode value) {
        if (value.isObject()) {
            var fields = new TreeMap<String, String>();
            value.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
            return fields.toString();
        }
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(each -> parts.add(canonical(each)));
            return parts.toString();
        }
        return value.toString();
    }
}
