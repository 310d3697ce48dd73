package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports malicious files of annotations. */
@Hostile
class HostileAnnotationsTest extends AnnotationsRoad {
    /** Each is refused in one sentence, and the good annotation beside it is imported. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'id':'https://e.org/b','type':'Annotation'} | no target",
            "{'id':'https://e.org/b','target':17} | no readable target",
            "{'id':'https://e.org/b','target':[]} | no readable target",
            "{'id':'https://e.org/b','target':{'selector':{}}} | names no article",
            "{'id':'https://e.org/b','body':'x','body':'y','target':'z'} | has a duplicate field",
            "{'id':'https://e.org/b','target':DEEP} | nested too deeply",
            "{'id':'https://e.org/b','target':WIDE} | is too large",
            "7 | is not an annotation", "null | is not an annotation", "{} | is not an annotation",
            "{'id':'https://example.org/a/1','bodyValue':'other','target':'z'} | another annotation with the ID",
            "{'id':['https://e.org/b',3],'body':{'value':{'value':['q']}},'creator':[[]],'created':-1e999,'target':{'source':7,'selector':{'exact':{},'start':1e400,'end':-1}}} | No article"})
    void oneThatCannotBeIsRefusedByNameAndTheRestIsImported(String bad, String reason) throws IOException {
        var json = bad.replace('\'', '"').replace("DEEP", "[".repeat(5000) + "]".repeat(5000))
                .replace("WIDE", "[" + "0,".repeat(200_000) + "0]");
        importing("[" + on("001_bridge.txt", quote("40 people")) + "," + json + "]");

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains(reason), commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
        assertEquals(1, listed().stream().filter(line -> line.get("state").asString().equals("placed")).count());
        assertEquals(0, new Commands().run("check", project).exitCode);
    }

    /** Of a file that is broken nothing is imported, not even what stood before the break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[GOOD, | not valid JSON at line",
            "[GOOD | not valid JSON at line",
            "GOOD } | not valid JSON at line", "<html> | not valid JSON", "`` | holds no annotation",
            "{'annotations':3} | is not an annotation", "BAD8 | neither in UTF-8 nor in UTF-16",
            "[GOOD,DEEP] | not valid JSON at line"})
    void aBrokenFileIsRefusedInASentenceAndChangesNothing(String content, String reason) throws IOException {
        var before = Files.readAllBytes(project);
        var json = content.replace('\'', '"')
                .replace("GOOD", on("001_bridge.txt", quote("40 people")).replace("\n", ""))
                .replace("DEEP", "[".repeat(300_000));
        importing("a.json", json.startsWith("BAD8")
                ? "{\"x\":\"Größe\"}".getBytes(StandardCharsets.ISO_8859_1)
                : json.getBytes(StandardCharsets.UTF_8));

        assertEquals(1, commands.exitCode, commands.err);
        assertTrue(commands.err.contains("a.json") && commands.err.contains(reason), commands.err);
        assertEquals(1, commands.err.lines().count(), commands.err);
        assertEquals(List.of(), listed());
        assertEquals(before.length, Files.size(project));
        assertEquals(2, commands.run("history", project, "--json").json().size() + 1);
    }

    @Test
    void halfCharactersAreReplacedAndThatIsSaid() throws IOException {
        importing("{\"id\":\"https://e.org/b\",\"bodyValue\":\"a\\ud800b\\u0000c\",\"target\":{\"source\":"
                + "\"001_bridge.txt\",\"selector\":{\"exact\":\"40 people\"}}}");

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("a\uFFFDb\uFFFDc", only().get("note").asString());
        assertTrue(commands.err.contains("unpaired surrogates were replaced"), commands.err);
    }

    @Test
    void anIdentifierThatBelongsToAnArticleOrATagIsKeptWithoutTakingItsPlace() throws IOException {
        var article = commands.run("list", project, "articles", "--json").json().getFirst().get("id").asString();
        var json = on("001_bridge.txt", quote("40 people")).replace("https://example.org/a/1", "urn:uuid:" + article)
                .replace("\"bodyValue\":\"a note\"", "\"body\":{\"id\":\"urn:uuid:" + article
                        + "\",\"purpose\":\"tagging\",\"value\":\"t\"}");
        importing(json);
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("urn:uuid:" + article, exported().getFirst().get("id").asString());
        assertFalse(only().get("id").asString().equals(article));
        importing(json);
        assertEquals("t", only().get("tags").get(0).asString());
    }
}
