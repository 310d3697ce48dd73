package app.parallax.store;

import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** The project file: its connections, its lock, and what makes it a file of ours. */
final class Database implements AutoCloseable {
    /** {@code PRAGMA application_id} of every project: the letters "Plax". */
    static final int APPLICATION_ID = 0x506C6178;
    private static final int READERS = 3;

    private final Path file;
    private final @Nullable WriterLock lock;
    private final @Nullable Sql writer;
    private final @Nullable String owner;
    private final boolean immutable;
    private final BlockingQueue<Sql> idle = new ArrayBlockingQueue<>(READERS);
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Path file, @Nullable WriterLock lock, @Nullable Sql writer, @Nullable String owner,
            boolean immutable) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.owner = owner;
        this.immutable = immutable;
    }

    /** Makes an empty project: written beside, and moved into place when it is whole. */
    static void create(Path file) {
        if (Files.exists(file)) {
            throw ProjectException.exists(file);
        }
        var beside = file.resolveSibling(file.getFileName() + "-new-" + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(beside);
            try (var sql = connect(beside, "", true)) {
                sql.execute("PRAGMA application_id = " + APPLICATION_ID);
                sql.transaction("BEGIN IMMEDIATE", () -> {
                    Migrations.run(sql);
                    return true;
                });
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            throw new ProjectException.NotSaved(file, e);
        } finally {
            beside.toFile().delete();
        }
    }

    static Database open(Path file, Access access) {
        checkIsProject(file);
        return openProject(realPath(file), access);
    }

    /** Beside the file itself, not beside a link to it, stand its log and its lock. */
    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw ProjectException.notAProject(file, e);
        }
    }

    private static Database openProject(Path file, Access access) {
        boolean writable = Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
        if (access == Access.READ) {
            return reading(file, null, !writable);
        }
        Optional<WriterLock> lock;
        try {
            lock = writable ? WriterLock.take(file) : Optional.empty();
        } catch (ProjectException e) {
            if (access == Access.WRITE) {
                throw e;
            }
            return reading(file, e.getMessage(), false);
        }
        if (lock.isPresent()) {
            return writing(file, lock.get());
        }
        if (access == Access.WRITE) {
            throw ProjectException.readOnly(file);
        }
        return reading(file, ProjectException.readOnly(file).getMessage(), true);
    }

    private static Database writing(Path file, WriterLock lock) {
        Sql sql = null;
        try {
            sql = connect(file, "", false);
            var writer = sql;
            checkVersion(file, writer);
            writer.execute("PRAGMA journal_mode = WAL");
            writer.execute("PRAGMA synchronous = FULL");
            writer.execute("PRAGMA foreign_keys = ON");
            writer.transaction("BEGIN IMMEDIATE", () -> {
                Migrations.run(writer);
                return true;
            });
            return new Database(file, lock, writer, null, false);
        } catch (SQLException | ProjectException e) {
            closeQuietly(sql, e);
            closeQuietly(lock, e);
            throw e instanceof ProjectException known ? known : ProjectException.damaged(file, e);
        }
    }

    private static Database reading(Path file, @Nullable String owner, boolean immutable) {
        var database = new Database(file, null, null, owner, immutable);
        try {
            var sql = database.reader();
            database.idle.add(sql);
            checkVersion(file, sql);
            return database;
        } catch (SQLException | ProjectException e) {
            database.close();
            throw e instanceof ProjectException known ? known : ProjectException.damaged(file, e);
        }
    }

    /** Looks at the header alone, without a lock and without making a file beside it. */
    private static void checkIsProject(Path file) {
        if (!Files.exists(file)) {
            throw ProjectException.missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw ProjectException.notAProject(file, null);
        }
        try (var sql = connect(file, "?immutable=1", false)) {
            if (sql.number("PRAGMA application_id") != APPLICATION_ID) {
                throw ProjectException.notAProject(file, null);
            }
            checkVersion(file, sql);
            sql.number("SELECT count(*) FROM sqlite_schema"); // fails if the first page is damaged
        } catch (SQLException e) {
            if (e instanceof SQLiteException known && known.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT) {
                throw ProjectException.damaged(file, e);
            }
            throw ProjectException.notAProject(file, e);
        }
    }

    private static void checkVersion(Path file, Sql sql) throws SQLException {
        int version = sql.number("PRAGMA user_version");
        if (version > Migrations.STEPS.size()) {
            throw ProjectException.newer(file, version, Migrations.STEPS.size());
        }
    }

    private static Sql connect(Path file, String options, boolean create) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        if (create) {
            config.setOpenMode(SQLiteOpenMode.CREATE);
        }
        if (!options.isEmpty()) {
            config.setReadOnly(true);
        }
        config.setBusyTimeout(10_000);
        var sql = new Sql(config.createConnection("jdbc:sqlite:" + file.toUri() + options));
        sql.execute("PRAGMA trusted_schema = OFF");
        return sql;
    }

    Path file() {
        return file;
    }

    /** Why the project can only be read; null if it can be written, or was opened for reading on purpose. */
    @Nullable
    String whyReadOnly() {
        return owner;
    }

    boolean canWrite() {
        return writer != null;
    }

    /** The one connection that writes; for the writer thread alone. */
    Sql writer() {
        if (writer == null) {
            throw ProjectException.readOnly(file, owner);
        }
        return writer;
    }

    /** Takes a connection for reading; {@link #release} gives it back. */
    Sql reader() throws SQLException {
        var sql = idle.poll();
        if (sql == null && readers.getAndIncrement() < READERS) {
            sql = connect(file, immutable ? "?immutable=1" : "", false);
            sql.execute("PRAGMA query_only = ON");
            return sql;
        }
        try {
            return sql == null ? idle.take() : sql;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", e);
        }
    }

    void release(Sql sql) {
        idle.add(sql);
    }

    private static void closeQuietly(@Nullable AutoCloseable closeable, Exception reason) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) { // whatever closing throws must not hide the reason for closing
            reason.addSuppressed(e);
        }
    }

    /** Closes every connection, so that the file stands alone; a second time does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return; // the lock may be the next opener's by now
        }
        var failed = new IllegalStateException("closing " + file);
        for (var sql = idle.poll(); sql != null; sql = idle.poll()) {
            closeQuietly(sql, failed);
        }
        if (writer != null) {
            try {
                writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } catch (SQLException e) { // what is in the log is safe there, and is read at the next opening
                failed.addSuppressed(e);
            }
            closeQuietly(writer, failed);
        }
        closeQuietly(lock, failed);
        if (failed.getSuppressed().length > 0) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, "closing", failed);
        }
    }
}
