package app.parallax.display;

import app.parallax.ProgramProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Controls a {@link TypingWindow} process from a test. */
final class WindowProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final PrintWriter in;
    private final Path err;
    private final Thread pipe;
    /** Whole lines: one that a kill cut off was not said. */
    private final List<String> lines = new ArrayList<>();
    private int read;

    private WindowProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.pipe = Thread.ofPlatform().daemon().start(() -> readWhole(process.inputReader(StandardCharsets.UTF_8)));
    }

    /**
     * Opens a window; {@link #await} {@code shown} before it is worked.
     *
     * @param data its data folder, which is the home of its toolkit, too
     * @param display of an X server, null for the headless platform
     * @param firstWord number of the first word that is typed on
     */
    static WindowProcess open(Path data, @Nullable String display, Path project, long seed, int firstWord)
            throws IOException {
        Files.createDirectories(data);
        var settings = data.resolve("settings.properties");
        if (!Files.exists(settings)) {
            Files.writeString(settings, "analyst=Anna\nlook=LIGHT\n");
        }
        var options = new ArrayList<>(List.of("-Dprism.order=sw"));
        if (display == null) {
            options.add("-Dglass.platform=Quiet");
        }
        var builder = ProgramProcess.of(data, options, TypingWindow.class, project.toAbsolutePath().toString(),
                String.valueOf(seed), String.valueOf(firstWord));
        if (display != null) {
            ownDesktop(builder, data, display);
            builder.directory(project.toAbsolutePath().getParent().toFile());
        }
        var err = Files.createTempFile(data, "window", ".err");
        return new WindowProcess(builder.redirectError(err.toFile()).start(), err);
    }

    /** Nothing of the person's own desktop is read or written, and choosers begin in the working folder. */
    private static void ownDesktop(ProcessBuilder builder, Path data, String display) throws IOException {
        var settings = Files.createDirectories(data.resolve("glib-2.0").resolve("settings"));
        Files.writeString(settings.resolve("keyfile"), "[org/gtk/settings/file-chooser]\nstartup-mode='cwd'\n");
        var environment = builder.environment();
        environment.put("DISPLAY", display);
        environment.put("GDK_BACKEND", "x11");
        environment.put("GSETTINGS_BACKEND", "keyfile");
        environment.put("NO_AT_BRIDGE", "1");
        environment.put("GTK_USE_PORTAL", "0");
        for (var home : List.of("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")) {
            environment.put(home, data.toString());
        }
        environment.keySet().removeAll(List.of("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"));
    }

    long pid() {
        return process.pid();
    }

    /** Says a line to it. */
    void say(String line) {
        in.println(line);
    }

    /** Waits for a line that begins so, after those that were waited for before. */
    String await(String beginning) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (lines) {
            while (true) {
                while (read < lines.size()) {
                    var line = lines.get(read++);
                    if (line.startsWith(beginning)) {
                        return line;
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || !pipe.isAlive()) {
                    throw new AssertionError("“" + beginning + "” was not said: " + tail() + errors());
                }
                lines.wait(left);
            }
        }
    }

    private String tail() {
        return lines.subList(Math.max(0, lines.size() - 10), lines.size()).toString();
    }

    private String errors() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Lets it live for a while, kills it, and returns all that it said. */
    List<String> killed(long micros) throws InterruptedException {
        boolean ended = process.waitFor(micros, TimeUnit.MICROSECONDS);
        process.destroyForcibly().waitFor();
        pipe.join();
        if (ended) {
            throw new AssertionError("it ended by itself: " + tail() + errors());
        }
        return said();
    }

    /** Closes the window as a person would, and returns all that it said. */
    List<String> closed() throws InterruptedException {
        say("close");
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the window does not close: " + tail() + errors());
        }
        pipe.join();
        return said();
    }

    private List<String> said() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private void readWhole(BufferedReader reader) {
        var line = new StringBuilder();
        try {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    tell(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) { // the pipe breaks when the process dies
            line.setLength(0);
        }
        synchronized (lines) {
            lines.notifyAll();
        }
    }

    private void tell(String line) {
        synchronized (lines) {
            lines.add(line.strip());
            lines.notifyAll();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        pipe.join();
    }
}
