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

/** Reads untrusted JSON as a stream, so that neither depth nor length of a file can exhaust memory or stack. */
public final class BoundedJson {
    /** Deeper than this a piece is passed over; more than this the parser does not count. */
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

    /** Key of the reason why the annotation that was read last is none that can be trusted; null if it is well. */
    @Nullable
    public String problem() {
        return problem;
    }

    /** A field that stands twice in one object has two meanings. */
    public void twice() {
        problem = "annotations.twice";
    }

    /** The value that the parser stands on, and the parser behind it. */
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
            // as it is written: a number of a thousand digits is not worth the work of reading it
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in.getString());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case null, default -> nodes.nullNode();
        };
    }

    private JsonNode number(String written) {
        try {
            return nodes.numberNode(Long.parseLong(written));
        } catch (NumberFormatException e) { // with a fraction, or too large for any offset
            double value = Double.parseDouble(written);
            return Double.isInfinite(value) ? nodes.stringNode(written) : nodes.numberNode(value);
        }
    }
}
