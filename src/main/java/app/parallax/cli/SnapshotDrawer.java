package app.parallax.cli;

import java.nio.file.Path;

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
