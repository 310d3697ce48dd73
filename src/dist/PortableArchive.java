import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds {@code target/dist/parallax-VERSION.zip}, which runs on Linux, macOS and Windows with a Java that is already
 * there. Common jars are in {@code lib}; those of JavaFX, which contain native libraries, in a folder for each system,
 * beside a jar of a manifest alone that names the class path. The start scripts choose the folder.
 */
final class PortableArchive {
    /** The systems, by the classifiers of JavaFX; {@code ArchiveTest} has the same list. */
    static final List<String> SYSTEMS = List.of("linux", "linux-aarch64", "mac", "mac-aarch64", "win");
    /** The files that are started by hand. */
    private static final List<String> PROGRAMS = List.of("bin/parallax", "Parallax.command");

    private final Path base;
    private final Path work;
    private final String maven;

    /**
     * @param work an own folder, for files that are not needed later
     * @param maven the folder of Maven, which copies the jars of other systems
     */
    PortableArchive(Path base, Path work, String maven) {
        this.base = base;
        this.work = work;
        this.maven = maven;
    }

    /**
     * Writes the archive.
     *
     * @param common the jars that are the same on every system
     * @param legal the folder of licences
     */
    void make(List<Path> common, Path legal, String version) throws IOException, InterruptedException {
        var top = work.resolve("parallax-" + version);
        var lib = Files.createDirectories(top.resolve("lib"));
        for (var jar : common) {
            Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (var system : SYSTEMS) {
            addSystem(lib, system, common);
        }
        copyAll(base.resolve("bin"), top.resolve("bin"));
        copyAll(base.resolve("src/dist/portable"), top);
        copyAll(legal, top.resolve("legal"));
        zip(top, base.resolve("target/dist/parallax-" + version + ".zip"));
    }

    private void addSystem(Path lib, String system, List<Path> common) throws IOException, InterruptedException {
        var copied = work.resolve(system);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        int code = new ProcessBuilder(Path.of(maven, "bin", windows ? "mvn.cmd" : "mvn").toString(), "-q", "-B",
                "dependency:copy-dependencies", "-DincludeGroupIds=org.openjfx", "-Djavafx.platform=" + system,
                "-DoutputDirectory=" + copied).directory(base.toFile()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Maven did not find JavaFX for " + system);
        }
        var folder = Files.createDirectories(lib.resolve(system));
        try (var files = Files.list(copied)) {
            for (var jar : files.filter(file -> file.toString().endsWith("-" + system + ".jar")).sorted().toList()) {
                Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (var files = Files.list(folder)) {
            var names = Stream.concat(common.stream().map(jar -> "../" + jar.getFileName()),
                    files.sorted().map(jar -> jar.getFileName().toString()));
            start(folder.resolve("start.jar"), names.collect(Collectors.joining(" ")));
        }
    }

    private static void start(Path jar, String classPath) throws IOException {
        var manifest = new Manifest();
        var entries = manifest.getMainAttributes();
        entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.put(Attributes.Name.MAIN_CLASS, "app.parallax.Parallax");
        entries.put(Attributes.Name.CLASS_PATH, classPath);
        entries.putValue("Enable-Native-Access", "ALL-UNNAMED");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Packs a folder; the programs in it may be run, on systems that ask. */
    private static void zip(Path folder, Path archive) throws IOException {
        var options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (var zip = FileSystems.newFileSystem(archive, options); var all = Files.walk(folder)) {
            for (var file : all.sorted().toList()) {
                var name = folder.getParent().relativize(file).toString().replace('\\', '/');
                var entry = zip.getPath(name);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(entry);
                    continue;
                }
                Files.copy(file, entry);
                Files.setLastModifiedTime(entry, FileTime.from(Files.getLastModifiedTime(file).toInstant()));
                boolean program = PROGRAMS.contains(name.substring(name.indexOf('/') + 1));
                Files.setPosixFilePermissions(entry,
                        PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
