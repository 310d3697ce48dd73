package app.parallax.io.hypothesis;

import app.parallax.io.exporter.BufferedFiles;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.webannotation.OrphanAnnotation;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.ProjectReader;
import app.parallax.model.Version;
import app.parallax.model.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports JSON in the format of the Hypothesis client: quotes with context, and positions in UTF-16 units. The address
 * of an annotation is the article's URL, else its UUID; the analyst is an account of no server. The property
 * {@code parallax} holds what Hypothesis has no field for, to find article and version again. The date of the export is
 * that of the newest change, so that the same project gives the same bytes.
 */
public final class HypothesisExporter implements Exporter {
    /** A reserved name without a server, RFC 2606. */
    private static final String AUTHORITY = "parallax.invalid";
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 30;

    private final JsonMapper json = new JsonMapper();

    @Override
    public String format() {
        return "hypothesis";
    }

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        try (var stream = BufferedFiles.output(target); var out = json.createGenerator(stream)) {
            var writing = new ExportRun(new EntityLookup(project), out);
            out.writeStartObject();
            out.writeStringProperty("export_userid", "acct:parallax@" + AUTHORITY);
            out.writeStringProperty("client_version", "Parallax");
            out.writeArrayPropertyStart("annotations");
            project.marks(filter, writing::mark);
            project.orphans(filter, writing::orphan);
            out.writeEndArray();
            out.writeStringProperty("export_date", writing.newest.toString());
            out.writeEndObject();
            out.writeRaw('\n');
            return writing.count;
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException disk ? disk : new IOException(e);
        }
    }

    private static final class ExportRun {
        private final EntityLookup entities;
        private final JsonGenerator out;
        private Instant newest = Instant.EPOCH;
        private int count;

        ExportRun(EntityLookup entities, JsonGenerator out) {
            this.entities = entities;
            this.out = out;
        }

        void mark(Mark made) {
            var mark = entities.current(made);
            var passage = mark.passage();
            var version = entities.version(passage.version());
            var article = entities.article(version);
            var uri = uri(article, version);
            var received = mark.received();
            begin(mark.annotation(), id(mark.id(), received == null ? null : received.iri()), uri);
            note(mark.annotation().note(),
                    mark.taggings().stream().map(each -> entities.tag(each.tag()).name()).distinct().toList());
            document(article.shownTitle());
            target(uri, passage.quote(), passage.prefix(), passage.suffix(), passage.start(), passage.end());
            out.writeObjectPropertyStart("parallax");
            out.writeStringProperty("article", article.id().toString());
            out.writeStringProperty("version", version.id().toString());
            out.writeStringProperty("file", article.file());
            out.writeStringProperty("sha256", version.sha256());
            if (mark.isGuessed()) {
                out.writeNumberProperty("changedSince", entities.changedSince(mark));
            }
            translation(mark.annotation().translation());
            out.writeEndObject();
            out.writeEndObject();
        }

        void orphan(Orphan orphan) {
            var came = OrphanAnnotation.from(orphan);
            var sources = came == null ? List.<String>of() : came.target().sources();
            var article = orphan.article();
            var uri = article != null
                    ? "urn:uuid:" + article
                    : sources.isEmpty() ? "urn:uuid:" + orphan.id() : sources.getFirst();
            begin(id(orphan.id(), orphan.iri()), orphan.created(), orphan.modified(), orphan.analyst(), uri);
            note(orphan.note(), orphan.tags());
            document(uri);
            target(uri, orphan.quote(), orphan.prefix(), orphan.suffix(), -1, -1);
            if (article != null || !orphan.translation().isEmpty()) {
                out.writeObjectPropertyStart("parallax");
                if (article != null) {
                    out.writeStringProperty("article", article.toString());
                }
                translation(orphan.translation());
                out.writeEndObject();
            }
            out.writeEndObject();
        }

        private void translation(String translation) {
            if (!translation.isEmpty()) {
                out.writeStringProperty("translation", translation);
            }
        }

        private static String uri(Article article, Version version) {
            var url = article.url() == null ? version.url() : article.url().value();
            return url != null && url.matches("(?i)https?://\\S+") ? url : "urn:uuid:" + article.id();
        }

        /** The identifier of Hypothesis if the annotation came from there, else ours. */
        private static String id(UUID id, @Nullable String iri) {
            return iri != null && iri.startsWith(HypothesisImporter.SITE)
                    ? iri.substring(HypothesisImporter.SITE.length())
                    : id.toString();
        }

        private void begin(Annotation annotation, String id, String uri) {
            begin(id, annotation.created(), annotation.modified(), annotation.analyst(), uri);
        }

        private void begin(String id, Instant created, Instant modified, UUID analyst, String uri) {
            count++;
            newest = modified.isAfter(newest) ? modified : newest;
            var name = entities.analyst(analyst).name();
            var account = account(name);
            out.writeRaw('\n'); // one annotation per line, for diffs
            out.writeStartObject();
            out.writeStringProperty("id", id);
            out.writeStringProperty("created", created.toString());
            out.writeStringProperty("updated", modified.toString());
            out.writeStringProperty("user", account);
            out.writeObjectPropertyStart("user_info");
            out.writeStringProperty("display_name", name);
            out.writeEndObject();
            out.writeStringProperty("uri", uri);
            out.writeStringProperty("group", "__world__");
            out.writeObjectPropertyStart("permissions");
            list("read", List.of("group:__world__"));
            for (var each : List.of("update", "delete", "admin")) {
                list(each, List.of(account));
            }
            out.writeEndObject();
            list("references", List.of());
            out.writeBooleanProperty("flagged", false);
            out.writeBooleanProperty("hidden", false);
        }

        /** Makes a valid account name of ASCII letters, digits, full stops and underscores. */
        private static String account(String name) {
            var plain = name.replaceAll("[^A-Za-z0-9._]", "_");
            var cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
            return "acct:" + cut + "_".repeat(Math.max(0, SHORTEST_NAME - cut.length())) + "@" + AUTHORITY;
        }

        private void note(String note, List<String> tags) {
            out.writeStringProperty("text", note);
            list("tags", tags);
        }

        private void document(String title) {
            out.writeObjectPropertyStart("document");
            list("title", List.of(title));
            out.writeEndObject();
        }

        private void target(String uri, @Nullable String exact, String prefix, String suffix, int start, int end) {
            out.writeArrayPropertyStart("target");
            out.writeStartObject();
            out.writeStringProperty("source", uri);
            out.writeArrayPropertyStart("selector");
            if (start >= 0) {
                out.writeStartObject();
                out.writeStringProperty("type", "TextPositionSelector");
                out.writeNumberProperty("start", start);
                out.writeNumberProperty("end", end);
                out.writeEndObject();
            }
            if (exact != null && !exact.isEmpty()) {
                out.writeStartObject();
                out.writeStringProperty("type", "TextQuoteSelector");
                out.writeStringProperty("exact", exact);
                out.writeStringProperty("prefix", prefix);
                out.writeStringProperty("suffix", suffix);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndArray();
        }

        private void list(String name, List<String> values) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }
}
