package app.parallax.cli;

final class ExitCode {
    /** Everything was done. */
    static final int DONE = 0;
    /** Items were skipped, refused or found wrong; each is listed on stderr. */
    static final int INCOMPLETE = 1;
    /** The command line is invalid. */
    static final int USAGE = 2;
    /** The project cannot be opened in the required mode. */
    static final int CANNOT_OPEN = 3;

    private ExitCode() {}
}
