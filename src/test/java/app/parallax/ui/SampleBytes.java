package app.parallax.ui;

import app.parallax.session.project.SampleProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Holds the bytes of the sample project, created once for all tests. */
final class SampleBytes {
    private static final byte[] BYTES = made();

    private SampleBytes() {}

    static byte[] get() {
        return BYTES;
    }

    private static byte[] made() {
        try {
            var folder = Files.createTempDirectory("parallax-sample");
            var file = SampleProject.in(folder);
            var bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
