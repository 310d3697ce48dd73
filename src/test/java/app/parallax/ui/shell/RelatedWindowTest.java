package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.session.Navigation;
import app.parallax.session.find.RelatedPassages;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works through related passages by keyboard. */
class RelatedWindowTest {
    private static final String SOURCE = "October 7 attack on Israel in which";

    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Node node(OpenWindow window, String selector) {
        return window.root().lookup(selector);
    }

    @SuppressWarnings("unchecked")
    private static ListView<RelatedPassages.Offer> offers(OpenWindow window) {
        return (ListView<RelatedPassages.Offer>) node(window, "#related-offers");
    }

    private static void press(OpenWindow window, KeyCode key) throws Exception {
        window.run(() -> Event.fireEvent(offers(window),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private static Mark source(OpenWindow window) throws Exception {
        return FxThread.call(() -> window.session.workspace().open().values().stream()
                .flatMap(open -> open.marks().stream())
                .filter(mark -> mark.passage().quote().startsWith(SOURCE)).findFirst().orElseThrow());
    }

    private static Mark ask(OpenWindow window) throws Exception {
        var mark = source(window);
        window.await(() -> new Navigation(window.session).reveal(mark));
        window.run(() -> window.shell.actions().get(Command.RELATED_PASSAGES).handle(null));
        FxThread.await(() -> !offers(window).getItems().isEmpty() && offers(window).isFocused());
        return mark;
    }

    private static int annotations(OpenWindow window) throws Exception {
        return FxThread.call(() -> window.session.workspace().articles().stream().mapToInt(row -> row.annotations())
                .sum());
    }

    @Test
    void enterGivesThePassageTheSameTagsInOneUndoAndGoesOn() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            ask(window);
            int before = annotations(window);
            var first = offers(window).getItems().getFirst();
            assertTrue(first.proposed().shared().size() > 1);

            press(window, KeyCode.ENTER);

            FxThread.await(() -> annotations(window) == before + first.passages().size());
            FxThread.await(() -> offers(window).getSelectionModel().getSelectedIndex() == 1);
            assertTrue(offers(window).getItems().getFirst().marked());
            window.await(() -> window.session.undo());
            FxThread.await(() -> annotations(window) == before);
        }
    }

    @Test
    void aPassageBecomesAMentionOfTheSameClaimInThePositionThatWasChosen() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var mark = ask(window);
            var ways = (ComboBox<?>) node(window, "#related-way");
            assertTrue(window.all("#related-position").stream().noneMatch(Node::isVisible));
            assertEquals(1 + mark.mentions().size(), ways.getItems().size());
            press(window, KeyCode.W);
            press(window, KeyCode.P);
            assertTrue(node(window, "#related-position").isVisible());
            var offer = offers(window).getSelectionModel().getSelectedItem();
            var claim = mark.mentions().getFirst().claim();

            press(window, KeyCode.ENTER);

            FxThread.await(() -> !offer.equals(offers(window).getSelectionModel().getSelectedItem()));
            var made = new ArrayList<Mark>();
            window.await(() -> window.session.read(reader -> {
                reader.marks(AnnotationFilter.ofClaim(claim), made::add);
                return made;
            }));
            assertTrue(made.stream().filter(each -> each.passage().equals(offer.proposed().passage()))
                    .flatMap(each -> each.mentions().stream())
                    .anyMatch(each -> each.position() == Mention.Position.DENIES), made::toString);
        }
    }

    @Test
    void whatIsPutAsideIsGoneAlsoWhenTheProjectIsOpenedAgain() throws Exception {
        int found;
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            ask(window);
            found = offers(window).getItems().size();
            press(window, KeyCode.DELETE);
            assertEquals(found - 1, offers(window).getItems().size());
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            ask(window);
            assertEquals(found - 1, offers(window).getItems().size());
        }
    }

    @Test
    void thePassageIsShownBesideTheOneAtHandAndEscapeLeads() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var mark = ask(window);
            var own = window.session.workspace().articleOfVersion(mark.passage().version()).orElseThrow().article();
            var first = offers(window).getItems().getFirst().proposed().row().article();
            FxThread.await(() -> window.panes().stream().anyMatch(pane -> first.id().equals(pane.article().get())));
            assertTrue(window.panes().stream().anyMatch(pane -> own.id().equals(pane.article().get())));
            press(window, KeyCode.ESCAPE);
            FxThread.await(() -> !offers(window).isVisible() || !offers(window).isFocused());
        }
    }

    @Test
    void withoutTagOrClaimNothingCanBeConfirmedAndItSaysWhy() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var mark = source(window);
            window.await(() -> new Navigation(window.session).reveal(mark));
            window.run(() -> {
                var focus = window.session.focus().focused();
                var passage = mark.passage();
                focus.selection().set(new Span(passage.start(), passage.end() - 3));
                window.shell.actions().get(Command.RELATED_PASSAGES).handle(null);
            });
            FxThread.await(() -> !offers(window).getItems().isEmpty());
            assertTrue(((Button) node(window, "#related-confirm")).isDisabled());
            assertTrue(window.all("#related-way").stream().noneMatch(Node::isVisible));
        }
    }
}
