package app.parallax.session.project;

import app.parallax.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The data folder in use.
 *
 * @param folder writable, unless no folder of this machine is
 * @param notice a sentence for the person if it is not the requested one
 */
public record DataFolderChoice(Path folder, Optional<String> notice) {
    /**
     * Returns the requested folder, or if that cannot be written a new temporary one with a copy of the settings.
     *
     * @param wanted created if missing
     */
    public static DataFolderChoice of(Path wanted) {
        try {
            Files.createDirectories(wanted);
            Files.delete(Files.createTempFile(wanted, "can-be-written", ""));
            return new DataFolderChoice(wanted, Optional.empty());
        } catch (IOException e) {
            return new DataFolderChoice(temporaryFolder(wanted),
                    Optional.of(Messages.text("start.cannotKeep", wanted)));
        }
    }

    private static Path temporaryFolder(Path wanted) {
        try {
            var folder = Files.createTempDirectory("parallax");
            var settings = wanted.resolve("settings.properties");
            if (Files.isReadable(settings)) {
                Files.copy(settings, folder.resolve("settings.properties"));
            }
            return folder;
        } catch (IOException e) { // then settings are not stored, and creating the sample fails with
                                  // a message
            return wanted;
        }
    }
}
