package app.parallax.io.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.io.exporter.Exporter;
import app.parallax.io.exporter.ReportChoice;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.AttributionStep;
import app.parallax.model.Basis;
import app.parallax.model.Boilerplate;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Fact;
import app.parallax.model.FigureRule;
import app.parallax.model.Grade;
import app.parallax.model.Ids;
import app.parallax.model.Memo;
import app.parallax.model.Mention;
import app.parallax.model.Orphan;
import app.parallax.model.Outlet;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import app.parallax.model.Silence;
import app.parallax.model.Speaker;
import app.parallax.model.Tagging;
import app.parallax.model.WorkingValue;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Checks the content of reports for any project. */
class ReportTest {
    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=y> & \"q\" *b* [l](http://x) "
            + "\u202Egnorw\u202C \u0007bell \u2066in\u2069 | cell `c` \\ 1. end";
    private static final String TEXT = "The head\n\n😀 It rained. Mr. Smith said that about 1,400 people Advertisement "
            + "were there. It ended at noon.\n" + HOSTILE + "\nLast words.\n";
    private static final String HEBREW = "אמרו שם 900 איש. עוד משפט כאן.\n";

    @TempDir
    private Path folder;
    private Path project;
    private final Parts.Imported first = Parts.article("001", TEXT);
    private final Parts.Imported second = Parts.article("002", HEBREW);
    private final Parts.Imported third = Parts.article("003", "Nothing of it here.\n");
    private final Parts.Imported fourth = Parts.article("004", "Nobody looked.\n");
    private final Claim claim = new Claim(Ids.next(), "People were there <b>&", Claim.Status.SETTLED, "people",
            Claim.Growth.FIXED, "", Parts.AT);
    private final Claim below = new Claim(Ids.next(), "It ended", Claim.Status.OPEN, null, null, "", Parts.AT,
            claim.id(),
            List.of(), null);

    @BeforeEach
    void make() {
        project = folder.resolve("talks.parallax");
        make(project);
    }

