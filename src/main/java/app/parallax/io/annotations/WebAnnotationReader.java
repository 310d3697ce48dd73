package app.parallax.io.annotations;

import app.parallax.io.annotations.ForeignAnnotation.Person;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes annotations of one JSON object, leniently: one value stands for a list of one, and what is odd is passed over.
 */
final class WebAnnotationReader {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    private static final String URN = "urn:uuid:";
    private static final int LONGEST_NAME = 200;

    private WebAnnotationReader() {}

    /** One annotation for each target; none if there is no target. */
    static List<ForeignAnnotation> annotations(ObjectNode own) {
        own.remove("@context");
        var targets = WebAnnotationTargets.of(own);
        var iri = iri(own);
        var given = iri == null ? null : uuid(iri);
        var id = given != null
                ? given
                : UUID.nameUUIDFromBytes(
                        (iri == null ? canonical(own) : "annotation " + iri).getBytes(StandardCharsets.UTF_8));
        var bodies = new WebAnnotationBodies(own);
        var creator = person(first(own, "creator", "dcterms:creator"));
        var created = time(first(own, "created", "dcterms:created"));
        var modified = time(first(own, "modified", "dcterms:modified"));
        var all = new ArrayList<ForeignAnnotation>();
        for (int i = 0; i < targets.size(); i++) {
            var each = own.deepCopy();
            each.remove("oa:hasTarget");
            each.set("target", targets.get(i).node());
            boolean first = i == 0;
            var ownId = first
                    ? id
                    : UUID.nameUUIDFromBytes((id + " target " + i).getBytes(StandardCharsets.UTF_8));
            if (!first) {
                each.put("id", URN + ownId);
            }
            all.add(new ForeignAnnotation(ownId, first && given == null ? iri : null, targets.get(i).target(),
                    bodies.note(), bodies.tags(), first ? bodies.mentions() : unnamed(bodies).mentions(),
                    first ? bodies.links() : unnamed(bodies).links(), creator, created, modified, each.toString()));
        }
        return all;
    }

    private record Links(List<ForeignAnnotation.ClaimLink> mentions, List<ForeignAnnotation.EventLink> links) {}

    /** What hangs on a second target cannot have the identifiers of what hangs on the first. */
    private static Links unnamed(WebAnnotationBodies bodies) {
        return new Links(
                bodies.mentions().stream().map(each -> new ForeignAnnotation.ClaimLink(null, each.claim(), each.text(),
                        each.voice(), each.position())).toList(),
                bodies.links().stream().map(each -> new ForeignAnnotation.EventLink(null, each.event(), each.title(),
                        each.date(), each.place(), each.clock())).toList());
    }

    /** The annotation's absolute IRI; a blank or relative one names it in its file alone. */
    private static @Nullable String iri(ObjectNode own) {
        var text = text(first(own, "id", "@id"));
        return text == null || text.startsWith("_:") || !ABSOLUTE.matcher(text).matches() ? null : text;
    }

    /** The UUID of a {@code urn:uuid:}; null for all else. */
    static @Nullable UUID uuid(@Nullable String iri) {
        if (iri == null || iri.length() != URN.length() + 36
                || !iri.substring(0, URN.length()).toLowerCase(Locale.ROOT).equals(URN)) {
            return null;
        }
        try {
            return UUID.fromString(iri.substring(URN.length()));
        } catch (IllegalArgumentException e) { // an identifier like any other
            return null;
        }
    }

    /** The first of some fields that is there. */
    static @Nullable JsonNode first(JsonNode object, String... names) {
        for (var name : names) {
            var value = object.get(name);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    /** The values of a list, or the one value that stands for it. */
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

    /** A text, of a list the first; null if it is none. */
    static @Nullable String text(@Nullable JsonNode value) {
        for (var each : all(value)) {
            var plain = each.isObject() ? first(each, "@value", "value") : each;
            if (plain != null && (plain.isString() || plain.isNumber() || plain.isBoolean())) {
                return whole(plain.asString());
            }
        }
        return null;
    }

    /** All texts of a list. */
    static List<String> texts(@Nullable JsonNode value) {
        var texts = new ArrayList<String>();
        for (var each : all(value)) {
            var text = text(each);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** SQLite would make question marks of lone surrogates, and stop at NUL. */
    private static String whole(String text) {
        return text.codePoints().map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static @Nullable Person person(@Nullable JsonNode creators) {
        var all = all(creators).stream().map(WebAnnotationReader::onePerson).flatMap(java.util.Optional::stream)
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        return all.size() == 1
                ? all.getFirst()
                : new Person(null, shortened(all.stream().map(Person::name).distinct()
                        .collect(Collectors.joining(", "))));
    }

    private static java.util.Optional<Person> onePerson(JsonNode creator) {
        if (!creator.isObject()) {
            var name = text(creator);
            return name == null || name.isBlank()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(new Person(uuid(name), shortened(name.strip())));
        }
        var iri = text(first(creator, "id", "@id"));
        var name = text(first(creator, "name", "foaf:name", "nickname", "foaf:nick", "email", "id", "@id"));
        return name == null || name.isBlank()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Person(uuid(iri), shortened(name.strip())));
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /** A moment; a day or a time without a zone counts in UTC. Null if it is none, or of no year that a clock shows. */
    private static @Nullable Instant time(@Nullable JsonNode value) {
        var text = text(value);
        if (text == null) {
            return null;
        }
        try {
            var at = moment(text.strip());
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year < 0 || year > 9999 ? null : at;
        } catch (DateTimeException e) { // not known, rather than a wrong one
            return null;
        }
    }

    private static Instant moment(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) { // without a zone
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
    }

    /** The same text for the same content, in whatever order its fields are written. */
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
