package app.parallax.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name and version of the program. */
public final class ProgramInfo {
    private static final String VERSION = read();

    private ProgramInfo() {}

    /** Returns the version of the build, for example {@code 0.1.0}. */
    public static String version() {
        return VERSION;
    }

    /** Returns name and version, for example {@code Parallax 0.1.0}. */
    public static String nameAndVersion() {
        return "Parallax " + VERSION;
    }

    private static String read() {
        var properties = new Properties();
        try (var in = ProgramInfo.class.getResourceAsStream("/program.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
