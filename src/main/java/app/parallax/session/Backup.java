package app.parallax.session;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup: a complete copy of a project that the program keeps.
 *
 * @param file where it stands
 */
public record Backup(Path file, Instant at, Reason reason, long bytes) {

    /** Why a backup was made. */
    public enum Reason {
        /** The project was opened, or an hour of edits had passed. */
        REGULAR,
        /** Before the project was brought to a newer format. */
        MIGRATION,
        /** Before many rows were deleted. */
        DELETION,
        /** Before another backup was restored. */
        RESTORE,
        /** Before another project was merged in. */
        MERGE,
        /** The project file was removed, moved or replaced while it was open. */
        RESCUE
    }
}
