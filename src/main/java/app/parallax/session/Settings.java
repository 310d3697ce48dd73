package app.parallax.session;

import app.parallax.model.Palette;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/** What the user has chosen for all projects, in one small file; what cannot be read counts as not chosen. */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /**
     * Reads the settings of a data folder.
     *
     * @param folder
     *            the folder, may not exist
     * @return the settings, empty if there are none
     */
    public static Settings in(Path folder) {
        var settings = new Settings(folder.resolve("settings.properties"));
        if (Files.isRegularFile(settings.file)) {
            try {
                settings.values.load(new StringReader(Files.readString(settings.file)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "settings are left aside: " + settings.file, e);
            }
        }
        return settings;
    }

    /**
     * The project that was open last.
     *
     * @return empty if none was
     */
    public Optional<Path> lastProject() {
        return Optional.ofNullable(values.getProperty("project")).map(Path::of);
    }

    /**
     * Whether the window is dark.
     *
     * @return empty if the user has not chosen
     */
    public Optional<Boolean> dark() {
        return Optional.ofNullable(values.getProperty("dark")).map(Boolean::valueOf);
    }

    /**
     * Who makes the marks.
     *
     * @return the chosen name, else the name of the system's user
     */
    public String analyst() {
        return values.getProperty("analyst", System.getProperty("user.name", "Analyst"));
    }

    /**
     * The colour of who makes the marks.
     *
     * @return empty if the user has not chosen
     */
    public Optional<Palette> analystColor() {
        var name = values.getProperty("analystColor", "");
        return Arrays.stream(Palette.values()).filter(each -> each.cssName().equals(name)).findFirst();
    }

    /**
     * Keeps who makes the marks.
     *
     * @param name
     *            shown name
     * @param color
     *            of the palette
     */
    public void setAnalyst(String name, Palette color) {
        set("analyst", name);
        set("analystColor", color.cssName());
    }

    /**
     * Keeps the project that is open.
     *
     * @param project
     *            the file
     */
    public void setLastProject(Path project) {
        set("project", project.toString());
    }

    /**
     * Keeps whether the window is dark.
     *
     * @param dark
     *            true for dark
     */
    public void setDark(boolean dark) {
        set("dark", String.valueOf(dark));
    }

    /** Writes beside and moves into place; a place that cannot be written loses a choice, not work. */
    private void set(String key, String value) {
        values.setProperty(key, value);
        var text = new StringWriter();
        try {
            values.store(text, null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, text.toString(), StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "settings cannot be kept: " + file, e);
        }
    }
}
