package app.parallax.io.importer.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code meta} elements of a page by name, property, itemprop or http-equiv. */
final class MetaElements {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final @Nullable JsonNode parsely;

    MetaElements(Document page) {
        for (var meta : page.select(Selectors.of("meta[content], meta[value]"))) {
            var value = meta.attr(meta.hasAttr("content") ? "content" : "value").strip();
            for (var attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                for (var name : SPACE.splitAsStream(meta.attr(attribute).toLowerCase(Locale.ROOT)).toList()) {
                    if (!name.isEmpty() && !value.isEmpty()) {
                        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                    }
                }
            }
        }
        this.parsely = tree(first("parsely-page"));
    }

    private static @Nullable JsonNode tree(@Nullable String said) {
        try {
            return said == null ? null : new JsonMapper().readTree(said);
        } catch (JacksonException e) {
            return null; // malformed: other metadata of the page is used
        }
    }

    /** Returns the values of a field of Parse.ly metadata, which many news sites have; else empty. */
    List<String> parsely(String field) {
        var node = parsely == null ? null : parsely.get(field);
        var texts = new ArrayList<String>();
        if (node != null) {
            (node.isArray() ? node.valueStream() : Stream.of(node))
                    .filter(each -> each.isString() && !each.stringValue().isBlank())
                    .forEach(each -> texts.add(each.stringValue().strip()));
        }
        return texts;
    }

    /** Returns the names in lower case, in page order. */
    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Returns the first value of the first name (in lower case) that the page has; or null. */
    @Nullable
    String first(String... names) {
        for (var name : names) {
            var found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
