package app.parallax.store.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prevents other processes from removing or rebuilding the write-ahead log of an open project. SQLite's own locks
 * belong to the process and are dropped when anything in it closes the project file or a file beside it, as GTK's file
 * chooser does with every file that it lists; then another program that closes the project deletes the log, and one
 * that opens it rebuilds the index of the log ({@code -shm}). The guard holds read locks on separately opened files, on
 * the two ranges that must be locked for writing before either happens (sqlite.org: "File Locking And Concurrency",
 * "WAL-mode File Format" 2.3.1). If the system lacks such locks, nothing is guarded, but {@link ProjectFiles} still
 * detects the loss.
 */
public final class LogGuard implements AutoCloseable {
    /** Ranges in the project file: SHARED_FIRST and SHARED_SIZE in SQLite's os.h. */
    private static final long SHARED_FIRST = 0x4000_0002L;
    private static final long SHARED_SIZE = 510;
    /** Bytes in the index of the log: the write lock, and the lock of processes that have it open. */
    private static final long LOG_WRITER = 120;
    private static final long LOG_IN_USE = 128;

    private record Range(NativeFile file, long start, long length) {}

    private final List<Range> ranges;
    private final @Nullable NativeFile index;

    private LogGuard(List<Range> ranges, @Nullable NativeFile index) {
        this.ranges = ranges;
        this.index = index;
    }

    /** Guards the log of a project that SQLite has open in WAL mode in this process. */
    public static LogGuard of(Path project, Path index) {
        var taken = new ArrayList<Range>();
        try {
            if (!NativeFile.WINDOWS) {
                taken.add(locked(project, SHARED_FIRST, SHARED_SIZE));
                taken.add(locked(index, LOG_IN_USE, 1));
                return new LogGuard(taken, taken.getLast().file);
            }
        } catch (IOException e) { // the system or file system lacks such locks
            log("the log is not guarded", e);
        }
        return new LogGuard(taken, null);
    }

    private static Range locked(Path file, long start, long length) throws IOException {
        var opened = NativeFile.open(file);
        try {
            opened.lockForReading(start, length);
            return new Range(opened, start, length);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    public boolean guards() {
        return index != null;
    }

    /**
     * Whether the write lock that this process took through SQLite has been dropped, so that another program may be
     * writing.
     */
    public boolean lostWriting() {
        try {
            return index != null && index.writerOf(LOG_WRITER) != ProcessHandle.current().pid();
        } catch (IOException e) { // as above: unknown
            log("the lock for writing is not known", e);
            return false;
        }
    }

    /** Releases the ranges, so that SQLite can checkpoint the log when its last connection is closed. */
    public void release() {
        for (var range : ranges) {
            try {
                range.file.unlock(range.start, range.length);
            } catch (IOException e) { // the log then stays beside the project and is read at the next opening
                log("the log stays guarded", e);
            }
        }
    }

    /** Closes the files, which drops SQLite's locks; call after closing every connection of this project. */
    @Override
    public void close() throws IOException {
        for (var range : ranges) {
            range.file.close();
        }
    }

    private static void log(String what, IOException reason) {
        System.getLogger(LogGuard.class.getName()).log(System.Logger.Level.DEBUG, what, reason);
    }
}
