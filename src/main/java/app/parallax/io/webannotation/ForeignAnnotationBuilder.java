package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.TextSanitizer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds a W3C Web Annotation from an annotation of another format. Orphans are stored in this form, so that every
 * format is anchored, stored and exported in one way.
 */
public final class ForeignAnnotationBuilder {
    /** The role of a body that is a translation of the quote. */
    public static final String TRANSLATION = WebAnnotation.TRANSLATION;
    private static final String URN = "urn:uuid:";

    private final ObjectNode own = JsonNodeFactory.instance.objectNode();
    private final TextSanitizer sanitizer = new TextSanitizer();

    /** Sets the sender's identifier, an absolute IRI or null. */
    public ForeignAnnotationBuilder id(@Nullable String iri) {
        put(own, "id", iri);
        return this;
    }

    public ForeignAnnotationBuilder id(@Nullable UUID id) {
        return id(id == null ? null : URN + id);
    }

    public ForeignAnnotationBuilder note(@Nullable String note) {
        if (note != null && !note.isBlank()) {
            body("commenting", note);
        }
        return this;
    }

    public ForeignAnnotationBuilder translation(@Nullable String translation) {
        if (translation != null && !translation.isBlank()) {
            body("commenting", translation).put("role", TRANSLATION);
        }
        return this;
    }

    public ForeignAnnotationBuilder tags(List<String> names) {
        names.stream().filter(name -> !name.isBlank()).forEach(name -> body("tagging", name));
        return this;
    }

    private ObjectNode body(String purpose, String value) {
        return own.withArrayProperty("body").addObject().put("type", "TextualBody").put("purpose", purpose).put("value",
                value);
    }

    public ForeignAnnotationBuilder creator(@Nullable String name) {
        put(own, "creator", name == null || name.isBlank() ? null : name);
        return this;
    }

    /** Sets times as written; invalid ones are ignored. */
    public ForeignAnnotationBuilder times(@Nullable String created, @Nullable String modified) {
        put(own, "created", created);
        put(own, "modified", modified);
        return this;
    }

    /** Adds a target; several targets make several annotations with the same bodies. */
    public Target target() {
        return new Target(own.withArrayProperty("target").addObject().put("type", "SpecificResource"));
    }

    public List<ForeignAnnotation> end() {
        return WebAnnotationReader.annotations(own, sanitizer);
    }

    /** Returns the number of invalid characters replaced. */
    public int replaced() {
        return sanitizer.replaced();
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }

    public static final class Target {
        private final ObjectNode node;

        private Target(ObjectNode node) {
            this.node = node;
        }

        /** Adds a name of the article, the most exact first. */
        public Target source(@Nullable String source) {
            if (source != null && !source.isBlank()) {
                node.withArrayProperty("source").add(source);
            }
            return this;
        }

        public Target article(@Nullable UUID id) {
            return source(id == null ? null : URN + id);
        }

        public Target version(@Nullable UUID id) {
            put(node, "version", id == null ? null : URN + id);
            return this;
        }

        public Target file(@Nullable String name) {
            put(node, "file", name);
            return this;
        }

        public Target sha256(@Nullable String hash) {
            put(node, "sha256", hash);
            return this;
        }

        public Target words(String exact, String prefix, String suffix) {
            if (!exact.isBlank()) {
                node.withArrayProperty("selector").addObject().put("type", "TextQuoteSelector").put("exact", exact)
                        .put("prefix", prefix).put("suffix", suffix);
            }
            return this;
        }

        /** Adds a position in code points of the article's text or file. */
        public Target position(long start, long end) {
            node.withArrayProperty("selector").addObject().put("type", "TextPositionSelector").put("start", start)
                    .put("end", end);
            return this;
        }

        /** Adds a position in UTF-16 units of a text that may differ from the article's. */
        public Target pagePosition(long start, long end) {
            position(start, end);
            ((ObjectNode) node.withArrayProperty("selector").get(node.withArrayProperty("selector").size() - 1))
                    .put(WebAnnotationSelectors.COUNTED, WebAnnotationSelectors.UTF_16);
            return this;
        }
    }
}
