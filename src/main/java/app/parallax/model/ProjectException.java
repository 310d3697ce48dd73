package app.parallax.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something that a project cannot do, with a sentence for the person; nothing was changed. */
public abstract sealed class ProjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ProjectException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The project cannot be opened at all, or not for what was asked. */
    public static final class CannotOpen extends ProjectException {
        private static final long serialVersionUID = 1L;

        private CannotOpen(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** An edit was not applied. */
    public static final class NotSaved extends ProjectException {
        private static final long serialVersionUID = 1L;

        /**
         * An edit that the disk did not take.
         *
         * @param file
         *            the project
         * @param cause
         *            what the store said
         */
        public NotSaved(Path file, Throwable cause) {
            super(Messages.text("error.notSaved", file, String.valueOf(cause.getMessage())), cause);
        }
    }

    /** What was asked cannot be done with what is there. */
    public static final class Refused extends ProjectException {
        private static final long serialVersionUID = 1L;

        /**
         * A refusal.
         *
         * @param key
         *            key of the sentence
         * @param arguments
         *            what stands in it
         */
        public Refused(String key, Object... arguments) {
            super(Messages.text(key, arguments), null);
        }
    }

    /**
     * There is no such file.
     *
     * @param file
     *            the file
     * @return to be thrown
     */
    public static ProjectException missing(Path file) {
        return new CannotOpen(Messages.text("error.missing", file), null);
    }

    /**
     * There is a file already where a new project was to be made.
     *
     * @param file
     *            the file
     * @return to be thrown
     */
    public static ProjectException exists(Path file) {
        return new CannotOpen(Messages.text("error.exists", file), null);
    }

    /**
     * The file is no Parallax project.
     *
     * @param file
     *            the file
     * @param cause
     *            what the store said, null if it read it well
     * @return to be thrown
     */
    public static ProjectException notAProject(Path file, @Nullable Throwable cause) {
        return new CannotOpen(Messages.text("error.notAProject", file), cause);
    }

    /**
     * The project was written by a newer program.
     *
     * @param file
     *            the file
     * @param version
     *            its format
     * @param known
     *            the newest format that this program knows
     * @return to be thrown
     */
    public static ProjectException newer(Path file, int version, int known) {
        return new CannotOpen(Messages.text("error.newer", file, version, known), null);
    }

    /**
     * The project is damaged.
     *
     * @param file
     *            the file
     * @param cause
     *            what the store said
     * @return to be thrown
     */
    public static ProjectException damaged(Path file, Throwable cause) {
        return new CannotOpen(Messages.text("error.damaged", file, String.valueOf(cause.getMessage())), cause);
    }

    /**
     * The project can only be read.
     *
     * @param file
     *            the file
     * @return to be thrown
     */
    public static ProjectException readOnly(Path file) {
        return new CannotOpen(Messages.text("error.readOnly", file), null);
    }

    /**
     * The project was opened to be read, and something was to be written.
     *
     * @param file
     *            the file
     * @param why
     *            why it could only be read, null if nobody knows better
     * @return to be thrown
     */
    public static ProjectException readOnly(Path file, @Nullable String why) {
        return why == null ? readOnly(file) : new CannotOpen(why, null);
    }

    /**
     * Somebody else writes to the project.
     *
     * @param file
     *            the file
     * @param owner
     *            who, as far as is known
     * @return to be thrown
     */
    public static ProjectException openElsewhere(Path file, String owner) {
        return new CannotOpen(Messages.text("error.openElsewhere", file, owner), null);
    }
}
