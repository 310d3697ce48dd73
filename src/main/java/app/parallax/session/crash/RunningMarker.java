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
 * Marks in the data folder that this process shows a window, so that the next one knows if it ended unexpectedly. Of
 * several windows each has a mark of its own.
 */
public final class RunningMarker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunningMarker.class.getName());

    private final Path mark;
    private final @Nullable Ended ended;

    private RunningMarker(Path mark, @Nullable Ended ended) {
        this.mark = mark;
        this.ended = ended;
    }

    /**
     * A life of the program that ended unexpectedly.
     *
     * @param report what is known of it; empty if it could not be written
     */
    public record Ended(Optional<Path> report) {}

    /**
     * Marks this process, and clears away the marks of those that are gone.
     *
     * @param dataFolder made if it is not there; one that cannot be written leaves this process without a mark
     * @param reports where a silent end is reported
     * @return removes the mark when it is closed
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

    /**
     * The last life of the program, if that ended unexpectedly.
     *
     * @return empty if all ended as they should, or still run
     */
    public Optional<Ended> ended() {
        return Optional.ofNullable(ended);
    }

    /** Says that this process ends as it should. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the mark stays: " + mark, e);
        }
    }

    private static @Nullable Ended clear(Path folder, CrashReports reports) throws IOException {
        Ended last = null;
        try (var marks = Files.list(folder)) {
            for (var mark : marks.sorted().toList()) {
                var said = new Properties();
                said.load(new StringReader(Files.readString(mark)));
                if (!runs(mark.getFileName().toString(), said.getProperty("started", ""))) {
                    var begun = said.getProperty("begun", "?");
                    var report = reports.since(moment(begun));
                    last = new Ended(report.isPresent() ? report : reports.writeSilentEnd(begun, List.of()));
                    Files.deleteIfExists(mark);
                }
            }
        }
        return last;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) { // a mark that the end cut off
            return Instant.now();
        }
    }

    /** Whether the process of a mark lives; a number alone may have gone to another one since. */
    private static boolean runs(String pid, String started) {
        try {
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                    .filter(process -> started(process).equals(started)).isPresent();
        } catch (NumberFormatException e) { // no mark of ours
            return true;
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
