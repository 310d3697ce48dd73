package app.parallax.hub.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many edits a second eight copies send, beside bare INSERTs of the same rows in the same run. */
@Tag("speed")
class HubSpeedTest {
    private static final int RUNS = 5;

    @ParameterizedTest
    @CsvSource({"1, 400", "20, 60", "200, 15"})
    void eightCopiesTogetherSendHalfOfWhatBareInsertsReach(int batch, int rounds) throws Exception {
        var base = HubServer.shared().hub();
        for (int i = 0; i < SendingRates.COPIES; i++) {
            base.logins("copy" + i);
        }
        var rates = new SendingRates(new PostgresHubs(Runnable::run), copy -> base.address("copy" + copy),
                () -> base.connect("postgres"));
        rates.answered(20, 20); // warm
        double pace = rates.bare(batch, rounds);
        double bare = 0;
        double sent = 0;
        double ordered = 0;
        double answered = 0;
        for (int i = 0; i < RUNS; i++) {
            pace = rates.bare(batch, rounds);
            bare += 1 / pace;
            sent += 1 / rates.paced(batch, rounds, pace);
            ordered += 1 / rates.ordered(batch, rounds);
            answered += 1 / rates.answered(batch, rounds);
        }
        var line = batch + " edits at once: bare " + Math.round(RUNS / bare) + "/s, sent " + Math.round(RUNS / sent)
                + "/s; each after the answer to the one before, bare in one log " + Math.round(RUNS / ordered)
                + "/s, sent " + Math.round(RUNS / answered) + "/s";
        System.out.println(line);
        assertTrue(bare / sent >= 0.5, line);
    }
}
