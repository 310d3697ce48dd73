package app.parallax.ui.shell;

import app.parallax.io.importer.Source;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edit;
import app.parallax.model.Ids;
import app.parallax.model.Mention;
import app.parallax.model.Passage;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.project.Projects;
import app.parallax.text.Quote;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.actions.Command;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows the list of proposals in a small window. */
class ProposalsWindowTest {
    private static final String TEXT = "As of 4 May 2025, 52 people have died and 17 are missing, the Ministry of the "
            + "Interior of the province said in a statement.";

    @TempDir
    private Path folder;

    private Path project() {
        var project = folder.resolve("p.parallax");
        Projects.create(project);
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            ImportJob.ofSources(session, List.of(Source.of("one.txt", TEXT.getBytes(StandardCharsets.UTF_8))),
                    ImportListener.NONE).done().join();
            var claim = new Claim(Ids.next(), "How many have died", Claim.Status.OPEN, "people", null, "",
                    Session.now());
            session.perform(new Edit("Claim", List.of(Change.insert(claim)))).join();
            var version = session.workspace().articles().getFirst().version().id();
            int start = TEXT.indexOf("52");
            int end = TEXT.indexOf(" and 17");
            var quote = Quote.of(TEXT, start, end);
            new Editor(session).mention(claim, new Passage(version, start, end, quote.exact(), quote.prefix(),
                    quote.suffix()), null, Mention.Position.AFFIRMS).join();
        }
        return project;
    }

    @Test
    void theSentenceIsSeenWholeWithoutScrolling() throws Exception {
        try (var window = OpenWindow.of(project(), 1000, 700, false)) {
            window.run(() -> window.shell.actions().get(Command.REVIEW_PROPOSALS).handle(null));
            FxThread.await(() -> sentence(window).filter(each -> each.getText().startsWith("As of 4 May")).isPresent());
            window.pulse();
            FxThread.await(() -> isInside(sentence(window).orElseThrow(),
                    window.root().lookup(".proposals .scroll-pane > .viewport")));
            FxThread.call(() -> FxThread.draw(window.scene, "proposals-small"));
        }
    }

    private static Optional<WordFlow> sentence(OpenWindow window) {
        return window.root().lookupAll(".proposals .quote").stream().filter(WordFlow.class::isInstance)
                .map(WordFlow.class::cast).findFirst();
    }

    private static boolean isInside(Node words, Node port) {
        var inner = words.localToScene(words.getLayoutBounds());
        var outer = port.localToScene(port.getLayoutBounds());
        return inner.getHeight() > 20 && outer.getMinY() <= inner.getMinY() + 1
                && inner.getMaxY() <= outer.getMaxY() + 1;
    }
}
