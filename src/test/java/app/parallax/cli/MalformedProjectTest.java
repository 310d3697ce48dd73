package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.HostileLetters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens projects with our schema and rows that our program never writes. */
@Hostile
class MalformedProjectTest {
    private static final String MANY = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) ";
    private static final String ID = "unhex(printf('019000000000700080000000%08x', ";
    /** Each night every format; in a build those that write each kind of record. */
    private static final List<String> FORMATS = Boolean.getBoolean("parallax.hostile")
            ? List.of("csv", "xlsx", "webannotation", "qdpx", "brat", "xmi", "hypothesis", "claimreview", "timelinejs",
                    "ics", "html", "pdf", "docx", "markdown", "qdc")
            : List.of("webannotation", "qdpx", "timelinejs", "markdown");

    @TempDir
    private static Path folder;
    private static Path sound = Path.of("");

    @BeforeAll
    static void make() {
        sound = folder.resolve("sound.parallax");
        new HostileLetters(sound, " and more of ");
    }

    private static Path changed(String... statements) throws Exception {
        var project = Files.copy(sound, Files.createTempDirectory(folder, "p").resolve("p.parallax"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project.toUri());
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(List.of(statements).toString(), e);
        }
        return project;
    }

    private static Commands plain(Object... command) {
        var commands = new Commands().run(command);
        assertTrue(commands.exitCode <= 3, () -> command[0] + ": " + commands.exitCode);
        assertFalse(
                commands.err.contains("Exception") || commands.err.contains("Error") || commands.err.contains("\tat "),
                () -> List.of(command) + ": " + commands.err);
        return commands;
    }

    private static void takeEveryRoad(Path project) throws Exception {
        var before = Files.readAllBytes(project);
        for (var format : FORMATS) {
            plain("export", project, "--format", format, "--output", project.resolveSibling("out-" + format));
        }
        for (var kind : List.of("tags", "claims")) {
            plain("list", project, kind);
        }
        plain("find", project, "minister");
        plain("suggest", project, "time");
        for (var word : List.of("discrepancies", "history", "check")) {
            plain(word, project);
        }
        assertArrayEquals(before, Files.readAllBytes(project), "what only reads changes nothing");
        plain("salvage", project, project.resolveSibling("new.parallax"));
        var here = Files.copy(sound, project.resolveSibling("here.parallax"));
        plain("merge", here, project);
        assertEquals(0, plain("check", here).exitCode);
        plain("undo", project, "--all");
        plain("redo", project, "--all");
    }

    /** Tags, claims and what came before what, 3,000 deep and in a circle: walked by hand, and as deep as is of use. */
    @ParameterizedTest
    @CsvSource({"tag,false", "tag,true", "claim,false", "claim,true"})
    void whatStandsThousandsDeepOrInACircleIsWalked(String table, boolean circle) throws Exception {
        var above = "CASE WHEN i = 1 THEN " + (circle ? ID + "3000))" : "NULL") + " ELSE " + ID + "i - 1)) END";
        var insert = table.equals("tag")
                ? "INSERT INTO tag (uuid, name, parent, color, description) SELECT " + ID + "i)), 'deep' || i, " + above
                        + ", 'rust', '' FROM n"
                : "INSERT INTO claim (uuid, text, status, note, created, parent) SELECT " + ID
                        + "i)), 'deep' || i, 'open', '', '2026-01-01T00:00:00Z', " + above + " FROM n";
        takeEveryRoad(changed(MANY + insert, table.equals("tag")
                ? "UPDATE tagging SET tag = " + ID + "3000)) WHERE id = 1"
                : "UPDATE mention SET claim = " + ID + "3000)) WHERE id = 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "UPDATE article SET published = '-9999-01-01', changed = '9999-12-31T23:59:59Z'",
            "UPDATE event SET date = 'Y-170000000002'",
            "UPDATE mention SET quantity = replace(quantity, '\"least\":4', '\"least\":1e-999999999,\"x\":4')",
            "UPDATE mention SET quantity = replace(quantity, '\"least\":4', '\"least\":1e999999999,\"x\":4')",
            "UPDATE mention SET attribution = '[{}]'", "UPDATE claim SET working = '{}'",
            "UPDATE claim SET tags = '[null]'", "UPDATE article SET basis = '{\"title\":{}}'",
            "UPDATE annotation SET created = '+1000000000-12-31T00:00:00Z'",
            "UPDATE edit SET uuid = zeroblob(100000) WHERE id = 1",
            "UPDATE annotation SET note = CAST(x'eda080' AS TEXT)",
            "UPDATE annotation SET start = 4294967296, \"end\" = 4294967300",
            "UPDATE change SET content = replace(hex(zeroblob(100000)), '0', '[')"})
    void aRowThatNobodyWroteIsNamedInASentence(String statement) throws Exception {
        takeEveryRoad(changed(statement));
    }
}
