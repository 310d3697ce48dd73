package app.parallax.session.team;

import app.parallax.hub.PasswordSource;
import app.parallax.hub.TestHub;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.session.RandomEdits;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Eight copies in a process of its own, which edit, send to a real server and receive until somebody kills it. Each
 * edit is announced by its identifier once its future has completed.
 */
public final class DoomedCopies {
    static final int COPIES = 8;

    private DoomedCopies() {}

    /** Connects logins by an address in which {@code LOGIN} stands for them; lines hold. */
    static TestHub server(String address) {
        return login -> new TestHub.Connected(new PostgresHubs(Runnable::run)
                .open(address.replace("LOGIN", login), PasswordSource.NONE), new TestHub.TestLine() {
                    @Override
                    public void cut(boolean isCut) {
                        throw new UnsupportedOperationException("the line to a real server is not cut");
                    }

                    @Override
                    public void loseAnswers(int number) {
                        throw new UnsupportedOperationException("the line to a real server is not cut");
                    }
                });
    }

    /** Opens the copies in a folder. */
    static List<Copy> open(Path folder, String address) {
        var copies = new ArrayList<Copy>();
        for (int i = 0; i < COPIES; i++) {
            copies.add(Copy.opened(server(address), folder.resolve(i + ".parallax"), "login" + i, "Analyst " + i));
        }
        return copies;
    }

    public static void main(String[] arguments) {
        var random = new Random(Long.parseLong(arguments[2]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var copies = open(Path.of(arguments[0]), arguments[1]);
        out.println("ready");
        while (true) {
            var copy = copies.get(random.nextInt(COPIES));
            var edits = new RandomEdits(copy.session(), random);
            for (int i = random.nextInt(3); i >= 0; i--) {
                edits.showSome();
                edits.next();
                var last = copy.session().workspace().undo().get();
                if (last != null) {
                    out.println(last.id());
                }
            }
            copy.sync();
        }
    }
}
