package app.parallax.session.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.importer.ImportedArticle;
import app.parallax.io.importer.Importers;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.io.importer.Source;
import app.parallax.model.Ids;
import app.parallax.session.Session;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.session.project.SampleProject;
import app.parallax.text.draft.DraftFinding;
import app.parallax.text.draft.DraftItem;
import app.parallax.text.draft.DraftSource;
import app.parallax.text.draft.DraftState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draft cites by link, footnote, outlet and claim. */
class DraftCitationsTest {
    private static final String WORDS = "“the river took the bridge at dawn”";
    private static final String OTHER = "https://news.example/other";

    @TempDir
    Path folder;

    private Session project() throws IOException {
        var file = folder.resolve("p.parallax");
        Projects.create(file);
        var session = Projects.openForWriting(file, "Ada", Runnable::run);
        var paths = List.of(
                page("held", "Delta Herald", "https://news.example/held",
                        "Anna Berg said on Monday: “The river took the bridge at dawn, and nobody slept.” She spoke in"
                                + " the village hall, where 212 people waited."),
                page("other", "Northern Wire", OTHER,
                        "The road to the north was open again, the district said. Its workers had cleared it for"
                                + " eleven hours before the first lorry came."));
        ImportJob.ofPaths(session, paths, ImportListener.NONE).done().join();
        assertEquals(2, session.workspace().articles().size());
        return session;
    }

