package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.TextSanitizer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds W3C Web Annotations from annotations of other formats, so that all formats are anchored, kept and exported in
 * one way.
 */
public final class ForeignAnnotationBuilder {
    private static final String URN = "urn:uuid:";

    private final ObjectNode own = JsonNodeFactory.instance.objectNode();
    private final TextSanitizer soundness = new TextSanitizer();

    /** The sender's identifier; absolute, or none at all. */
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

    public ForeignAnnotationBuilder tags(List<String> names) {
        names.stream().filter(name -> !name.isBlank()).forEach(name -> body("tagging", name));
        return this;
    }

    private void body(String purpose, String value) {
        own.withArrayProperty("body").addObject().put("type", "TextualBody").put("purpose", purpose).put("value",
                value);
    }

    public ForeignAnnotationBuilder creator(@Nullable String name) {
        put(own, "creator", name == null || name.isBlank() ? null : name);
        return this;
    }

    /** Moments as they are written; what is none is passed over. */
    public ForeignAnnotationBuilder times(@Nullable String created, @Nullable String modified) {
        put(own, "created", created);
        put(own, "modified", modified);
        return this;
    }

    public ForeignAnnotationBuilder times(@Nullable Instant created, @Nullable Instant modified) {
        return times(created == null ? null : created.toString(), modified == null ? null : modified.toString());
    }

    /** Begins what it is about; several stand for several annotations with the same words of the analyst. */
    public Target target() {
        return new Target(own.withArrayProperty("target").addObject().put("type", "SpecificResource"));
    }

    /** One for each target. */
    public List<ForeignAnnotation> end() {
        return WebAnnotationReader.annotations(own, soundness);
    }

    /** How many half characters were replaced. */
    public int replaced() {
        return soundness.replaced();
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** What an annotation is about. */
    public static final class Target {
        private final ObjectNode node;

        private Target(ObjectNode node) {
            this.node = node;
        }

        /** What names the article; the most exact first. */
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

        /** In code points of the text that the article is, or of its file. */
        public Target position(long start, long end) {
            node.withArrayProperty("selector").addObject().put("type", "TextPositionSelector").put("start", start)
                    .put("end", end);
            return this;
        }

        /** In UTF-16 units of a text that may be another than the article's. */
        public Target pagePosition(long start, long end) {
            position(start, end);
            ((ObjectNode) node.withArrayProperty("selector").get(node.withArrayProperty("selector").size() - 1))
                    .put(WebAnnotationSelectors.COUNTED, WebAnnotationSelectors.UTF_16);
            return this;
        }
    }
}
