package app.parallax.io.webannotation;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parts of JSON that stand in many places alike: written out once, then copied as bytes. Of the 35 properties of a Web
 * Annotation 25 are of this kind, and to write them one by one takes most of an export.
 */
final class JsonBlock {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonBlock() {}

    /** A whole object, for {@link JsonGenerator#writeRawValue(SerializableString)}. */
    static SerializableString object(Consumer<JsonGenerator> properties) {
        return new SerializedString(text(properties));
    }

    /** The first properties of an object with the comma behind them: others must follow. */
    static SerializableString properties(Consumer<JsonGenerator> properties) {
        return new SerializedString(inner(properties) + ',');
    }

    /** Properties of an object, without a comma. */
    static SerializableString last(Consumer<JsonGenerator> properties) {
        return new SerializedString(inner(properties));
    }

    /** A text in its quotation marks. */
    static String string(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String inner(Consumer<JsonGenerator> properties) {
        var text = text(properties);
        return text.substring(1, text.length() - 1);
    }

    private static String text(Consumer<JsonGenerator> properties) {
        var written = new StringWriter();
        try (var json = JSON.createGenerator(written)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return written.toString();
    }
}
