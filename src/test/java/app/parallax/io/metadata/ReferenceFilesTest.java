package app.parallax.io.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.Seeds;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Hostile
class ReferenceFilesTest {
    private static final String RIS = """
            TY  - NEWS
            TI  - Talks were held
            AU  - Müller, Jörg
            AU  - Roe, Jane
            T2  - The Example
            DA  - 2023/10/17/
            LA  - German
            UR  - https://example.org/talks?a=1
            L1  - /home/x/storage/ABC/talks.html
            N1  - sha256 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            ER  -\s

            TY  - ELEC
            T1  - Another
            PY  - 2023
            ER  -\s
            """;
    private static final String BIBTEX = """
            % exported
            @string{tass = "TASS"}
            @comment{ignored}
            @online{key1,
              title = {{Talks} were held: \\"Uber {M}oskau --- at 5\\%},
              author = {M{\\"u}ller, J{\\"o}rg and {The Staff, Inc.} and Jane Roe},
              journal = tass # " News",
              date = {2023-10-17},
              langid = {english},
              url = {https://example.org/a\\_b},
              file = {Snapshot:/home/x/talks.html:text/html;Full Text:/home/x/talks.pdf:application/pdf}
            }
            @article{key2, title="Older", year=2023, month=oct, day={5} }
            """;
    private static final String CSL = """
            [{"id": "x", "type": "article-newspaper", "title": "Talks were held", "container-title": "The Example",
              "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Staff, The"},
                         {"family": "Berg", "given": "A.", "non-dropping-particle": "van den"}],
              "issued": {"date-parts": [["2023", 10, 17]]}, "language": "en-US", "URL": "https://example.org/talks"}]
            """;

    @TempDir
    private Path folder;

    private List<Reference> read(String text) throws IOException {
        return ReferenceFiles.read(Files.writeString(folder.resolve("references"), text));
    }

    private String refusal(String text) {
        return Messages.of(assertThrows(ProjectException.Refused.class, () -> read(text)));
    }

    @Test
    void risIsRead() throws Exception {
        var found = read(RIS);

        assertEquals(2, found.size());
        var first = found.getFirst();
        assertEquals("Talks were held", first.title());
        assertEquals(List.of("Jörg Müller", "Jane Roe"), first.authors());
        assertEquals("The Example", first.outlet());
        assertEquals("2023-10-17", String.valueOf(first.published()));
        assertEquals("de", first.language());
        assertEquals(List.of("https://example.org/talks?a=1"), first.urls());
        assertEquals(List.of("talks.html"), first.files());
        assertEquals(List.of("a".repeat(64)), first.hashes());
        assertEquals("2023", String.valueOf(found.getLast().published()));
    }

    @Test
    void bibTexIsReadWithItsStringsAndAccents() throws Exception {
        var found = read(BIBTEX);

        assertEquals(2, found.size());
        var first = found.getFirst();
        assertEquals("Talks were held: Über Moskau — at 5%", first.title());
        assertEquals(List.of("Jörg Müller", "The Staff, Inc.", "Jane Roe"), first.authors());
        assertEquals("TASS News", first.outlet());
        assertEquals("2023-10-17", String.valueOf(first.published()));
        assertEquals("en", first.language());
        assertEquals(List.of("https://example.org/a_b"), first.urls());
        assertEquals(List.of("talks.html", "talks.pdf"), first.files());
        assertEquals("2023-10-05", String.valueOf(found.getLast().published()));
    }

    @Test
    void cslJsonIsRead() throws Exception {
        var first = read(CSL).getFirst();

        assertEquals(List.of("Jane Doe", "Staff, The", "A. van den Berg"), first.authors());
        assertEquals("2023-10-17", String.valueOf(first.published()));
        assertEquals("en-US", first.language());
        assertEquals("The Example", first.outlet());

        var lists = read(CSL.replace("\"The Example\"", "[\"The Example\", \"Example\"]").replace("\"Talks were held\"",
                "[\"Talks were held\"]")).getFirst();
        assertEquals("The Example", lists.outlet());
        assertEquals("Talks were held", lists.title());
    }

    @Test
    void whatIsNoneOfTheThreeOrBreaksOffIsRefusedWithTheLine() {
        assertTrue(refusal("just words").contains("neither RIS"));
        assertTrue(refusal(BIBTEX.substring(0, BIBTEX.indexOf("langid") + 12)).contains("line 9"), () -> refusal(
                BIBTEX.substring(0, BIBTEX.indexOf("langid") + 12)));
        assertTrue(refusal(CSL.substring(0, CSL.length() - 20)).contains("line 4"));
        assertTrue(refusal("[]").contains("no reference"));
        assertTrue(refusal("[".repeat(60_000)).contains("line 1"));
        assertTrue(refusal("@a{b, c = " + "{".repeat(60_000)).contains("line 1"));
    }

    @Seeds
    void damagedFilesAreReadOrRefusedInASentence(long seed) throws Exception {
        var random = new Random(seed);
        for (var whole : List.of(RIS, BIBTEX, CSL)) {
            for (int round = 0; round < 30; round++) {
                var text = new StringBuilder(whole);
                for (int i = 0; i < 1 + random.nextInt(10); i++) {
                    text.setCharAt(random.nextInt(text.length()), "{}\"@,=[]-\\ \nx".charAt(random.nextInt(13)));
                }
                if (random.nextInt(4) == 0) {
                    text.setLength(random.nextInt(text.length()));
                }
                try {
                    assertTrue(!read(text.toString()).isEmpty());
                } catch (ProjectException.Refused e) {
                    assertTrue(Messages.of(e).contains("references"), Messages.of(e));
                }
            }
        }
    }
}
