package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports annotations of other programs on the command line; the format is detected from the file. */
class FormatsCommandTest extends AnnotationsRoad {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
            <typeDescription><name>webanno.custom.Statement</name><description/>
            <supertypeName>uima.tcas.Annotation</supertypeName><features>
            <featureDescription><name>kind</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
            <featureDescription><name>comment</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
            <featureDescription><name>sure</name><description/><rangeTypeName>uima.cas.Boolean</rangeTypeName></featureDescription>
            <featureDescription><name>about</name><description/><rangeTypeName>webanno.custom.Statement</rangeTypeName></featureDescription>
            </features></typeDescription></types></typeSystemDescription>
            """;

    private Commands importing(Path path) {
        return commands.run("annotations", project, path, "--analyst", "Ada");
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i].toString()));
                var content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] some ? some : content.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String xmi(String text, String annotations) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
                 xmlns:custom="http:///webanno/custom.ecore" xmlns:tcas="http:///uima/tcas.ecore"
                 xmlns:type3="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
                 xmlns:type2="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:version="2.0">
                <cas:NULL xmi:id="0"/>
                <type2:DocumentMetaData xmi:id="1" sofa="9" begin="0" end="3" documentTitle="001_bridge.txt"/>
                <type3:Sentence xmi:id="2" sofa="9" begin="0" end="30"/><type3:Token xmi:id="3" sofa="9" begin="0" end="4"/>
                %s
                <cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="%s"/>
                <cas:View sofa="9" members="1 2 3"/></xmi:XMI>
                """.formatted(annotations, text.replace("&", "&amp;").replace("\n", "&#10;"));
    }

    private static String statement(int id, String words, String features) {
        int start = BRIDGE.indexOf(words);
        return "<custom:Statement xmi:id=\"" + id + "\" sofa=\"9\" begin=\"" + start + "\" end=\""
                + (start + words.length()) + "\" " + features + "/>";
    }

    @Test
    void hypothesisWordsDecideAndPositionsOfThePageDoNot() throws IOException {
        var file = write("export.json", """
                {"export_date":"2026-01-01T00:00:00Z","export_userid":"acct:bob@hypothes.is","client_version":"1.1400.0",
                "annotations":[{"id":"Ab-1_","created":"2026-01-01T10:00:00.123456+00:00","updated":"2026-01-02T10:00:00+00:00",
                "user":"acct:bob@hypothes.is","uri":"https://news.example/ferry%20report.txt","text":"my note","tags":["one","two"],
                "permissions":{"read":["group:__world__"]},"target":[{"source":"https://news.example/ferry%20report.txt","selector":[
                {"type":"RangeSelector","startContainer":"/div"},{"type":"TextPositionSelector","start":9001,"end":9010},
                {"type":"TextQuoteSelector","exact":"12 people","prefix":"It carries ","suffix":", said"}]}]},
                {"id":"Cd","user":"acct:eve@hypothes.is","references":["Ab-1_"],"text":"I doubt it","tags":[],"uri":"x","target":[{"source":"x"}]}]}
                """);
        importing(file);

        assertEquals(0, commands.exitCode, commands.err);
        var mark = only();
        assertEquals("12 people", mark.get("quote").asString());
        assertEquals("my note\n\neve: I doubt it", mark.get("note").asString());
        assertEquals(List.of("one", "two"), texts(mark.get("tags")));
        assertEquals("bob", mark.get("analyst").asString());
        assertEquals("2026-01-02T10:00:00Z", mark.get("modified").asString());
        assertEquals("https://hypothes.is/a/Ab-1_", exported().getFirst().get("id").asString());
        importing(file);
        only();

        var out = folder.resolve("again.json");
        commands.run("export", project, "--format", "hypothesis", "--output", out);
        assertTrue(Files.readString(out).contains("\"id\":\"Ab-1_\""), "its own identifier comes back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"total\":1,\"rows\":[%s]}", "[%s]"})
    void hypothesisAnswersOfItsInterfaceAreReadAsExportsAre(String around) throws IOException {
        importing(write("answer.json", around.formatted("""
                {"id":"Ab-1_","user":"acct:bob@hypothes.is","uri":"https://news.example/ferry%20report.txt","text":"my note",
                "tags":["one"],"target":[{"source":"https://news.example/ferry%20report.txt","selector":[
                {"type":"TextQuoteSelector","exact":"12 people","prefix":"It carries ","suffix":", said"}]}]}
                """)));
        var mark = only();
        assertEquals("my note", mark.get("note").asString());
        assertEquals(List.of("one"), texts(mark.get("tags")));
        assertEquals("bob", mark.get("analyst").asString());
    }

    @Test
    void bratCountsCodePointsAByteOrderMarkAndCarriageReturnsAsCharacters() throws IOException {
        var text = "\uFEFF" + BRIDGE.replace("\n", "\r\n");
        write("brat/001_bridge.txt", text);
        int people = text.codePointCount(0, text.indexOf("40 people"));
        int mayor = text.codePointCount(0, text.indexOf("The mayor said on"));
        int pays = text.codePointCount(0, text.indexOf("asked who pays"));
        int nothing = text.codePointCount(0, text.indexOf("nothing to that"));
        write("brat/001_bridge.ann", String.join("\n",
                "T1\tCrowd " + people + " " + (people + 9) + "\t40 people",
                "#1\tAnnotatorNotes T1\tcounted by whom?", "A1\tCertainty T1 low", "A2\tNumber T1",
                "T2\tPerson " + mayor + " " + (mayor + 9) + "\tThe mayor",
                "R1\tSays Arg1:T2 Arg2:T1",
                "T3\tApart " + pays + " " + (pays + 14) + ";" + nothing + " " + (nothing + 15)
                        + "\tasked who pays nothing to that",
                "#2\tAnnotatorNotes R1\tas reported", "E1\tPerson:T2 Theme:T1", "A3\tNegation E1",
                "N1\tReference T2 Wikidata:Q30185\tmayor", "*\tSame T1 T2", ""));
        importing(folder.resolve("brat"));

        assertEquals(0, commands.exitCode, commands.err);
        var all = listed();
        assertEquals(List.of("The mayor", "asked who pays", "nothing to that", "40 people"),
                all.stream().map(each -> each.get("quote").asString()).toList());
        assertEquals(List.of("Certainty: low", "Crowd", "Number"),
                texts(all.getLast().get("tags")).stream().sorted().toList());
        assertTrue(all.getLast().get("note").asString().startsWith("counted by whom?"), all.getLast().toString());
        assertTrue(all.getFirst().get("note").asString().contains("Says → “40 people”: as reported"),
                all.getFirst().toString());
        assertTrue(all.getFirst().get("note").asString().contains("Wikidata:Q30185"), all.getFirst().toString());
        assertTrue(all.getFirst().get("note").asString().contains("Person → Theme “40 people”"), all.toString());
        assertEquals(List.of("Negation", "Person"), texts(all.getFirst().get("tags")).stream().sorted().toList());
        assertEquals("placed", all.getLast().get("state").asString());
        importing(folder.resolve("brat"));
        assertEquals(4, listed().size());
    }

    /** As brat reads a text that has no {@code .ann}: what was given, and what was asked, of events too. */
    @Test
    void bratsPartialFilesAreReadAsOne() throws IOException {
        int people = at(BRIDGE, "40 people");
        int mayor = at(BRIDGE, "The mayor said on");
        write("brat/001_bridge.txt", BRIDGE);
        var given = write("brat/001_bridge.a1", "T1\tCrowd " + people + " " + (people + 9) + "\t40 people\n");
        write("brat/001_bridge.a2", "T2\tPerson " + mayor + " " + (mayor + 9)
                + "\tThe mayor\nE1\tPerson:T2 Theme:T1\nM1\tSpeculation E1\n");
        importing(folder.resolve("brat"));

        assertEquals(0, commands.exitCode, commands.err);
        var all = listed();
        assertEquals(List.of("The mayor", "40 people"),
                all.stream().map(each -> each.get("quote").asString()).toList());
        assertEquals(List.of("Person", "Speculation"), texts(all.getFirst().get("tags")).stream().sorted().toList());
        assertTrue(all.getFirst().get("note").asString().contains("Person → Theme “40 people”"), all.toString());
        importing(given);
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(2, listed().size(), "one of the two files stands for both, and nothing comes twice");

        write("brat/001_bridge.a2", "T1\tAgain 0 2\tAs\n");
        importing(given);
        assertTrue(commands.err.contains("001_bridge.a2") && commands.err.contains("line 1"), commands.err);
        write("brat/001_bridge.ann", "T1\tCrowd " + people + " " + (people + 9) + "\t40 people\n");
        importing(folder.resolve("brat"));
        assertEquals(0, commands.exitCode, "with an .ann the parts are not looked at: " + commands.err);
    }

    @Test
    void spansOverLineBreaksAreFragmentsAndComeBackWhole() throws IOException {
        var words = "closed\n\nThe mayor";
        importing(on("001_bridge.txt", quote(words.replace("\n", "\\n"))).replace("\"a note\"", "\"two\\nlines\""));
        var out = folder.resolve("out");
        commands.run("export", project, "--format", "brat", "--output", out);
        assertEquals(0, commands.exitCode, commands.err);
        int start = at(BRIDGE, "closed");
        var lines = Files.readString(out.resolve("001_bridge.ann"));
        assertTrue(lines.startsWith("T1\tMark " + start + " " + (start + 6) + ";" + (start + 8) + " " + (start + 17)
                + "\tclosed The mayor\n"), lines);
        assertTrue(lines.contains("AnnotatorNotes T1\ttwo lines\n"), lines);
        assertEquals(BRIDGE, Files.readString(out.resolve("001_bridge.txt")));

        var before = only();
        commands.run("undo", project);
        importing(out);
        assertEquals(before.get("quote"), only().get("quote"));
        assertEquals("two\nlines", only().get("note").asString());
    }

    @Test
    void whatWasChangedInBratWins() throws IOException {
        importing(on("001_bridge.txt", quote("40 people")).replace("\"bodyValue\":\"a note\"",
                "\"body\":[{\"purpose\":\"tagging\",\"value\":\"die Öffentlichkeit\"},{\"purpose\":\"commenting\",\"value\":\"old\"}]"));
        var out = folder.resolve("out");
        commands.run("export", project, "--format", "brat", "--output", out);
        var file = out.resolve("001_bridge.ann");
        commands.run("undo", project);
        importing(out);
        assertEquals(List.of("die Öffentlichkeit"), texts(only().get("tags")));

        commands.run("undo", project);
        Files.writeString(file, Files.readString(file).replace("T1\tdie_Offentlichkeit", "T1\tCrowd").replace("\told",
                "\tnew"));
        importing(out);
        assertEquals(List.of("Crowd"), texts(only().get("tags")));
        assertEquals("new", only().get("note").asString());
    }

    @Test
    void aZipOfInceptionBringsTheLayersOfPeopleAndNoTokens() throws IOException {
        var cas = xmi(BRIDGE, statement(20, "40 people", "kind=\"crowd\" comment=\"who counted?\" sure=\"true\"")
                + statement(21, "The mayor said nothing", "kind=\"silence\" about=\"20 30\"")
                + "<custom:Link xmi:id=\"30\" role=\"who\" target=\"20\"/>");
        var inner = zip("anna.xmi", cas, "TypeSystem.xml", TYPES);
        var outer = folder.resolve("project.zip");
        Files.write(outer, zip("exportedproject.json", "{}", "annotation/001_bridge.txt/anna.zip", inner,
                "../../evil.txt", "x"));
        importing(outer);

        assertEquals(0, commands.exitCode, commands.err);
        var all = listed();
        assertEquals(List.of("The mayor said nothing", "40 people"),
                all.stream().map(each -> each.get("quote").asString()).toList());
        assertEquals(List.of("crowd"), texts(all.getLast().get("tags")));
        assertEquals("who counted?\nsure: true", all.getLast().get("note").asString());
        assertEquals("about → “40 people”\nabout → who “40 people”", all.getFirst().get("note").asString());
        assertEquals("anna", all.getFirst().get("analyst").asString());
        Files.write(folder.resolve("doc.zip"), zip("001_bridge.xmi", cas, "TypeSystem.xml", TYPES));
        importing(folder.resolve("doc.zip"));
        assertEquals(0, commands.exitCode, commands.err);
    }

    @Test
    void aFolderOfInceptionsZipsIsReadZipByZip() throws IOException {
        var zips = Files.createDirectories(folder.resolve("exported"));
        var anna = xmi(BRIDGE, statement(20, "40 people", "kind=\"crowd\"")).replace("001_bridge.txt", "");
        Files.write(zips.resolve("001_bridge.txt.zip"), zip("INITIAL_CAS.xmi", anna, "TypeSystem.xml", TYPES));
        var project = Files.createDirectories(zips.resolve("annotation/001_bridge.txt"));
        var ben = xmi(BRIDGE, statement(21, "The mayor said nothing", "kind=\"silence\"")).replace("001_bridge.txt",
                "");
        Files.write(project.resolve("ben.zip"), zip("ben.xmi", ben, "TypeSystem.xml", TYPES));
        Files.write(zips.resolve("articles.zip"), zip("001_bridge.txt", BRIDGE));
        importing(zips);

        assertEquals(0, commands.exitCode, commands.err);
        var all = listed();
        assertEquals(List.of("The mayor said nothing", "40 people"),
                all.stream().map(each -> each.get("quote").asString()).toList());
        assertEquals("ben", all.getFirst().get("analyst").asString());
        assertEquals(List.of("crowd"), texts(all.getLast().get("tags")));

        var none = Files.createDirectories(folder.resolve("none"));
        Files.write(none.resolve("articles.zip"), zip("001_bridge.txt", BRIDGE));
        importing(none);
        assertEquals(1, commands.exitCode, commands.err);
        Files.writeString(none.resolve("broken.zip"), "PKbroken");
        importing(none);
        assertTrue(commands.err.contains("broken.zip is not a readable zip"), commands.err);
    }

    @Test
    void csvOfOtherTablesIsReadByItsColumns() throws IOException {
        importing(write("marks.csv", "\uFEFFDocument;Quote;Codes;Comment\r\n"
                + "001_bridge.txt;\"40 people\";crowd; police;'=SUM(A1)\r\n".replace("crowd; police",
                        "\"crowd; police\"")
                + "ferry report.txt;\"13 \"\"penguins\"\" on the roof\";;not there\r\n"));

        assertEquals(1, commands.exitCode, commands.err);
        var all = listed();
        assertEquals(2, all.size());
        var placed = all.stream().filter(each -> each.get("state").asString().equals("placed")).findFirst()
                .orElseThrow();
        assertEquals(List.of("crowd", "police"), texts(placed.get("tags")).stream().sorted().toList());
        assertEquals("=SUM(A1)", placed.get("note").asString());
        var orphan = all.stream().filter(each -> each.get("state").asString().equals("orphan")).findFirst()
                .orElseThrow();
        assertEquals("13 \"penguins\" on the roof", orphan.get("quote").asString());
    }

    /** One sentence that names the file, and nothing changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a.xmi | <?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x> | document type",
            "a.xmi | <?xml version='1.0'?><!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/> | document type",
            "a.xmi | <x/> | not a CAS",
            "a.xmi | <xmi:XMI xmlns:xmi='http://www.omg.org/XMI'><a> | not valid XML at line",
            "a.xmi | DEEPX | not valid XML at line", "a.zip | PKbroken | not a readable zip",
            "a.ann | T1 no tab | line 1 is not brat standoff",
            "a.ann | `T1\tX 5 2\tabc` | line 1 is not brat standoff",
            "a.ann | `T1\tX 1 2;3\tabc` | line 1 is not brat standoff",
            "a.json | {'client_version':'1','annotations':DEEPJ | not valid JSON",
            "a.json | {'client_version':'1'} | no list of annotations",
            "a.csv | `id,quote\n1,\"open` | beyond line", "a.csv | a,b | has no known annotation format"})
    void aBrokenOrHostileFileIsRefusedInASentenceAndChangesNothing(String name, String content, String reason)
            throws IOException {
        var size = Files.size(project);
        importing(write(name, content.replace('\'', '"').replace("DEEPJ", "[".repeat(300_000))
                .replace("DEEPX", "<a>".repeat(100_000) + "</a>".repeat(100_000))));

        assertEquals(1, commands.exitCode, commands.err);
        assertTrue(commands.err.contains(name) && commands.err.contains(reason), commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
        assertEquals(List.of(), listed());
        assertEquals(size, Files.size(project));
    }

    @Test
    void listsInCellsAndCommentsThatAreNestedWithoutEndAreOnlyWords() throws IOException {
        var deep = "[".repeat(150_000);
        importing(write("deep.csv", "quote,file,tags\n40 people,001_bridge.txt," + deep + "\n"));
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("40 people", only().get("quote").asString());
        importing(write("001_bridge.ann", "T1\tX 0 9\t12 people\n#1\tParallax T1\t" + deep + "\n"));
        assertEquals(List.of(), listed().stream().filter(each -> each.has("note")).toList());
    }

    @Test
    void aZipThatUnpacksWithoutEndIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("a.xmi"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 520; i++) {
                zip.write(zeros);
            }
        }
        var file = folder.resolve("bomb.zip");
        Files.write(file, bomb.toByteArray());
        importing(file);

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("bomb.zip") && commands.err.contains("MiB"), commands.err);
        assertEquals(List.of(), listed());
    }

    @Test
    void ofAFolderWithOneBrokenFileNothingIsImported() throws IOException {
        int start = at(BRIDGE, "40 people");
        write("brat/001_bridge.txt", BRIDGE);
        write("brat/001_bridge.ann", "T1\tX " + start + " " + (start + 9) + "\t40 people\n");
        write("brat/zz.ann", "not standoff\n");
        importing(folder.resolve("brat"));

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains("zz.ann") && commands.err.contains("line 1"), commands.err);
        assertEquals(List.of(), listed());
    }

    @Test
    void aFolderOfOtherThingsIsNeverReplacedAndOneOfTheSameKindIs() throws IOException {
        importing(on("001_bridge.txt", quote("40 people")));
        for (var format : List.of("brat", "xmi")) {
            var out = folder.resolve(format);
            commands.run("export", project, "--format", format, "--output", out);
            assertEquals(0, commands.exitCode, commands.err);
            commands.run("export", project, "--format", format, "--output", out);
            assertEquals(0, commands.exitCode, commands.err);
            write(format + "/thesis.docx", "years of work");
            commands.run("export", project, "--format", format, "--output", out);
            assertFalse(commands.exitCode == 0);
            assertTrue(commands.err.contains("thesis.docx"), commands.err);
            assertEquals("years of work", Files.readString(out.resolve("thesis.docx")));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".part") || each.endsWith(".old")).toList());
        }
    }

    @Test
    void claimsBecomeReviewsWithARatingOnlyWhereAMentionWasGraded() throws IOException {
        var sample = folder.resolve("sample.parallax");
        commands.run("new", sample, "--sample");
        var out = folder.resolve("claims.jsonld");
        commands.run("export", sample, "--format", "claimreview", "--output", out);
        assertEquals(0, commands.exitCode, commands.err);

        var reviews = new JsonMapper().readTree(Files.readString(out)).get("@graph");
        var claims = new Commands().run("list", sample, "claims", "--json").json();
        var expected = new ArrayList<String>();
        claims.forEach(each -> expected.add(each.get("text").asString()));
        assertEquals(expected.stream().sorted().toList(),
                reviews.valueStream().map(each -> each.get("claimReviewed").asString()).sorted().toList());
        for (var each : reviews) {
            assertEquals("ClaimReview", each.get("@type").asString());
            assertTrue(each.get("datePublished").asString().matches("\\d{4}-\\d\\d-\\d\\d"));
            for (var name : List.of("author", "url", "itemReviewed")) {
                assertTrue(each.has(name), name);
            }
            assertFalse(each.has("reviewRating"), "no mention of the sample is graded");
        }
    }
}
