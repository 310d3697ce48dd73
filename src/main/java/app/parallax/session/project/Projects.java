package app.parallax.session.project;

import app.parallax.session.Backups;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.store.OpenMode;
import app.parallax.store.SchemaGuard;
import app.parallax.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Creates and opens project files for code without access to the store. */
public final class Projects {
    private Projects() {}

    /**
     * Creates an empty project file.
     *
     * @param file must not exist
     * @throws app.parallax.model.ProjectException if it exists or cannot be written
     */
    public static void create(Path file) {
        Store.create(file);
    }

    /** Loads what the first opening of a project needs; thread-safe. */
    public static void warmUp() {
        SchemaGuard.warmUp();
    }

    /**
     * Opens a project for reading, even while another process writes it.
     *
     * @param fx executor of updates of {@link Workspace}
     * @throws app.parallax.model.ProjectException if it cannot be opened
     */
    public static Session openForReading(Path file, String analystName, Executor fx) {
        return Session.open(file, OpenMode.READ, analystName, fx);
    }

    /**
     * Opens a project for the queries of one command; its lists are read when one is first asked for.
     *
     * @throws app.parallax.model.ProjectException if it cannot be opened
     */
    public static Session openForQueries(Path file, String analystName) {
        return Session.openForQueries(file, analystName);
    }

    /**
     * Opens a project for writing.
     *
     * @param fx executor of updates of {@link Workspace}
     * @throws app.parallax.model.ProjectException if it cannot be opened, is read-only, or is open for writing
     *             elsewhere
     */
    public static Session openForWriting(Path file, String analystName, Executor fx) {
        return openForWriting(file, analystName, fx, Backups.none());
    }

    /**
     * Opens a project for writing, with backups.
     *
     * @param fx executor of updates of {@link Workspace}
     * @return the open session; {@link Backups#startSchedule} starts its backups
     * @throws app.parallax.model.ProjectException as above, or if it has an older format and no backup could be made
     */
    public static Session openForWriting(Path file, String analystName, Executor fx, Backups backups) {
        return Session.open(file, OpenMode.WRITE, analystName, fx, backups);
    }

    /**
     * Opens a project for writing, else for reading; {@link Session#whyReadOnly} then says why.
     *
     * @param fx executor of updates of {@link Workspace}
     * @return the open session; {@link Backups#startSchedule} starts its backups
     * @throws app.parallax.model.ProjectException if it cannot be opened at all
     */
    public static Session openForWritingIfPossible(Path file, String analystName, Executor fx, Backups backups) {
        return Session.open(file, OpenMode.WRITE_IF_POSSIBLE, analystName, fx, backups);
    }
}
