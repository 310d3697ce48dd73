package app.parallax.session.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The program's data folder: sample, settings and backups. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * Returns the folder of this user, by the convention of the system (XDG Base Directory Specification 0.8 on Linux);
     * the environment variable {@code PARALLAX_DATA} overrides it. The folder may not exist yet.
     */
    public static Path ofUser() {
        return of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        var own = environment.get("PARALLAX_DATA");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var roaming = environment.get("APPDATA");
            return roaming == null ? Path.of(home, "AppData", "Roaming", "Parallax") : Path.of(roaming, "Parallax");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Parallax");
        }
        var data = environment.get("XDG_DATA_HOME");
        return data == null || !Path.of(data).isAbsolute()
                ? Path.of(home, ".local", "share", "parallax")
                : Path.of(data, "parallax");
    }
}
