package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens malicious project files. */
class SchemaGuardTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("p.parallax");
        Store.create(file);
        try (var store = Store.open(file, OpenMode.WRITE)) {
            store.perform(Parts.article("001", "Words of an article.").edit(), Parts.analyst("Ada"), Parts.AT, false);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TRIGGER harm AFTER INSERT ON tag BEGIN DELETE FROM annotation; END",
            "CREATE VIEW harm AS SELECT * FROM article", "CREATE TABLE harm (a)",
            "CREATE TABLE harm (a, b GENERATED ALWAYS AS (hex(a)))",
            "CREATE INDEX harm ON article (lower(file))", "CREATE VIRTUAL TABLE harm USING fts5(a)",
            "CREATE VIRTUAL TABLE harm USING rtree(id, a, b)",
            "DROP TABLE silence", "ALTER TABLE tag ADD COLUMN harm TEXT DEFAULT 'x'",
            "DROP INDEX article_outlet"})
    void whatIsNotAsTheProgramMakesItIsRefusedInASentenceAndLeftAsItIs(String harm) throws Exception {
        execute(harm);
        var before = Files.readAllBytes(file);
        for (var mode : OpenMode.values()) {
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, mode));
            var sentence = Messages.of(refusal);
            assertTrue(sentence.contains(file.toString()) && sentence.contains("differs from what Parallax creates"),
                    sentence);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void textsInAnotherEncodingThanOursAreRefusedInASentence() throws Exception {
        var schema = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql NOT LIKE 'CREATE TABLE ''%'"
                        + " AND name NOT LIKE 'sqlite_%'")) {
            while (rows.next()) {
                schema.add(rows.getString(1));
            }
        }
        file = folder.resolve("utf16.parallax");
        schema.addAll(0, List.of("PRAGMA encoding = 'UTF-16'", "PRAGMA application_id = " + Database.APPLICATION_ID,
                "PRAGMA user_version = " + Migrations.STEPS.size()));
        execute(schema.toArray(String[]::new));
        for (var mode : OpenMode.values()) {
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, mode));
            assertTrue(Messages.of(refusal).contains("UTF-16"), Messages.of(refusal));
        }
    }

    @Test
    void statisticsOfTheEngineAreNoHarm() throws SQLException {
        execute("ANALYZE");
        Store.open(file, OpenMode.WRITE).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-wal", "-shm", "-journal", "-writer"})
    void aLinkBesideTheFileIsNeverWrittenThrough(String ending) throws IOException {
        var victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(folder.resolve("p.parallax" + ending), victim);
        for (var mode : OpenMode.values()) {
            var refusal = assertThrows(ProjectException.CannotOpen.class, () -> Store.open(file, mode));
            assertTrue(Messages.of(refusal).contains("is a symbolic link"), Messages.of(refusal));
        }
        assertEquals("precious", Files.readString(victim));
    }

    /** The log of a stranger: what it holds is no log of this file, and is passed over or refused. */
    @ParameterizedTest
    @EnumSource(names = {"READ", "WRITE"})
    void aLogOrJournalOfNothingIsPassedOver(OpenMode mode) throws IOException {
        for (var ending : List.of("-wal", "-journal")) {
            Files.write(folder.resolve("p.parallax" + ending), new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9});
        }
        try (var store = Store.open(file, mode)) {
            assertEquals(1, (int) store.<Integer>read(reader -> reader.articles().size()));
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void noConnectionLoadsCodeOpensOtherFilesOrTrustsTheSchema() throws SQLException {
        try (var sql = Database.connect(file, "", false)) {
            assertEquals(0, sql.number("PRAGMA trusted_schema"));
            assertEquals(1, sql.number("PRAGMA cell_size_check"));
            assertThrows(SQLException.class, () -> sql.execute("SELECT load_extension('harm.so')"));
            assertThrows(SQLException.class,
                    () -> sql.execute("ATTACH '" + folder.resolve("other.db") + "' AS other"));
            assertThrows(SQLException.class, () -> sql.execute("SELECT zeroblob(600000000)"));
        }
        assertFalse(Files.exists(folder.resolve("other.db")));
    }

    @Test
    void damageIsFoundByTheCheckSoonAfterOpening() throws Exception {
        try (var store = Store.open(file, OpenMode.WRITE)) {
            var analyst = Parts.analyst("Bo");
            for (int i = 0; i < 400; i++) {
                store.perform(new Edit("Tag", List.of(Change.insert(Parts.tag("A tag with a name " + i)))),
                        analyst, Parts.AT, false);
            }
            store.requireSound();
        }
        execute("PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'tag')"
                        + " WHERE name = 'memo'");
        try (var store = Store.open(file, OpenMode.READ)) {
            assertThrows(ProjectException.CannotOpen.class, store::requireSound);
        }
    }
}
