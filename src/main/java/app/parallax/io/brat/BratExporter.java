package app.parallax.io.brat;

import app.parallax.io.exporter.ArticlesWithMarks;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.webannotation.WebAnnotationExporter;
import app.parallax.io.webannotation.WebAnnotationImporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.model.Timestamps;
import app.parallax.model.Wording;
import app.parallax.text.Offsets;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports a folder of brat standoff: for each article its text ({@code .txt}) and its annotations ({@code .ann}), with
 * offsets in code points, and {@code annotation.conf} and {@code visual.conf}. An annotation is text-bound; its type is
 * the first tag, other tags are attributes. Mentions of one claim in an article are linked by relations. A comment of
 * type {@code Parallax} holds in ASCII JSON what brat has no field for. Marks on white space alone and annotations
 * without a place, which brat cannot hold, are written as Web Annotations to {@link WebAnnotationImporter#REMAINDER}.
 */
public final class BratExporter implements Exporter {
    private final JsonMapper json = new JsonMapper(
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

    @Override
    public String format() {
        return "brat";
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public boolean writes(String fileName) {
        return fileName.endsWith(".txt") || fileName.endsWith(".ann") || fileName.endsWith(".conf")
                || fileName.equals(WebAnnotationImporter.REMAINDER);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        Files.createDirectory(target);
        var entities = new EntityLookup(project);
        var types = new BratTypes(project);
        var writing = new ExportRun(entities, types, target);
        new ArticlesWithMarks(project, filter, entities).each(writing::document);
        Files.writeString(target.resolve("annotation.conf"), types.annotationConf());
        Files.writeString(target.resolve("visual.conf"), types.visualConf());
        return writing.count + WebAnnotationExporter.writeRemainder(project, filter, entities, writing.blank, target);
    }

    private final class ExportRun {
        private final EntityLookup entities;
        private final BratTypes types;
        private final Path folder;
        private final List<UUID> blank = new ArrayList<>();
        private int count;

        ExportRun(EntityLookup entities, BratTypes types, Path folder) {
            this.entities = entities;
            this.types = types;
            this.folder = folder;
        }

        void document(ArticlesWithMarks.Document document) throws IOException {
            try (var out = Files.newBufferedWriter(folder.resolve(document.name() + ".txt"))) {
                out.write(document.text());
            }
            try (var out = Files.newBufferedWriter(folder.resolve(document.name() + ".ann"))) {
                new Annotations(document, out).write();
            }
        }

        private final class Annotations {
            private final ArticlesWithMarks.Document document;
            private final Offsets offsets;
            private final Writer out;
            private final Map<UUID, String> lastOfClaim = new HashMap<>();
            private int textBound;
            private int attribute;
            private int comment;
            private int relation;

            Annotations(ArticlesWithMarks.Document document, Writer out) {
                this.document = document;
                this.offsets = new Offsets(document.text());
                this.out = out;
            }

            void write() throws IOException {
                for (var mark : document.marks()) {
                    annotation(mark);
                }
            }

            private void annotation(Mark mark) throws IOException {
                var passage = mark.passage();
                var spans = BratSpans.of(document.text(), passage.start(), passage.end());
                if (spans.isEmpty() || entities.place(passage).isEmpty()) {
                    blank.add(mark.id());
                    return;
                }
                count++;
                var id = "T" + ++textBound;
                var names = mark.taggings().stream().map(each -> entities.tag(each.tag()).name()).distinct().toList();
                var places = new ArrayList<String>();
                var words = new ArrayList<String>();
                for (var span : spans) {
                    places.add(offsets.toCodePoint(span.start()) + " " + offsets.toCodePoint(span.end()));
                    words.add(span.of(document.text()));
                }
                line(id, types.of(names) + " " + String.join(";", places), String.join(" ", words));
                for (var name : names.stream().skip(1).toList()) {
                    line("A" + ++attribute, types.attribute(name) + " " + id);
                }
                var note = mark.annotation().note();
                if (!note.isBlank()) {
                    line("#" + ++comment, "AnnotatorNotes " + id, BratSpans.oneLine(note));
                }
                line("#" + ++comment, "Parallax " + id, json.writeValueAsString(facts(mark, names)));
                for (var mention : mark.mentions()) {
                    var before = lastOfClaim.put(mention.claim(), id);
                    if (before != null && !before.equals(id)) {
                        line("R" + ++relation, BratTypes.SAME_CLAIM + " Arg1:" + before + " Arg2:" + id);
                    }
                }
            }

            private Map<String, Object> facts(Mark mark, List<String> names) {
                var annotation = mark.annotation();
                var facts = new LinkedHashMap<String, Object>();
                facts.put("id", mark.id().toString());
                facts.put("article", document.article().id().toString());
                facts.put("version", document.version().id().toString());
                facts.put("tags", names);
                facts.put("types", IntStream.range(0, names.size())
                        .mapToObj(i -> i == 0 ? types.of(names) : types.attribute(names.get(i))).toList());
                if (!annotation.note().equals(BratSpans.oneLine(annotation.note()))) {
                    facts.put("note", annotation.note());
                }
                if (!annotation.translation().isEmpty()) {
                    facts.put("translation", annotation.translation());
                }
                facts.put("analyst", entities.analyst(annotation.analyst()).name());
                facts.put("created", Timestamps.text(annotation.created()));
                facts.put("modified", Timestamps.text(annotation.modified()));
                if (mark.isGuessed()) {
                    facts.put("changedSince", entities.changedSince(mark));
                }
                facts.put("span", List.of(offsets.toCodePoint(mark.passage().start()),
                        offsets.toCodePoint(mark.passage().end())));
                return facts;
            }

            private void line(String... fields) throws IOException {
                out.write(String.join("\t", fields));
                out.write('\n');
            }
        }
    }
}
