package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.session.compare.UncheckedPairs;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the cost of a very large claim matrix depends on its visible part. */
@Tag("speed")
class MatrixSpeedTest {
    private static final int CLAIMS = 500;
    private static final int ARTICLES = 200;
    /** The reach is 300 ms on a calm machine; a build may run beside others. */
    private static final long MOST_MILLIS = 3000;

    @TempDir
    private Path folder;

    private Path make() {
        var file = folder.resolve("large.parallax");
        Projects.create(file);
        var random = new Random(7);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var changes = new ArrayList<Change>();
            var contents = new ArrayList<Content>();
            var claims = new ArrayList<Claim>();
            for (int i = 0; i < CLAIMS; i++) {
                claims.add(Parts.claim("Claim number " + i + " about what happened at the place of that name"));
                changes.add(Change.insert(claims.getLast()));
            }
            for (int a = 0; a < ARTICLES; a++) {
                var text = "The office said that " + a + " people came. ".repeat(40);
                var imported = Parts.article("%03d".formatted(a), text);
                changes.addAll(imported.edit().changes());
                contents.add(imported.content());
                for (int m = 0; m < CLAIMS / 5; m++) {
                    int start = random.nextInt(text.length() - 41);
                    var annotation = Parts.annotation(
                            Parts.passage(imported.version(), text, start, start + 40), session.analyst());
                    changes.add(Change.insert(annotation));
                    changes.add(Change.insert(new Mention(Ids.next(), claims.get(m * 5 + a % 5).id(), annotation.id(),
                            m % 2 == 0 ? Mention.Voice.OWN : Mention.Voice.REPORTED,
                            m % 3 == 0 ? Mention.Position.DENIES : Mention.Position.AFFIRMS)));
                }
            }
            session.perform(new Edit("Make", changes, contents)).join();
        }
        return file;
    }

    @Test
    void fiveHundredClaimsAndTwoHundredArticlesOpenAtOnceAndScroll() throws Exception {
        try (var window = OpenWindow.of(make(), 1000, 700, false)) {
            long start = System.nanoTime();
            window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
            FxThread.await(() -> window.root().lookupAll(".said-cell").stream().anyMatch(Node::isVisible));
            long opened = (System.nanoTime() - start) / 1_000_000;
            int nodes = FxThread.call(() -> window.root().lookupAll(".said-cell").size());
            assertTrue(nodes < 100, "only what is in view has nodes: " + nodes);

            var slowest = new ArrayList<Long>();
            for (int i = 0; i < 60; i++) {
                long before = System.nanoTime();
                FxThread.call(() -> {
                    scroll(window.root().lookup(".cell-grid"));
                    window.root().layout();
                    return true;
                });
                slowest.add((System.nanoTime() - before) / 1_000_000);
            }
            slowest.sort(null);
            System.out
                    .println("matrix of " + CLAIMS + " × " + ARTICLES + ": open " + opened + " ms, a step of scrolling "
                            + slowest.get(30) + " ms, p95 " + slowest.get(56) + " ms");
            assertTrue(opened < MOST_MILLIS, opened + " ms");
            assertEquals(List.of(), slowest.stream().filter(each -> each > MOST_MILLIS).toList());
        }
    }

    @Test
    void theCheckingListOfAsManyGoesOnAtOnce() {
        try (var session = Projects.openForWriting(make(), "Ada", Runnable::run)) {
            var slowest = 0L;
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                var list = session.read(UncheckedPairs::read).join();
                long read = System.nanoTime();
                var pair = list.next(Optional.empty()).orElseThrow();
                long found = System.nanoTime();
                var likely = UncheckedPairs.likely(session, pair).join();
                long proposed = System.nanoTime();
                assertEquals(CLAIMS * ARTICLES, list.total());
                assertEquals(CLAIMS / 5 * ARTICLES, list.checked());
                assertTrue(list.isOpen(pair));
                slowest = Math.max(slowest, (proposed - start) / 1_000_000);
                System.out.println("a step of the checking list of " + CLAIMS + " × " + ARTICLES + ": read "
                        + (read - start) / 1_000_000 + " ms, next " + (found - read) / 1000 + " µs, " + likely.size()
                        + " likely passages " + (proposed - found) / 1_000_000 + " ms");
            }
            assertTrue(slowest < MOST_MILLIS, slowest + " ms");
        }
    }

    private static void scroll(Node grid) {
        Event.fireEvent(grid, new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false,
                -40, -40, 0, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE,
                0, 0, null));
    }
}
