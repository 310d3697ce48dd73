package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.io.Exporters;
import app.parallax.io.exporter.ListingFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that {@code docs/file-format.md} describes the project file completely and exactly. */
class FileFormatTest {
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    /** What the document says once for all tables. */
    private static final Set<String> OF_ALL = Set.of("id", "uuid");

    @TempDir
    Path folder;

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("docs/file-format.md"));
    }

    @Test
    void everyTableAndColumnIsDescribedAndNothingElse() throws Exception {
        var project = folder.resolve("p.parallax");
        Store.create(project);
        var real = new TreeMap<String, Set<String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project.toUri());
                var statement = connection.createStatement()) {
            for (var table : strings(statement, """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'""")) {
                var columns = new TreeSet<>(strings(statement, "SELECT name FROM pragma_table_info('" + table + "')"));
                columns.removeAll(OF_ALL);
                real.put(table, columns);
            }
            assertTrue(page.contains("`PRAGMA application_id` is "
                    + strings(statement, "PRAGMA application_id").getFirst() + " "), "application_id");
        }
        assertTrue(real.size() > 20, real.keySet().toString());
        assertEquals(real, described());
    }

    private static List<String> strings(java.sql.Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** The tables of the part before the exports: a row without a table goes on with the one above. */
    private Map<String, Set<String>> described() {
        var described = new TreeMap<String, Set<String>>();
        var table = "";
        for (var line : page.substring(0, page.indexOf("\n# What exports hold")).lines().toList()) {
            var cells = line.split("(?<!\\\\)\\|", -1);
            if (cells.length > 3 && cells[2].contains("`")) {
                var name = NAMED.matcher(cells[1]);
                table = name.find() ? name.group(1) : table;
                var columns = described.computeIfAbsent(table, each -> new TreeSet<>());
                NAMED.matcher(cells[2]).results().forEach(column -> columns.add(column.group(1)));
            }
        }
        return described;
    }

    @Test
    void everyColumnOfATableExportAndEveryFormatIsDescribed() {
        var columns = new TreeSet<>(ListingFields.ANNOTATION);
        columns.addAll(ListingFields.OF_ARTICLE);
        columns.addAll(ListingFields.AS_MADE);
        var part = page.substring(page.indexOf("## Columns of CSV"), page.indexOf("## Programs’ formats"));
        var said = new TreeSet<String>();
        part.lines().filter(line -> line.startsWith("| `"))
                .forEach(
                        line -> NAMED.matcher(line.split("\\|", -1)[1]).results()
                                .forEach(name -> said.add(name.group(1))));
        assertEquals(columns, said);
        var exports = page.substring(page.indexOf("# What exports hold"));
        for (var format : Exporters.all()) {
            assertTrue(exports.contains("`" + format.format() + "`") || Set.of("csv", "xlsx").contains(format.format()),
                    "the format " + format.format() + " is not described");
        }
    }
}
