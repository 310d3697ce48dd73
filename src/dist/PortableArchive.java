import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds {@code target/dist/parallax-VERSION.zip}, which runs on Linux, macOS and Windows with a Java that is already
 * there. Common jars are in {@code lib}, with what JavaFX has the same everywhere; its native libraries and what
 * belongs to them in a folder for each system, beside a jar of a manifest alone that names the class path. The start
 * scripts choose the folder.
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
            SlimJar.forAllSystems(jar, lib.resolve(jar.getFileName()));
        }
        var systems = new TreeMap<String, List<Path>>();
        for (var system : SYSTEMS) {
            systems.put(system, javaFx(system));
        }
        var shared = shared(systems.values());
        merge(systems.get(SYSTEMS.getFirst()), shared::contains, lib.resolve("javafx.jar"));
        for (var system : SYSTEMS) {
            var folder = Files.createDirectories(lib.resolve(system));
            var own = folder.resolve("javafx-" + system + ".jar");
            merge(systems.get(system), entry -> !shared.contains(entry), own);
            start(folder.resolve("start.jar"),
                    Stream.concat(Stream.concat(common.stream(), Stream.of(Path.of("javafx.jar")))
                            .map(jar -> "../" + jar.getFileName()), Stream.of(own.getFileName().toString()))
                            .collect(Collectors.joining(" ")));
        }
        copyAll(base.resolve("bin"), top.resolve("bin"));
        copyAll(base.resolve("src/dist/portable"), top);
        copyAll(legal, top.resolve("legal"));
        zip(top, base.resolve("target/dist/parallax-" + version + ".zip"));
    }

    /** Returns the jars of JavaFX for a system. */
    private List<Path> javaFx(String system) throws IOException, InterruptedException {
        var copied = work.resolve(system);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        int code = new ProcessBuilder(Path.of(maven, "bin", windows ? "mvn.cmd" : "mvn").toString(), "-q", "-B",
                "dependency:copy-dependencies", "-DincludeGroupIds=org.openjfx", "-Djavafx.platform=" + system,
                "-DoutputDirectory=" + copied).directory(base.toFile()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("Maven did not find JavaFX for " + system);
        }
        try (var files = Files.list(copied)) {
            return files.filter(file -> file.toString().endsWith("-" + system + ".jar")).sorted().toList();
        }
    }

    /** Returns the names of the entries that are the same on every system. */
    private static Set<String> shared(Collection<List<Path>> systems) throws IOException {
        Set<String> shared = new HashSet<>();
        for (var jars : systems) {
            var own = new HashSet<String>();
            for (var jar : jars) {
                try (var file = new JarFile(jar.toFile())) {
                    file.stream()
                            .forEach(entry -> own.add(entry.getName() + " " + entry.getCrc() + " " + entry.getSize()));
                }
            }
            if (shared.isEmpty()) {
                shared.addAll(own);
            }
            shared.retainAll(own);
        }
        return shared.stream().map(entry -> entry.substring(0, entry.indexOf(' '))).collect(Collectors.toSet());
    }

    /** Writes the entries of jars that are kept into one; on the class path nothing describes modules. */
    private static void merge(List<Path> jars, Predicate<String> kept, Path target) throws IOException {
        var written = new HashSet<String>();
        SlimJar.copy(jars, target, entry -> kept.test(entry) && !entry.equals("module-info.class")
                && !entry.startsWith("META-INF/") && written.add(entry));
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
