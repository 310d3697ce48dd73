package app.parallax.io.annotations;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON from strangers, read piece by piece so that neither depth nor length of a file can fill the memory. */
final class BoundedJson {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_TEXT = 16 << 20;
    /** How many values one annotation has at most. */
    private static final int MOST_VALUES = 100_000;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int values;

    /** A piece that is larger than any annotation. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than " + MOST_VALUES + " values");
        }
    }

    static JsonMapper mapper() {
        return new JsonMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_TEXT).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    }

    /** The value that the parser stands on, and the parser behind it. */
    JsonNode read(JsonParser in) {
        values = 0;
        return value(in);
    }

    private JsonNode value(JsonParser in) {
        if (++values > MOST_VALUES) {
            throw new TooLarge();
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> {
                var object = nodes.objectNode();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    var name = in.currentName();
                    in.nextToken();
                    object.set(name, value(in));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = nodes.arrayNode();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(in));
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
