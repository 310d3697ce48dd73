import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Builds the Debian package and its content. Menu entry, file type and icons are at the places where the system looks
 * for them, so that installation and removal run nothing; jpackage's package runs programs that fail without a desktop,
 * depends on the libraries of the build machine, and puts no command on the path.
 */
final class Deb {
    /**
     * The packages of the libraries that the program is linked with; names with t64 are those since Debian 13 and
     * Ubuntu 24.04.
     */
    private static final List<String> NEEDS = List.of("libc6", "libatk1.0-0t64 | libatk1.0-0", "libcairo-gobject2",
            "libcairo2", "libfontconfig1", "libfreetype6", "libgdk-pixbuf-2.0-0", "libgl1",
            "libglib2.0-0t64 | libglib2.0-0", "libgtk-3-0t64 | libgtk-3-0", "libpango-1.0-0", "libpangocairo-1.0-0",
            "libpangoft2-1.0-0", "libx11-6", "libxtst6", "libxxf86vm1");

    private final Path sources;
    private final Path base;
    private final Path root;

    /**
     * @param base the folder of the project
     * @param root a folder that becomes the root of the installation
     */
    Deb(Path base, Path root) {
        this.sources = base.resolve("src/dist/package");
        this.base = base;
        this.root = root;
    }

    /** Builds the package beside the program. */
    void make(Path image, String version, String architecture) throws IOException, InterruptedException {
        copy(image, root.resolve("opt/parallax"));
        link("usr/bin/parallax", "/opt/parallax/bin/parallax");
        link("usr/share/doc/parallax/copyright", "/opt/parallax/lib/app/legal/THIRD-PARTY.txt");
        put(sources.resolve("parallax.desktop"), "usr/share/applications/parallax.desktop");
        put(sources.resolve("parallax-mime.xml"), "usr/share/mime/packages/parallax.xml");
        for (int size : new int[]{16, 32, 48, 64, 128, 256}) {
            var icon = base.resolve("resources/icons/parallax-" + size + ".png");
            var folder = "usr/share/icons/hicolor/" + size + "x" + size;
            put(icon, folder + "/apps/parallax.png");
            put(icon, folder + "/mimetypes/application-x-parallax.png");
        }
        put(base.resolve("resources/icons/parallax.svg"), "usr/share/icons/hicolor/scalable/apps/parallax.svg");
        control(version, architecture);
        var made = image.resolveSibling("parallax_" + version + "_" + architecture + ".deb");
        int code = new ProcessBuilder("dpkg-deb", "--root-owner-group", "-Zzstd", "--build", root.toString(),
                made.toString()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("dpkg-deb ended with " + code);
        }
    }

    private void control(String version, String architecture) throws IOException {
        long bytes;
        try (var files = Files.walk(root)) {
            bytes = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).mapToLong(Deb::size)
                    .sum();
        }
        var control = Files.createDirectories(root.resolve("DEBIAN")).resolve("control");
        Files.writeString(control, Files.readString(sources.resolve("control")).replace("@VERSION@", version)
                .replace("@ARCHITECTURE@", architecture).replace("@NEEDS@", String.join(", ", NEEDS))
                .replace("@SIZE@", String.valueOf(bytes / 1024)));
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private void link(String place, String target) throws IOException {
        var link = root.resolve(place);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    private void put(Path file, String place) throws IOException {
        var target = root.resolve(place);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** Copies with timestamps: the AOT cache is valid only for its jars. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
