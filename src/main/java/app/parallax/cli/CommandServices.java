package app.parallax.cli;

import app.parallax.hub.Hubs;
import app.parallax.session.Backups;
import app.parallax.session.team.KeptPasswords;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The services of window and settings that the command line needs.
 *
 * @param analyst default of {@code --analyst}
 * @param backups backups of changed projects
 * @param hubs used for shared projects alone
 * @param passwords only read
 */
public record CommandServices(Supplier<String> analyst, Backups backups, SampleMaker sample, SnapshotDrawer drawer,
        Hubs hubs, KeptPasswords passwords) {
    /** Creates the sample project. */
    @FunctionalInterface
    public interface SampleMaker {
        /**
         * Creates a project file with the bundled articles, outlets, events, annotations and claims.
         *
         * @param file must not exist
         * @throws app.parallax.model.ProjectException if it exists or cannot be written
         */
        void create(Path file);
    }

    /** Draws the window as a picture, without a display. */
    @FunctionalInterface
    public interface SnapshotDrawer {
        /**
         * Draws the window on a project as PNG.
         *
         * @param project only read
         * @param width in pixels
         * @param height in pixels
         * @param dark whether to use the dark theme
         * @param timeline whether the timeline replaces the articles
         * @throws app.parallax.model.ProjectException if the project cannot be opened
         */
        byte[] draw(Path project, int width, int height, boolean dark, boolean timeline);
    }
}
