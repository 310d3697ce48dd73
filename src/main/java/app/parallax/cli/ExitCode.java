package app.parallax.cli;

/** The exit codes of commands. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;
    /** Something was skipped, refused or found wrong; each stands on stderr. */
    static final int INCOMPLETE = 1;
    /** The command was called wrongly. */
    static final int USAGE = 2;
    /** The project cannot be opened for what was asked. */
    static final int CANNOT_OPEN = 3;

    private ExitCode() {}
}
