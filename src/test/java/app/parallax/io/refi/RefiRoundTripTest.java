package app.parallax.io.refi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Seeds;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Counted;
import app.parallax.model.Fact;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.AnnotationReport;
import app.parallax.session.importing.Memos;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Checks that exported REFI-QDA is valid and comes back, except for the limits that the guide lists. */
class RefiRoundTripTest {
    @TempDir
    Path folder;

    private Path export(Session session, Exporter exporter, String name) {
        var file = folder.resolve(name);
        ExportJob.run(session, exporter, AnnotationFilter.ALL, file).join();
        return file;
    }

    private static AnnotationReport importing(Session session, Path file) {
        return AnnotationJob.of(session, List.of(file), null, AnnotationListener.NONE).done().join();
    }

    private static String document(Path qdpx) throws IOException {
        try (var zip = new ZipFile(qdpx.toFile());
                var in = zip.getInputStream(zip.getEntry("project.qde"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertFits(String schema, String xml) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RefiRoundTripTest.class.getResource(schema)).newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static List<String> attributes(String xml, String element, String name) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("<" + element + " [^>]*?\\b" + name + "=\"([^\"]*)\"").matcher(xml);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Seeds(25)
    void anyProjectFitsTheSchemaAndComesBackIntoAnEmptyOne(long seed) throws IOException, SAXException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 80);
            var exported = export(from, new QdpxExporter(), "from.qdpx");
            var xml = document(exported);
            assertFits("project.xsd", xml);
            assertEquals(attributes(xml, "Code", "name").size(),
                    new HashSet<>(attributes(xml, "Code", "name")).size(), "names of codes are unique");
            assertEquals(attributes(xml, "TextSource", "name").size(),
                    new HashSet<>(attributes(xml, "TextSource", "name")).size(), "names of sources are unique");
            assertPositionsFit(exported, xml);
            assertArrayEquals(Files.readAllBytes(exported),
                    Files.readAllBytes(export(from, new QdpxExporter(), "again.qdpx")));
            try (var to = TestProject.open(folder.resolve("to.parallax"), "Ada")) {
                var empty = to.read(Dump::of).join();
                importing(to, exported);
                assertIterableEquals(marks(from), marks(to));
                assertIterableEquals(tags(from), tags(to));
                assertIterableEquals(Memos.of(from), Memos.of(to));
                assertIterableEquals(articles(from),
                        articles(to).stream().filter(line -> !isVersion(from, line)).toList());
                var state = to.read(Dump::of).join();
                importing(to, exported);
                assertSame(state, to, "twice adds nothing");
                assertEquals(List.of(), to.check().join());
                if (!state.equals(empty)) {
                    to.undo().join();
                }
                assertSame(empty, to, "one undo takes it back");
                var before = from.read(Dump::of).join();
                importing(from, exported);
                assertSame(before, from, "into its own project it adds nothing");
            }
        }
    }

    private static void assertSame(String state, Session session, String why) {
        assertIterableEquals(state.lines().toList(), session.read(Dump::of).join().lines().toList(), why);
    }

    /** A text of which a mark has gone in the newest version comes as an article of its own. */
    private static boolean isVersion(Session from, String line) {
        return from.read(reader -> reader.version(UUID.fromString(line.substring(0, 36)))).join().isPresent();
    }

    /** As another program would read it: code points of the file. */
    private static void assertPositionsFit(Path qdpx, String xml) throws IOException {
        try (var zip = new ZipFile(qdpx.toFile())) {
            for (var source : xml.split("<TextSource ", -1)) {
                if (!source.startsWith("guid=")) {
                    continue;
                }
                var entry = zip.getEntry("sources/" + source.substring(6, 42) + ".txt");
                int[] text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).codePoints()
                        .toArray();
                var all = "<" + source.replace("<PlainTextSelection", "<S");
                var starts = attributes(all, "S", "startPosition");
                var ends = attributes(all, "S", "endPosition");
                var names = attributes(all, "S", "name");
                for (int i = 0; i < starts.size(); i++) {
                    int start = Integer.parseInt(starts.get(i));
                    var words = new String(text, start, Integer.parseInt(ends.get(i)) - start);
                    assertEquals(words.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", ""),
                            unescaped(names.get(i)).replaceAll("\\p{Cntrl}", "").replace("\uFFFD", ""),
                            "the name is the words");
                }
            }
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#10;", "\n")
                .replace("&#9;", "\t").replace("&#13;", "\r").replace("&amp;", "&");
    }

