package app.parallax.session.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.io.Exporters;
import app.parallax.io.csv.CsvAnnotationImporter;
import app.parallax.io.csv.CsvExporter;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.FoundKind;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.find.ProjectSearch;
import app.parallax.session.find.SearchHit;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.text.Query;
import app.parallax.text.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationTest {
    private static final String WORDS = "אלפי אנשים ברחו מהאזור";
    private static final String TRANSLATION = "Thousands of people fled the area";

    @TempDir
    Path folder;

    private Session session;
    private Editor editor;
    private Parts.Imported article;

    @BeforeEach
    void open() {
        session = TestProject.open(folder.resolve("p.parallax"), "Ada");
        editor = new Editor(session);
        article = Parts.article("001", "לפי הרשויות, " + WORDS + ".");
        session.perform(article.edit()).join();
        session.show(article.article().id()).join();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private UUID translated() {
        return editor.translate(article.passage(WORDS), TRANSLATION).join();
    }

    private static List<Annotation> annotations(Session of) {
        return of.read(reader -> {
            var found = new ArrayList<Annotation>();
            reader.marks(AnnotationFilter.ALL, mark -> found.add(mark.annotation()));
            return found;
        }).join();
    }

    private String shown(UUID id) {
        return session.workspace().mark(id).orElseThrow().annotation().translation();
    }

    @Test
    void aTranslationIsWrittenOnceUndoneAndRedone() {
        var id = translated();
        assertEquals(TRANSLATION, shown(id));
        assertEquals(id, editor.translate(article.passage(WORDS), TRANSLATION).join());

        editor.translate(article.passage(WORDS), "Thousands fled").join();
        assertEquals("Thousands fled", shown(id));
        session.undo().join();
        assertEquals(TRANSLATION, shown(id));
        session.undo().join();
        assertEquals(List.of(), annotations(session));
        session.redo().join();
        assertEquals(TRANSLATION, annotations(session).getFirst().translation());
    }

    @Test
    void aMarkWithATranslationKeepsItWhenItsNoteIsWritten() {
        var id = translated();

        editor.noteOn(article.passage(WORDS), "a note").join();

        assertEquals(TRANSLATION, shown(id));
        assertEquals("a note", session.workspace().mark(id).orElseThrow().annotation().note());
    }

    @Test
    void theWordsOfATranslationAreFound() throws QueryException {
        var id = translated();
        var query = Query.parse("fled area");

        var hits = session.read(reader -> {
            var found = new ArrayList<SearchHit>();
            new ProjectSearch(reader, query).find(FoundKind.NOTE, 10, found::add);
            return found;
        }).join();

        assertEquals(List.of(id), hits.stream().map(SearchHit::id).toList());
    }

    @Test
    void reportsAndTablesShowATranslationMarkedAsOne() throws IOException {
        translated();

        for (var name : List.of("html", "markdown", "csv", "webannotation")) {
            var file = folder.resolve(name);
            var exporter = Exporters.all().stream().filter(each -> each.format().equals(name)).findFirst()
                    .orElseThrow();
            ExportJob.run(session, exporter, AnnotationFilter.ALL, file).join();
            var text = Files.readString(file);
            assertTrue(text.contains(TRANSLATION) && text.toLowerCase(Locale.ROOT).contains("translation"),
                    name);
            assertTrue(text.contains(WORDS), name);
        }
        var html = Files.readString(folder.resolve("html"));
        assertTrue(html.contains("<blockquote dir=\"rtl\""), html);
        assertTrue(Files.readString(folder.resolve("markdown")).contains("<div dir=\"rtl\">"));
    }

    @Test
    void aTranslationComesBackFromATable() {
        translated();
        var file = folder.resolve("table.csv");
        ExportJob.run(session, new CsvExporter(), AnnotationFilter.ALL, file).join();

        try (var to = TestProject.sameArticles(session, folder.resolve("to.parallax"))) {
            AnnotationJob.of(to, List.of(file), new CsvAnnotationImporter(), AnnotationListener.NONE).done().join();

            assertEquals(List.of(TRANSLATION), annotations(to).stream().map(Annotation::translation).toList());
        }
    }
}
