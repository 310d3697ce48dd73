package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Mark;
import app.parallax.model.TimeLink;
import app.parallax.session.LibraryRow;
import app.parallax.session.Navigation;
import app.parallax.session.SampleProject;
import app.parallax.session.TimeNarrowing;
import app.parallax.ui.common.FxThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline in the place of the articles, as a person uses it in the window. */
class TimelinePlaceTest {
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
            assertFalse(lanes(window).isVisible());
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
            window.await(() -> narrowing.to(LocalDateTime.parse("2023-10-26T00:00"),
                    LocalDateTime.parse("2023-10-27T00:00")));
            var back = (Button) window.root().lookup(".library-time");
            assertTrue(back.isVisible());
            FxThread.await(() -> shown(window).equals(List.of("003")));
            window.run(back::fire);
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
