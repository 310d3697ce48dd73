package app.parallax.io.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.SmallProject;
import app.parallax.io.importer.Source;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Validates XMI with UIMA's own reader, which refuses types and features outside the type system. */
class XmiExporterTest {
    @TempDir
    Path folder;

    private Path export() {
        var output = folder.resolve("xmi");
        try (var session = Projects.openForReading(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            ExportJob.run(session, new XmiExporter(), AnnotationFilter.ALL, output).join();
        }
        return output;
    }

    private static CAS read(Path file) throws Exception {
        var types = UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(file.resolveSibling("TypeSystem.xml").toFile()));
        var cas = CasCreationUtils.createCas(types, null, null);
        try (var in = Files.newInputStream(file)) {
            XmiCasDeserializer.deserialize(in, cas, false);
        }
        return cas;
    }

    @Test
    void uimaReadsTextsAndMarksWithTheirWords() throws Exception {
        var project = new SmallProject(folder.resolve("p.parallax"));
        var cas = read(export().resolve("001_first.xmi"));

        assertEquals(SmallProject.FIRST, cas.getDocumentText());
        var type = cas.getTypeSystem().getType("app.parallax.Mark");
        var found = new HashMap<String, String>();
        cas.getAnnotationIndex(type).forEach(each -> {
            assertEquals(each.getCoveredText(), each.getFeatureValueAsString(type.getFeatureByBaseName("quote")));
            found.put(each.getFeatureValueAsString(type.getFeatureByBaseName("id")), each.getCoveredText());
        });
        assertEquals(project.number.passage().quote(), found.get(project.number.id().toString()));
        assertEquals(2, found.size());
    }

    /** Characters that XML 1.0 refuses, that end lines for some readers, and that must be written as references. */
    @Test
    void everyCharacterOfATextComesBack() throws Exception {
        var text = "a\u0001b\u000Bc\td\u0085e\u2028f <&\"'> 😀\n\n  g\u001Fh \u00A0\n";
        Projects.create(folder.resolve("p.parallax"));
        try (var session = Projects.openForWriting(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            ImportJob.ofSources(session, List.of(Source.of("odd.txt", text.getBytes(StandardCharsets.UTF_8))),
                    ImportListener.NONE).done().join();
            var row = session.read(reader -> reader.articles().getFirst()).join();
            var changes = new ArrayList<Change>();
            for (var words : List.of("b\u000Bc\td\u0085e\u2028f <&\"'>", "\n\n  g\u001Fh", "\u00A0\n")) {
                int start = text.indexOf(words);
                changes.add(Change.insert(Parts.annotation(
                        Parts.passage(row.version(), text, start, start + words.length()), session.analyst())
                        .withNote("note\n\u0002\ttwo", Parts.AT)));
            }
            session.perform(new Edit("Mark", changes)).join();
        }
        var output = export();
        var file = output.resolve("odd.xmi");
        assertTrue(Files.readString(file).startsWith("<?xml version=\"1.1\""));
        var cas = read(file);

        assertEquals(text, cas.getDocumentText());
        var type = cas.getTypeSystem().getType("app.parallax.Mark");
        var words = new ArrayList<String>();
        cas.getAnnotationIndex(type).forEach(each -> {
            words.add(each.getCoveredText());
            assertEquals("note\n\u0002\ttwo", each.getFeatureValueAsString(type.getFeatureByBaseName("note")));
        });
        assertEquals(List.of("b\u000Bc\td\u0085e\u2028f <&\"'>", "g\u001Fh"), words);
        assertTrue(Files.readString(output.resolve("unheld.jsonld")).contains("TextPositionSelector"));
    }
}
