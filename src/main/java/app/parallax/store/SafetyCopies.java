package app.parallax.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Stores complete copies of a project before irreversible changes, or when it can no longer be written. */
@FunctionalInterface
public interface SafetyCopies {
    /** For files that are copies themselves, or nobody's. */
    SafetyCopies NONE = (project, copy) -> {
    };

    /** Makes the copy. */
    @FunctionalInterface
    interface Copy {
        /**
         * Writes the project as it is into a new file and checks that.
         *
         * @throws IOException if that fails
         */
        void to(Path target) throws IOException;
    }

    /**
     * Keeps a copy of a project of an older format, before it is brought to the newest.
     *
     * @throws IOException if no copy could be kept; the project is then left as it is
     */
    void beforeMigration(Path project, Copy copy) throws IOException;

    /** Whether {@link #rescue} keeps anything. */
    default boolean rescues() {
        return false;
    }

    /**
     * Keeps a copy of a project whose file was removed, moved or replaced while it was open.
     *
     * @return where it stands; empty if nothing is kept
     * @throws IOException if it could not be written
     */
    default Optional<Path> rescue(Path project, Copy copy) throws IOException {
        return Optional.empty();
    }
}
