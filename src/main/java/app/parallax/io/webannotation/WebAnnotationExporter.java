package app.parallax.io.webannotation;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.Pipeline;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Memo;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports W3C Web Annotations (JSON-LD): one {@code AnnotationCollection} whose only page contains all annotations, one
 * per line.
 *
 * <p>
 * The source of a target is the UUID of the article; the target also has the version's UUID, file name and SHA-256 of
 * the frozen text, in which positions count code points (REC, section 4.2.4). Tags and note are textual bodies; a claim
 * or an event is a linking body with the relation of the words to it; the first mention of a claim contains its
 * properties. Orphans come last, with their quote and without position. Memos, which have no passage, are a property of
 * the collection.
 */
public final class WebAnnotationExporter implements Exporter {
    /** The context of the recommendation; http, as in section 3.1 of the vocabulary. */
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    /** The namespace of our own terms: a UUID made for this purpose, since a domain name may change hands. */
    static final String TERMS = "urn:uuid:fb4433f1-603d-4dbc-8a9a-aa4ab1b74068#";

    private static final int AT_ONCE = 100;

    private final JsonMapper json = new JsonMapper();

    @Override
    public String format() {
        return "webannotation";
    }

    @Override
    public String ending() {
        return ".jsonld";
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        return write(project, filter, words, target, Runnable::run);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target, Executor threads)
            throws IOException {
        var written = new int[1];
        try (var stream = BufferedFiles.output(target);
                var out = json.createGenerator(stream);
                var pipeline = new Pipeline(threads, AT_ONCE)) {
            var entities = new EntityLookup(project);
            var annotations = new WebAnnotation(entities, out);
            var what = what(project, filter);
            out.writeStartObject();
            context(out);
            out.writeStringProperty("id", urn("collection" + what));
            out.writeStringProperty("type", "AnnotationCollection");
            out.writeObjectPropertyStart("first");
            out.writeStringProperty("id", urn("page" + what));
            out.writeStringProperty("type", "AnnotationPage");
            out.writeNumberProperty("startIndex", 0);
            out.writeArrayPropertyStart("items");
            project.marks(filter, mark -> {
                var placed = WebAnnotation.placed(entities, mark);
                pipeline.passUnchecked(() -> annotation(out, annotations, placed));
                written[0]++;
            });
            pipeline.drain();
            var orphans = new OrphanAnnotation(annotations, out);
            project.orphans(filter, orphan -> {
                out.writeRaw('\n');
                orphans.write(orphan);
                written[0]++;
            });
            out.writeEndArray();
            out.writeEndObject();
            out.writeNumberProperty("total", written[0]);
            memos(out, annotations, filter.isAll() ? project.memos() : List.of());
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException disk ? disk : new IOException(e);
        }
        return written[0];
    }

    /**
     * Writes annotations and orphans that another format cannot represent into its folder; nothing if there are none.
     */
    public static int writeRemainder(ProjectReader project, AnnotationFilter filter, EntityLookup entities,
            List<UUID> marks,
            Path folder) throws IOException {
        var some = new boolean[]{!marks.isEmpty()};
        project.orphans(filter, orphan -> some[0] = true);
        if (!some[0]) {
            return 0;
        }
        var written = new int[1];
        try (var stream = BufferedFiles.output(folder.resolve(WebAnnotationImporter.REMAINDER));
                var out = new JsonMapper().createGenerator(stream)) {
            var annotations = new WebAnnotation(entities, out);
            var orphans = new OrphanAnnotation(annotations, out);
            out.writeStartObject();
            context(out);
            out.writeStringProperty("type", "AnnotationPage");
            out.writeArrayPropertyStart("items");
            project.marks(marks, mark -> {
                annotation(out, annotations, WebAnnotation.placed(entities, mark));
                written[0]++;
            });
            project.orphans(filter, orphan -> {
                out.writeRaw('\n');
                orphans.write(orphan);
                written[0]++;
            });
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException disk ? disk : new IOException(e);
        }
        return written[0];
    }

    private static void memos(JsonGenerator out, WebAnnotation annotations, List<Memo> memos) {
        if (!memos.isEmpty()) {
            out.writeArrayPropertyStart(WebAnnotationImporter.MEMOS);
            for (var memo : memos) {
                out.writeRaw('\n');
                annotations.memo(memo);
            }
            out.writeEndArray();
        }
    }

    private static void annotation(JsonGenerator out, WebAnnotation annotations, WebAnnotation.Placed mark) {
        out.writeRaw('\n'); // one annotation per line, for comparing files
        annotations.write(mark);
    }

    private static void context(JsonGenerator out) {
        out.writeArrayPropertyStart("@context");
        out.writeString(CONTEXT);
        out.writeStartObject();
        out.writeStringProperty("parallax", TERMS);
        for (var term : WebAnnotation.LITERALS) {
            out.writeStringProperty(term, "parallax:" + term);
        }
        for (var term : WebAnnotation.REFERENCES) {
            out.writeObjectPropertyStart(term);
            out.writeStringProperty("@id", "parallax:" + term);
            out.writeStringProperty("@type", "@id");
            out.writeEndObject();
        }
        for (var term : WebAnnotation.LISTS) {
            out.writeObjectPropertyStart(term);
            out.writeStringProperty("@id", "parallax:" + term);
            out.writeStringProperty("@container", "@list");
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndArray();
    }

    /** Describes the content of an export, the same each time: all articles of the project, and the filter. */
    private static String what(ProjectReader project, AnnotationFilter filter) {
        var what = new StringBuilder();
        project.articles().forEach(row -> what.append(' ').append(row.article().id()));
        what.append(new TreeSet<>(filter.articles())).append(new TreeSet<>(filter.tags()))
                .append(new TreeSet<>(filter.claims())).append(new TreeSet<>(filter.analysts()));
        return what.toString();
    }

    private static String urn(String what) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
