package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.PasswordSource;
import app.parallax.hub.Sent;
import app.parallax.model.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many edits a second eight copies send, beside bare INSERTs of the same rows in the same run. */
@Tag("speed")
class HubSpeedTest {
    private static final int COPIES = 8;

    @Test
    void eightCopiesTogetherSendAThirdOfWhatBareInsertsReach() throws Exception {
        var base = HubServer.shared().hub();
        base.logins("anna");
        run(base, 5, 40); // warm
        var lines = new ArrayList<String>();
        double bare = 0;
        double sent = 0;
        for (int batch : new int[]{1, 20, 200}) {
            int rounds = Math.max(3, 100 / batch);
            bare = bare(base, batch, rounds);
            sent = run(base, batch, rounds);
            lines.add(batch + " edits at once: bare " + Math.round(bare) + "/s, sent " + Math.round(sent) + "/s");
        }
        System.out.println(String.join("\n", lines));
        assertTrue(sent > bare / 3, lines.toString()); // of the last and largest
    }

    private static double run(HubServer.Base base, int batch, int rounds) throws Exception {
        var id = Ids.next();
        var hubs = new PostgresHubs(Runnable::run);
        try (var hub = hubs.open(base.address("anna"), PasswordSource.NONE)) {
            hub.create(id, "Speed", "Anna", 15);
            double rate = rate(batch * rounds * COPIES, copy -> {
                try (var own = hubs.open(base.address("anna"), PasswordSource.NONE); var project = own.open(id)) {
                    long head = 0;
                    for (int i = 0; i < rounds; i++) {
                        var edits = IntStream.range(0, batch).mapToObj(each -> PostgresHubTest.edit("e", 1)).toList();
                        Sent answer;
                        do {
                            answer = project.send(edits, head);
                            head = answer.head();
                        } while (answer instanceof Sent.OthersFirst);
                    }
                    return true;
                }
            });
            assertEquals((long) batch * rounds * COPIES, hub.open(id).head());
            return rate;
        }
    }

    /** Rows of the same size in the same tables, each connection in a project of its own, without policies. */
    private static double bare(HubServer.Base base, int batch, int rounds) throws Exception {
        return rate(batch * rounds * COPIES, copy -> {
            var project = Ids.next();
            try (var connection = base.connect("postgres");
                    var edit = connection.prepareStatement("""
                            INSERT INTO parallax.edit (project, position, id, analyst, at, label, message, operation,
                                format, changes) VALUES (?, ?, ?, 'Anna', '2026-01-02T03:04:05.123456789Z', 'e',
                                '{"key":"x"}', 'edit', 1, 1)""");
                    var change = connection.prepareStatement("""
                            INSERT INTO parallax.change VALUES (?, ?, 0, 'tag', 'insert', ?, ?)""")) {
                connection.createStatement().execute("INSERT INTO parallax.project (id, name, format) VALUES ('"
                        + project + "', 'x', 1)");
                connection.setAutoCommit(false);
                for (int i = 0; i < rounds; i++) {
                    for (int j = 0; j < batch; j++) {
                        var sample = PostgresHubTest.edit("e", 1).changes().getFirst();
                        insert(edit, change, project, (long) i * batch + j + 1, sample.content());
                    }
                    edit.executeBatch();
                    change.executeBatch();
                    connection.commit();
                }
                return true;
            }
        });
    }

    private static void insert(java.sql.PreparedStatement edit, java.sql.PreparedStatement change, UUID project,
            long position, String content) throws SQLException {
        edit.setObject(1, project);
        edit.setLong(2, position);
        edit.setObject(3, Ids.next());
        edit.addBatch();
        change.setObject(1, project);
        change.setLong(2, position);
        change.setBytes(3, new byte[32]);
        change.setString(4, content);
        change.addBatch();
    }

    private interface Copy {
        boolean run(int number) throws Exception;
    }

    private static double rate(int edits, Copy copy) throws Exception {
        try (var threads = Executors.newFixedThreadPool(COPIES)) {
            var all = IntStream.range(0, COPIES).<Callable<Boolean>>mapToObj(i -> () -> copy.run(i)).toList();
            long begin = System.nanoTime();
            for (var each : threads.invokeAll(List.copyOf(all))) {
                each.get();
            }
            return edits * 1e9 / (System.nanoTime() - begin);
        }
    }
}
