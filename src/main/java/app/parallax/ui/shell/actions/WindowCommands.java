package app.parallax.ui.shell.actions;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.session.exporting.PrintJob;
import app.parallax.session.project.Settings;
import app.parallax.session.team.TeamAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Window;

/** The commands of the window around a project; the defaults, for snapshots, do nothing. */
public interface WindowCommands {
    /** Called when a command starts. */
    default void begins(String command) {
        // a snapshot has no commands
    }

    /** Asks for a file, creates a project and opens it. */
    default void create() {
        // a snapshot has no commands
    }

    /** Asks for a project and opens it. */
    default void open() {
        // a snapshot has no commands
    }

    /** Asks for a shared project, and opens it as a new file. */
    default void openShared() {
        // a snapshot has no commands
    }

    /** Returns the way to hubs; empty for a snapshot, which opens no connection. */
    default Optional<TeamAccess> team() {
        return Optional.empty();
    }

    /** Offers to open the rescue copy of the open project whose file is gone. */
    default void offerRescue(ProjectException.Displaced displaced) {
        // a snapshot has no commands
    }

    /** Asks for files and imports them. */
    default void importArticles() {
        // a snapshot has no commands
    }

    /** Asks for a folder and imports its files. */
    default void importFolder() {
        // a snapshot has no commands
    }

    /** Imports the clipboard as an article. */
    default void importCopied() {
        // a snapshot has no commands
    }

    /** Asks for files of annotations and imports them. */
    default void importAnnotations() {
        // a snapshot has no commands
    }

    /** Asks for a folder of annotations and imports them. */
    default void importAnnotationFolder() {
        // a snapshot has no commands
    }

    /**
     * Asks for the target of an export.
     *
     * @return a file or folder; empty if cancelled
     */
    default Optional<Path> exportTo(Exporter exporter) {
        return Optional.empty();
    }

    /**
     * Asks on which printer to print.
     *
     * @param none where there is no printer
     * @return on the FX executor; empty where there is none, or if the person thinks better of it
     */
    default CompletableFuture<Optional<PrintJob.PagePrinter>> printer(Window owner, Runnable none) {
        none.run();
        return CompletableFuture.completedFuture(Optional.empty());
    }

    default void openSample() {
        // a snapshot has no commands
    }

    /** Asks for a file and copies the open project. */
    default void saveCopy() {
        // a snapshot has no commands
    }

    /** Asks for a backup of the open project and restores it. */
    default void restore() {
        // a snapshot has no commands
    }

    /** Asks for a damaged project and a new file, and recovers it. */
    default void recover() {
        // a snapshot has no commands
    }

    /** Creates the sample project again and opens it. */
    default void resetSample() {
        // a snapshot has no commands
    }

    /** Switches between light and dark theme. */
    default void switchTheme() {
        // a snapshot has no commands
    }

    /** Stores the analyst for all projects. */
    default void setAnalyst(String name, Palette color) {
        // a snapshot has no commands
    }

    /**
     * Changes the text size of articles.
     *
     * @param steps number of steps; 0 for the default
     */
    default void zoom(int steps) {
        // a snapshot has no commands
    }

    /** Lets the window fill the screen, or no longer. */
    default void fullScreen() {
        // a window that is only drawn takes no commands
    }

    /** Whether the first steps are shown: in the sample, until they are done or dismissed. */
    default boolean showsFirstSteps() {
        return false;
    }

    /** Shows the first steps no more. */
    default void hideFirstSteps() {
        // a window that is only drawn keeps nothing
    }

    default void settings() {
        // a snapshot has no commands
    }

    /** Returns the settings that keep the folders of choosers; empty for a snapshot, which asks for no files. */
    default Optional<Settings> storedSettings() {
        return Optional.empty();
    }

    /** Returns the changed shortcuts, see {@link Settings#keys()}. */
    default Map<String, String> keys() {
        return Map.of();
    }

    /** Stores the changed shortcuts for all projects. */
    default void setKeys(Map<String, String> keys) {
        // a snapshot stores nothing
    }

    /** Returns the stored names of the commands used in the palette, the last one first. */
    default List<String> usedCommands() {
        return List.of();
    }

    /** Stores the names of the commands used in the palette, the last one first. */
    default void setUsedCommands(List<String> names) {
        // a snapshot stores nothing
    }

    default void quit() {
        // a snapshot has no commands
    }
}
