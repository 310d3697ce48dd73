package app.parallax.io.importer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page by name, whether it stands in name, property, itemprop or http-equiv. */
final class Metas {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, List<String>> values = new HashMap<>();

    Metas(Document page) {
        for (var meta : page.select("meta[content]")) {
            var value = meta.attr("content").strip();
            for (var attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                for (var name : SPACE.splitAsStream(meta.attr(attribute).toLowerCase(Locale.ROOT)).toList()) {
                    if (!name.isEmpty() && !value.isEmpty()) {
                        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                    }
                }
            }
        }
    }

    /** The first value of the first of some names, in lower case, that the page has. */
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
