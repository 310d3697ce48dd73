package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.i18n.Messages;
import app.parallax.io.importer.Source;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.merge.MergeJob;
import app.parallax.store.OpenMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens and edits while a program that ignores our lock holds the file for longer than the timeout of 10 s. */
class LockedByOthersTest {
    @TempDir
    Path folder;

    private record Work(Session session, Connection other, Function<Session, CompletableFuture<?>> kind,
            CompletableFuture<?> done, String before) {}

    private Path project(String name) throws IOException {
        return Files.copy(folder.resolve("p.parallax"), folder.resolve(name + ".parallax"));
    }

    private static Connection held(Path project) throws SQLException {
        var other = DriverManager.getConnection("jdbc:sqlite:" + project);
        try (var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return other;
    }

    private Work begin(String name, Function<Session, CompletableFuture<?>> kind) throws IOException, SQLException {
        var project = project(name);
        var session = Session.open(project, OpenMode.WRITE, "Ada", Runnable::run);
        var before = ProjectWrites.dump(session);
        var other = held(project);
        return new Work(session, other, kind, kind.apply(session), before);
    }

    /** All at once, since each waits. */
    @Test
    void eachKindOfWorkSaysThatTheFileIsHeldAndIsDoneLater() throws Exception {
        new SmallProject(folder.resolve("p.parallax"));
        var elsewhere = project("elsewhere");
        try (var session = Session.open(elsewhere, OpenMode.WRITE, "Ada", Runnable::run)) {
            session.perform(ProjectWrites.tags(20)).join();
        }
        Map<String, Function<Session, CompletableFuture<?>>> kinds = Map.of(
                "edit", session -> session.perform(ProjectWrites.tags(1)),
                "bulk", session -> session.perform(ProjectWrites.tags(500)),
                "undo", session -> session.undo(),
                "import", session -> ImportJob.ofSources(session,
                        List.of(Source.of("a.txt", "Words of an article.".getBytes(StandardCharsets.UTF_8))),
                        ImportListener.NONE).done(),
                "merge", session -> new MergeJob(session, elsewhere).run(Set.of()).done(),
                "window", session -> session.storeState(Map.of("size", "1")));
        var works = new ArrayList<Work>();
        for (var kind : kinds.entrySet()) {
            works.add(begin(kind.getKey(), kind.getValue()));
        }
        for (var work : works) {
            var failure = assertThrows(CompletionException.class, () -> work.done.join());
            ProjectWrites.assertOneSentence(failure);
            var sentence = Messages.of(Objects.requireNonNull(failure.getCause()));
            assertTrue(sentence.contains("another program has locked it") && !sentence.contains("space"), sentence);
            assertEquals(work.before, ProjectWrites.dump(work.session), "it is read meanwhile");
            CopyJob.run(work.session, folder.resolve("copy-" + work.session.file().getFileName())).done()
                    .join();
            work.other.close();
            work.kind.apply(work.session).join();
            assertEquals(List.of(), work.session.check().join());
            work.session.close();
        }
    }
}
