package app.parallax.session.project;

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

/** What the user has chosen for all projects, in one small file; what cannot be read counts as not chosen. */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    /** The smallest text of the window, in pixels. */
    public static final int SMALLEST_TEXT = 10;
    /** The largest text of the window, in pixels. */
    public static final int LARGEST_TEXT = 24;
    /** The smallest text of articles, in percent of the usual. */
    public static final int SMALLEST_READING = 60;
    /** The largest text of articles, in percent of the usual. */
    public static final int LARGEST_READING = 250;
    /** How many recent projects are kept. */
    public static final int MOST_RECENT = 10;

    private static final String KEY = "key.";

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /**
     * Reads the settings of a data folder.
     *
     * @param folder the folder, may not exist
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
        return Optional.ofNullable(values.getProperty("project")).flatMap(Settings::path);
    }

    /** What the windows follow. */
    public enum Look {
        /** Light or dark as the system is. */
        SYSTEM,
        /** Light. */
        LIGHT,
        /** Dark. */
        DARK
    }

    /**
     * Light or dark.
     *
     * @return {@link Look#SYSTEM} if the user has not chosen
     */
    public Look look() {
        return chosen("look", Look.class).orElse(Look.SYSTEM);
    }

    /**
     * The language of the window and of the command line.
     *
     * @return {@link WindowLanguage#SYSTEM} if the user has not chosen
     */
    public WindowLanguage language() {
        return chosen("language", WindowLanguage.class).orElse(WindowLanguage.SYSTEM);
    }

    /**
     * The size of the window's text.
     *
     * @return in pixels, from {@link #SMALLEST_TEXT} to {@link #LARGEST_TEXT}; empty if the user has not chosen
     */
    public OptionalInt textSize() {
        return number("text.size", SMALLEST_TEXT, LARGEST_TEXT);
    }

    /**
     * The size of the text of articles against the window's.
     *
     * @return in percent, from {@link #SMALLEST_READING} to {@link #LARGEST_READING}; 100 if the user has not chosen
     */
    public int readingSize() {
        return number("reading.size", SMALLEST_READING, LARGEST_READING).orElse(100);
    }

    /**
     * Whether the mouse selects whole words.
     *
     * @return true if the user has not chosen
     */
    public boolean isWholeWords() {
        return Boolean.parseBoolean(values.getProperty("select.words", "true"));
    }

    /**
     * The projects that were open, the last one first.
     *
     * @return at most {@link #MOST_RECENT}; some may be gone
     */
    public List<Path> recent() {
        return IntStream.range(0, MOST_RECENT).mapToObj(i -> values.getProperty("recent." + i))
                .filter(Objects::nonNull).flatMap(each -> path(each).stream()).toList();
    }

    /**
     * Where the window stood.
     *
     * @return empty if it was never closed
     */
    public Optional<Place> window() {
        try {
            var parts = Arrays.stream(values.getProperty("window", "").split(",")).mapToDouble(Double::parseDouble)
                    .toArray();
            return parts.length != 4
                    ? Optional.empty()
                    : Optional.of(new Place(parts[0], parts[1], parts[2], parts[3],
                            Boolean.parseBoolean(values.getProperty("maximized"))));
        } catch (NumberFormatException e) { // a window's place is not worth a refusal
            return Optional.empty();
        }
    }

    /**
     * Where a window stands.
     *
     * @param x left edge in pixels of the screens
     * @param y upper edge
     * @param width in pixels
     * @param height in pixels
     * @param maximized whether it fills its screen; the rest is then what it goes back to
     */
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    private <E extends Enum<E>> Optional<E> chosen(String key, Class<E> type) {
        var name = values.getProperty(key, "");
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    private OptionalInt number(String key, int least, int most) {
        try {
            return OptionalInt.of(Math.clamp(Integer.parseInt(values.getProperty(key, "")), least, most));
        } catch (NumberFormatException e) { // counts as not chosen
            return OptionalInt.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) { // of another system
            return Optional.empty();
        }
    }

    /** Who makes the marks. */
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

    /** For what a folder was chosen. */
    public enum FolderUse {
        /** To import articles from. */
        ARTICLES,
        /** To import annotations from. */
        ANNOTATIONS,
        /** To export to. */
        EXPORTS
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
    public boolean isTaught() {
        return Boolean.parseBoolean(values.getProperty("steps", "true"));
    }

    /** Shows the first steps in the sample no more. */
    public void endTeaching() {
        set("steps", "false");
    }

    /** Keeps who makes the marks. */
    public void setAnalyst(String name, Palette color) {
        set("analyst", name);
        set("analystColor", color.cssName());
    }

    /** Keeps the project that is open, and puts it first among the recent ones. */
    public void setLastProject(Path project) {
        values.setProperty("project", project.toString());
        setRecent(Stream.concat(Stream.of(project), recent().stream().filter(each -> !each.equals(project)))
                .limit(MOST_RECENT).toList());
    }

    /** Forgets the recent projects; the one that is open opens again all the same. */
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

    /** Keeps what the windows follow. */
    public void setLook(Look look) {
        set("look", look.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps the language. */
    public void setLanguage(WindowLanguage language) {
        set("language", language.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps the size of the window's text. */
    public void setTextSize(int pixels) {
        set("text.size", String.valueOf(pixels));
    }

    /** Keeps the size of the text of articles. */
    public void setReadingSize(int percent) {
        set("reading.size", String.valueOf(percent));
    }

    /** Keeps whether the mouse selects whole words. */
    public void setWholeWords(boolean whole) {
        set("select.words", String.valueOf(whole));
    }

    /**
     * Keeps where the window stands.
     *
     * @param place where
     */
    public void setWindow(Place place) {
        values.setProperty("maximized", String.valueOf(place.maximized));
        set("window", String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.0f", place.x, place.y, place.width, place.height));
    }

    /**
     * The keys of commands that the user has changed.
     *
     * @return from the command's name to its key as it was kept; both may be of another version of the program
     */
    public Map<String, String> keys() {
        return values.stringPropertyNames().stream().filter(name -> name.startsWith(KEY))
                .collect(Collectors.toUnmodifiableMap(name -> name.substring(KEY.length()), values::getProperty));
    }

    /**
     * Keeps the keys of commands that differ from the usual ones.
     *
     * @param keys from the command's name to its key; what is not named has its usual key
     */
    public void setKeys(Map<String, String> keys) {
        values.stringPropertyNames().stream().filter(name -> name.startsWith(KEY)).forEach(values::remove);
        keys.forEach((command, key) -> values.setProperty(KEY + command, key));
        write();
    }

    /**
     * The commands that were chosen by name.
     *
     * @return their names, the last one first
     */
    public List<String> usedCommands() {
        return Arrays.stream(values.getProperty("commands", "").split(",")).filter(name -> !name.isBlank()).toList();
    }

    /**
     * Keeps the commands that were chosen by name.
     *
     * @param names the last one first
     */
    public void setUsedCommands(List<String> names) {
        set("commands", String.join(",", names));
    }

    private void set(String key, String value) {
        values.setProperty(key, value);
        write();
    }

    /** A place that cannot be written loses a choice, not work. */
    private void write() {
        var text = new StringWriter();
        try {
            values.store(text, null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicOutput.of(file, beside -> Files.writeString(beside, text.toString()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "settings cannot be kept: " + file, e);
        }
    }
}
