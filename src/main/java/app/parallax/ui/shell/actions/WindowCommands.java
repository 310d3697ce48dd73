package app.parallax.ui.shell.actions;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands of the window around a project; by default they do nothing. */
public interface WindowCommands {
    /** Hears that a command is done now. */
    default void begins(String command) {
        // a window that is only drawn takes no commands
    }

    /** Asks where, makes a project and opens it. */
    default void create() {
        // a window that is only drawn takes no commands
    }

    /** Asks which project to open, and opens it. */
    default void open() {
        // a window that is only drawn takes no commands
    }

    /** Offers to open the copy of the open project whose file is gone. */
    default void offerRescue(ProjectException.Displaced displaced) {
        // a window that is only drawn takes no commands
    }

    /** Asks which files to import. */
    default void importArticles() {
        // a window that is only drawn takes no commands
    }

    /** Asks which folder to import from. */
    default void importFolder() {
        // a window that is only drawn takes no commands
    }

    /** Imports what is on the clipboard as an article. */
    default void importCopied() {
        // a window that is only drawn takes no commands
    }

    /** Asks which annotations to import. */
    default void importAnnotations() {
        // a window that is only drawn takes no commands
    }

    /** Asks which folder of annotations to import. */
    default void importAnnotationFolder() {
        // a window that is only drawn takes no commands
    }

    /**
     * Asks where an export is written to.
     *
     * @return a file, or a folder; empty if the person thinks better of it
     */
    default Optional<Path> exportTo(Exporter exporter) {
        return Optional.empty();
    }

    /** Opens the sample project. */
    default void openSample() {
        // a window that is only drawn takes no commands
    }

    /** Asks where to, and copies the open project. */
    default void saveCopy() {
        // a window that is only drawn takes no commands
    }

    /** Asks which backup of the open project to restore, and restores it. */
    default void restore() {
        // a window that is only drawn takes no commands
    }

    /** Asks for a damaged project and for the place of a new one, and salvages. */
    default void salvage() {
        // a window that is only drawn takes no commands
    }

    /** Makes the sample project anew and opens it. */
    default void resetSample() {
        // a window that is only drawn takes no commands
    }

    /** Goes from light to dark or back. */
    default void switchTheme() {
        // a window that is only drawn takes no commands
    }

    /** Keeps who makes the marks, for all projects. */
    default void setAnalyst(String name, Palette color) {
        // a window that is only drawn takes no commands
    }

    /**
     * Makes the text of articles larger or smaller.
     *
     * @param steps how many; 0 for the usual size
     */
    default void zoom(int steps) {
        // a window that is only drawn takes no commands
    }

    /** Lets the window fill the screen, or no longer. */
    default void fullScreen() {
        // a window that is only drawn takes no commands
    }

    /** Whether the first steps are shown: in the sample, until they are done or dismissed. */
    default boolean teaches() {
        return false;
    }

    /** Shows the first steps no more. */
    default void endTeaching() {
        // a window that is only drawn keeps nothing
    }

    /** Shows the settings. */
    default void settings() {
        // a window that is only drawn takes no commands
    }

    /** The keys that the user has changed, see {@link app.parallax.session.project.Settings#keys()}. */
    default Map<String, String> keys() {
        return Map.of();
    }

    /** Keeps the keys that the user has changed, for all projects. */
    default void setKeys(Map<String, String> keys) {
        // a window that is only drawn keeps nothing
    }

    /**
     * The commands that were chosen by name.
     *
     * @return their names, the last one first
     */
    default List<String> usedCommands() {
        return List.of();
    }

    /**
     * Keeps the commands that were chosen by name, for all projects.
     *
     * @param names the last one first
     */
    default void setUsedCommands(List<String> names) {
        // a window that is only drawn keeps nothing
    }

    /** Closes the window. */
    default void quit() {
        // a window that is only drawn takes no commands
    }
}
