package app.parallax.session.project;

import app.parallax.session.Backups;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.store.OpenMode;
import app.parallax.store.SchemaGuard;
import app.parallax.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Makes and opens project files, for those who know nothing of the store. */
public final class Projects {
    private Projects() {}

    /**
     * Makes an empty project file.
     *
     * @param file where; must not exist
     * @throws app.parallax.model.ProjectException if it exists or cannot be written
     */
    public static void create(Path file) {
        Store.create(file);
    }

    /** Makes ready what the first opening of a project needs; may run beside everything else. */
    public static void warmUp() {
        SchemaGuard.warmUp();
    }

    /**
     * Opens a project to read it, beside whoever writes it.
     *
     * @param fx runs what touches {@link Workspace}
     * @throws app.parallax.model.ProjectException if it cannot be opened
     */
    public static Session openForReading(Path file, String analystName, Executor fx) {
        return Session.open(file, OpenMode.READ, analystName, fx);
    }

    /**
     * Opens a project to change it, or not at all.
     *
     * @param fx runs what touches {@link Workspace}
     * @throws app.parallax.model.ProjectException if it cannot be opened, can only be read, or is open for writing
     *             elsewhere
     */
    public static Session openForWriting(Path file, String analystName, Executor fx) {
        return openForWriting(file, analystName, fx, Backups.none());
    }

    /**
     * Opens a project to change it, or not at all.
     *
     * @param fx runs what touches {@link Workspace}
     * @param backups where backups are kept
     * @return the open session; {@link Backups#startSchedule} begins to make backups
     * @throws app.parallax.model.ProjectException as above, or if it is of an older format and no backup could be made
     */
    public static Session openForWriting(Path file, String analystName, Executor fx, Backups backups) {
        return Session.open(file, OpenMode.WRITE, analystName, fx, backups);
    }

    /**
     * Opens a project to change it, or to read it where it cannot be changed; {@link Session#whyReadOnly} says why.
     *
     * @param fx runs what touches {@link Workspace}
     * @param backups where backups are kept
     * @return the open session; {@link Backups#startSchedule} begins to make backups
     * @throws app.parallax.model.ProjectException if it cannot be opened at all
     */
    public static Session openForWritingIfPossible(Path file, String analystName, Executor fx, Backups backups) {
        return Session.open(file, OpenMode.WRITE_IF_POSSIBLE, analystName, fx, backups);
    }
}
