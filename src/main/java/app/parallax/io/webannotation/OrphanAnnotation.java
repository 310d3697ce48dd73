package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignTarget;
import app.parallax.io.annotations.Iri;
import app.parallax.model.Orphan;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an orphan as a W3C Web Annotation: with its quote and without position; without a quote, with its original
 * selector.
 */
public final class OrphanAnnotation {
    private final WebAnnotation annotations;
    private final JsonGenerator out;
    private final JsonMapper json = new JsonMapper();

    OrphanAnnotation(WebAnnotation annotations, JsonGenerator out) {
        this.annotations = annotations;
        this.out = out;
    }

    void write(Orphan orphan) {
        var from = from(orphan);
        boolean links = from != null && !(from.mentions().isEmpty() && from.links().isEmpty());
        boolean hasText = !orphan.note().isEmpty() || !orphan.translation().isEmpty();
        out.writeStartObject();
        annotations.head(orphan.id(), orphan.iri(), hasText, !orphan.tags().isEmpty(), links);
        annotations.made(orphan.created(), orphan.modified(), orphan.analyst());
        if (hasText || !orphan.tags().isEmpty() || links) {
            out.writeArrayPropertyStart("body");
            annotations.note(orphan.note());
            annotations.translation(orphan.translation());
            for (var tag : orphan.tags()) {
                annotations.tag(tagId(from, tag), tag);
            }
            if (from != null) {
                from.mentions().forEach(annotations.claims()::write);
                from.links().forEach(this::event);
            }
            out.writeEndArray();
        }
        out.writeObjectPropertyStart("target");
        target(orphan, from == null ? null : from.target());
        out.writeEndObject();
        out.writeEndObject();
    }

    public static @Nullable ForeignAnnotation from(Orphan orphan) {
        try {
            return WebAnnotationImporter.one(orphan.source());
        } catch (IllegalArgumentException e) { // it came in another format
            return null;
        }
    }

    private static @Nullable UUID tagId(@Nullable ForeignAnnotation from, String name) {
        return from == null
                ? null
                : from.tags().stream().filter(tag -> tag.name().equals(name) && tag.id() != null).findFirst()
                        .map(ForeignAnnotation.Tag::id).orElse(null);
    }

    private void event(ForeignAnnotation.EventLink link) {
        annotations.link(link.id());
        annotations.clock(link.clock(), link.given());
        annotations.linked(link.event(), "Event", link.title());
        out.writeStringProperty("date", link.date().toString());
        if (link.place() != null) {
            out.writeStringProperty("place", link.place());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void target(Orphan orphan, @Nullable ForeignTarget came) {
        out.writeStringProperty("type", "SpecificResource");
        var source = came == null || came.sources().isEmpty() ? "" : came.sources().getFirst();
        out.writeStringProperty("source", absolute(orphan, source));
        if (came != null && came.version() != null) {
            out.writeStringProperty("version", "urn:uuid:" + came.version());
        }
        var file = came == null ? null : came.file();
        if (file == null && !source.isEmpty() && !Iri.isAbsolute(Iri.escaped(source))) {
            file = source;
        }
        if (file != null) {
            out.writeStringProperty("file", file);
        }
        if (came != null && came.sha256() != null) {
            out.writeStringProperty("sha256", came.sha256());
        }
        selectors(orphan, came);
    }

    /** Returns an absolute IRI for the article; a relative name is written as file name instead. */
    private static String absolute(Orphan orphan, String source) {
        var escaped = Iri.escaped(source);
        if (Iri.isAbsolute(escaped)) {
            return escaped;
        }
        var article = orphan.article();
        return "urn:uuid:" + (article != null
                ? article
                : UUID.nameUUIDFromBytes(("source " + source).getBytes(StandardCharsets.UTF_8)));
    }

    private void selectors(Orphan orphan, @Nullable ForeignTarget came) {
        boolean plain = came == null || came.places().stream()
                .allMatch(place -> place instanceof ForeignTarget.Words && place.within() == null);
        if (plain && !orphan.quote().isEmpty()) {
            out.writeArrayPropertyStart("selector");
            annotations.quote(orphan.quote(), orphan.prefix(), orphan.suffix());
            out.writeEndArray();
        } else if (came != null) {
            asItCame(came);
        }
    }

    private void asItCame(ForeignTarget came) {
        var selector = json.readTree(came.json()).path("selector");
        if (!selector.isMissingNode()) {
            out.writeName("selector");
            out.writeRawValue(selector.toString());
            return;
        }
        for (var place : came.places()) {
            if (place instanceof ForeignTarget.Position position) {
                out.writeObjectPropertyStart("selector");
                out.writeStringProperty("type", "TextPositionSelector");
                out.writeNumberProperty("start", position.start());
                out.writeNumberProperty("end", position.end());
                out.writeEndObject();
                return;
            }
        }
    }
}
