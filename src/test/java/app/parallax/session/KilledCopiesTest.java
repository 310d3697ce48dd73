package app.parallax.session;

import app.parallax.session.team.KilledCopies;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills eight copies of a shared project while they send to a real server and receive from it; {@code
 * -Dparallax.kills=200} more often.
 */
class KilledCopiesTest {
    private static final int KILLS = Integer.getInteger("parallax.kills", 20) / 10;

    @TempDir
    Path folder;

    @Test
    void copiesThatWereKilledAtAnyMomentHoldTheSameInTheEndAndNoEditIsLost() throws Exception {
        long seed = Long.getLong("parallax.seed", System.nanoTime());
        var random = new Random(seed);
        try (var copies = new KilledCopies(folder, random)) {
            for (int kill = 0; kill < KILLS; kill++) {
                var process = KilledTest.start(KilledCopies.PROCESS, folder.toString(), copies.address(),
                        String.valueOf(random.nextLong()));
                copies.reported(KilledTest.killed(process, random));
                copies.requireWhole("kill " + kill + " of seed " + seed);
            }
            copies.settle("seed " + seed);
        }
    }
}
