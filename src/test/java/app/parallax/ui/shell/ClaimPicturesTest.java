package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Claim;
import app.parallax.model.Counted;
import app.parallax.model.Grade;
import app.parallax.model.Mark;
import app.parallax.model.Mention;
import app.parallax.model.NamedStep;
import app.parallax.model.WorkingValue;
import app.parallax.session.CurrentPassage;
import app.parallax.session.DragContent;
import app.parallax.session.Session;
import app.parallax.session.edit.ClaimEditor;
import app.parallax.session.edit.SpeakerEditor;
import app.parallax.session.project.SampleProject;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drops words on claims, opens the menu of a claim in the matrix, and draws the forms. */
class ClaimPicturesTest {
    private static final String KILLED = "Killed in Israel since 7 October";

    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static Claim claim(OpenWindow window, String text) {
        return window.session.workspace().claims().stream().map(Counted::entity)
                .filter(each -> each.text().equals(text)).findFirst().orElseThrow();
    }

    private static int mentions(OpenWindow window, String text) throws Exception {
        return FxThread.call(() -> window.session.workspace().claims().stream()
                .filter(row -> row.entity().text().equals(text)).mapToInt(Counted::count).sum());
    }

    private static void let(OpenWindow window, Node over, double x, double y) throws Exception {
        window.run(() -> {
            fire(DragEvent.DRAG_OVER, over, x, y);
            fire(DragEvent.DRAG_DROPPED, over, x, y);
        });
    }

    private static void fire(EventType<DragEvent> type, Node node, double x, double y) {
        var at = node.localToScreen(x, y);
        node.fireEvent(new DragEvent(type, null, x, y, at.getX(), at.getY(), TransferMode.COPY, null, null,
                new PickResult(node, at.getX(), at.getY())));
    }

