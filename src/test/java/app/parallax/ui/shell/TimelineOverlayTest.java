package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.ArticleRow;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.model.TimeLink;
import app.parallax.session.Navigation;
import app.parallax.session.library.LibraryRow;
import app.parallax.session.project.SampleProject;
import app.parallax.session.time.TimeNarrowing;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.importing.EventFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the timeline in place of the articles in the window. */
class TimelineOverlayTest {
    @TempDir
    private Path folder;
    private Path project = Path.of("");

    @BeforeEach
    void make() {
        project = SampleProject.in(folder);
    }

    private static void command(OpenWindow window, Command command) throws Exception {
        window.run(() -> window.shell.actions().get(command).handle(null));
    }

    private static Node lanes(OpenWindow window) {
        return window.root().lookup(".lanes");
    }

    @Test
    void theTimelineTakesThePlaceOfTheArticlesUntilWordsAreOpened() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            assertNull(lanes(window), "created when it is first shown");
            command(window, Command.TIMELINE);
            assertTrue(lanes(window).isVisible());
            var findings = (ListView<?>) window.root().lookup("#findings");
            FxThread.await(() -> !findings.getItems().isEmpty());
            command(window, Command.MATRIX);
            assertFalse(lanes(window).isVisible());
            command(window, Command.LANES_CLAIM);
            assertTrue(lanes(window).isVisible());
            assertFalse(window.root().lookup(".matrix").isVisible());
            var event = window.session.workspace().events().getFirst().entity().id();
            window.run(() -> new Navigation(window.session).focusEvent(event));
            FxThread.await(() -> !lanes(window).isVisible());
        }
    }

    @Test
    void narrowedListsSayWhereTheyStandAndTheWayBack() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var narrowing = FxThread.call(() -> new TimeNarrowing(window.session));
            window.await(() -> narrowing.narrowTo(LocalDateTime.parse("2023-10-26T00:00"),
                    LocalDateTime.parse("2023-10-27T00:00")));
            var back = (Button) window.root().lookup(".time-pill");
            assertTrue(back.isVisible());
            FxThread.await(() -> shown(window).equals(List.of("003")));
            command(window, Command.MATRIX);
            var columns = (Label) window.root().lookup(".matrix #count");
            FxThread.await(() -> window.all(".article-head").size() == 1);
            assertTrue(columns.isVisible());
            command(window, Command.ANNOTATIONS_TABLE);
            var table = (TableView<?>) window.root().lookup("#annotations-table");
            int inThird = FxThread.call(() -> window.session.workspace().articles().stream()
                    .filter(row -> row.article().label().equals("003")).mapToInt(ArticleRow::annotations).sum());
            FxThread.await(() -> table.getItems().size() == inThird);
            window.run(back::fire);
            FxThread.await(() -> table.getItems().size() > inThird);
            assertFalse(back.isVisible());
            FxThread.await(() -> shown(window).size() == 5);
            FxThread.call(() -> {
                narrowing.end();
                return true;
            });
        }
    }

    private static List<String> shown(OpenWindow window) throws Exception {
        return FxThread.call(() -> window.root().lookupAll(".list-view").stream()
                .map(node -> ((ListView<?>) node).getItems().stream()
                        .filter(item -> item instanceof LibraryRow.Entry)
                        .map(item -> ((LibraryRow.Entry) item).row().article().label()).toList())
                .filter(labels -> !labels.isEmpty()).findFirst().orElse(List.of()));
    }

    private static DialogPane dialog() throws Exception {
        return FxThread.call(() -> Window.getWindows().stream().map(each -> each.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).findFirst().orElseThrow());
    }

    private static void press(DialogPane form, ButtonBar.ButtonData which) throws Exception {
        FxThread.call(() -> {
            var type = form.getButtonTypes().stream().filter(each -> each.getButtonData() == which).findFirst()
                    .orElseThrow();
            var button = (Button) form.lookupButton(type);
            assertFalse(button.isDisabled());
            button.fire();
            return true;
        });
    }

    private static Event last(OpenWindow window) throws Exception {
        return FxThread.call(() -> window.session.workspace().events().getLast().entity());
    }

    @Test
    void aWorkingDateIsTypedInPlainWordsWithItsReasonAndGivenUpAgain() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var own = last(window).date();
            window.run(() -> window.session.focus().event().set(window.session.workspace().events().getLast().entity()
                    .id()));
            command(window, Command.WORKING_DATE);
            FxThread.await(() -> Window.getWindows().size() == 2);
            var form = dialog();
            FxThread.call(() -> {
                ((TextField) form.lookup("#settle-date")).setText("25 October 2023");
                var ok = form.lookupButton(ButtonType.OK);
                assertTrue(ok.isDisabled(), "a reason is needed");
                ((TextField) form.lookup("#settle-reason")).setText("The embassy's word");
                return true;
            });
            press(form, ButtonBar.ButtonData.OK_DONE);
            FxThread.await(() -> last(window).workingDate().equals(Edtf.parse("2023-10-25")));
            assertEquals(own, last(window).date());
            command(window, Command.WORKING_DATE);
            FxThread.await(() -> Window.getWindows().size() == 2);
            press(dialog(), ButtonBar.ButtonData.LEFT);
            FxThread.await(() -> last(window).working() == null);
        }
    }

    @Test
    void theOrderOfTwoEventsIsSaidAndTakenBack() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> window.session.focus().event().set(window.session.workspace().events().getLast().entity()
                    .id()));
            command(window, Command.ORDER_EVENT);
            FxThread.await(() -> Window.getWindows().size() == 2);
            var form = dialog();
            FxThread.call(() -> {
                ((TextField) form.lookup("#order-filter")).setText("attack");
                var list = (ListView<?>) form.lookup("#order-list");
                assertEquals(1, list.getItems().size());
                list.getSelectionModel().select(0);
                return true;
            });
            press(form, ButtonBar.ButtonData.OK_DONE);
            awaitOrders(window, 1);
            command(window, Command.ORDER_EVENT);
            FxThread.await(() -> Window.getWindows().size() == 2);
            var again = dialog();
            FxThread.call(() -> {
                ((Button) again.lookup("#order-known").lookup(".icon-button")).fire();
                return true;
            });
            awaitOrders(window, 0);
            press(again, ButtonBar.ButtonData.CANCEL_CLOSE);
        }
    }

    private static void awaitOrders(OpenWindow window, int many) throws Exception {
        for (int tries = 0; window.session.read(ProjectReader::eventOrders).get(10, TimeUnit.SECONDS)
                .size() != many; tries++) {
            assertTrue(tries < 1_000, "the orders do not become " + many);
            FxThread.settle();
        }
    }

    @Test
    void thePassageUnderTheCaretLightsItsEvent() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            var linked = FxThread.call(() -> window.session.workspace().open().values().stream()
                    .flatMap(open -> open.marks().stream()).filter(mark -> !mark.links().isEmpty()).findFirst()
                    .orElseThrow());
            window.run(() -> window.session.focus().event().set(null));
            window.run(() -> window.session.focus().mark().set(linked.id()));
            assertEquals(event(linked), FxThread.call(() -> window.session.focus().event().get()));
        }
    }

    private static @Nullable UUID event(Mark mark) {
        return mark.links().stream().map(TimeLink::event).findFirst().orElse(null);
    }

    @Test
    void aTableOfEventsIsReadAndWhatIsLeftOutIsSaid() throws Exception {
        var table = folder.resolve("events.csv");
        Files.writeString(table, "title,date\nA new one,2023-10-01\nBad,1/2/2023\n");
        try (var window = OpenWindow.of(project, 1000, 800, false)) {
            window.run(() -> new EventFiles(window.session, window.shell::tell, window.shell::fail).read(table));
            FxThread.await(() -> window.session.workspace().events().size() == 4);
            FxThread.await(() -> window.root().lookup("#dismiss").getParent().isVisible());
        }
    }
}
