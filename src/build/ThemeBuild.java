import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/**
 * Writes the themes of AtlantaFX without the rules of controls that the program has not: a window looks at every rule
 * for every new kind of node. Compiles these and our own style sheets, each beside its text, where JavaFX looks for it
 * first. {@code mvn} runs it; {@code ThemeTest} checks that no style class that is left out is used.
 */
public final class ThemeBuild {
    private static final String THEMES = "/atlantafx/base/theme/";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private ThemeBuild() {}

    /**
     * Writes the themes.
     *
     * @param args the list of style classes and beginnings of style classes, then the folder of our style sheets, to
     *            which is written
     */
    public static void main(String[] args) throws IOException {
        var unused = Files.readAllLines(Path.of(args[0])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(name -> name.endsWith("*") ? name.substring(0, name.length() - 1) : name + "(?![\\w-])")
                .collect(Collectors.joining("|", "\\.(?:", ")"));
        var folder = Files.createDirectories(Path.of(args[1]));
        for (var theme : List.of("primer-light", "primer-dark")) {
            var used = folder.resolve(theme + ".css");
            Files.writeString(used, without(Pattern.compile(unused), theme(theme)));
            compile(used);
            Files.delete(used);
        }
        try (var own = Files.newDirectoryStream(folder, "*.css")) {
            for (var sheet : own) {
                compile(sheet);
            }
        }
    }

    private static void compile(Path sheet) throws IOException {
        Stylesheet.convertToBinary(sheet.toFile(), new File(sheet.toString().replaceFirst("css$", "bss")));
    }

    private static String theme(String name) throws IOException {
        try (var in = ThemeBuild.class.getResourceAsStream(THEMES + name + ".css")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String without(Pattern unused, String theme) {
        var kept = new StringBuilder();
        RULE.matcher(COMMENT.matcher(theme).replaceAll("")).results().forEach(rule -> {
            var selectors = Arrays.stream(rule.group(1).split(",")).map(String::strip)
                    .filter(selector -> !unused.matcher(selector).find()).collect(Collectors.joining(", "));
            if (!selectors.isEmpty()) {
                kept.append(selectors).append(" {").append(rule.group(2)).append("}\n");
            }
        });
        return kept.toString();
    }
}
