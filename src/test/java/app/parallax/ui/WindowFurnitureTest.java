package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Furniture;
import app.parallax.session.project.Projects;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Furniture by hand and proposed, and files dropped on the window. */
class WindowFurnitureTest extends FxTest {

    private List<Furniture> furniture() {
        return project(reader -> reader.versions().stream().flatMap(version -> reader.furniture(version.id()).stream())
                .toList());
    }

    /** The sample as it would be if nothing in it were marked as not the article's text. */
    private void openSampleWithoutFurniture() {
        try (var session = Projects.openForWriting(sample(), "Anna", Runnable::run)) {
            session.perform(new Edit("Test", session.read(reader -> reader.versions().stream()
                    .flatMap(version -> reader.furniture(version.id()).stream()).map(Change::delete).toList())
                    .join())).join();
        }
        openSample();
    }

    @Test
    void selectedWordsAreMarkedAsFurnitureByAKeyAndTheKeyTakesThemOffAgain() {
        openSampleWithoutFurniture();
        select(1, "babies, children, women and the elderly");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("the furniture", () -> furniture().size() == 1);
        assertEquals(Furniture.Reason.MARKED, furniture().getFirst().reason());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("none", () -> furniture().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("the furniture again", () -> furniture().size() == 1);
    }

    @Test
    void whatTheRulesProposeIsSeenAndAcceptedInOneEdit() {
        openSampleWithoutFurniture();
        choose("PROPOSE_FURNITURE");
        await("the bar", () -> all("#furniture-accept-all").size() == 1);
        await("the proposals in the text", () -> !all(".furniture-proposal").isEmpty());
        picture("furniture-proposed");
        assertTrue(furniture().isEmpty(), "nothing is marked before it is accepted");
        click(on(() -> all("#furniture-accept").getFirst()));
        await("one", () -> furniture().size() == 1);
        click(on(() -> all("#furniture-accept-all").getFirst()));
        await("all", () -> furniture().size() > 1);
        await("faint", () -> areas().getFirst().lookupAll("*").stream().anyMatch(words -> words instanceof Text text
                && "Advertisement".equals(text.getText()) && "Inter".equals(text.getFont().getFamily())));
        picture("furniture");
        int all = furniture().size();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("all but the first taken back at once", () -> furniture().size() == 1);
        assertTrue(all > 2);
    }

    @Test
    void filesAndFoldersDroppedOnTheTextAreImported() throws IOException {
        openSample();
        var inside = Files.createDirectory(folder.resolve("more"));
        Files.writeString(inside.resolve("b.txt"),
                "A second article that was dropped.\n\nIt has a text of its own, and ends here.");
        Files.writeString(inside.resolve("c.png"), "no article");
        var page = Files.writeString(folder.resolve("a.html"), "<html><title>Dropped page</title><body><p>"
                + "The board met on Tuesday to vote on the pier, and it voted to close it for two years. ".repeat(4)
                + "</p></body></html>");
        int before = project(reader -> reader.articles().size());
        var event = on(() -> {
            var drop = drop(List.of(page.toFile(), inside.toFile()));
            Event.fireEvent(areas().getFirst(), drop);
            return drop;
        });
        await("two more articles", () -> project(reader -> reader.articles().size()) == before + 2);
        assertTrue(event.isDropCompleted());
    }

    /** A drop as the system makes it: TestFX cannot drag, so the event is made by hand. */
    private static DragEvent drop(List<File> files) {
        try {
            var clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
            var peer = Proxy.newProxyInstance(clipboard.getClassLoader(), new Class<?>[]{clipboard},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? files : null;
                        case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                        case "getContentTypes" -> java.util.Set.of(DataFormat.FILES);
                        case "getTransferModes" -> java.util.Set.of(TransferMode.COPY);
                        default -> method.getReturnType() == boolean.class ? false : null;
                    });
            var make = Dragboard.class.getDeclaredConstructor(clipboard);
            make.setAccessible(true);
            var board = make.newInstance(peer);
            return new DragEvent(DragEvent.DRAG_DROPPED, board, 5, 5, 5, 5, TransferMode.COPY, null, null, null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("JavaFX makes drops otherwise", e);
        }
    }
}
