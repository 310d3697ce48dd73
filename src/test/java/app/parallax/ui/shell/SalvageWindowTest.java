package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SmallProject;
import app.parallax.model.Kind;
import app.parallax.model.Problem;
import app.parallax.model.Salvaged;
import app.parallax.session.Backups;
import app.parallax.session.project.Settings;
import app.parallax.ui.common.FxThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window around a salvage: the project is closed before, and the new one, or the old one, is open after. */
class SalvageWindowTest {
    @TempDir
    Path folder;
    private final List<String> told = new ArrayList<>();
    private final CompletableFuture<Path> opened = new CompletableFuture<>();

    private Keeping.Place place() {
        return new Keeping.Place(() -> Optional.of(folder.resolve("before.parallax")), () -> told.add("closed"),
                project -> {
                    told.add("opened " + project.getFileName());
                    opened.complete(project);
                }, told::add, told::add);
    }

    private Stage salvage(Path damaged, Path output) throws Exception {
        var stage = FxThread.call(() -> {
            var made = new Stage();
            made.setScene(new Scene(new Group()));
            new Keeping(made, Backups.none(), Settings.in(folder), place()).salvage(damaged, output);
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
        var stage = salvage(damaged, folder.resolve("new.parallax"));
        assertEquals(List.of("closed", "opened new.parallax"), told);
        assertFalse(FxThread.call(() -> stage.getScene().getRoot().isDisabled()));
        FxThread.call(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            return null;
        });
    }

    @Test
    void whereNothingCanBeReadTheProjectOfBeforeIsOpenAgain() throws Exception {
        var damaged = Files.writeString(folder.resolve("damaged.parallax"), "words");
        salvage(damaged, folder.resolve("new.parallax"));
        assertEquals(List.of("closed", "opened before.parallax"), told.subList(0, 2));
        assertTrue(told.get(2).startsWith("Nothing of a Parallax project can be read"), told.toString());
    }

    @Test
    void theDialogListsEachLoss() throws Exception {
        var rows = FxThread.call(() -> {
            var dialog = SalvageDialog.of(null, Path.of("old.parallax"), Path.of("new.parallax"),
                    new Salvaged(Map.of(Kind.ARTICLE, 3), List.of(new Problem("tag", "id", "lost")), false));
            return ((TableView<?>) dialog.getDialogPane().lookup("#salvaged")).getItems().size();
        });
        assertEquals(1, rows);
    }
}
