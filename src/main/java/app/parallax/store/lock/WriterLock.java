package app.parallax.store.lock;

import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The side file {@code PROJECT-writer}, which names the process that may write to a project and is locked by it. The
 * lock belongs to one opening of the side file ({@link OwnerFile}): nothing else in the process can drop it, and it
 * ends with the process.
 */
public final class WriterLock implements AutoCloseable {
    /** The number of times that the last writer may delete the side file between our opening and locking it. */
    private static final int ATTEMPTS = 100;
    private static final Duration SIGNING = Duration.ofMillis(5);
    private static final Duration LONGEST_SIGNING = Duration.ofMillis(500);
    /** The format of {@link #self}: user, machine, process. */
    private static final Pattern NAME = Pattern.compile(".* @ (.*), (\\d{1,18})", Pattern.DOTALL);

    private final Path file;
    private final Object key;
    private final OwnerFile opened;

    private WriterLock(Path file, Object key, OwnerFile opened) {
        this.file = file;
        this.key = key;
        this.opened = opened;
    }

    /**
     * Takes the lock.
     *
     * @return empty if the folder is read-only
     * @throws ProjectException if another opening of the project holds it, in this process or another
     */
    public static Optional<WriterLock> take(Path project) {
        var file = project.resolveSibling(project.getFileName() + "-writer");
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                create(file);
                var opened = locked(project, file);
                if (opened.isPresent()) {
                    var lock = opened.get();
                    lock.opened.sign(self());
                    return opened;
                }
            }
            throw ProjectException.openElsewhere(project, "?");
        } catch (AccessDeniedException | ReadOnlyFileSystemException | NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw ProjectException.notWritable(project, Message.said(e), e);
        }
    }

    /** Returns the lock; empty if the last writer deleted the side file meanwhile. */
    private static Optional<WriterLock> locked(Path project, Path file) throws IOException {
        var key = FileKeys.of(file);
        if (key == null) {
            return Optional.empty();
        }
        OwnerFile opened;
        try {
            opened = OwnerFile.open(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        boolean kept = false;
        try {
            if (!opened.lock()) {
                throw ProjectException.openElsewhere(project, owner(opened));
            }
            kept = key.equals(FileKeys.of(file));
            return kept ? Optional.of(new WriterLock(file, key, opened)) : Optional.empty();
        } finally {
            if (!kept) {
                opened.close();
            }
        }
    }

    /**
     * Returns the name of the lock's owner. An owner locks the file before it writes its name: until then the file is
     * empty or names a killed process, so that this waits.
     */
    private static String owner(OwnerFile opened) throws IOException {
        var name = opened.owner();
        long until = System.nanoTime() + LONGEST_SIGNING.toNanos();
        while (!isOfTheLiving(name) && System.nanoTime() < until) {
            LockSupport.parkNanos(SIGNING.toNanos());
            name = opened.owner();
        }
        return name.isEmpty() ? "?" : name;
    }

    /** Whether a name is that of a running process of this machine, or of any process of another machine. */
    private static boolean isOfTheLiving(String name) {
        var process = NAME.matcher(name);
        if (!process.matches()) {
            return false;
        }
        return !process.group(1).equals(machine())
                || ProcessHandle.of(Long.parseLong(process.group(2))).isPresent();
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return; // left by a killed writer, or held by a running one: the lock decides
        }
    }

    private static String self() {
        return System.getProperty("user.name", "?") + " @ " + machine() + ", " + ProcessHandle.current().pid();
    }

    private static String machine() {
        var environment = System.getenv();
        return environment.getOrDefault("COMPUTERNAME", hostname(environment));
    }

    private static String hostname(Map<String, String> environment) {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return environment.getOrDefault("HOSTNAME", "?");
        }
    }

    /**
     * Deletes the side file, then releases the lock: in this order nobody locks a file that is deleted afterwards. If
     * the folder was replaced, the side file belongs to another writer and stays.
     */
    @Override
    public void close() throws IOException {
        try {
            if (key.equals(FileKeys.of(file))) {
                Files.deleteIfExists(file);
            }
        } finally {
            opened.close();
        }
    }
}
