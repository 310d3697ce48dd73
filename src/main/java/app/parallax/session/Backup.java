package app.parallax.session;

import java.nio.file.Path;
import java.time.Instant;

/** A backup: a complete copy of a project that the program keeps. */
public record Backup(Path file, Instant at, Reason reason, long bytes) {

    public enum Reason {
        /** The project was opened, or edited for an hour. */
        REGULAR,
        /** The project was migrated to a newer format. */
        MIGRATION,
        /** Many rows were deleted. */
        DELETION,
        RESTORE,
        /** Another project was merged in. */
        MERGE,
        /** The project file was removed, moved or replaced while it was open. */
        RESCUE
    }
}