    /** All that the format holds of marks, where they stand now, and of what has no place. */
    private static List<String> marks(Session session) {
        return session.read(reader -> {
            var catalogue = new app.parallax.io.exporter.EntityLookup(reader);
            var lines = new TreeSet<String>();
            reader.marks(AnnotationFilter.ALL, made -> lines.add(line(reader, catalogue.current(made))));
            reader.orphans(AnnotationFilter.ALL, orphan -> lines.add("orphan " + orphan.id() + orphan.quote()
                    + orphan.note() + orphan.translation() + new TreeSet<>(orphan.tags())
                    + name(reader, orphan.analyst())
                    + orphan.created() + orphan.modified()));
            return List.copyOf(lines);
        }).join();
    }

    private static String line(ProjectReader reader, Mark mark) {
        var annotation = mark.annotation();
        var sha = reader.version(mark.passage().version()).orElseThrow().sha256();
        var tags = new TreeSet<String>();
        mark.taggings().forEach(each -> tags.add(each.tag().toString()));
        return mark.id() + " " + sha + mark.passage().start() + "–" + mark.passage().end() + mark.passage().quote()
                + annotation.note() + " " + annotation.translation() + tags + name(reader, annotation.analyst())
                + annotation.created()
                + annotation.modified();
    }

    private static String name(ProjectReader reader, UUID analyst) {
        return reader.analysts().stream().map(Counted::entity).filter(each -> each.id().equals(analyst)).findFirst()
                .orElseThrow().name();
    }

    /** Without keys, which are of one's own keyboard, and the tags that nothing but an unplaced annotation names. */
    private static List<String> tags(Session session) {
        return session.read(reader -> {
            var strange = new HashSet<String>();
            reader.orphans(AnnotationFilter.ALL, orphan -> strange.addAll(orphan.tags()));
            var lines = new TreeSet<String>();
            reader.tags().stream().map(Counted::entity).filter(tag -> !strange.contains(tag.name()))
                    .map(tag -> new Tag(tag.id(), tag.name(), parent(reader, tag), tag.color(), tag.description(),
                            null))
                    .forEach(tag -> lines.add(tag.toString()));
            reader.tagSets().forEach(set -> lines.add(set.entity().name() + set.entity().tags().stream()
                    .filter(id -> reader.tags().stream().anyMatch(tag -> tag.entity().id().equals(id))).distinct()
                    .toList()));
            lines.removeIf(line -> line.endsWith("[]")); // a set without members may be one of articles
            return List.copyOf(lines);
        }).join();
    }

    /** The tag above; tags that stand under each other in a circle stand at the top elsewhere. */
    private static @Nullable UUID parent(ProjectReader reader, Tag tag) {
        var above = new HashMap<UUID, UUID>();
        reader.tags().stream().map(Counted::entity).filter(each -> each.parent() != null)
                .forEach(each -> above.put(each.id(), each.parent()));
        int steps = 0;
        for (var id = tag.parent(); id != null; id = above.get(id)) {
            if (++steps > above.size()) {
                return null;
            }
        }
        return tag.parent();
    }

    /** What is known of articles, without where it is known from, and the stories that they belong to. */
    private static List<String> articles(Session session) {
        return session.read(reader -> {
            var lines = new TreeSet<String>();
            var outlets = reader.outlets();
            var bare = new HashSet<UUID>();
            reader.articles().forEach(row -> bare.add(row.article().id()));
            for (var row : reader.articles()) {
                var article = row.article();
                var outlet = value(article.outlet());
                lines.add(article.id() + row.version().sha256() + value(article.title())
                        + (outlet == null
                                ? null
                                : outlets.stream().filter(each -> each.entity().id().equals(outlet))
                                        .findFirst().orElseThrow().entity().name())
                        + value(article.authors()) + value(article.published()) + value(article.dateline())
                        + value(article.language()) + article.file());
            }
            reader.storyArticles().forEach(each -> lines.add(each.story() + " " + each.article()));
            return List.copyOf(lines);
        }).join();
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    @Seeds(10)
    void aCodebookBringsTheTreeOfTags(long seed) throws IOException, SAXException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada");
                var to = TestProject.open(folder.resolve("to.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 60);
            if (from.workspace().tags().isEmpty()) {
                return;
            }
            var exported = export(from, new QdcExporter(), "from.qdc");
            assertFits("codebook.xsd", Files.readString(exported));
            assertTrue(new QdcImporter().takes("x.qdc", "") && !new QdpxImporter().takes("x.qdc", "<"));
            importing(to, exported);
            var sentTags = from.read(reader -> reader.tags().stream().map(Counted::entity)
                    .map(tag -> tag.id() + tag.name() + parent(reader, tag) + tag.color() + tag.description()).sorted()
                    .toList()).join();
            var cameTags = to.read(reader -> reader.tags().stream().map(Counted::entity)
                    .map(tag -> tag.id() + tag.name() + parent(reader, tag) + tag.color() + tag.description()).sorted()
                    .toList()).join();
            assertIterableEquals(sentTags, cameTags);
            var state = to.read(Dump::of).join();
            importing(to, exported);
            assertSame(state, to, "twice adds nothing");
        }
    }
}
