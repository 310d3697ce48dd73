package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.i18n.Messages;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.WordFlow;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drops files, pages and text anywhere on the window. */
class WindowDropTest extends FxTest {
    private static final String PAGE = "<html><title>Dropped page</title><body><p>"
            + "The board met on Tuesday to vote on the pier, and it voted to close it for two years. ".repeat(4)
            + "</p></body></html>";

    @TempDir
    private Path files;

    private int articles() {
        return project(reader -> reader.articles().size());
    }

    private static @Nullable DialogPane dialog() {
        return Window.getWindows().stream().filter(each -> each.isShowing() && each.getScene() != null)
                .map(each -> each.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null);
    }

    private void agree() {
        await("the preview", () -> dialog() != null);
        on(() -> {
            ((Button) Objects.requireNonNull(dialog()).lookup("#preview-import")).fire();
            return true;
        });
    }

    private Node text() {
        return on(() -> areas().getFirst());
    }

    @Test
    void filesAndFoldersDroppedOnTheTextAreImportedAfterALook() throws IOException {
        openSample();
        var inside = Files.createDirectory(files.resolve("more"));
        Files.writeString(inside.resolve("b.txt"),
                "A second article that was dropped.\n\nIt has a text of its own, and ends here.");
        Files.writeString(inside.resolve("c.png"), "no article");
        var page = Files.writeString(files.resolve("a.html"), PAGE);
        int before = articles();
        var brought = Map.<DataFormat, Object>of(DataFormat.FILES, List.of(page.toFile(), inside.toFile()));
        assertEquals(TransferMode.COPY, fire(DragEvent.DRAG_OVER, text(), brought, null).getAcceptedTransferMode());
        assertTrue(fire(DragEvent.DRAG_DROPPED, text(), brought, null).isDropCompleted());
        agree();
        await("two more articles", () -> articles() == before + 2);
    }

    @Test
    void filesOfTextAndAnnotationsNeedNoLook() throws IOException {
        openSample();
        int before = articles();
        var file = Files.writeString(files.resolve("b.txt"), "A text that was dropped on the list.\n\nIt ends here.");
        var marks = Files.writeString(files.resolve("marks.jsonld"),
                "[{\"type\":\"Annotation\",\"target\":{\"source\":\"b.txt\",\"selector\":{\"type\":\"TextQuoteSelector\","
                        + "\"exact\":\"dropped on the list\"}}}]");
        var list = on(() -> scene().lookup("#list-of-articles"));
        fire(DragEvent.DRAG_DROPPED, list, Map.of(DataFormat.FILES, List.<File>of(marks.toFile(), file.toFile())),
                null);
        await("the article", () -> articles() == before + 1);
        await("its annotation", () -> project(reader -> reader.articles().getLast().annotations()) == 1);
    }

    @Test
    void wordsOfABrowserBecomeAnArticleWithTheAddressTheyCameFrom() {
        openSample();
        int before = articles();
        var brought = Map.<DataFormat, Object>of(DataFormat.HTML, PAGE, DataFormat.PLAIN_TEXT, "The board met",
                DataFormat.URL,
                "https://news.example/pier");
        assertEquals(TransferMode.COPY, fire(DragEvent.DRAG_OVER, text(), brought, null).getAcceptedTransferMode());
        assertTrue(fire(DragEvent.DRAG_DROPPED, text(), brought, null).isDropCompleted());
        agree();
        await("the article", () -> articles() == before + 1);
        var row = project(reader -> reader.articles().getLast());
        assertEquals("Dropped page", Objects.requireNonNull(row.article().title()).value());
        assertEquals("https://news.example/pier", row.version().url());
    }

