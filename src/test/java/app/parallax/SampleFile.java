package app.parallax;

import app.parallax.session.project.SampleProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies the sample project, imported and marked once for all tests. */
public final class SampleFile {
    private static final byte[] BYTES = made();

    private SampleFile() {}

    /** Writes the sample to a file that does not exist yet. */
    public static void copy(Path to) {
        try {
            Files.write(to, BYTES, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
