package app.parallax.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A temporary folder that only the user can read. It is removed at exit, or after a crash at the next start. */
public final class PrivateFolder implements AutoCloseable {
    private static final String START = "parallax-";
    private static final Pattern OF_PROCESS = Pattern.compile(Pattern.quote(START) + "(\\d{1,10})-.*");

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /**
     * Creates a folder, which the caller closes.
     *
     * @throws IOException if there is no room
     */
    public static PrivateFolder make() throws IOException {
        // where the system has owners, the JDK restricts the folder to its owner
        return new PrivateFolder(Files.createTempDirectory(START + ProcessHandle.current().pid() + "-"));
    }

    /** Returns the path of the folder, which is empty at first. */
    public Path path() {
        return path;
    }

    /** Removes the folders of processes that ended without removing them; failures are ignored. */
    public static void clear() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary, START + "*")) {
            for (var each : all) {
                var name = OF_PROCESS.matcher(each.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) && isOurs(each)) {
                    remove(each);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return; // owned by somebody else, or missing: this start does not depend on it
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        return Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(path);
    }
}
