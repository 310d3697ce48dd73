package app.parallax.store;

import app.parallax.model.PrivateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A copy of a project in the system's temporary folder, for reading a project that cannot be read in place without
 * changing it: one of an older format, or one on a read-only medium beside the log of a killed program.
 */
final class TemporaryCopy implements AutoCloseable {
    private final PrivateFolder folder;
    private final Path file;

    private TemporaryCopy() throws IOException {
        this.folder = PrivateFolder.make();
        this.file = folder.path().resolve("copy.parallax");
    }

    /** Copies a project and its log as files; nobody may have it open. */
    static TemporaryCopy withLog(Path project, Path log) throws IOException {
        var copy = new TemporaryCopy();
        try {
            Files.copy(project, copy.file);
            Files.copy(log, copy.folder.path().resolve(copy.file.getFileName() + "-wal"));
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /** Copies the project of a connection and migrates the copy to the newest format. */
    static TemporaryCopy migrated(Sql source) throws IOException, SQLException {
        var copy = new TemporaryCopy();
        try {
            ProjectCopy.copy(source, copy.file);
            try (var sql = Database.connect(copy.file, "", false)) {
                sql.transaction("BEGIN IMMEDIATE", () -> {
                    Migrations.run(sql);
                    return true;
                });
            }
            return copy;
        } catch (IOException | SQLException e) {
            copy.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
