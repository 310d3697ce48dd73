package app.parallax.session.team;

import app.parallax.hub.MemoryHub;
import app.parallax.session.RandomEdits;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Two copies in a process of its own, which edit, send and receive until somebody kills it. Each edit is announced by
 * the login and its identifier once its future has completed.
 */
public final class DoomedTeam {
    private DoomedTeam() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var random = new Random(Long.parseLong(arguments[1]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var hub = new MemoryHub();
        var ada = Copy.first(hub, folder.resolve("ada.parallax"), "ada", "Ada");
        ada.sync();
        var bob = ada.joined(hub, folder.resolve("bob.parallax"), "bob", "Bob");
        bob.sync();
        out.println("ready");
        while (true) {
            for (var copy : List.of(ada, bob)) {
                var edits = new RandomEdits(copy.session(), random);
                for (int i = 0; i < 4; i++) {
                    edits.showSome();
                    edits.next();
                    var last = copy.session().workspace().undo().get();
                    if (last != null) {
                        UUID id = last.id();
                        out.println(copy.login + " " + id);
                    }
                }
                copy.sync();
            }
        }
    }
}
