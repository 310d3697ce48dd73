package app.parallax.store.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The opened file with the owner's name, and its lock. */
interface OwnerFile extends AutoCloseable {
    int LONGEST_NAME = 200;

    /** Locks the file; false if another opening holds the lock. */
    boolean lock() throws IOException;

    /** Returns the name written by the owner, which may be empty or truncated. */
    String owner() throws IOException;

    /** Writes the owner's name; if the disk is full the name is missing, but the lock holds. */
    void sign(String name);

    @Override
    void close() throws IOException;

    static OwnerFile open(Path file) throws IOException {
        return NativeFile.WINDOWS ? new ByHandle(file) : new ByOpening(file);
    }

    /** Linux and macOS: {@code flock}, which belongs to the opening. */
    final class ByOpening implements OwnerFile {
        private final Path file;
        private final NativeFile opened;

        ByOpening(Path file) throws IOException {
            this.file = file;
            this.opened = NativeFile.open(file);
        }

        @Override
        public boolean lock() throws IOException {
            return opened.lock();
        }

        @Override
        public String owner() throws IOException {
            try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return new String(in.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8).strip();
            }
        }

        @Override
        public void sign(String name) {
            try {
                Files.write(file, name.getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                notSigned(e);
            }
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }

    /**
     * Windows: a lock belongs to the handle and prevents others from reading the locked bytes; therefore a byte beyond
     * the content is locked.
     */
    final class ByHandle implements OwnerFile {
        private static final long BYTE = 1L << 40;

        private final FileChannel channel;

        ByHandle(Path file) throws IOException {
            this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public boolean lock() throws IOException {
            try {
                return channel.tryLock(BYTE, 1, false) != null;
            } catch (OverlappingFileLockException e) { // another opening in this process holds it
                return false;
            }
        }

        @Override
        public String owner() throws IOException {
            var buffer = ByteBuffer.allocate(LONGEST_NAME);
            channel.read(buffer, 0);
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
        }

        @Override
        public void sign(String name) {
            try {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), 0);
            } catch (IOException e) {
                notSigned(e);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static void notSigned(IOException reason) {
        System.getLogger(OwnerFile.class.getName()).log(System.Logger.Level.DEBUG, "the lock bears no name", reason);
    }
}
