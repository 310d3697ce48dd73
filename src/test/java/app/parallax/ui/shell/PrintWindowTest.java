package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.io.report.PdfPages;
import app.parallax.session.exporting.PrintJob;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing through the window, on a printer that puts its pages into a folder. */
class PrintWindowTest {
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

    /** Prints into a folder, a picture for a page. */
    private static final class FolderPrinter implements PrintJob.PagePrinter {
        private final Path folder;
        private final int last;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean cancelled;
        private int pages;

        FolderPrinter(Path folder, int last) {
            this.folder = folder;
            this.last = last;
        }

        @Override
        public boolean takes(int page) {
            return page <= last;
        }

        @Override
        public int resolution() {
            return 150;
        }

        @Override
        public boolean print(PdfPages.Size size, PdfPages.Picture page) {
            assertFalse(Platform.isFxApplicationThread());
            var image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, page.width(), page.height(), page.pixels().array(), 0, page.width());
            try {
                return ImageIO.write(image, "png", folder.resolve(++pages + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean end() {
            over.countDown();
            return true;
        }

        @Override
        public void cancel() {
            cancelled = true;
            over.countDown();
        }
    }

    private static List<Scene> dialogs() {
        return Window.getWindows().stream().map(Window::getScene)
                .filter(scene -> scene.getRoot() instanceof DialogPane).toList();
    }

    private static <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(Objects.requireNonNull(dialogs().getLast().getRoot().lookup(selector), selector));
    }

    private static void ask(OpenWindow window) throws Exception {
        FxThread.call(() -> {
            Platform.runLater(() -> window.shell.actions().get(Command.PRINT).handle(null)); // a dialog does not return
            return null;
        });
        FxThread.await(() -> dialogs().size() == 1);
        FxThread.await(() -> !find("#export-pages", ListView.class).getItems().isEmpty());
    }

    private static void fire(String button) throws Exception {
        FxThread.call(() -> {
            Platform.runLater(() -> find(button, Button.class).fire());
            return null;
        });
    }

    @Test
    void aBriefingIsPrintedPageByPageInThePixelsOfThePrinterAndOnlyThePagesThatAreWanted() throws Exception {
        var printer = new FolderPrinter(Files.createDirectory(folder.resolve("printed")), 2);
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            window.printer.set(printer);
            ask(window);
            FxThread.call(() -> {
                find("#export-briefing", CheckBox.class).setSelected(true);
                return null;
            });
            FxThread.await(() -> find("#export-pages", ListView.class).lookupAll(".image-view").stream()
                    .anyMatch(each -> ((ImageView) each).getImage() != null));
            FxThread.call(() -> FxThread.draw(dialogs().getFirst(), "print-dialog"));
            fire("#export-go-on");
            printer.over.await();
            FxThread.await(() -> !window.shell.jobs().isVisible());
        }
        assertFalse(printer.cancelled);
        assertEquals(2, printer.pages);
        var first = ImageIO.read(printer.folder.resolve("1.png").toFile());
        assertEquals(1240, first.getWidth(), 1, "A4 at 150 dots per inch");
        assertEquals(1754, first.getHeight(), 1);
    }

    @Test
    void whereNoPrinterIsASentenceSaysSoAndThePdfIsExportedInstead() throws Exception {
        var output = folder.resolve("instead.pdf");
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            window.exportTo.set(output);
            ask(window);
            fire("#export-go-on");
            FxThread.await(() -> dialogs().size() == 1 && dialogs().getFirst().getRoot().lookup("#print-none") != null);
            FxThread.call(() -> FxThread.draw(dialogs().getFirst(), "print-none"));
            fire("#print-as-pdf");
            FxThread.await(() -> Files.exists(output));
            FxThread.await(() -> !window.shell.jobs().isVisible());
        }
        try (var pdf = Loader.loadPDF(output.toFile())) {
            assertTrue(pdf.getNumberOfPages() > 5);
        }
    }
}
