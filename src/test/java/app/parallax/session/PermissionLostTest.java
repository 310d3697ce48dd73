package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * Makes the files of an open project immutable, which not even root may write. {@code -shm} is excluded, because it is
 * shared memory: a process that loses it is ended by the system ({@code SIGBUS}), as if killed (see
 * {@link KilledTest}).
 */
class PermissionLostTest extends AllWrites {
    @Override
    Path makePlace() throws IOException {
        Files.createDirectory(place());
        assumeTrue(change("+i"), "this machine makes no file immutable for this test");
        mendPlace();
        return place();
    }

    @AfterEach
    void mend() {
        change("-i");
    }

    @Override
    Path place() {
        return folder.resolve("place");
    }

    @Override
    void breakPlace() {
        assertTrue(change("+i"));
    }

    @Override
    void mendPlace() {
        assertTrue(change("-i"));
    }

    private boolean change(String mode) {
        try (var files = Files.walk(place())) {
            var command = new ArrayList<>(List.of("chattr", mode));
            files.map(Path::toString).filter(each -> !each.endsWith("-shm")).forEach(command::add);
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) { // no such program here
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
