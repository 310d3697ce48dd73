package app.parallax.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * W7 and W8: processes of their own, from the start until the window can be used, and their memory then; with the
 * options of an installed program, which the property {@code parallax.options} names.
 */
final class StartBench {
    private final Path work;
    private final int repetitions;
    /** The argument file of Java. */
    private final String options;

    StartBench(Path work, int repetitions) {
        this.work = work;
        this.repetitions = repetitions;
        this.options = "@" + Objects.requireNonNull(System.getProperty("parallax.options"), "parallax.options");
    }

    void run(Path project) throws Exception {
        var data = Files.createDirectories(work.resolve("w7-data"));
        unpackLibrary();
        measure("Parallax", "app.parallax.AotTrainingRun", data, List.of("tour"),
                "the list and the articles of the sample");
        measure("limit:window", SmallWindow.class.getName(), data, List.of(), "one label in a window");
        var resident = new Figures("W8", "Parallax", "MiB");
        for (int i = 0; i < repetitions; i++) {
            resident.add(number(run(data, List.of(), Resident.class.getName(), List.of(project.toString()))));
        }
        resident.print("resident, in a window, after collection");
    }

    /** Puts SQLite's library beside the program, as in an installation. */
    private void unpackLibrary() throws IOException {
        var name = LibraryLoaderUtil.getNativeLibName();
        try (var in = LibraryLoaderUtil.class
                .getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (in != null) {
                Files.copy(in, Files.createDirectories(library()).resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path library() {
        return work.resolve("native").toAbsolutePath();
    }

    private void measure(String system, String main, Path data, List<String> training, String note) throws Exception {
        var cache = work.resolve("w7-" + system.replace(':', '-').toLowerCase(Locale.ROOT) + ".aot");
        Files.deleteIfExists(cache);
        run(data, List.of("-XX:AOTCacheOutput=" + cache, "-XX:TieredStopAtLevel=2"), main, training); // as Dist does
        for (boolean cached : new boolean[]{true, false}) {
            var figures = new Figures(cached ? "W7" : "W7-plain", system, "ms");
            var more = cached ? List.of("-XX:AOTCache=" + cache) : List.<String>of();
            for (int i = 0; i < repetitions; i++) {
                figures.add(number(run(data, more, main, List.of())));
            }
            figures.print((cached ? "with an AOT cache, " : "without a cache, ") + note);
        }
    }

    /** Runs a class in a process of its own with its start time; returns its output. */
    private String run(Path data, List<String> more, String main, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                options,
                "--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.lib.path=" + library(), "-Dglass.platform=Headless",
                "-Dprism.order=sw"));
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main,
                String.valueOf(System.currentTimeMillis())));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PARALLAX_DATA", data.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(main + " ended with " + code + ": " + said);
        }
        return said;
    }

    /** Returns the first line that is a number. */
    private static double number(String said) {
        return said.lines().filter(line -> line.matches("[0-9.]+")).mapToDouble(Double::parseDouble).findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure in: " + said));
    }
}
