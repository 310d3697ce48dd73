package app.parallax.model;

import java.nio.file.Path;
import java.time.Instant;
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

    /** The project cannot be opened, or not in the requested mode. */
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

        /** Whether a backup would help: the file is missing or damaged. */
        public boolean curable() {
            return curable;
        }
    }

    /** An edit was not applied. */
    public static final class NotSaved extends ProjectException {
        private static final long serialVersionUID = 1L;

        /** Creates the failure of an edit that could not be written to disk. */
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
         * Creates the failure of a project whose content was rescued.
         *
         * @param rescue a complete copy, including the last edit
         */
        public Displaced(Path file, Path rescue) {
            super(Message.of("error.displaced", file, rescue), null);
            this.rescue = rescue;
        }

        public Path rescue() {
            return rescue;
        }
    }

    /** The request cannot be fulfilled in the present state. */
    public static sealed class Refused extends ProjectException permits ChangedSince {
        private static final long serialVersionUID = 1L;

        public Refused(String key, Object... arguments) {
            super(Message.of(key, arguments), null);
        }
    }

    /** An own edit was not undone, because others have changed the same since. */
    public static final class ChangedSince extends Refused {
        private static final long serialVersionUID = 1L;

        private final transient HistoryEntry edit;
        private final int rows;
        private final int possible;

        /**
         * Creates the refusal.
         *
         * @param by who changed it, and when
         * @param edit that was to be undone
         * @param rows how many it changed
         * @param possible how many of them can be taken back nevertheless
         */
        public ChangedSince(String by, Instant at, HistoryEntry edit, int rows, int possible) {
            super("team.changedSince", by, at);
            this.edit = edit;
            this.rows = rows;
            this.possible = possible;
        }

        public HistoryEntry edit() {
            return edit;
        }

        public int rows() {
            return rows;
        }

        public int possible() {
            return possible;
        }
    }

    /** Creates the failure for a missing file. */
    public static ProjectException missing(Path file) {
        return new CannotOpen(Message.of("error.missing", file), null, true);
    }

    /** Creates the failure for a new project whose file exists. */
    public static ProjectException exists(Path file) {
        return new CannotOpen(Message.of("error.exists", file), null);
    }

    /**
     * Creates the failure for a file that is no Parallax project.
     *
     * @param cause the store's failure, null if the file was readable
     */
    public static ProjectException notAProject(Path file, @Nullable Throwable cause) {
        return new CannotOpen(Message.of("error.notAProject", file), cause, true);
    }

    /**
     * Creates the failure for a project of a newer program.
     *
     * @param known newest format that this program reads
     */
    public static ProjectException newer(Path file, int version, int known) {
        return new CannotOpen(Message.of("error.newer", file, version, known), null);
    }

    /** Creates the failure for a damaged project. */
    public static ProjectException damaged(Path file, Message reason, Throwable cause) {
        return new CannotOpen(Message.of("error.damaged", file, reason), cause, true);
    }

    /** Creates the failure for a file whose schema is not that of Parallax. */
    public static ProjectException foreign(Path file, String what) {
        return new CannotOpen(Message.of("error.foreign", file, what), null, true);
    }

    /** Creates the failure for a symbolic link in place of one of the project's files. */
    public static ProjectException linkBeside(Path file, Path link) {
        return new CannotOpen(Message.of("error.linkBeside", file, link), null, false);
    }

    /**
     * Creates the failure for a project file that was removed or replaced.
     *
     * @param file its former path
     */
    public static ProjectException removed(Path file) {
        return new NotSaved(Message.of("error.removed", file), null);
    }

    /** Creates the failure to save because another program locked the file for too long. */
    public static ProjectException held(Path file, Throwable cause) {
        return new NotSaved(Message.of("error.held", file), cause);
    }

    /** Creates the failure to read because another program locked the file for too long. */
    public static ProjectException unreadable(Path file, Throwable cause) {
        return new CannotOpen(Message.of("error.unreadable", file), cause);
    }

    /**
     * Creates the failure to write a new project; no file was left.
     *
     * @param file its intended path
     */
    public static ProjectException notMade(Path file, Message reason, Throwable cause) {
        return new NotSaved(Message.of("error.notMade", file, reason), cause);
    }

    /**
     * Creates the failure to back up a project of an older format, which is then not migrated.
     *
     * @param cause why there is no backup
     */
    public static ProjectException notMigrated(Path file, int version, int newest, Throwable cause) {
        return new CannotOpen(
                Message.of("error.notMigrated", file, version, newest, Message.said(cause)), cause);
    }

    /** Creates the failure for a project whose folder cannot be written. */
    public static ProjectException notWritable(Path file, Message reason, Throwable cause) {
        return new CannotOpen(Message.of("error.notWritable", file, reason), cause);
    }

    /** Creates the failure for a read-only project. */
    public static ProjectException readOnly(Path file) {
        return new CannotOpen(Message.of("error.readOnly", file), null);
    }

    /**
     * Creates the failure to write to a project that was opened for reading.
     *
     * @param why why it was opened for reading, null if unknown
     */
    public static ProjectException readOnly(Path file, @Nullable Message why) {
        return why == null ? readOnly(file) : new CannotOpen(why, null);
    }

    /**
     * Creates the failure to write to a project on a network drive.
     *
     * @param drive the type of the drive
     */
    public static ProjectException onNetworkDrive(Path file, String drive) {
        return new CannotOpen(Message.of("error.networkDrive", file, drive), null);
    }

    /** Creates the failure for a project that another process has open for writing. */
    public static ProjectException openElsewhere(Path file, String owner) {
        return new CannotOpen(Message.of("error.openElsewhere", file, owner), null);
    }
}
