package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.JavaStart;
import app.parallax.Parallax;
import app.parallax.model.HistoryEntry;
import app.parallax.session.importing.ImportBatch;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the program at random moments: confirmed edits are on disk, nothing is incomplete, the file is undamaged.
 * {@code -Dparallax.kills=200} kills more often; {@code -Dparallax.seed=…} repeats a run as far as time can be
 * repeated.
 */
class KilledTest {
    private static final int KILLS = Integer.getInteger("parallax.kills", 20);
    private static final int FILES = 2 * ImportBatch.LARGEST + 20;
    /** A process that has not been killed by then has been watched through some hundred commits. */
    private static final int LONGEST_MICROS = 400_000;

    @TempDir
    Path folder;

    @Test
    void whatWasConfirmedOutlivesAKillAtAnyMoment() throws Exception {
        long seed = Long.getLong("parallax.seed", System.nanoTime());
        var random = new Random(seed);
        int confirmed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var project = folder.resolve(kill + ".parallax");
            Projects.create(project);
            var told = "kill " + kill + " of seed " + seed;
            confirmed += kill % 5 == 4 ? killImport(project, random, told) : killEdits(project, random, told);
            assertOneUndoAtATimeLeadsToTheStart(project, told);
        }
        assertTrue(confirmed > KILLS, "only " + confirmed + " steps were confirmed in " + KILLS + " lives");
    }

    private static int killEdits(Path project, Random random, String told) throws Exception {
        var promises = new Promises();
        var process = start(Doomed.class.getName(), project.toString(), String.valueOf(random.nextLong()));
        for (var line : killed(process, random)) {
            promises.follow(line);
        }
        try (var session = Projects.openForWriting(project, "Heir", Runnable::run)) {
            assertEquals(List.of(), session.check().join(), told);
            var found = session.read(Promises::of).join();
            var kept = promises.kept();
            assertTrue(kept.contains(found), () -> told + ": " + difference(found, kept.getFirst()));
        }
        return promises.steps();
    }

    private static String difference(Map<String, String> found, Map<String, String> promised) {
        var missing = new HashSet<>(promised.entrySet());
        missing.removeAll(found.entrySet());
        var more = new HashSet<>(found.entrySet());
        more.removeAll(promised.entrySet());
        return missing.size() + " missing, " + more.size() + " too many, as "
                + missing.stream().limit(3).toList() + more.stream().limit(3).toList();
    }

    /** The command line says a line an article once it is durable. */
    private int killImport(Path project, Random random, String told) throws Exception {
        var articles = Files.createDirectories(folder.resolve("articles"));
        if (!Files.exists(articles.resolve("0.txt"))) {
            for (int i = 0; i < FILES; i++) {
                Files.writeString(articles.resolve(i + ".txt"), "Article " + i + " says something.\n");
            }
        }
        var promised = new HashSet<String>();
        var process = start(Parallax.class.getName(), "import", project.toString(), articles.toString(), "--json");
        for (var line : killed(process, random)) {
            promised.add(new JsonMapper().readTree(line).get("id").asString());
        }
        try (var session = Projects.openForWriting(project, "Heir", Runnable::run)) {
            assertEquals(List.of(), session.check().join(), told);
            var rows = session.read(reader -> reader.articles()).join();
            var ids = rows.stream().map(row -> row.article().id().toString()).toList();
            assertTrue(ids.containsAll(promised), told);
            rows.forEach(row -> session.read(reader -> reader.text(row.version().sha256())).join());
            var history = history(session);
            assertEquals(rows.isEmpty() ? 0 : 1, history.size(), told);
            assertTrue(history.stream().allMatch(entry -> entry.changes() == 2 * rows.size() + 1), told);

            var again = ImportJob.ofPaths(session, List.of(articles), ImportListener.NONE).done().join();
            assertEquals(FILES - rows.size(), again.imported(), told + ": importing again goes on");
            assertEquals(rows.size(), again.refused().size(), told);
        }
        return promised.isEmpty() ? 0 : 1;
    }

    private static void assertOneUndoAtATimeLeadsToTheStart(Path project, String told) {
        try (var session = Projects.openForWriting(project, "Heir", Runnable::run)) {
            assertTrue(history(session).stream().noneMatch(entry -> entry.state() == HistoryEntry.State.OPEN), told);
            var before = session.read(Promises::of).join();
            int undone = 0;
            while (session.undo().join().isPresent()) {
                undone++;
            }
            assertEquals(Map.of(), session.read(Promises::of).join(), told);
            for (int i = 0; i < undone; i++) {
                session.redo().join();
            }
            assertEquals(before, session.read(Promises::of).join(), told);
        }
    }

    private static List<HistoryEntry> history(Session session) {
        return session.read(reader -> {
            var entries = new ArrayList<HistoryEntry>();
            reader.history(entries::add);
            return entries;
        }).join();
    }

    static Process start(String... arguments) throws IOException {
        var command = JavaStart.command(List.of());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Lets a process live for a random time after its first line, and returns the whole lines that it wrote. */
    static List<String> killed(Process process, Random random) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            var pipe = Thread.ofVirtual().start(() -> readWhole(reader, lines));
            process.waitFor(200, TimeUnit.MILLISECONDS);
            while (process.isAlive() && empty(lines)) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            boolean over = process.waitFor(random.nextInt(LONGEST_MICROS), TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            pipe.join();
            assertTrue(!over || process.exitValue() == 0, "it ended by itself with " + process.exitValue());
        }
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private static boolean empty(List<String> lines) {
        synchronized (lines) {
            return lines.isEmpty();
        }
    }

    /** A line that the kill cut off was not said. */
    private static void readWhole(BufferedReader reader, List<String> lines) {
        var line = new StringBuilder();
        try {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    synchronized (lines) {
                        lines.add(line.toString().strip());
                    }
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) { // the pipe breaks when the process dies
            return;
        }
    }
}
