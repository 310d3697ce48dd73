package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.OldProject;
import app.parallax.SampleFile;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Opens a project of every format that ever was: what of the sample fits into it is there afterwards, cell by cell, and
 * a copy of the old file is kept before.
 */
class EveryFormatTest {
    @TempDir
    Path folder;
    private Path sample;

    @BeforeEach
    void make() {
        sample = folder.resolve("sample.parallax");
        SampleFile.copy(sample);
    }

    static IntStream older() {
        return IntStream.range(1, Migrations.STEPS.size());
    }

    /** Makes a project of a format, with the rows and columns of the sample that the format has. */
    private Path project(int format) throws SQLException {
        var file = folder.resolve("format-" + format + ".parallax");
        try (var connection = connect(file)) {
            execute(connection, "PRAGMA journal_mode = WAL", "PRAGMA application_id = " + Database.APPLICATION_ID);
            var sql = new Sql(connection);
            Migrations.run(sql, format);
            execute(connection, "PRAGMA foreign_keys = OFF", "ATTACH '" + sample + "' AS sample");
            for (var table : tables(connection).entrySet()) {
                var cells = String.join(", ", table.getValue());
                execute(connection, "DELETE FROM main." + table.getKey(), "INSERT INTO main." + table.getKey() + " ("
                        + cells + ") SELECT " + cells + " FROM sample." + table.getKey());
            }
            execute(connection, "DETACH sample");
        }
        return file;
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The tables that a project and the sample attached to it have, each with the columns that both have. */
    private static Map<String, List<String>> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (var name : texts(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name IN (SELECT"
                + " name FROM sample.sqlite_schema) AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%search%'"
                + " AND sql NOT LIKE 'CREATE VIRTUAL%'")) {
            tables.put(name,
                    texts(connection, "SELECT name FROM pragma_table_info('" + name + "', 'main') WHERE name IN"
                            + " (SELECT name FROM pragma_table_info('" + name + "', 'sample'))"));
        }
        return tables;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getObject(i) instanceof byte[] bytes
                            ? HexFormat.of().formatHex(bytes)
                            : rows.getString(i));
                }
                all.add(String.join(" | ", cells));
            }
            return all;
        }
    }

    private static Map<String, List<String>> rows(Path file, Map<String, List<String>> tables)
            throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = connect(file)) {
            for (var table : tables.entrySet()) {
                var all = texts(connection,
                        "SELECT " + String.join(", ", table.getValue()) + " FROM " + table.getKey());
                all.sort(null);
                rows.put(table.getKey(), all);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("older")
    void aProjectOfAnOlderFormatKeepsEverything(int format) throws Exception {
        var file = project(format);
        Map<String, List<String>> tables;
        try (var connection = connect(file)) {
            execute(connection, "ATTACH '" + sample + "' AS sample");
            tables = tables(connection);
        }
        var before = rows(file, tables);
        assertFalse(before.getOrDefault("annotation", List.of()).isEmpty());
        var kept = folder.resolve("kept.parallax");
        try (var store = Store.open(file, OpenMode.WRITE, (project, copy) -> copy.to(kept))) {
            assertTrue(store.canWrite());
            assertEquals(List.of(), store.check());
        }
        assertEquals(Migrations.STEPS.size(), OldProject.version(file));
        assertEquals(before, rows(file, tables));
        assertEquals(format, OldProject.version(kept));
        assertEquals(before, rows(kept, tables));
    }

    @Test
    void aProjectOfANewerFormatIsRefusedAndLeftAsItIs() throws Exception {
        try (var connection = connect(sample)) {
            execute(connection, "PRAGMA user_version = " + (Migrations.STEPS.size() + 1));
        }
        var before = Files.readAllBytes(sample);
        for (var mode : OpenMode.values()) {
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(sample, mode));
            assertTrue(Messages.of(refusal).contains("was written by a newer Parallax")
                    && Messages.of(refusal).contains("Install the newer program"), Messages.of(refusal));
        }
        assertArrayEquals(before, Files.readAllBytes(sample));
    }
}
