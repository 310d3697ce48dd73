package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.Parts;
import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.io.importer.Source;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.ProjectException;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.merge.MergeJob;
import app.parallax.store.OpenMode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests each kind of write to a project whose folder fails: it ends with one sentence that names the file, loses
 * nothing, and can be repeated.
 */
abstract class ProjectWrites {
    private static final int LARGE = 2_000;

    @TempDir
    Path folder;
    Path elsewhere;
    Path file;

    /** An empty folder in {@link #folder} that can be broken. */
    abstract Path makePlace() throws Exception;

    /** The folder that can be broken. */
    abstract Path place();

    /** From now on nothing can be written there. */
    abstract void breakPlace() throws IOException;

    /** It is as before. */
    abstract void mendPlace() throws IOException;

    @BeforeEach
    void makeProjects() throws Exception {
        elsewhere = folder.resolve("elsewhere.parallax");
        file = makePlace().resolve("p.parallax");
        new SmallProject(elsewhere);
        Files.copy(elsewhere, file);
    }

    Session open(Path project) {
        return Session.open(project, OpenMode.WRITE, "Ada", Runnable::run);
    }

    static String dump(Session session) {
        return session.read(Dump::of).join();
    }

    static void assertOneSentence(Throwable failure) {
        var reason = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        assertTrue(reason instanceof ProjectException, reason.toString());
        var sentence = Messages.of(reason);
        assertTrue(sentence.lines().count() == 1 && sentence.length() > 20, sentence);
        assertFalse(sentence.contains("Exception") || sentence.contains(".part"), sentence);
        assertTrue(sentence.contains(".parallax") || sentence.contains(File.separator), "names the file: " + sentence);
    }

    /** Fails while the place is broken, changes nothing, and succeeds once it is mended. */
    void failsThenWorks(Session session, Supplier<CompletableFuture<?>> work) throws IOException {
        var before = dump(session);
        breakPlace();
        assertOneSentence(assertThrows(CompletionException.class, () -> work.get().join()));
        assertEquals(before, dump(session));
        assertEquals(List.of(), session.check().join());
        mendPlace();
        work.get().join();
        assertEquals(List.of(), session.check().join());
    }

    static Edit tags(int count) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < count; i++) {
            changes.add(Change.insert(Parts.tag("Tag " + i)));
        }
        return new Edit("Tags", changes);
    }

    @Test
    void anEdit() throws IOException {
        try (var session = open(file)) {
            failsThenWorks(session, () -> session.perform(tags(1)));
        }
    }

    @Test
    void aBulkEdit() throws IOException {
        try (var session = open(file)) {
            failsThenWorks(session, () -> session.perform(tags(LARGE)));
            var before = dump(session);
            breakPlace();
            assertOneSentence(assertThrows(CompletionException.class, () -> session.undo().join()));
            assertEquals(before, dump(session));
            mendPlace();
            assertTrue(session.undo().join().isPresent());
        }
    }

    @Test
    void anImport() throws IOException {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < 20; i++) {
            sources.add(Source.of(i + ".txt", ("Article " + i + " says something. ").repeat(500)
                    .getBytes(StandardCharsets.UTF_8)));
        }
        try (var session = open(file)) {
            failsThenWorks(session, () -> ImportJob.ofSources(session, sources, ImportListener.NONE).done());
            assertEquals(22, session.read(reader -> reader.articles().size()).join());
        }
    }

    @Test
    void aMerge() throws IOException {
        var other = folder.resolve("other.parallax");
        Files.copy(elsewhere, other);
        try (var session = open(other)) {
            session.perform(tags(200)).join();
        }
        try (var session = open(file)) {
            failsThenWorks(session, () -> new MergeJob(session, other).run(Set.of()).done());
            assertEquals(202, session.read(reader -> reader.tags().size()).join());
        }
    }

    @Test
    void whatTheWindowLooksLike() throws IOException {
        try (var session = open(file)) {
            failsThenWorks(session, () -> session.storeState(Map.of("size", "x".repeat(10_000))));
        }
    }
}
