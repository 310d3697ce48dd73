package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.Hubs;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.postgres.HubServer;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamSync;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window of a project that is shared through a real PostgreSQL server. */
class WindowServerTest extends TeamWindow {
    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final Hubs server = new PostgresHubs(listeners);

    @Override
    protected Hubs windowHubs() {
        return server;
    }

    @AfterEach
    void endListeners() {
        close();
        listeners.shutdownNow();
    }

    private static boolean hasMark(Session session, String quote) {
        return session.read(reader -> {
            var found = new ArrayList<String>();
            reader.marks(AnnotationFilter.ALL, mark -> found.add(mark.passage().quote()));
            return found.contains(quote);
        }).join();
    }

    private Tag shownTag(UUID id) {
        return session().workspace().tag(id).orElseThrow();
    }

    /** Shared, joined, marked here and seen there and back; the server killed and back; a conflict settled by a key. */
    @Test
    void aTeamWorksThroughAServerThatIsKilled() throws Exception {
        var postgres = HubServer.start();
        var base = postgres.hub();
        base.logins("anna", "bob");
        share(base.address("anna"));
        try (var hub = server.open(base.address("anna"), PasswordSource.NONE);
                var ofBob = server.open(base.address("bob"), PasswordSource.NONE)) {
            var project = hub.projects().getFirst().id();
            hub.open(project).setMember("bob", "Bob", Role.ANALYST);
            var file = folder.resolve("bob.parallax");
            Projects.create(file);
            try (var bob = Projects.openForWriting(file, "Bob", Runnable::run)) {
                Sharing.join(bob, base.address("bob"), project, "sample", "bob");
                var shared = ofBob.open(project);
                new TeamSync(bob, shared).run();
                shared.present(UUID.randomUUID(), "Bob",
                        bob.workspace().articles().stream().map(each -> each.article().id()).toList());

                select(0, "hostages");
                press(KeyCode.DIGIT1);
                until("the mark at the colleague’s", () -> {
                    new TeamSync(bob, shared).run();
                    return hasMark(bob, "hostages");
                });
                var tag = tag(bob);
                change(bob, tag, tag.withName("Named by Bob"));
                new TeamSync(bob, shared).run();
                await("the name of the tag", () -> shownTag(tag.id()).name().equals("Named by Bob"));
                assertEquals("Shared · all sent", status());

                postgres.kill();
                await("that it is lost", () -> shown().startsWith("Not connected since"));
                change(bob, tag(bob), described(tag(bob), "as Bob says"));
                on(() -> session().perform(new Edit("Mine",
                        List.of(new Change(shownTag(tag.id()), described(shownTag(tag.id()), "as Anna says"))))));
                await("what waits", () -> shown().endsWith("1 to send"));
                postgres.restart();
                new TeamSync(bob, shared).run();
                choose("CONNECT");
                await("the conflict", () -> shown().equals("Shared · all sent · 1 to settle"));
                assertEquals("as Bob says", on(() -> shownTag(tag.id()).description()));
                choose("TO_SETTLE");
                await("the list", () -> rows("To settle").size() == 1);
                press(KeyCode.M);
                until("that mine was taken", () -> {
                    new TeamSync(bob, shared).run();
                    return tag(bob).description().equals("as Anna says");
                });
                await("that nothing is left", () -> shown().equals("Shared · all sent"));

                assertTrue(shared.presences(UUID.randomUUID()).stream().anyMatch(each -> each.login().equals("anna")));
                close();
                until("that the initials have left", () -> shared.presences(UUID.randomUUID()).stream()
                        .noneMatch(each -> each.login().equals("anna")));
            }
        } finally {
            postgres.kill();
        }
    }
}
