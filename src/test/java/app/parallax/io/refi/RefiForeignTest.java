package app.parallax.io.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Hostile;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Article;
import app.parallax.model.Basis;
import app.parallax.model.Counted;
import app.parallax.model.Mark;
import app.parallax.model.Orphan;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.AnnotationReport;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads REFI-QDA as other programs write it, valid and invalid. */
@Hostile
class RefiForeignTest {
    private static final String SOURCE = "7b8a9c10-0000-4000-8000-000000000001";
    private static final String TEXT = "The bridge is closed\n\nThe mayor 😀 said it would stay closed.\nNobody paid.\n";

    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = TestProject.open(folder.resolve("p.parallax"), "Ada");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path qdpx(String document, String... namesAndTexts) throws IOException {
        var file = folder.resolve("x.qdpx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("Sources/"));
            put(zip, "Sources/left over.docx", "PK not read");
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(zip, namesAndTexts[i], namesAndTexts[i + 1]);
            }
            put(zip, "project.qde", document);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String project(String origin, String inside) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="%s"
                  creatingUserGUID="{99999999-0000-4000-8000-000000000000}">
                <Users><User guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Bo"/>
                <User guid="AAAAAAAA-0000-4000-8000-000000000002" name="Cy"/></Users>
                <CodeBook><Codes>
                <Code guid="{CCCCCCCC-0000-4000-8000-000000000001}" name="Traffic" isCodable="false" color="#f00">
                  <Description>what moves</Description>
                  <Code guid="CCCCCCCC-0000-4000-8000-000000000002" name="Good" isCodable="true" color="#2A5BD7"/>
                  <Code guid="cccccccc-0000-4000-8000-000000000003" name="Bad" isCodable="true"/>
                </Code>
                <Code guid="CCCCCCCC-0000-4000-8000-000000000004" name="Money" isCodable="true">
                  <Code guid="CCCCCCCC-0000-4000-8000-000000000005" name="Good" isCodable="true"/>
                </Code>
                </Codes></CodeBook>
                %s</Project>
                """.formatted(origin, inside);
    }

    private static String source(String inside) {
        return "<Sources><TextSource guid=\"{" + SOURCE.toUpperCase(java.util.Locale.ROOT)
                + "}\" name=\"Interview\" plainTextPath=\"internal://" + SOURCE + ".txt\">" + inside
                + "</TextSource></Sources>";
    }

    private static String selection(String guid, int start, int end, String name, String inside) {
        return "<PlainTextSelection guid=\"" + guid + "\" name=\"" + name + "\" startPosition=\"" + start
                + "\" endPosition=\"" + end + "\" creatingUser=\"{AAAAAAAA-0000-4000-8000-000000000001}\" "
                + "creationDateTime=\"2024-01-02T03:04:05+02:00\">" + inside + "</PlainTextSelection>";
    }

    private static String coding(int number, int code, String user) {
        return "<Coding guid=\"dddddddd-0000-4000-8000-00000000000" + number + "\"" + user
                + "><CodeRef targetGUID=\"CCCCCCCC-0000-4000-8000-00000000000" + code + "\"/></Coding>";
    }

    private AnnotationReport importing(Path file) {
        return AnnotationJob.of(session, List.of(file), null, AnnotationListener.NONE).done().join();
    }

    private List<Mark> marks() {
        var found = new ArrayList<Mark>();
        session.read(reader -> {
            reader.marks(AnnotationFilter.ALL, found::add);
            return true;
        }).join();
        return found;
    }

    private List<Orphan> orphans() {
        var found = new ArrayList<Orphan>();
        session.read(reader -> {
            reader.orphans(AnnotationFilter.ALL, found::add);
            return true;
        }).join();
        return found;
    }

    private Tag tag(String name) {
        return session.workspace().tags().stream().map(Counted::entity).filter(each -> each.name().equals(name))
                .findFirst().orElseThrow();
    }

    private String dump() {
        return session.read(Dump::of).join();
    }

    private static final String ONE = "eeeeeeee-0000-4000-8000-000000000001";

    @Test
    void codesCodingsPeopleAndBracesAreUnderstood() throws IOException {
        var empty = dump();
        int start = TEXT.codePointCount(0, TEXT.indexOf("said it"));
        var file = qdpx(project("NVivo", source(selection("{" + ONE + "}", start, start + 7, "",
                "<Description>hm</Description>" + coding(1, 2, "") + coding(2, 5, "")
                        + coding(3, 3, " creatingUser=\"aaaaaaaa-0000-4000-8000-000000000002\"")
                        + coding(4, 9, "")))),
                "Sources/" + SOURCE + ".txt", TEXT);
        var report = importing(file);
        assertEquals(List.of(), report.wrong());
        assertEquals(2, report.placed(), "one for each person");
        assertEquals(1, session.workspace().articles().size());
        assertEquals(SOURCE, session.workspace().articles().getFirst().article().id().toString());
        assertEquals("what moves", tag("Traffic").description());
        assertEquals(tag("Traffic").id(), tag("Good").parent());
        assertEquals(tag("Money").id(), tag("Good (Money)").parent());
        assertEquals(Palette.BLUE, tag("Good").color());
        assertEquals(RefiColor.nearest("#FF0000").orElseThrow(), tag("Traffic").color());
        for (var mark : marks()) {
            assertEquals("said it", mark.passage().quote());
            assertEquals("hm", mark.annotation().note());
            assertEquals("2024-01-02T01:04:05Z", mark.annotation().created().toString());
        }
        var mine = marks().stream().filter(each -> each.id().toString().equals(ONE)).findFirst().orElseThrow();
        assertEquals(2, mine.taggings().size());
        assertEquals(List.of("Bo", "Cy"), session.workspace().analysts().stream().map(each -> each.entity().name())
                .filter(name -> !name.equals("Ada")).sorted().toList());
        var state = dump();
        assertEquals(2, importing(file).already());
        assertEquals(state, dump(), "twice adds nothing");
        session.undo().join();
        assertEquals(empty, dump());
    }

    /** The schema has one code in each coding; other programs write several, or none around a code. */
    @Test
    void codesWithoutACodingAndSeveralInOneAreAllTags() throws IOException {
        var code = "<CodeRef targetGUID=\"CCCCCCCC-0000-4000-8000-00000000000%d\"/>";
        int start = TEXT.codePointCount(0, TEXT.indexOf("said it"));
        var report = importing(qdpx(project("Other", source(selection(ONE, start, start + 7, "",
                code.formatted(2) + "<Coding>" + code.formatted(5) + code.formatted(3) + "</Coding>"))),
                "sources/" + SOURCE + ".txt", TEXT));
        assertEquals(List.of(), report.wrong());
        assertEquals(1, report.placed());
        assertEquals(3, marks().getFirst().taggings().size());
    }

    /** The end of line is two to most, one to ATLAS.ti; a byte order mark is one to QualCoder; units to some. */
    @ParameterizedTest
    @CsvSource({"NVivo 14,2,0,1,true", "MAXQDA 2022,2,0,1,false", "ATLAS.ti Windows,1,0,1,true",
            "ATLAS.ti Mac,1,0,1,false", "QualCoder 3.6,2,1,1,true", "QualCoder 3.6,2,1,1,false",
            "Other,1,0,1,true", "Other,1,1,2,true", "Other,2,0,2,true"})
    void positionsCountAsTheProgramCounts(String origin, int lineEnd, int mark, int pair, boolean named)
            throws IOException {
        var raw = "\uFEFF" + TEXT.replace("\n", "\r\n");
        int start = TEXT.indexOf("stay closed");
        var before = TEXT.substring(0, start);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int from = mark + before.codePointCount(0, start) + lines * (lineEnd - 1) + (pair - 1);
        importing(qdpx(project(origin, source(selection(ONE, from, from + 11, named ? "stay closed" : "",
                coding(1, 2, "")))), "sources/" + SOURCE + ".txt", raw));
        assertEquals("stay closed", marks().getFirst().passage().quote());
        assertEquals(start, marks().getFirst().passage().start());
    }

    @Test
    void wordsDecideWherePositionsAreWrong() throws IOException {
        var all = new StringBuilder();
        int at = TEXT.codePointCount(0, TEXT.indexOf("The mayor"));
        all.append(selection(ONE, 0, 10, "The bridge", ""));
        all.append(selection("eeeeeeee-0000-4000-8000-000000000002", at, at + 9, "The mayor", ""));
        all.append(selection("eeeeeeee-0000-4000-8000-000000000003", 3, 9, "would stay closed", ""));
        importing(qdpx(project("X", source(all.toString())), "sources/" + SOURCE + ".txt", TEXT));
        assertEquals(List.of("The bridge", "The mayor", "would stay closed"),
                marks().stream().map(each -> each.passage().quote()).sorted().toList());
    }

    @Test
    void notesVariablesAndSetsFindTheirPlace() throws IOException {
        var file = qdpx(project("MAXQDA", """
                <Variables><Variable guid="11111111-0000-4000-8000-000000000001" name="Publisher" typeOfVariable="Text"/>
                <Variable guid="11111111-0000-4000-8000-000000000002" name="Date" typeOfVariable="Date"/>
                <Variable guid="11111111-0000-4000-8000-000000000003" name="Mood" typeOfVariable="Text"/></Variables>
                <Cases><Case guid="22222222-0000-4000-8000-000000000001"><VariableValue>
                <VariableRef targetGUID="11111111-0000-4000-8000-000000000001"/><TextValue>The Daily</TextValue>
                </VariableValue><SourceRef targetGUID="%s"/></Case></Cases>
                """.formatted(SOURCE) + source(selection(ONE, 0, 10, "The bridge", coding(1, 2, ""))
                + selection("eeeeeeee-0000-4000-8000-000000000002", 4, 10, "bridge", "")
                + "<NoteRef targetGUID=\"33333333-0000-4000-8000-000000000002\"/>"
                + """
                        <VariableValue><VariableRef targetGUID="11111111-0000-4000-8000-000000000002"/>
                        <DateValue>2023-10-17</DateValue></VariableValue>
                        <VariableValue><VariableRef targetGUID="11111111-0000-4000-8000-000000000003"/>
                        <TextValue>glad</TextValue></VariableValue>""")
                + """
                        <Notes><Note guid="33333333-0000-4000-8000-000000000001" name="a memo"
                          plainTextPath="internal://n1.txt"/>
                        <Note guid="33333333-0000-4000-8000-000000000002"><PlainTextContent>by note</PlainTextContent>
                        <PlainTextSelection guid="44444444-0000-4000-8000-000000000001" startPosition="14" endPosition="20"/>
                        </Note>
                        <Note guid="33333333-0000-4000-8000-000000000003" name="Journal" plainTextPath="internal://n3.txt"/>
                        </Notes>
                        <Links><Link guid="55555555-0000-4000-8000-000000000001"
                          originGUID="33333333-0000-4000-8000-000000000001" targetGUID="%s"/></Links>
                        <Sets><Set guid="66666666-0000-4000-8000-000000000001" name="Group 1">
                        <Description>both</Description><MemberSource targetGUID="{%s}"/></Set>
                        <Set guid="66666666-0000-4000-8000-000000000002" name="Codes 1">
                        <MemberCode targetGUID="CCCCCCCC-0000-4000-8000-000000000002"/></Set></Sets>
                        """.formatted(ONE, SOURCE)),
                "sources/" + SOURCE + ".txt", TEXT, "sources/n1.txt", "\uFEFFlinked words", "sources/n3.txt",
                "Dear diary");
        var report = importing(file);
        assertTrue(report.notices().toString().contains("mood"), report.notices().toString());
        Article article = session.workspace().articles().getFirst().article();
        var published = Objects.requireNonNull(article.published());
        assertEquals("2023-10-17", published.value().toString());
        assertEquals(Basis.ANALYST, published.basis());
        assertEquals("The Daily", session.workspace().outlets().getFirst().entity().name());
        assertEquals(List.of("bridge:", "closed:by note", "The bridge:linked words"),
                marks().stream().map(each -> each.passage().quote() + ":" + each.annotation().note())
                        .sorted(String.CASE_INSENSITIVE_ORDER).toList());
        assertEquals("both", session.workspace().stories().getFirst().entity().note());
        assertEquals(1, session.read(reader -> reader.storyArticles()).join().size());
        assertEquals(List.of(tag("Good").id()), session.workspace().tagSets().getFirst().entity().tags());
        var memo = session.read(reader -> reader.memos()).join().getFirst();
        assertEquals("Journal", memo.title());
        assertEquals("Dear diary", memo.text(), "what belongs to nothing is a memo");
        var state = dump();
        importing(file);
        assertEquals(state, dump(), "twice adds nothing");
    }

    @Test
    void whatHasNoTextIsKeptWithoutAPlace() throws IOException {
        var report = importing(qdpx(project("ATLAS.ti", "<Sources><PDFSource guid=\"" + SOURCE
                + "\" name=\"a.pdf\" path=\"internal://a.pdf\"><PDFSelection guid=\"" + ONE
                + "\" name=\"words of a page\" page=\"1\" firstX=\"1\" firstY=\"1\" secondX=\"2\" secondY=\"2\">"
                + coding(1, 2, "") + "</PDFSelection></PDFSource></Sources>")));
        assertEquals(1, report.orphans());
        assertEquals("words of a page", orphans().getFirst().quote());
        assertEquals(List.of("Good"), orphans().getFirst().tags());
        assertFalse(report.complete());
    }

    @Test
    void anArticleThatIsHereGetsTheMarksWhateverItsIdentifier() throws IOException {
        ImportJob.ofSources(session, List.of(app.parallax.io.importer.Source.of("bridge.txt",
                TEXT.getBytes(StandardCharsets.UTF_8))), ImportListener.NONE).done().join();
        importing(qdpx(project("QualCoder", source(selection(ONE, 4, 10, "bridge", ""))), "sources/" + SOURCE + ".txt",
                TEXT.replace("\n", "\r\n")));
        assertEquals(1, session.workspace().articles().size());
        assertEquals(1, marks().size());
    }

    private void assertRefused(Path file, String words) {
        var before = dump();
        var report = importing(file);
        assertEquals(1, report.wrong().size(), report.wrong().toString());
        assertTrue(report.wrong().getFirst().contains(file.toString())
                && report.wrong().getFirst().contains(words), report.wrong().toString());
        assertEquals(before, dump(), "nothing of it is imported");
    }

    @Test
    void aDtdEntitiesAndBombsAreRefused() throws IOException {
        var good = project("X", source(selection(ONE, 0, 3, "", "")));
        assertRefused(qdpx(good.replaceFirst("\\?>", "?><!DOCTYPE Project [<!ENTITY e \"x\">]>"),
                "sources/" + SOURCE + ".txt", TEXT), "XML");
        assertRefused(qdpx(good.replaceFirst("\\?>", "?><!DOCTYPE Project SYSTEM \"file:///etc/passwd\">")), "XML");
        assertRefused(qdpx(good.replace("name=\"P\"", "name=\"&e;\"")), "XML");
        assertRefused(qdpx(good.replace("<Codes>", "<Codes>" + "<Code name=\"x\">".repeat(5000))), "XML");
        assertRefused(qdpx("<html/>"), "XML");
        assertRefused(bomb(), "project.qde");
        var cut = Files.readAllBytes(qdpx(good));
        Files.write(folder.resolve("cut.qdpx"), Arrays.copyOf(cut, cut.length / 2));
        assertRefused(folder.resolve("cut.qdpx"), "archive");
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("empty.qdpx")))) {
            put(zip, "a.txt", "x");
        }
        assertRefused(folder.resolve("empty.qdpx"), "project");
    }

    private Path bomb() throws IOException {
        var file = folder.resolve("bomb.qdpx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write("<Project name=\"".getBytes(StandardCharsets.UTF_8));
            fill(zip, 200);
            zip.closeEntry();
        }
        return file;
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        var block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    @Test
    void pathsThatLeadOutOfTheArchiveLeadNowhere() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "the secret words");
        var out = project("X", source(selection(ONE, 0, 3, "the", ""))
                .replace("internal://" + SOURCE + ".txt", "internal://../../" + folder.resolve("secret.txt"))
                + "<Notes/>");
        var report = importing(qdpx(out));
        assertEquals(0, session.workspace().articles().size());
        assertFalse(report.complete());
    }
}
