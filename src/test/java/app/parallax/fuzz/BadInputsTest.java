package app.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.io.importer.Importers;
import app.parallax.model.ProjectException;
import app.parallax.session.Session;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.EventImport;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.importing.MetadataImport;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a thousand damaged files and words: no uncaught exception, and no change of the project. */
class BadInputsTest {
    private static final int INPUTS = 1_000;
    /** Each night every target is tried so long, with new seeds. */
    private static final int SECONDS = Integer.getInteger("parallax.fuzz.seconds", 0);
    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    @TempDir
    Path folder;

    @Test
    void aThousandBadInputsThrowNothing() throws Exception {
        var faults = new ArrayList<String>();
        var samples = Targets.samples(folder);
        int each = INPUTS / samples.size() + 1;
        for (var sample : samples.entrySet()) {
            var target = Targets.of(sample.getKey(), folder);
            var random = new Random(SECONDS > 0 ? System.nanoTime() : 20_260_101);
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            target.take(sample.getValue());
            for (int i = 0; i < each || System.nanoTime() < end; i++) {
                tried(sample.getKey(), target, Mutation.of(sample.getValue(), random), faults);
            }
        }
        assertEquals(List.of(), faults.stream().distinct().toList());
    }

    /** What was found once is tried for ever. */
    @Test
    void whatWasFoundStaysMended() throws Exception {
        var faults = new ArrayList<String>();
        try (var all = Files.walk(FOUND)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getParent().getFileName().toString();
                tried(name, Targets.of(name, folder), Files.readAllBytes(file), faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Keeps what failed, so that it becomes a test. */
    private static void tried(String name, Targets.Target target, byte[] bytes, List<String> faults)
            throws IOException {
        long before = System.nanoTime();
        try {
            target.take(bytes);
        } catch (Throwable e) { // every one is a fault, errors of the machine too
            var stack = e.getStackTrace();
            faults.add(name + ": " + e + (stack.length > 0 ? " at " + stack[0] : ""));
            keep(name, bytes);
        }
        long millis = (System.nanoTime() - before) / 1_000_000;
        if (millis > 30_000) {
            faults.add(name + " took " + millis + " ms");
            keep(name, bytes);
        }
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        var kept = Path.of("target", "fuzz", name);
        Files.createDirectories(kept);
        Files.write(kept.resolve(Integer.toHexString(java.util.Arrays.hashCode(bytes))), bytes);
    }

    /** What is refused changes nothing, and what was read all the same is taken back whole by undo. */
    @Test
    void whatIsBroughtInIsTakenBackWholeAndWhatIsRefusedLeavesNoTrace() throws Exception {
        var samples = Targets.samples(folder);
        var random = new Random(20_260_102);
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        int refused = 0;
        int tried = 0;
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            ImportJob.ofPaths(session, List.of(Path.of("seeds")), ImportListener.NONE).done().join();
            var before = session.read(Dump::of).join();
            for (int round = 0; round < 8; round++) {
                for (var sample : samples.entrySet()) {
                    if (!sample.getKey().contains(".")) {
                        continue; // words, which bring nothing
                    }
                    int edits = edits(session);
                    tried++;
                    if (!imported(session, sample, random)) {
                        refused++;
                        assertEquals(edits, edits(session), sample.getKey());
                    }
                    while (edits(session) > edits) {
                        session.undo().join();
                    }
                }
                assertEquals(before, session.read(Dump::of).join());
            }
            assertEquals(List.of(), session.check().join());
        }
        assertTrue(refused > tried / 20, refused + " of " + tried);
    }

    private static int edits(Session session) {
        return (int) session.<Long>read(reader -> Dump.history(reader).stream()
                .filter(each -> each.state() == app.parallax.model.HistoryEntry.State.DONE).count()).join().longValue();
    }

    private boolean imported(Session session, Map.Entry<String, byte[]> sample, Random random) throws IOException {
        var name = sample.getKey();
        var file = Files.write(folder.resolve(name), Mutation.of(sample.getValue(), random));
        try {
            if (name.endsWith(".ris") || name.endsWith(".bib") || name.endsWith(".csl.json")) {
                return !MetadataImport.of(session, file).join().changed().isEmpty();
            }
            if (name.equals("events.csv")) {
                return !EventImport.of(session, file).join().added().isEmpty();
            }
            if (Importers.of(name).isPresent() || name.endsWith(".zip")) {
                return ImportJob.ofPaths(session, List.of(file), ImportListener.NONE).done().join().imported() > 0;
            }
            var report = AnnotationJob.of(session, List.of(file), null, AnnotationListener.NONE).done().join();
            return report.placed() + report.orphans() > 0 || edits(session) > 1;
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProjectException.Refused) {
                return false;
            }
            throw e;
        }
    }
}
