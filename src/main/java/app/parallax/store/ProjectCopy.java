package app.parallax.store;

import app.parallax.model.DiskReason;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectSummary;
import app.parallax.model.WordedIOException;
import app.parallax.store.lock.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/** Copies projects while they are in use, inspects copies, and restores them. */
public final class ProjectCopy {
    /** Receives the connection that checks a copy. */
    interface CheckListener {
        void sees(Sql sql) throws SQLException;
    }

    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private ProjectCopy() {}

    /**
     * Copies the state seen by a connection with SQLite's online backup, in one step: no edit of another writer comes
     * between.
     */
    static void copy(Sql source, Path target) throws SQLException, IOException {
        int code = source.connection().unwrap(SQLiteConnection.class).getDatabase().backup("main", target.toString(),
                null, 0, 0, -1);
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new WordedIOException(SqlErrors.reason(code), null);
        }
    }

    /** Makes a copy a project of its own, so that it is nobody's twin. */
    static void unshare(Path copy, Tables tables) throws SQLException {
        try (var sql = Database.connect(copy, "", false)) {
            sql.transaction("BEGIN IMMEDIATE", () -> {
                new TeamRows(sql, tables).clear();
                return true;
            });
        }
    }

    /** Checks that a copy is intact. */
    static ProjectSummary verify(Path copy) throws IOException {
        return verify(copy, sql -> {
        });
    }

    /** Checks a copy as {@link #verify(Path)} does; the connection is passed to a listener that may interrupt it. */
    static ProjectSummary verify(Path copy, CheckListener opened) throws IOException {
        try (var sql = Database.connect(copy, "?immutable=1", false)) {
            opened.sees(sql);
            var said = sql.first("PRAGMA quick_check(1)", row -> row.text(1)).orElse("");
            if (!"ok".equals(said) || sql.number("PRAGMA application_id") != Database.APPLICATION_ID) {
                throw new WordedIOException(Message.of("reason.corrupt"), null);
            }
            return summarize(sql);
        } catch (SQLException e) {
            throw new WordedIOException(SqlErrors.reason(e), e);
        }
    }

    /**
     * Summarises a copy of any format without changing it.
     *
     * @throws IOException if the file is not a project, with the reason
     */
    public static ProjectSummary summarize(Path copy) throws IOException {
        try (var sql = Database.connect(copy, "?immutable=1", false)) {
            if (sql.number("PRAGMA application_id") != Database.APPLICATION_ID) {
                throw new WordedIOException(Message.of("reason.corrupt"), null);
            }
            return summarize(sql);
        } catch (SQLException e) {
            throw new WordedIOException(SqlErrors.reason(e), e);
        }
    }

    /** Summarises a project; the tables and columns read exist in every format. */
    static ProjectSummary summarize(Sql sql) throws SQLException {
        int articles = sql.number("SELECT count(*) FROM article");
        int annotations = sql.number("SELECT count(*) FROM annotation");
        var message = sql.number("SELECT count(*) FROM pragma_table_info('edit') WHERE name = 'message'") == 1
                ? "message"
                : "NULL";
        return sql.first("SELECT label, at, " + message + " FROM edit WHERE state = 'done' ORDER BY id DESC LIMIT 1",
                row -> new ProjectSummary(articles, annotations, History.label(row, 1, 3), row.instant(2), state(sql)))
                .orElse(new ProjectSummary(articles, annotations, null, null, state(sql)));
    }

    /** Returns a text that changes with the history; an open edit changes its number of changes. */
    static String state(Sql sql) throws SQLException {
        return sql.first("SELECT hex(uuid) || '.' || changes FROM edit ORDER BY id DESC LIMIT 1", row -> row.text(1))
                .map(last -> {
                    try {
                        return last + "." + sql.number("SELECT count(*) FROM edit WHERE " + History.UNDONE);
                    } catch (SQLException e) {
                        throw new Snapshot.ReadFailed(e);
                    }
                }).orElse("");
    }

    /**
     * Restores a copy over a project that is not open here. A readable project receives the copy in one transaction, so
     * that other readers see it as an edit; an unreadable one is renamed with the time.
     *
     * @param project absolute path of the project file
     * @param copy absolute path of an intact copy
     * @throws ProjectException if the project is unchanged: open elsewhere, not writable, or the copy is damaged
     */
    public static void restore(Path project, Path copy) {
        Database open;
        try {
            verify(copy);
            open = Database.open(project, OpenMode.WRITE);
        } catch (ProjectException.CannotOpen e) {
            if (!e.curable()) {
                throw e;
            }
            putInPlace(project, copy);
            return;
        } catch (IOException e) {
            throw new ProjectException.Refused("restore.failed", project, Message.said(e));
        }
        int code;
        try (open) {
            code = open.writer().connection().unwrap(SQLiteConnection.class).getDatabase().restore("main",
                    "file:" + copy.toUri().getRawPath() + "?immutable=1", null, 0, 0, -1);
        } catch (SQLException e) {
            throw SqlErrors.writing(project, e);
        }
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new ProjectException.NotSaved(project, SqlErrors.reason(code), new IOException("restore: " + code));
        }
    }

    private static void putInPlace(Path project, Path copy) {
        var whole = project.resolveSibling("." + project.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(project.getParent());
            var lock = WriterLock.take(project).orElseThrow(() -> ProjectException.readOnly(project));
            try (lock) {
                Files.copy(copy, whole);
                verify(whole);
                var aside = setAsideName(project);
                for (var ending : BESIDE) {
                    moveIfThere(sibling(project, ending), sibling(aside, ending));
                }
                moveIfThere(project, aside);
                Files.move(whole, project, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new ProjectException.NotSaved(project, DiskReason.of(e), e);
        }
    }

    /** Returns a name with the time, under which a file is moved out of the way. */
    static Path setAsideName(Path project) {
        return sibling(project, "-until-" + Instant.now().toString().replace(":", ""));
    }

    static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }
}
