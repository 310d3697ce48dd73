package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many edits a second eight copies send that wait for each answer, beside bare INSERTs into one log that wait for
 * each answer, in alternating runs.
 */
@Tag("speed")
class AnsweredSpeedTest {
    private static final int RUNS = 7;

    @ParameterizedTest
    @CsvSource({"1, 400", "20, 60", "200, 15"})
    void eightCopiesThatWaitForEachAnswerSendHalfOfWhatBareInsertsReach(int batch, int rounds) throws Exception {
        var base = HubServer.shared().hub();
        for (int i = 0; i < SendingRates.COPIES; i++) {
            base.logins("copy" + i);
        }
        var rates = new SendingRates(new PostgresHubs(Runnable::run), copy -> base.address("copy" + copy),
                () -> base.connect("postgres"));
        rates.ordered(20, 20); // warm
        rates.answered(20, 20);
        var shares = new double[RUNS];
        var sent = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double bare = rates.ordered(batch, rounds);
            sent[i] = rates.answered(batch, rounds);
            shares[i] = sent[i] / bare;
        }
        Arrays.sort(shares);
        Arrays.sort(sent);
        var line = String.format(Locale.ROOT, "%d edits at once, each after the answer to the one before: %.0f/s, %.2f"
                + " of bare INSERTs (%.2f to %.2f)", batch, sent[RUNS / 2], shares[RUNS / 2], shares[0],
                shares[RUNS - 1]);
        System.out.println(line);
        assertTrue(shares[RUNS / 2] >= 0.5, line);
    }
}
