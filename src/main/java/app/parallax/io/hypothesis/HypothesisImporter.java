package app.parallax.io.hypothesis;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.BoundedJson;
import app.parallax.io.annotations.EncodedText;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.annotations.Iri;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.webannotation.ForeignAnnotationBuilder;
import app.parallax.model.Limit;
import app.parallax.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads exports of Hypothesis: an object with a list {@code annotations}, a response of its API with {@code rows}, or
 * such a list alone. Quote and context decide the place; positions count UTF-16 units of the web page that the article
 * was taken from. Replies to an annotation of the same file are added to its note.
 */
public final class HypothesisImporter implements AnnotationImporter {
    private static final long LARGEST = 1L << 30;
    /** Limit of the replies kept while a file is read, in UTF-16 units. */
    private static final long MOST_ANSWERED = Limit.LINE_MEGABYTES.units();
    /** The address of annotations in the public service. */
    public static final String SITE = "https://hypothes.is/a/";

    private final JsonMapper json = BoundedJson.mapper();

    @Override
    public String format() {
        return "hypothesis";
    }

    @Override
    public boolean takes(String fileName, String start) {
        var first = start.stripLeading();
        boolean person = first.contains("\"acct:");
        if (first.startsWith("[")) {
            return person && first.contains("\"uri\"") && !first.contains("\"@context\"");
        }
        return first.startsWith("{") && (first.contains("\"export_userid\"") || first.contains("\"client_version\"")
                || (first.contains("\"rows\"") && person));
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        try {
            ImportRefusals.requireFile(file, LARGEST);
            var answers = new Answers();
            if (!each(file, answers)) {
                throw RefusedFileException.annotations("annotations.noHypothesis", file, null);
            }
            each(file, new ImportRun(file, sink, answers));
        } catch (IOException e) {
            throw ImportRefusals.of(file, e);
        }
    }

    /** Receives the annotations of a file one by one. */
    private interface Taker {
        /**
         * Receives one annotation.
         *
         * @param annotation null if it could not be read
         */
        void take(int number, @Nullable JsonNode annotation, @Nullable String problem);
    }

    /**
     * Reads the annotations of a file.
     *
     * @return whether there was a list of annotations
     */
    private boolean each(Path file, Taker taker) throws IOException, RefusedFileException {
        boolean found = false;
        try (var text = EncodedText.open(file); var in = json.createParser(text)) {
            var begin = in.nextToken();
            if (begin == JsonToken.START_ARRAY) {
                found = true;
                list(in, taker);
            } else if (begin != JsonToken.START_OBJECT) {
                in.skipChildren();
            } else {
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    var name = in.currentName();
                    boolean list = in.nextToken() == JsonToken.START_ARRAY
                            && (name.equals("annotations") || name.equals("rows"));
                    if (list && !found) {
                        found = true;
                        list(in, taker);
                    } else {
                        in.skipChildren();
                    }
                }
            }
            if (in.nextToken() != null) {
                throw RefusedFileException.annotations("annotations.noHypothesis", file, null);
            }
            return found;
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            var at = e.getLocation();
            throw RefusedFileException.annotations("annotations.noJson", file, e, at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        }
    }

