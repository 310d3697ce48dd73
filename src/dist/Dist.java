import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Builds the installable program: {@code mvn -Pdist package} runs it after the jars exist. It writes the folder
 * {@code target/dist/parallax}, which can be copied anywhere, and beside it a package of this system if its tools
 * exist.
 */
public final class Dist {
    /** The JDK modules that the program and its libraries use; jdeps finds all but those of services and locales. */
    private static final List<String> MODULES = List.of("java.desktop", "java.logging", "java.management",
            "java.naming", "java.scripting", "java.security.jgss", "java.sql", "java.xml", "jdk.charsets",
            "jdk.localedata", "jdk.unsupported", "jdk.zipfs");
    /** Used by code that is never called: java.net.http, by which jsoup could fetch, and JavaFX's flight recorder. */
    private static final Set<String> LEFT_OUT = Set.of("java.base", "java.net.http", "jdk.jfr");
    private static final String NAME = "parallax";
    private static final String CACHE = "parallax.aot";
    /** The script that records the cache on Linux. */
    private static final String RECORDER = "record-cache";

    private final Path base;
    private final Path jars;
    private final Path work;
    private final Path image;
    private final String version;

    private Dist(Path base, String version) {
        this.base = base;
        this.jars = base.resolve("target/parallax/lib");
        this.work = base.resolve("target/dist/work");
        this.image = base.resolve("target/dist").resolve(NAME);
        this.version = version.replaceFirst("-.*", "");
    }

    /**
     * Builds the program.
     *
     * @param args the folder of the project, its version, and the folder of Maven
     */
    public static void main(String[] args) throws Exception {
        var dist = new Dist(Path.of(args[0]).toAbsolutePath().normalize(), args[1]);
        delete(dist.base.resolve("target/dist"));
        Files.createDirectories(dist.work);
        dist.link();
        dist.gather();
        dist.image();
        dist.licences();
        dist.launcher();
        if (!system().equals("Linux")) {
            dist.recordCache();
        }
        dist.pack();
        if (system().equals("Linux")) { // packages of Linux record it where they are installed
            dist.recordCache();
        }
        new PortableArchive(dist.base, Files.createDirectories(dist.work.resolve("portable")), args[2])
                .make(dist.jars().stream().filter(jar -> !isOfJavaFx(jar)).toList(), dist.app().resolve("legal"),
                        dist.version);
        delete(dist.work);
    }

    /** Builds a Java runtime with the used modules only. */
    private void link() throws IOException {
        checkModules();
        // not compressed: each package compresses all of it, and better
        tool("jlink", "--add-modules", String.join(",", MODULES), "--include-locales", "en,de", "--strip-debug",
                "--no-header-files", "--no-man-pages", "--compress", "zip-0", "--output",
                work.resolve("runtime").toString());
        stripNatives(work.resolve("runtime/lib"));
    }

    /** Removes the names of functions from the native libraries of Java, where the tool for it exists. */
    private static void stripNatives(Path folder) throws IOException {
        if (!system().equals("Linux") || !has("strip")) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var library : files.filter(file -> file.toString().endsWith(".so")).toList()) {
                run(new ProcessBuilder("strip", "--strip-unneeded", library.toString()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails if a library needs a module of the JDK that is not linked. */
    private void checkModules() throws IOException {
        var arguments = new ArrayList<>(List.of("-q", "--ignore-missing-deps", "--print-module-deps",
                "--multi-release", "25", "--class-path", jars + File.separator + "*"));
        jars().forEach(jar -> arguments.add(jar.toString()));
        var output = new StringWriter();
        var printer = new PrintWriter(output);
        ToolProvider.findFirst("jdeps").orElseThrow().run(printer, printer, arguments.toArray(String[]::new));
        for (var module : output.toString().strip().split(",")) {
            if (!MODULES.contains(module) && !LEFT_OUT.contains(module)) {
                throw new IllegalStateException("A library needs the module " + module + ", which is not linked");
            }
        }
    }

    /** Collects the jars, and unpacks the native libraries that SQLite and JavaFX would unpack for each user. */
    private void gather() throws IOException {
        var input = Files.createDirectories(work.resolve("input"));
        for (var jar : jars()) {
            SlimJar.withoutNatives(jar, input.resolve(jar.getFileName()));
            if (jar.getFileName().toString().startsWith("javafx-graphics")) {
                unpack(jar, "", input);
            } else if (jar.getFileName().toString().startsWith("sqlite-jdbc")) {
                unpack(jar, "org/sqlite/native/" + system() + "/" + machine() + "/", input.resolve("native"));
            }
        }
    }

    /** Returns the jars without the empty JavaFX jars, which only refer to those of this system. */
    private List<Path> jars() throws IOException {
        try (var files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().matches("(javafx|jfx)-[a-z-]+-[0-9.]+\\.jar"))
                    .sorted().toList();
        }
    }

    private static boolean isOfJavaFx(Path jar) {
        return jar.getFileName().toString().matches("(javafx|jfx)-.*");
    }

    private static void unpack(Path jar, String folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                var name = entry.getName();
                if (name.startsWith(folder) && name.substring(folder.length()).matches("[^/]+\\.(so|dll|dylib)")) {
                    Files.copy(file.getInputStream(entry), target.resolve(name.substring(folder.length())));
                }
            }
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Mac" : "Linux";
    }

    private static String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    }

