package app.parallax.session.project;

import app.parallax.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where settings, sample and backups are kept in this life of the program.
 *
 * @param folder can be written, unless nothing on this machine can be
 * @param notice a sentence for the person if it is not where it should be
 */
public record DataFolderChoice(Path folder, Optional<String> notice) {
    /**
     * The folder that is wanted, or where that cannot be written a new one among the temporary files, with the settings
     * as they were.
     *
     * @param wanted made if it is not there
     * @return where to keep things
     */
    public static DataFolderChoice of(Path wanted) {
        try {
            Files.createDirectories(wanted);
            Files.delete(Files.createTempFile(wanted, "can-be-written", ""));
            return new DataFolderChoice(wanted, Optional.empty());
        } catch (IOException e) {
            return new DataFolderChoice(instead(wanted), Optional.of(Messages.text("start.cannotKeep", wanted)));
        }
    }

    private static Path instead(Path wanted) {
        try {
            var folder = Files.createTempDirectory("parallax");
            var settings = wanted.resolve("settings.properties");
            if (Files.isReadable(settings)) {
                Files.copy(settings, folder.resolve("settings.properties"));
            }
            return folder;
        } catch (IOException e) { // then settings are not kept, and the sample cannot be made, which is told where it
                                  // fails
            return wanted;
        }
    }
}
