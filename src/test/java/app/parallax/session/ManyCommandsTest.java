package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.ProgramProcess;
import app.parallax.model.HistoryEntry;
import app.parallax.session.project.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts eight writing commands on one project at once: each does its work or names the one that does. */
class ManyCommandsTest {
    private static final int ROUNDS = Integer.getInteger("parallax.commandRounds", 1);
    private static final int ARTICLES = 30;

    @TempDir
    Path folder;
    private int done;

    private Path articles(String name) throws IOException {
        var made = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(made.resolve(name + "-" + i + ".txt"), "Article " + i + " of " + name + ".\n");
        }
        return made;
    }

    private Path events(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".csv"),
                "title,date,place,note\n" + name + ",2023-10-26,Doha,\n");
    }

    @Test
    void eachDoesItsWorkOrNamesWhoWrites() throws Exception {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        var files = new HashSet<String>();
        var titles = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = new ArrayList<ProgramProcess>();
            var kinds = new ArrayList<Runnable>();
            for (int i = 0; i < 8; i++) {
                var name = "r" + round + "c" + i;
                if (i % 2 == 0) {
                    begun.add(start("import", project, articles(name)));
                    kinds.add(() -> {
                        for (int each = 0; each < ARTICLES; each++) {
                            files.add(name + "-" + each + ".txt");
                        }
                    });
                } else {
                    begun.add(start("events", project, events(name)));
                    kinds.add(() -> titles.add(name));
                }
            }
            took(begun, kinds);
            assertThere(project, files, titles);
        }
        System.out.println(8 * ROUNDS + " commands at once, eight by eight: " + done + " wrote, each of the others "
                + "named who did.");
    }

    private ProgramProcess start(String command, Path project, Path what) {
        return ProgramProcess.start(folder.resolve("data"), command, project.toString(), what.toString());
    }

    private void took(List<ProgramProcess> begun, List<Runnable> kinds) throws InterruptedException {
        var ended = new ArrayList<ProgramProcess.Ended>();
        for (var each : begun) {
            ended.add(each.ended());
        }
        var numbers = ended.stream().map(each -> String.valueOf(each.pid())).collect(Collectors.toSet());
        int before = done;
        for (int i = 0; i < ended.size(); i++) {
            var each = ended.get(i);
            if (each.code() == 0) {
                kinds.get(i).run();
                done++;
            } else {
                assertEquals(3, each.code(), each.toString());
                assertTrue(numbers.stream().anyMatch(number -> each.err().contains(", " + number + ")")),
                        "who writes is named: " + each.err());
            }
        }
        assertTrue(done > before, "nobody wrote: " + ended);
    }

    private static void assertThere(Path project, Set<String> files, Set<String> titles) {
        try (var session = Projects.openForWriting(project, "Heir", Runnable::run)) {
            assertEquals(List.of(), session.check().join());
            assertEquals(files, session.read(reader -> reader.articles().stream().map(row -> row.article().file())
                    .collect(Collectors.toSet())).join());
            assertEquals(titles, session.workspace().events().stream().map(row -> row.entity().title())
                    .collect(Collectors.toSet()));
            session.read(reader -> {
                reader.history(entry -> assertEquals(HistoryEntry.State.DONE, entry.state()));
                return true;
            }).join();
        }
    }
}