    private Path page(String name, String outlet, String url, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), "<html lang='en'><head><title>" + name
                + " news of the day</title><meta property='og:site_name' content='" + outlet
                + "'><link rel='canonical' href='" + url + "'></head><body><article><h1>" + name
                + " news of the day</h1><p>" + text + "</p></article></body></html>");
    }

    private static List<DraftFinding> check(Session session, ImportedArticle draft) {
        return DraftChecks.start(session, draft.text(), Locale.ENGLISH, some -> {
        }, progress -> {
        }).done().join();
    }

    private static DraftState quotation(Session session, String name, byte[] bytes) throws RefusedFileException {
        return check(session, Importers.readDraft(Source.of(name, bytes))).stream()
                .filter(each -> each.item().kind() == DraftItem.Kind.QUOTATION).findFirst().orElseThrow().state();
    }

    private static DraftState quotation(Session session, String name, String text) throws RefusedFileException {
        return quotation(session, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLinkNamesTheArticleInMarkdownAndOnAPage() throws Exception {
        try (var session = project()) {
            for (var address : List.of("https://news.example/held", OTHER)) {
                var expected = address.equals(OTHER) ? DraftState.ELSEWHERE : DraftState.VERBATIM;
                assertEquals(expected,
                        quotation(session, "d.md", "One [report](" + address + ") says that " + WORDS + ".\n"));
                assertEquals(expected, quotation(session, "d.html", "<p>One <a href='" + address
                        + "'>report</a> says that " + WORDS + ".</p>"));
            }
        }
    }

    @Test
    void anOutletIsCitedByTheVerbBesideItAndAsTheSamePaper() throws Exception {
        try (var session = project()) {
            var figure = " 212 people in the village hall";
            for (var cited : List.of("Northern Wire counts", "As Northern Wire announced, there waited",
                    "Northern Wire has the news. The same paper saw")) {
                var states = check(session, Importers.readDraft(Source.of("d.md",
                        (cited + figure + ".\n").getBytes(StandardCharsets.UTF_8)))).stream()
                        .filter(each -> each.item().kind() == DraftItem.Kind.FIGURE).map(DraftFinding::state).toList();
                assertEquals(List.of(DraftState.ELSEWHERE), states, cited);
            }
        }
    }

    @Test
    void anOutletInBracketsCitesTheFiguresInThemAlone() throws Exception {
        try (var session = project()) {
            var figure = "There waited 212 people in the village hall ";
            assertEquals(DraftState.VERBATIM, figure(session, figure + "(Northern Wire: 11 hours on the road).\n"));
            assertEquals(DraftState.ELSEWHERE, figure(session, figure + "(Northern Wire).\n"));
        }
    }

    @Test
    void aNounAPronounOrAPossessiveCitesAnOutletForFigures() throws Exception {
        try (var session = project()) {
            var figure = " 212 people in the village hall.\n";
            var other = "Northern Wire has the news of the road. ";
            for (var cited : List.of(other + "It also reports", other + "The broadcaster says that there were",
                    "By Northern Wire’s tally, there were", other + "But according to the news agency there were")) {
                assertEquals(DraftState.ELSEWHERE, figure(session, cited + figure), cited);
            }
            for (var uncited : List.of(other + "It had", other + "There were", other + "\n\nIt reports",
                    other + "Delta Herald differs. It reports")) {
                assertEquals(DraftState.VERBATIM, figure(session, uncited + figure), uncited);
            }
        }
    }

    @Test
    void anOutletOfTheNextStatementIsNotCited() throws Exception {
        try (var session = project()) {
            var figure = "In the village hall waited 212 people";
            var other = " Northern Wire says that the road is open.\n";
            assertEquals(DraftState.VERBATIM, figure(session, figure + ", some of them since 1." + other));
            assertEquals(DraftState.VERBATIM, figure(session, figure + ";" + other));
            assertEquals(DraftState.ELSEWHERE, figure(session, figure + ", as Northern Wire says.\n"));
            assertEquals(DraftState.VERBATIM, quotation(session, "d.md", "Anna Berg told us " + WORDS
                    + "; according to Northern Wire she called the road “open again”.\n"));
            assertEquals(DraftState.ELSEWHERE, quotation(session, "d.md", "She said " + WORDS
                    + "; that is what Northern Wire reported.\n"));
        }
    }

    private static DraftState figure(Session session, String text) throws RefusedFileException {
        return check(session, Importers.readDraft(Source.of("d.md", text.getBytes(StandardCharsets.UTF_8)))).stream()
                .filter(each -> each.item().kind() == DraftItem.Kind.FIGURE).findFirst().orElseThrow().state();
    }

    @Test
    void aFootnoteNamesTheArticleInMarkdownAndOnAPage() throws Exception {
        try (var session = project()) {
            for (var outlet : List.of("Delta Herald", "Northern Wire")) {
                var expected = outlet.equals("Delta Herald") ? DraftState.VERBATIM : DraftState.ELSEWHERE;
                assertEquals(expected, quotation(session, "d.md",
                        "It is known that " + WORDS + ".[^1] More.\n\n[^1]: " + outlet + ", in its first edition.\n"));
                assertEquals(expected, quotation(session, "d.html", "<p>It is known that " + WORDS
                        + ".<sup><a id='r1' href='#n1'>1</a></sup> More.</p><p id='n1'>" + outlet
                        + ", in its first edition. <a href='#r1'>↩</a></p>"));
            }
        }
    }

    @Test
    void linksAndFootnotesOfAWordDocumentNameTheArticle() throws Exception {
        try (var session = project()) {
            var linked = "<w:p><w:r><w:t xml:space='preserve'>One </w:t></w:r><w:hyperlink r:id='r2'><w:r><w:t>report"
                    + "</w:t></w:r></w:hyperlink><w:r><w:t xml:space='preserve'> says that " + WORDS
                    + ".</w:t></w:r></w:p>";
            assertEquals(DraftState.ELSEWHERE, quotation(session, "d.docx", word(linked, "Nothing")));
            var noted = "<w:p><w:r><w:t>It is known that " + WORDS
                    + ".</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>";
            assertEquals(DraftState.ELSEWHERE, quotation(session, "d.docx", word(noted, "Northern Wire, page one")));
            assertEquals(DraftState.VERBATIM, quotation(session, "d.docx", word(noted, "Delta Herald, page one")));
            assertTrue(Importers.readDraft(Source.of("d.docx", word(noted, "Delta Herald"))).text()
                    .contains("[^2]: Delta Herald"));
            assertTrue(!Importers.read(Source.of("d.docx", word(noted, "Delta Herald"))).text().contains("[^2]"),
                    "an article has no marks");
        }
    }

    private static byte[] word(String paragraphs, String note) throws IOException {
        var names = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r="
                + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
        var relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var packaging = "http://schemas.openxmlformats.org/package/2006/";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types xmlns='" + packaging + "content-types'><Default Extension='rels' "
                    + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' "
                    + "ContentType='application/xml'/><Override PartName='/word/document.xml' ContentType="
                    + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            put(zip, "_rels/.rels", "<Relationships xmlns='" + packaging + "relationships'><Relationship Id='r1' Type='"
                    + relation + "officeDocument' Target='word/document.xml'/></Relationships>");
            put(zip, "word/_rels/document.xml.rels", "<Relationships xmlns='" + packaging
                    + "relationships'><Relationship Id='r2' Type='" + relation + "hyperlink' Target='" + OTHER
                    + "' TargetMode='External'/><Relationship Id='r3' Type='" + relation
                    + "footnotes' Target='footnotes.xml'/></Relationships>");
            put(zip, "word/document.xml", "<w:document " + names + "><w:body>" + paragraphs + "</w:body></w:document>");
            put(zip, "word/footnotes.xml", "<w:footnotes " + names + "><w:footnote w:id='2'><w:p><w:r><w:t>" + note
                    + "</w:t></w:r></w:p></w:footnote></w:footnotes>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void anOutletIsNamedByItsLastWordToo() throws Exception {
        try (var session = project()) {
            assertEquals(DraftState.VERBATIM,
                    quotation(session, "d.md", "According to the Herald " + WORDS + ".\n"));
            assertEquals(DraftState.ELSEWHERE,
                    quotation(session, "d.md", "According to the Wire " + WORDS + ".\n"));
        }
    }

    @Test
    void aFigureOfAClaimListsAllItsFiguresWithWhoSaidThem() throws IOException {
        var file = folder.resolve("sample.parallax");
        SampleProject.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var text = "The attack of Hamas on Israel led to the deaths of over 1,400 people.";
            var found = DraftChecks.start(session, text, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join().getFirst();
            assertEquals(DraftState.VERBATIM, found.state());
            var said = found.sources().stream().limit(7)
                    .map(each -> each.quote() + each.speaker().map(who -> " (" + who + ")").orElse("")).toList();
            assertEquals(List.of("over 1,400 people", "at least 900 civilians (Ivan Melnikov)", "about 1,400 Israelis",
                    "about 1,500", "over 1,400 Israelis (Foreign Ministry of Israel)", "hundreds",
                    "over 1400 Israelis (Foreign Ministry of Israel)"), said);
            assertEquals(List.of("number"), found.sources().get(1).differences().stream()
                    .map(each -> each.kind().word()).toList());
        }
    }

    @Test
    void aFigureOfAClaimIsComparedInTheUnitOfItsArticle() throws IOException {
        var file = folder.resolve("sample.parallax");
        SampleProject.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var text = "The attack of Hamas on Israel led to the deaths of over 1,400 Israelis.";
            var found = DraftChecks.start(session, text, Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join().getFirst();
            var differences = found.sources().stream().collect(Collectors.toMap(DraftSource::quote, each -> each
                    .differences().stream().map(difference -> difference.kind().word()).toList(), (one, same) -> one));
            assertEquals(List.of(), differences.get("over 1,400 Israelis"));
            assertEquals(List.of("qualifier"), differences.get("about 1,400 Israelis"));
            assertEquals(List.of("noun"), differences.get("over 1,400 people"));
            assertEquals(List.of("number"), differences.get("about 1,500"));
            assertEquals(List.of("number"), differences.get("hundreds"));
        }
    }

    @Test
    void aPersonSpokenToIsNotTheSpeaker() throws IOException {
        var told = "“The gate was open all night,” Dora Finch told the engineer Paul Aster.";
        assertEquals(DraftState.VERBATIM, among(told, "“The gate was open all night,” Dora Finch said."));
        assertEquals(DraftState.ELSEWHERE, among(told, "“The gate was open all night,” Paul Aster said."));
    }

    @Test
    void aPersonSpeaksForAnOrganisationOnlyIfOneSentenceNamesBoth() throws IOException {
        var said = "“The gate was open all night,” the ministry said. The ministry's adviser Dora Finch had warned of it."
                + " Paul Aster runs the mill.";
        assertEquals(DraftState.VERBATIM, among(said, "“The gate was open all night,” Dora Finch said."));
        assertEquals(DraftState.ELSEWHERE, among(said, "“The gate was open all night,” Paul Aster said."));
    }

    @Test
    void aPronounInBothTextsTellsNoOtherSpeaker() throws IOException {
        var said = "Dora Finch and Marta Oake inspected the dam. It held, Marta Oake reported. “The gate was open all"
                + " night,” she said.";
        assertEquals(DraftState.VERBATIM,
                among(said, "Dora Finch wrote a report. She put it plainly: “The gate was open all night.”"));
    }

    @Test
    void aGermanNounWithItsArticleIsNoName() throws IOException {
        var said = "Die Gewerkschaft vermisst eine Antwort. „Das Tor stand die ganze Nacht offen“, rügte ihr Vorsitzender"
                + " Ralf Birk.";
        assertEquals(DraftState.VERBATIM,
                among(said, "„Das Tor stand die ganze Nacht offen“, rügte die Gewerkschaft."));
    }

    /** Checks the quotation of a draft against one more article. */
    private DraftState among(String article, String draft) throws IOException {
        var file = folder.resolve(Ids.next() + ".parallax");
        Projects.create(file);
        var german = article.contains("„");
        var page = page("dam", "Delta Herald", "https://news.example/dam", article);
        if (german) {
            Files.writeString(page, Files.readString(page).replace("lang='en'", "lang='de'"));
        }
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(page), ImportListener.NONE).done().join();
            return DraftChecks.start(session, draft, german ? Locale.GERMAN : Locale.ENGLISH, some -> {
            }, progress -> {
            }).done().join().stream().filter(each -> each.item().kind() == DraftItem.Kind.QUOTATION).findFirst()
                    .orElseThrow().state();
        }
    }
}
