package app.parallax;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Mounts a small file system for what a folder cannot simulate: full, or read-only even for root. Not every machine
 * permits mounting.
 */
public final class ReadOnlyPlace implements AutoCloseable {
    private final Path folder;
    private final boolean mounted;

    /** Mounts 3 MB over an empty folder, if that is allowed. */
    public ReadOnlyPlace(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "parallax-test", folder.toString());
    }

    /** Whether it is there. */
    public boolean isMounted() {
        return mounted;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** From now on nothing can be written, by nobody. */
    public void makeReadOnly() throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,ro", folder.toString())) {
            throw new IOException("cannot be made read-only: " + folder);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command));
        try {
            return new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) { // no such program here
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", folder.toString());
        }
    }
}
