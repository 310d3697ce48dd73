package app.parallax.store;

import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The side file that says who writes to a project, held by a lock of the operating system. */
final class WriterLock implements AutoCloseable {
    /**
     * The side files this process holds. POSIX drops a process's locks on a file when the process closes any descriptor
     * of it, so a second taker in the same process must be told no before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @return empty if the place can only be read
     * @throws ProjectException
     *             if somebody else holds it
     */
    static Optional<WriterLock> take(Path project) {
        var file = project.resolveSibling(project.getFileName() + "-writer");
        if (!HELD.add(file)) {
            throw ProjectException.openElsewhere(project, self());
        }
        WriterLock taken = null;
        try {
            taken = takeFile(project, file);
            return Optional.ofNullable(taken);
        } finally {
            if (taken == null) {
                HELD.remove(file);
            }
        }
    }

    private static @Nullable WriterLock takeFile(Path project, Path file) {
        try {
            for (int attempt = 0; attempt < 5; attempt++) {
                create(file);
                var key = key(file);
                var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
                var lock = channel.tryLock();
                if (lock == null) {
                    var owner = read(channel);
                    channel.close();
                    throw ProjectException.openElsewhere(project, owner);
                }
                if (key != null && key.equals(key(file))) {
                    sign(channel);
                    return new WriterLock(file, channel, lock);
                }
                channel.close(); // the last writer removed the file between our opening and locking it
            }
            throw ProjectException.openElsewhere(project, "?");
        } catch (AccessDeniedException | ReadOnlyFileSystemException | NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw ProjectException.notWritable(project, String.valueOf(e.getMessage()), e);
        }
    }

    /** A full disk takes no name, but it holds the lock, and reading goes on. */
    private static void sign(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            System.getLogger(WriterLock.class.getName()).log(System.Logger.Level.DEBUG, "the lock bears no name", e);
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return; // left by a killed writer, or held by a living one: the lock tells
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        try {
            var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key; // Windows has no keys, and does not let an open file be removed
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(200);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }

    private static String self() {
        var environment = System.getenv();
        var machine = environment.getOrDefault("COMPUTERNAME", hostname(environment));
        return System.getProperty("user.name", "?") + " @ " + machine + ", " + ProcessHandle.current().pid();
    }

    private static String hostname(Map<String, String> environment) {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return environment.getOrDefault("HOSTNAME", "?");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        lock.release();
        channel.close();
        HELD.remove(file);
    }
}