    private static void list(JsonParser in, Taker taker) {
        int number = 0;
        var pieces = new BoundedJson();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            pieces.begin();
            var read = pieces.read(in);
            number++;
            if (pieces.problem() != null || !read.isObject()) {
                taker.take(number, null, pieces.problem() == null ? "annotations.noAnnotation" : pieces.problem());
            } else {
                taker.take(number, read, null);
            }
        }
    }

    /** Replies by the identifier of the annotation that began the thread. */
    private static final class Answers implements Taker {
        private final Map<String, List<String>> byRoot = new HashMap<>();
        private final LinkedHashSet<String> roots = new LinkedHashSet<>();
        private long units;

        @Override
        public void take(int number, @Nullable JsonNode annotation, @Nullable String problem) {
            if (annotation == null) {
                return;
            }
            var root = root(annotation);
            if (root == null) {
                roots.add(text(annotation.path("id")));
            } else {
                var words = text(annotation.path("text")).strip();
                units += words.length();
                if (!words.isEmpty() && units < MOST_ANSWERED) {
                    byRoot.computeIfAbsent(root, r -> new ArrayList<>()).add(person(annotation) + ": " + words);
                }
            }
        }

        private static @Nullable String root(JsonNode annotation) {
            var first = annotation.path("references").path(0);
            return first.isString() ? first.asString() : null;
        }

        /** Whether the annotation is a reply that was added to the note of another in the file. */
        boolean isHeld(JsonNode annotation) {
            var root = root(annotation);
            return root != null && roots.contains(root);
        }

        String noted(JsonNode annotation) {
            var note = text(annotation.path("text"));
            var answers = byRoot.getOrDefault(text(annotation.path("id")), List.of());
            return answers.isEmpty()
                    ? note
                    : (note + "\n\n" + String.join("\n\n", answers)).strip();
        }
    }

    private record ImportRun(Path file, Sink sink, Answers answers) implements Taker {
        @Override
        public void take(int number, @Nullable JsonNode annotation, @Nullable String problem) {
            if (annotation == null) {
                sink.said(Message.of(String.valueOf(problem), file, number, "–"), true);
            } else if (!answers.isHeld(annotation)) {
                one(number, annotation);
            }
        }

        private void one(int number, JsonNode from) {
            var id = text(from.path("id"));
            var to = new ForeignAnnotationBuilder().note(answers.noted(from))
                    .translation(text(from.path("parallax").path("translation"))).creator(person(from))
                    .times(text(from.path("created")), text(from.path("updated")));
            var tags = new ArrayList<String>();
            from.path("tags").forEach(tag -> tags.add(text(tag)));
            to.tags(tags);
            if (!id.isBlank()) {
                to.id(isUuid(id) ? "urn:uuid:" + id : SITE + Iri.escaped(id.strip()));
            }
            var targets = from.path("target");
            if (targets.isEmpty()) {
                target(to.target(), from, from.path("target"));
            }
            for (var each : targets.isObject() ? List.of(targets) : List.copyOf(targets.valueStream().toList())) {
                target(to.target(), from, each);
            }
            var read = to.end();
            if (read.isEmpty()) {
                sink.said(Message.of("annotations.noTarget", file, number, id.isEmpty() ? "–" : id), true);
            } else if (to.replaced() > 0) {
                sink.said(Message.of("annotations.replaced", file, number, id, to.replaced()), false);
            }
            read.forEach(sink::annotation);
        }

        private static void target(ForeignAnnotationBuilder.Target to, JsonNode from, JsonNode target) {
            var ours = from.path("parallax");
            to.article(uuid(ours.path("article"))).version(uuid(ours.path("version")))
                    .sha256(text(ours.path("sha256"))).file(text(ours.path("file")))
                    .source(text(target.path("source"))).source(text(from.path("uri")));
            from.path("document").path("link").forEach(link -> to.source(text(link.path("href"))));
            JsonNode quote = null;
            JsonNode position = null;
            for (var selector : target.path("selector")) {
                switch (text(selector.path("type"))) {
                    case "TextQuoteSelector" -> quote = quote == null ? selector : quote;
                    case "TextPositionSelector" -> position = position == null ? selector : position;
                    default -> {
                        // ranges of elements and media times do not locate text
                    }
                }
            }
            boolean words = quote != null && !text(quote.path("exact")).isBlank();
            if (quote != null && words) {
                to.words(text(quote.path("exact")), text(quote.path("prefix")), text(quote.path("suffix")));
            }
            // in a web page a position without a quote locates nothing
            if (position != null && (words || ours.has("version")) && position.path("start").canConvertToInt()
                    && position.path("end").canConvertToInt()) {
                to.pagePosition(position.path("start").asInt(), position.path("end").asInt());
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    private static boolean isUuid(String text) {
        return uuid(text) != null;
    }

    private static @Nullable UUID uuid(JsonNode value) {
        return uuid(text(value));
    }

    private static @Nullable UUID uuid(String text) {
        return Iri.uuid("urn:uuid:" + text.toLowerCase(Locale.ROOT));
    }

    /** The display name, else the name of the account. */
    private static String person(JsonNode annotation) {
        var shown = text(annotation.path("user_info").path("display_name"));
        var account = text(annotation.path("user"));
        if (!shown.isBlank()) {
            return shown;
        }
        var name = account.startsWith("acct:") ? account.substring("acct:".length()) : account;
        int at = name.lastIndexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }
}
