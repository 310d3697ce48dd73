package app.parallax.session.secrets;

import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program of the operating system that reads and writes its secret store. Secrets go through standard input and
 * output, since other users can list arguments.
 */
record StoreProcess(String store) {
    /** Time for a person who is asked to unlock the store. */
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LONGEST_REASON = 200;

    /** What a program has written, and its exit code. */
    record Answer(int exitCode, String out, String err) {
        /** Omits what may be a secret. */
        @Override
        public String toString() {
            return "Answer[" + exitCode + ", " + err + "]";
        }
    }

    /**
     * Runs a program and waits for its end; what it writes must fit into the buffer of a pipe.
     *
     * @throws ProjectException.Refused if it is missing, or does not end within the limit
     */
    Answer run(List<String> command, String input, Duration limit) {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw failure(e.getMessage());
        }
        try {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProjectException.Refused("secret.slow", store, limit.toSeconds());
            }
            return new Answer(process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw failure(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("");
        } finally {
            process.destroyForcibly();
        }
    }

    ProjectException.Refused failure(@Nullable Object reason) {
        var first = String.valueOf(reason).lines().findFirst().orElse("");
        return new ProjectException.Refused("secret.failed", store,
                first.length() <= LONGEST_REASON ? first : first.substring(0, LONGEST_REASON) + "…");
    }
}
