import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles all sources with what checks them, and makes no classes. {@code mvn} runs it beside the tests. */
public final class Checks {
    private Checks() {}

    /**
     * Writes what is found, or that nothing is, once all is read.
     *
     * @param args the file to write to, then the options of the compiler
     */
    public static void main(String[] args) throws IOException {
        var result = Path.of(args[0]);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var findings = new StringWriter();
        var options = Arrays.asList(args).subList(1, args.length);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = new ArrayList<Path>();
            for (var folder : List.of("main", "test", "bench")) {
                try (var all = Files.walk(Path.of("src", folder, "java"))) {
                    all.filter(each -> each.toString().endsWith(".java")).forEach(sources::add);
                }
            }
            String told;
            try {
                boolean good = compiler
                        .getTask(findings, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                        .call();
                told = good ? "nothing found" : "Findings:\n" + findings;
            } catch (RuntimeException | OutOfMemoryError e) { // the build waits for a result
                told = "not read to the end: " + e;
            }
            var unfinished = result.resolveSibling(result.getFileName() + ".part");
            Files.writeString(unfinished, told);
            Files.move(unfinished, result, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
