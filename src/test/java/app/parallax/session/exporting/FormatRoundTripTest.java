package app.parallax.session.exporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Seeds;
import app.parallax.io.AnnotationImporters;
import app.parallax.io.Exporters;
import app.parallax.io.exporter.EntityLookup;
import app.parallax.io.importer.RefusedFileException;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.AnnotationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that exports to the formats of other programs come back with identifiers, notes, tags, analysts and places.
 */
class FormatRoundTripTest {
    @TempDir
    Path folder;

    /** A random project; imported into one with the same articles and no mark. */
    private void comesBack(String format, long seed) throws IOException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 60);
            var exported = export(from, format, "one");
            assertSameBytes(exported, export(from, format, "two"));
            var expected = from.read(reader -> lines(reader, format)).join();
            try (var to = TestProject.sameArticles(from, folder.resolve("to.parallax"))) {
                var report = importing(to, format, exported);
                assertEquals(join(expected), join(to.read(reader -> lines(reader, format)).join()),
                        () -> String.join("\n", report.wrong()));
                assertEquals(expected.size(), report.placed() + report.orphans());
                assertEquals(List.of(), to.read(ProjectReader::memos).join(), "no format here holds memos");
                var state = to.read(Dump::of).join();
                var again = importing(to, format, exported);
                assertEquals(state, to.read(Dump::of).join(), "twice adds nothing");
                assertEquals(0, again.placed());
                assertEquals(List.of(), to.check().join());
                if (!expected.isEmpty()) {
                    to.undo().join();
                }
                assertEquals(List.of(), to.read(reader -> lines(reader, format)).join(), "one undo takes all");
            }
        }
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    private Path export(Session session, String format, String name) {
        var exporter = Exporters.of(format).orElseThrow();
        var path = folder.resolve(name + exporter.ending());
        ExportJob.run(session, exporter, AnnotationFilter.ALL, path).join();
        return path;
    }

    /** Told by name and first bytes. */
    private static AnnotationReport importing(Session session, String format, Path path) throws IOException {
        try {
            assertEquals(format, AnnotationImporters.of(path).format());
        } catch (RefusedFileException e) {
            throw new AssertionError(e);
        }
        return AnnotationJob.of(session, List.of(path), null, AnnotationListener.NONE).done().join();
    }

    private static void assertSameBytes(Path one, Path other) throws IOException {
        if (!Files.isDirectory(one)) {
            assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
            return;
        }
        try (var files = Files.list(one)) {
            for (var file : files.toList()) {
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other.resolve(file.getFileName())));
            }
        }
        try (var files = Files.list(one); var others = Files.list(other)) {
            assertEquals(files.count(), others.count());
        }
    }

    private static String withoutSpace(String words) {
        return words.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x85)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Of what bears a sender's identifier our own is made anew in each project. */
    private static String name(UUID id, @Nullable String iri) {
        return iri == null ? id.toString() : "of a sender";
    }

    /** What every format holds of each annotation. */
    private static List<String> lines(ProjectReader reader, String format) {
        var lines = new ArrayList<String>();
        var lookup = new EntityLookup(reader);
        boolean beside = format.equals("brat") || format.equals("xmi"); // as Web Annotations
        reader.marks(AnnotationFilter.ALL, made -> {
            var mark = lookup.current(made);
            var annotation = mark.annotation();
            var passage = mark.passage();
            boolean blank = withoutSpace(passage.quote()).isEmpty();
            var received = mark.received() == null ? null : mark.received().iri();
            boolean trimmed = format.equals("xmi");
            lines.add(String.join(" | ", name(mark.id(), blank && beside ? received : null),
                    trimmed ? withoutSpace(passage.quote()) : passage.version() + " " + passage.start(),
                    trimmed ? "" : passage.quote(), annotation.note(), annotation.translation(),
                    mark.taggings().stream().map(each -> lookup.tag(each.tag()).name()).distinct().sorted().toList()
                            .toString(),
                    lookup.analyst(annotation.analyst()).name(), annotation.created().toString(),
                    annotation.modified().toString()));
        });
        reader.orphans(AnnotationFilter.ALL, orphan -> lines.add(String.join(" | ", "orphan",
                name(orphan.id(), beside ? orphan.iri() : null), orphan.quote(), orphan.note(), orphan.translation(),
                orphan.tags().stream().sorted().toList().toString(),
                lookup.analyst(orphan.analyst()).name(), orphan.created().toString())));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    @Seeds(8)
    void hypothesisBringsBackWhatItHolds(long seed) throws IOException {
        comesBack("hypothesis", seed);
    }

    @Seeds(8)
    void bratBringsBackWhatItHolds(long seed) throws IOException {
        comesBack("brat", seed);
    }

    @Seeds(8)
    void xmiBringsBackWhatItHolds(long seed) throws IOException {
        comesBack("xmi", seed);
    }

    @Seeds(8)
    void csvBringsBackWhatItHolds(long seed) throws IOException {
        comesBack("csv", seed);
    }

    /** A file that was damaged anywhere brings whole annotations or none, and nothing but sentences. */
    private void damaged(String format, long seed) throws IOException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada")) {
            TestProject.randomEdits(from, random, 25);
            var exported = export(from, format, "one");
            try (var to = TestProject.sameArticles(from, folder.resolve("to.parallax"))) {
                for (int i = 0; i < 10; i++) {
                    var before = to.read(Dump::of).join();
                    var path = damagedCopy(exported, i, random);
                    var report = AnnotationJob.of(to, List.of(path),
                            AnnotationImporters.of(format).orElseThrow(), AnnotationListener.NONE).done().join();
                    if (report.placed() + report.orphans() == 0) {
                        assertEquals(before, to.read(Dump::of).join());
                    }
                    assertTrue(report.complete() == report.wrong().isEmpty());
                    assertEquals(List.of(), to.check().join());
                }
            }
        }
    }

    private Path damagedCopy(Path exported, int number, Random random) throws IOException {
        if (!Files.isDirectory(exported)) {
            var copy = folder.resolve(number + "-" + exported.getFileName());
            Files.write(copy, damaged(Files.readAllBytes(exported), random));
            return copy;
        }
        var copy = Files.createDirectory(folder.resolve("damaged" + number));
        try (var files = Files.list(exported)) {
            for (var file : files.sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                Files.write(copy.resolve(file.getFileName()), random.nextInt(3) > 0 ? bytes : damaged(bytes, random));
            }
        }
        return copy;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[]{(byte) random.nextInt(256)};
        }
        var some = bytes.clone();
        if (random.nextBoolean()) {
            return Arrays.copyOf(some, random.nextInt(some.length));
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            some[random.nextInt(some.length)] = (byte) random.nextInt(256);
        }
        return some;
    }

    @Seeds(8)
    void damagedFilesOfEveryFormatAreRefusedOrBringWholeAnnotations(long seed) throws IOException {
        damaged(List.of("hypothesis", "brat", "xmi", "csv").get((int) Math.floorMod(seed, 4L)), seed);
    }
}