    private void make(Path file) {
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            for (var each : List.of(first, second, third, fourth)) {
                session.perform(each.edit()).join();
            }
            var anna = Parts.analyst("Anna " + HOSTILE);
            var outlet = new Outlet(Ids.next(), "The Daily " + HOSTILE, "IL", "B");
            var smith = new Speaker(Ids.next(), "Smith", List.of(), "", null);
            var ministry = new Speaker(Ids.next(), "The ministry", List.of(), "", null);
            var tag = Parts.tag("tag " + HOSTILE);
            var figure = Parts.annotation(first.passage("about 1,400 people Advertisement were there"), anna);
            var hebrew = Parts.annotation(second.passage("900 איש"), anna);
            var hostile = Parts.annotation(first.passage(HOSTILE), anna).withNote(HOSTILE, Parts.AT);
            var made = new ArrayList<Entity>(List.of(anna, outlet, smith, ministry, tag,
                    claim.withWorking(new WorkingValue("1,200", "between both", anna.id(), Parts.AT)), below, figure,
                    hebrew, hostile, new Tagging(Ids.next(), hostile.id(), tag.id()),
                    new Boilerplate(Ids.next(), first.version().id(), TEXT.indexOf("Advertisement"),
                            TEXT.indexOf("Advertisement") + "Advertisement".length(), Boilerplate.Reason.ADVERTISEMENT),
                    new Mention(Ids.next(), claim.id(), figure.id(), Mention.Voice.REPORTED, Mention.Position.AFFIRMS,
                            quantity("1400", "about"), List.of(new AttributionStep(smith.id(), "said"),
                                    new AttributionStep(ministry.id(), "according to")),
                            new Grade('B', 2), ProposedValues.NONE),
                    new Mention(Ids.next(), claim.id(), hebrew.id(), Mention.Voice.OWN, Mention.Position.DENIES,
                            quantity("900", ""), List.of(), null, ProposedValues.NONE),
                    new Silence(Ids.next(), claim.id(), third.article().id(), anna.id(), Parts.AT),
                    new Orphan(Ids.next(), null, null, "lost words", "before ", " after", "", "", List.of("x"),
                            anna.id(),
                            Parts.AT, Parts.AT, "It names no article.", false, "{}"),
                    new Memo(Ids.next(), "Plan " + HOSTILE, "# Head\n\nTwo *figures*, see [[claim:" + claim.id()
                            + "|the claim]]\n- one <b>word</b>", anna.id(), Parts.AT, Parts.AT)));
            var changes = new ArrayList<Change>(made.stream().map(Change::insert).toList());
            var a = first.article();
            changes.add(new Change(a, new app.parallax.model.Article(a.id(), a.label(), a.file(), a.firstWords(),
                    new Fact<>("Title " + HOSTILE, Basis.TEXT, null), new Fact<>(outlet.id(), Basis.USER, null), null,
                    new Fact<>(Edtf.parse("2023-10-26"), Basis.ANALYST, "from the picture"), null,
                    new Fact<>("en", Basis.USER, null), a.imported(), null,
                    new Fact<>("https://example.org/a?b=\"c\"&d", Basis.USER, null), null, a.status())));
            session.perform(new Edit("Mark", changes)).join();
        }
    }

    private static Quantity quantity(String number, String qualifier) {
        var value = new BigDecimal(number);
        return new Quantity(value, value, "people", "people", qualifier, null);
    }

    private Path write(Exporter exporter, int context, AnnotationFilter filter) {
        return write(project, exporter, context, filter, folder.resolve("out" + exporter.ending()));
    }

    private static Path write(Path project, Exporter exporter, int context, AnnotationFilter filter, Path output) {
        return write(project, exporter.with(new ReportChoice("talks", context, FigureRule.USUAL, true, false)), filter,
                output);
    }

    private static Path write(Path project, Exporter exporter, AnnotationFilter filter, Path output) {
        try (var session = Projects.openForReading(project, "Anna", Runnable::run)) {
            ExportJob.run(session, exporter, filter, output).join();
            return output;
        }
    }

    private Document html(int context, AnnotationFilter filter) throws Exception {
        return Jsoup.parse(Files.readString(write(new ReportExporter(ReportFormat.HTML), context, filter)));
    }

    private static Element part(Path docx, String name) throws Exception {
        try (var zip = new ZipFile(docx.toFile()); var in = zip.getInputStream(zip.getEntry(name))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static String fact(org.jsoup.nodes.Element of, String name) {
        var term = of.select("dt").stream().filter(each -> each.text().equals(name)).findFirst().orElseThrow();
        return Objects.requireNonNull(term.nextElementSibling()).text();
    }

    @Test
    void aClaimStandsWithItsPositionsEvidenceAndAllFactsOfEach() throws Exception {
        var claims = html(1, AnnotationFilter.ALL).select("section.claim");

        assertEquals(List.of("1 " + claim.text(), "1.1 " + below.text()),
                claims.stream().map(each -> each.expectFirst("h3").text()).toList());
        var section = claims.getFirst();
        assertEquals("resolved", fact(section, "Status"));
        assertEquals("people; fixed", fact(section, "What is counted"));
        assertTrue(fact(section, "Working value").startsWith("1,200: between both (what Anna"));
        assertEquals("004", fact(section, "Not yet checked"));
        assertEquals(List.of("affirms", "denies", "not mentioned"),
                section.select("table.positions tbody td:last-child").eachText());
        var evidence = section.select(".evidence").getFirst();
        assertTrue(evidence.expectFirst(".stands").text().startsWith("001 · The Daily"));
        assertEquals("about 1,400 people […] were there", evidence.expectFirst("blockquote b").text());
        assertEquals("affirms · attributed", fact(evidence, "Position"));
        assertEquals("about 1,400 people", fact(evidence, "Figures"));
        assertEquals("Smith (“said”) › The ministry (“according to”) (the last is the original source)",
                fact(evidence, "Attribution chain"));
        assertEquals("B2: usually reliable, probably true", fact(evidence, "Admiralty code"));
        assertTrue(fact(evidence, "Outlet").endsWith(", IL (entered); reliability B: usually reliable"));
        assertEquals("26 Oct 2023 (analyst) – from the picture", fact(evidence, "Published"));
        assertEquals("https://example.org/a?b=\"c\"&d", fact(evidence, "URL"));
        assertEquals("https://example.org/a?b=\"c\"&d", evidence.expectFirst("a").attr("href"));
        int start = TEXT.codePointCount(0, TEXT.indexOf("about 1,400"));
        assertEquals("code points " + start + " to " + (start + "about 1,400 people Advertisement were there".length())
                + " of version 1", fact(evidence, "Offsets"));
        assertEquals(first.version().sha256(), fact(evidence, "SHA-256 of the text"));
        assertTrue(fact(evidence, "Analyst").startsWith("Anna"));
        assertEquals("3 Feb 2026, 04:05:06 UTC, with test", fact(evidence, "Retrieved"));
    }

    @Test
    void contextIsAsManySentencesAsAreAskedFor() throws Exception {
        for (int context = 0; context <= 3; context++) {
            var quote = html(context, AnnotationFilter.ALL).expectFirst("section.claim blockquote");
            assertEquals(List.of("about 1,400 people […] were there",
                    "Mr. Smith said that about 1,400 people […] were there.",
                    "😀 It rained. Mr. Smith said that about 1,400 people […] were there. It ended at noon.").get(
                            Math.min(context, 2)),
                    context < 3
                            ? quote.text()
                            : quote.text().replaceFirst("^The head\\s+", "").replaceFirst(
                                    "(noon\\.).*", "$1"));
        }
    }

    @Test
    void figuresAreDrawnOnAnAxisFromZeroAndNoneIsCalledRight() throws Exception {
        var document = html(1, AnnotationFilter.ALL);
        var chart = document.expectFirst("table.figures");

        assertEquals(List.of("900 people", "about 1,400 people"),
                chart.select("tbody td:nth-child(2)").eachText().subList(0, 2));
        assertEquals(1, chart.select("circle.exact").size());
        assertEquals(1, chart.select("circle.about").size());
        assertEquals("0", chart.select("text").getFirst().text());
        double zero = Double.parseDouble(chart.select("text").getFirst().attr("x"));
        double end = Double.parseDouble(chart.select("text").getLast().attr("x"));
        double most = Double.parseDouble(chart.select("text").getLast().text().replace(",", ""));
        assertEquals(zero + (end - zero) * 900 / most, Double.parseDouble(chart.expectFirst("circle.exact").attr("cx")),
                0.06);
        assertEquals("Positions differ.", document.expectFirst("p.comparison").text());
        var words = document.body().text().toLowerCase(Locale.ROOT).replace("is called true or false", "")
                .replace("b2: usually reliable, probably true", ""); // the scale's words, in which an analyst graded
        assertFalse(words.matches("(?s).*\\b(true|false|wrong|debunked)\\b.*"));
    }

    @Test
    void whatSpeaksToNoClaimStandsByArticleAndWhatHasNoPlaceAtTheEnd() throws Exception {
        var document = html(0, AnnotationFilter.ALL);

        assertEquals(List.of("Claims", "Annotations without a claim", "Unanchored annotations", "Memos"),
                document.select("h2.section").eachText());
        var article = document.expectFirst("h3.article");
        assertTrue(article.text().startsWith("001 Title"));
        assertEquals("lost words", document.select("blockquote b").getLast().text());
        assertEquals("It names no article.", fact(document.select(".evidence").getLast(), "Reason"));
        assertEquals(4, document.select(".evidence").size());
        assertEquals(List.of("Head", "Two figures, see the claim", "• one <b>word</b>"),
                document.select("p.words").eachText());
    }

    @Test
    void hostileTextsAreShownAndNotObeyedInHtml() throws Exception {
        var source = Files.readString(write(new ReportExporter(ReportFormat.HTML), 3, AnnotationFilter.ALL));
        var document = Jsoup.parse(source);

        assertEquals(0,
                document.select("script, img, iframe, object, link, base, form, [onerror], [style*=url]").size());
        assertEquals("default-src 'none'; style-src 'unsafe-inline'",
                document.expectFirst("meta[http-equiv]").attr("content"));
        assertTrue(document.select("a").stream().allMatch(each -> each.attr("href").startsWith("#claim-")
                || each.attr("href").startsWith("https://example.org/")));
        assertTrue(document.body().wholeText().contains("<script>alert(1)</script>"));
        assertSteersNothing(source);
        assertTrue(document.body().text().contains("⟨U+202E⟩gnorw⟨U+202C⟩ ␇bell ⟨U+2066⟩in⟨U+2069⟩"));
    }

    private static void assertSteersNothing(String source) {
        assertTrue(source.codePoints().noneMatch(each -> (each < ' ' && each != '\n') || each == 0x7F
                || (each >= 0x202A && each <= 0x202E) || (each >= 0x2066 && each <= 0x2069)));
    }

    @Test
    void hostileTextsAreShownAndNotObeyedInMarkdown() throws Exception {
        var source = Files.readString(write(new ReportExporter(ReportFormat.MARKDOWN), 3, AnnotationFilter.ALL));

        assertSteersNothing(source);
        assertFalse(source.matches("(?s).*(?<!\\\\)<(script|img).*"), source);
        assertTrue(source.contains("\\<script\\>alert(1)\\</script\\>"), source);
        assertTrue(source.contains("\\*b\\* \\[l\\](http://x)") && source.contains("\\`c\\` \\\\"));
        var rows = source.lines().filter(line -> line.startsWith("| 00")).toList();
        assertEquals(5, rows.size(), "three articles and two figures: " + rows);
        assertTrue(rows.stream().allMatch(row -> row.replace("\\|", "").chars().filter(each -> each == '|')
                .count() == (row.contains("`") && row.endsWith("` |") ? 6 : 5)), rows.toString());
        assertTrue(source.lines().anyMatch(line -> line.contains("○")));
    }

    @Test
    void wordsFromRightToLeftAreMarkedAsSuch() throws Exception {
        assertEquals("rtl", html(1, AnnotationFilter.ALL).select("blockquote").get(1).attr("dir"));
        assertTrue(Files.readString(write(new ReportExporter(ReportFormat.MARKDOWN), 1, AnnotationFilter.ALL))
                .contains("<div dir=\"rtl\">\n\n> אמרו שם **900 איש**."));
        var document = part(write(new ReportExporter(ReportFormat.DOCX), 1, AnnotationFilter.ALL), "word/document.xml");
        var quotes = paragraphs(document, "Quotation");
        assertEquals(1, quotes.get(1).getElementsByTagName("w:bidi").getLength());
        assertEquals(3, quotes.get(1).getElementsByTagName("w:rtl").getLength());
        assertEquals(0, quotes.getFirst().getElementsByTagName("w:bidi").getLength());
    }

    @Test
    void aCellOfATableFromRightToLeftStandsAtTheLeftEdgeOfTheOthers() throws Exception {
        var file = folder.resolve("cells.docx");
        try (var writer = new DocxReport(file, Runnable::run)) {
            writer.begin(ReportCover.none("en"));
            writer.table(new ReportTable("", List.of("Words", "Source"), List.of(List.of("It rained.", "900 איש."))));
            writer.end();
        }
        var cells = paragraphs(part(file, "word/document.xml"), "TableCell");
        assertEquals(List.of("It rained.", "900 איש."), cells.stream().map(Element::getTextContent).toList());
        assertEquals(0, cells.getFirst().getElementsByTagName("w:bidi").getLength());
        assertEquals(1, cells.getLast().getElementsByTagName("w:bidi").getLength());
        assertEquals(1, cells.getLast().getElementsByTagName("w:rtl").getLength());
        assertEquals("right", ((Element) cells.getLast().getElementsByTagName("w:jc").item(0)).getAttribute("w:val"),
                "the end of the direction");
        try (var in = Files.newInputStream(file); var word = new XWPFDocument(in)) {
            assertEquals("900 איש.", word.getTables().getFirst().getRow(1).getCell(1).getText());
        }
    }

    private static List<Element> paragraphs(Element document, String style) {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagName("w:p");
        for (int i = 0; i < all.getLength(); i++) {
            var paragraph = (Element) all.item(i);
            var styles = paragraph.getElementsByTagName("w:pStyle");
            if (styles.getLength() > 0 && ((Element) styles.item(0)).getAttribute("w:val").equals(style)) {
                found.add(paragraph);
            }
        }
        return found;
    }

    @Test
    void aWordDocumentHoldsTheSameWordsWithEveryStyleThatItNames() throws Exception {
        var file = write(new ReportExporter(ReportFormat.DOCX), 1, AnnotationFilter.ALL);
        var document = part(file, "word/document.xml");
        var styles = part(file, "word/styles.xml").getElementsByTagName("w:style");
        var known = new ArrayList<String>();
        for (int i = 0; i < styles.getLength(); i++) {
            known.add(((Element) styles.item(i)).getAttribute("w:styleId"));
        }
        for (var name : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
            var used = document.getElementsByTagName(name);
            for (int i = 0; i < used.getLength(); i++) {
                assertTrue(known.contains(((Element) used.item(i)).getAttribute("w:val")), name);
            }
        }
        assertEquals(List.of("1\u2002" + claim.text(), "1.1\u2002" + below.text()),
                paragraphs(document, "Heading2").stream().map(Element::getTextContent).toList().subList(0, 2));
        assertEquals("Mr. Smith said that about 1,400 people […] were there.",
                paragraphs(document, "Quotation").getFirst().getTextContent());
        assertTrue(paragraphs(document, "Drawn").stream().anyMatch(each -> each.getTextContent().equals("○")));
        assertTrue(document.getTextContent().contains("<script>alert(1)</script>"));
        assertTrue(document.getTextContent().contains(first.version().sha256()));
        assertSteersNothing(document.getTextContent());
    }

    @Test
    void aWordDocumentIsReadByAnotherProgramAndFitsTheSchemaOfItsFormat() throws Exception {
        try (var in = Files.newInputStream(write(new ReportExporter(ReportFormat.DOCX), 3, AnnotationFilter.ALL));
                var document = new XWPFDocument(in)) {
            assertTrue(document.getDocument().validate());
            assertEquals("talks – Report", document.getProperties().getCoreProperties().getTitle());
            assertEquals(2, document.getTables().size());
            assertEquals(1, document.getFooterList().size());
        }
    }

    @Test
    void theSameProjectGivesTheSameBytesEverywhere() throws Exception {
        var copy = Files.copy(project, Files.createDirectory(folder.resolve("other")).resolve("copy.parallax"));
        var zone = TimeZone.getDefault();
        for (var exporter : List.of(new ReportExporter(ReportFormat.HTML), new ReportExporter(ReportFormat.DOCX),
                new ReportExporter(ReportFormat.MARKDOWN),
                new ReportExporter(ReportFormat.PDF))) {
            var one = Files.readAllBytes(write(exporter, 1, AnnotationFilter.ALL));
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(one, Files.readAllBytes(write(copy, exporter, 1, AnnotationFilter.ALL,
                        folder.resolve("again" + exporter.ending()))), exporter.format());
            } finally {
                TimeZone.setDefault(zone);
            }
        }
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("out.docx")))) {
            assertEquals("[Content_Types].xml", zip.getNextEntry().getName());
        }
        var core = part(folder.resolve("out.docx"), "docProps/core.xml").getTextContent();
        assertFalse(core.matches("(?s).*\\d{4}-\\d\\d-\\d\\dT.*"), core);
    }

    @Test
    void aRestrictedReportSaysSoAndHoldsNothingElse() throws Exception {
        var only = new AnnotationFilter(Set.of(second.article().id()), Set.of(), Set.of(), Set.of());
        var document = html(1, only);

        assertEquals("002", fact(document.expectFirst("header"), "Only articles"));
        assertEquals(1, document.select("section.claim").size(), "a claim without mentions there is left out");
        assertEquals(1, document.select(".evidence").size());
        assertNull(document.selectFirst("table.figures"));
        assertFalse(document.body().text().contains("Not yet checked"));
        assertNotNull(document.selectFirst("blockquote[dir=rtl]"));
    }

    @Test
    void everyFormatGivesAnAdmiraltyCodeWithItsWordsInEitherLanguage() throws Exception {
        var words = Map.of(Locale.ENGLISH, "B2: usually reliable, probably true", Locale.GERMAN,
                "B2: meist zuverlässig, wahrscheinlich wahr");
        var usual = Locale.getDefault();
        try {
            for (var each : words.entrySet()) {
                Locale.setDefault(each.getKey());
                assertTrue(Files.readString(write(new ReportExporter(ReportFormat.HTML), 1, AnnotationFilter.ALL))
                        .contains(each.getValue()));
                assertTrue(Files.readString(write(new ReportExporter(ReportFormat.MARKDOWN), 1, AnnotationFilter.ALL))
                        .contains(each.getValue()));
                assertTrue(
                        part(write(new ReportExporter(ReportFormat.DOCX), 1, AnnotationFilter.ALL), "word/document.xml")
                                .getTextContent().contains(each.getValue()));
                try (var pdf = Loader.loadPDF(
                        Files.readAllBytes(write(new ReportExporter(ReportFormat.PDF), 1, AnnotationFilter.ALL)))) {
                    assertTrue(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").contains(each.getValue()));
                }
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aProjectWithoutAnythingGivesAReportThatSaysSo() throws Exception {
        var empty = folder.resolve("empty.parallax");
        Projects.create(empty);
        for (var exporter : List.of(new ReportExporter(ReportFormat.HTML), new ReportExporter(ReportFormat.DOCX),
                new ReportExporter(ReportFormat.MARKDOWN),
                new ReportExporter(ReportFormat.PDF))) {
            var file = write(empty, exporter, 1, AnnotationFilter.ALL, folder.resolve("empty" + exporter.ending()));
            if (exporter.type() == ReportFormat.PDF) {
                try (var pdf = Loader.loadPDF(file.toFile())) {
                    assertTrue(new PDFTextStripper().getText(pdf).contains("0 claims"));
                    assertNull(pdf.getDocumentInformation().getCreationDate());
                }
            } else if (exporter.type() == ReportFormat.DOCX) {
                assertTrue(part(file, "word/document.xml").getTextContent().contains("0 claims"));
            } else {
                assertTrue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("0 claims"));
            }
        }
    }

    @Test
    void aPdfDrawsEveryFigureAsTheReportForBrowsersDoes() throws Exception {
        var drawn = html(1, AnnotationFilter.ALL).select("table.figures svg").size();
        assertTrue(drawn > 2);
        try (var pdf = Loader.loadPDF(write(new ReportExporter(ReportFormat.PDF), 1, AnnotationFilter.ALL).toFile())) {
            int forms = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    forms += page.getResources().getXObject(name) instanceof PDFormXObject ? 1 : 0;
                }
            }
            assertEquals(drawn, forms);
            assertEquals(Parts.AT.truncatedTo(ChronoUnit.SECONDS),
                    pdf.getDocumentInformation().getCreationDate().toInstant(),
                    "the date of its newest annotation");
        }
    }

    @Test
    void aPdfHoldsTheSameWordsTaggedAndInTheirDirection() throws Exception {
        var bytes = Files.readAllBytes(write(new ReportExporter(ReportFormat.PDF), 1, AnnotationFilter.ALL));
        try (var document = Loader.loadPDF(bytes)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("talks – Report", document.getDocumentInformation().getTitle());
            assertTrue(String.valueOf(document.getDocumentCatalog().getLanguage()).startsWith("en"));
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("People were there <b>&"), text);
            assertTrue(text.contains("about 1,400 people"), text);
            // the stripper gives the runs of a line from left to right: read from the right it is the sentence
            assertTrue(text.matches(".*איש\\s*900\\s*אמרו שם.*"), text);
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
                for (var link : page.getAnnotations()) {
                    assertTrue(!(link instanceof PDAnnotationLink to) || !(to.getAction() instanceof PDActionURI uri)
                            || uri.getURI().startsWith("http"));
                }
            }
        }
    }

    @Test
    void aBriefingHasMatrixAndDifferencesFirstAndProvenanceLast() throws Exception {
        var choice = new ReportChoice("talks", 0, FigureRule.USUAL, true, true);
        var report = Jsoup.parse(Files
                .readString(write(project, new ReportExporter(ReportFormat.HTML).with(choice), AnnotationFilter.ALL,
                        folder.resolve("briefing.html"))));
        assertEquals(List.of("Claim matrix", "Differences", "Claims", "Provenance"),
                report.select("h2.section").eachText());
        var row = report.select("table").getFirst().select("tbody tr").getFirst().select("td").eachText();
        assertEquals("1", row.getFirst());
        assertTrue(row.stream().anyMatch(cell -> cell.contains("001: about 1,400 people")), row.toString());
        var quotes = report.select(".evidence .stands").eachText();
        assertTrue(quotes.getFirst().startsWith("[1] 001"), quotes.toString());
        assertEquals(quotes.stream().map(each -> each.substring(0, each.indexOf(']') + 1)).distinct().sorted().toList(),
                report.select("h3.article").eachText().stream().map(each -> each.substring(0, each.indexOf(']') + 1))
                        .sorted().toList());
        assertEquals("2 claims, 2 annotations, 2 articles", fact(report.expectFirst("header"), "Contents"),
                "what is on no claim is not in a briefing");
        for (var exporter : List.of(new ReportExporter(ReportFormat.PDF), new ReportExporter(ReportFormat.DOCX),
                new ReportExporter(ReportFormat.MARKDOWN))) {
            assertTrue(Files.size(write(project, exporter.with(choice), AnnotationFilter.ALL,
                    folder.resolve("briefing" + exporter.ending()))) > 500);
        }
    }

    @Test
    void anAnnotationOnTwentyThousandClaimsIsReportedInTimeThatGrowsWithThem() {
        var many = folder.resolve("many.parallax");
        Projects.create(many);
        int claims = 20_000;
        try (var session = Projects.openForWriting(many, "Anna", Runnable::run)) {
            session.perform(first.edit()).join();
            var anna = Parts.analyst("Anna B");
            var mark = Parts.annotation(first.passage("It rained."), anna);
            var changes = new ArrayList<Change>(List.of(Change.insert(anna), Change.insert(mark)));
            for (int i = 0; i < claims; i++) {
                var each = new Claim(Ids.next(), "Claim " + i, Claim.Status.OPEN, null, null, "", Parts.AT);
                changes.add(Change.insert(each));
                changes.add(Change.insert(new Mention(Ids.next(), each.id(), mark.id(), Mention.Voice.OWN,
                        Mention.Position.AFFIRMS)));
            }
            session.perform(new Edit("Mark", changes)).join();
        }
        for (boolean briefing : List.of(false, true)) {
            var exporter = new ReportExporter(ReportFormat.MARKDOWN)
                    .with(new ReportChoice("many", 0, FigureRule.USUAL, true, briefing));
            var file = folder.resolve("many-" + briefing + ".md");
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> write(many, exporter, AnnotationFilter.ALL, file));
            var lines = assertDoesNotThrow(() -> Files.readAllLines(file));
            assertEquals(claims, lines.stream().filter(line -> line.startsWith("#### ")).count());
        }
    }
}
