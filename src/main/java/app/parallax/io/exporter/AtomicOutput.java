package app.parallax.io.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a file or a folder under a temporary name and moves it into place when it is complete and on disk. */
public final class AtomicOutput {
    private AtomicOutput() {}

    @FunctionalInterface
    public interface FileContent {
        /**
         * Writes the whole file.
         *
         * @throws IOException if that fails
         */
        void to(Path target) throws IOException;
    }

    /**
     * Creates or replaces a file atomically. A link keeps its target; anything that is no file, such as a pipe, is
     * written directly.
     *
     * @throws IOException if the new file cannot be written or moved; the old one is then unchanged
     */
    public static void of(Path output, FileContent writing) throws IOException {
        boolean there = Files.exists(output);
        if (there && !Files.isRegularFile(output) && !Files.isDirectory(output)) {
            written(writing, output);
            return;
        }
        var place = there ? output.toRealPath() : output.toAbsolutePath();
        var beside = place.resolveSibling("." + place.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            written(writing, beside);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Creates or replaces a folder. Its content is flushed to disk before it is moved; the old one is moved aside for
     * that moment and then deleted.
     *
     * @param output an existing one must be a folder of files that may be deleted
     * @param threads flush the files
     * @throws IOException if the new folder cannot be written or moved; the old one is then unchanged
     */
    public static void ofFolder(Path output, Executor threads, FileContent writing) throws IOException {
        var place = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
        var name = "." + place.getFileName() + "-" + UUID.randomUUID();
        var beside = place.resolveSibling(name + ".part");
        var old = place.resolveSibling(name + ".old");
        try {
            written(writing, beside);
            flush(files(beside), threads);
            boolean there = Files.exists(place);
            if (there) {
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
            }
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (there) {
                    Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
                }
                throw e;
            }
        } finally {
            delete(beside);
            delete(old);
        }
    }

    /** Flushes files to the disk, many at once: a file system then waits for them together. */
    private static void flush(List<Path> files, Executor threads) throws IOException {
        var flushed = files.stream().map(file -> CompletableFuture.runAsync(() -> {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, threads)).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(flushed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException disk ? disk.getCause() : new IOException(e.getCause());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** Deletes a folder with its files; fails if it has subfolders. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (var file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /** Writes and unwraps disk errors that JSON writers wrap. */
    private static void written(FileContent writing, Path target) throws IOException {
        try {
            writing.to(target);
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
