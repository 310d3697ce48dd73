package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Content;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.project.Projects;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that links between four panes are drawn in the pulse of the scrolling. */
@Tag("speed")
class LinksSpeedTest {
    private static final int CLAIMS = 20;
    /** Milliseconds of work for all panes moved and drawn in with its links; a build may run beside others. */
    private static final long MOST = 200;

    @TempDir
    private Path folder;

    private Path make(List<UUID> articles) {
        var file = folder.resolve("links.parallax");
        Projects.create(file);
        try (var session = Projects.openForWriting(file, "Ada", Runnable::run)) {
            var changes = new ArrayList<Change>();
            var contents = new ArrayList<Content>();
            var claims = new ArrayList<Claim>();
            for (int i = 0; i < CLAIMS; i++) {
                claims.add(Parts.claim("Claim " + i));
                changes.add(Change.insert(claims.getLast()));
            }
            for (int a = 0; a < 4; a++) {
                var text = ("Words of article " + a + " that go on.\n").repeat(400);
                var imported = Parts.article("%03d".formatted(a), text);
                articles.add(imported.article().id());
                changes.addAll(imported.edit().changes());
                contents.add(imported.content());
                for (int m = 0; m < CLAIMS; m++) {
                    var annotation = Parts.annotation(
                            Parts.passage(imported.version(), text, m * 11, m * 11 + 8), session.analyst());
                    changes.add(Change.insert(annotation));
                    changes.add(Change.insert(new Mention(Ids.next(), claims.get(m).id(), annotation.id(),
                            Mention.Voice.OWN, Mention.Position.AFFIRMS)));
                }
            }
            session.perform(new Edit("Make", changes, contents)).join();
        }
        return file;
    }

    private static int links(OpenWindow window) {
        return window.root().lookupAll(".curve").size() + window.root().lookupAll(".across").size();
    }

    private static OpenWindow open(Path file, List<UUID> articles) throws Exception {
        var window = OpenWindow.of(file, 1000, 1000, false);
        window.run(() -> {
            while (window.panes().size() < 4) {
                window.panes().add(new PaneState());
            }
            window.session.focus().upperRow().set(4);
        });
        var navigation = new Navigation(window.session);
        for (int i = 0; i < 4; i++) {
            int pane = i;
            window.await(() -> navigation.show(window.panes().get(pane), articles.get(pane)));
        }
        FxThread.await(() -> links(window) >= 20);
        return window;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double slow(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() * 95 / 100);
    }

    @Test
    void linksFollowFourPanesThatMove() throws Exception {
        var articles = new ArrayList<UUID>();
        try (var window = open(make(articles), articles)) {
            var threads = ManagementFactory.getThreadMXBean();
            var steps = new ArrayList<Double>();
            int links = 0;
            for (int i = 0; i < 60; i++) {
                int place = i % 2 == 0 ? 0 : 33;
                FxThread.settle();
                steps.add(FxThread.call(() -> {
                    long before = threads.getCurrentThreadCpuTime(); // others may keep this thread waiting
                    window.panes().forEach(pane -> pane.reveal().set(new Span(place, place)));
                    window.root().layout();
                    window.shell.draw();
                    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
                }));
                links = Math.max(links, FxThread.call(() -> links(window)));
            }
            assertTrue(links >= 40, links + " links");
            System.out.printf("links: %d between four panes, all panes moved and drawn in %.1f ms, p95 %.1f ms%n",
                    links, median(steps), slow(steps));
            assertTrue(slow(steps) < MOST, slow(steps) + " ms");
        }
    }
}
