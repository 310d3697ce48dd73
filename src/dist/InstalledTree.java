import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files of an installation on Linux, for packages. Menu entry, file type and icons are at the places where the
 * system looks for them, so that an installation runs nothing but {@code record-cache}, which needs no desktop;
 * jpackage's packages run programs that fail without one, depend on the libraries of the build machine, and put no
 * command on the path.
 */
final class InstalledTree {
    private final Path sources;
    private final Path base;
    private final Path root;

    /**
     * @param base the folder of the project
     * @param root a folder that becomes the root of the installation
     */
    InstalledTree(Path base, Path root) {
        this.sources = base.resolve("src/dist/package");
        this.base = base;
        this.root = root;
    }

    /** Copies the program and adds what the system finds it by. */
    void fill(Path image) throws IOException {
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
    }

    Path root() {
        return root;
    }

    /** Returns the size of all files. */
    long bytes() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length()).sum();
        }
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
