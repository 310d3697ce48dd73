package app.parallax.store;

import app.parallax.model.Message;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The message that labels an edit, as JSON in the project file, for readers of every language; the key comes first. */
final class MessageJson {
    /** In UTF-16 units; a longer message is not stored, and the edit keeps the label in its author's language. */
    private static final int LONGEST = 1 << 16;
    private static final int MOST_ARGUMENTS = 20;
    private static final int DEEPEST = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private MessageJson() {}

    /** Returns null for a message that cannot be stored. */
    static @Nullable String write(@Nullable Message message) {
        var node = message == null ? null : node(message, 1);
        var json = node == null ? null : JSON.writeValueAsString(node);
        return json == null || json.length() > LONGEST ? null : json;
    }

    private static @Nullable ObjectNode node(Message message, int depth) {
        if (depth > DEEPEST || message.arguments().size() > MOST_ARGUMENTS) {
            return null;
        }
        var node = JSON.createObjectNode().put("key", message.key());
        if (message.arguments().size() == 1 && message.arguments().getFirst() instanceof Message.Count count) {
            return node.put("count", count.number());
        }
        var list = node.putArray("arguments");
        for (var argument : message.arguments()) {
            switch (argument) {
                case String words -> list.add(words);
                case Integer number -> list.add(number);
                case Message inner -> {
                    var known = node(inner, depth + 1);
                    if (known == null) {
                        return null;
                    }
                    list.add(known);
                }
                default -> {
                    return null;
                }
            }
        }
        return node;
    }

    /** Returns null for JSON that we did not write. */
    static @Nullable Message read(@Nullable String json) {
        if (json == null || json.length() > LONGEST) {
            return null;
        }
        try {
            return message(JSON.readTree(json), 1);
        } catch (JacksonException e) { // the label is shown
            return null;
        }
    }

    private static @Nullable Message message(JsonNode node, int depth) {
        var key = node.path("key");
        var list = node.path("arguments");
        if (!key.isString() || depth > DEEPEST || list.size() > MOST_ARGUMENTS) {
            return null;
        }
        var count = node.path("count");
        if (count.isInt()) {
            return Message.count(key.asString(), count.asInt());
        }
        var arguments = new ArrayList<Object>();
        for (var each : list) {
            var argument = each.isString()
                    ? each.asString()
                    : each.isInt() ? Integer.valueOf(each.asInt()) : each.isObject() ? message(each, depth + 1) : null;
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return list.isArray() ? new Message(key.asString(), arguments) : null;
    }
}
