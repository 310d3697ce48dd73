package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.Hub;
import app.parallax.hub.HubException;
import app.parallax.hub.HubException.Reason;
import app.parallax.hub.HubProject;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.SendResult;
import app.parallax.hub.SharedEdit;
import app.parallax.model.Ids;
import app.parallax.text.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that are cut, answers that are lost, servers that are killed or are not who they say. */
class HubFaultsTest {
    /** How many cuts of all that are possible are tried: one of so many. */
    private static final int STEP = Integer.getInteger("parallax.seeds", 1) > 1 ? 1 : 61;

    @TempDir
    Path folder;

    private static Hub hub(String address) {
        return new PostgresHubs(Runnable::run).open(address, PasswordSource.NONE);
    }

    @Test
    void aLineThatIsCutAtAnyByteLosesNoEditAndSendsNoneTwice() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("anna");
        var id = Ids.next();
        var sent = new ArrayList<SharedEdit>();
        var bytes = "the words of an article".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int cuts = 0;
        try (var proxy = new CutProxy(base.server().port())) {
            var address = base.address("anna").replace(":" + base.server().port(), ":" + proxy.port());
            hub(address).create(id, "Talks", "Anna", 15);
            boolean whole = false;
            for (int after = 1; !whole; after += STEP) {
                var edits = List.of(PostgresHubTest.edit("one " + after, 2), PostgresHubTest.edit("two " + after, 1));
                bytes[0]++;
                bytes[1] = (byte) after;
                var hash = Sha256.of(bytes);
                try (var hub = hub(address); var project = hub.open(id)) {
                    proxy.cutAfter(after);
                    try {
                        exchange(project, hash, bytes, edits, sent.size());
                        whole = !proxy.isCut();
                    } catch (HubException e) {
                        assertEquals(Reason.UNREACHABLE, e.reason());
                        cuts++;
                    }
                    proxy.mend();
                    exchange(project, hash, bytes, edits, sent.size());
                    sent.addAll(edits);
                }
            }
        }
        assertTrue(cuts > 1_500 / STEP, cuts + " cuts");
        try (var hub = hub(base.address("anna")); var project = hub.open(id)) {
            assertEquals(sent, log(project).stream().map(each -> each.at(0, "")).toList());
        }
    }

    private static void exchange(HubProject project, String hash, byte[] bytes, List<SharedEdit> edits, long head) {
        if (project.missing(List.of(hash)).contains(hash)) {
            long there = project.received(hash);
            int half = bytes.length / 2;
            if (there < half) {
                project.put(hash, 0, java.util.Arrays.copyOf(bytes, half), false);
            }
            project.put(hash, half, java.util.Arrays.copyOfRange(bytes, half, bytes.length), true);
        }
        assertInstanceOf(SendResult.Accepted.class, project.send(edits, head));
        assertArrayEquals(bytes, project.get(hash, 0, bytes.length).length == bytes.length
                ? project.get(hash, 0, bytes.length)
                : project.getWhole(List.of(hash), bytes.length).get(hash));
        assertEquals(2, project.after(head, 10).size());
    }

    private static List<SharedEdit> log(HubProject project) {
        var log = new ArrayList<SharedEdit>();
        for (var batch = project.after(0, 1_000); !batch.isEmpty(); batch = project.after(log.size(), 1_000)) {
            log.addAll(batch);
        }
        return log;
    }

    /** What was acknowledged is there when the server is back; whoever was sending goes on. */
    @Test
    void aServerThatIsKilledLosesNothingThatItAcknowledged() throws Exception {
        var server = HubServer.start();
        var base = server.hub();
        base.logins("anna", "ben");
        var id = Ids.next();
        try (var anna = hub(base.address("anna"));
                var project = anna.create(id, "Talks", "Anna", 15);
                var threads = Executors.newFixedThreadPool(2)) {
            project.setMember("ben", "Ben", app.parallax.hub.Role.ANALYST);
            var connected = new CyclicBarrier(2);
            var begun = new CountDownLatch(20);
            var restarted = new CountDownLatch(1);
            var senders = List.of("anna", "ben").stream().map(login -> threads.submit(() -> {
                var acknowledged = new ArrayList<UUID>();
                try (var hub = hub(base.address(login)); var own = hub.open(id)) {
                    connected.await();
                    long head = 0;
                    boolean back = false;
                    for (int i = 0; !back || i < 40; i++) {
                        var edits = List.of(PostgresHubTest.edit(login + i, 2), PostgresHubTest.edit(login + i, 1));
                        back = restarted.getCount() == 0;
                        for (SendResult answer = null; !(answer instanceof SendResult.Accepted);) {
                            try {
                                answer = own.send(edits, head);
                                head = answer.head();
                                if (answer instanceof SendResult.HeadMoved && holds(own, edits)) {
                                    break; // the answer was lost, and others came after
                                }
                            } catch (HubException e) {
                                assertEquals(Reason.UNREACHABLE, e.reason(), e.toString());
                                restarted.await();
                            }
                        }
                        edits.forEach(each -> acknowledged.add(each.id()));
                        begun.countDown();
                    }
                }
                return acknowledged;
            })).toList();
            try {
                begun.await();
                server.kill();
                server.restart();
            } catch (Exception e) {
                threads.shutdownNow();
                throw e;
            }
            restarted.countDown();
            var acknowledged = new HashSet<UUID>();
            for (var each : senders) {
                acknowledged.addAll(each.get());
            }
            var log = log(project).stream().map(SharedEdit::id).toList();
            assertEquals(log.size(), new HashSet<>(log).size());
            assertEquals(acknowledged, new HashSet<>(log));
        } finally {
            server.kill();
        }
    }

    private static boolean holds(HubProject project, List<SharedEdit> edits) {
        var there = new HashSet<>(log(project).stream().map(SharedEdit::id).toList());
        return edits.stream().allMatch(each -> there.contains(each.id()));
    }

    @Test
    void aServerMustBeWhoItSays() throws Exception {
        var server = HubServer.start();
        try {
            var base = server.hub();
            base.logins("anna");
            var certificate = certificate(server.folder());
            base.run("postgres", "ALTER SYSTEM SET ssl = on");
            base.run("postgres", "SELECT pg_reload_conf()");
            var address = base.address("anna") + "?sslmode=verify-full&sslrootcert=" + certificate;
            try (var hub = hub(address)) {
                awaitTls(hub);
                assertEquals(List.of(), hub.projects());
            }
            for (var wrong : List.of(address.replace("localhost", "127.0.0.1"), // it has no such name
                    base.address("anna") + "?sslmode=verify-full&sslrootcert=system")) { // nobody known vouches for it
                try (var hub = hub(wrong)) {
                    var failure = assertThrows(HubException.class, hub::projects);
                    assertEquals("hub.error.certificate", failure.message().key(), failure.toString());
                }
            }
        } finally {
            server.kill();
        }
    }

    /** A server reads its settings again when it gets to it. */
    private static void awaitTls(Hub hub) {
        for (int i = 0; i < 100_000; i++) {
            try {
                hub.projects();
                return;
            } catch (HubException e) {
                assertTrue(Set.of("hub.error.noTls", "hub.error.unreachable").contains(e.message().key()),
                        e.toString());
            }
        }
    }

    /** Makes a certificate for localhost where the server finds it, and returns it. */
    private Path certificate(Path server) throws Exception {
        var store = folder.resolve("keys");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-alias", "hub", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost",
                "-validity", "3650", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", "changeit")
                .inheritIO().start();
        assertEquals(0, keytool.waitFor());
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        var certificate = pem("CERTIFICATE", keys.getCertificate("hub").getEncoded());
        Files.writeString(server.resolve("server.crt"), certificate);
        var key = server.resolve("server.key");
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("hub", "changeit".toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(folder.resolve("root.crt"), certificate);
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(bytes)
                + "\n-----END " + kind + "-----\n";
    }
}
