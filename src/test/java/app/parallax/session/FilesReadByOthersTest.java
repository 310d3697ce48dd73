package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.ProgramProcess;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.model.Tag;
import app.parallax.session.project.Projects;
import app.parallax.store.OpenMode;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that a project stays locked while other code of the process opens and closes its files, as the file chooser of
 * GTK does, which drops all POSIX locks on them.
 */
class FilesReadByOthersTest {
    private static final int ROUNDS = 3;
    private static final int EDITS = 10;

    @TempDir
    Path folder;
    private Path place;
    private Path project;
    private Path data;
    /** What the session said was saved. */
    private final Set<String> saved = new HashSet<>();

    @BeforeEach
    void make() throws IOException {
        place = Files.createDirectories(folder.resolve("place"));
        project = place.resolve("p.parallax");
        data = folder.resolve("data");
        Projects.create(project);
    }

    private Session open() {
        return Session.open(project, OpenMode.WRITE, "Ada", Runnable::run, Backups.in(data));
    }

    /** Some edits; fails with the first that is not saved. */
    private void edit(Session session, String round) {
        for (int i = 0; i < EDITS; i++) {
            var name = round + "." + i;
            session.perform(new Edit("New tag", List.of(Change.insert(Parts.tag(name))))).join();
            saved.add(name);
        }
    }

    private void readAllFiles() throws IOException {
        try (var files = Files.newDirectoryStream(place)) {
            for (var file : files) {
                assertTrue(read(file) >= -1);
            }
        }
    }

    private static int read(Path file) throws IOException {
        try (var in = new FileInputStream(file.toFile())) {
            return in.read(new byte[4096]);
        } catch (FileNotFoundException e) { // another program took it away meanwhile
            return 0;
        }
    }

    private static Object identity(Path file) throws IOException {
        var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    private Path log() {
        return place.resolve("p.parallax-wal");
    }

    private static Map<String, String> tags(Path project) {
        try (var session = Projects.openForReading(project, "Reader", Runnable::run)) {
            assertEquals(List.of(), session.check().join(), project.toString());
            return session.read(reader -> reader.tags().stream().map(Counted::entity)
                    .collect(Collectors.toMap(Tag::name, Tag::description))).join();
        }
    }

    @Test
    void noOtherProgramWritesAfterIt() throws Exception {
        var article = Files.writeString(folder.resolve("a.txt"), "Words of an article.\n");
        try (var session = open()) {
            for (int round = 0; round < ROUNDS; round++) {
                edit(session, "before" + round);
                readAllFiles();
                var ended = ProgramProcess.run(data, "import", project.toString(), article.toString());
                assertEquals(3, ended.code(), ended.toString());
                assertTrue(ended.err().contains(", " + ProcessHandle.current().pid()),
                        "the owner is named: " + ended.err());
                edit(session, "after" + round);
            }
        }
        assertEquals(saved, tags(project).keySet());
    }

    @Test
    void whoReadsTheProjectAfterItLeavesTheLogOfWrites() throws Exception {
        try (var session = open()) {
            for (int round = 0; round < ROUNDS; round++) {
                edit(session, "before" + round);
                var log = identity(log());
                long size = Files.size(log());
                readAllFiles();
                var ended = ProgramProcess.run(data, "check", project.toString());
                assertEquals(0, ended.code(), ended.toString());
                assertTrue(Files.exists(log()), "the log of writes was deleted");
                assertEquals(log, identity(log()), "the log of writes is another");
                assertTrue(Files.size(log()) >= size, "the log of writes was cut off");
                edit(session, "after" + round);
            }
        }
        assertEquals(saved, tags(project).keySet());
    }

    @Test
    void nothingIsLostToAProgramThatWritesWithoutAsking() throws Exception {
        writeBesideStranger(false);
    }

    @Test
    void nothingIsLostToAProgramThatWritesWithoutAskingAfterIt() throws Exception {
        writeBesideStranger(true);
    }

    private void writeBesideStranger(boolean filesAreRead) throws Exception {
        int wrote;
        try (var session = open()) {
            session.perform(new Edit("New tag", List.of(Change.insert(Parts.tag(Stranger.TAG))))).join();
            saved.add(Stranger.TAG);
            var stranger = ProgramProcess
                    .of(data, List.of(), Stranger.class, project.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var lines = new ArrayList<String>();
            try (var reader = stranger.inputReader()) {
                for (int round = 0; round < 3 * ROUNDS; round++) {
                    lines.add(String.valueOf(reader.readLine()));
                    if (filesAreRead) {
                        readAllFiles();
                    }
                    lines.add(String.valueOf(reader.readLine()));
                    try {
                        edit(session, "round" + round);
                    } catch (CompletionException e) { // told, and no edit that was said to be saved
                        assertTrue(e.getCause() instanceof ProjectException, e.toString());
                    }
                }
                stranger.getOutputStream().write('\n');
                stranger.getOutputStream().flush();
                reader.lines().forEach(lines::add);
            }
            assertEquals(0, stranger.waitFor());
            wrote = Integer.parseInt(lines.getLast().substring("wrote ".length()));
        }
        var found = tags(project);
        assertEquals(String.valueOf(wrote), found.get(Stranger.TAG), "what the other program said was written");
        var missing = new HashSet<>(saved);
        missing.removeAll(found.keySet());
        rescued().forEach(missing::removeAll);
        System.out.println("Beside a program that wrote " + wrote + " times without asking"
                + (filesAreRead ? ", our locks fallen, " : ", ") + (saved.size() - 1) + " of " + 3 * ROUNDS * EDITS
                + " edits were saved.");
        assertEquals(Set.of(), missing, "said to be saved, and neither in the project nor in a rescue copy");
    }

    /** The tags of each project in the data folder, where rescue copies are kept. */
    private List<Set<String>> rescued() throws IOException {
        var all = new HashMap<Path, Set<String>>();
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                files.filter(file -> file.toString().endsWith(".parallax"))
                        .forEach(file -> all.put(file, tags(file).keySet()));
            }
        }
        return List.copyOf(all.values());
    }
}
