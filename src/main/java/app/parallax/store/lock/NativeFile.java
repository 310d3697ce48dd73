package app.parallax.store.lock;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file opened by a system call, for locks that Java lacks: {@code flock} and open file description locks
 * ({@code F_OFD_SETLK}, fcntl(2)) belong to one open file description. The locks of {@link java.nio} on Linux and
 * macOS, and those of SQLite, belong to the process, which loses them as soon as anything in it closes the file.
 */
final class NativeFile implements AutoCloseable {
    private static final String OS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    static final boolean WINDOWS = OS.startsWith("windows");
    private static final boolean MAC = OS.startsWith("mac");
    private static final boolean ARM = "aarch64".equals(System.getProperty("os.arch"));

    /** Flags of open(2), which differ by system, and O_NOFOLLOW on Linux by processor. */
    private static final int READ_WRITE = 2;
    private static final int CLOSE_ON_EXEC = MAC ? 0x1000000 : 0x80000;
    private static final int NO_LINKS = MAC ? 0x100 : ARM ? 0x8000 : 0x20000;

    /** Operations of flock(2). */
    private static final int EXCLUSIVE_OR_FAIL = 2 | 4;

    /** Commands of fcntl(2). */
    private static final int LOCK_OPENING = MAC ? 90 : 37;
    private static final int ASK_OPENING = MAC ? 92 : 36;
    private static final short READ_LOCK = (short) (MAC ? 1 : 0);
    private static final short UNLOCKED = 2;
    private static final short WRITE_LOCK = (short) (MAC ? 3 : 1);

    private static final int TRY_AGAIN = MAC ? 35 : 11;

    /** The encoding in which Java passes file names to the system. */
    private static final Charset NAMES = Charset
            .forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));

    private final int descriptor;

    private NativeFile(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Opens an existing file that is no link. */
    static NativeFile open(Path file) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(Calls.ERROR);
            int opened = (int) Calls.OPEN.invokeExact(error, arena.allocateFrom(file.toString(), NAMES),
                    READ_WRITE | CLOSE_ON_EXEC | NO_LINKS);
            if (opened < 0) {
                throw failed("open", file, error);
            }
            return new NativeFile(opened);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) { // declared by method handles
            throw new IOException("open " + file, e);
        }
    }

    /**
     * Locks the whole file exclusively against other openings, also in this process.
     *
     * @return false if another opening holds the lock
     */
    boolean lock() throws IOException {
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(Calls.ERROR);
            int result = (int) Calls.FLOCK.invokeExact(error, descriptor, EXCLUSIVE_OR_FAIL);
            if (result != 0 && number(error) != TRY_AGAIN) {
                throw failed("flock", null, error);
            }
            return result == 0;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) { // as above
            throw new IOException("flock", e);
        }
    }

    /** Prevents other processes and openings from locking a range for writing. */
    void lockForReading(long start, long length) throws IOException {
        range(LOCK_OPENING, READ_LOCK, start, length);
    }

    /** Unlocks a range without closing the file, which would drop all locks of the process on it. */
    void unlock(long start, long length) throws IOException {
        range(LOCK_OPENING, UNLOCKED, start, length);
    }

    /**
     * Returns the holder of a write lock on a byte.
     *
     * @return process id, 0 if there is none, -1 for a lock of an open file description
     */
    long writerOf(long start) throws IOException {
        return range(ASK_OPENING, READ_LOCK, start, 1);
    }

    private long range(int command, short type, long start, long length) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(Calls.ERROR);
            var lock = arena.allocate(Flock.LAYOUT); // zeroed: relative to the start of the file, no process
            Flock.TYPE.set(lock, 0L, type);
            Flock.START.set(lock, 0L, start);
            Flock.LENGTH.set(lock, 0L, length);
            int result = (int) Calls.FCNTL.invokeExact(error, descriptor, command, lock);
            if (result < 0) {
                throw failed("fcntl", null, error);
            }
            return (short) Flock.TYPE.get(lock, 0L) == WRITE_LOCK ? (int) Flock.PROCESS.get(lock, 0L) : 0;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) { // as above
            throw new IOException("fcntl", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var arena = Arena.ofConfined()) {
            int result = (int) Calls.CLOSE.invokeExact(arena.allocate(Calls.ERROR), descriptor);
            if (result != 0) {
                throw new IOException("close");
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) { // as above
            throw new IOException("close", e);
        }
    }

    private static int number(MemorySegment error) {
        return (int) Calls.NUMBER.get(error, 0L);
    }

    /** Converts an error number; ENOENT, EACCES and EROFS are equal on Linux and macOS. */
    private static IOException failed(String call, @Nullable Path file, MemorySegment error) {
        var name = file == null ? "" : file.toString();
        return switch (number(error)) {
            case 2 -> new NoSuchFileException(name);
            case 13, 30 -> new AccessDeniedException(name);
            default -> new IOException(call + " " + name + ": error " + number(error));
        };
    }

    /** {@code struct flock}, whose fields are in another order on macOS. */
    private static final class Flock {
        static final StructLayout LAYOUT = MAC
                ? MemoryLayout.structLayout(ValueLayout.JAVA_LONG.withName("start"),
                        ValueLayout.JAVA_LONG.withName("length"), ValueLayout.JAVA_INT.withName("process"),
                        ValueLayout.JAVA_SHORT.withName("type"), ValueLayout.JAVA_SHORT.withName("whence"))
                : MemoryLayout.structLayout(ValueLayout.JAVA_SHORT.withName("type"),
                        ValueLayout.JAVA_SHORT.withName("whence"), MemoryLayout.paddingLayout(4),
                        ValueLayout.JAVA_LONG.withName("start"), ValueLayout.JAVA_LONG.withName("length"),
                        ValueLayout.JAVA_INT.withName("process"), MemoryLayout.paddingLayout(4));
        static final VarHandle TYPE = field("type");
        static final VarHandle START = field("start");
        static final VarHandle LENGTH = field("length");
        static final VarHandle PROCESS = field("process");

        private static VarHandle field(String name) {
            return LAYOUT.varHandle(MemoryLayout.PathElement.groupElement(name));
        }
    }

    /** The system calls, looked up once; each stores its error number in its first argument. */
    private static final class Calls {
        static final StructLayout ERROR = Linker.Option.captureStateLayout();
        static final VarHandle NUMBER = ERROR
                .varHandle(MemoryLayout.PathElement.groupElement("errno"));
        static final MethodHandle OPEN = call("open", true, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        static final MethodHandle FLOCK = call("flock", false, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        static final MethodHandle FCNTL = call("fcntl", true, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS);
        static final MethodHandle CLOSE = call("close", false, ValueLayout.JAVA_INT);

        private static MethodHandle call(String name, boolean variadic, MemoryLayout... arguments) {
            var linker = Linker.nativeLinker();
            var state = Linker.Option.captureCallState("errno");
            var descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments);
            var function = linker.defaultLookup().findOrThrow(name);
            return variadic
                    ? linker.downcallHandle(function, descriptor, state, Linker.Option.firstVariadicArg(2))
                    : linker.downcallHandle(function, descriptor, state);
        }
    }
}
