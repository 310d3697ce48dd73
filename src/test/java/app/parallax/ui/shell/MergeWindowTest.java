package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Dump;
import app.parallax.SampleFile;
import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Edit;
import app.parallax.model.Tag;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.importing.MergeCommands;
import app.parallax.ui.shell.importing.MergeDialog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges another analyst's copy with decisions on conflicts, and undoes it at once. */
class MergeWindowTest {
    @TempDir
    Path folder;

    private static Tag first(Session session) {
        return session.workspace().tags().stream().map(Counted::entity)
                .filter(tag -> !tag.name().contains("victims") && tag.key() != null).findFirst()
                .orElse(session.workspace().tags().getFirst().entity());
    }

    private static void describe(Session session, Tag tag, String name, String description) {
        session.perform(new Edit("Describe", List.of(new Change(tag,
                new Tag(tag.id(), name, tag.parent(), tag.color(), description, tag.key()))))).join();
    }

    private static Parent dialog() {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot())
                .filter(root -> root instanceof DialogPane).findFirst().orElseThrow();
    }

    private Path other() throws Exception {
        var project = folder.resolve("ours.parallax");
        var other = folder.resolve("theirs.parallax");
        SampleFile.copy(project);
        Files.copy(project, other);
        try (var session = Projects.openForWriting(project, "Anna", Runnable::run)) {
            describe(session, first(session), first(session).name(), "Counted by the ministry");
        }
        try (var session = Projects.openForWriting(other, "Bob", Runnable::run)) {
            var tag = first(session);
            describe(session, tag, "victims", "Whoever is counted, by whomever");
            var second = session.workspace().tags().getLast().entity();
            describe(session, second, second.name(), "taken without a question");
        }
        return other;
    }

    @Test
    void whatBothChangedIsChosenSideBySide() throws Exception {
        var other = other();
        for (boolean dark : new boolean[]{false, true}) {
            try (var window = OpenWindow.of(folder.resolve("ours.parallax"), 1000, 900, dark)) {
                window.run(() -> new MergeCommands(window.session, window.shell).compare(other, () -> null));
                FxThread.await(() -> Window.getWindows().size() > 1);
                window.run(() -> Theme.apply(dialog().getScene(), dark));
                FxThread.settle();
                assertEquals(1, FxThread.call(() -> ((ListView<?>) dialog().lookup("#conflicts")).getItems().size()));
                FxThread.call(() -> FxThread.draw(dialog().getScene(), dark ? "merge-dark" : "merge"));
                window.run(() -> ((RadioButton) dialog().lookup("#take-theirs")).fire());
                window.run(() -> ((Button) ((DialogPane) dialog()).lookupButton(MergeDialog.MERGE)).fire());
                FxThread.await(() -> window.session.workspace().tags().stream()
                        .anyMatch(tag -> tag.entity().name().equals("victims")));
                assertTrue(FxThread.call(() -> window.session.workspace().tags().getLast().entity().description()
                        .equals("taken without a question")));
                window.await(window.session::undo);
                assertTrue(FxThread.call(() -> window.session.workspace().tags().stream()
                        .noneMatch(tag -> tag.entity().name().equals("victims"))), "one undo takes it back");
            }
        }
    }

    @Test
    void aMergeThatIsCancelledSaysSoAndChangesNothing() throws Exception {
        var other = other();
        try (var window = OpenWindow.of(folder.resolve("ours.parallax"), 1000, 700, false)) {
            var before = window.await(() -> window.session.read(Dump::of));
            window.run(() -> {
                new MergeCommands(window.session, window.shell).compare(other, () -> null);
                assertTrue(window.shell.jobs().isVisible(), "progress is shown");
                cancel(window);
            });
            FxThread.await(() -> !window.shell.jobs().isVisible());
            FxThread.settle();
            assertEquals(1, FxThread.call(() -> Window.getWindows().size()), "nothing is asked");
            assertTrue(said(window).contains(Messages.text("merge.ended", other.getFileName())));

            window.run(() -> new MergeCommands(window.session, window.shell).compare(other, () -> null));
            FxThread.await(() -> Window.getWindows().size() > 1);
            window.run(() -> window.shell.jobs().visibleProperty().subscribe(shown -> {
                if (shown) {
                    cancel(window);
                }
            }));
            window.run(() -> ((Button) ((DialogPane) dialog()).lookupButton(MergeDialog.MERGE)).fire());
            FxThread.await(() -> Window.getWindows().size() == 1 && !window.shell.jobs().isVisible());
            FxThread.settle();
            assertTrue(said(window).contains(Messages.text("merge.ended", other.getFileName())));
            assertEquals(before, window.await(() -> window.session.read(Dump::of)));
        }
    }

    private static void cancel(OpenWindow window) {
        ((Button) window.shell.jobs().lookup("#job-cancel")).fire();
    }

    private static List<String> said(OpenWindow window) throws Exception {
        var hints = window.all("#hint");
        return FxThread.call(() -> hints.stream().map(hint -> ((Labeled) hint).getText()).toList());
    }

    @Test
    void aFileThatIsNoProjectIsRefusedInTheWindow() throws Exception {
        var project = folder.resolve("ours.parallax");
        SampleFile.copy(project);
        var file = Files.writeString(folder.resolve("x.parallax"), "no project");
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            window.run(() -> new MergeCommands(window.session, window.shell).compare(file, () -> null));
            FxThread.await(() -> !window.shell.jobs().isVisible());
            assertEquals(1, FxThread.call(() -> Window.getWindows().size()));
        }
    }
}
