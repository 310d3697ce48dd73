package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignAnnotation.ClaimLink;
import app.parallax.io.annotations.ForeignAnnotation.EventLink;
import app.parallax.io.annotations.ForeignAnnotation.Tag;
import app.parallax.io.annotations.Iri;
import app.parallax.model.Edtf;
import app.parallax.model.TimeLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses the bodies of an annotation: notes, tags, and the claims and events linked by our own exporter. */
final class WebAnnotationBodies {
    private static final int DEEPEST = 16;
    private static final Set<String> SETS = Set.of("Choice", "List", "Composite", "Independents", "oa:Choice",
            "oa:List", "oa:Composite", "oa:Independents");

    private final WebAnnotationReader.Texts texts;
    private final WebAnnotationClaims claims;
    private final boolean tagsUnlessSaid;
    private final List<String> notes = new ArrayList<>();
    private String translation = "";
    private final List<Tag> tags = new ArrayList<>();
    private final List<ClaimLink> mentions = new ArrayList<>();
    private final List<EventLink> links = new ArrayList<>();

    WebAnnotationBodies(ObjectNode annotation, WebAnnotationReader.Texts texts) {
        this.texts = texts;
        this.claims = new WebAnnotationClaims(texts);
        var motivations = texts.all(
                WebAnnotationReader.first(annotation, "motivation", "oa:motivatedBy"));
        // REC, section 3.3.5: the motivation is the purpose of a body that has none
        tagsUnlessSaid = motivations.size() == 1 && isTagging(motivations.getFirst());
        for (var value : texts.all(WebAnnotationReader.first(annotation, "bodyValue", "oa:bodyValue"))) {
            addText(value, tagsUnlessSaid, null);
        }
        bodies(WebAnnotationReader.first(annotation, "body", "oa:hasBody"), 0);
    }

    String translation() {
        return translation;
    }

    String note() {
        return String.join("\n\n", notes);
    }

    List<Tag> tags() {
        return tags;
    }

    List<ClaimLink> mentions() {
        return mentions;
    }

    List<EventLink> links() {
        return links;
    }

    private static boolean isTagging(String purpose) {
        return purpose.equals("tagging") || purpose.endsWith("#tagging") || purpose.equals("oa:tagging");
    }

    private void bodies(@Nullable JsonNode value, int depth) {
        for (var body : WebAnnotationReader.all(value)) {
            if (!body.isObject()) {
                addText(texts.first(body), tagsUnlessSaid, null); // an IRI, which is not fetched
            } else if (isSet(body) && depth < DEEPEST) {
                bodies(WebAnnotationReader.first(body, "items", "as:items", "members"), depth + 1);
            } else if (!readOwnLink(body)) {
                text(body);
            }
        }
    }

    private boolean isSet(JsonNode body) {
        return texts.all(WebAnnotationReader.first(body, "type", "@type")).stream()
                .anyMatch(SETS::contains);
    }

    private void text(JsonNode body) {
        var purposes = texts.all(WebAnnotationReader.first(body, "purpose", "oa:hasPurpose"));
        boolean tagging = purposes.isEmpty() ? tagsUnlessSaid : purposes.stream().anyMatch(p -> isTagging(p));
        var id = texts.first(WebAnnotationReader.first(body, "id", "@id"));
        var values = texts.all(WebAnnotationReader.first(body, "value", "rdf:value", "chars"));
        if (values.isEmpty()) {
            var source = WebAnnotationReader.first(body, "source", "oa:hasSource");
            var named = WebAnnotationReader.first(body, "label", "rdfs:label", "name", "title");
            var iri = source != null && source.isObject()
                    ? texts.first(WebAnnotationReader.first(source, "label", "name", "id", "@id"))
                    : texts.first(source);
            var words = named != null ? texts.first(named) : iri != null ? iri : id;
            addText(words, tagging, null);
        }
        if (WebAnnotation.TRANSLATION.equals(texts.first(body.get("role"))) && !values.isEmpty()) {
            translation = String.join("\n\n", values);
            return;
        }
        var tag = texts.first(body.get(WebAnnotation.TAG)); // in files written before, the identifier of the body
        var ownId = values.size() == 1 ? Iri.uuid(tag == null ? id : tag) : null;
        values.forEach(value -> addText(value, tagging, ownId));
    }

    private void addText(@Nullable String words, boolean tagging, @Nullable UUID id) {
        if (words == null || words.isBlank()) {
            return;
        }
        if (!tagging) {
            if (!notes.contains(words)) {
                notes.add(words);
            }
            return;
        }
        var name = WebAnnotationReader.name(words);
        if (tags.stream().noneMatch(tag -> tag.name().equals(name))) {
            tags.add(new Tag(id, name));
        }
    }

    /** Parses a claim or event of our own exporter; false for other bodies. */
    private boolean readOwnLink(JsonNode body) {
        var source = body.get("source");
        if (source == null || !source.isObject()) {
            return false;
        }
        var type = texts.first(source.get("type"));
        var of = Iri.uuid(texts.first(source.get("id")));
        var label = texts.first(source.get("label"));
        if (of == null || label == null || label.isBlank()) {
            return false;
        }
        if ("Claim".equals(type)) {
            var mention = claims.mention(body, source);
            mention.ifPresent(mentions::add);
            return mention.isPresent();
        } else if ("Event".equals(type)) {
            var clock = claims.named(TimeLink.Clock.class, body.get("clock"));
            var date = date(source.get("date"));
            if (clock.isPresent() && date.isPresent()) {
                links.add(new EventLink(Iri.uuid(texts.first(body.get("id"))), of, label, date.get(),
                        texts.first(source.get("place")),
                        clock.get(), date(body.get("given")).orElse(null)));
                return true;
            }
        }
        return false;
    }

    private Optional<Edtf> date(@Nullable JsonNode value) {
        var text = texts.first(value);
        try {
            return text == null ? Optional.empty() : Optional.of(Edtf.parse(text));
        } catch (IllegalArgumentException e) { // an event without a valid date is skipped
            return Optional.empty();
        }
    }
}
