import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Builds the Debian package. */
final class Deb {
    /**
     * The packages of the libraries that the program is linked with; names with t64 are those since Debian 13 and
     * Ubuntu 24.04.
     */
    private static final List<String> NEEDS = List.of("libc6", "libatk1.0-0t64 | libatk1.0-0", "libcairo-gobject2",
            "libcairo2", "libfontconfig1", "libfreetype6", "libgdk-pixbuf-2.0-0", "libgl1",
            "libglib2.0-0t64 | libglib2.0-0", "libgtk-3-0t64 | libgtk-3-0", "libpango-1.0-0", "libpangocairo-1.0-0",
            "libpangoft2-1.0-0", "libx11-6", "libxtst6", "libxxf86vm1");

    private Deb() {}

    /**
     * Builds the package.
     *
     * @param sources the folder of the control file and of the scripts that are run when it is installed and removed
     * @param made the package to write
     */
    static void make(InstalledTree tree, Path sources, Path made, String version, String architecture)
            throws IOException, InterruptedException {
        long bytes = tree.bytes();
        var control = Files.createDirectories(tree.root().resolve("DEBIAN")).resolve("control");
        Files.writeString(control, Files.readString(sources.resolve("control")).replace("@VERSION@", version)
                .replace("@ARCHITECTURE@", architecture).replace("@NEEDS@", String.join(", ", NEEDS))
                .replace("@SIZE@", String.valueOf(bytes / 1024)));
        for (var script : List.of("postinst", "prerm")) {
            var target = control.resolveSibling(script);
            Files.copy(sources.resolve(script), target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        int code = new ProcessBuilder("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.root().toString(),
                made.toString()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("dpkg-deb ended with " + code);
        }
    }
}
