package app.parallax.io.webannotation;

import app.parallax.io.annotations.AnnotationImporter;
import app.parallax.io.annotations.BoundedJson;
import app.parallax.io.annotations.BoundedLines;
import app.parallax.io.annotations.EncodedText;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ImportRefusals;
import app.parallax.io.annotations.TextSanitizer;
import app.parallax.io.importer.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Imports W3C Web Annotations (REC-annotation-model, JSON-LD as in its section 3): one annotation, several in sequence
 * or one per line, a list, a page, a collection with its pages, or a graph. Read annotation by annotation, regardless
 * of the length of the file. In a file with one per line a malformed line is skipped; any other malformed file is
 * refused.
 */
public final class WebAnnotationImporter implements AnnotationImporter {
    /** The file in folders of other formats with everything those formats cannot represent. */
    public static final String REMAINDER = "unheld.jsonld";

    /** Our own property of a collection, for memos on the project as a whole. */
    public static final String MEMOS = "projectMemo";

    private static final long LARGEST = 4L << 30;

    private final JsonMapper json = BoundedJson.mapper();

    @Override
    public String format() {
        return "webannotation";
    }

    @Override
    public boolean takes(String fileName, String start) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var first = start.stripLeading();
        boolean isJson = first.startsWith("{") || first.startsWith("[");
        // Hypothesis exports have targets too
        boolean other = first.contains("\"export_userid\"") || first.contains("\"client_version\"");
        return isJson && !other && (name.endsWith(".jsonld") || name.endsWith(".json") || name.endsWith(".jsonl")
                || name.endsWith(".ndjson") || first.contains("ns/anno") || first.contains("\"target\""));
    }

    @Override
    public void read(Path file, Sink sink) throws RefusedFileException {
        try {
            ImportRefusals.requireFile(file, LARGEST);
            var reading = new WebAnnotationFile(file.toString(), sink);
            if (isOneALine(file)) {
                readLines(file, reading);
            } else {
                readWhole(file, reading);
            }
            if (reading.isNothing()) {
                throw RefusedFileException.annotations("annotations.none", file, null);
            }
        } catch (IOException e) {
            throw ImportRefusals.of(file, e);
        }
    }

    private void readWhole(Path file, WebAnnotationFile reading) throws IOException, RefusedFileException {
        try (var text = EncodedText.open(file); var in = json.createParser(text)) {
            while (in.nextToken() != null) {
                reading.value(in, 0);
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            var at = e.getLocation();
            throw RefusedFileException.annotations("annotations.noJson", file, e, at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        }
    }

    private void readLines(Path file, WebAnnotationFile reading) throws IOException {
        try (var text = EncodedText.open(file)) {
            var lines = new BoundedLines(text);
            for (var line = lines.next(); line != null; line = lines.next()) {
                // parsed completely first: nothing is taken from a line that ends within an annotation
                if (line.text() == null || !isJson(line.text())) {
                    reading.noJson(line.number());
                    continue;
                }
                try (var in = json.createParser(line.text())) {
                    while (in.nextToken() != null) {
                        reading.value(in, 0);
                    }
                }
            }
        }
    }

    private boolean isJson(String line) {
        try (var in = json.createParser(line)) {
            while (in.nextToken() != null) {
                in.skipChildren();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Whether each line is an annotation, by the first three, of which one may be malformed; pretty-printed JSON has
     * other line starts.
     */
    private boolean isOneALine(Path file) throws IOException {
        var looked = new ArrayList<String>();
        try (var text = EncodedText.open(file)) {
            var lines = new BoundedLines(text);
            for (var line = lines.next(); line != null && looked.size() < 3; line = lines.next()) {
                looked.add(String.valueOf(line.text()).strip());
            }
        }
        if (looked.size() < 2 || !looked.stream().allMatch(line -> line.startsWith("{"))) {
            return false;
        }
        long whole = looked.stream().filter(this::isAnnotation).count();
        var name = file.toString().toLowerCase(Locale.ROOT);
        return isAnnotation(looked.getFirst()) || whole > 1
                || (whole > 0 && (name.endsWith(".ndjson") || name.endsWith(".jsonl")));
    }

    private boolean isAnnotation(String line) {
        boolean found = false;
        try (var in = json.createParser(line)) {
            in.nextToken();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                found |= "target".equals(in.currentName()) || "oa:hasTarget".equals(in.currentName());
                in.nextToken();
                in.skipChildren();
            }
            return in.nextToken() == null && found;
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Reads a stored annotation.
     *
     * @param source JSON of {@link ForeignAnnotation#source}
     * @throws IllegalArgumentException if it is invalid
     */
    public static ForeignAnnotation one(String source) {
        try {
            if (BoundedJson.mapper().readTree(source) instanceof ObjectNode own) {
                var all = WebAnnotationReader.annotations(own, new TextSanitizer());
                if (all.size() == 1) {
                    return all.getFirst();
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no annotation: " + source, e);
        }
        throw new IllegalArgumentException("no annotation: " + source);
    }
}
