package app.parallax.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The failure of a project operation, with a sentence for the person; nothing was changed. */
public abstract sealed class ProjectException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    private ProjectException(Message message, @Nullable Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }

    /** The project cannot be opened at all, or not for what was asked. */
    public static final class CannotOpen extends ProjectException {
        private static final long serialVersionUID = 1L;

        private final boolean curable;

        private CannotOpen(Message message, @Nullable Throwable cause) {
            this(message, cause, false);
        }

        private CannotOpen(Message message, @Nullable Throwable cause, boolean curable) {
            super(message, cause);
            this.curable = curable;
        }

        /**
         * Whether a backup would help, because what should be there is not.
         *
         * @return true if it is missing or damaged
         */
        public boolean curable() {
            return curable;
        }
    }

    /** An edit was not applied. */
    public static final class NotSaved extends ProjectException {
        private static final long serialVersionUID = 1L;

        /** An edit that the disk did not take. */
        public NotSaved(Path file, Message reason, Throwable cause) {
            super(Message.of("error.notSaved", file, reason), cause);
        }

        private NotSaved(Message message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The project file was removed, moved or replaced while it was open; nothing more is written to it. */
    public static final class Displaced extends ProjectException {
        private static final long serialVersionUID = 1L;

        private final transient Path rescue;

        /**
         * A project that was saved elsewhere.
         *
         * @param rescue a whole copy with every edit, the last one too
         */
        public Displaced(Path file, Path rescue) {
            super(Message.of("error.displaced", file, rescue), null);
            this.rescue = rescue;
        }

        /** The copy that holds everything. */
        public Path rescue() {
            return rescue;
        }
    }

    /** What was asked cannot be done with what is there. */
    public static final class Refused extends ProjectException {
        private static final long serialVersionUID = 1L;

        /** A refusal. */
        public Refused(String key, Object... arguments) {
            super(Message.of(key, arguments), null);
        }
    }

    /** There is no such file. */
    public static ProjectException missing(Path file) {
        return new CannotOpen(Message.of("error.missing", file), null, true);
    }

    /** There is a file already where a new project was to be made. */
    public static ProjectException exists(Path file) {
        return new CannotOpen(Message.of("error.exists", file), null);
    }

    /**
     * The file is no Parallax project.
     *
     * @param cause what the store said, null if it read it well
     */
    public static ProjectException notAProject(Path file, @Nullable Throwable cause) {
        return new CannotOpen(Message.of("error.notAProject", file), cause, true);
    }

    /**
     * The project was written by a newer program.
     *
     * @param known the newest format that this program knows
     */
    public static ProjectException newer(Path file, int version, int known) {
        return new CannotOpen(Message.of("error.newer", file, version, known), null);
    }

    /** The project is damaged. */
    public static ProjectException damaged(Path file, Message reason, Throwable cause) {
        return new CannotOpen(Message.of("error.damaged", file, reason), cause, true);
    }

    /** The file holds what Parallax does not make, or not so. */
    public static ProjectException foreign(Path file, String what) {
        return new CannotOpen(Message.of("error.foreign", file, what), null, true);
    }

    /** A link stands where the project's own files are written. */
    public static ProjectException linkBeside(Path file, Path link) {
        return new CannotOpen(Message.of("error.linkBeside", file, link), null, false);
    }

    /**
     * The project file is no longer where it was opened, or it is another file.
     *
     * @param file where it was
     */
    public static ProjectException removed(Path file) {
        return new NotSaved(Message.of("error.removed", file), null);
    }

    /** Another program, not one of ours, held the file for longer than this one waits. */
    public static ProjectException held(Path file, Throwable cause) {
        return new NotSaved(Message.of("error.held", file), cause);
    }

    /** As {@link #held}, but nothing was to be saved. */
    public static ProjectException unreadable(Path file, Throwable cause) {
        return new CannotOpen(Message.of("error.unreadable", file), cause);
    }

    /**
     * A new project could not be written; there is none at its place.
     *
     * @param file where it was to be
     */
    public static ProjectException notMade(Path file, Message reason, Throwable cause) {
        return new NotSaved(Message.of("error.notMade", file, reason), cause);
    }

    /**
     * The project is of an older format, and no backup of it could be made.
     *
     * @param cause why there is no backup
     */
    public static ProjectException notMigrated(Path file, int version, int newest, Throwable cause) {
        return new CannotOpen(
                Message.of("error.notMigrated", file, version, newest, Message.said(cause)), cause);
    }

    /** The place of a project takes nothing now. */
    public static ProjectException notWritable(Path file, Message reason, Throwable cause) {
        return new CannotOpen(Message.of("error.notWritable", file, reason), cause);
    }

    /** The project can only be read. */
    public static ProjectException readOnly(Path file) {
        return new CannotOpen(Message.of("error.readOnly", file), null);
    }

    /**
     * The project was opened to be read, and something was to be written.
     *
     * @param why why it could only be read, null if nobody knows better
     */
    public static ProjectException readOnly(Path file, @Nullable Message why) {
        return why == null ? readOnly(file) : new CannotOpen(why, null);
    }

    /** Somebody else writes to the project. */
    public static ProjectException openElsewhere(Path file, String owner) {
        return new CannotOpen(Message.of("error.openElsewhere", file, owner), null);
    }
}
