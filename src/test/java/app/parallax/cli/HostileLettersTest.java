package app.parallax.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Hostile;
import app.parallax.HostileLetters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command on texts of 200,000 repeated characters in every place: quadratic work does not end within the
 * time of a hostile test.
 */
@Hostile
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileLettersTest {
    private static final int MANY = 200_000;
    /** Each night every letter, in a build those that were found to be looked at many times. */
    private static final boolean ALL = Boolean.getBoolean("parallax.hostile");
    private static final List<String> FOUND = List.of("\u00a0", "\n");
    private static final List<String> FOUND_IN_FILES = List.of(" ", "\n");
    private static final List<String> NIGHTLY = List.of(" ", "\u00a0", "\n", "\t", "[", "]", "a", "A", "\u0301", "\"",
            "(",
            ")", "*", "_", "1", "0", ",", "-", ".", "\u200f", "\u05d0", "\u3042", "\\", "{", "<", "/", "=", "#", "@",
            "?", ":",
            ";", "|", "a ", "1,", "A ", "a-", "\n ", "\" ", ") ", "[[", "**", "a_", " and ", "Aa ", ". ", "\u05d0 ",
            "\u200fa");
    private static final List<String> FORMATS = List.of("csv", "xlsx", "webannotation", "qdpx", "brat", "xmi",
            "hypothesis", "claimreview", "timelinejs", "ics", "qdc");
    private static final List<String> REPORTS = List.of("html", "pdf", "docx", "markdown");

    @TempDir
    private static Path folder;
    private final Map<String, Path> projects = new HashMap<>();

    static Stream<Arguments> roadsOfAProject() {
        return (ALL ? NIGHTLY : FOUND).stream()
                .flatMap(letter -> Stream.of("export", "report", "list", "find", "suggest", "draft", "read", "undo")
                        .map(road -> Arguments.of(letter, road)));
    }

    static Stream<Arguments> roadsOfFiles() {
        return (ALL ? NIGHTLY : FOUND_IN_FILES).stream()
                .flatMap(letter -> Stream.of("articles", "annotations", "references")
                        .map(road -> Arguments.of(letter, road)));
    }

    @BeforeAll
    void make() {
        for (var letter : ALL ? List.<String>of() : FOUND) {
            project(letter);
        }
    }

    private Path project(String letter) {
        return projects.computeIfAbsent(letter, each -> {
            var file = folder.resolve("p" + projects.size() + ".parallax");
            new HostileLetters(file, run(each));
            return file;
        });
    }

    private static String run(String letter) {
        return letter.repeat(MANY / letter.length());
    }

    private static void ends(Object... command) {
        var commands = new Commands().run(command);
        assertTrue(commands.exitCode <= 3, () -> command[0] + ": " + commands.exitCode);
        assertFalse(
                commands.err.contains("Exception") || commands.err.contains("Error") || commands.err.contains("\tat "),
                () -> List.of(command) + ": " + commands.err.substring(0, Math.min(500, commands.err.length())));
    }

    private static void export(Path project, String format) {
        ends("export", project, "--format", format, "--output", folder.resolve("out-" + format));
    }

    @ParameterizedTest
    @MethodSource("roadsOfAProject")
    void everyRoadOfAProjectEnds(String letter, String road) throws Exception {
        var project = project(letter);
        switch (road) {
            case "export" -> {
                for (var format : FORMATS) {
                    export(project, format);
                }
            }
            case "report" -> REPORTS.forEach(format -> export(project, format));
            case "list" -> List.of("articles", "outlets", "tags", "annotations", "claims", "events", "analysts")
                    .forEach(kind -> {
                        ends("list", project, kind);
                        ends("list", project, kind, "--json");
                    });
            case "find" -> List.of("Begin", "\"of it\"", run(letter), "\"Begin of it" + run(letter) + "word\"")
                    .forEach(query -> ends("find", project, query));
            case "suggest" -> {
                List.of("time", "quantity", "attribution", "copied").forEach(kind -> ends("suggest", project, kind));
                ends("suggest", project, "related", "--quote", "Begin of it" + run(letter) + "word");
            }
            case "read" -> List.of("discrepancies", "history", "check").forEach(word -> ends(word, project));
            case "draft" -> {
                var run = run(letter);
                for (var text : List.of(run, "Begin of it said: “" + run + "”. " + run + " 1,400 people",
                        "“Begin of it" + run + "word”")) {
                    var draft = Files.writeString(Files.createTempDirectory(folder, road).resolve("draft.md"), text);
                    ends("draft", project, draft);
                    ends("draft", project, draft, "--output", draft.resolveSibling("out.docx"));
                }
            }
            default -> {
                var copy = Files.copy(project, Files.createTempDirectory(folder, road).resolve("p.parallax"));
                ends("undo", copy);
                ends("redo", copy);
                ends("compact", copy);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roadsOfFiles")
    void everyFileIsReadToItsEnd(String letter, String road) throws Exception {
        var project = Files.createTempDirectory(folder, "files").resolve("p.parallax");
        var commands = new Commands();
        commands.run("new", project);
        commands.run("import", project, "seeds/000_99a9b5b0d7ddfb9e.txt");
        assertEquals(0, commands.exitCode, commands.err);
        switch (road) {
            case "articles" -> {
                for (var each : HostileImports.articles(run(letter)).entrySet()) {
                    ends("import", project, Files.write(project.resolveSibling(each.getKey()), each.getValue()));
                }
            }
            case "annotations" -> {
                for (var each : HostileImports.annotations(run(letter)).entrySet()) {
                    var words = each.getKey().split(" ", -1);
                    ends("annotations", project, Files.write(project.resolveSibling(words[1]), each.getValue()),
                            "--format", words[0]);
                }
                var brat = Files.createDirectory(project.resolveSibling("brat"));
                for (var each : HostileImports.brat(run(letter)).entrySet()) {
                    Files.write(brat.resolve(each.getKey()), each.getValue());
                }
                ends("annotations", project, brat, "--format", "brat");
            }
            default -> {
                for (var each : HostileImports.references(run(letter)).entrySet()) {
                    ends("metadata", project, Files.write(project.resolveSibling(each.getKey()), each.getValue()));
                }
                ends("events", project,
                        Files.write(project.resolveSibling("e.csv"), HostileImports.events(run(letter))));
            }
        }
        ends("check", project);
    }
}
