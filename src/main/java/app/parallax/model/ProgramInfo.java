package app.parallax.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name and version of the program. */
public final class ProgramInfo {
    private static final Properties BUILD = read();

    private ProgramInfo() {}

    /** Returns the version of the build, for example {@code 0.1.0}. */
    public static String version() {
        return BUILD.getProperty("version");
    }

    /** Returns name and version, for example {@code Parallax 0.1.0}. */
    public static String nameAndVersion() {
        return "Parallax " + version();
    }

    /** Returns the day of the version, for example {@code 2026-11-22}. */
    public static String date() {
        return BUILD.getProperty("date");
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = ProgramInfo.class.getResourceAsStream("/program.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
