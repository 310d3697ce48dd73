package app.parallax.io.metadata;

import app.parallax.model.Limit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CSL-JSON as exported by Zotero (citation-style-language/schema, csl-data.json). */
final class CslJson {
    private CslJson() {}

    static List<Reference> read(String text) throws BrokenReferencesException {
        var mapper = new JsonMapper(JsonFactory.builder().streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(Limit.JSON_DEPTH.value()).build()).build());
        JsonNode root;
        try {
            root = mapper.readTree(text);
        } catch (JacksonException e) {
            throw new BrokenReferencesException(
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
        var items = root.isArray() ? root : root.has("items") ? root.get("items") : mapper.createArrayNode().add(root);
        var found = new ArrayList<Reference>();
        for (var item : items) {
            if (item.isObject() && (item.has("title") || item.has("URL") || item.has("issued"))) {
                found.add(reference(item));
            }
        }
        return found;
    }

    private static Reference reference(JsonNode item) {
        var reference = new ReferenceBuilder(text(item, "id"));
        reference.title(text(item, "title"));
        for (var author : item.path("author")) {
            if (text(author, "literal").isBlank()) {
                reference.author(name(author));
            } else {
                reference.body(text(author, "literal"));
            }
        }
        reference.outlet(text(item, "container-title"), 1);
        reference.outlet(text(item, "publisher"), 2);
        var issued = item.path("issued");
        var parts = issued.path("date-parts").path(0);
        if (parts.size() > 0) {
            reference.date(String.join("-", parts.valueStream().filter(JsonNode::isValueNode)
                    .map(JsonNode::asString).filter(each -> !each.isBlank()).limit(3).toList()), 1);
        }
        reference.date(text(issued, "raw"), 2);
        reference.date(text(issued, "literal"), 3);
        reference.language(text(item, "language"));
        reference.url(text(item, "URL"));
        reference.note(text(item, "note"));
        reference.note(text(item, "annote"));
        for (var field : List.of("file", "attachment")) {
            reference.file(text(item, field));
        }
        return reference.done();
    }

    private static String name(JsonNode author) {
        var family = text(author, "dropping-particle") + " " + text(author, "non-dropping-particle") + " "
                + text(author, "family");
        return (text(author, "given") + " " + family.strip() + " " + text(author, "suffix")).strip();
    }

    private static String text(JsonNode node, String field) {
        var written = node.path(field);
        var value = written.isArray() ? written.path(0) : written; // Crossref has lists of titles
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
