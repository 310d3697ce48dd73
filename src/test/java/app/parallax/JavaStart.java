package app.parallax;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Commands that start Java on the classes of this build. A start takes a third less from jars with an AOT cache, which
 * the first test that starts a process makes for all processes of tests; it is made again once a class is newer.
 */
public final class JavaStart {
    private static final Path FOLDER = Path.of("target", "starts").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("tests.aot");
    private static final List<String> BASE = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private static @Nullable List<String> cached;

    private JavaStart() {}

    /** Returns a command up to its main class, which may be called in any folder, to be added to. */
    public static List<String> command(List<String> options) {
        var command = new ArrayList<>(BASE);
        command.addAll(options);
        command.addAll(cached());
        return command;
    }

    private static synchronized List<String> cached() {
        if (cached != null) {
            return cached;
        }
        try {
            Files.createDirectories(FOLDER);
            try (var channel = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var lock = channel.tryLock()) {
                if (lock == null) { // another process makes it meanwhile
                    return classPath(classes());
                }
                if (isOld()) {
                    make();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cached = Stream.concat(Stream.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off"), classPath(jars()).stream())
                .toList();
        return cached;
    }

    private static List<String> classPath(List<Path> entries) {
        return List.of("-cp", entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    private static List<Path> classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toAbsolutePath()).toList();
    }

    private static List<Path> jars() {
        return classes().stream().map(each -> Files.isDirectory(each) ? jar(each) : each).toList();
    }

    private static Path jar(Path folder) {
        return FOLDER.resolve(folder.getFileName() + ".jar");
    }

    private static boolean isOld() throws IOException {
        if (!Files.exists(CACHE)) {
            return true;
        }
        var made = Files.getLastModifiedTime(CACHE);
        for (var folder : classes()) {
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void make() throws IOException {
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        for (var folder : classes()) {
            if (Files.isDirectory(folder) && jar.run(System.out, System.err, "--create", "--no-compress", "--file",
                    jar(folder).toString(), "-C", folder.toString(), ".") != 0) {
                throw new IOException("no jar of " + folder);
            }
        }
        var data = Files.createTempDirectory(FOLDER, "data");
        var project = data.resolve("p.parallax");
        SampleFile.copy(project);
        var part = FOLDER.resolve("tests.part");
        var command = new ArrayList<>(BASE);
        command.addAll(List.of("-XX:AOTCacheOutput=" + part, "-Xlog:aot=off"));
        command.addAll(classPath(jars()));
        command.addAll(List.of(Parallax.class.getName(), "import", project.toString(),
                Files.writeString(data.resolve("a.txt"), "Words of an article.").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PARALLAX_DATA", data.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
        Files.move(part, CACHE, StandardCopyOption.REPLACE_EXISTING);
    }
}
