package app.parallax.io.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.Dump;
import app.parallax.Hostile;
import app.parallax.Seeds;
import app.parallax.model.AnnotationFilter;
import app.parallax.session.RandomEdits;
import app.parallax.session.TestProject;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Reads damaged archives of REFI-QDA. */
@Hostile
class RefiDamageTest {
    @TempDir
    Path folder;

    /** A file that was damaged anywhere brings whole annotations or none. */
    @Seeds(15)
    void aDamagedFileIsRefusedOrBringsWholeAnnotations(long seed) throws IOException {
        var random = new Random(seed);
        try (var from = TestProject.open(folder.resolve("from.parallax"), "Ada");
                var session = TestProject.open(folder.resolve("to.parallax"), "Bo")) {
            var edits = new RandomEdits(from, random);
            for (int i = 0; i < 30; i++) {
                edits.showSome();
                edits.next();
            }
            var file = folder.resolve("from.qdpx");
            ExportJob.run(from, new QdpxExporter(), AnnotationFilter.ALL, file).join();
            var bytes = Files.readAllBytes(file);
            for (int i = 0; i < 8; i++) {
                var damaged = folder.resolve(i + ".qdpx");
                Files.write(damaged, random.nextBoolean() ? damaged(bytes, random) : changed(bytes, random));
                var before = session.read(Dump::of).join();
                var report = AnnotationJob.of(session, List.of(damaged), null, AnnotationListener.NONE).done().join();
                if (!session.read(Dump::of).join().equals(before)) {
                    session.undo().join(); // sets, tags and articles come too, with or without a passage
                    assertEquals(before, session.read(Dump::of).join(), report.toString());
                    session.redo().join();
                }
                assertEquals(List.of(), session.check().join());
            }
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        var some = bytes.clone();
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(some, random.nextInt(some.length));
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            some[random.nextInt(some.length)] = (byte) random.nextInt(256);
        }
        return some;
    }

    /** A whole archive whose XML was changed. */
    private static byte[] changed(byte[] bytes, Random random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith(".qde")) {
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        var values = List.of("\"\"", "\"-1\"", "\"99999999999999999999\"", "\"{}\"", "\"x\"");
                        int at = text.indexOf("=\"", random.nextInt(text.length()));
                        int end = at < 0 ? -1 : text.indexOf('"', at + 2);
                        if (end > 0) {
                            text = text.substring(0, at + 1) + values.get(random.nextInt(values.size()))
                                    + text.substring(end + 1);
                        }
                    }
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
