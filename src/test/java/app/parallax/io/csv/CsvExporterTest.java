package app.parallax.io.csv;

import static app.parallax.SmallProject.FIRST;
import static app.parallax.SmallProject.codePoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CsvExporterTest {
    @TempDir
    Path folder;
    private SmallProject project;
    private Path output;

    @BeforeEach
    void make() {
        project = new SmallProject(folder.resolve("p.parallax"));
        output = folder.resolve("out.csv");
    }

    private int export(AnnotationFilter filter) {
        try (var session = Projects.openForReading(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            return ExportJob.run(session, new CsvExporter(), filter, output).join();
        }
    }

    private List<NamedCsvRecord> rows() throws Exception {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(output))) {
            return reader.stream().toList();
        }
    }

    @Test
    void eachAnnotationIsALineWhoseColumnsAreTheFieldsOfTheList() throws Exception {
        assertEquals(3, export(AnnotationFilter.ALL));

        var row = rows().get(1);
        assertEquals(List.of("id", "article", "version", "quote", "startCodePoint", "endCodePoint", "tags", "note",
                "translation",
                "events", "claims", "analyst", "created", "modified", "state", "title", "outlet", "authors",
                "published", "dateline", "language", "file", "sha256", "madeVersion", "madeQuote", "changedSince"),
                row.getHeader());
        var passage = project.number.passage();
        assertEquals(project.number.id().toString(), row.getField("id"));
        assertEquals(project.first.article().id().toString(), row.getField("article"));
        assertEquals(passage.quote(), row.getField("quote"));
        assertEquals(codePoint(FIRST, passage.start()), Integer.parseInt(row.getField("startCodePoint")));
        assertEquals(codePoint(FIRST, passage.end()), Integer.parseInt(row.getField("endCodePoint")));
        assertTrue(passage.start() > codePoint(FIRST, passage.start()));
        var json = new JsonMapper();
        assertEquals(List.of(project.people.name()),
                List.of(json.readValue(row.getField("tags"), String[].class)));
        assertEquals(List.of(project.claim.id().toString()),
                List.of(json.readValue(row.getField("claims"), String[].class)));
        assertEquals(List.of("A. Writer", "B, Writer"),
                List.of(json.readValue(row.getField("authors"), String[].class)));
        assertEquals("😀😀 Talks in the capital", row.getField("title"));
        assertEquals("2023-10-26", row.getField("published"));
        assertEquals(project.outlet.name(), row.getField("outlet"));
    }

    @Test
    void whatASpreadsheetWouldCalculateHasAnApostropheBeforeIt() throws Exception {
        export(AnnotationFilter.ALL);

        assertEquals("'" + project.formula.passage().quote(), rows().get(0).getField("quote"));
        assertEquals("'" + project.number.note(), rows().get(1).getField("note"));
    }

    @Test
    void theFileIsUtf8WithoutAMarkAndItsLinesEndInCrLf() throws Exception {
        export(AnnotationFilter.ALL);

        var bytes = Files.readAllBytes(output);
        assertEquals('i', bytes[0]);
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.endsWith("\r\n"));
        assertEquals(4, text.split("\r\n", -1).length - 1);
    }

    @Test
    void aFilterLeavesOutTheOthers() throws Exception {
        export(new AnnotationFilter(Set.of(), Set.of(project.below.id()), Set.of(), Set.of()));

        assertEquals(List.of(project.denial.id().toString()),
                rows().stream().map(row -> row.getField("id")).toList());
    }

    @Test
    void whatStoodThereIsReplacedWholeAndNothingIsLeftBeside() throws Exception {
        Files.writeString(output, "x".repeat(100_000));

        export(AnnotationFilter.ALL);

        assertFalse(Files.readString(output).contains("xx"));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.filter(file -> file.toString().endsWith(".part")).count());
        }
    }
}
