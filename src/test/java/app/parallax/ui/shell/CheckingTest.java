package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.model.Mention;
import app.parallax.session.compare.UncheckedPairs;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works through the checking list by keyboard. */
class CheckingTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private OpenWindow open(int width, int height, boolean dark) throws Exception {
        var window = OpenWindow.of(project, width, height, dark);
        window.run(() -> window.session.focus().claim().set(null));
        window.run(() -> window.shell.actions().get(Command.CHECKING).handle(null));
        FxThread.await(() -> !badge(window).isEmpty() && !window.session.workspace().open().isEmpty());
        FxThread.settle();
        return window;
    }

    private static String badge(OpenWindow window) {
        return ((Label) window.root().lookup(".checking .badge")).getText();
    }

    private static String claim(OpenWindow window) {
        return ((Label) window.root().lookup(".checking .strong")).getText();
    }

    private static ListView<?> passages(OpenWindow window) {
        return (ListView<?>) window.root().lookup(".checking .list-view");
    }

    private static String place(OpenWindow window) {
        return claim(window) + " / " + badge(window);
    }

    private static void press(OpenWindow window, KeyCode code, boolean shift) throws Exception {
        window.run(() -> Event.fireEvent(passages(window),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    /** Read not on the FX thread, which the reading needs. */
    private static UncheckedPairs list(OpenWindow window) {
        return window.session.read(UncheckedPairs::read).join();
    }

    private static List<Mention> mentions(OpenWindow window) {
        return window.session.read(reader -> {
            var all = new ArrayList<Mention>();
            reader.mentions(Set.of(), each -> all.add(each.mention()));
            return all;
        }).join();
    }

    @Test
    void theNextPairIsShownWithItsArticleAndWhatMaySpeakToTheClaim() throws Exception {
        for (boolean dark : new boolean[]{false, true}) {
            try (var window = open(1440, 900, dark)) {
                FxThread.await(() -> !passages(window).getItems().isEmpty());
                FxThread.settle();
                FxThread.call(() -> FxThread.draw(window.scene, dark ? "checking-dark" : "checking"));
                var first = list(window).next(java.util.Optional.empty()).orElseThrow();
                assertEquals(first.claim().text() + " / " + first.article().article().label(), place(window));
                assertTrue(FxThread.call(() -> window.panes().stream()
                        .anyMatch(pane -> first.article().article().id().equals(pane.article().get()))));
                assertTrue(FxThread.call(() -> passages(window).isFocused()), "the passages have the keyboard");
            }
        }
        try (var window = open(1000, 700, false)) {
            FxThread.call(() -> FxThread.draw(window.scene, "checking-small"));
        }
    }

    @Test
    void silentGoesOnAndUndoComesBack() throws Exception {
        try (var window = open(1000, 900, false)) {
            var first = place(window);
            int before = list(window).checked();
            press(window, KeyCode.S, false);
            FxThread.await(() -> !first.equals(place(window)));
            assertEquals(before + 1, list(window).checked());
            window.await(() -> window.session.undo());
            FxThread.await(() -> first.equals(place(window)));
            assertEquals(before, list(window).checked());
        }
    }

    @Test
    void laterDecidesNothingAndGoesRoundAndRound() throws Exception {
        try (var window = open(1000, 900, false)) {
            var first = place(window);
            int open = list(window).total() - list(window).checked();
            for (int i = 0; i < open; i++) {
                var now = place(window);
                press(window, KeyCode.N, false);
                FxThread.await(() -> open == 1 || !now.equals(place(window)));
            }
            assertEquals(first, place(window));
            assertEquals(open, list(window).total() - list(window).checked());
        }
    }

    @Test
    void enterMakesAMentionOfTheChosenPassageInItsStance() throws Exception {
        try (var window = open(1000, 900, false)) {
            int before = mentions(window).size();
            FxThread.await(() -> !passages(window).getItems().isEmpty());
            var first = place(window);
            press(window, KeyCode.V, false);
            press(window, KeyCode.P, false);
            press(window, KeyCode.ENTER, true);
            for (int i = 0; i < 100 && mentions(window).size() == before; i++) {
                FxThread.settle();
            }
            FxThread.settle();
            assertEquals(first, place(window), "with Shift there may be more in this article");
            press(window, KeyCode.N, false);
            FxThread.await(() -> !first.equals(place(window)));
            var made = mentions(window).stream().max((one, other) -> app.parallax.model.Ids.ORDER
                    .compare(one.id(), other.id())).orElseThrow();
            assertEquals(before + 1, mentions(window).size());
            assertEquals(Mention.Voice.REPORTED, made.voice());
            assertEquals(Mention.Position.DENIES, made.position());
            press(window, KeyCode.ESCAPE, false);
            assertFalse(FxThread.call(() -> window.root().lookup(".checking").isVisible()));
        }
    }

    @Test
    void leavingTheListLeavesNoLightInAnyPane() throws Exception {
        try (var window = open(1000, 900, false)) {
            for (int i = 0; i < 3; i++) {
                FxThread.await(() -> !passages(window).getItems().isEmpty());
                FxThread.settle();
                var now = place(window);
                window.run(() -> window.session.focus().pane().set(1 - window.session.focus().pane().get()));
                press(window, KeyCode.N, false);
                FxThread.await(() -> !now.equals(place(window)));
            }
            FxThread.await(() -> !window.root().lookupAll(".hit").isEmpty());
            press(window, KeyCode.ESCAPE, false);
            FxThread.settle();
            FxThread.await(() -> window.root().lookupAll(".hit").isEmpty());
            assertEquals(null, FxThread.call(() -> window.session.focus().claim().get()), "as it was before");
        }
    }
}
