package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.Dump;
import app.parallax.Hostile;
import app.parallax.session.project.Projects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports malicious files, folders and names on the command line. */
@Hostile
class HostileFilesTest {
    private static final String MARKS = "\u0301".repeat(200_000);

    @TempDir
    Path folder;
    private final Commands commands = new Commands();
    private Path project;
    private String before = "";

    @BeforeEach
    void make() throws IOException {
        project = folder.resolve("p.parallax");
        commands.run("new", project);
        commands.run("import", project, "seeds");
        assertEquals(0, commands.exitCode, commands.err);
        before = dump();
    }

    private String dump() {
        try (var session = Projects.openForReading(project, "Ada", Runnable::run)) {
            return session.read(Dump::of).join();
        }
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void assertRefused(String said, Object... command) {
        commands.run(command);
        assertEquals(1, commands.exitCode, commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
        assertTrue(commands.err.contains(said), commands.err);
        assertFalse(commands.err.contains("Exception") || commands.err.contains("Error:"), commands.err);
        assertEquals(before, dump());
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        for (var name : List.of("a.txt", "a.zip", "a.jsonld", "a.ris", "events.csv")) {
            var pipe = folder.resolve(name);
            boolean made = !System.getProperty("os.name").startsWith("Windows")
                    && new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
            assumeTrue(made, "this system makes no pipes");
            var word = switch (name) {
                case "a.jsonld" -> "annotations";
                case "a.ris" -> "metadata";
                case "events.csv" -> "events";
                default -> "import";
            };
            assertRefused("is not a file but", word, project, pipe);
        }
        assertRefused("is not a file but", "annotations", project, folder.resolve("a.jsonld"), "--format", "csv");
        // in a folder it is passed over
        commands.run("import", project, folder);
        assertEquals(before, dump());
    }

    @Test
    void aLinkOutOfAFolderIsNamedAndOneThatGoesRoundIsNotFollowed() throws Exception {
        var inside = Files.createDirectories(folder.resolve("in/deep"));
        Files.createSymbolicLink(inside.resolve("round"), folder.resolve("in"));
        Files.createSymbolicLink(inside.resolve("self.txt"), inside.resolve("self.txt"));
        var secret = file("secret.txt", "A secret of somebody that is no article.");
        Files.createSymbolicLink(inside.resolve("out.txt"), secret);
        assertRefused("is a link that leads out", "import", project, folder.resolve("in"));
        Files.writeString(inside.resolve("good.txt"), "Words of an article in a folder.");
        commands.run("import", project, folder.resolve("in"));
        assertEquals(1, commands.run("list", project, "articles").out.lines()
                .filter(line -> line.contains("good.txt") || line.contains("Words of an article in")).count());
        assertFalse(dump().contains("secret.txt"));
    }

    @Test
    void foldersWithoutEndAreRefused() throws Exception {
        var deep = folder.resolve("deep");
        var at = deep;
        for (int i = 0; i < 60; i++) {
            at = at.resolve("d");
        }
        Files.createDirectories(at);
        Files.writeString(at.resolve("a.txt"), "Words.");
        assertRefused("is nested deeper than", "import", project, deep);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egpj.exe.txt", "=cmd|' C calc'!A1.txt", "a\nb.txt", "\u001B[31mred.txt",
            "a;rm -rf ~.txt", "..\\..\\up.txt", "@SUM(1).txt", "a\rb.txt", "\u0007\u2067.txt", "-rf.txt",
            "' OR 1=1 --.txt"})
    void aFileNameIsWordsAlone(String name) throws Exception {
        var file = file(name, "Words of an article that bears a name of its own.");
        commands.run("import", project, file);
        assertEquals(0, commands.exitCode, commands.err);
        for (var said : List.of(commands.out, commands.err, commands.run("list", project, "articles").out)) {
            assertTrue(said.chars().noneMatch(c -> c == 0x202E || c == 0x2067 || c == 0x1B || c == 7), said);
        }
        commands.run("list", project, "articles", "--json");
        assertTrue(commands.json().stream().anyMatch(each -> name.equals(each.get("file").asString())),
                "kept as it is");
        var csv = folder.resolve("out.csv");
        assertEquals(0, commands.run("export", project, "--format", "csv", "--output", csv).exitCode, commands.err);
        for (var format : List.of("html", "markdown")) {
            var report = folder.resolve("out." + format);
            assertEquals(0, commands.run("export", project, "--format", format, "--output", report).exitCode);
            assertTrue(Files.readString(report).chars().noneMatch(c -> c == 0x202E || c == 0x1B), format);
        }
    }

    @Test
    void twoHundredThousandMarksAndLinesOfMegabytesAreReadSearchedAndSuggestedFrom() throws Exception {
        var marks = file("marks.txt", "Title\n\nOn 7 October 2023 the minister said “e" + MARKS + "”, 1,400 people.\n");
        var line = file("line.txt", "Title\n\n" + "The minister said that over 1,400 people came. ".repeat(40_000));
        var word = file("word.txt", "Title\n\n" + "x".repeat(3_000_000));
        var page = file("marks.html",
                "<article><p>The minister said e" + MARKS + " and more words of it.</p></article>");
        assertEquals(0, commands.run("import", project, marks, line, word, page).exitCode, commands.err);
        assertEquals(0, commands.run("find", project, "minister").exitCode, commands.err);
        for (var kind : List.of("time", "quantity", "attribution")) {
            assertEquals(0, commands.run("suggest", kind, "--file", marks).exitCode, commands.err);
        }
        assertEquals(0, commands.run("check", project).exitCode, commands.err);
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndHalvesOfCharactersAreReplacedAloud() throws Exception {
        assertRefused("nul.txt", "import", project, file("nul.txt", "a\0b words"));
        assertRefused("noise.txt", "import", project, file("noise.txt", new byte[]{1, 2, 3, 4, 5, 6, 14, 15}));
        var half = file("half.html", "<article><p>Words with half a character &#xD800; in an article.</p></article>");
        commands.run("import", project, half);
        assertEquals(0, commands.exitCode, commands.err);
        assertTrue(dump().codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
        assertEquals(0, commands.run("check", project).exitCode, commands.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>",
            "<!DOCTYPE x [<!ENTITY a '1'><!ENTITY b '&a;&a;&a;&a;'>]><x>&b;</x>"})
    void documentTypesAreRefusedInEveryKindOfXml(String xml) throws Exception {
        assertRefused("a.xmi", "annotations", project, file("a.xmi", xml));
        assertRefused("a.qdc", "annotations", project, file("a.qdc", xml), "--format", "qdc");
        assertRefused("a.qdpx", "annotations", project, file("a.qdpx", zip("project.qde", xml)));
        assertRefused("a.docx", "import", project, file("a.docx", zip("[Content_Types].xml", xml)));
    }

    @Test
    void archivesThatInflateLeadOutOrHoldArchivesBringNothing() throws Exception {
        var zeros = "\0".repeat(40 << 20);
        assertRefused("bomb.zip", "import", project, file("bomb.zip", zip("a.txt", zeros)));
        assertRefused("bomb.docx", "import", project, file("bomb.docx", zip("word/document.xml", zeros)));
        assertRefused("nested.zip", "import", project, file("nested.zip", zip("in.zip", "x")));
        commands.run("import", project, file("out.zip", zip("../../../out.txt", "Words of an article beside it.")));
        assertFalse(Files.exists(folder.resolve("../../../out.txt")));
        assertFalse(Files.exists(folder.resolve("out.txt")));
    }

    @Test
    void exchangeArchivesThatInflateOrLeadOutBringNothing() throws Exception {
        var zeros = "\0".repeat(40 << 20);
        for (var name : List.of("bomb.xmi", "../../../out.xmi", "in.zip", "TypeSystem.xml")) {
            assertRefused("a.zip", "annotations", project, file("a.zip", zip(name, zeros)), "--format", "xmi");
        }
        assertRefused("a.qdpx", "annotations", project, file("a.qdpx", zip("project.qde", zeros)));
        assertFalse(Files.exists(folder.resolve("../../../out.xmi")));
    }

    /** Every word may begin a hundred thousand others; of more words than anybody types none is looked for. */
    @Test
    void aSearchForHundredsOfBeginningsEndsAndOneForThousandsIsRefused() throws Exception {
        var words = new StringBuilder("Title\n\n");
        for (int i = 0; i < 100_000; i++) {
            words.append("a").append(Integer.toString(i, 36)).append(i % 20 == 0 ? ".\n" : " ");
        }
        assertEquals(0, commands.run("import", project, file("words.txt", words.toString())).exitCode, commands.err);
        var beginnings = IntStream.range(0, 300).mapToObj(i -> "a" + Integer.toString(i, 36) + "*").toList();
        for (var joint : List.of(" ", " OR ", " -")) {
            commands.run("find", project, "a* " + String.join(joint, beginnings));
            assertEquals(0, commands.exitCode, commands.err);
        }
        before = dump();
        commands.run("find", project, "a* ".repeat(5_000));
        assertEquals(2, commands.exitCode, commands.err);
        assertEquals(before, dump());
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<< /Type /Pages /Kids [2 0 R] /Count 1 >>", "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 99999999 >>",
            "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>"})
    void pagesThatLeadBackToThemselvesEnd(String pages) throws Exception {
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages + "endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                + "/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n"
                + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>stream\n"
                + "/X Do /X Do\nendstream endobj\ntrailer<</Root 1 0 R/Size 6/Prev 0>>\n%%EOF\n";
        assertRefused("loop.pdf", "import", project, file("loop.pdf", pdf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEEP", "{\"@graph\":DEEP}", "[1,2,{\"@type\":[{}],\"headline\":{\"a\":[]}}]", "{\"a\":",
            "{\"@type\":\"NewsArticle\",\"headline\":7,\"author\":[[[{\"name\":{}}]]],\"datePublished\":[null]}"})
    void jsonOfAPageThatIsDeepOrWrongIsPassedOver(String json) throws Exception {
        var page = "<html><head><script type='application/ld+json'>" + json.replace("DEEP", "[".repeat(100_000))
                + "</script></head><body><article><p>Words of an article that stand beside it, and more of them."
                + "</p></article></body></html>";
        commands.run("import", project, file("a.html", page));
        assertEquals(0, commands.exitCode, commands.err);
        before = dump();
        assertRefused("a.json", "metadata", project, file("a.json", "[".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "OR OR OR", "-", "*", "((((", "a* b* c*", "NEAR(a b, 999999)", "title:a", "\u0000",
            "' ; DROP TABLE article; --", "{a b}:c", "^a", "a + b", "“”"})
    void aSearchIsWordsAlone(String query) {
        commands.run("find", project, query);
        assertTrue(commands.exitCode <= 2, commands.err);
        assertFalse(commands.err.contains("Exception") || commands.err.contains("SQL"), commands.err);
        assertEquals(before, dump());
    }
}
