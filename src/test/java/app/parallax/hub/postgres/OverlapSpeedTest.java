package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.Footprint;
import app.parallax.hub.PasswordSource;
import app.parallax.hub.SendResult;
import app.parallax.model.Ids;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the head of the log is held by comparing an edit with those that its sender does not know. */
@Tag("speed")
class OverlapSpeedTest {
    private static final int RUNS = 5;

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "100, 10", "2000, 10", "100, 500", "2000, 5000"})
    void othersDoNotWaitLongForAComparison(int missed, int numbers) throws Exception {
        var base = HubServer.shared().hub();
        base.logins("anna");
        var id = Ids.next();
        try (var hub = new PostgresHubs(Runnable::run).open(base.address("anna"), PasswordSource.NONE);
                var project = hub.create(id, "Overlaps", "Anna", 15)) {
            long head = project.send(List.of(PostgresHubTest.edit("first", 1)), 0).head();
            if (missed > 0) {
                base.run("postgres", """
                        INSERT INTO parallax.edit (project, position, id, login, analyst, at, label, operation, format,
                            changes, leaves)
                        SELECT '%1$s', 1 + number, gen_random_uuid(), 'ben', 'Ben', '2026-01-01T00:00:00Z', 'x', 'edit',
                            1, 0, ARRAY(SELECT 1000000 + number * %3$d::bigint + each FROM generate_series(1, %3$d) AS each)
                        FROM generate_series(1, %2$d) AS number;
                        UPDATE parallax.project SET head = head + %2$d WHERE id = '%1$s';
                        ANALYZE parallax.edit""".formatted(id, missed, numbers));
            }
            var conflicting = LongStream.range(0, Footprint.MOST).boxed().collect(Collectors.toSet());
            var took = new long[RUNS];
            boolean isAccepted = false;
            for (int i = 0; i < RUNS; i++) {
                long begin = System.nanoTime();
                var sent = project.send(List.of(PostgresHubTest.edit("late" + i, 1)), head,
                        new Footprint(conflicting, conflicting));
                took[i] = System.nanoTime() - begin;
                isAccepted = sent instanceof SendResult.Accepted;
                if (isAccepted) {
                    base.run("postgres", "DELETE FROM parallax.change WHERE project = '" + id + "' AND position > "
                            + (1 + missed) + "; DELETE FROM parallax.edit WHERE project = '" + id
                            + "' AND position > " + (1 + missed) + "; UPDATE parallax.project SET head = "
                            + (1 + missed) + " WHERE id = '" + id + "'");
                }
            }
            Arrays.sort(took);
            var line = missed + " edits of " + numbers + " numbers that the sender has not read, compared with "
                    + Footprint.MOST + ": " + Duration.ofNanos(took[RUNS / 2]).toMillis() + " ms, "
                    + (isAccepted ? "accepted" : "to be read first");
            System.out.println(line);
            assertTrue(took[RUNS / 2] < Duration.ofMillis(250).toNanos(), line);
        }
    }
}
