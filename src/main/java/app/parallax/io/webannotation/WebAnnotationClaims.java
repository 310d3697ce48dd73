package app.parallax.io.webannotation;

import static app.parallax.io.webannotation.WebAnnotationReader.all;

import app.parallax.io.annotations.ForeignAnnotation.Cited;
import app.parallax.io.annotations.ForeignAnnotation.ClaimLink;
import app.parallax.io.annotations.ForeignAnnotation.Tag;
import app.parallax.io.annotations.ForeignClaim;
import app.parallax.io.annotations.Iri;
import app.parallax.model.Basis;
import app.parallax.model.Claim;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.Speaker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parses mentions of claims of our own exporter, with quantities, attribution, grade and the properties of the claim.
 * Invalid parts are skipped; the mention stays.
 */
record WebAnnotationClaims(WebAnnotationReader.Texts texts) {
    /** The format of numbers; the length is limited, since an exponent of a few digits makes a number of millions. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,40})?");
    /** Maximum number of ancestors of a claim. */
    private static final int DEEPEST = 40;

    /** Maximum number of proposed steps of a chain. */
    private static final int MOST_STEPS = 20;

    /** Parses a mention; empty without voice and position. */
    Optional<ClaimLink> mention(JsonNode body, JsonNode source) {
        var claim = claim(source, 0);
        var voice = named(Mention.Voice.class, body.get("voice"));
        var position = named(Mention.Position.class, body.get("position"));
        return claim == null || voice.isEmpty() || position.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClaimLink(Iri.uuid(texts.first(body.get("id"))), claim, voice.get(), position.get(),
                        quantity(body.get("quantity")), all(body.get("attribution")).stream().map(this::cited)
                                .flatMap(Optional::stream).toList(),
                        grade(texts.first(body.get("grade"))), proposed(body.get("proposed"))));
    }

    <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable JsonNode value) {
        var text = texts.first(value);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private String text(@Nullable JsonNode value) {
        var text = texts.first(value);
        return text == null ? "" : text;
    }

    private @Nullable Quantity quantity(@Nullable JsonNode value) {
        if (value == null || !value.isObject()) {
            return null;
        }
        try {
            return new Quantity(number(value.get("least")), number(value.get("most")), text(value.get("unit")),
                    text(value.get("counted")), text(value.get("qualifier")), asOf(value.get("asOf")));
        } catch (IllegalArgumentException e) { // an empty range
            return null;
        }
    }

    private @Nullable BigDecimal number(@Nullable JsonNode value) {
        var text = texts.first(value);
        return text != null && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private @Nullable Fact<Edtf> asOf(@Nullable JsonNode value) {
        var date = value == null ? null : texts.first(value.get("date"));
        try {
            return value == null || date == null
                    ? null
                    : new Fact<>(Edtf.parse(date), named(Basis.class, value.get("basis")).orElse(Basis.ANALYST),
                            texts.first(value.get("note")));
        } catch (IllegalArgumentException e) { // an invalid date
            return null;
        }
    }

    private static @Nullable Grade grade(@Nullable String text) {
        try {
            return text == null ? null : Grade.parse(text);
        } catch (IllegalArgumentException e) { // an invalid grade
            return null;
        }
    }

    private ProposedValues proposed(@Nullable JsonNode value) {
        if (value == null || !value.isObject()) {
            return ProposedValues.NONE;
        }
        var cited = all(value.get("attribution")).stream().limit(MOST_STEPS).flatMap(step -> {
            var name = texts.first(step.get("label"));
            return name == null || name.isBlank()
                    ? Stream.empty()
                    : Stream.of(new NamedStep(WebAnnotationReader.name(name), text(step.get("cue"))));
        }).toList();
        var quantity = quantity(value.get("quantity"));
        return new ProposedValues(fields(value.get("fields")).contains(ProposedValues.Field.VOICE),
                quantity == null ? null : quantity.withAsOf(null), Edtf.tryParse(text(value.get("asOf"))).orElse(null),
                cited, fields(value.get("refused")));
    }

    private Set<ProposedValues.Field> fields(@Nullable JsonNode value) {
        return all(value).stream().flatMap(each -> named(ProposedValues.Field.class, each).stream())
                .collect(Collectors.toSet());
    }

    private Optional<Cited> cited(JsonNode step) {
        var speaker = step.get("speaker");
        var name = speaker == null ? null : texts.first(speaker.get("label"));
        return speaker == null || name == null || name.isBlank()
                ? Optional.empty()
                : Optional.of(new Cited(Iri.uuid(texts.first(speaker.get("id"))), WebAnnotationReader.name(name),
                        texts.all(speaker.get("spelling")), text(speaker.get("note")),
                        named(Speaker.Type.class, speaker.get("speakerType")).orElse(null), text(step.get("cue"))));
    }

    private @Nullable ForeignClaim claim(@Nullable JsonNode source, int depth) {
        var id = source == null ? null : Iri.uuid(texts.first(source.get("id")));
        var label = source == null ? null : texts.first(source.get("label"));
        if (source == null || id == null || label == null || label.isBlank()) {
            return null;
        }
        var status = named(Claim.Status.class, source.get("status"));
        return new ForeignClaim(id, label, status.isEmpty() || depth > DEEPEST
                ? null
                : new ForeignClaim.Facts(status.get(), texts.first(source.get("counted")),
                        named(Claim.Growth.class, source.get("growth")).orElse(null), text(source.get("note")),
                        WebAnnotationReader.time(texts.first(source.get("created"))),
                        claim(source.get("parent"), depth + 1), tags(source.get("tag")),
                        working(source.get("working")), silent(source.get("silent"))));
    }

    private List<Tag> tags(@Nullable JsonNode value) {
        var tags = new ArrayList<Tag>();
        for (var each : all(value)) {
            var name = texts.first(each.get("label"));
            if (name != null && !name.isBlank()) {
                tags.add(new Tag(Iri.uuid(texts.first(each.get("id"))), WebAnnotationReader.name(name)));
            }
        }
        return tags;
    }

    private ForeignClaim.@Nullable Working working(@Nullable JsonNode value) {
        var chosen = value == null ? null : texts.first(value.get("value"));
        return value == null || chosen == null
                ? null
                : new ForeignClaim.Working(chosen, text(value.get("reason")),
                        WebAnnotationReader.person(texts, value.get("creator")),
                        WebAnnotationReader.time(texts.first(value.get("created"))));
    }

    private List<ForeignClaim.Silent> silent(@Nullable JsonNode value) {
        var silent = new ArrayList<ForeignClaim.Silent>();
        for (var each : all(value)) {
            var article = Iri.uuid(texts.first(each.get("article")));
            if (article != null) {
                silent.add(new ForeignClaim.Silent(Iri.uuid(texts.first(each.get("id"))), article,
                        WebAnnotationReader.person(texts, each.get("creator")),
                        WebAnnotationReader.time(texts.first(each.get("created")))));
            }
        }
        return silent;
    }
}
