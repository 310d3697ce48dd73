package app.parallax.store;

import app.parallax.model.Limit;
import app.parallax.model.ProjectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * Rejects files whose schema differs from ours and limits connections, so that a project file from a stranger cannot
 * attack (SQLite, “Defense Against The Dark Arts”): bounded values and statements, no extension, no attached database,
 * no link beside the file.
 */
public final class SchemaGuard {
    private static final int LONGEST_STATEMENT = 1_000_000;
    /** The engine's statistics tables, which any program may have created. */
    private static final String STATISTICS = "sqlite_stat";

    private SchemaGuard() {}

    /** Loads the engine and the reference schema, so that the first opening is fast. */
    public static void warmUp() {
        Objects.requireNonNull(Newest.FORMAT);
    }

    /** Limits a connection before anything of the file is read. */
    static void bound(Sql sql) throws SQLException {
        var connection = sql.connection().unwrap(SQLiteConnection.class);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, (int) Limit.PROJECT_VALUE_MEGABYTES.units());
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, LONGEST_STATEMENT);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
        sql.execute("PRAGMA trusted_schema = OFF");
        sql.execute("PRAGMA cell_size_check = ON");
    }

    /**
     * Refuses a file whose log, journal or lock is a link, because the engine would write to its target.
     *
     * @param file the resolved file, no link
     */
    static void requireNoLinks(Path file) {
        for (var ending : List.of("-wal", "-shm", "-journal", "-writer")) {
            var beside = ProjectCopy.sibling(file, ending);
            if (Files.isSymbolicLink(beside)) {
                throw ProjectException.linkBeside(file, beside);
            }
        }
    }

    /** Refuses a missing or altered table, view, trigger or index, and a text encoding other than UTF-8. */
    static void requireOurSchema(Path file, Sql sql) throws SQLException {
        var encoding = sql.first("PRAGMA encoding", row -> row.results().getString(1)).orElse("");
        if (!encoding.equals("UTF-8")) {
            throw ProjectException.foreign(file, encoding);
        }
        var ours = ours(sql.number("PRAGMA user_version"));
        var found = schema(sql);
        for (var each : found.entrySet()) {
            if (!each.getValue().equals(ours.get(each.getKey()))) {
                throw ProjectException.foreign(file, each.getKey());
            }
        }
        for (var each : ours.keySet()) {
            if (!found.containsKey(each)) {
                throw ProjectException.foreign(file, each);
            }
        }
    }

    private static Map<String, String> ours(int version) throws SQLException {
        return version == Migrations.STEPS.size() ? Newest.FORMAT.schema : made(version).schema;
    }

    /** Returns the bytes of an empty project of the newest format. */
    static byte[] emptyProject() {
        return Newest.FORMAT.empty.clone();
    }

    /** Built once: most projects have the newest format. */
    private static final class Newest {
        private static final Format FORMAT = format();

        private static Format format() {
            try {
                return made(Migrations.STEPS.size());
            } catch (SQLException e) {
                throw new IllegalStateException(e); // no file is involved
            }
        }
    }

    /** The schema of a format, and an empty project of it. */
    private static final class Format {
        private final Map<String, String> schema;
        private final byte[] empty;

        private Format(Sql sql) throws SQLException {
            this.schema = Map.copyOf(schema(sql));
            this.empty = sql.connection().unwrap(SQLiteConnection.class).serialize("main");
        }
    }

    private static Format made(int version) throws SQLException {
        try (var sql = new Sql(new SQLiteConfig().createConnection("jdbc:sqlite::memory:"))) {
            sql.execute("PRAGMA application_id = " + Database.APPLICATION_ID);
            Migrations.run(sql, version);
            return new Format(sql);
        }
    }

    /** Returns the definitions of the schema by type and name. */
    private static Map<String, String> schema(Sql sql) throws SQLException {
        var found = new TreeMap<String, String>();
        sql.each("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema",
                row -> List.of(row.text(1) + " " + row.text(2), row.text(3) + " " + row.text(4)), each -> {
                    if (!each.getFirst().startsWith("table " + STATISTICS)) {
                        found.put(each.getFirst(), each.getLast());
                    }
                });
        return found;
    }
}
