package app.parallax.cli;

import java.nio.file.Path;

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
