package app.parallax.store.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Identifies a file by device and inode. */
final class FileKeys {
    private FileKeys() {}

    /**
     * The key of the file that has a name now.
     *
     * @return null if there is none; the name itself on Windows, which has no keys and keeps the names of open files
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
