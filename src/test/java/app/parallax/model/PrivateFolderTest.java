package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class PrivateFolderTest {
    @Test
    void onlyItsOwnerLooksIntoIt() throws IOException {
        try (var folder = PrivateFolder.make()) {
            if (Files.getFileStore(folder.path()).supportsFileAttributeView("posix")) {
                assertEquals("rwx------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
            }
        }
    }

    @Test
    void itIsRemovedWithWhatIsInIt() throws IOException {
        Path path;
        try (var folder = PrivateFolder.make()) {
            path = folder.path();
            Files.createDirectories(path.resolve("in/it"));
            Files.writeString(path.resolve("in/it/words"), "Words of an article.");
        }
        assertFalse(Files.exists(path));
    }

    /** Of a process that was killed; that of one that lives, and a folder of another program, stay. */
    @Test
    void whatACrashLeftIsRemovedAtTheNextStart() throws Exception {
        var ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true).start();
        ended.getInputStream().readAllBytes();
        ended.waitFor();
        var left = Files.createTempDirectory("parallax-" + ended.pid() + "-");
        Files.writeString(left.resolve("words"), "Words of an article.");
        var other = Files.createTempDirectory("parallax-other");
        try (var living = PrivateFolder.make()) {
            PrivateFolder.clear();
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(living.path()) && Files.exists(other));
        } finally {
            Files.delete(other);
        }
    }
}
