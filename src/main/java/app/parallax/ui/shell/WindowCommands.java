package app.parallax.ui.shell;

/** What a window can do with projects; given to the shell by whoever holds the window. */
public interface WindowCommands {
    /** Asks where, makes a project and opens it. */
    void create();

    /** Asks which project to open, and opens it. */
    void open();

    /** Asks which files to import. */
    void importArticles();

    /**
     * Asks where to, and exports the annotations.
     *
     * @param format
     *            name of the export format
     */
    void export(String format);

    /** Makes the sample project anew and opens it. */
    void resetSample();

    /** Goes from light to dark or back. */
    void switchTheme();

    /** Closes the window. */
    void quit();
}
