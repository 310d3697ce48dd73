package app.parallax.session.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks when the file of settings is written. */
class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void theFileIsWrittenOnlyIfAValueChanged() throws Exception {
        var file = folder.resolve("settings.properties");
        var project = folder.resolve("a.parallax");
        Settings.in(folder).setLastProject(project);
        var settings = Settings.in(folder);
        assertEquals(Optional.of(project), settings.lastProject());
        Files.delete(file);
        settings.setLastProject(project);
        assertFalse(Files.exists(file), "nothing changed");
        settings.setLastProject(folder.resolve("b.parallax"));
        assertTrue(Files.exists(file));
        Files.delete(file);
        settings.setLastProject(folder.resolve("b.parallax"));
        assertFalse(Files.exists(file), "nothing changed since");
        settings.clearRecent();
        assertTrue(Files.exists(file));
    }
}
