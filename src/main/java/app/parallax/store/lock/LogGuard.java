package app.parallax.store.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes from removing or rebuilding the write-ahead log of an open project. SQLite's own locks belong
 * to the process and are dropped when anything in it closes the project file or a file beside it, as GTK's file chooser
 * does with every file that it lists; then another program that closes the project deletes the log, and one that opens
 * it rebuilds the index of the log ({@code -shm}). The guard holds read locks of its own openings on the two ranges
 * that must be locked for writing before either happens (sqlite.org: "File Locking And Concurrency", "WAL-mode File
 * Format" 2.3.1). Where the system has no such locks, nothing is guarded, and {@link ProjectFiles} still tells what
 * happened.
 */
public final class LogGuard implements AutoCloseable {
    /** Of the project file: SHARED_FIRST and SHARED_SIZE in SQLite's os.h. */
    private static final long SHARED_FIRST = 0x4000_0002L;
    private static final long SHARED_SIZE = 510;
    /** Of the index of the log: the lock for writing, and the one that says that somebody has it open. */
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
        } catch (IOException e) { // a system or a place without such locks
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

    /** Whether the system has such locks. */
    public boolean guards() {
        return index != null;
    }

    /**
     * Whether the lock for writing, which this process has taken through SQLite, was dropped meanwhile, so that another
     * program may be writing too.
     */
    public boolean lostWriting() {
        try {
            return index != null && index.writerOf(LOG_WRITER) != ProcessHandle.current().pid();
        } catch (IOException e) { // as above: nothing is known
            log("the lock for writing is not known", e);
            return false;
        }
    }

    /** Lets SQLite bring the log into the project when its last connection is closed. */
    public void release() {
        for (var range : ranges) {
            try {
                range.file.unlock(range.start, range.length);
            } catch (IOException e) { // the log then stays beside the project and is read at the next opening
                log("the log stays guarded", e);
            }
        }
    }

    /** Closes the openings, which drops SQLite's locks: after every connection of this project is closed. */
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
