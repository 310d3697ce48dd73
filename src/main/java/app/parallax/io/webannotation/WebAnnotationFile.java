package app.parallax.io.webannotation;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.BoundedJson;
import app.parallax.io.annotations.TextSanitizer;
import app.parallax.model.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one file: finds the annotations in lists, pages, collections and graphs. */
final class WebAnnotationFile {
    /** Maximum nesting of containers of annotations. */
    private static final int DEEPEST = 8;
    /** Maximum number of messages per file. */
    private static final int MOST_SAID = 1000;

    private final String file;
    private final AnnotationImporter.Sink sink;
    private final BoundedJson pieces = new BoundedJson();
    private boolean isCollection;
    private int number;
    private int said;

    WebAnnotationFile(String file, AnnotationImporter.Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Whether there was neither an annotation nor a container. */
    boolean isNothing() {
        return number == 0 && !isCollection;
    }

    /** Reports a line that is no JSON. */
    void noJson(int line) {
        number++;
        report(Message.of("annotations.noJsonLine", file, line), true);
    }

    void value(JsonParser in, int depth) {
        value(in, depth, false);
    }

    private void value(JsonParser in, int depth, boolean inGraph) {
        if (in.currentToken() == JsonToken.START_ARRAY && depth <= DEEPEST) {
            isCollection |= depth == 0;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                value(in, depth + 1, inGraph);
            }
        } else if (in.currentToken() == JsonToken.START_OBJECT && depth <= DEEPEST) {
            object(in, depth, inGraph);
        } else {
            in.skipChildren();
            noAnnotation();
        }
    }

    private void noAnnotation() {
        number++;
        report(Message.of("annotations.noAnnotation", file, number), true);
    }

    /** Reads an annotation, which is kept whole, or a container, which is not. */
    private void object(JsonParser in, int depth, boolean inGraph) {
        var own = JsonNodeFactory.instance.objectNode();
        boolean holds = false;
        boolean begun = false;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            in.nextToken();
            boolean open = in.currentToken() == JsonToken.START_ARRAY || in.currentToken() == JsonToken.START_OBJECT;
            if (open && isOfHolder(name)) {
                holds = true;
                value(in, depth + 1, name.equals("@graph"));
            } else if (in.currentToken() == JsonToken.START_ARRAY && depth == 0
                    && name.equals(WebAnnotationImporter.MEMOS)) {
                memos(in);
            } else if (open && name.equals("last")) {
                in.skipChildren(); // the last page is reached from the first
            } else {
                if (!begun) {
                    pieces.begin();
                    begun = true;
                }
                if (own.has(name)) {
                    pieces.twice();
                }
                own.set(name, pieces.read(in));
            }
        }
        if (WebAnnotationReader.first(own, "target", "oa:hasTarget") != null) {
            annotation(own);
        } else if (holds || isHolder(own)) {
            isCollection = true;
            elsewhere(own.path(holds ? "next" : "first"));
        } else if (!inGraph || isAnnotation(own)) { // a graph may contain more than annotations
            noAnnotation();
        }
    }

    /** Reads memos, each by itself. */
    private void memos(JsonParser in) {
        var each = new BoundedJson();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            each.begin();
            var memo = each.read(in);
            var read = each.problem() == null ? WebAnnotationReader.memo(memo) : null;
            if (read != null) {
                sink.memo(read);
            } else {
                report(Message.of("annotations.noMemo", file, named(memo)), true);
            }
        }
    }

    private void elsewhere(JsonNode page) {
        if (page.isString()) {
            report(Message.of("annotations.elsewhere", file, page.asString()), true);
        }
    }

    private static boolean isOfHolder(String name) {
        return switch (name) {
            case "items", "first", "next", "@graph", "as:items" -> true;
            default -> false;
        };
    }

    private static boolean isHolder(ObjectNode own) {
        return types(own).contains("AnnotationCollection") || types(own).contains("AnnotationPage") || own.has("total");
    }

    private static boolean isAnnotation(ObjectNode own) {
        return types(own).contains("Annotation");
    }

    private static String types(ObjectNode own) {
        return String.valueOf(own.path("type")) + own.path("@type");
    }

    private void annotation(ObjectNode own) {
        number++;
        var problem = pieces.problem();
        if (problem != null) {
            report(Message.of(problem, file, number, named(own)), true);
            return;
        }
        var sound = new TextSanitizer();
        var all = WebAnnotationReader.annotations(own, sound);
        if (all.isEmpty()) {
            report(Message.of("annotations.noTarget", file, number, named(own)), true);
        } else if (sound.replaced() > 0) {
            report(Message.of("annotations.replaced", file, number, named(own), sound.replaced()), false);
        }
        all.forEach(sink::annotation);
    }

    private static String named(JsonNode own) {
        @Nullable
        JsonNode id = WebAnnotationReader.first(own, "id", "@id");
        return id != null && id.isString() ? WebAnnotationReader.shortened(id.asString()) : "–";
    }

    private void report(Message message, boolean refused) {
        if (++said <= MOST_SAID) {
            sink.said(message, refused);
        }
    }
}
