package app.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void everySqlFileIsListedAndNumberedWithoutAGap() throws IOException {
        try (var files = Files.list(Path.of("resources/sql"))) {
            assertEquals(files.map(file -> file.getFileName().toString()).sorted().toList(), Migrations.STEPS);
        }
        for (int i = 0; i < Migrations.STEPS.size(); i++) {
            assertTrue(Migrations.STEPS.get(i).matches("%03d_[a-z_]+\\.sql".formatted(i + 1)),
                    Migrations.STEPS.get(i));
        }
    }

    @Test
    void aNewProjectIsOfTheNewestFormat() throws SQLException {
        var file = folder.resolve("p.parallax");
        Store.create(file);
        try (var database = Database.open(file, OpenMode.READ)) {
            var sql = database.reader();
            assertEquals(Migrations.STEPS.size(), sql.number("PRAGMA user_version"));
            assertEquals(Database.APPLICATION_ID, sql.number("PRAGMA application_id"));
            database.release(sql);
        }
    }
}
