package app.parallax.io.webannotation;

import static app.parallax.SmallProject.FIRST;
import static app.parallax.SmallProject.codePoint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.SmallProject;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Basis;
import app.parallax.model.Counted;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.project.Projects;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebAnnotationExporterTest {
    @TempDir
    Path folder;
    private SmallProject project;
    private Path output;
    private JsonNode tree;

    @BeforeEach
    void export() throws Exception {
        project = new SmallProject(folder.resolve("p.parallax"));
        output = folder.resolve("out.jsonld");
        try (var session = Projects.openForReading(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            ExportJob.run(session, new WebAnnotationExporter(), AnnotationFilter.ALL, output).join();
        }
        tree = new JsonMapper().readTree(Files.readString(output));
    }

    private JsonNode items() {
        return tree.get("first").get("items");
    }

    @Test
    void whatWeighsAMentionAndAClaimIsKeptByExpansionToo() throws Exception {
        var file = folder.resolve("sample.parallax");
        SampleFile.copy(file);
        try (var session = Projects.openForWriting(file, "Anna", Runnable::run)) {
            var claims = session.workspace().claims().stream().map(Counted::entity).toList();
            var editor = new ClaimEditor(session);
            editor.setWorkingValue(claims.get(1), "1,400", "the ministry's figure").join();
            editor.change(claims.get(2), claims.get(2).withParent(claims.getFirst().id())).join();
            var mention = session.read(reader -> {
                var all = new ArrayList<Mention>();
                reader.mentions(Set.of(claims.get(2).id()), said -> all.add(said.mention()));
                return all.stream().filter(each -> each.quantity() != null).findFirst().orElseThrow();
            }).join();
            editor.setGrade(mention, new Grade('B', 2)).join();
            editor.setQuantity(mention.withGrade(new Grade('B', 2)), Objects.requireNonNull(mention.quantity())
                    .withAsOf(new Fact<>(Edtf.parse("2023-10-27~"), Basis.ANALYST, "from the dateline"))).join();
            ExportJob.run(session, new WebAnnotationExporter(), AnnotationFilter.ALL, output).join();
        }
        tree = new JsonMapper().readTree(Files.readString(output));
        assertNothingIsDropped();
        var written = Files.readString(output);
        for (var term : List.of("\"quantity\":{\"least\"", "\"asOf\":{\"date\":\"2023-10-27~\"", "\"grade\":\"B2\"",
                "\"attribution\":[{\"speaker\"", "\"cue\":\"spokesperson of\"", "\"working\":{\"value\":\"1,400\"",
                "\"parent\":{\"id\"", "\"silent\":[{\"id\"", "\"tag\":[{\"id\"", "\"growth\":\"growing\"")) {
            assertTrue(written.contains(term), term);
        }
        assertEquals(7, written.split("\"status\":\"(?!parallax:)", -1).length - 1, "each claim is written once");
        assertTrue(JsonLd.expand(JsonDocument.of(Files.newBufferedReader(output))).options(offline()).get().toString()
                .contains("#attribution\":[{\"@list\""), "who cites whom keeps its order");
    }

    @Test
    void expansionDropsNoTermAndNoValue() throws Exception {
        assertNothingIsDropped();
    }

    private void assertNothingIsDropped() throws Exception {
        var expanded = expand(output);

        var values = new ArrayList<String>();
        leaves(new JsonMapper().readTree(expanded.toString()), values);
        var known = new TreeSet<>(values);
        var written = new ArrayList<String>();
        tree.properties().stream().filter(p -> !p.getKey().equals("@context"))
                .forEach(p -> leaves(p.getValue(), written));
        for (var value : written) {
            assertTrue(known.contains(value) || known.stream().anyMatch(iri -> iri.endsWith("#" + value)
                    || iri.endsWith("/" + value)) || TYPES.contains(value), value);
        }
        assertEquals(new TreeSet<>(List.of()), undefined(expanded.toString()));
    }

    /** Types whose IRI ends otherwise than they are called. */
    private static final List<String> TYPES = List.of("AnnotationCollection", "AnnotationPage");

    private static Set<String> undefined(String expanded) {
        var names = new TreeSet<String>();
        new JsonMapper().readTree(expanded).findParents("@type")
                .forEach(node -> node.get("@type").forEach(type -> names.add(type.asString())));
        names.removeIf(name -> name.contains(":"));
        return names;
    }

    private static JsonLdOptions offline() {
        return new JsonLdOptions((url, ignored) -> {
            if (!url.toString().equals("http://www.w3.org/ns/anno.jsonld")) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "the test has no network: " + url);
            }
            return local();
        });
    }

    private static JsonArray expand(Path file) throws Exception {
        try (var reader = Files.newBufferedReader(file)) {
            return JsonLd.expand(JsonDocument.of(reader)).options(offline()).get();
        }
    }

    private static Document local() throws JsonLdError {
        return JsonDocument.of(WebAnnotationExporterTest.class.getResourceAsStream("/anno-terms.jsonld"));
    }

    private static void leaves(JsonNode node, List<String> into) {
        if (node.isValueNode()) {
            into.add(node.asString());
        } else {
            node.forEach(child -> leaves(child, into));
        }
    }

    @Test
    void positionsCountCodePointsAndTheQuoteStandsThere() {
        var target = items().get(1).get("target");
        var passage = project.number.passage();
        var quote = target.get("selector").get(0);
        var position = target.get("selector").get(1);
        int start = position.get("start").asInt();
        int end = position.get("end").asInt();

        assertEquals(codePoint(FIRST, passage.start()), start);
        assertEquals(passage.quote(),
                FIRST.substring(FIRST.offsetByCodePoints(0, start), FIRST.offsetByCodePoints(0, end)));
        assertEquals(passage.quote(), quote.get("exact").asString());
        assertTrue(FIRST.contains(quote.get("prefix").asString() + passage.quote() + quote.get("suffix").asString()));
        assertEquals("urn:uuid:" + project.first.article().id(), target.get("source").asString());
        assertEquals("001_first.txt", target.get("file").asString());
    }

    @Test
    void theContextIsTheRecommendationsThenOurOwn() {
        assertEquals("http://www.w3.org/ns/anno.jsonld", tree.get("@context").get(0).asString());
        assertTrue(tree.get("@context").get(1).isObject());
        assertEquals(3, tree.get("total").asInt());
    }

    @Test
    void tagsNoteClaimAndEventAreBodies() {
        var bodies = items().get(1).get("body");

        assertEquals("commenting", bodies.get(0).get("purpose").asString());
        assertEquals(project.number.note(), bodies.get(0).get("value").asString());
        assertEquals(project.people.name(), bodies.get(1).get("value").asString());
        assertFalse(bodies.get(1).has("id"), "text with an id would be a resource elsewhere");
        assertEquals("urn:uuid:" + project.people.id(), bodies.get(1).get("tagId").asString());
        assertEquals("urn:uuid:" + project.claim.id(), bodies.get(2).get("source").get("id").asString());
        assertEquals("affirms", bodies.get(2).get("position").asString());
        assertEquals("said", bodies.get(3).get("clock").asString());
        assertEquals("2023-10-25?", bodies.get(3).get("source").get("date").asString());
        assertFalse(items().get(0).has("body"));
        assertEquals("highlighting", items().get(0).get("motivation").asString());
    }

    @Test
    void everyIdentifierIsAUuidAndEveryTimeIsInUtc() {
        for (var item : items()) {
            assertTrue(item.get("id").asString().startsWith("urn:uuid:"));
            assertEquals("Anna", item.get("creator").get("name").asString());
            for (var time : List.of("created", "modified")) {
                var text = item.get(time).asString();
                assertEquals(text, Instant.parse(text).toString());
                assertTrue(text.endsWith("Z"));
            }
        }
    }

    @Test
    void theSameProjectIsExportedTheSameAgain() throws Exception {
        var first = Files.readString(output);
        try (var session = Projects.openForReading(folder.resolve("p.parallax"), "Anna", Runnable::run)) {
            ExportJob.run(session, new WebAnnotationExporter(), AnnotationFilter.ALL, output).join();
        }
        assertEquals(first, Files.readString(output));
    }
}
