package app.parallax.session.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.Seeds;
import app.parallax.io.webannotation.WebAnnotationExporter;
import app.parallax.io.webannotation.WebAnnotationImporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Claim;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mention;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.edit.Editor;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.notes.NoteReader;
import app.parallax.text.note.NoteLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Checks that exports of Parallax come back equal, and that damaged ones are refused as a whole. */
class AnnotationRoundTripTest {
    @TempDir
    Path folder;

    private Path export(Session session, String name) {
        var file = folder.resolve(name);
        ExportJob.run(session, new WebAnnotationExporter(), AnnotationFilter.ALL, file).join();
        return file;
    }

    private static AnnotationReport importing(Session session, Path file) {
        return AnnotationJob.of(session, List.of(file), new WebAnnotationImporter(), AnnotationListener.NONE).done()
                .join();
    }

    /** The annotations, in an order that does not depend on identifiers which come from the sender's. */
    private static List<String> items(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file)).get("first").get("items").valueStream()
                .map(Object::toString).sorted().toList();
    }

    @Seeds(25)
    void anyProjectsAnnotationsComeBackEqualWithTheirIdentifiers(long seed) throws IOException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 60);
            var exported = export(from, "from.jsonld");
            try (var to = TestProject.sameArticles(from, folder.resolve("to.parallax"))) {
                var report = importing(to, exported);
                assertIterableEquals(items(exported), items(export(to, "to.jsonld")));
                assertEquals(items(exported).size(), report.placed() + report.orphans());
                assertIterableEquals(Memos.of(from), Memos.of(to));
                var state = to.read(Dump::of).join();
                var again = importing(to, exported);
                assertEquals(state, to.read(Dump::of).join(), "twice adds nothing");
                assertEquals(items(exported).size(), again.already());
                assertEquals(List.of(), to.check().join());
                to.undo().join();
                assertEquals(0, items(export(to, "undone.jsonld")).size());
                assertEquals(List.of(), Memos.of(to));
            }
        }
    }

    @Test
    void linksInNotesComeAlongWithWhatTheyLinkTo() {
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            var imported = Parts.article("001", "Some words here");
            from.perform(imported.edit()).join();
            var editor = new Editor(from);
            var mark = editor.newClaim("It was so", imported.passage("words"), Mention.Voice.OWN,
                    Mention.Position.AFFIRMS);
            mark.join();
            var claim = from.workspace().claims().getFirst().entity();
            var note = "**See** " + NoteLink.to(Kind.CLAIM, claim.id(), "it").text() + " in "
                    + NoteLink.to(Kind.ARTICLE, imported.article().id(), "001").text();
            editor.noteOn(imported.passage("words"), note).join();
            var exported = export(from, "from.jsonld");
            try (var to = TestProject.sameArticles(from, folder.resolve("to.parallax"))) {
                importing(to, exported);
                var notes = to.read(reader -> {
                    var found = new ArrayList<String>();
                    reader.marks(AnnotationFilter.ALL, each -> found.add(each.annotation().note()));
                    found.removeIf(String::isEmpty);
                    return found;
                }).join();
                assertEquals(List.of(note), notes);
                assertEquals(1, new NoteReader(to).linkedFrom(claim.id()).join().count());
                assertEquals(1, new NoteReader(to).linkedFrom(imported.article().id()).join().count());
            }
        }
    }

    /** What is not part of a line of its own: the whole claims and speakers that mentions refer to. */
    @Seeds(10)
    void claimsSpeakersAndSilentArticlesComeBackEqual(long seed) {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 150);
            var exported = export(from, "from.jsonld");
            try (var to = TestProject.sameArticles(from, folder.resolve("to.parallax"))) {
                importing(to, exported);
                to.read(reader -> {
                    var there = new HashMap<UUID, Claim>();
                    from.workspace().claims().forEach(each -> there.put(each.entity().id(), each.entity()));
                    for (var each : reader.claims()) {
                        var claim = there.get(each.entity().id());
                        assertEquals(claim == null ? null : known(from, claim), each.entity());
                    }
                    var claims = reader.claims().stream().map(each -> each.entity().id()).toList();
                    assertEquals(from.read(ProjectReader::silences).join().stream()
                            .filter(each -> claims.contains(each.claim())).toList(), reader.silences());
                    var mentions = mentions(reader);
                    assertEquals(from.read(AnnotationRoundTripTest::mentions).join(), mentions);
                    return true;
                }).join();
            }
        }
    }

    /** Without tags that are no tags of the project any more. */
    private static Claim known(Session session, Claim claim) {
        return claim.withTags(claim.tags().stream()
                .filter(id -> session.workspace().tags().stream().anyMatch(tag -> tag.entity().id().equals(id)))
                .toList());
    }

    private static List<Mention> mentions(ProjectReader reader) {
        var known = reader.speakers().stream().map(each -> each.entity().id()).toList();
        var mentions = new ArrayList<Mention>();
        reader.mentions(Set.of(), said -> {
            var each = said.mention();
            // of a sender's IRI an identifier is made, the annotation's is not asked here
            mentions.add(new Mention(each.id(), each.claim(), each.claim(), each.voice(), each.position(),
                    each.quantity(),
                    each.attribution().stream().filter(step -> known.contains(step.speaker())).toList(),
                    each.grade(), each.proposed()));
        });
        mentions.sort(Comparator.comparing(Mention::id, Ids.ORDER));
        return mentions;
    }

    /** A file that was damaged anywhere brings whole annotations or none, and nothing but a sentence. */
    @Seeds(20)
    void aDamagedFileIsRefusedOrBringsWholeAnnotations(long seed) throws IOException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 25);
            var bytes = Files.readAllBytes(export(from, "from.jsonld"));
            try (var to = TestProject.sameArticles(from, folder.resolve("to.parallax"))) {
                for (int i = 0; i < 12; i++) {
                    var file = folder.resolve(i + ".jsonld");
                    Files.write(file, damaged(bytes, random));
                    var before = to.read(Dump::of).join();
                    var memos = Memos.of(to);
                    var report = importing(to, file);
                    if (report.placed() + report.orphans() == 0 && memos.equals(Memos.of(to))) {
                        assertEquals(before, to.read(Dump::of).join());
                    }
                    assertTrue(report.complete() == report.wrong().isEmpty());
                    assertEquals(List.of(), to.check().join());
                }
            }
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        var some = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> some = java.util.Arrays.copyOf(some, random.nextInt(some.length));
            case 1 -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    some[random.nextInt(some.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> { // values of other kinds
                var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                var values = List.of("null", "-1", "1e999", "[]", "{}", "\"\"", "\"\\ud83d\"", "[[[1]]]", "true");
                for (int i = random.nextInt(6); i >= 0; i--) {
                    int colon = text.indexOf("\":", random.nextInt(text.length()));
                    if (colon >= 0) {
                        text = text.substring(0, colon + 2) + values.get(random.nextInt(values.size()))
                                + (random.nextBoolean() ? ",\"x\":" : ",\"target\":") + text.substring(colon + 2);
                    }
                }
                some = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
            default -> {
                int from = random.nextInt(some.length);
                int to = from + random.nextInt(some.length - from);
                var cut = new java.io.ByteArrayOutputStream();
                cut.write(some, 0, from);
                cut.write(some, to, some.length - to);
                some = cut.toByteArray();
            }
        }
        return some;
    }
}
