package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.session.edit.ProposalEditor;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand mentions with proposed values: read in one edit, listed, decided on one by one and all at once. */
@Tag("speed")
class ProposalsSpeedTest {
    private static final int CLAIMS = 100;
    private static final int ARTICLES = 200;
    /** A build may run beside others. */
    private static final long MOST_MILLIS = 3000;
    private static final long MOST_READING = 60_000;

    @TempDir
    private Path folder;

    private Path make() {
        var file = folder.resolve("large.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var changes = new ArrayList<Change>();
            var contents = new ArrayList<Content>();
            var claims = new ArrayList<Claim>();
            for (int i = 0; i < CLAIMS; i++) {
                claims.add(Parts.claim("Over " + i + " people came"));
                changes.add(Change.insert(claims.getLast()));
            }
            for (int a = 0; a < ARTICLES; a++) {
                var sentence = "The office of number " + a + " said that " + a + " people came. ";
                var text = sentence.repeat(CLAIMS);
                var imported = Parts.article("%03d".formatted(a), text);
                changes.addAll(imported.edit().changes());
                contents.add(imported.content());
                for (int m = 0; m < CLAIMS; m++) {
                    int start = m * sentence.length();
                    var annotation = Parts.annotation(Parts.passage(imported.version(), text, start,
                            start + sentence.length() - 1), session.analyst());
                    changes.add(Change.insert(annotation));
                    changes.add(Change.insert(new Mention(Ids.next(), claims.get(m).id(), annotation.id(),
                            Mention.Voice.REPORTED, Mention.Position.AFFIRMS)));
                }
            }
            session.perform(new Edit("Make", changes, contents)).join();
            long start = System.nanoTime();
            assertEquals(CLAIMS * ARTICLES, new ProposalEditor(session).proposeAll().join());
            long read = (System.nanoTime() - start) / 1_000_000;
            System.out.println("propose for " + CLAIMS * ARTICLES + " mentions: " + read + " ms");
            assertTrue(read < MOST_READING, read + " ms");
        }
        return file;
    }

    @Test
    void twentyThousandAreListedAndDecidedAtOnce() throws Exception {
        try (var window = OpenWindow.of(make(), 1000, 700, false)) {
            long start = System.nanoTime();
            window.run(() -> window.shell.actions().get(Command.REVIEW_PROPOSALS).handle(null));
            FxThread.await(() -> items(window).getItems().size() == CLAIMS * ARTICLES);
            long opened = (System.nanoTime() - start) / 1_000_000;
            window.run(() -> items(window).getSelectionModel().clearAndSelect(0));
            long slowest = 0;
            for (int i = 1; i <= 5; i++) {
                long before = System.nanoTime();
                window.run(() -> press(window, KeyCode.ENTER));
                int left = CLAIMS * ARTICLES - i;
                FxThread.await(() -> items(window).getItems().size() == left);
                slowest = Math.max(slowest, (System.nanoTime() - before) / 1_000_000);
            }
            long before = System.nanoTime();
            window.run(() -> {
                items(window).getSelectionModel().selectAll();
                press(window, KeyCode.ENTER);
            });
            FxThread.await(() -> items(window).getItems().isEmpty());
            long gone = (System.nanoTime() - before) / 1_000_000;
            while (window.await(() -> window.session.read(reader -> reader.proposed())) > 0) {
                assertTrue((System.nanoTime() - before) / 1_000_000 < MOST_READING, "confirming them all");
            }
            System.out.println("list of " + CLAIMS * ARTICLES + " proposals: open " + opened + " ms, Enter " + slowest
                    + " ms, all " + gone + " ms off the list, on disk after "
                    + (System.nanoTime() - before) / 1_000_000 + " ms");
            assertTrue(opened < MOST_MILLIS, opened + " ms");
            assertTrue(slowest < MOST_MILLIS, slowest + " ms");
        }
    }

    private static void press(OpenWindow window, KeyCode key) {
        Event.fireEvent(items(window), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static ListView<?> items(OpenWindow window) {
        return (ListView<?>) window.root().lookupAll(".list-view").stream()
                .filter(node -> Messages.text("command.reviewProposals").equals(node.getAccessibleText())).findFirst()
                .orElseThrow();
    }
}
