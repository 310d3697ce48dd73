package app.parallax.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parallax.SampleFile;
import app.parallax.hub.Hubs;
import app.parallax.hub.MemoryHubs;
import app.parallax.hub.ProjectListing;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Mark;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import app.parallax.session.project.ProjectOpener;
import app.parallax.session.project.Projects;
import app.parallax.session.secrets.MemorySecrets;
import app.parallax.session.team.HubRequest;
import app.parallax.ui.shell.ProjectWindow;
import app.parallax.ui.shell.exporting.PngFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/**
 * Opens a real window on a real project in a data folder of its own, controlled by keys through TestFX. A test waits
 * for visible conditions, never for a time; an exception on the FX thread fails the test.
 */
public abstract class FxTest extends FxThreadTest {
    /** The screen of the headless platform has 1000 pixels each way; a wider stage fails later. */
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 900;
    /** The data folder of the window: settings and sample. */
    @TempDir
    protected Path folder;

    /** The hubs that the window knows. */
    protected final MemoryHubs hubs = new MemoryHubs();
    /** The secret store that the window knows. */
    protected final MemorySecrets secrets = new MemorySecrets();
    private final FxRobot robot = new FxRobot();
    private final AtomicInteger keys = new AtomicInteger();
    private @Nullable Stage stage;
    private @Nullable ProjectWindow window;
    private @Nullable Path file;

