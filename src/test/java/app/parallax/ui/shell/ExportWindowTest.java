package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.i18n.Messages;
import app.parallax.io.Exporters;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.AnnotationFilter;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and copies through the window. */
class ExportWindowTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    @AfterEach
    void closeDialogs() throws Exception {
        FxThread.call(() -> {
            dialogs().forEach(scene -> scene.getWindow().hide());
            return null;
        });
    }

    private static List<Scene> dialogs() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene.getRoot() instanceof DialogPane).toList();
    }

    private static void ask(OpenWindow window) throws Exception {
        FxThread.call(() -> {
            Platform.runLater(() -> window.shell.actions().get(Command.EXPORT).handle(null)); // a dialog does not
                                                                                              // return
            return null;
        });
        FxThread.await(() -> dialogs().size() == 1);
        FxThread.await(() -> !preview().getItems().isEmpty() || !pages().getItems().isEmpty());
    }

    private static <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(Objects.requireNonNull(dialogs().getFirst().getRoot().lookup(selector), selector));
    }

    @SuppressWarnings("unchecked")
    private static ListView<String> preview() {
        return find("#export-preview", ListView.class);
    }

    private static ListView<?> pages() {
        return find("#export-pages", ListView.class);
    }

    /** The pages that are drawn in the dialog. */
    private static List<Image> drawn() {
        return pages().lookupAll(".image-view").stream().map(each -> ((ImageView) each).getImage())
                .filter(Objects::nonNull).toList();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Exporter> formats() {
        return find("#export-formats", ListView.class);
    }

    private static void format(String name) throws Exception {
        FxThread.call(() -> {
            formats().getSelectionModel().select(Exporters.of(name).orElseThrow());
            return null;
        });
    }

    private static String count() throws Exception {
        return FxThread.call(() -> find("#export-count", Label.class).getText());
    }

    private static void goOn(OpenWindow window) throws Exception {
        FxThread.call(() -> {
            find("#export-go-on", Button.class).fire();
            return null;
        });
        FxThread.await(() -> dialogs().isEmpty());
        FxThread.settle();
        assertTrue(window.scene.getRoot().isVisible());
    }

    private static void toggle(String kind, int row) throws Exception {
        FxThread.call(() -> {
            find("#export-restrictions", Node.class).lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(each -> each.getText().equals(Messages.text(kind))).findFirst().orElseThrow().fire();
            var items = find("#export-items", ListView.class);
            items.getSelectionModel().select(row);
            items.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
            return null;
        });
        FxThread.settle();
    }

    @Test
    void theDialogOffersEveryFormatAndSaysWhatEachCannotHold() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            ask(window);
            assertEquals(Exporters.all(), FxThread.call(() -> List.copyOf(formats().getItems())));
            for (var exporter : Exporters.all()) {
                format(exporter.format());
                FxThread.settle();
                assertEquals(Messages.text("export.lacks." + exporter.format()), FxThread.call(
                        () -> find("#export-lacks", app.parallax.ui.common.WordFlow.class).getText()));
                assertEquals(exporter.hasContext(), FxThread.call(
                        () -> find("#export-context", Node.class).getParent().isVisible()));
            }
        }
    }

    @Test
    void enterInTheListOfFormatsGoesOn() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            ask(window);
            FxThread.call(() -> {
                formats().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                        false));
                return null;
            });
            FxThread.await(() -> dialogs().isEmpty());
        }
    }

    @Test
    void whatIsChosenIsPreviewedExportedAndRememberedWithTheProject() throws Exception {
        var output = folder.resolve("marks.csv");
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            ask(window);
            format("csv");
            FxThread.await(() -> preview().getItems().getFirst().startsWith("id,article"));
            FxThread.await(() -> count().equals("29 annotations"));
            toggle("export.articles", 0);
            FxThread.await(() -> !count().equals("29 annotations"));
            window.exportTo.set(output);
            goOn(window);
            FxThread.await(() -> Files.exists(output));
            var first = FxThread.call(() -> window.session.workspace().articles().getFirst().article());
            try (var lines = Files.lines(output)) {
                assertTrue(lines.skip(1).filter(line -> line.matches("[0-9a-f-]{36},.*"))
                        .allMatch(line -> line.contains("," + first.id() + ",")));
            }
        }
        try (var window = OpenWindow.of(project, 1000, 900, true)) {
            ask(window);
            assertEquals("csv", FxThread.call(() -> formats().getSelectionModel().getSelectedItem().format()));
            FxThread.await(() -> !count().isEmpty() && !count().equals("29 annotations"));
            FxThread.call(() -> {
                find("#export-all", Button.class).fire();
                return null;
            });
            FxThread.await(() -> count().equals("29 annotations"));
        }
    }

    @Test
    void aReportIsPreviewedAsItWillLookAndWrittenWithTheChosenContext() throws Exception {
        var output = folder.resolve("report.docx");
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            ask(window);
            for (var format : List.of("html", "pdf", "markdown", "docx")) {
                format(format);
                FxThread.await(() -> pages().isVisible() && !drawn().isEmpty() && !preview().isVisible());
            }
            FxThread.await(() -> count().equals("29 annotations"));
            FxThread.call(() -> FxThread.draw(dialogs().getFirst(), "export-dialog"));
            assertTrue(FxThread.call(() -> inked(drawn().getFirst())), "a page has words on white");
            assertTrue(FxThread.call(() -> drawn().size() < pages().getItems().size()), "only what is seen is drawn");
            window.exportTo.set(output);
            goOn(window);
            FxThread.await(() -> Files.exists(output));
            assertEquals("PK",
                    new String(Files.readAllBytes(output), 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
            FxThread.await(() -> !window.shell.jobs().isVisible());
        }
        try (var window = OpenWindow.of(project, 1000, 700, true)) {
            ask(window);
            format("html");
            FxThread.await(() -> !drawn().isEmpty() && count().equals("29 annotations"));
            FxThread.call(() -> FxThread.draw(dialogs().getFirst(), "export-dialog-dark"));
            format("csv");
            FxThread.await(() -> preview().isVisible() && !pages().isVisible()
                    && preview().getItems().getFirst().startsWith("id,article"));
        }
    }

    private static boolean inked(Image page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += page.getPixelReader().getColor(x, y).getBrightness() < 0.5 ? 1 : 0;
            }
        }
        return dark > 100 && page.getPixelReader().getColor(1, 1).getBrightness() > 0.99
                && page.getPixelReader().getColor(1, 1).getOpacity() > 0.99;
    }

    @Test
    void selectedRowsAreCopiedAsTextForEveryPlaceThatTakesIt() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            window.run(() -> window.shell.actions().get(Command.ANNOTATIONS_TABLE).handle(null));
            var rows = new AtomicInteger();
            FxThread.await(() -> {
                var table = (TableView<?>) window.root().lookup("#annotations-table");
                rows.set(table == null ? 0 : table.getItems().size());
                return rows.get() > 2;
            });
            FxThread.call(() -> {
                var table = (TableView<?>) window.root().lookup("#annotations-table");
                table.requestFocus();
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().selectIndices(0, 1);
                Clipboard.getSystemClipboard().clear();
                return null;
            });
            FxThread.settle();
            window.run(() -> window.shell.actions().get(Command.COPY_AS_CSV).handle(null));
            FxThread.await(() -> Clipboard.getSystemClipboard().hasString());
            var csv = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
            assertEquals(2, csv.lines().filter(line -> line.matches("[0-9a-f]{8}-[0-9a-f-]{27},.*")).count(), csv);

            window.run(() -> window.shell.actions().get(Command.COPY_AS_REPORT).handle(null));
            FxThread.await(() -> Clipboard.getSystemClipboard().hasHtml());
            var html = FxThread.call(() -> Clipboard.getSystemClipboard().getHtml());
            var plain = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(html.contains("<blockquote"), html);
            assertFalse(html.contains("class=\"cover\""), "what goes into another document has no cover");
            assertTrue(plain.contains("> "), plain);
            assertFalse(plain.startsWith("# "), plain);
        }
    }

    @Test
    void theClaimInFocusIsCopiedWithAllItsMentions() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var claim = FxThread.call(() -> window.session.workspace().claims().get(1).entity());
            window.run(() -> {
                window.session.focus().mark().set(null);
                window.session.focus().claim().set(claim.id());
                Clipboard.getSystemClipboard().clear();
            });
            window.run(() -> window.shell.actions().get(Command.COPY_AS_WEB_ANNOTATION).handle(null));
            FxThread.await(() -> Clipboard.getSystemClipboard().hasString());
            var json = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
            var marks = window.await(() -> window.session.read(reader -> {
                var found = new AtomicInteger();
                reader.marks(new AnnotationFilter(Set.of(), Set.of(), Set.of(claim.id()), Set.of()),
                        mark -> found.incrementAndGet());
                return found.get();
            }));
            assertTrue(marks > 1);
            assertEquals(marks, json.split("TextQuoteSelector", -1).length - 1, json);
        }
    }
}
