package app.parallax.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A private temporary folder: only the user can read it, and it is removed at exit, or after a crash at the next start.
 */
public final class PrivateFolder implements AutoCloseable {
    private static final String START = "parallax-";
    private static final Pattern OF_PROCESS = Pattern.compile(Pattern.quote(START) + "(\\d{1,10})-.*");

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes a folder.
     *
     * @return to be closed
     * @throws IOException if there is no room
     */
    public static PrivateFolder make() throws IOException {
        // the JDK gives it to its owner alone where the system knows owners
        return new PrivateFolder(Files.createTempDirectory(START + ProcessHandle.current().pid() + "-"));
    }

    /**
     * Where it is.
     *
     * @return an empty folder at first
     */
    public Path path() {
        return path;
    }

    /** Removes the folders of processes that ended without doing so; what cannot be removed stays. */
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
            return; // somebody else's folder, or none: nothing of this start depends on it
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
