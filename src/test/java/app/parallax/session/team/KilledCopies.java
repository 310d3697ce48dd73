package app.parallax.session.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.hub.SharedEdit;
import app.parallax.hub.postgres.ServerHub;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Eight copies in a folder, a server between them, and what a process of theirs has said. */
public final class KilledCopies implements AutoCloseable {
    /** The class of the process, whose arguments are the folder, the address and a seed. */
    public static final String PROCESS = DoomedCopies.class.getName();

    private final Path folder;
    private final ServerHub server;
    private final Map<String, Integer> reported = new HashMap<>();
    private int lives;

    /** Shares a project, and joins it into seven other files. */
    public KilledCopies(Path folder, Random random) throws SQLException {
        this.folder = folder;
        this.server = new ServerHub(random);
        try (var first = Copy.first(server, folder.resolve("0.parallax"), "login0", "Analyst 0")) {
            first.sync();
            for (int i = 1; i < DoomedCopies.COPIES; i++) {
                try (var other = first.joined(server, folder.resolve(i + ".parallax"), "login" + i, "Analyst " + i)) {
                    other.sync();
                }
            }
        }
    }

    /** Returns the address of the server. */
    public String address() {
        return server.address("LOGIN");
    }

    /** Keeps what a process said before it was killed. */
    public void reported(List<String> lines) {
        lives++;
        lines.stream().filter(each -> !each.equals("ready")).forEach(each -> reported.putIfAbsent(each, lives));
    }

    /** Requires that each file is sound. */
    public void requireWhole(String told) {
        var copies = DoomedCopies.open(folder, address());
        try {
            for (var copy : copies) {
                assertEquals(List.of(), copy.session().check().join(), told);
            }
        } finally {
            copies.forEach(Copy::close);
        }
    }

    /** Requires that all hold the same when all was sent and received, and that nothing that was said is lost. */
    public void settle(String told) {
        var copies = DoomedCopies.open(folder, address());
        try {
            copies.forEach(copy -> assertTrue(copy.sync(), told));
            copies.forEach(copy -> assertTrue(copy.sync(), told));
            var found = new HashSet<String>();
            copies.getFirst().log().stream().map(SharedEdit::id).forEach(id -> found.add(id.toString()));
            var rows = copies.getFirst().rows();
            for (var copy : copies) {
                assertEquals(rows, copy.rows(), told);
                assertEquals(0, Sharing.unsent(copy.session()), told);
                for (var conflict : Conflicts.of(copy.session()).join()) {
                    found.add(conflict.own().edit().toString());
                }
            }
            reported.keySet().removeAll(found);
            assertEquals(Map.of(), reported, told);
        } finally {
            copies.forEach(Copy::close);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
