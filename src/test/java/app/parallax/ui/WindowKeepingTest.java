package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.session.Backups;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.WordFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the window under long imports, a missing file, and with backups. */
class WindowKeepingTest extends FxTest {
    private static final String WORDS = "babies, children, women and the elderly";

    private String told() {
        return scene().getRoot().lookupAll(".word-flow").stream().filter(FxTest::isSeen)
                .map(node -> ((WordFlow) node).getText()).collect(Collectors.joining("\n"));
    }

    @Test
    void anEditOfARemovedFileIsInTheRescueThatTheWindowOffersAndNothingIsShownAsDone() throws IOException {
        openSample();
        var before = on(() -> highlights(areas().get(1)).size());
        Files.delete(sampleFile());
        select(1, WORDS);
        press(KeyCode.DIGIT1);
        await("the sentence", () -> told().contains("was moved, removed or replaced while it was open")
                && told().contains("-rescue.parallax"));
        picture("keeping-removed");
        assertEquals(before, on(() -> highlights(areas().get(1)).size()));
        assertTrue(on(() -> !item("SAVE_COPY").isDisable()));
        assertEquals("Read only", on(() -> ((Labeled) scene().lookup("#saved")).getText()));
        on(() -> {
            var offer = Objects.requireNonNull(dialog());
            ((Button) offer.lookupButton(offer.getButtonTypes().getFirst())).fire();
            return true;
        });
        await("the rescue copy", () -> ((Labeled) scene().lookup("#saved")).getText().equals("Saved")
                && ((Labeled) scene().lookup("#project")).getText().endsWith("-rescue"));
    }

    @Test
    void nothingCanBeUndoneOnceTheFileIsGone() throws IOException {
        openSample();
        select(1, WORDS);
        press(KeyCode.DIGIT1);
        await("something to undo", () -> !item("UNDO").isDisable());
        Files.delete(sampleFile());
        select(1, "Hamas");
        press(KeyCode.DIGIT1);
        await("the sentence", () -> told().contains("was moved, removed or replaced while it was open"));
        assertTrue(on(() -> item("UNDO").isDisable()));
        on(() -> {
            var offer = Objects.requireNonNull(dialog());
            ((Button) offer.lookupButton(offer.getButtonTypes().getLast())).fire();
            return true;
        });
    }

    private Path sampleFile() {
        return folder.resolve("sample.parallax");
    }

    /** It was a pixel narrower after each start once, and after fifty as narrow as it can be. */
    @Test
    void whatStandsBesideTheTextsIsAsWideAfterEveryStart() {
        openSample();
        var before = widths();
        for (int i = 0; i < 4; i++) {
            close();
            openSample();
        }
        var after = widths();
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i), after.get(i), 0.6);
        }
    }

    private List<Double> widths() {
        return Stream.of("#left", "#right", "#below").map(id -> on(() -> (Region) scene().lookup(id)))
                .map(region -> region.getId().equals("below") ? region.getHeight() : region.getWidth()).toList();
    }

    @Test
    void anImportShowsItsProgressAndIsCancelledAtTheBottomOfTheWindow() throws IOException {
        var articles = Files.createDirectory(folder.resolve("articles"));
        for (int i = 0; i < 1_800; i++) {
            Files.writeString(articles.resolve("%04d x.txt".formatted(i)), "Article " + i + " says something.\n");
        }
        openSample();
        importFiles(articles);
        await("progress", () -> isSeen(cancel()) && told(".job-bar").contains("of 1800"));
        picture("keeping-import");
        on(() -> {
            cancel().fire();
            return true;
        });
        await("the end", () -> !isSeen(cancel()));
        int imported = project(reader -> reader.articles().size());
        assertTrue(imported < 1_805, "nothing was left to cancel");
        await("what was done", () -> sees(Messages.count("window.cancelled", imported - 5)));
        importFiles(articles);
        await("all of them", () -> sees(Messages.count("window.imported", 1_805 - imported)));
    }

    private Button cancel() {
        return (Button) Objects.requireNonNull(scene().lookup("#job-cancel"));
    }

    private String told(String where) {
        return scene().getRoot().lookupAll(where + " .label").stream()
                .map(node -> ((javafx.scene.control.Labeled) node).getText()).collect(Collectors.joining(" "));
    }

    @Test
    void theWindowIsClosedWhileAnImportRuns() throws IOException {
        var articles = Files.createDirectory(folder.resolve("articles"));
        for (int i = 0; i < 1_800; i++) {
            Files.writeString(articles.resolve("%04d x.txt".formatted(i)), "Article " + i + " says something.\n");
        }
        openSample();
        importFiles(articles);
        await("progress", () -> isSeen(cancel()));
        var stage = stage();
        on(() -> {
            stage.getOnCloseRequest().handle(new javafx.stage.WindowEvent(stage,
                    javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        await("closed", () -> !stage.isShowing());
        try (var session = Projects.openForWriting(sampleFile(), "Next", Runnable::run)) {
            assertEquals(List.of(), session.check().join());
        }
    }

    @Test
    void aBackupIsChosenByWhatItHoldsAndRestored() {
        openSample();
        close();
        openSample();
        await("a backup", () -> !Backups.in(folder).of(sampleFile()).isEmpty());
        int marks = marks().size();
        select(1, WORDS);
        press(KeyCode.DIGIT1);
        await("marked", () -> marks(WORDS).size() == 1);
        choose("RESTORE");
        await("the dialog", () -> dialog() != null && !table().getItems().isEmpty());
        on(() -> {
            var pane = Objects.requireNonNull(dialog());
            var to = Path.of("target", "pictures", "keeping-restore.png");
            Files.createDirectories(to.getParent());
            try (var out = Files.newOutputStream(to)) {
                app.parallax.ui.shell.exporting.PngFile.write(pane.getScene().snapshot(null), out);
            }
            assertEquals(5, table().getColumns().get(3).getCellData(0) instanceof String text
                    ? Integer.parseInt(text)
                    : -1);
            assertEquals(String.valueOf(marks), table().getColumns().get(4).getCellData(0));
            var restore = pane.getButtonTypes().stream().filter(each -> each != ButtonType.CANCEL).findFirst();
            ((Button) pane.lookupButton(restore.orElseThrow())).fire();
            return true;
        });
        await("restored", () -> sees(Messages.text("restore.done")));
        assertEquals(marks, marks().size());
        assertEquals(List.of("RESTORE", "REGULAR"),
                Backups.in(folder).of(sampleFile()).stream().map(each -> each.reason().name()).toList());
    }

    private static @Nullable DialogPane dialog() {
        return windows().map(each -> each.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null);
    }

    private static Stream<Window> windows() {
        return Window.getWindows().stream().filter(each -> each.isShowing() && each.getScene() != null);
    }

    private static TableView<?> table() {
        return (TableView<?>) Objects.requireNonNull(Objects.requireNonNull(dialog()).lookup("#backups"));
    }
}
