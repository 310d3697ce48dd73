package app.parallax.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.model.Annotation;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.FigureRule;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.session.exporting.FigureRules;
import app.parallax.session.project.Projects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XlsxExporterTest {
    @TempDir
    Path folder;

    private Path export(String name) {
        var output = folder.resolve(name);
        try (var session = Projects.openForReading(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            ExportJob.run(session, new XlsxExporter(), AnnotationFilter.ALL, output).join();
        }
        return output;
    }

    private static Document part(Path file, String name) throws Exception {
        try (var zip = new ZipFile(file.toFile())) {
            var bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        }
    }

    private static List<Element> elements(Document document, String name) {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static List<String> cells(Document sheet) {
        return elements(sheet, "c").stream().map(Element::getTextContent).toList();
    }

    @Test
    void aSheetEachWithAFrozenHeaderAndFiltersAndNoFormula() throws Exception {
        var project = new SmallProject(folder.resolve("p.parallax"));
        var file = export("a.xlsx");

        assertEquals(List.of("annotations", "claims", "matrix", "discrepancies", "events"),
                elements(part(file, "xl/workbook.xml"), "sheet").stream().map(each -> each.getAttribute("name"))
                        .toList());
        for (int i = 1; i <= 5; i++) {
            var sheet = part(file, "xl/worksheets/sheet" + i + ".xml");
            assertEquals("frozen", elements(sheet, "pane").getFirst().getAttribute("state"));
            assertTrue(elements(sheet, "autoFilter").getFirst().getAttribute("ref").startsWith("A1:"));
            assertEquals(List.of(), elements(sheet, "f"), "no formula");
        }
        var annotations = cells(part(file, "xl/worksheets/sheet1.xml"));
        assertTrue(annotations.contains("startCodePoint"), "columns say what offsets count");
        assertTrue(annotations.contains(project.formula.passage().quote()), "the words as they are, as text");
        assertTrue(annotations.contains("@ one\ntwo _x001B_[31m red"), annotations.toString());
        var matrix = cells(part(file, "xl/worksheets/sheet3.xml"));
        assertTrue(matrix.containsAll(List.of("affirms (own)", "denies (reported)")), matrix.toString());
        var kinds = cells(part(file, "xl/worksheets/sheet4.xml"));
        assertTrue(kinds.contains("position"), kinds.toString());
        assertTrue(cells(part(file, "xl/worksheets/sheet5.xml")).contains("2023-10-25?"));
    }

    /** Of two figures that are about right and 8 per cent apart. */
    @Test
    void discrepanciesGoByTheToleranceOfTheProjectAndSayIt() throws Exception {
        var project = new SmallProject(folder.resolve("p.parallax"));
        var claim = new Claim(Ids.next(), "About a hundred came", Claim.Status.OPEN, "people", Claim.Growth.FIXED, "",
                Session.now());
        for (var tolerance : List.of("5", "10.5")) {
            var output = folder.resolve(tolerance + ".xlsx");
            try (var session = Projects.openForWriting(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
                if (tolerance.equals("5")) {
                    session.perform(new Edit("Figures", List.of(Change.insert(claim),
                            count(claim, project.number, "100"), count(claim, project.denial, "108")))).join();
                }
                FigureRules.set(session, new FigureRule(new BigDecimal(tolerance))).join();
                ExportJob.run(session, ExportSettings.prepared(session, new XlsxExporter(), 1, false).join(),
                        AnnotationFilter.ALL, output).join();
            }
            var cells = cells(part(output, "xl/worksheets/sheet4.xml"));
            assertEquals("tolerancePercent", cells.get(1));
            int row = cells.indexOf("100") - cells.indexOf("min");
            assertEquals(tolerance, cells.get(row + 1), cells.toString());
            assertEquals(claim.text(), cells.get(row + 2), cells.toString());
            assertEquals(tolerance.equals("5"), cells.contains("discrepancy"), cells.toString());
        }
    }

    private static Change count(Claim claim, Annotation annotation, String figure) {
        var number = new BigDecimal(figure);
        return Change.insert(new Mention(Ids.next(), claim.id(), annotation.id(), Mention.Voice.OWN,
                Mention.Position.AFFIRMS, new Quantity(number, number, "people", "", "about", null), List.of(), null,
                ProposedValues.NONE));
    }

    @Test
    void theSameProjectGivesTheSameBytes() throws IOException {
        new SmallProject(folder.resolve("p.parallax"));
        assertArrayEquals(Files.readAllBytes(export("a.xlsx")), Files.readAllBytes(export("b.xlsx")));
    }

    /** What no cell takes is cut, and what no XML takes or looks like an escape is escaped. */
    @Test
    void cellsAreCutAndEscapedAsTheFormatHasIt() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Spreadsheet(bytes, Runnable::run)) {
            var sheet = book.sheet("s", List.of(new Spreadsheet.Column("a", 10)));
            sheet.row(List.of("x".repeat(Spreadsheet.LONGEST_CELL)));
            sheet.row(List.of("y".repeat(Spreadsheet.LONGEST_CELL - 1) + "😀"));
            sheet.row(List.of("_x0041_ \uFFFF <&>"));
            sheet.end();
        }
        var file = Files.write(folder.resolve("s.xlsx"), bytes.toByteArray());
        var cells = cells(part(file, "xl/worksheets/sheet1.xml"));
        assertEquals("x".repeat(Spreadsheet.LONGEST_CELL), cells.get(1));
        assertEquals("y".repeat(Spreadsheet.LONGEST_CELL - 1) + "…", cells.get(2));
        assertEquals("_x005F_x0041_ _xFFFF_ <&>", cells.get(3));
    }
}