    private static Node cell(OpenWindow window, String text) throws Exception {
        return window.all(".list-cell").stream().filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty()
                && String.valueOf(cell.getAccessibleText()).startsWith(text + ", ")).findFirst().orElseThrow();
    }

    @Test
    void wordsLetGoOverAClaimOfTheListBecomeAMentionInFocus() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            int before = mentions(window, KILLED);
            var open = window.session.workspace().open().values().iterator().next();
            var words = CurrentPassage.passage(open, 0, 5).orElseThrow();
            window.run(() -> window.session.focus().dragged().set(new DragContent.OfWords(words)));
            let(window, cell(window, KILLED), 10, 10);
            FxThread.await(() -> mentions(window, KILLED) == before + 1);
            assertNull(window.session.focus().dragged().get());
            assertEquals(claim(window, KILLED).id(), window.session.focus().claim().get());
            window.await(window.session::undo);
            assertEquals(before, mentions(window, KILLED));
        }
    }

    @Test
    void wordsLetGoOverAClaimHeadOfTheMatrixBecomeAMentionAndItsMenuIsThere() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
            FxThread.await(() -> window.root().lookupAll(".claim-head").stream().anyMatch(Node::isVisible));
            FxThread.settle();
            int before = mentions(window, KILLED);
            var open = window.session.workspace().open().values().iterator().next();
            var words = CurrentPassage.passage(open, 0, 5).orElseThrow();
            Node grid = window.root().lookup(".cell-grid");
            var head = window.all(".claim-head").stream().filter(Node::isVisible)
                    .filter(each -> each.getAccessibleText().startsWith(KILLED)).findFirst().orElseThrow();
            var at = FxThread.call(() -> grid.sceneToLocal(head.localToScene(20, 20)));
            window.run(() -> {
                var screen = grid.localToScreen(at);
                var inScene = grid.localToScene(at);
                grid.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(),
                        screen.getX(), screen.getY(), false,
                        new PickResult(grid, inScene.getX(), inScene.getY())));
            });
            var items = FxThread.call(() -> Window.getWindows().stream()
                    .filter(javafx.scene.control.ContextMenu.class::isInstance)
                    .map(javafx.scene.control.ContextMenu.class::cast)
                    .flatMap(menu -> menu.getItems().stream()).map(item -> String.valueOf(item.getText())).toList());
            assertTrue(items.containsAll(List.of("Edit claim…", "resolved", "Merge into another…", "Split…", "Delete")),
                    items.toString());
            window.run(() -> List.copyOf(Window.getWindows()).stream()
                    .filter(javafx.scene.control.ContextMenu.class::isInstance).forEach(Window::hide));
            window.run(() -> window.session.focus().dragged().set(new DragContent.OfWords(words)));
            let(window, grid, at.getX(), at.getY());
            FxThread.await(() -> mentions(window, KILLED) == before + 1);
        }
    }

    private static List<Mark> marks(Session session, Claim claim) {
        return session.read(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ofClaim(claim.id()), marks::add);
            return marks;
        }).join();
    }

    @Test
    void onesOwnMarkOfAnArticleThatIsNotOpenBecomesTheMentionItself() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var hostages = claim(window, "Taken hostage on 7 October");
            var words = marks(window.session, hostages).getFirst().passage(); // in 000, which no pane shows
            for (var other : List.of(KILLED, "Palestinians killed in Gaza")) {
                int before = mentions(window, other);
                window.run(() -> window.session.focus().dragged().set(new DragContent.OfWords(words)));
                let(window, cell(window, other), 10, 10);
                FxThread.await(() -> mentions(window, other) == before + 1
                        && window.session.workspace().open().size() == 2);
            }
            var own = marks(window.session, claim(window, KILLED)).stream()
                    .filter(mark -> mark.passage().equals(words)).toList();
            assertEquals(List.of(2), own.stream().map(mark -> mark.mentions().size()).toList());
        }
    }

    /** A project of which much is known: a tree, what became of claims, grades, chains, names that may be one. */
    private static void enrich(OpenWindow window) throws Exception {
        var claims = new ClaimEditor(window.session);
        var speakers = new SpeakerEditor(window.session);
        var killed = claim(window, KILLED);
        var hostages = claim(window, "Taken hostage on 7 October");
        var condemned = claim(window, "Russia condemned the attack of 7 October");
        window.await(() -> claims.change(hostages,
                hostages.withParent(killed.id()).withStatus(Claim.Status.SETTLED).withWorking(new WorkingValue("229",
                        "the latest count", window.session.analyst().id(), Session.now()))));
        window.await(() -> claims.change(condemned, condemned.withStatus(Claim.Status.DROPPED)));
        var grades = List.of(new Grade('B', 2), new Grade('C', 4), new Grade('B', 3));
        var marks = marks(window.session, killed);
        for (int i = 0; i < grades.size(); i++) {
            Mention mention = marks.get(i).mentions().getFirst();
            var grade = grades.get(i);
            var steps = List.of(
                    new NamedStep(i == 0 ? "Abu Marzouq" : i == 1 ? "Abu Marzouk" : "TASS", "said"),
                    new NamedStep("Ivan Melnikov", "mentioned"));
            window.await(() -> speakers.describe(mention, mention.quantity(), steps, grade));
        }
        window.run(() -> {
            window.session.focus().claim().set(killed.id());
            window.session.focus().mark().set(marks.get(1).id());
        });
        FxThread.settle();
    }

    private static void drawDialog(OpenWindow window, Command command, String name, boolean dark) throws Exception {
        FxThread.call(() -> {
            Platform.runLater(() -> window.shell.actions().get(command).handle(null)); // a dialog does not return
            return null;
        });
        FxThread.await(() -> dialogs().size() == 1);
        window.run(() -> Theme.apply(dialogs().getFirst(), dark));
        FxThread.settle();
        FxThread.call(() -> FxThread.draw(dialogs().getFirst(), name));
        var bounds = FxThread.call(() -> dialogs().getFirst().getWindow().getHeight());
        assertTrue(bounds <= 700, name + " fits a small screen: " + bounds);
        window.run(() -> dialogs().forEach(scene -> scene.getWindow().hide()));
        FxThread.await(() -> dialogs().isEmpty());
    }

    private static List<Scene> dialogs() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene.getRoot() instanceof DialogPane).toList();
    }

    @Test
    void formsFitASmallScreen() throws Exception {
        for (boolean dark : new boolean[]{false, true}) {
            for (boolean small : new boolean[]{false, true}) {
                makeSampleAnew();
                try (var window = OpenWindow.of(project, small ? 1000 : 1440, small ? 700 : 900, dark)) {
                    enrich(window);
                    var name = (small ? "-small" : "") + (dark ? "-dark" : "");
                    FxThread.call(() -> FxThread.draw(window.scene, "claims" + name));
                    if (!small) {
                        drawDialog(window, Command.EDIT_CLAIM, "form-claim" + name, dark);
                        drawDialog(window, Command.DESCRIBE_MENTION, "form-mention" + name, dark);
                        drawDialog(window, Command.MERGE_CLAIM, "form-merge" + name, dark);
                        drawDialog(window, Command.SPLIT_CLAIM, "form-split" + name, dark);
                        drawDialog(window, Command.SPEAKERS, "form-speakers" + name, dark);
                        window.run(() -> window.shell.actions().get(Command.MATRIX).handle(null));
                        FxThread.await(() -> !window.all(".said-cell").isEmpty());
                        FxThread.settle();
                        FxThread.call(() -> FxThread.draw(window.scene, "claims-matrix" + name));
                    }
                }
            }
        }
    }

    private void makeSampleAnew() throws java.io.IOException {
        java.nio.file.Files.deleteIfExists(project);
        SampleProject.create(project);
    }
}
