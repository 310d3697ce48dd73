package app.parallax.io.annotations;

import app.parallax.io.annotations.ForeignTarget.Place;
import app.parallax.text.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an annotation is about: targets as IRIs, external resources, specific resources with selectors, and sets of
 * them.
 */
final class WebAnnotationTargets {
    private static final int DEEPEST = 16;
    private static final Set<String> SETS = Set.of("Choice", "List", "Composite", "Independents", "oa:Choice",
            "oa:List", "oa:Composite", "oa:Independents");
    /** RFC 5147: a range of characters of a plain text. */
    private static final Pattern CHARACTERS = Pattern.compile("char=([0-9]{1,9}),([0-9]{1,9}).*");

    private WebAnnotationTargets() {}

    /** A target with the JSON that it was made of. */
    record Target(JsonNode node, ForeignTarget target) {}

    static List<Target> of(ObjectNode annotation) {
        var targets = new ArrayList<Target>();
        collect(WebAnnotationReader.first(annotation, "target", "oa:hasTarget"), targets, 0);
        return targets;
    }

    private static void collect(@Nullable JsonNode value, List<Target> targets, int depth) {
        for (var each : WebAnnotationReader.all(value)) {
            if (each.isObject() && isSet(each) && depth < DEEPEST) {
                collect(WebAnnotationReader.first(each, "items", "as:items", "members"), targets, depth + 1);
            } else if (each.isString() && !each.asString().isBlank()) {
                targets.add(new Target(each, whole(each.asString(), each)));
            } else if (each.isObject()) {
                target(each).ifPresent(targets::add);
            }
        }
    }

    private static boolean isSet(JsonNode target) {
        return WebAnnotationReader.texts(WebAnnotationReader.first(target, "type", "@type")).stream()
                .anyMatch(SETS::contains)
                && WebAnnotationReader.first(target, "items", "as:items", "members") != null;
    }

    private static ForeignTarget whole(String iri, JsonNode node) {
        var places = new ArrayList<Place>();
        fragment(iri, places);
        return new ForeignTarget(List.of(withoutFragment(iri)), null, null, null, places, false, node.toString());
    }

    private static java.util.Optional<Target> target(JsonNode node) {
        var sources = new ArrayList<String>();
        var places = new ArrayList<Place>();
        for (var source : WebAnnotationReader.all(WebAnnotationReader.first(node, "source", "oa:hasSource"))) {
            var iri = source.isObject()
                    ? WebAnnotationReader.text(WebAnnotationReader.first(source, "id", "@id"))
                    : WebAnnotationReader.text(source);
            if (iri != null && !iri.isBlank()) {
                sources.add(withoutFragment(iri));
                fragment(iri, places);
            }
        }
        var selectors = WebAnnotationReader.all(WebAnnotationReader.first(node, "selector", "oa:hasSelector"));
        var own = WebAnnotationReader.text(WebAnnotationReader.first(node, "id", "@id"));
        if (sources.isEmpty() && own != null) {
            sources.add(withoutFragment(own));
            fragment(own, places);
        }
        if (sources.isEmpty() && selectors.isEmpty()) {
            return java.util.Optional.empty();
        }
        // the page of another place where the same stands
        sources.addAll(WebAnnotationReader.texts(WebAnnotationReader.first(node, "canonical", "via", "scope")));
        if (!selectors.isEmpty()) {
            places.clear();
        }
        boolean unknown = places(selectors, places);
        var hash = WebAnnotationReader.text(node.get("sha256"));
        return java.util.Optional.of(new Target(node, new ForeignTarget(sources,
                WebAnnotationReader.uuid(WebAnnotationReader.text(node.get("version"))),
                WebAnnotationReader.text(node.get("file")), hash == null ? null : hash.toLowerCase(Locale.ROOT), places,
                unknown && places.isEmpty(), node.toString())));
    }

    /** Several selectors select the same: a quote goes with the position beside it. Says whether some is not known. */
    private static boolean places(List<JsonNode> selectors, List<Place> places) {
        var read = new ArrayList<Place>();
        boolean unknown = false;
        for (var selector : selectors) {
            var place = place(selector, 0);
            if (place == null) {
                unknown = true;
            } else {
                read.add(place);
            }
        }
        var position = read.stream().filter(each -> each.quote() == null && each.start() >= 0 && each.within() == null)
                .findFirst().orElse(null);
        for (var each : read) {
            if (each.quote() != null) {
                boolean joined = position != null && each.start() < 0;
                places.add(joined && position != null
                        ? new Place(each.quote(), position.start(), position.end(), each.within())
                        : each);
            }
        }
        read.stream().filter(each -> each.quote() == null).forEach(places::add);
        return unknown;
    }

    /** A selector; one that is not of text gives way to what refines it. Null if nothing of it is known. */
    private static @Nullable Place place(JsonNode selector, int depth) {
        if (!selector.isObject() || depth > DEEPEST) {
            return null;
        }
        Place within = null;
        for (var inner : WebAnnotationReader.all(WebAnnotationReader.first(selector, "refinedBy", "oa:refinedBy"))) {
            within = within == null ? place(inner, depth + 1) : within;
        }
        var exact = WebAnnotationReader.text(WebAnnotationReader.first(selector, "exact", "oa:exact"));
        if (exact != null && !exact.isBlank()) {
            return new Place(new Quote(exact, orNone(selector, "prefix"), orNone(selector, "suffix")), -1, -1, within);
        }
        long start = offset(WebAnnotationReader.first(selector, "start", "oa:start"));
        long end = offset(WebAnnotationReader.first(selector, "end", "oa:end"));
        if (start >= 0 && end > start) {
            return new Place(null, start, end, within);
        }
        var value = WebAnnotationReader.text(WebAnnotationReader.first(selector, "value", "rdf:value"));
        if (value != null) {
            var found = new ArrayList<Place>();
            fragment("#" + value, found);
            if (!found.isEmpty()) {
                return new Place(null, found.getFirst().start(), found.getFirst().end(), within);
            }
        }
        return within;
    }

    private static String orNone(JsonNode selector, String name) {
        var text = WebAnnotationReader.text(WebAnnotationReader.first(selector, name, "oa:" + name));
        return text == null ? "" : text;
    }

    /** A whole number that can be an offset; -1 for all else. */
    private static long offset(@Nullable JsonNode value) {
        var text = WebAnnotationReader.text(value);
        if (text == null || !text.matches("[0-9]{1,10}(\\.0+)?")) {
            return -1;
        }
        return Long.parseLong(text.replaceFirst("\\..*", ""));
    }

    private static void fragment(String iri, List<Place> places) {
        int hash = iri.indexOf('#');
        var range = CHARACTERS.matcher(hash < 0 ? "" : iri.substring(hash + 1));
        if (range.matches() && Long.parseLong(range.group(1)) < Long.parseLong(range.group(2))) {
            places.add(new Place(null, Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), null));
        }
    }

    private static String withoutFragment(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? iri.strip() : iri.substring(0, hash).strip();
    }
}
