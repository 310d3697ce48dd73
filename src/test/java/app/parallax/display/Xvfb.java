package app.parallax.display;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts an X server without a screen, on a display number of its own. */
final class Xvfb implements AutoCloseable {
    private final Process server;
    private final String display;

    private Xvfb(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** Where it is installed. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "Xvfb")).filter(Files::isExecutable).findFirst();
    }

    /** Starts a server; keys do not repeat, however late a busy machine lets them go. */
    static Xvfb start() throws IOException {
        var server = new ProcessBuilder(List.of(program().orElseThrow().toString(), "-displayfd", "1", "-r", "-screen",
                "0", "1280x1000x24", "-nolisten", "tcp")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var number = server.inputReader(StandardCharsets.US_ASCII).readLine();
        if (number == null) {
            throw new IOException("Xvfb ended at once");
        }
        return new Xvfb(server, ":" + number);
    }

    String display() {
        return display;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
