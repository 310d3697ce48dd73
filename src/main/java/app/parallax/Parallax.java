package app.parallax;

/** Starts Parallax: the window, or the command line. */
public final class Parallax {
    private Parallax() {}

    /**
     * Starts the program.
     *
     * @param args
     *            none or a project for the window, else a subcommand
     */
    public static void main(String[] args) {
        System.out.println("Parallax");
    }
}
