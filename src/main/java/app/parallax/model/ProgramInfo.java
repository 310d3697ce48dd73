package app.parallax.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of the program, for files and the command line. */
public final class ProgramInfo {
    private static final String VERSION = read();

    private ProgramInfo() {}

    /**
     * The program's version.
     *
     * @return as the build names it, for example {@code 0.1.0}
     */
    public static String version() {
        return VERSION;
    }

    /**
     * Name and version.
     *
     * @return for example {@code Parallax 0.1.0}
     */
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
