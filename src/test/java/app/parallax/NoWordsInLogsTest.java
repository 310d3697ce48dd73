package app.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no log, crash report or output contains text of articles. */
class NoWordsInLogsTest {
    private static final String SECRET = "the canary of the ministry sang at midnight";
    private static final String ARTICLE = "Title of an article\n\nSome words that come first, so that these alone name"
            + " the article where it has no title of its own.\n\nThen " + SECRET + ", it was said.\n";

    @TempDir
    private Path home;

    private String ran(String main, Object... arguments) throws Exception {
        var said = home.resolve("said.txt");
        var command = JavaStart
                .command(List.of("-Dglass.platform=Quiet", "-Dprism.order=sw", "-Duser.home=" + home));
        command.add(main);
        for (var each : arguments) {
            command.add(each.toString());
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it takes longer than a minute");
        var output = Files.readString(said);
        Files.delete(said);
        return output;
    }

    @Test
    void noLogNoReportAndNoOutputHoldsWhatAnArticleSays() throws Exception {
        var project = home.resolve("p.parallax");
        Projects.create(project);
        var given = Files.createDirectory(home.resolve("given"));
        Files.writeString(given.resolve("a.txt"), ARTICLE);
        for (var name : List.of("a.pdf", "a.docx", "a.zip", "a.mhtml")) {
            Files.writeString(given.resolve(name), "%PDF-1.7 " + SECRET);
        }
        Files.writeString(given.resolve("a.jsonld"), "{\"type\": \"Annotation\", \"body\": \"" + SECRET + "\"");
        Files.writeString(given.resolve("a.qdc"), "<CodeBook><Codes><Code name='" + SECRET + "'>");
        Files.writeString(given.resolve("a.csl.json"), "[{\"title\": \"" + SECRET);
        Files.writeString(given.resolve("a.bib"), "@article{a, title = {" + SECRET);

        var said = new StringBuilder();
        for (var name : List.of("a.txt", "a.pdf", "a.docx", "a.zip", "a.mhtml")) {
            said.append(ran(Parallax.class.getName(), "import", project, given.resolve(name)));
        }
        for (var name : List.of("a.jsonld", "a.qdc")) {
            said.append(ran(Parallax.class.getName(), "annotations", project, given.resolve(name)));
        }
        for (var name : List.of("a.csl.json", "a.bib")) {
            said.append(ran(Parallax.class.getName(), "metadata", project, given.resolve(name)));
        }
        assertTrue(said.toString().contains("1 article"), said.toString());
        assertFalse(said.toString().contains("canary"), said.toString());

        ran(Parallax.class.getName(), "find", project, "canary"); // its output is what was asked for
        var window = ran(Work.class.getName(), project);
        assertTrue(window.contains("worked"), window);
        assertFalse(window.contains("canary"), window);

        var reports = new ArrayList<Path>();
        var telling = new ArrayList<Path>();
        try (var all = Files.walk(home)) {
            for (var file : all.filter(Files::isRegularFile).filter(each -> !each.startsWith(given)).toList()) {
                if (file.getFileName().toString().startsWith("report-")) {
                    reports.add(file);
                }
                if (!file.getFileName().toString().contains(".parallax") && tells(file)) {
                    telling.add(file);
                }
            }
        }
        assertEquals(2, reports.size(), "one of the FX thread, one of another: " + reports);
        assertEquals(List.of(), telling);
        assertTrue(tells(project), "the project itself holds it");
    }

    private static boolean tells(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains("canary of the ministry");
    }

    /** A person who marks and searches, in a window where two threads fail. */
    static final class Work {
        private Work() {}

        public static void main(String[] arguments) throws Exception {
            var project = Path.of(arguments[0]);
            try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
                var row = session.workspace().articles().getFirst();
                var open = session.show(row.article().id()).join();
                int start = open.text().indexOf(SECRET);
                var passage = Parts.passage(open.version(), open.text(), start, start + SECRET.length());
                session.perform(new Edit("Mark", List.of(Change.insert(Parts.annotation(passage, session.analyst()))),
                        List.of())).join();
            }
            new Wiring().window(project, (stage, window) -> {
                assertEquals(4, stage.getIcons().stream().filter(each -> each.getWidth() > 0).count(), "icons");
                Wiring.runOnFxThread(() -> {
                    throw new IllegalStateException("no place for " + SECRET);
                });
                Wiring.runOnFxThread(() -> {
                    var other = new Thread(() -> {
                        throw new IllegalArgumentException(SECRET);
                    }, SECRET.substring(0, 3));
                    other.start();
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    stage.hide();
                });
            });
            System.out.println("worked");
            System.exit(0);
        }
    }
}
