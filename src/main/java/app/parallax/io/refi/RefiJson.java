package app.parallax.io.refi;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.webannotation.ForeignAnnotationBuilder;
import app.parallax.text.Quote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts data of another format to the W3C model for storage, so that it can be anchored later. */
final class RefiJson {
    private RefiJson() {}

    static ObjectNode target(List<String> sources, @Nullable String file, @Nullable Quote words, long start,
            long end) {
        var target = JsonNodeFactory.instance.objectNode();
        target.put("type", "SpecificResource");
        if (!sources.isEmpty()) {
            target.put("source", sources.getFirst());
        }
        if (file != null) {
            target.put("file", file);
        }
        if (words != null) {
            var selectors = target.putArray("selector");
            var quote = selectors.addObject();
            quote.put("type", "TextQuoteSelector").put("exact", words.exact());
            if (!words.prefix().isEmpty() || !words.suffix().isEmpty()) {
                quote.put("prefix", words.prefix()).put("suffix", words.suffix());
            }
            if (start >= 0) {
                selectors.addObject().put("type", "TextPositionSelector").put("start", start).put("end", end);
            }
        }
        return target;
    }

    static String annotation(UUID id, ObjectNode target, String note, String translation,
            List<ForeignAnnotation.Tag> tags,
            ForeignAnnotation.@Nullable Person creator, @Nullable Instant created) {
        var annotation = JsonNodeFactory.instance.objectNode();
        annotation.put("id", "urn:uuid:" + id);
        annotation.put("type", "Annotation");
        if (creator != null) {
            annotation.putObject("creator").put("type", "Person").put("name", creator.name());
        }
        if (created != null) {
            annotation.put("created", created.toString());
        }
        if (!note.isEmpty() || !translation.isEmpty() || !tags.isEmpty()) {
            var bodies = annotation.putArray("body");
            if (!note.isEmpty()) {
                bodies.addObject().put("type", "TextualBody").put("value", note).put("purpose", "commenting");
            }
            if (!translation.isEmpty()) {
                bodies.addObject().put("type", "TextualBody").put("value", translation).put("purpose", "commenting")
                        .put("role", ForeignAnnotationBuilder.TRANSLATION);
            }
            tags.forEach(tag -> bodies.addObject().put("type", "TextualBody").put("value", tag.name())
                    .put("purpose", "tagging"));
        }
        annotation.set("target", target);
        return annotation.toString();
    }
}
