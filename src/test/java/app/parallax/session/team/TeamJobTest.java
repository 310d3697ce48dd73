package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.hub.Hub;
import app.parallax.hub.HubProject;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.postgres.HubServer;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.model.ArticleRow;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Entity;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Outlet;
import app.parallax.model.ProjectReader;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a colleague sends through a real server while a job of the own window plans its edits from what it has read. */
class TeamJobTest {
    @TempDir
    Path folder;

    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final PostgresHubs hubs = new PostgresHubs(listeners);
    private final LinkedBlockingQueue<TeamStatus> told = new LinkedBlockingQueue<>();
    private final Tag tag = Parts.tag("Hands");
    private Session anna;
    private Session ben;
    private Hub hubOfBen;
    private HubProject shared;
    private TeamConnection connection;

    @BeforeEach
    void share() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("anna", "ben");
        anna = TestProject.open(folder.resolve("anna.parallax"), "Anna");
        anna.perform(new Edit("Before", List.of(Change.insert(tag)))).join();
        try (var hub = hubs.open(base.address("anna"), PasswordSource.NONE)) {
            var copy = Sharing.share(anna, hub, base.address("anna"), "anna", "Talks");
            var project = hub.open(copy.project());
            new TeamSync(anna, project).run();
            project.setMember("ben", "Ben", Role.ANALYST);
            ben = TestProject.open(folder.resolve("ben.parallax"), "Ben");
            Sharing.join(ben, base.address("ben"), copy.project(), "Talks", "ben");
        }
        var copy = Sharing.copy(anna).orElseThrow();
        hubOfBen = hubs.open(base.address("ben"), PasswordSource.NONE);
        shared = hubOfBen.open(copy.project());
        new TeamSync(ben, shared).run();
        connection = new TeamConnection(anna, hubs, copy, PasswordSource.NONE, told::add);
        awaitStatus(each -> each.state() == TeamStatus.State.CONNECTED);
        anna.workspace().revision().subscribe(connection::edited);
    }

    @AfterEach
    void close() {
        connection.close();
        hubOfBen.close();
        anna.close();
        ben.close();
        listeners.shutdownNow();
    }

    private void awaitStatus(Predicate<TeamStatus> wanted) throws InterruptedException {
        while (!wanted.test(Objects.requireNonNull(told.poll(1, TimeUnit.MINUTES), "no further status"))) {
            // an earlier one
        }
    }

    private static boolean isWaitingForJob(TeamStatus status) {
        return status.why() != null && status.why().key().equals("team.waitsForJob");
    }

    private static boolean isLevel(TeamStatus status) {
        return status.why() == null && status.coming() == 0 && status.unsent() == 0;
    }

    private static List<String> rows(Session session) {
        return session.readNow(reader -> {
            var rows = new ArrayList<String>();
            for (var kind : Kind.values()) {
                reader.all(kind, (Entity entity) -> rows.add(kind + " " + entity));
            }
            return rows;
        });
    }

    private Tag tag(Session session) {
        return session.workspace().tag(tag.id()).orElseThrow();
    }

    private Tag tag(ProjectReader reader) {
        return (Tag) reader.entities(Kind.TAG, List.of(tag.id())).getFirst();
    }

    private static Tag described(Tag tag, String words) {
        return new Tag(tag.id(), tag.name(), tag.parent(), tag.color(), words, tag.key());
    }

    /** Sends an edit of the colleague. */
    private void sendAsBen(Change change) {
        ben.perform(new Edit("Ben", List.of(change))).join();
        new TeamSync(ben, shared).run();
    }

    private void assertBothHaveBoth() throws InterruptedException {
        awaitStatus(TeamJobTest::isLevel);
        new TeamSync(ben, shared).run();
        assertEquals(rows(anna), rows(ben));
        for (var session : List.of(anna, ben)) {
            assertEquals("Named by Ben", tag(session).name());
            assertEquals("as the job says", tag(session).description());
        }
        assertEquals(List.of(), Conflicts.of(anna).join());
    }

    @Test
    void whatComesWhileAJobPlansWaitsUntilTheJobHasChangedTheSameRow() throws Exception {
        var isRead = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var job = anna.startEditing(progress -> {
        }, running -> {
            var before = anna.readNow(this::tag);
            isRead.countDown();
            join(goOn);
            anna.await(
                    anna.perform(new Edit("Job", List.of(new Change(before, described(before, "as the job says"))))));
            return true;
        });
        isRead.await();
        sendAsBen(new Change(tag(ben), tag(ben).withName("Named by Ben")));
        awaitStatus(TeamJobTest::isWaitingForJob);
        assertEquals("Hands", tag(anna).name());
        goOn.countDown();
        job.done().join();
        assertBothHaveBoth();
    }

    @Test
    void whatComesWhileAnEditIsPlannedIsReceivedThoughNothingIsPerformed() throws Exception {
        var goOn = new CompletableFuture<Boolean>();
        var planned = anna.plan(() -> goOn);
        sendAsBen(new Change(tag(ben), tag(ben).withName("Named by Ben")));
        awaitStatus(TeamJobTest::isWaitingForJob);
        assertFalse(anna.receive(team -> true).join());
        goOn.completeExceptionally(new IllegalStateException("given up"));
        assertTrue(planned.isCompletedExceptionally());
        awaitStatus(TeamJobTest::isLevel);
        assertEquals("Named by Ben", tag(anna).name());
    }

    @Test
    void anImportKeepsTheOutletThatItMadeAlthoughAColleagueMakesItMeanwhile() throws Exception {
        var pages = Files.createDirectory(folder.resolve("pages"));
        int count = 1_100; // three batches
        for (int i = 0; i < count; i++) {
            var words = ("The board met on day " + i + " to vote on the pier, and it voted to close it. ").repeat(4);
            Files.writeString(pages.resolve(i + ".html"), "<html><head><title>Pier " + i
                    + "</title><meta property='og:site_name' content='Echo'></head><body><p>" + words
                    + "</p></body></html>");
        }
        var isFirst = new CountDownLatch(1);
        var report = ImportJob.ofPaths(anna, List.of(pages), new ImportListener() {
            @Override
            public void imported(ArticleRow row) {
                if (isFirst.getCount() > 0) {
                    isFirst.countDown();
                    sendAsBen(Change.insert(new Outlet(Ids.next(), "Echo", "GB", null)));
                    sendAsBen(new Change(tag(ben), tag(ben).withName("Named by Ben")));
                    awaitJob();
                }
            }
        }).done().join();
        assertEquals(count, report.imported());
        assertEquals(List.of(), report.refused());
        anna.plan(() -> anna.read(this::tag).thenCompose(now -> anna.perform(
                new Edit("Job", List.of(new Change(now, described(now, "as the job says"))))))).join();
        assertBothHaveBoth();
        assertEquals(1, ben.workspace().outlets().size());
        assertEquals("GB", ben.workspace().outlets().getFirst().entity().country());
        assertEquals(count, ben.workspace().articles().size());
    }

    private void awaitJob() {
        try {
            awaitStatus(TeamJobTest::isWaitingForJob);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