    @BeforeEach
    void settings() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "analyst=Anna\ndark=false\n");
    }

    @AfterEach
    void closeWindows() {
        close();
        on(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
    }

    protected Hubs windowHubs() {
        return hubs;
    }

    /** Opens the sample, made where it is not there yet, and waits until both its articles are seen. */
    protected void openSample() {
        open(sample());
        await("both articles", () -> areas().size() == 2 && areas().stream().noneMatch(area -> text(area).isEmpty()));
        await("their marks", () -> areas().stream().noneMatch(area -> highlights(area).isEmpty()));
    }

    /** The sample in the data folder, made once for all tests and copied. */
    protected Path sample() {
        var to = folder.resolve("sample.parallax");
        if (!Files.exists(to)) {
            SampleFile.copy(to);
        }
        return to;
    }

    /** Opens a project in a window. */
    protected void open(Path project) {
        file = project;
        on(() -> {
            var fresh = new Stage();
            fresh.setWidth(WIDTH);
            fresh.setHeight(HEIGHT);
            stage = fresh;
            var opener = new ProjectOpener(folder, Platform::runLater);
            var opened = new ProjectWindow(fresh, opener, windowHubs(), secrets, command -> {
            });
            window = opened;
            var _ = opened.show(opener.first(project));
            return true;
        });
        await("the window", () -> stage().isFocused() && stage().getScene().getFocusOwner() != null);
    }

    /** Closes the window as a person would, and waits until its project is closed. */
    protected void close() {
        on(() -> window == null ? CompletableFuture.completedFuture(null) : window.close())
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        on(() -> {
            if (stage != null) {
                stage.hide();
            }
            window = null;
            stage = null;
            return true;
        });
    }

    /** The session of the window. */
    protected Session session() {
        return Objects.requireNonNull(window).session().orElseThrow();
    }

    /** Opens a shared project as a new file, as the menu does after it has asked. */
    protected void join(HubRequest.HubAccount asked, ProjectListing project, Path to) {
        file = to;
        on(() -> {
            Objects.requireNonNull(window).join(asked, project, to);
            return true;
        });
    }

    /** The stage of the window. */
    protected Stage stage() {
        return Objects.requireNonNull(stage);
    }

    /** The scene of the window. */
    protected Scene scene() {
        return stage().getScene();
    }

    /** Imports files as if they were dropped on the window. */
    protected void importFiles(Path... files) {
        on(() -> {
            Objects.requireNonNull(window).importFiles(List.of(files).stream().map(Path::toFile).toList());
            return true;
        });
    }

    /** Imports annotations, as the menu does. */
    protected void importAnnotations(Path... files) {
        on(() -> {
            Objects.requireNonNull(window).importAnnotations(List.of(files).stream().map(Path::toFile).toList());
            return true;
        });
    }

    /** Presses keys together: the last one with the others held. */
    protected void press(KeyCode... together) {
        keys.incrementAndGet();
        var keyboard = on(() -> Keyboard.OF_ALL);
        for (var key : together) { // one event after another: what opens a dialog does not return before it is closed
            Platform.runLater(() -> keyboard.keyPress(key));
        }
        for (var key : List.of(together).reversed()) {
            Platform.runLater(() -> keyboard.keyRelease(key));
        }
        pulses();
    }

    /** It knows which keys are held; each new one would hold the windows of those before it. */
    private static final class Keyboard {
        static final Robot OF_ALL = new Robot();
    }

    /** Types into what has the keyboard. */
    protected void type(String text) {
        keys.addAndGet(text.length());
        on(() -> { // TestFX would type into the stage, whatever dialog is before it
            var front = Window.getWindows().stream().filter(Window::isFocused)
                    .reduce((behind, before) -> before).orElseThrow();
            text.codePoints().mapToObj(Character::toString)
                    .forEach(
                            letter -> Event.fireEvent(front.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED,
                                    letter, "", KeyCode.UNDEFINED, false, false, false, false)));
            return true;
        });
    }

    /** How often a key or a combination was pressed since the last time this was asked. */
    protected int keysPressed() {
        return keys.getAndSet(0);
    }

    /** Clicks into the middle of something. */
    protected void click(Node node) {
        robot.clickOn(node);
    }

    /** Chooses a command of the menu by its identifier, as a person with the mouse; it must not be disabled. */
    protected void choose(String command) {
        on(() -> {
            var item = item(command);
            assertEquals(false, item.isDisable(), command + " is disabled");
            Platform.runLater(item::fire); // a dialog keeps it from returning
            return true;
        });
    }

    /** The item of a command in the menu. */
    protected MenuItem item(String command) {
        return ((MenuBar) scene().lookup(".menu-bar")).getMenus().stream().flatMap(FxTest::itemsOf)
                .filter(each -> ("menu-" + command).equals(each.getId())).findFirst().orElseThrow();
    }

    private static Stream<MenuItem> itemsOf(Menu menu) {
        return menu.getItems().stream()
                .flatMap(each -> each instanceof Menu inner ? itemsOf(inner) : Stream.of(each));
    }

    /** The text areas that show an article, from left to right. */
    protected List<RichTextArea> areas() {
        return all(".reading-area").stream().map(RichTextArea.class::cast).filter(area -> area.getModel() != null)
                .sorted(Comparator.comparingDouble(area -> area.localToScene(0, 0).getX())).toList();
    }

    /** The text that an area shows. */
    protected static String text(RichTextArea area) {
        var model = area.getModel();
        return model == null
                ? ""
                : String.join("\n", IntStream.range(0, model.size()).mapToObj(model::getPlainText).toList());
    }

    /** Gives an area the keyboard and selects the first place of a quote in it. */
    protected void select(int area, String quote) {
        on(() -> {
            var into = areas().get(area);
            int start = text(into).indexOf(quote);
            assertEquals(true, start >= 0, "not in the article: " + quote);
            into.requestFocus();
            into.select(position(into, start), position(into, start + quote.length()));
            return true;
        });
        await("the selection", () -> areas().get(area).isFocused());
    }

    /** Gives an area the keyboard and puts the caret into the first place of a quote. */
    protected void caret(int area, String quote) {
        on(() -> {
            var into = areas().get(area);
            into.requestFocus();
            into.select(position(into, text(into).indexOf(quote) + 1));
            return true;
        });
    }

    private static TextPos position(RichTextArea area, int offset) {
        int left = offset;
        for (int line = 0;; line++) {
            int length = area.getModel().getPlainText(line).length();
            if (left <= length) {
                return TextPos.ofLeading(line, left);
            }
            left -= length + 1;
        }
    }

    /** Whether an area has the keyboard. */
    protected boolean hasKeyboard(int area) {
        return areas().get(area).isFocused();
    }

    /** The highlights that an area draws. */
    protected static List<Node> highlights(RichTextArea area) {
        return List.copyOf(area.lookupAll(".hl"));
    }

    /** Everything in the window that a selector of style sheets names and that is seen. */
    protected List<Node> all(String selector) {
        return scene().getRoot().lookupAll(selector).stream().filter(FxTest::isSeen).toList();
    }

    /** Whether a node and all it lies in are visible. */
    protected static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** Whether a label or a button with exactly this text is seen. */
    protected boolean sees(String text) {
        return all(".label").stream().anyMatch(node -> text.equals(((Labeled) node).getText()))
                || all(".button").stream().anyMatch(node -> text.equals(((ButtonBase) node).getText()));
    }

    /** The rows of a list by its accessible text, as a screen reader says them. */
    protected List<String> rows(String list) {
        return lists(list).flatMap(each -> each.lookupAll(".list-cell").stream()).filter(FxTest::isSeen)
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull).distinct().toList();
    }

    /** A list by its accessible text. */
    protected ListView<?> list(String name) {
        return (ListView<?>) lists(name).findFirst().orElseThrow(() -> new AssertionError("no list " + name));
    }

    private Stream<Node> lists(String name) {
        return all(".list-view").stream().filter(node -> name.equals(node.getAccessibleText()));
    }

    /** The parts of the mark in focus as the details show them. */
    protected List<String> chips() {
        return all(".chip-remove").stream().map(Node::getAccessibleText).map(text -> text.replace("Remove: ", ""))
                .toList();
    }

    /** Reads the project file beside the window, on a thread of its own: no SQL is asked on the FX thread. */
    protected <T> T project(Function<ProjectReader, T> work) {
        var from = Objects.requireNonNull(file);
        return CompletableFuture.supplyAsync(() -> {
            try (var session = Projects.openForQueries(from, "Reader")) {
                return session.read(work).join();
            }
        }).join();
    }

    /** All marks in the project file. */
    protected List<Mark> marks() {
        return project(reader -> {
            var marks = new ArrayList<Mark>();
            reader.marks(AnnotationFilter.ALL, marks::add);
            return marks;
        });
    }

    /** The marks of a quote in the project file. */
    protected List<Mark> marks(String quote) {
        return marks().stream().filter(mark -> mark.passage().quote().equals(quote)).toList();
    }

    @Override
    protected void failed() {
        if (stage != null) {
            picture("failed-" + getClass().getSimpleName());
        }
    }

    /** Keeps a picture of the window under {@code target/pictures}. */
    protected void picture(String name) {
        on(() -> {
            var image = scene().snapshot(null);
            var to = Path.of("target", "pictures", name + ".png");
            Files.createDirectories(to.getParent());
            try (var out = Files.newOutputStream(to)) {
                PngFile.write(image, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }
}
