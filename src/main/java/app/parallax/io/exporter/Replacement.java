package app.parallax.io.exporter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place, and moves it there when it is whole and on disk. */
public final class Replacement {
    private Replacement() {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes the whole file.
         *
         * @param target
         *            where
         * @throws IOException
         *             if that fails
         */
        void to(Path target) throws IOException;
    }

    /**
     * Replaces a file whole, or makes it. A link keeps pointing where it does; what is no file, such as a pipe, is
     * written straight.
     *
     * @param output
     *            the place
     * @param writing
     *            writes the new file
     * @throws IOException
     *             if the new file cannot be written or moved; the old one is then as it was
     */
    public static void of(Path output, Writing writing) throws IOException {
        boolean there = Files.exists(output);
        if (there && !Files.isRegularFile(output) && !Files.isDirectory(output)) {
            writing.to(output);
            return;
        }
        var place = there ? output.toRealPath() : output.toAbsolutePath();
        var beside = place.resolveSibling("." + place.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            writing.to(beside);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
