package app.parallax.cli;

import app.parallax.session.Backups;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The services of window and settings that the command line needs.
 *
 * @param analyst who makes marks where {@code --analyst} is not given
 * @param backups where backups of changed projects are kept
 */
public record CommandServices(Supplier<String> analyst, Backups backups, SampleMaker sample, SnapshotDrawer drawer) {
    /** Makes the sample project. */
    @FunctionalInterface
    public interface SampleMaker {
        /**
         * Makes a project file with the bundled articles, outlets, events, marks and claims.
         *
         * @param file where; must not exist
         * @throws app.parallax.model.ProjectException if it exists or cannot be written
         */
        void create(Path file);
    }

    /** Draws the window as a picture, without a display. */
    @FunctionalInterface
    public interface SnapshotDrawer {
        /**
         * Draws the window on a project.
         *
         * @param project the project file, only read
         * @param width in pixels
         * @param height in pixels
         * @param dark whether in the dark theme
         * @param timeline whether the timeline stands in place of the articles
         * @throws app.parallax.model.ProjectException if the project cannot be opened
         */
        byte[] draw(Path project, int width, int height, boolean dark, boolean timeline);
    }
}
