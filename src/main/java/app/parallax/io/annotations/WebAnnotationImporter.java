package app.parallax.io.annotations;

import app.parallax.io.importer.RefusedFileException;
import app.parallax.model.Messages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * W3C Web Annotation (REC-annotation-model, JSON-LD as section 3 writes it): one annotation, several one after another,
 * a list, a page, or a collection with its pages in it. Read annotation by annotation, however long the file is.
 */
public final class WebAnnotationImporter implements AnnotationImporter {
    private static final long LARGEST = 2L << 30;
    private static final int MOST = 500_000;
    private static final int MOST_SKIPPED = 100;
    private static final int DEEPEST = 8;

    private final JsonMapper json = BoundedJson.mapper();

    @Override
    public String format() {
        return "webannotation";
    }

    @Override
    public boolean takes(String fileName, String start) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var first = start.stripLeading();
        return name.endsWith(".jsonld") || ((name.endsWith(".json") || name.endsWith(".jsonl")
                || name.endsWith(".ndjson") || first.contains("\"@context\"") || first.contains("\"target\""))
                && (first.startsWith("{") || first.startsWith("[")));
    }

    @Override
    public Found read(Path file) throws RefusedFileException {
        try {
            if (Files.size(file) > LARGEST) {
                throw RefusedFileException.annotations("annotations.tooLarge", file, null);
            }
            try (var stream = new BufferedInputStream(Files.newInputStream(file)); var in = json.createParser(stream)) {
                var reading = new Reading(file.toString());
                while (in.nextToken() != null) {
                    reading.value(in, 0);
                }
                if (reading.found.isEmpty() && reading.skipped.isEmpty() && !reading.isCollection) {
                    throw RefusedFileException.annotations("annotations.none", file, null);
                }
                return new Found(List.copyOf(reading.found), List.copyOf(reading.skipped));
            }
        } catch (NoSuchFileException e) {
            throw RefusedFileException.annotations("annotations.missing", file, e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException disk) {
                throw RefusedFileException.annotations("annotations.unreadable", file, e,
                        disk.getClass().getSimpleName());
            }
            throw RefusedFileException.annotations("annotations.noJson", file, e,
                    String.valueOf(e.getOriginalMessage()));
        } catch (BoundedJson.TooLarge e) {
            throw RefusedFileException.annotations("annotations.noJson", file, e, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw RefusedFileException.annotations("annotations.unreadable", file, e, e.getClass().getSimpleName());
        }
    }

    /**
     * Reads one annotation that was kept.
     *
     * @param source
     *            JSON of {@link ForeignAnnotation#source}
     * @return the annotation
     */
    public static ForeignAnnotation one(String source) {
        var all = WebAnnotationReader.annotations((ObjectNode) BoundedJson.mapper().readTree(source));
        return all.getFirst();
    }

    /** One file on its way. */
    private static final class Reading {
        private final String file;
        private final List<ForeignAnnotation> found = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private final BoundedJson pieces = new BoundedJson();
        private boolean isCollection;
        private int number;

        Reading(String file) {
            this.file = file;
        }

        void value(JsonParser in, int depth) throws RefusedFileException {
            if (depth > DEEPEST) {
                throw RefusedFileException.annotations("annotations.noJson", Path.of(file), null, "too deep");
            }
            if (in.currentToken() == JsonToken.START_ARRAY) {
                isCollection |= depth == 0;
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    value(in, depth + 1);
                }
            } else if (in.currentToken() == JsonToken.START_OBJECT) {
                object(in, depth);
            } else if (in.currentToken() != null && in.currentToken().isScalarValue()) {
                number++;
                skip(Messages.text("annotations.noAnnotation", file, number));
            }
        }

        /** An annotation, or what holds annotations: only of the first its parts are kept. */
        private void object(JsonParser in, int depth) throws RefusedFileException {
            var own = JsonNodeFactory.instance.objectNode();
            boolean holds = false;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var name = in.currentName();
                in.nextToken();
                boolean open = in.currentToken() == JsonToken.START_ARRAY
                        || in.currentToken() == JsonToken.START_OBJECT;
                if (open && isOfHolder(name)) {
                    holds = true;
                    value(in, depth + 1);
                } else if (open && name.equals("last")) {
                    in.skipChildren(); // the last page is reached from the first
                } else {
                    own.set(name, pieces.read(in));
                }
            }
            if (own.has("target") || own.has("oa:hasTarget")) {
                annotation(own);
            } else if (holds || isHolder(own)) {
                isCollection = true;
                if (!holds && own.path("first").isString()) {
                    skip(Messages.text("annotations.elsewhere", file, own.path("first").asString()));
                }
            } else {
                number++;
                skip(Messages.text("annotations.noAnnotation", file, number));
            }
        }

        private static boolean isOfHolder(String name) {
            return switch (name) {
                case "items", "first", "next", "@graph", "as:items" -> true;
                default -> false;
            };
        }

        private static boolean isHolder(ObjectNode own) {
            var type = String.valueOf(own.path("type")) + own.path("@type");
            return type.contains("AnnotationCollection") || type.contains("AnnotationPage") || own.has("total");
        }

        private void annotation(ObjectNode own) throws RefusedFileException {
            number++;
            if (found.size() >= MOST) {
                throw RefusedFileException.annotations("annotations.tooMany", Path.of(file), null, MOST);
            }
            var all = WebAnnotationReader.annotations(own);
            if (all.isEmpty()) {
                skip(Messages.text("annotations.noTarget", file, number, named(own)));
            }
            found.addAll(all);
        }

        private static String named(ObjectNode own) {
            @Nullable
            JsonNode id = own.get("id");
            return id != null && id.isString() ? id.asString() : "–";
        }

        private void skip(String sentence) {
            if (skipped.size() < MOST_SKIPPED) {
                skipped.add(sentence);
            }
        }
    }
}
