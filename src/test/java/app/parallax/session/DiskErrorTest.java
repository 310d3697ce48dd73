package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/**
 * Edits on a disk that reports an error at each write: the system limits the file size of this process ({@code EFBIG},
 * for SQLite {@code SQLITE_IOERR_WRITE}).
 */
class DiskErrorTest extends AllWrites {
    @Override
    Path makePlace() throws IOException {
        assumeTrue(mayGrow(true), "this machine limits no files for this test");
        return Files.createDirectory(place());
    }

    @AfterEach
    void mend() {
        mayGrow(true);
    }

    @Override
    Path place() {
        return folder.resolve("place");
    }

    @Override
    void breakPlace() {
        assertTrue(mayGrow(false));
    }

    @Override
    void mendPlace() {
        assertTrue(mayGrow(true));
    }

    private static boolean mayGrow(boolean may) {
        try {
            return new ProcessBuilder("prlimit", "--pid", String.valueOf(ProcessHandle.current().pid()),
                    "--fsize=" + (may ? "unlimited" : "0") + ":").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) { // no such program here
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