    private void image() throws IOException {
        var command = new ArrayList<>(List.of("--type", "app-image", "--name", NAME, "--app-version", version, "--dest",
                image.getParent().toString(), "--input", work.resolve("input").toString(), "--main-jar",
                "parallax.jar", "--main-class", "app.parallax.Parallax", "--runtime-image",
                work.resolve("runtime").toString()));
        command.addAll(List.of("--icon", (system().equals("Linux")
                ? base.resolve("resources/icons/parallax-256.png")
                : Installers.icon(system(), base.resolve("resources/icons"), work)).toString()));
        options().forEach(option -> command.addAll(List.of("--java-options", option)));
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE, "--java-options",
                "-Xlog:aot=off")); // says nothing where no cache was recorded
        tool("jpackage", command.toArray(String[]::new));
    }

    private List<String> options() throws IOException {
        var options = new ArrayList<>(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.lib.path=$APPDIR/native"));
        try (var lines = Files.lines(base.resolve("bin/java.options"))) {
            lines.filter(line -> line.startsWith("-")).forEach(options::add);
        }
        return options;
    }

    /**
     * Starts the program once to record the AOT cache, and once more with it; the cache must be accepted. Recorded with
     * the first compiler alone: with profiles of its own, a start would use the second one at once for what the tour
     * did often.
     */
    private void recordCache() throws Exception {
        var app = app();
        var data = work.resolve("data");
        if (system().equals("Linux")) {
            run(new ProcessBuilder(app.resolveSibling(RECORDER).toString()));
        } else {
            run(data, List.of("-XX:AOTCacheOutput=" + app.resolve(CACHE), "-XX:TieredStopAtLevel=2"),
                    "app.parallax.AotTrainingRun", String.valueOf(System.currentTimeMillis()), "tour");
        }
        run(data, List.of("-XX:AOTMode=on", "-XX:AOTCache=" + app.resolve(CACHE)), "app.parallax.Parallax",
                "--version");
    }

    /**
     * On Linux replaces jpackage's launcher by a script: the launcher asks the package database at every start (a
     * quarter of a second), and under a bare locale finds no file with letters beyond ASCII.
     */
    private void launcher() throws IOException {
        if (!system().equals("Linux")) {
            return;
        }
        var program = image.resolve("bin").resolve(NAME);
        var recorder = app().resolveSibling(RECORDER);
        Files.copy(program, recorder); // with the executable flag, which writing keeps
        script("parallax.sh", program);
        script("record-cache.sh", recorder);
        Files.delete(image.resolve("lib/libapplauncher.so")); // of jpackage's launcher
    }

    private void script(String source, Path target) throws IOException {
        Files.writeString(target, Files.readString(base.resolve("src/dist").resolve(source))
                .replace("@OPTIONS@", options().stream().map(Dist::quoted).collect(Collectors.joining(" ")))
                .replace("@CACHE@", quoted("$APPDIR/" + CACHE))
                .replace("@CLASSPATH@", quoted(classPath().replace(app().toString(), "$APPDIR"))));
    }

    private static String quoted(String option) {
        return '"' + option.replace("$APPDIR", "$app") + '"';
    }

    private void run(Path data, List<String> options, String main, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(runtime().resolve("bin/java").toString()));
        options().forEach(option -> command.add(option.replace("$APPDIR", app().toString())));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(options);
        command.add("-Xlog:aot=error"); // would list each class that cannot be cached
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("PARALLAX_DATA", data.toString());
        run(builder);
    }

    private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        int code = builder.inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(builder.command().getFirst() + " ended with " + code);
        }
    }

    /** Returns the class path of the launcher, or the cache would not be accepted. */
    private String classPath() throws IOException {
        try (var lines = Files.lines(app().resolve(NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app().toString()))
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    private Path app() {
        return switch (system()) {
            case "Linux" -> image.resolve("lib/app");
            case "Mac" -> image.resolveSibling(NAME + ".app").resolve("Contents/app");
            default -> image.resolve("app");
        };
    }

    private Path runtime() {
        return switch (system()) {
            case "Linux" -> image.resolve("lib/runtime");
            case "Mac" -> image.resolveSibling(NAME + ".app").resolve("Contents/runtime/Contents/Home");
            default -> image.resolve("runtime");
        };
    }

    /** Lists the shipped jars with their licences; a jar without an entry fails the build. */
    private void licences() throws IOException {
        var legal = Files.createDirectories(app().resolve("legal"));
        Files.copy(base.resolve("LICENSE"), legal.resolve("LICENSE"));
        copy(base.resolve("src/dist/licences"), legal);
        var known = new TreeMap<String, String>();
        for (var line : Files.readAllLines(legal.resolve("THIRD-PARTY.tsv"))) {
            known.put(line.split("\t")[0], line);
        }
        var list = new StringBuilder("Parallax ships with the following. Texts of licences stand beside this list;"
                + " that of Java and of its parts in the folder “legal” of the runtime.\n\n");
        for (var jar : jars()) {
            var name = jar.getFileName().toString();
            if (!name.equals("parallax.jar")) {
                var line = known.entrySet().stream().filter(each -> name.startsWith(each.getKey() + "-"))
                        .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                        .orElseThrow(() -> new IllegalStateException("no licence is named for " + name)).getValue();
                var parts = line.split("\t");
                list.append(String.format(Locale.ROOT, "%s%n    %s, %s%n", name, parts[1], parts[2]));
                unpackLicences(jar, legal);
            }
        }
        try (var fonts = Files.list(base.resolve("resources/fonts"))) {
            for (var font : fonts.filter(file -> file.toString().endsWith("-OFL.txt")).sorted().toList()) {
                list.append(String.format(Locale.ROOT, "%s (font)%n    SIL Open Font License 1.1, %s%n",
                        font.getFileName().toString().replace("-OFL.txt", ""), font.getFileName()));
                Files.copy(font, legal.resolve(font.getFileName().toString()));
            }
        }
        Files.writeString(legal.resolve("THIRD-PARTY.txt"), list);
        Files.delete(legal.resolve("THIRD-PARTY.tsv"));
    }

    private static void unpackLicences(Path jar, Path legal) throws IOException {
        var name = jar.getFileName().toString().replace(".jar", "");
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                var end = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (end.matches("(?i)([a-z-]*LICENSE(-LGPL-2\\.1)?|NOTICE)(\\.[a-z]+)?") && !end.endsWith(".class")) {
                    Files.copy(file.getInputStream(entry), legal.resolve(name + "-" + end),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Builds the packages of this system whose tools exist; else there is only the folder. */
    private void pack() throws IOException, InterruptedException {
        if (!system().equals("Linux")) {
            var whole = system().equals("Mac") ? image.resolveSibling(NAME + ".app") : image;
            for (var installer : Installers.of(system(), whole, image.getParent(), work, version, signingIdentity())) {
                tool("jpackage", installer.toArray(String[]::new));
            }
            return;
        }
        if (!has("dpkg-deb") && !has("rpmbuild")) {
            System.out
                    .println("No package is made here: dpkg-deb or rpmbuild is needed. The program stands in " + image);
            return;
        }
        var sources = base.resolve("src/dist/package");
        var tree = new InstalledTree(base, work.resolve("tree"));
        tree.fill(image);
        if (has("rpmbuild")) {
            Rpm.make(tree, sources, work.resolve("rpm"), image.getParent(), version,
                    machine().equals("aarch64") ? "aarch64" : "x86_64");
        }
        if (has("dpkg-deb")) {
            var architecture = machine().equals("aarch64") ? "arm64" : "amd64";
            Deb.make(tree, sources, image.resolveSibling("parallax_" + version + "_" + architecture + ".deb"), version,
                    architecture);
        }
    }

    /** The certificate that macOS signs with, empty where there is none: {@code MAC_SIGNING_IDENTITY}. */
    private static String signingIdentity() {
        var named = System.getenv("MAC_SIGNING_IDENTITY");
        return system().equals("Mac") && named != null ? named : "";
    }

    private static boolean has(String program) {
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static void tool(String name, String... arguments) {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
