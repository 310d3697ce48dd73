package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignTarget;
import app.parallax.io.annotations.Iri;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses the targets of an annotation: IRIs, external resources, specific resources, and sets of them. */
final class WebAnnotationTargets {
    private static final int DEEPEST = 16;
    private static final Set<String> SETS = Set.of("Choice", "List", "Composite", "Independents", "oa:Choice",
            "oa:List", "oa:Composite", "oa:Independents");

    private final WebAnnotationReader.Texts texts;
    private final WebAnnotationSelectors selectors;
    private final List<Target> found = new ArrayList<>();

    private WebAnnotationTargets(WebAnnotationReader.Texts texts) {
        this.texts = texts;
        this.selectors = new WebAnnotationSelectors(texts);
    }

    /** A target with its JSON; several ways are alternatives for the same target. */
    record Target(JsonNode node, List<ForeignTarget> ways) {}

    static List<Target> of(ObjectNode annotation, WebAnnotationReader.Texts texts) {
        var targets = new WebAnnotationTargets(texts);
        targets.collect(WebAnnotationReader.first(annotation, "target", "oa:hasTarget"), 0);
        return targets.found;
    }

    private void collect(@Nullable JsonNode value, int depth) {
        for (var each : WebAnnotationReader.all(value)) {
            var items = WebAnnotationReader.first(each, "items", "as:items", "members");
            if (!each.isObject() || items == null || !isSet(each, "") || depth >= DEEPEST) {
                single(each).ifPresent(target -> found.add(new Target(each, List.of(target))));
            } else if (isSet(each, "Choice")) {
                choice(each, items);
            } else {
                collect(items, depth + 1);
            }
        }
    }

    /** Parses alternatives, the first of which is preferred (REC, section 3.2.7). */
    private void choice(JsonNode node, JsonNode items) {
        var ways = new ArrayList<ForeignTarget>();
        for (var item : WebAnnotationReader.all(items)) {
            single(item).ifPresent(ways::add);
        }
        if (!ways.isEmpty()) {
            found.add(new Target(node, ways));
        }
    }

    private boolean isSet(JsonNode target, String ending) {
        return texts.all(WebAnnotationReader.first(target, "type", "@type")).stream()
                .anyMatch(type -> SETS.contains(type) && type.endsWith(ending));
    }

    private Optional<ForeignTarget> single(JsonNode node) {
        if (node.isString() && !node.asString().isBlank()) {
            return Optional.of(ofIri(texts.of(node.asString()), node));
        }
        return node.isObject() ? specific(node) : Optional.empty();
    }

    private static ForeignTarget ofIri(String iri, JsonNode node) {
        var place = WebAnnotationSelectors.ofIri(iri);
        return new ForeignTarget(List.of(withoutFragment(iri)), null, null, null,
                place == null ? List.of() : List.of(place), false, null, node.toString());
    }

    private Optional<ForeignTarget> specific(JsonNode node) {
        var sources = new ArrayList<String>();
        var places = new ArrayList<ForeignTarget.Place>();
        for (var source : WebAnnotationReader.all(WebAnnotationReader.first(node, "source", "oa:hasSource"))) {
            add(texts.first(source.isObject() ? WebAnnotationReader.first(source, "id", "@id") : source), sources,
                    places);
        }
        var all = WebAnnotationReader.all(WebAnnotationReader.first(node, "selector", "oa:hasSelector"));
        if (sources.isEmpty()) {
            add(texts.first(WebAnnotationReader.first(node, "id", "@id")), sources, places);
        }
        if (sources.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        // the page of the same content at another address
        for (var name : List.of("canonical", "via", "scope", "oa:hasScope")) {
            sources.addAll(texts.all(WebAnnotationReader.first(node, name)));
        }
        if (!all.isEmpty()) {
            places.clear();
        }
        boolean unknown = selectors.places(all, places);
        var hash = texts.first(node.get("sha256"));
        return Optional.of(new ForeignTarget(sources, Iri.uuid(texts.first(node.get("version"))),
                texts.first(node.get("file")), hash == null ? null : hash.toLowerCase(Locale.ROOT), places,
                unknown && places.isEmpty(), made(node), node.toString()));
    }

    private ForeignTarget.@Nullable Made made(JsonNode node) {
        var version = Iri.uuid(texts.first(node.get("madeOn")));
        var quote = texts.first(node.get("quote"));
        var start = node.path("madeStart");
        var placed = texts.first(node.get("placed"));
        return version == null || quote == null || placed == null || !start.canConvertToInt() || start.asInt() < 0
                ? null
                : new ForeignTarget.Made(version, start.asInt(), quote, placed,
                        node.path("score").canConvertToInt() ? Math.clamp(node.path("score").asInt(), 0, 100) : 0);
    }

    private static void add(@Nullable String iri, List<String> sources, List<ForeignTarget.Place> places) {
        if (iri != null && !iri.isBlank()) {
            sources.add(withoutFragment(iri));
            var place = WebAnnotationSelectors.ofIri(iri);
            if (place != null) {
                places.add(place);
            }
        }
    }

    private static String withoutFragment(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? iri.strip() : iri.substring(0, hash).strip();
    }
}
