package app.parallax.session.crash;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Marks in the data folder that this process shows a window, so that the next one detects an unexpected end. Each
 * process has a marker of its own.
 */
public final class RunningMarker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunningMarker.class.getName());

    private final Path mark;
    private final @Nullable EndedProcess ended;

    private RunningMarker(Path mark, @Nullable EndedProcess ended) {
        this.mark = mark;
        this.ended = ended;
    }

    /**
     * A process that ended unexpectedly.
     *
     * @param report its report; empty if none could be written
     */
    public record EndedProcess(Optional<Path> report) {}

    /**
     * Marks this process, and removes the markers of ended ones.
     *
     * @param dataFolder created if missing; if it cannot be written, this process has no marker
     * @param reports receives unexpected ends
     * @return removes the marker when closed
     */
    public static RunningMarker begin(Path dataFolder, CrashReports reports) {
        var folder = dataFolder.resolve("running");
        var mark = folder.resolve(String.valueOf(ProcessHandle.current().pid()));
        try {
            Files.createDirectories(folder);
            var ended = clear(folder, reports);
            Files.writeString(mark, "started=" + started(ProcessHandle.current()) + "\nbegun=" + Instant.now() + "\n");
            return new RunningMarker(mark, ended);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no mark can be left in " + folder, e);
            return new RunningMarker(mark, null);
        }
    }

    /** Returns the last process that ended unexpectedly; empty if there is none. */
    public Optional<EndedProcess> ended() {
        return Optional.ofNullable(ended);
    }

    /** Marks a regular end of this process. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the mark stays: " + mark, e);
        }
    }

    private static @Nullable EndedProcess clear(Path folder, CrashReports reports) throws IOException {
        EndedProcess last = null;
        try (var marks = Files.list(folder)) {
            for (var mark : marks.sorted().toList()) {
                var said = new Properties();
                said.load(new StringReader(Files.readString(mark)));
                if (!runs(mark.getFileName().toString(), said.getProperty("started", ""))) {
                    var begun = said.getProperty("begun", "?");
                    var report = reports.since(moment(begun));
                    last = new EndedProcess(report.isPresent() ? report : reports.writeSilentEnd(begun, List.of()));
                    Files.deleteIfExists(mark);
                }
            }
        }
        return last;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) { // a marker that was not written completely
            return Instant.now();
        }
    }

    /** Whether the process of a marker is alive; its number may have been reused, so the start time is compared too. */
    private static boolean runs(String pid, String started) {
        try {
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                    .filter(process -> started(process).equals(started)).isPresent();
        } catch (NumberFormatException e) { // not a marker
            return true;
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
