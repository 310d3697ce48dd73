package app.parallax.session.project;

import app.parallax.model.Basis;
import app.parallax.model.Claim;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Mention;
import app.parallax.model.Palette;
import app.parallax.model.Quantity;
import app.parallax.model.TimeLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of {@code seeds/sample.json}: details that the sample articles state, and the annotations of the sample's
 * analyst. Missing details are unknown.
 *
 * @param articles details of the articles, in the order of import
 */
record SampleScript(String analyst, List<Facts> articles, List<Label> tags, List<Statement> claims,
        List<Named> speakers, List<ScriptEvent> events, List<Marked> marks, Shown shown) {

    record SourcedValue(String value, Basis basis, @Nullable String note) {
        Fact<String> fact() {
            return new Fact<>(value, basis, note);
        }
    }

    /** The details of an article. */
    record Facts(String file, @Nullable SourcedValue title, @Nullable SourcedValue outlet,
            @Nullable SourcedValue published,
            @Nullable SourcedValue dateline, @Nullable SourcedValue language) {}

    record Label(String name, String key, Palette color, String description) {}

    record Statement(String text, @Nullable String counted, Claim.@Nullable Growth growth,
            @Nullable List<String> tags, @Nullable List<String> silent) {}

    /** A speaker, as one article spells the name. */
    record Named(String name, String note) {}

    record ScriptEvent(String title, String date, @Nullable String place, @Nullable String note) {}

    /** A mark, whose quote is unique in the article, or unique with prefix and suffix. */
    record Marked(String article, String quote, @Nullable String prefix, @Nullable String suffix, @Nullable String note,
            @Nullable List<String> tags, @Nullable List<Voiced> mentions, @Nullable List<Dated> links) {}

    record Voiced(String claim, Mention.Voice voice, Mention.Position position, @Nullable Figure figure,
            @Nullable List<Cited> said) {}

    record Figure(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit, @Nullable String counted,
            @Nullable String qualifier, @Nullable SourcedValue asOf) {
        Quantity quantity() {
            return new Quantity(least, most, unit, counted == null ? "" : counted, qualifier == null ? "" : qualifier,
                    asOf == null ? null : new Fact<>(Edtf.parse(asOf.value()), asOf.basis(), asOf.note()));
        }
    }

    /** A step of an attribution chain. */
    record Cited(String name, String cue) {}

    /** A link to an event, with the date that the words state. */
    record Dated(String event, TimeLink.Clock clock, @Nullable String value) {}

    /** The initial window state: articles from left to right, and the claim in focus. */
    record Shown(List<String> panes, String claim) {}

    static SampleScript read() {
        var mapper = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        return mapper.readValue(resource("sample.json"), SampleScript.class);
    }

    /** Reads a file of {@code seeds}. */
    static byte[] resource(String name) {
        return bytes("/seeds/" + name);
    }

    /** Bytes of the draft that is checked against the sample's articles. */
    static byte[] draft(String name) {
        return bytes("/sample/" + name);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = SampleScript.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
