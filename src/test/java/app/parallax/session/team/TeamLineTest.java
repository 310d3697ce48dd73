package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.HubProject;
import app.parallax.hub.HubTimeouts;
import app.parallax.hub.Hubs;
import app.parallax.hub.MemoryHubs;
import app.parallax.hub.PasswordKey;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.postgres.CutProxy;
import app.parallax.hub.postgres.HubServer;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Message;
import app.parallax.model.SharedCopy;
import app.parallax.session.Session;
import app.parallax.session.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that fall silent and servers that are away: the waits are those of the program, made short. */
class TeamLineTest {
    private static final HubTimeouts SHORT = new HubTimeouts(Duration.ofMillis(20), Duration.ofMillis(300),
            Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(10),
            Duration.ofMillis(500), Duration.ofMillis(10),
            Duration.ofMillis(80), Duration.ofMinutes(10), Duration.ofMinutes(10));

    @TempDir
    Path folder;

    private final ExecutorService listeners = Executors.newCachedThreadPool();
    private final LinkedBlockingQueue<TeamStatus> told = new LinkedBlockingQueue<>();
    private Session session;
    private @Nullable TeamConnection connection;

    @BeforeEach
    void open() {
        session = TestProject.open(folder.resolve("anna.parallax"), "Anna");
    }

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
        session.close();
        listeners.shutdownNow();
    }

    private void connect(Hubs hubs, SharedCopy copy) {
        var made = new TeamConnection(session, hubs, copy, PasswordSource.NONE, told::add, SHORT);
        connection = made;
        session.workspace().revision().subscribe(made::edited);
    }

    private TeamStatus await(Predicate<TeamStatus> wanted) throws InterruptedException {
        while (true) {
            var each = Objects.requireNonNull(told.poll(2, TimeUnit.MINUTES), "no further status");
            if (wanted.test(each)) {
                return each;
            }
        }
    }

    private static boolean isLost(TeamStatus status) {
        return status.state() == TeamStatus.State.LOST;
    }

    private static boolean isLevel(TeamStatus status) {
        return status.state() == TeamStatus.State.CONNECTED && status.unsent() == 0;
    }

    /** A hub through a proxy; no request is given up for its length, so that only the probe can notice silence. */
    private final class Server implements AutoCloseable {
        private final HubServer.Base base = HubServer.shared().hub();
        private final CutProxy proxy = new CutProxy(base.server().port());
        private final SharedCopy copy;

        private Server() throws Exception {
            base.logins("anna", "ben");
            var hubs = new PostgresHubs(listeners, SHORT);
            var address = base.address("anna").replace(":" + base.server().port(), ":" + proxy.port());
            try (var hub = hubs.open(address, PasswordSource.NONE)) {
                copy = Sharing.share(session, hub, address, "anna", "Talks");
                hub.open(copy.project()).setMember("ben", "Ben", Role.ANALYST);
            }
            connect(hubs, copy);
            await(TeamLineTest::isLevel);
        }

        private HubProject past() {
            return new PostgresHubs(listeners).open(base.address("ben"), PasswordSource.NONE).open(copy.project());
        }

        @Override
        public void close() throws Exception {
            proxy.close();
        }
    }

    private void insertTag(String name) {
        session.perform(new Edit(name, List.of(Change.insert(Parts.tag(name))))).join();
    }

    @Test
    void aLineThatFallsSilentIsNoticedThoughNobodyAsksForAnything() throws Exception {
        try (var server = new Server()) {
            server.proxy.silence();
            var lost = await(TeamLineTest::isLost);
            assertNotNull(lost.since());
            assertEquals("hub.error.unreachable", Objects.requireNonNull(lost.why()).key());
            assertTrue(server.proxy.swallowed() > 0, "the question was on the line");
            server.proxy.mend();
            assertNull(await(TeamLineTest::isLevel).why());
        }
    }

    @Test
    void aRequestOnASilentLineIsGivenUpAndWhatItSentIsSentOnceWhenTheLineIsBack() throws Exception {
        try (var server = new Server()) {
            server.proxy.silence();
            insertTag("While it is silent");
            var lost = await(each -> isLost(each) && each.unsent() == 1);
            assertEquals(1, lost.unsent());
            insertTag("While it is lost");
            server.proxy.mend();
            await(TeamLineTest::isLevel);
            assertEquals(List.of("While it is silent", "While it is lost"), server.past().after(0, 100).stream()
                    .map(each -> each.label()).filter(each -> each.startsWith("While")).toList());
        }
    }

    /** Whose role changes while he is connected, reads and sends again as his role allows, without a new connection. */
    @Test
    void aMemberWhoMayOnlyReadStaysConnectedUntilHeMaySendAgain() throws Exception {
        try (var server = new Server()) {
            setRole(server, Role.READER);
            insertTag("Not allowed");
            var reads = await(each -> each.isReader() && each.unsent() == 1);
            assertEquals(TeamStatus.State.CONNECTED, reads.state());
            assertEquals("hub.error.reader", Objects.requireNonNull(reads.why()).key());
            setRole(server, Role.OWNER);
            insertTag("Allowed again");
            await(each -> isLevel(each) && !each.isReader());
        }
    }

    @Test
    void aReaderWhoMaySendAgainIsShownSoWhenHeAsksThoughHeHasNothingToSend() throws Exception {
        var memory = new MemoryHubs();
        var hub = memory.open("memory://anna@hub", PasswordSource.NONE);
        var copy = Sharing.share(session, hub, "memory://anna@hub", "anna", "Talks");
        var project = hub.open(copy.project());
        new TeamSync(session, project).run();
        project.setMember("zoe", "Zoe", Role.OWNER);
        var zoe = memory.open("memory://zoe@hub", PasswordSource.NONE).open(copy.project());
        zoe.setMember("anna", "Anna", Role.READER);
        connect(memory, copy);
        await(each -> isLevel(each) && each.isReader());
        zoe.setMember("anna", "Anna", Role.ANALYST);
        Objects.requireNonNull(connection).again();
        await(each -> isLevel(each) && !each.isReader());
    }

    private static void setRole(Server server, Role role) throws Exception {
        server.base.run("postgres", "UPDATE parallax.member SET role = '" + role.name().toLowerCase(Locale.ROOT)
                + "' WHERE login = 'anna'");
    }

    @Test
    void anAttemptFollowsEachWaitAndTheFirstSuccessEndsThem() throws Exception {
        var memory = new MemoryHubs();
        var copy = Sharing.share(session, memory.open("memory://anna@hub", PasswordSource.NONE), "memory://anna@hub",
                "anna", "Talks");
        memory.line("anna").cut(true);
        connect(memory, copy);
        for (int i = 0; i < 3; i++) {
            insertTag("Away " + i);
            int made = i + 1;
            await(each -> isLost(each) && each.unsent() >= made);
        }
        memory.line("anna").cut(false);
        await(TeamLineTest::isLevel);
        assertTrue(memory.at("hub").log(copy.project()).size() >= 3);
    }

    /** Hubs in memory with something that happens before each connection. */
    private static Hubs opening(MemoryHubs memory, Runnable before) {
        return new Hubs() {
            @Override
            public Hub open(String address, PasswordSource passwords) {
                before.run();
                return memory.open(address, passwords);
            }

            @Override
            public boolean init(String address, PasswordSource passwords) {
                return memory.init(address, passwords);
            }

            @Override
            public String withLogin(String address, String login) {
                return memory.withLogin(address, login);
            }

            @Override
            public String hostNames(String address) {
                return memory.hostNames(address);
            }

            @Override
            public PasswordKey passwordKey(String address) {
                return memory.passwordKey(address);
            }

            @Override
            public String login(String address) {
                return memory.login(address);
            }

            @Override
            public boolean isSafe(String address) {
                return memory.isSafe(address);
            }
        };
    }

    @Test
    void whatIsMadeWhileAConnectionIsBeingTriedCountsAsNotSent() throws Exception {
        var memory = new MemoryHubs();
        var copy = Sharing.share(session, memory.open("memory://anna@hub", PasswordSource.NONE), "memory://anna@hub",
                "anna", "Talks");
        var attempts = new Semaphore(0);
        var tried = new CountDownLatch(2);
        connect(opening(memory, () -> {
            tried.countDown();
            if (tried.getCount() > 0) {
                throw new HubException(HubException.Reason.UNREACHABLE, Message.of("hub.error.held", "hub"), null);
            }
            attempts.acquireUninterruptibly();
        }), copy);
        int before = await(TeamLineTest::isLost).unsent();
        tried.await();
        insertTag("Meanwhile");
        await(each -> isLost(each) && each.unsent() == before + 1);
        attempts.release(100);
        await(TeamLineTest::isLevel);
    }

    /** What somebody must lift is not tried again before a person asks, or minutes have passed. */
    @Test
    void aRefusalIsTriedAgainWhenAPersonAsks() throws Exception {
        var memory = new MemoryHubs();
        var copy = Sharing.share(session, memory.open("memory://anna@hub", PasswordSource.NONE), "memory://anna@hub",
                "anna", "Talks");
        var asked = new LinkedBlockingQueue<UUID>();
        connect(opening(memory, () -> {
            asked.add(UUID.randomUUID());
            if (asked.size() == 1) {
                throw new HubException(HubException.Reason.FORBIDDEN,
                        Message.of("hub.error.removed", "anna", "Talks"), null);
            }
        }), copy);
        assertEquals("hub.error.removed",
                Objects.requireNonNull(await(each -> each.state() == TeamStatus.State.REFUSED).why()).key());
        insertTag("Not sent yet");
        await(each -> each.state() == TeamStatus.State.REFUSED && each.unsent() > 0);
        assertEquals(1, asked.size());
        Objects.requireNonNull(connection).again();
        await(TeamLineTest::isLevel);
        assertEquals(2, asked.size());
    }
}
