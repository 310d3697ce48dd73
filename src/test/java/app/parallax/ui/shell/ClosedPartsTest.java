package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.session.Navigation;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that closed parts of an open window are garbage collected: the number of our objects and controls does not
 * grow with opening and closing.
 */
class ClosedPartsTest {
    private static final int ROUNDS = 5;
    private static final int WARM = 2;
    /** Ours but the places to go back to, of which a pane keeps a bounded number, and what this test makes. */
    private static final Pattern OURS = Pattern.compile("^app\\.parallax\\.(?!session\\.PaneHistory)(?!.*Test)"
            + "|^javafx\\.scene\\.(control|layout)\\.[A-Za-z]+$|^javafx\\.stage\\.|^jfx\\..*\\.RichTextArea$");

    @TempDir
    Path folder;
    private OpenWindow window;
    private Navigation navigation;

    private interface Work {
        void run() throws Exception;
    }

    @BeforeEach
    void open() throws Exception {
        var file = folder.resolve("p.parallax");
        SampleFile.copy(file);
        window = OpenWindow.of(file, 1000, 900, false);
        navigation = new Navigation(window.session);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /** What there is one more of for each round. */
    private static Map<String, Long> left(Work work) throws Exception {
        for (int i = 0; i < WARM; i++) { // what is made once is made
            work.run();
        }
        var before = Instances.of(OURS);
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        return Instances.more(OURS, before, ROUNDS);
    }

    private void does(Command... commands) throws Exception {
        for (var command : commands) {
            window.run(() -> window.shell.actions().get(command).handle(new ActionEvent()));
        }
    }

    private List<Window> others() throws Exception {
        return FxThread.call(() -> Window.getWindows().stream().filter(each -> !window.scene.equals(each.getScene()))
                .toList());
    }

    /** Opens what a command opens, and closes it as its title bar does. */
    private void opensAndCloses(Command command) throws Exception {
        Platform.runLater(() -> window.shell.actions().get(command).handle(new ActionEvent())); // it may wait inside
        FxThread.await(() -> !others().isEmpty());
        FxThread.settle();
        for (var all = others(); !all.isEmpty(); all = others()) {
            for (var each : all) {
                FxThread.call(() -> {
                    each.fireEvent(new WindowEvent(each, WindowEvent.WINDOW_CLOSE_REQUEST));
                    each.hide();
                    return null;
                });
            }
            FxThread.settle();
        }
    }

    @Test
    void panesThatAreClosedAreLetGo() throws Exception {
        assertEquals(Map.of(), left(() -> {
            does(Command.SPLIT_RIGHT, Command.SPLIT_DOWN);
            assertEquals(4, window.panes().size());
            does(Command.CLOSE_PANE, Command.CLOSE_PANE);
        }));
    }

    @Test
    void articlesThatAreClosedInAPaneAreLetGo() throws Exception {
        var articles = window.session.workspace().articles().stream().map(row -> row.article().id()).toList();
        assertTrue(articles.size() > 4, "articles");
        does(Command.CLOSE_PANE);
        assertEquals(Map.of(), left(() -> {
            for (var article : articles) {
                FxThread.call(() -> navigation.show(window.panes().getFirst(), article)).get(20, TimeUnit.SECONDS);
                window.pulse();
            }
            does(Command.CLOSE_PANE);
        }));
        int open = FxThread.call(() -> window.session.workspace().open().size());
        assertTrue(open <= 1, "the last is kept until another is shown; open are " + open);
    }

    @Test
    void dialogsThatAreClosedAreLetGo() throws Exception {
        var dialogs = List.of(Command.EXPORT, Command.PRINT, Command.OUTLETS, Command.STORIES,
                Command.INDEPENDENT_SOURCES,
                Command.SPEAKERS,
                Command.ANALYST, Command.NEW_CLAIM, Command.EDIT_CLAIM, Command.DESCRIBE_MENTION, Command.NEW_EVENT,
                Command.PROPOSED_EVENTS, Command.ARTICLE_DETAILS, Command.SHORTCUTS, Command.PALETTE, Command.GUIDE,
                Command.MERGE_CLAIM, Command.SPLIT_CLAIM, Command.ADD_TO_CLAIM);
        assertEquals(Map.of(), left(() -> {
            for (var each : dialogs) {
                opensAndCloses(each);
            }
        }));
    }

    @Test
    void tablesMatrixAndTimelineThatAreClosedAreLetGo() throws Exception {
        var parts = List.of(Command.TIMELINE, Command.MATRIX, Command.ANNOTATIONS_TABLE, Command.MEMOS,
                Command.HISTORY, Command.CHECKING, Command.AGREEMENT, Command.FIND_ALL, Command.RELATED_PASSAGES,
                Command.REVIEW_ANCHORS, Command.FIND_IN_ARTICLE, Command.SHOW_RIGHT, Command.SHOW_LEFT,
                Command.SHOW_DETAILS);
        assertEquals(Map.of(), left(() -> {
            for (var each : parts) {
                does(each, each);
            }
        }));
    }
}
