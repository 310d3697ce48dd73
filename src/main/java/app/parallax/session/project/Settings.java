package app.parallax.session.project;

import app.parallax.hub.PasswordKey;
import app.parallax.io.exporter.AtomicOutput;
import app.parallax.model.Palette;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The user's settings for all projects, in one small file; unreadable values count as not set. */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    /** The smallest text size of the window, in pixels. */
    public static final int SMALLEST_TEXT = 10;
    /** The largest text size of the window, in pixels: twice the default. */
    public static final int LARGEST_TEXT = 26;
    /** The smallest text size of articles, in percent of the default. */
    public static final int SMALLEST_READING = 60;
    /** The largest text size of articles, in percent of the default. */
    public static final int LARGEST_READING = 250;
    /** The maximal number of recent projects. */
    public static final int MOST_RECENT = 10;

    private static final String KEY = "key.";

    private final Path file;
    private final Properties values = new Properties();
    /** The content of the file. */
    private Map<Object, Object> stored = Map.of();

    private Settings(Path file) {
        this.file = file;
    }

    /** Reads the settings of a data folder, which may not exist. */
    public static Settings in(Path folder) {
        var settings = new Settings(folder.resolve("settings.properties"));
        if (Files.isRegularFile(settings.file)) {
            try {
                settings.values.load(new StringReader(Files.readString(settings.file)));
                settings.stored = Map.copyOf(settings.values);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "settings are left aside: " + settings.file, e);
            }
        }
        return settings;
    }

    /** Returns the project that was open last. */
    public Optional<Path> lastProject() {
        return Optional.ofNullable(values.getProperty("project")).flatMap(Settings::path);
    }

    /** The themes that a user can select. */
    public enum ThemeChoice {
        /** The theme of the system. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The contrast of text and signs with their background. */
    public enum ContrastChoice {
        /** As the system is set. */
        SYSTEM,
        USUAL,
        HIGH
    }

    /** Returns the contrast, {@link ContrastChoice#SYSTEM} by default. */
    public ContrastChoice contrastChoice() {
        return chosen("contrast", ContrastChoice.class).orElse(ContrastChoice.SYSTEM);
    }

    /** Returns the theme, {@link ThemeChoice#SYSTEM} by default. */
    public ThemeChoice themeChoice() {
        return chosen("look", ThemeChoice.class).orElse(ThemeChoice.SYSTEM);
    }

    /** Returns the language of window and command line, {@link WindowLanguage#SYSTEM} by default. */
    public WindowLanguage language() {
        return chosen("language", WindowLanguage.class).orElse(WindowLanguage.SYSTEM);
    }

    /**
     * Returns the text size of the window in pixels, from {@link #SMALLEST_TEXT} to {@link #LARGEST_TEXT}; empty if not
     * set.
     */
    public OptionalInt textSize() {
        return number("text.size", SMALLEST_TEXT, LARGEST_TEXT);
    }

    /**
     * Returns the text size of articles in percent, from {@link #SMALLEST_READING} to {@link #LARGEST_READING}; 100 by
     * default.
     */
    public int readingSize() {
        return number("reading.size", SMALLEST_READING, LARGEST_READING).orElse(100);
    }

    /** Whether the mouse selects whole words; true by default. */
    public boolean isWholeWords() {
        return Boolean.parseBoolean(values.getProperty("select.words", "true"));
    }

    /** Returns the recent projects, the last one first, at most {@link #MOST_RECENT}; some may no longer exist. */
    public List<Path> recent() {
        return IntStream.range(0, MOST_RECENT).mapToObj(i -> values.getProperty("recent." + i))
                .filter(Objects::nonNull).flatMap(each -> path(each).stream()).toList();
    }

    /** Returns the bounds of the window; empty before its first closing. */
    public Optional<Place> window() {
        try {
            var parts = Arrays.stream(values.getProperty("window", "").split(",")).mapToDouble(Double::parseDouble)
                    .toArray();
            return parts.length != 4
                    ? Optional.empty()
                    : Optional.of(new Place(parts[0], parts[1], parts[2], parts[3],
                            Boolean.parseBoolean(values.getProperty("maximized"))));
        } catch (NumberFormatException e) { // a damaged value must not prevent opening
            return Optional.empty();
        }
    }

    /**
     * The bounds of a window in screen pixels.
     *
     * @param maximized whether it fills its screen; the others are then the bounds to restore
     */
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    private <E extends Enum<E>> Optional<E> chosen(String key, Class<E> type) {
        var name = values.getProperty(key, "");
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    private OptionalInt number(String key, int least, int most) {
        try {
            return OptionalInt.of(Math.clamp(Integer.parseInt(values.getProperty(key, "")), least, most));
        } catch (NumberFormatException e) { // counts as not set
            return OptionalInt.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) { // a path of another system
            return Optional.empty();
        }
    }

    public String analyst() {
        return values.getProperty("analyst", System.getProperty("user.name", "Analyst"));
    }

    /** Returns the colour of the analyst; empty if not set. */
    public Optional<Palette> analystColor() {
        var name = values.getProperty("analystColor", "");
        return Arrays.stream(Palette.values()).filter(each -> each.cssName().equals(name)).findFirst();
    }

    /** The purpose for which a folder was chosen. */
    public enum FolderUse {
        /** To import articles from. */
        ARTICLES,
        /** To import annotations from. */
        ANNOTATIONS,
        EXPORTS,
        /** To import tables of events from. */
        EVENTS,
        /** To import references from. */
        REFERENCES,
        /** To read drafts from. */
        DRAFTS,
        /** To open projects in, and to make them. */
        PROJECTS
    }

    /**
     * The folder that was chosen last.
     *
     * @return empty if none was, or if it is not there now
     */
    public Optional<Path> folder(FolderUse use) {
        return Optional.ofNullable(values.getProperty(keyOf(use))).flatMap(Settings::path).filter(Files::isDirectory);
    }

    /** Keeps the folder that was chosen last. */
    public void setFolder(FolderUse use, Path folder) {
        set(keyOf(use), folder.toString());
    }

    private static String keyOf(FolderUse use) {
        return "folder." + use.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the first steps in the sample are shown.
     *
     * @return true until the user has done or dismissed them
     */
    public boolean showsFirstSteps() {
        return Boolean.parseBoolean(values.getProperty("steps", "true"));
    }

    /** Hides the first steps in the sample for good. */
    public void hideFirstSteps() {
        set("steps", "false");
    }

    public void setAnalyst(String name, Palette color) {
        set("analyst", name);
        set("analystColor", color.cssName());
    }

    /** Stores the open project, and puts it first among the recent ones. */
    public void setLastProject(Path project) {
        values.setProperty("project", project.toString());
        setRecent(Stream.concat(Stream.of(project), recent().stream().filter(each -> !each.equals(project)))
                .limit(MOST_RECENT).toList());
    }

    /** Clears the recent projects; the last one is still opened at start. */
    public void clearRecent() {
        setRecent(List.of());
    }

    private void setRecent(List<Path> projects) {
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < projects.size()) {
                values.setProperty("recent." + i, projects.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
        write();
    }

    public void setThemeChoice(ThemeChoice look) {
        set("look", look.name().toLowerCase(Locale.ROOT));
    }

    public void setContrastChoice(ContrastChoice contrast) {
        set("contrast", contrast.name().toLowerCase(Locale.ROOT));
    }

    public void setLanguage(WindowLanguage language) {
        set("language", language.name().toLowerCase(Locale.ROOT));
    }

    /** Stores the text size of the window. */
    public void setTextSize(int pixels) {
        set("text.size", String.valueOf(pixels));
    }

    /** Stores the text size of articles. */
    public void setReadingSize(int percent) {
        set("reading.size", String.valueOf(percent));
    }

    /** Stores whether the mouse selects whole words. */
    public void setWholeWords(boolean whole) {
        set("select.words", String.valueOf(whole));
    }

    /** Stores the bounds of the window. */
    public void setWindow(Place place) {
        values.setProperty("maximized", String.valueOf(place.maximized));
        set("window", String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.0f", place.x, place.y, place.width, place.height));
    }

    /** Returns the changed shortcuts by stored name of the command; both may be of another version of the program. */
    public Map<String, String> keys() {
        return values.stringPropertyNames().stream().filter(name -> name.startsWith(KEY))
                .collect(Collectors.toUnmodifiableMap(name -> name.substring(KEY.length()), values::getProperty));
    }

    /**
     * Stores the shortcuts that differ from the defaults.
     *
     * @param keys by stored name of the command
     */
    public void setKeys(Map<String, String> keys) {
        values.stringPropertyNames().stream().filter(name -> name.startsWith(KEY)).forEach(values::remove);
        keys.forEach((command, key) -> values.setProperty(KEY + command, key));
        write();
    }

    /** Returns the stored names of the commands used in the palette, the last one first. */
    public List<String> usedCommands() {
        return Arrays.stream(values.getProperty("commands", "").split(",")).filter(name -> !name.isBlank()).toList();
    }

    /** Stores the names of the commands used in the palette, the last one first. */
    public void setUsedCommands(List<String> names) {
        set("commands", String.join(",", names));
    }

    /** Whether this computer has connected with the address of a hub before. */
    public boolean isKnownHub(String address) {
        return knownHubs().contains(address);
    }

    /** Keeps the address of a hub with which this computer has connected. */
    public void addKnownHub(String address) {
        if (!isKnownHub(address)) {
            set("hubs", Stream.concat(knownHubs().stream(), Stream.of(address)).collect(Collectors.joining("\n")));
        }
    }

    /** Whether the secret store of the system has the password of a login. */
    public boolean isPasswordKept(PasswordKey key) {
        return keptPasswords().contains(key.toString());
    }

    /**
     * Sets whether the secret store of the system has the password of a login; the password is never in the settings.
     */
    public void setPasswordKept(PasswordKey key, boolean is) {
        var others = keptPasswords().stream().filter(each -> !each.equals(key.toString()));
        set("keptPasswords", (is ? Stream.concat(others, Stream.of(key.toString())) : others)
                .collect(Collectors.joining("\n")));
    }

    private List<String> keptPasswords() {
        return values.getProperty("keptPasswords", "").lines().filter(each -> !each.isBlank()).toList();
    }

    private List<String> knownHubs() {
        return values.getProperty("hubs", "").lines().filter(each -> !each.isBlank()).toList();
    }

    private void set(String key, String value) {
        values.setProperty(key, value);
        write();
    }

    /** Writes the file if a value changed; a failure loses a setting only, and is ignored. */
    private void write() {
        if (stored.equals(values)) {
            return;
        }
        var text = new StringWriter();
        try {
            values.store(text, null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicOutput.of(file, beside -> Files.writeString(beside, text.toString()));
            stored = Map.copyOf(values);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "settings cannot be kept: " + file, e);
        }
    }
}