    @Test
    void plainWordsBecomeAnArticleAndAnAddressAloneIsNoneAndNothingIsFetched() {
        openSample();
        int before = articles();
        fire(DragEvent.DRAG_DROPPED, text(), Map.of(DataFormat.PLAIN_TEXT, "The pier is closed.\n\nNobody came.\n"),
                null);
        agree();
        await("the article", () -> articles() == before + 1);
        fire(DragEvent.DRAG_DROPPED, text(), Map.of(DataFormat.URL, "https://news.example/pier", DataFormat.PLAIN_TEXT,
                "https://news.example/pier"), null);
        await("the reason", () -> scene().getRoot().lookupAll(".word-flow").stream().filter(FxTest::isSeen)
                .anyMatch(node -> ((WordFlow) node).getText().equals(Messages.text("paste.addressAlone"))));
        assertEquals(before + 1, articles());
    }

    @Test
    void aFileDroppedOnAPaneOpensInThatPane() throws IOException {
        openSample();
        var file = Files.writeString(files.resolve("pier.txt"), "The pier is closed.\n\nNobody came to see it.");
        var left = on(() -> text(areas().getFirst()));
        var right = on(() -> areas().getLast());
        fire(DragEvent.DRAG_DROPPED, right, Map.of(DataFormat.FILES, List.of(file.toFile())), null);
        await("the article at the right", () -> text(areas().getLast()).startsWith("The pier is closed"));
        assertEquals(left, on(() -> text(areas().getFirst())));
    }

    @Test
    void theFirstArticlesOfAnEmptyProjectAreOpenAfterTheImport() throws IOException {
        var project = folder.resolve("empty.parallax");
        Projects.create(project);
        open(project);
        var names = List.of("a.txt", "b.txt", "c.txt");
        for (var name : names) {
            Files.writeString(files.resolve(name), "Article " + name + ".\n\nIt is about nothing that anybody needs.");
        }
        importFiles(names.stream().map(files::resolve).toArray(Path[]::new));
        await("two articles", () -> areas().size() == 2 && text(areas().getFirst()).startsWith("Article a")
                && text(areas().getLast()).startsWith("Article b"));
        importFiles(Files.writeString(files.resolve("d.txt"), "Article d.\n\nIt changes nothing in the panes."));
        await("all four", () -> rows("Articles").size() == 4);
        assertTrue(on(() -> text(areas().getFirst()).startsWith("Article a")));
    }

    @Test
    void whatIsDraggedWithinTheWindowAndWhatNobodyKnowsIsNotTaken() {
        openSample();
        int before = articles();
        var own = Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, "words of an article");
        var root = scene().getRoot();
        assertFalse(fire(DragEvent.DRAG_DROPPED, root, own, text()).isDropCompleted());
        var picture = Map.<DataFormat, Object>of(new DataFormat("image/x-unknown"), "bytes");
        assertEquals(null, fire(DragEvent.DRAG_OVER, root, picture, null).getAcceptedTransferMode());
        assertFalse(fire(DragEvent.DRAG_DROPPED, root, picture, null).isDropCompleted());
        assertEquals(before, articles());
        assertEquals(null, on(WindowDropTest::dialog));
    }

    /** A drag as the system makes it: TestFX cannot drag, so the event is made by hand. */
    private DragEvent fire(EventType<DragEvent> type, Node on, Map<DataFormat, Object> brought,
            @Nullable Object source) {
        return on(() -> {
            var event = new DragEvent(source, on, type, board(brought), 5, 5, 5, 5, TransferMode.COPY, source, on,
                    null);
            Event.fireEvent(on, event);
            return event; // its copies share what they are answered
        });
    }

    private static Dragboard board(Map<DataFormat, Object> brought) {
        try {
            var clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
            var peer = Proxy.newProxyInstance(clipboard.getClassLoader(), new Class<?>[]{clipboard},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getContent" -> brought.get(arguments[0]);
                        case "hasContent" -> brought.containsKey(arguments[0]);
                        case "getContentTypes" -> brought.keySet();
                        case "getTransferModes" -> Set.of(TransferMode.COPY);
                        default -> method.getReturnType() == boolean.class ? false : null;
                    });
            var make = Dragboard.class.getDeclaredConstructor(clipboard);
            make.setAccessible(true);
            return make.newInstance(peer);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("JavaFX makes drops otherwise", e);
        }
    }
}
