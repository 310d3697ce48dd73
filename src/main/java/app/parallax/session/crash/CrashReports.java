package app.parallax.session.crash;

import app.parallax.model.ProgramInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes crash reports as small files in the data folder. A report contains versions, the system, the names of the last
 * commands, and the stack. Messages of exceptions are omitted, because they may quote an article, a note or a file
 * name; only JDK messages that consist of numbers or names in the code are kept.
 */
public final class CrashReports {
    private static final System.Logger LOG = System.getLogger(CrashReports.class.getName());

    /** The number of reports kept, the newest. */
    static final int MOST = 20;
    /** The maximal number of stack frames: a stack overflow has a thousand. */
    private static final int MOST_FRAMES = 150;
    private static final Pattern HARMLESS = Pattern.compile("(Index|Range|offset|length|begin|end|start|Size|size|:|"
            + "out of bounds for|out of bounds|-?[0-9]+|\\[|\\]|\\(|\\)|,| |\\.)++"
            + "|Cannot [a-z ]+\"[\\w.$<>()\\[\\], ]+\" because (the return value of )?\"[\\w.$<>()\\[\\], ]+\" is null");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final LastCommands commands;
    private final Set<String> written = new HashSet<>();

    /**
     * Creates reports in a data folder.
     *
     * @param dataFolder created if missing
     * @param commands the last commands
     */
    public CrashReports(Path dataFolder, LastCommands commands) {
        this.folder = dataFolder.resolve("reports");
        this.commands = commands;
    }

    /**
     * Reports an uncaught exception.
     *
     * @param thread name of the thread
     * @return the file; empty if this process has reported the same already, or the file cannot be written
     */
    public synchronized Optional<Path> write(String thread, Throwable failure) {
        var where = stacks(failure);
        if (written.size() >= MOST || !written.add(where)) {
            return Optional.empty();
        }
        return write(Instant.now(), head(Instant.now().toString()) + "Thread: " + thread + "\nCommands: "
                + String.join(", ", commands.names()) + "\n\n" + where);
    }

    /** Reports a process that ended unexpectedly without a report. */
    Optional<Path> writeSilentEnd(String begun, List<String> known) {
        return write(Instant.now(), head(begun + " (when it was started)") + String.join("\n", known)
                + "\n\nIt ended without saying why: killed, out of memory, or the machine stopped.\n");
    }

    /** Returns the newest report since a point in time. */
    Optional<Path> since(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().compareTo(name(moment)) >= 0)
                    .max(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "reports cannot be listed", e);
            return Optional.empty();
        }
    }

    private static String name(Instant moment) {
        return "report-" + NAME.format(moment);
    }

    private static String head(String time) {
        var runtime = Runtime.getRuntime();
        return ProgramInfo.nameAndVersion() + "\nTime: " + time + "\nSystem: " + property("os.name") + " "
                + property("os.version") + " " + property("os.arch") + "\nJava: " + Runtime.version() + " "
                + property("java.vendor") + "\nJavaFX: " + property("javafx.runtime.version") + "\nMemory: "
                + ((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " of " + (runtime.maxMemory() >> 20)
                + " MiB\nLanguage: " + Locale.getDefault().toLanguageTag() + "\n";
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private Optional<Path> write(Instant now, String text) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name(now) + ".txt");
            Files.writeString(file, text);
            removeOld();
            return Optional.of(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no report can be written to " + folder, e);
            return Optional.empty();
        }
    }

    private void removeOld() throws IOException {
        try (var files = Files.list(folder)) {
            var newest = files.sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
            for (var file : newest.subList(Math.min(MOST, newest.size()), newest.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Returns the stacks of a failure and its causes, without their messages. */
    static String stacks(Throwable failure) {
        var text = new StringBuilder();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        append(text, "", failure, seen);
        return text.toString();
    }

    private static void append(StringBuilder text, String role, Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return;
        }
        text.append(role).append(failure.getClass().getName());
        var message = failure.getMessage();
        if (message != null && HARMLESS.matcher(message).matches()) {
            text.append(": ").append(message);
        }
        text.append('\n');
        var frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            text.append("    at ").append(frames[i]).append('\n');
        }
        for (var suppressed : failure.getSuppressed()) {
            append(text, "Suppressed: ", suppressed, seen);
        }
        if (failure.getCause() != null) {
            append(text, "Caused by: ", failure.getCause(), seen);
        }
    }
}
