package app.parallax.store.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Identifies files independently of their names, by device and inode. */
final class FileKeys {
    private FileKeys() {}

    /**
     * Returns the key of the file that currently has a name.
     *
     * @return null if there is none; the path itself on Windows, which has no keys and does not let open files be
     *         renamed
     */
    static @Nullable Object of(Path file) throws IOException {
        try {
            var key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
            return key == null ? file : key;
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
