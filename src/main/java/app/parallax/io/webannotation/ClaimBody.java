package app.parallax.io.webannotation;

import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignAnnotation.Cited;
import app.parallax.io.annotations.ForeignAnnotation.ClaimLink;
import app.parallax.io.annotations.ForeignClaim;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Levels;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes mentions of claims with quantity, attribution and the properties of the claim. The first mention of a claim
 * contains all its properties, later ones only its name: a claim with a thousand mentions is written once.
 */
final class ClaimBody {
    private final EntityLookup entities;
    private final JsonGenerator out;
    private final Set<UUID> written = new HashSet<>();

    ClaimBody(EntityLookup entities, JsonGenerator out) {
        this.entities = entities;
        this.out = out;
    }

    void write(Mention mention) {
        write(new ClaimLink(mention.id(), claim(mention.claim(), 0), mention.voice(), mention.position(),
                mention.quantity(), mention.attribution().stream().flatMap(
                        step -> entities.speaker(step.speaker()).stream().map(speaker -> new Cited(speaker.id(),
                                speaker.name(), speaker.spellings(), speaker.note(), speaker.type(),
                                step.cue())))
                        .toList(),
                mention.grade(), mention.proposed()));
    }

    private ForeignClaim claim(UUID id, int depth) {
        var claim = entities.claim(id);
        if (!written.add(id)) {
            return new ForeignClaim(id, claim.text(), null);
        }
        var working = claim.working();
        var parent = claim.parent() == null || depth + 1 == Levels.DEEPEST ? null : claim(claim.parent(), depth + 1);
        return new ForeignClaim(id, claim.text(), new ForeignClaim.Facts(claim.status(), claim.counted(),
                claim.growth(), claim.note(), claim.created(), parent,
                claim.tags().stream().flatMap(tag -> entities.tagOf(tag).stream())
                        .map(tag -> new ForeignAnnotation.Tag(tag.id(), tag.name())).toList(),
                working == null
                        ? null
                        : new ForeignClaim.Working(working.value(), working.reason(), person(working.analyst()),
                                working.at()),
                entities.silences(id).stream().map(each -> new ForeignClaim.Silent(each.id(), each.article(),
                        person(each.analyst()), each.at())).toList()));
    }

    private ForeignAnnotation.Person person(UUID analyst) {
        return new ForeignAnnotation.Person(analyst, entities.analyst(analyst).name());
    }

    /** Writes a mention read from a file. */
    void write(ClaimLink link) {
        out.writeStartObject();
        id(link.id());
        out.writeStringProperty("type", "SpecificResource");
        out.writeStringProperty("purpose", "linking");
        out.writeStringProperty("voice", word(link.voice()));
        out.writeStringProperty("position", word(link.position()));
        if (link.quantity() != null) {
            quantity(link.quantity());
        }
        if (!link.attribution().isEmpty()) {
            out.writeArrayPropertyStart("attribution");
            link.attribution().forEach(this::cited);
            out.writeEndArray();
        }
        if (link.grade() != null) {
            out.writeStringProperty("grade", link.grade().toString());
        }
        proposed(link.proposed());
        out.writeName("source");
        claim(link.claim());
        out.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void id(@Nullable UUID id) {
        if (id != null) {
            out.writeStringProperty("id", "urn:uuid:" + id);
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.writeStringProperty(name, text);
        }
    }

    /** Writes a number as a string, because JSON readers may round fractions. */
    private void number(String name, @Nullable BigDecimal number) {
        text(name, number == null ? null : number.toPlainString());
    }

    private void quantity(Quantity quantity) {
        out.writeObjectPropertyStart("quantity");
        number("least", quantity.least());
        number("most", quantity.most());
        text("unit", quantity.unit());
        text("counted", quantity.counted());
        text("qualifier", quantity.qualifier());
        Fact<Edtf> asOf = quantity.asOf();
        if (asOf != null) {
            out.writeObjectPropertyStart("asOf");
            out.writeStringProperty("date", asOf.value().toString());
            out.writeStringProperty("basis", word(asOf.basis()));
            text("note", asOf.note());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** Writes what is proposed apart from what is said, so that no reader takes it for a fact. */
    private void proposed(ProposedValues values) {
        if (values.equals(ProposedValues.NONE)) {
            return;
        }
        out.writeObjectPropertyStart("proposed");
        if (!values.fields().isEmpty()) {
            words("fields", values.fields());
        }
        if (values.quantity() != null) {
            quantity(values.quantity());
        }
        text("asOf", values.asOf() == null ? null : values.asOf().toString());
        if (!values.cited().isEmpty()) {
            out.writeArrayPropertyStart("attribution");
            for (var step : values.cited()) {
                out.writeStartObject();
                out.writeStringProperty("label", step.name());
                text("cue", step.cue());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        if (!values.refused().isEmpty()) {
            words("refused", values.refused());
        }
        out.writeEndObject();
    }

    private void words(String name, Set<ProposedValues.Field> fields) {
        out.writeArrayPropertyStart(name);
        fields.forEach(each -> out.writeString(word(each)));
        out.writeEndArray();
    }

    private void cited(Cited cited) {
        out.writeStartObject();
        out.writeObjectPropertyStart("speaker");
        id(cited.id());
        out.writeStringProperty("type", "Speaker");
        out.writeStringProperty("label", cited.name());
        if (!cited.spellings().isEmpty()) {
            out.writeArrayPropertyStart("spelling");
            cited.spellings().forEach(out::writeString);
            out.writeEndArray();
        }
        text("speakerType", cited.type() == null ? null : word(cited.type()));
        text("note", cited.note());
        out.writeEndObject();
        text("cue", cited.cue());
        out.writeEndObject();
    }

    private void claim(ForeignClaim claim) {
        out.writeStartObject();
        id(claim.id());
        out.writeStringProperty("type", "Claim");
        out.writeStringProperty("label", claim.text());
        var facts = claim.facts();
        if (facts != null) {
            out.writeStringProperty("status", word(facts.status()));
            text("counted", facts.counted());
            text("growth", facts.growth() == null ? null : word(facts.growth()));
            text("note", facts.note());
            at(facts.created());
            tags(facts.tags());
            working(facts.working());
            silent(facts.silent());
            if (facts.parent() != null) {
                out.writeName("parent");
                claim(facts.parent());
            }
        }
        out.writeEndObject();
    }

    private void at(@Nullable Instant at) {
        text("created", at == null ? null : at.toString());
    }

    private void person(ForeignAnnotation.@Nullable Person person) {
        if (person != null) {
            out.writeObjectPropertyStart("creator");
            id(person.id());
            out.writeStringProperty("type", "Person");
            out.writeStringProperty("name", person.name());
            out.writeEndObject();
        }
    }

    private void tags(List<ForeignAnnotation.Tag> tags) {
        if (!tags.isEmpty()) {
            out.writeArrayPropertyStart("tag");
            for (var tag : tags) {
                out.writeStartObject();
                id(tag.id());
                out.writeStringProperty("label", tag.name());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void working(ForeignClaim.@Nullable Working working) {
        if (working != null) {
            out.writeObjectPropertyStart("working");
            out.writeStringProperty("value", working.value());
            text("reason", working.reason());
            person(working.analyst());
            at(working.at());
            out.writeEndObject();
        }
    }

    private void silent(List<ForeignClaim.Silent> silent) {
        if (!silent.isEmpty()) {
            out.writeArrayPropertyStart("silent");
            for (var each : silent) {
                out.writeStartObject();
                id(each.id());
                out.writeStringProperty("article", "urn:uuid:" + each.article());
                person(each.analyst());
                at(each.at());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }
}
