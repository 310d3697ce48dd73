package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.HubProject;
import app.parallax.hub.HubTimeouts;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.Role;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A primary that is killed while two copies send, and a replica that takes over. */
class FailoverTest {
    private static final PostgresHubs HUBS = new PostgresHubs(Runnable::run);
    /** How many batches each sends before the primary is killed, and after. */
    private static final int BATCHES = 20;

    private final UUID id = Ids.next();
    private final CountDownLatch begun = new CountDownLatch(2 * BATCHES);
    private final AtomicLong killed = new AtomicLong();
    private final AtomicLong promoted = new AtomicLong();
    private final AtomicLong back = new AtomicLong();

    @Test
    void nothingThatWasAcknowledgedIsLostWhenAReplicaTakesOver() throws Exception {
        failOver();
    }

    @Test
    @Tag("speed")
    void copiesGoOnWithinTenSeconds() throws Exception {
        var took = failOver();
        System.out.println("failover: " + took.toMillis() + " ms from the kill to the first edit accepted after, of "
                + Duration.ofNanos(promoted.get() - killed.get()).toMillis() + " ms until the replica was promoted");
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took.toString());
    }

    private Duration failOver() throws Exception {
        var primary = HubServer.start();
        try {
            var base = primary.hub();
            base.logins("anna", "ben");
            var replica = primary.replica();
            try (var threads = Executors.newFixedThreadPool(2)) {
                try (var anna = HUBS.open(address(base, replica, "anna"), PasswordSource.NONE);
                        var project = anna.create(id, "Talks", "Anna", 15)) {
                    project.setMember("ben", "Ben", Role.ANALYST);
                }
                var senders = List.of("anna", "ben").stream()
                        .map(login -> threads.submit(sender(address(base, replica, login), login))).toList();
                try {
                    begun.await();
                    killed.set(System.nanoTime());
                    primary.kill();
                    replica.promote();
                    promoted.set(System.nanoTime());
                } catch (Exception e) {
                    threads.shutdownNow();
                    throw e;
                }
                var acknowledged = new HashSet<UUID>();
                for (var each : senders) {
                    acknowledged.addAll(each.get());
                }
                try (var anna = HUBS.open(address(base, replica, "anna"), PasswordSource.NONE);
                        var project = anna.open(id)) {
                    var log = log(project);
                    assertEquals(log.size(), new HashSet<>(log).size());
                    assertEquals(acknowledged, new HashSet<>(log));
                }
                primary.restart();
                assertNothingIsAcknowledgedByTheOldPrimary(base);
            } finally {
                replica.kill();
            }
        } finally {
            primary.kill();
        }
        return Duration.ofNanos(back.get() - killed.get());
    }

    /** It waits for a replica that is none any more, so that nobody takes it for the hub. */
    private void assertNothingIsAcknowledgedByTheOldPrimary(HubServer.Base base) {
        var usual = HubTimeouts.DEFAULT;
        var impatient = new HubTimeouts(usual.poll(), usual.answer(), usual.connect(), Duration.ofSeconds(2),
                usual.hold(), usual.turn(), usual.firstWait(), usual.longestWait(), usual.refused(), usual.beat());
        try (var hub = new PostgresHubs(Runnable::run, impatient).open(base.address("anna"), PasswordSource.NONE);
                var project = hub.open(id)) {
            var head = project.head();
            assertEquals(Reason.UNREACHABLE, assertThrows(HubException.class,
                    () -> project.send(List.of(PostgresHubTest.edit("late", 1)), head)).reason());
        }
    }

    private static String address(HubServer.Base base, HubServer replica, String login) {
        return base.address(login).replace("/" + base.name(),
                ",localhost:" + replica.port() + "/" + base.name() + "?targetServerType=primary");
    }

    /** Sends until both servers have accepted enough; returns what was acknowledged. */
    private Callable<List<UUID>> sender(String address, String login) {
        return () -> {
            var acknowledged = new ArrayList<UUID>();
            int after = 0;
            try (var hub = HUBS.open(address, PasswordSource.NONE)) {
                var project = hub.open(id);
                long head = 0;
                for (int i = 0; after < BATCHES; i++) {
                    var edits = List.of(PostgresHubTest.edit(login + i, 2), PostgresHubTest.edit(login + i, 1));
                    for (SendResult answer = null; !(answer instanceof SendResult.Accepted);) {
                        try {
                            answer = project.send(edits, head);
                            head = answer.head();
                            if (answer instanceof SendResult.HeadMoved
                                    && log(project).contains(edits.getFirst().id())) {
                                break; // the answer was lost, and others came after
                            }
                        } catch (HubException e) {
                            assertEquals(Reason.UNREACHABLE, e.reason(), e.toString());
                        }
                    }
                    edits.forEach(each -> acknowledged.add(each.id()));
                    begun.countDown();
                    if (promoted.get() > 0) {
                        back.compareAndSet(0, System.nanoTime());
                        after++;
                    }
                }
            } finally { // who fails is not waited for
                while (begun.getCount() > 0) {
                    begun.countDown();
                }
            }
            return acknowledged;
        };
    }

    private static List<UUID> log(HubProject project) {
        var log = new ArrayList<SharedEdit>();
        for (var batch = project.after(0, 1_000); !batch.isEmpty(); batch = project.after(log.size(), 1_000)) {
            log.addAll(batch);
        }
        return log.stream().map(SharedEdit::id).toList();
    }
}
