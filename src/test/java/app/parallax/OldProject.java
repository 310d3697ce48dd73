package app.parallax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Builds a project of the first format, by the first step of the schema. */
public final class OldProject {
    private OldProject() {}

    /** Makes one with a tag. */
    public static void make(Path file) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : Files.readString(Path.of("resources/sql/001_ground.sql")).split(";\\s*\\R", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA application_id = " + 0x506C6178);
            statement.execute("PRAGMA user_version = 1");
            statement.execute(
                    "INSERT INTO tag (uuid, name, color, description) VALUES (randomblob(16), 'Old', 'rust', '')");
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    /** The format of a project file. */
    public static int version(Path file) throws IOException {
        return Files.readAllBytes(file)[63]; // SQLite file format, 1.3: user_version, low byte
    }
}
