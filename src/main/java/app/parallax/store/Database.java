package app.parallax.store;

import app.parallax.model.DiskReason;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.WordedIOException;
import app.parallax.store.lock.LogGuard;
import app.parallax.store.lock.NetworkDrive;
import app.parallax.store.lock.ProjectFiles;
import app.parallax.store.lock.WriterLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** The connections and the lock of a project file. */
final class Database implements AutoCloseable {
    /**
     * Checkpoints the log at this many pages (16 MB), about every 300 edits: four times as rarely as by default, since
     * a checkpoint writes repeatedly edited pages only once, and waits for the disk twice.
     */
    private static final int LOG_PAGES = 4_000;

    /** {@code PRAGMA application_id} of every project: the letters "Plax". */
    static final int APPLICATION_ID = 0x506C6178;
    /**
     * Maximum number of reading connections, one per reading thread: three for interactive requests, two for jobs, and
     * the writer.
     */
    private static final int READERS = 6;
    private static final String IMMUTABLE = "?immutable=1";

    private final Path file;
    private final @Nullable WriterLock lock;
    private final @Nullable Sql writer;
    private final @Nullable Message owner;
    private final boolean immutable;
    private final @Nullable TemporaryCopy copy;
    private final @Nullable LogGuard guard;
    private final ProjectFiles files;
    /** The connection that was used last is used next, for its cache of pages is warm. */
    private final BlockingDeque<Sql> idle = new LinkedBlockingDeque<>(READERS);
    private final AtomicInteger readers = new AtomicInteger();
    private final Interrupts interrupts = new Interrupts();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Path file, @Nullable WriterLock lock, @Nullable Sql writer, @Nullable Message owner,
            boolean immutable, @Nullable TemporaryCopy copy, boolean logged) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.owner = owner;
        this.immutable = immutable;
        this.copy = copy;
        var log = ProjectCopy.sibling(file, "-wal");
        var index = ProjectCopy.sibling(file, "-shm");
        this.guard = logged ? LogGuard.of(file, index) : null;
        this.files = logged ? ProjectFiles.of(file, log, index) : ProjectFiles.of(file);
    }

    /** Whether the project and its log are still the files in the folder; otherwise nobody would find later commits. */
    boolean inPlace() {
        return files.inPlace();
    }

    /** Renames the log where another file may have replaced the project, see {@link ProjectFiles#putLogAside}. */
    void putLogAside() throws IOException {
        files.putLogAside(ProjectCopy.setAsideName(file));
    }

    /** Disables automatic checkpoints; closing still checkpoints. */
    void stopCheckpoints() throws SQLException {
        writer().execute("PRAGMA wal_autocheckpoint = 0");
    }

    /** Whether the running transaction has lost its write lock, see {@link LogGuard}. */
    boolean lostWriting() {
        return guard != null && guard.lostWriting();
    }

    /** Creates an empty project under a temporary name and moves it into place when it is complete. */
    static void create(Path file) {
        create(file, NetworkDrive::of);
    }

    static void create(Path file, Drives drives) {
        if (Files.exists(file)) {
            throw ProjectException.exists(file);
        }
        drives.of(file).ifPresent(drive -> {
            throw ProjectException.onNetworkDrive(file, drive);
        });
        var beside = file.resolveSibling(file.getFileName() + "-new-" + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(beside);
            make(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ProjectException.notMade(file, DiskReason.of(e), e);
        } finally {
            beside.toFile().delete();
        }
    }

    /** Writes an empty project to a file that does not exist yet, down to the disk. */
    static void make(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(SchemaGuard.emptyProject());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    static Database open(Path file, OpenMode mode) {
        return open(file, mode, SafetyCopies.NONE);
    }

    static Database open(Path file, OpenMode mode, SafetyCopies copies) {
        return open(file, mode, copies, NetworkDrive::of);
    }

    static Database open(Path file, OpenMode mode, SafetyCopies copies, Drives drives) {
        checkIsProject(file);
        return openProject(realPath(file), mode, copies, drives);
    }

    /** Detects network drives. */
    @FunctionalInterface
    interface Drives {
        /** Returns the type of the network drive on which a file lies; empty if it is none. */
        Optional<String> of(Path file);
    }

    /** Resolves links, because the log and the lock lie beside the file itself. */
    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw ProjectException.notAProject(file, e);
        }
    }

    private static Database openProject(Path file, OpenMode mode, SafetyCopies copies, Drives drives) {
        SchemaGuard.requireNoLinks(file);
        var drive = drives.of(file);
        if (drive.isPresent()) { // nothing is locked or written there, not even the index of a log
            var why = ProjectException.onNetworkDrive(file, drive.get());
            if (mode == OpenMode.WRITE) {
                throw why;
            }
            return reading(file, mode == OpenMode.READ ? null : why.message(), true);
        }
        boolean writable = Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
        if (mode == OpenMode.READ) {
            return reading(file, null, !writable);
        }
        Optional<WriterLock> lock;
        try {
            lock = writable ? WriterLock.take(file) : Optional.empty();
        } catch (ProjectException e) {
            if (mode == OpenMode.WRITE) {
                throw e;
            }
            return reading(file, e.message(), false);
        }
        ProjectException why = ProjectException.readOnly(file);
        boolean held = false;
        if (lock.isPresent()) {
            try {
                return writing(file, lock.get(), copies);
            } catch (SQLException e) {
                held = SqlErrors.isHeld(e);
                if (held && mode == OpenMode.WRITE) {
                    throw SqlErrors.reading(file, e);
                }
                why = ProjectException.notWritable(file, SqlErrors.reason(e), e);
            }
        }
        if (mode == OpenMode.WRITE) {
            throw why;
        }
        return reading(file, why.message(), !held); // another program's writes are not read past its locks
    }

    /** Opens for writing; fails with {@link SQLException} if the folder or file is not writable after all. */
    private static Database writing(Path file, WriterLock lock, SafetyCopies copies) throws SQLException {
        Sql sql = null;
        try {
            sql = connect(file, "", false);
            var writer = sql;
            checkVersion(file, writer);
            SchemaGuard.requireOurSchema(file, writer);
            writer.execute("PRAGMA journal_mode = WAL");
            writer.execute("PRAGMA synchronous = FULL");
            writer.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
            writer.execute("PRAGMA foreign_keys = ON");
            migrate(file, writer, copies);
            writer.number("SELECT count(*) FROM sqlite_schema"); // to create the log and its index
            var first = readOnly(connect(file, "", false));
            var database = new Database(file, lock, writer, null, false, null, true);
            database.keep(first);
            return database;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(sql, e);
            closeQuietly(lock, e);
            if (e instanceof SQLException said && !SqlErrors.isOfThePlace(said)) {
                throw SqlErrors.reading(file, e);
            }
            throw e;
        }
    }

    private static void migrate(Path file, Sql writer, SafetyCopies copies) throws SQLException {
        int version = writer.number("PRAGMA user_version");
        if (version == Migrations.STEPS.size()) {
            return;
        }
        try {
            copies.beforeMigration(file, target -> {
                try {
                    ProjectCopy.copy(writer, target);
                } catch (SQLException e) {
                    throw new WordedIOException(SqlErrors.reason(e), e);
                }
                ProjectCopy.verify(target);
            });
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException said && SqlErrors.isHeld(said)) {
                throw said;
            }
            throw ProjectException.notMigrated(file, version, Migrations.STEPS.size(), e);
        }
        writer.transaction("BEGIN IMMEDIATE", () -> {
            Migrations.run(writer);
            return true;
        });
    }

    private static Database reading(Path file, @Nullable Message owner, boolean immutable) {
        TemporaryCopy copy = null;
        Sql first = null;
        try {
            var log = ProjectCopy.sibling(file, "-wal");
            if (immutable && Files.exists(log) && Files.size(log) > 0) {
                copy = TemporaryCopy.withLog(file, log);
            }
            first = connect(copy == null ? file : copy.file(), immutable && copy == null ? IMMUTABLE : "", false);
            checkVersion(file, first);
            SchemaGuard.requireOurSchema(file, first);
            if (first.number("PRAGMA user_version") != Migrations.STEPS.size()) {
                var migrated = TemporaryCopy.migrated(first); // a reader may not migrate the project itself
                var old = copy;
                copy = migrated;
                if (old != null) {
                    old.close();
                }
                first.close();
                first = connect(copy.file(), "", false);
            }
            readOnly(first);
            boolean logged = copy == null && !immutable
                    && first.first("PRAGMA journal_mode", row -> row.text(1)).orElse("").equals("wal");
            first.number("SELECT count(*) FROM sqlite_schema");
            var database = new Database(file, null, null, owner, immutable && copy == null, copy, logged);
            database.keep(first);
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            closeQuietly(first, e);
            closeQuietly(copy, e);
            throw e instanceof RuntimeException known ? known : SqlErrors.reading(file, e);
        }
    }

    private void keep(Sql reader) throws SQLException {
        readers.incrementAndGet();
        interrupts.watch(reader);
        idle.add(reader);
    }

    /** Reads only the header, without a lock and without creating files beside the project. */
    private static void checkIsProject(Path file) {
        checkIsProject(file, true);
    }

    /**
     * @param again whether what looks damaged is looked at once more: a writer that is closing copies its log into the
     *            file while that is read here, and has deleted the log when it is asked for
     */
    private static void checkIsProject(Path file, boolean again) {
        if (!Files.exists(file)) {
            throw ProjectException.missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw ProjectException.notAProject(file, null);
        }
        try (var sql = connect(file, IMMUTABLE, false)) {
            checkVersion(file, sql);
            sql.number("SELECT count(*) FROM sqlite_schema"); // fails if the first page is damaged
            if (Files.size(file) < (long) sql.number("PRAGMA page_count") * sql.number("PRAGMA page_size")
                    && !hasLog(file)) { // the engine rounds the page count down, and misses a truncated last page
                if (again) {
                    checkIsProject(file, false);
                    return;
                }
                throw ProjectException.damaged(file, Message.of("reason.cut"), new IOException("cut off"));
            }
        } catch (SQLException e) {
            if (e instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT) {
                if (hasLog(file)) {
                    return; // a checkpoint was killed: the file is complete only together with its log
                }
                if (again) {
                    checkIsProject(file, false);
                    return;
                }
                throw SqlErrors.reading(file, e);
            }
            throw ProjectException.notAProject(file, e);
        } catch (IOException e) { // it was deleted just now
            throw ProjectException.missing(file);
        }
    }

    private static boolean hasLog(Path file) {
        try {
            return Files.size(ProjectCopy.sibling(file.toRealPath(), "-wal")) > 0;
        } catch (IOException e) { // there is none
            return false;
        }
    }

    private static void checkVersion(Path file, Sql sql) throws SQLException {
        if (sql.number("PRAGMA application_id") != APPLICATION_ID) {
            throw ProjectException.notAProject(file, null);
        }
        int version = sql.number("PRAGMA user_version");
        if (version > Migrations.STEPS.size()) {
            throw ProjectException.newer(file, version, Migrations.STEPS.size());
        }
    }

    static Sql connect(Path file, String options, boolean create) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        if (create) {
            config.setOpenMode(SQLiteOpenMode.CREATE);
        }
        if (!options.isEmpty()) {
            config.setReadOnly(true);
        }
        config.setBusyTimeout(10_000);
        config.setGetGeneratedKeys(false); // the driver would ask for the row number after each insertion
        var connection = config.createConnection("jdbc:sqlite:" + file.toUri() + options);
        // Transactions begin and end in Sql: the driver would try to begin and commit one after each statement.
        connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
        var sql = new Sql(connection);
        SchemaGuard.bound(sql);
        return sql;
    }

    Path file() {
        return file;
    }

    /** The reason why the project is read-only; null if it is writable, or was opened for reading on purpose. */
    @Nullable
    Message whyReadOnly() {
        return owner;
    }

    boolean canWrite() {
        return writer != null;
    }

    /** The writing connection; for the writer thread only. */
    Sql writer() {
        Interrupts.requireAllowedHere();
        if (writer == null) {
            throw ProjectException.readOnly(file, owner);
        }
        return writer;
    }

    /** Takes a reading connection, to be returned by {@link #release}. */
    Sql reader() throws SQLException {
        Interrupts.requireAllowedHere();
        var sql = idle.poll();
        if (sql == null && inPlace() && mayConnect()) {
            try {
                sql = readOnly(connect(copy == null ? file : copy.file(), immutable ? IMMUTABLE : "", false));
                interrupts.watch(sql);
                return sql;
            } catch (SQLException e) {
                readers.decrementAndGet(); // else waiting threads would never get a connection
                throw e;
            }
        }
        try {
            return sql == null ? idle.take() : sql;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", e);
        }
    }

    /** Counts a new connection up to the limit; every open project has at least one. */
    private boolean mayConnect() {
        return readers.getAndUpdate(open -> Math.min(open + 1, READERS)) < READERS;
    }

    private static Sql readOnly(Sql sql) throws SQLException {
        try {
            sql.execute("PRAGMA query_only = ON");
            return sql;
        } catch (SQLException e) {
            closeQuietly(sql, e);
            throw e;
        }
    }

    void release(Sql sql) {
        if (closed.get()) {
            closeQuietly(sql, new IllegalStateException("closing " + file));
        } else {
            idle.addFirst(sql);
        }
    }

    /** The interrupts that end reading when the project is closed. */
    Interrupts interrupts() {
        return interrupts;
    }

    private static void closeQuietly(@Nullable AutoCloseable closeable, Exception reason) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) { // an error while closing must not hide the reason for closing
            reason.addSuppressed(e);
        }
    }

    /** Closes every connection and checkpoints the log; a second call does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // the lock may belong to another process by now
        }
        var failed = new IllegalStateException("closing " + file);
        boolean stands = inPlace();
        if (writer != null && stands) {
            try {
                writer.execute("PRAGMA busy_timeout = 1000"); // remaining readers are not waited for longer
                writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } catch (SQLException e) { // the log keeps its content, which the next opening reads
                failed.addSuppressed(e);
            }
        }
        if (guard != null && stands) {
            guard.release();
        }
        for (var sql = idle.poll(); sql != null; sql = idle.poll()) {
            closeQuietly(sql, failed);
        }
        // A file that was moved may belong to another program by now: while guarded, it takes nothing from our log.
        if (stands || (guard != null && guard.guards())) {
            closeQuietly(writer, failed);
        }
        closeQuietly(guard, failed);
        closeQuietly(lock, failed);
        closeQuietly(copy, failed);
        if (failed.getSuppressed().length > 0) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "closing", failed);
        }
    }
}
