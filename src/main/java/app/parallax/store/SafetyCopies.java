package app.parallax.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps copies of projects before migration, and of those that can no longer be written. */
@FunctionalInterface
public interface SafetyCopies {
    /** Keeps no copies; for files that are copies themselves. */
    SafetyCopies NONE = (project, copy) -> {
    };

    /** Writes a copy. */
    @FunctionalInterface
    interface Copy {
        /**
         * Writes the current project to a new file and checks it.
         *
         * @throws IOException if that fails
         */
        void to(Path target) throws IOException;
    }

    /**
     * Keeps a copy of a project of an older format before it is migrated.
     *
     * @throws IOException if no copy could be kept; the project is then not migrated
     */
    void beforeMigration(Path project, Copy copy) throws IOException;

    /** Whether {@link #rescue} keeps anything. */
    default boolean rescues() {
        return false;
    }

    /**
     * Keeps a copy of a project whose file was deleted, moved or replaced while it was open.
     *
     * @return the copy; empty if none is kept
     * @throws IOException if it could not be written
     */
    default Optional<Path> rescue(Path project, Copy copy) throws IOException {
        return Optional.empty();
    }
}
