package app.parallax.store;

import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Converts errors of the database engine to messages for the analyst. */
final class SqlErrors {
    private static final List<String> HELD = List.of("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL");

    private SqlErrors() {}

    static ProjectException reading(Path file, Throwable cause) {
        return isHeld(cause)
                ? ProjectException.unreadable(file, cause)
                : ProjectException.damaged(file, reason(cause), cause);
    }

    /** Whether another program held a lock beyond our timeout. */
    static boolean isHeld(Throwable cause) {
        return HELD.stream().anyMatch(name(cause)::startsWith);
    }

    /** Whether rows would violate what holds between them. */
    static boolean isConstraint(@Nullable Throwable cause) {
        return cause != null && name(cause).startsWith("SQLITE_CONSTRAINT");
    }

    /**
     * Returns the exception for a failed write that changed nothing. A violated constraint is no disk error: the rows
     * have changed meanwhile.
     */
    static ProjectException writing(Path file, SQLException cause) {
        var code = code(cause);
        return switch (code == null ? SQLiteErrorCode.UNKNOWN_ERROR : code) {
            case SQLITE_CONSTRAINT_UNIQUE -> new ProjectException.Refused(
                    String.valueOf(cause.getMessage()).contains(".name)") ? "error.taken" : "error.stale");
            case SQLITE_CONSTRAINT_FOREIGNKEY -> new ProjectException.Refused("error.stale");
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE, SQLITE_NOTADB ->
                reading(file, cause);
            default -> isHeld(cause)
                    ? ProjectException.held(file, cause)
                    : new ProjectException.NotSaved(file, reason(cause), cause);
        };
    }

    /** Whether the disk or folder could not be written, although the file is intact. */
    static boolean isOfThePlace(SQLException cause) {
        var name = name(cause);
        return name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR") || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_READONLY") || isHeld(cause);
    }

    /** Returns the reason, to be shown in brackets. */
    static Message reason(Throwable cause) {
        var known = cause.getCause() instanceof SQLException inner ? inner : cause;
        var name = name(known);
        for (var each : REASONS) {
            if (name.startsWith(each.code)) {
                return Message.of(each.key);
            }
        }
        return known instanceof SQLiteException
                ? Message.of("reason.other", String.valueOf(known.getMessage()))
                : Message.said(known);
    }

    static Message reason(int code) {
        return reason(new SQLiteException("error " + code, SQLiteErrorCode.getErrorCode(code)));
    }

    private record Reason(String code, String key) {}

    private static final Reason[] REASONS = {new Reason("SQLITE_FULL", "reason.full"),
            new Reason("SQLITE_IOERR", "reason.disk"), new Reason("SQLITE_CANTOPEN", "reason.place"),
            new Reason("SQLITE_READONLY", "reason.readOnly"), new Reason("SQLITE_BUSY", "reason.busy"),
            new Reason("SQLITE_LOCKED", "reason.busy"), new Reason("SQLITE_PROTOCOL", "reason.busy"),
            new Reason("SQLITE_CORRUPT", "reason.corrupt"), new Reason("SQLITE_NOTADB", "reason.corrupt"),
            // a missing table or invalid index: the file does not match its schema
            new Reason("SQLITE_ERROR", "reason.corrupt")};

    private static String name(Throwable cause) {
        var code = code(cause);
        return code == null ? "" : code.name();
    }

    private static @Nullable SQLiteErrorCode code(Throwable cause) {
        return cause instanceof SQLiteException known ? known.getResultCode() : null;
    }
}
