package app.parallax.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.HistoryEntry;
import app.parallax.session.team.Conflicts;
import app.parallax.session.team.DoomedTeam;
import app.parallax.session.team.Sharing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills two copies of a shared project while they send and receive; {@code -Dparallax.kills=200} more often. */
class KilledTeamTest {
    private static final int KILLS = Integer.getInteger("parallax.kills", 20) / 5;

    @TempDir
    Path folder;

    @Test
    void aCopyKilledAtAnyMomentIsWholeAndHasLostNoEdit() throws Exception {
        long seed = Long.getLong("parallax.seed", System.nanoTime());
        var random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            var place = Files.createDirectory(folder.resolve(String.valueOf(kill)));
            var process = KilledTest.start(DoomedTeam.class.getName(), place.toString(),
                    String.valueOf(random.nextLong()));
            var lines = KilledTest.killed(process, random);
            for (var login : List.of("ada", "bob")) {
                assertWhole(place.resolve(login + ".parallax"), lines.stream().filter(line -> line.startsWith(login))
                        .map(line -> line.substring(login.length() + 1)).toList(), "kill " + kill + " of seed " + seed);
            }
        }
    }

    private static void assertWhole(Path file, List<String> reported, String told) {
        try (var session = TestProject.open(file, "Heir")) {
            assertEquals(List.of(), session.check().join(), told);
            var history = session.read(reader -> {
                var entries = new ArrayList<HistoryEntry>();
                reader.history(entries::add);
                return entries;
            }).join();
            var found = new HashSet<String>();
            history.forEach(each -> found.add(each.id().toString()));
            Conflicts.of(session).join().forEach(each -> found.add(each.own().edit().toString()));
            assertTrue(found.containsAll(reported), told);
            long position = Sharing.copy(session).orElseThrow().position();
            int unsent = Sharing.unsent(session);
            assertEquals(history.size(), position + unsent, told);
            assertEquals(unsent,
                    session.readTeam(team -> team.outbox(Integer.MAX_VALUE, Integer.MAX_VALUE)).edits().size());
            assertThrows(CompletionException.class, () -> session.receive(team -> team.receive(receiving -> {
                assertEquals(unsent, receiving.unapplyOutbox().size(), told);
                throw new IllegalStateException("nothing is kept");
            })).join());
        }
    }
}
