package app.parallax.io.webannotation;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Formats JSON that occurs repeatedly once, to be copied as bytes. Of the 35 properties of a Web Annotation 25 are of
 * this kind, and writing them one by one takes most of the time of an export.
 */
final class JsonBlock {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonBlock() {}

    /** Formats an object, for {@link JsonGenerator#writeRawValue(SerializableString)}. */
    static SerializableString object(Consumer<JsonGenerator> properties) {
        return new SerializedString(text(properties));
    }

    /** Formats the first properties of an object with a trailing comma; others must follow. */
    static SerializableString properties(Consumer<JsonGenerator> properties) {
        return new SerializedString(inner(properties) + ',');
    }

    /** Formats properties of an object without a trailing comma. */
    static SerializableString last(Consumer<JsonGenerator> properties) {
        return new SerializedString(inner(properties));
    }

    /** Formats a string with its quotation marks. */
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
