package app.parallax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a process of this build for a test: the program, or a test class, with a data folder of its own. */
public final class ProgramProcess {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private ProgramProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * What a process left.
     *
     * @param pid its number
     * @param code its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Ended(long pid, int code, String out, String err) {}

    /** A process that is not started yet; its input and output are pipes. */
    public static ProcessBuilder of(Path dataFolder, List<String> options, Class<?> main, String... arguments) {
        var command = JavaStart.command(Stream.concat(
                Stream.of("-Xmx512m", "--sun-misc-unsafe-memory-access=allow"), options.stream()).toList());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("PARALLAX_DATA", dataFolder.toString());
        builder.environment().remove("DISPLAY");
        return builder;
    }

    /** Starts a command of the command line. */
    public static ProgramProcess start(Path dataFolder, String... arguments) {
        return start(of(dataFolder, List.of(), Parallax.class, arguments));
    }

    /** Starts a process whose output nobody reads before it has ended. */
    public static ProgramProcess start(ProcessBuilder builder) {
        try {
            var out = Files.createTempFile("parallax-out", ".txt");
            var err = Files.createTempFile("parallax-err", ".txt");
            return new ProgramProcess(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out,
                    err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command of the command line to its end. */
    public static Ended run(Path dataFolder, String... arguments) throws InterruptedException {
        return start(dataFolder, arguments).ended();
    }

    /** Waits for its end. */
    public Ended ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not ended in " + PATIENCE_SECONDS + " s: " + process.info());
        }
        try {
            var ended = new Ended(process.pid(), process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end itself, by closing its standard input. */
    public void hangUp() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
