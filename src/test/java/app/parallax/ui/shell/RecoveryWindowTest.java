package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.model.CheckProblem;
import app.parallax.model.Kind;
import app.parallax.model.Message;
import app.parallax.model.RecoveryResult;
import app.parallax.session.Backups;
import app.parallax.session.project.Projects;
import app.parallax.session.project.Settings;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.backups.BackupController;
import app.parallax.ui.shell.backups.RecoveryDialog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovers a project in the window, which closes the project before and opens the new or old one after. */
class RecoveryWindowTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Path> opened = new CompletableFuture<>();

    private BackupController.Place place() {
        return new BackupController.Place(() -> Optional.of(folder.resolve("before.parallax")), () -> {
            told.add("closed");
            return CompletableFuture.completedFuture(null);
        },
                project -> {
                    told.add("opened " + project.getFileName());
                    opened.complete(project);
                    return CompletableFuture.completedFuture(null);
                }, told::add, told::add);
    }

    private Stage recover(Path damaged, Path output) throws Exception {
        var stage = FxThread.call(() -> {
            var made = new Stage();
            made.setScene(new Scene(new Group()));
            new BackupController(made, Backups.none(), Settings.in(folder), place()).recover(damaged, output);
            return made;
        });
        opened.get(20, TimeUnit.SECONDS);
        FxThread.settle();
        return stage;
    }

    @Test
    void theNewProjectIsOpenedAndADialogSaysWhatWasLost() throws Exception {
        var damaged = folder.resolve("damaged.parallax");
        new SmallProject(damaged);
        var stage = recover(damaged, folder.resolve("new.parallax"));
        assertEquals(List.of("closed", "opened new.parallax"), told);
        assertFalse(FxThread.call(() -> stage.getScene().getRoot().isDisabled()));
        FxThread.call(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
    }

    @Test
    void whereNothingCanBeReadTheProjectOfBeforeIsOpenAgain() throws Exception {
        var damaged = Files.writeString(folder.resolve("damaged.parallax"), "words");
        recover(damaged, folder.resolve("new.parallax"));
        assertEquals(List.of("closed", "opened before.parallax"), told.subList(0, 2));
        assertTrue(told.get(2).startsWith("Nothing of a Parallax project can be read"), told.toString());
    }

    @Test
    void whoeverCancelsHasNoNewProjectAndTheOldOneOpenAgain() throws Exception {
        var damaged = folder.resolve("damaged.parallax");
        new SmallProject(damaged);
        try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.setLength(20_000_000_000L); // holes, which take long to look through
        }
        Platform.runLater(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Group()));
            new BackupController(stage, Backups.none(), Settings.in(folder), place()).recover(damaged,
                    folder.resolve("new.parallax"));
        });
        FxThread.await(() -> dialogs().stream().anyMatch(
                pane -> pane.lookup("#recovery-progress") instanceof ProgressBar bar && bar.getProgress() > 0));
        FxThread.call(() -> {
            dialogs().forEach(pane -> ((Button) pane.lookupButton(ButtonType.CANCEL)).fire());
            return null;
        });
        opened.get(20, TimeUnit.SECONDS);
        FxThread.settle();
        assertEquals(List.of("closed", "opened before.parallax"), told.subList(0, 2));
        assertTrue(told.get(2).startsWith("The recovery was cancelled"), told.toString());
        assertEquals(List.of("damaged.parallax"), names());
        assertEquals(List.of(), FxThread.call(RecoveryWindowTest::dialogs));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).filter(each -> each.contains("parallax")).toList();
        }
    }

    private static List<DialogPane> dialogs() {
        return List.copyOf(Window.getWindows()).stream().map(each -> each.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).toList();
    }

    @Test
    void damageThatIsFoundAfterOpeningIsOfferedToBeRecovered() throws Exception {
        var damaged = folder.resolve("damaged.parallax");
        new SmallProject(damaged);
        var bytes = Files.readAllBytes(damaged);
        var index = bytes.length / PAGE * PAGE - PAGE; // the last page: of the index of words
        Arrays.fill(bytes, index, index + PAGE, (byte) 0);
        Files.write(damaged, bytes);
        try (var session = Projects.openForReading(damaged, "Anna", Runnable::run)) {
            Platform.runLater(() -> {
                var stage = new Stage();
                stage.setScene(new Scene(new Group()));
                new BackupController(stage, Backups.none(), Settings.in(folder), place()).checkSoon(session,
                        () -> true);
            });
            FxThread.await(() -> !dialogs().isEmpty());
            var buttons = FxThread.call(() -> dialogs().getFirst().getButtonTypes().stream().map(ButtonType::getText)
                    .toList());
            assertEquals("Recover…", buttons.getFirst());
            assertTrue(told.getFirst().contains("is damaged"), told.toString());
            FxThread.call(() -> {
                dialogs().forEach(pane -> ((Button) pane.lookupButton(ButtonType.CANCEL)).fire());
                return null;
            });
        }
    }

    @Test
    void theDialogListsEachLoss() throws Exception {
        var rows = FxThread.call(() -> {
            var dialog = RecoveryDialog.of(null, Path.of("old.parallax"), Path.of("new.parallax"),
                    new RecoveryResult(Map.of(Kind.ARTICLE, 3),
                            List.of(new CheckProblem("tag", "id", Message.verbatim("lost"))), false));
            return ((TableView<?>) dialog.getDialogPane().lookup("#losses")).getItems().size();
        });
        assertEquals(1, rows);
    }
}
