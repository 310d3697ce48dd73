package app.parallax.io.webannotation;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.model.Memo;
import app.parallax.model.ProjectReader;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * W3C Web Annotation (JSON-LD): one {@code AnnotationCollection} whose only page holds all annotations, one a line.
 *
 * <p>
 * The source of a target is the UUID of the article; the target also bears the version's UUID, file name and SHA-256 of
 * the frozen text, in which the positions count code points (REC, section 4.2.4). Tags and note are textual bodies; a
 * claim or an event is a body that links to it and says how the words stand to it; the first mention of a claim bears
 * what is known of the claim. Annotations that have no place come last, with their quote and no position. Memos, which
 * are about no passage, are a property of the collection.
 */
public final class WebAnnotationExporter implements Exporter {
    /** The context of the recommendation; http, as section 3.1 of the vocabulary has it. */
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    /** Where our own terms are named: a UUID made for this alone, since a name server may pass to others. */
    static final String TERMS = "urn:uuid:fb4433f1-603d-4dbc-8a9a-aa4ab1b74068#";

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
        var written = new int[1];
        try (var stream = BufferedFiles.output(target); var out = json.createGenerator(stream)) {
            var annotations = new WebAnnotation(new EntityLookup(project), out);
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
                annotation(out, annotations, mark);
                written[0]++;
            });
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
     * Writes into a folder of another format, which cannot hold it, some marks by identifier and what has no place;
     * nothing if there is neither.
     */
    public static int unheld(ProjectReader project, AnnotationFilter filter, EntityLookup catalogue, List<UUID> marks,
            Path folder) throws IOException {
        var some = new boolean[]{!marks.isEmpty()};
        project.orphans(filter, orphan -> some[0] = true);
        if (!some[0]) {
            return 0;
        }
        var written = new int[1];
        try (var stream = BufferedFiles.output(folder.resolve(WebAnnotationImporter.UNHELD));
                var out = new JsonMapper().createGenerator(stream)) {
            var annotations = new WebAnnotation(catalogue, out);
            var orphans = new OrphanAnnotation(annotations, out);
            out.writeStartObject();
            context(out);
            out.writeStringProperty("type", "AnnotationPage");
            out.writeArrayPropertyStart("items");
            project.marks(marks, mark -> {
                annotation(out, annotations, mark);
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

    private static void annotation(JsonGenerator out, WebAnnotation annotations, Mark mark) {
        out.writeRaw('\n'); // white space between elements: a line an annotation, for those who compare files
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

    /** The same whenever the same is exported: all articles of the project, and the filter. */
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
