package app.parallax.io.annotations;

import app.parallax.model.Limit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads untrusted JSON piece by piece, with limits on depth and size. */
public final class BoundedJson {
    /** Maximum depth of a skipped piece; the parser fails beyond it. */
    private static final int DEEPEST_PASSED_OVER = 200_000;
    private static final int LONGEST_NUMBER = 10_000;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int values;
    private @Nullable String problem;

    public static JsonMapper mapper() {
        return new JsonMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST_PASSED_OVER)
                        .maxNumberLength(LONGEST_NUMBER).maxStringLength((int) Limit.TEXT_MEGABYTES.units()).build())
                .build());
    }

    /** Begins a new annotation. */
    public void begin() {
        values = 0;
        problem = null;
    }

    /** The message key of the reason to reject the annotation read last; null if it is valid. */
    @Nullable
    public String problem() {
        return problem;
    }

    /** Rejects an annotation because a field occurs twice in one object and so is ambiguous. */
    public void twice() {
        problem = "annotations.twice";
    }

    /** Reads the value at the parser, and advances the parser to its end. */
    public JsonNode read(JsonParser in) {
        return value(in, 0);
    }

    private JsonNode value(JsonParser in, int depth) {
        if (++values > Limit.JSON_VALUES.value() || depth > Limit.JSON_DEPTH.value()) {
            problem = depth > Limit.JSON_DEPTH.value() ? "annotations.tooDeep" : "annotations.tooManyValues";
            in.skipChildren();
            return nodes.nullNode();
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                var object = nodes.objectNode();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    var name = in.currentName();
                    in.nextToken();
                    if (object.has(name)) {
                        twice();
                    }
                    object.set(name, value(in, depth + 1));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = nodes.arrayNode();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    var each = value(in, depth + 1);
                    if (problem == null) {
                        array.add(each);
                    }
                }
                yield array;
            }
            case VALUE_STRING -> nodes.stringNode(in.getString());
            // as a string: parsing a number of a thousand digits is not worth the time
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in.getString());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case null, default -> nodes.nullNode();
        };
    }

    private JsonNode number(String written) {
        try {
            return nodes.numberNode(Long.parseLong(written));
        } catch (NumberFormatException e) { // a fraction, or too large for any offset
            double value = Double.parseDouble(written);
            return Double.isInfinite(value) ? nodes.stringNode(written) : nodes.numberNode(value);
        }
    }
}
