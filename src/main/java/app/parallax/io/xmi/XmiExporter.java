package app.parallax.io.xmi;

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
import app.parallax.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports a folder of UIMA CAS XMI: a CAS for each article, and {@code TypeSystem.xml}. Offsets count UTF-16 units;
 * spans are trimmed of white space, as INCEpTION does. The only type is {@code app.parallax.Mark}, with string
 * features: the first tag as {@code tag}, all tags as a JSON list in {@code tags}. Files are XML 1.0, or 1.1 where a
 * text has characters that 1.0 does not allow. Marks on white space alone and annotations without a place are written
 * to {@link WebAnnotationImporter#REMAINDER}.
 */
public final class XmiExporter implements Exporter {
    private static final List<String> FEATURES = List.of("id", "article", "version", "quote", "tag", "tags", "note",
            "translation",
            "analyst", "created", "modified", "changedSince");
    private static final int SOFA = 1;
    private static final int DOCUMENT = 2;

    private final JsonMapper json = new JsonMapper();

    @Override
    public String format() {
        return "xmi";
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public boolean writes(String fileName) {
        return fileName.endsWith(".xmi") || fileName.equals("TypeSystem.xml")
                || fileName.equals(WebAnnotationImporter.REMAINDER);
    }

    @Override
    public int write(ProjectReader project, AnnotationFilter filter, Wording words, Path target) throws IOException {
        Files.createDirectory(target);
        Files.writeString(target.resolve("TypeSystem.xml"), typeSystem());
        var entities = new EntityLookup(project);
        var blank = new ArrayList<UUID>();
        var count = new int[1];
        new ArticlesWithMarks(project, filter, entities).each(document -> {
            try (var out = Files.newBufferedWriter(target.resolve(document.name() + ".xmi"))) {
                count[0] += cas(document, entities, blank, out);
            }
        });
        return count[0] + WebAnnotationExporter.writeRemainder(project, filter, entities, blank, target);
    }

    private int cas(ArticlesWithMarks.Document document, EntityLookup entities, List<UUID> blank, Writer out)
            throws IOException {
        var marks = new ArrayList<Map<String, String>>();
        boolean plain = XmlText.isPlain(document.text());
        for (var mark : document.marks()) {
            var span = XmlText.trimmed(document.text(), mark.passage().start(), mark.passage().end());
            if (span.length() == 0 || entities.place(mark.passage()).isEmpty()) {
                blank.add(mark.id());
            } else {
                var features = features(mark, span, document, entities);
                plain &= features.values().stream().allMatch(XmlText::isPlain);
                marks.add(features);
            }
        }
        out.write("<?xml version=\"" + (plain ? "1.0" : "1.1") + "\" encoding=\"UTF-8\"?>\n");
        out.write("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\""
                + " xmlns:tcas=\"http:///uima/tcas.ecore\" xmlns:parallax=\"http:///app/parallax.ecore\""
                + " xmi:version=\"2.0\">\n");
        out.write("<cas:NULL xmi:id=\"0\"/>\n");
        var language = document.article().language();
        element(out, "tcas:DocumentAnnotation", DOCUMENT, 0, document.text().length(),
                Map.of("language", language == null || language.value().isBlank()
                        ? "x-unspecified"
                        : language.value()));
        var members = new StringBuilder().append(DOCUMENT);
        int id = DOCUMENT;
        for (var each : marks) {
            id++;
            int begin = Integer.parseInt(each.getOrDefault("begin", ""));
            int end = Integer.parseInt(each.getOrDefault("end", ""));
            each.keySet().removeAll(List.of("begin", "end"));
            element(out, "parallax:Mark", id, begin, end, each);
            members.append(' ').append(id);
        }
        out.write("<cas:Sofa xmi:id=\"" + SOFA
                + "\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"");
        XmlText.write(out, document.text());
        out.write("\"/>\n<cas:View sofa=\"" + SOFA + "\" members=\"" + members + "\"/>\n</xmi:XMI>\n");
        return marks.size();
    }

    private Map<String, String> features(Mark mark, Span span, ArticlesWithMarks.Document document,
            EntityLookup entities) {
        var annotation = mark.annotation();
        var tags = mark.taggings().stream().map(each -> entities.tag(each.tag()).name()).distinct().toList();
        var features = new LinkedHashMap<String, String>();
        features.put("begin", String.valueOf(span.start()));
        features.put("end", String.valueOf(span.end()));
        features.put("id", mark.id().toString());
        features.put("article", document.article().id().toString());
        features.put("version", document.version().id().toString());
        features.put("quote", span.of(document.text()));
        if (!tags.isEmpty()) {
            features.put("tag", tags.getFirst());
        }
        features.put("tags", json.writeValueAsString(tags));
        if (!annotation.note().isEmpty()) {
            features.put("note", annotation.note());
        }
        if (!annotation.translation().isEmpty()) {
            features.put("translation", annotation.translation());
        }
        features.put("analyst", entities.analyst(annotation.analyst()).name());
        features.put("created", Timestamps.text(annotation.created()));
        features.put("modified", Timestamps.text(annotation.modified()));
        if (mark.isGuessed()) {
            features.put("changedSince", String.valueOf(entities.changedSince(mark)));
        }
        return features;
    }

    private static void element(Writer out, String name, int id, int begin, int end, Map<String, String> features)
            throws IOException {
        out.write("<" + name + " xmi:id=\"" + id + "\" sofa=\"" + SOFA + "\" begin=\"" + begin + "\" end=\"" + end
                + "\"");
        for (var each : features.entrySet()) {
            out.write(" " + each.getKey() + "=\"");
            XmlText.write(out, each.getValue());
            out.write("\"");
        }
        out.write("/>\n");
    }

    private static String typeSystem() {
        var features = new StringBuilder();
        for (var name : FEATURES) {
            features.append("""
                            <featureDescription>
                              <name>%s</name>
                              <description/>
                              <rangeTypeName>uima.cas.String</rangeTypeName>
                            </featureDescription>
                    """.formatted(name));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
                  <types>
                    <typeDescription>
                      <name>app.parallax.Mark</name>
                      <description>A passage that an analyst marked</description>
                      <supertypeName>uima.tcas.Annotation</supertypeName>
                      <features>
                %s      </features>
                    </typeDescription>
                  </types>
                </typeSystemDescription>
                """.formatted(features);
    }
}
