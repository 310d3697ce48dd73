package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parallax.ReadOnlyPlace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Edits on a full disk. */
class FullDiskTest extends AllWrites {
    private @Nullable ReadOnlyPlace place;

    @Override
    Path makePlace() throws Exception {
        place = new ReadOnlyPlace(Files.createDirectory(folder.resolve("small")));
        assumeTrue(mounted().isMounted(), "this machine mounts nothing for this test");
        return place();
    }

    private ReadOnlyPlace mounted() {
        return Objects.requireNonNull(place);
    }

    @AfterEach
    void unmount() throws Exception {
        mounted().close();
    }

    @Override
    Path place() {
        return mounted().folder();
    }

    private Path filler() {
        return place().resolve("filler");
    }

    @Override
    void breakPlace() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            var block = new byte[512];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(e.toString().toLowerCase(Locale.ROOT).contains("space"), e.toString());
        }
    }

    @Override
    void mendPlace() throws IOException {
        Files.delete(filler());
    }
}
