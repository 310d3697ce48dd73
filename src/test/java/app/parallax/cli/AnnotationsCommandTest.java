package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports foreign annotations on the command line. */
class AnnotationsCommandTest extends AnnotationsRoad {
    @Test
    void aQuoteIsPlacedAndSaysWhatHangsOnIt() throws IOException {
        importing("""
                {"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://example.org/a 1","type":"Annotation",
                "motivation":["commenting","tagging"],"creator":{"id":"https://example.org/u","name":"Bea Weiß"},
                "created":"2024-02-03T04:05:06+02:00","modified":"2024-02-04",
                "body":[{"type":"TextualBody","value":"who pays?"},
                {"type":"TextualBody","value":"money","purpose":"tagging"},
                {"type":"TextualBody","value":"Größe","purpose":"tagging"}],
                "target":{"source":"https://example.org/news/001_bridge.txt","selector":[
                {"type":"TextQuoteSelector","exact":"Größer asked who pays","prefix":"Fischhändler "},
                {"type":"TextPositionSelector","start":3,"end":9}]}}""");

        assertEquals(0, commands.exitCode, commands.err);
        var line = only();
        assertEquals("Größer asked who pays", line.get("quote").asString());
        assertEquals(at(BRIDGE, "Größer"), line.get("startCodePoint").asInt());
        assertEquals("who pays?", line.get("note").asString());
        assertEquals("[\"money\",\"Größe\"]", line.get("tags").toString());
        assertEquals("Bea Weiß", line.get("analyst").asString());
        assertEquals("2024-02-03T02:05:06Z", line.get("created").asString());
        assertEquals("2024-02-04T00:00:00Z", line.get("modified").asString());
        assertEquals("placed", line.get("state").asString());
        assertTrue(commands.err.contains("anchored by its quote"), commands.err);
        assertEquals("https://example.org/a%201", exported().getFirst().get("id").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            // the second of two equal words: by prefix, suffix, or the nearest to a position
            "{'exact':'The mayor said','prefix':'who pays. '} | 2",
            "{'exact':'The mayor said','suffix':' nothing'} | 2",
            "[{'exact':'The mayor said'},{'type':'TextPositionSelector','start':130,'end':144}] | 2",
            "[{'exact':'The mayor said','suffix':' on Monday'},{'type':'TextPositionSelector','start':136,'end':150}] | 1",
            // positions alone
            "{'type':'TextPositionSelector','start':3,'end':13} | The bridge",
            "{'type':'FragmentSelector','conformsTo':'http://tools.ietf.org/rfc/rfc5147','value':'char=3,13'} | The bridge",
            "{'type':'DataPositionSelector','start':9,'end':19} | The bridge",
            // one within another, and of selectors that are not of text what refines them
            "{'exact':'The mayor said nothing to that','refinedBy':{'exact':'mayor said'}} | mayor said",
            "{'exact':'The mayor said nothing to that','refinedBy':{'type':'TextPositionSelector','start':4,'end':9}} | mayor",
            "{'type':'XPathSelector','value':'/p[2]','refinedBy':{'exact':'40 people'}} | 40 people",
            // from one to another
            "{'type':'RangeSelector','startSelector':{'exact':'In the evening'},'endSelector':{'exact':' stood'}} | In the evening 40 people",
            // line ends of another system, other white space, an edit in the words
            "{'exact':'stay closed until spring.\\r\\nFischhändler'} | stay closed until spring.\\nFischhändler",
            "{'exact':'Fischhändler  Größer asked','suffix':' who pays. The mayor'} | Fischhändler Größer asked"})
    void wordsAreFoundByAnyLegalSelector(String selector, String expected) throws IOException {
        importing(on("001_bridge.txt", selector.replace('\'', '"')));

        var line = only();
        assertEquals("placed", line.get("state").asString(), commands.err);
        assertEquals(0, commands.exitCode, commands.err);
        if (expected.length() == 1) {
            assertEquals("The mayor said", line.get("quote").asString());
            int start = line.get("startCodePoint").asInt();
            assertEquals(expected.equals("2") ? at(BRIDGE, "The mayor said nothing") : at(BRIDGE, "The mayor said on"),
                    start);
        } else {
            assertEquals(expected.replace("\\n", "\n"), line.get("quote").asString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "001_bridge.txt | {'exact':'The mayor said'} | several times",
            "001_bridge.txt | {'exact':'The harbour was sold to a stranger last week'} | do not occur in 001",
            "001_bridge.txt | {'type':'TextPositionSelector','start':5000,'end':6000} | outside the text",
            "001_bridge.txt | {'type':'TextPositionSelector','start':5,'end':99999999999999} | outside the text",
            "001_bridge.txt | {'type':'SvgSelector','value':'<svg/>'} | a selector that is not for text",
            "001_bridge.txt | {'exact':'40 people','refinedBy':{'exact':'bridge'}} | do not occur in 001",
            "https://example.org/elsewhere | {'exact':'It was raining in Oslo'} | No article of the project matches https://example.org/elsewhere",
            "001_bridge.txt | [] | quotes no words"})
    void whatHasNoPlaceIsKeptListedAndExportedWithItsQuote(String source, String selector, String reason)
            throws IOException {
        importing(on(source, selector.replace('\'', '"')));

        assertEquals(1, commands.exitCode);
        assertTrue(commands.err.contains(reason) && commands.err.contains("https://example.org/a/1"), commands.err);
        assertTrue(commands.err.contains("a.jsonld"), commands.err);
        assertEquals(1, commands.err.lines().count());
        assertEquals("orphan", only().get("state").asString());
        assertEquals("a note", only().get("note").asString());
        assertFalse(only().has("startCodePoint"));
        var again = exported().getFirst();
        assertEquals("https://example.org/a/1", again.get("id").asString());
        assertEquals("a note", again.get("body").get(0).get("value").asString());
        if (only().has("quote") && !selector.contains("refinedBy")) {
            assertEquals(1, again.get("target").get("selector").size(), "a position with an orphan");
            assertEquals(only().get("quote").asString(),
                    again.get("target").get("selector").get(0).get("exact").asString());
        }
        importing(on(source, selector.replace('\'', '"')));
        assertEquals(1, listed().size());
        var csv = folder.resolve("out.csv");
        commands.run("export", project, "--format", "csv", "--output", csv);
        assertTrue(Files.readString(csv).contains("orphan"));
        commands.run("list", project, "annotations");
        assertTrue(commands.out.contains("orphan"), commands.out);
    }

    @Test
    void anOrphanIsPlacedWhenItsArticleHasComeAndTheFileComesAgain() throws IOException {
        Files.writeString(folder.resolve("003.txt"), "The harbour was sold.\n");
        importing(on("003.txt", quote("harbour was sold")));
        assertEquals("orphan", only().get("state").asString());
        commands.run("import", project, folder.resolve("003.txt"));
        importing(on("003.txt", quote("harbour was sold")));

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("placed", only().get("state").asString());
        assertEquals(0, commands.run("undo", project).exitCode);
        assertEquals("orphan", only().get("state").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "[[%s]]", "\n%s\n\n",
            "{\"@graph\":[%s,{\"id\":\"u:1\",\"type\":\"Person\"}]}",
            "{\"type\":\"AnnotationPage\",\"items\":[%s]}", "{\"type\":\"AnnotationPage\",\"items\":%s}",
            "{\"type\":\"AnnotationCollection\",\"total\":1,\"first\":{\"type\":\"AnnotationPage\",\"items\":[%s]},\"last\":{}}"})
    void annotationsAreFoundInAnyHolder(String holder) throws IOException {
        importing(holder.formatted(on("ferry%20report.txt", quote("12 people"))));

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("12 people", only().get("quote").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void aFileMayBeInAnyEncodingOfUnicodeWithAByteOrderMarkOrWithout(String charset) throws IOException {
        var json = on("001_bridge.txt", quote("Größer"));
        importing("one.json", json.getBytes(Charset.forName(charset)));
        assertEquals("Größer", only().get("quote").asString());
        importing("two.json", ("\uFEFF" + json).getBytes(Charset.forName(charset)));
        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("Größer", only().get("quote").asString());
    }

    @Test
    void oneALineLeavesOutABrokenLineByItsNumber() throws IOException {
        var good = on("001_bridge.txt", quote("40 people")).replace("\n", "");
        importing("a.ndjson", (good + "\n{\"id\": broken\n\n"
                + on("ferry report.txt", quote("12 people")).replace("\n", "").replace("/a/1", "/a/2") + "\n")
                .getBytes(StandardCharsets.UTF_8));

        assertEquals(1, commands.exitCode);
        assertEquals(2, listed().size());
        assertTrue(commands.err.contains("line 2 is not valid JSON"), commands.err);
    }

    @Test
    void ofSeveralTargetsEachBecomesAnAnnotationWithTheSameNote() throws IOException {
        importing("""
                {"id":"https://example.org/a/1","type":"Annotation","body":["https://example.org/body"],"target":[
                {"source":"001_bridge.txt","selector":{"exact":"40 people"}},
                {"source":"ferry report.txt","selector":{"exact":"12 people"}},
                {"type":"Choice","items":[{"source":"gone.pdf","selector":{"exact":"page 3"}},
                {"source":"ferry report.txt","selector":{"exact":"captain"}}]}]}""");

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(List.of("40 people", "12 people", "captain"),
                listed().stream().map(line -> line.get("quote").asString()).toList());
        assertTrue(listed().stream().allMatch(line -> line.get("note").asString().equals("https://example.org/body")));
        assertEquals(3, listed().stream().map(line -> line.get("id").asString()).distinct().count());
        var first = listed();
        importing("again.jsonld", Files.readAllBytes(folder.resolve("a.jsonld")));
        assertEquals(first, listed());
        assertEquals(0, commands.exitCode);
        assertTrue(commands.out.contains("3 annotations were there already"), commands.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:uuid:%s", "https://x.example/%s"})
    void anArticleIsFoundByItsIdentifierOrByWordsThatItAloneHas(String source) throws IOException {
        var id = commands.run("list", project, "articles", "--json").json().getLast().get("id").asString();
        importing(on(source.formatted(id), quote("said the captain")));

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals("said the captain", only().get("quote").asString());
        assertEquals(source.startsWith("https"), commands.err.contains("its words occur in"), commands.err);
    }

    @Test
    void wordsOfAnotherPageAreNotTakenForThoseOfAnArticleThatHasThemByChance() throws IOException {
        importing(on("https://x.example/y",
                "{\"exact\":\"40 people\",\"prefix\":\"At sea \",\"suffix\":\" were drowned\"}"));

        assertEquals("orphan", only().get("state").asString());
    }

    @Test
    void jsonLinesSayTheSameAsTheListAndOneStepUndoesTheImport() throws IOException {
        var both = "[" + on("001_bridge.txt", quote("40 people")) + ","
                + on("nowhere", quote("nothing such")).replace("/a/1", "/a/2") + "]";
        Files.writeString(folder.resolve("a.json"), both);
        commands.run("annotations", project, folder.resolve("a.json"), "--json");

        assertEquals(1, commands.exitCode);
        assertEquals(listed(), commands.json());
        var entry = new Commands().run("history", project, "--json").json().getLast();
        assertEquals("Import 2 annotations", entry.get("label").asString());
        commands.run("undo", project);
        assertEquals(List.of(), listed());
        assertEquals(0, commands.run("redo", project).exitCode);
        assertEquals(2, listed().size());
    }

    @Test
    void formatsAndFilesAreToldAndWrongUsesAreSaid() throws IOException {
        var file = folder.resolve("a.json");
        Files.writeString(file, on("001_bridge.txt", quote("40 people")));
        assertEquals(0, commands.run("annotations", project, file).exitCode, commands.err);
        assertEquals(2, commands.run("annotations", project, file, "--format", "scroll").exitCode);
        assertEquals(2, commands.run("annotations", project).exitCode);
        assertEquals(3, commands.run("annotations", folder.resolve("no.parallax"), file).exitCode);
        assertEquals(1, commands.run("annotations", project, folder.resolve("no.json")).exitCode);
        assertTrue(commands.err.contains("There is no file"), commands.err);
        assertEquals(1, commands.run("annotations", project, folder).exitCode);
        assertEquals(1, commands.run("annotations", project, folder.resolve("ferry report.txt")).exitCode);
        assertTrue(commands.err.contains("has no known annotation format"), commands.err);
        assertEquals(1, commands.run("annotations", project, folder.resolve("no.json"), file).exitCode);
        assertEquals(1, listed().size());
    }

    @Test
    void aProjectThatIsOpenElsewhereIsNotChanged() throws IOException {
        var file = folder.resolve("a.json");
        Files.writeString(file, on("001_bridge.txt", quote("40 people")));
        try (var _ = Projects.openForWriting(project, "Else", Runnable::run)) {
            assertEquals(3, commands.run("annotations", project, file).exitCode);
        }
        assertEquals(List.of(), listed());
    }

    @Test
    void theReasonIsSaidInGermanToo() throws IOException {
        Locale.setDefault(Locale.GERMAN);
        importing(on("001_bridge.txt", quote("The mayor said")));

        assertTrue(commands.err.contains("ließ sich nicht verankern und bleibt zur Prüfung erhalten"), commands.err);
        assertTrue(commands.err.contains("kommen mehrmals in"), commands.err);
    }

    @Test
    void aLargeFileIsImportedBatchByBatchAndAsOneStep() throws IOException {
        var text = new StringBuilder("{\"type\":\"AnnotationPage\",\"items\":[");
        int count = 1_300;
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(on("001_bridge.txt", quote("40 people")).replace("/a/1", "/n/" + i));
        }
        importing(text.append("]}").toString());

        assertEquals(0, commands.exitCode, commands.err);
        assertEquals(count, listed().size());
        assertEquals(2, Stream.of(commands.run("history", project, "--json").json()).flatMap(List::stream).count());
        commands.run("undo", project);
        assertEquals(List.of(), listed());
        assertEquals(0, new Commands().run("check", project).exitCode);
    }
}
