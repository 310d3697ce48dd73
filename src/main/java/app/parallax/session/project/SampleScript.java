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
 * What {@code seeds/sample.json} says: what the sample articles' own texts tell of themselves, and what the sample's
 * analyst marked in them. What it leaves out is not known.
 *
 * @param articles facts of the articles, in the order in which they are imported
 */
record SampleScript(String analyst, List<Facts> articles, List<Label> tags, List<Statement> claims,
        List<Named> speakers, List<Happening> events, List<Marked> marks, Shown shown) {

    /** A value with where it comes from. */
    record Said(String value, Basis basis, @Nullable String note) {
        Fact<String> fact() {
            return new Fact<>(value, basis, note);
        }
    }

    /** An article's facts. */
    record Facts(String file, @Nullable Said title, @Nullable Said outlet, @Nullable Said published,
            @Nullable Said dateline, @Nullable Said language) {}

    /** A tag. */
    record Label(String name, String key, Palette color, String description) {}

    /** A claim. */
    record Statement(String text, @Nullable String counted, Claim.@Nullable Growth growth,
            @Nullable List<String> tags, @Nullable List<String> silent) {}

    /** A person or an organisation, as one article writes the name. */
    record Named(String name, String note) {}

    /** An event. */
    record Happening(String title, String date, @Nullable String place, @Nullable String note) {}

    /** A mark: its words stand in the article once, or once with the words before and after. */
    record Marked(String article, String quote, @Nullable String prefix, @Nullable String suffix, @Nullable String note,
            @Nullable List<String> tags, @Nullable List<Voiced> mentions, @Nullable List<Dated> links) {}

    /** A mention of a claim. */
    record Voiced(String claim, Mention.Voice voice, Mention.Position position, @Nullable Figure figure,
            @Nullable List<Cited> said) {}

    /** What a mention says in figures. */
    record Figure(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit, @Nullable String counted,
            @Nullable String qualifier, @Nullable Said asOf) {
        Quantity quantity() {
            return new Quantity(least, most, unit, counted == null ? "" : counted, qualifier == null ? "" : qualifier,
                    asOf == null ? null : new Fact<>(Edtf.parse(asOf.value()), asOf.basis(), asOf.note()));
        }
    }

    /** Whom a mention cites, and with what words. */
    record Cited(String name, String cue) {}

    /** A link to an event, with the date that the words give. */
    record Dated(String event, TimeLink.Clock clock, @Nullable String value) {}

    /** What the window opens on: articles from left to right, and the claim in focus. */
    record Shown(List<String> panes, String claim) {}

    static SampleScript read() {
        var mapper = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        return mapper.readValue(resource("sample.json"), SampleScript.class);
    }

    /** Bytes of a file of {@code seeds}. */
    static byte[] resource(String name) {
        try (InputStream stream = SampleScript.class.getResourceAsStream("/seeds/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource seeds/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
