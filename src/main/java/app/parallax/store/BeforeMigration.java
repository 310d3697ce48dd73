package app.parallax.store;

import java.io.IOException;
import java.nio.file.Path;

/** Is given the chance to keep a copy of a project of an older format before it is brought to the newest. */
@FunctionalInterface
public interface BeforeMigration {
    /** For files that are copies themselves, or nobody's. */
    BeforeMigration NOTHING = (project, copy) -> {
    };

    /** Makes the copy. */
    @FunctionalInterface
    interface Copy {
        /**
         * Writes the project as it is into a new file and checks that.
         *
         * @param target
         *            a file that is not there
         * @throws IOException
         *             if that fails
         */
        void to(Path target) throws IOException;
    }

    /**
     * Keeps a copy.
     *
     * @param project
     *            the project file
     * @param copy
     *            writes it
     * @throws IOException
     *             if no copy could be kept; the project is then left as it is
     */
    void keep(Path project, Copy copy) throws IOException;
}
