package app.parallax.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.SampleFile;
import app.parallax.session.Navigation;
import app.parallax.text.Span;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.shell.actions.Command;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanesTest {
    @TempDir
    private Path folder;
    private Path project;

    @BeforeEach
    void makeSample() {
        project = folder.resolve("sample.parallax");
        SampleFile.copy(project);
    }

    private static void press(OpenWindow window, Command command) throws Exception {
        window.run(() -> window.shell.actions().get(command).handle(null));
    }

    private static List<UUID> articles(OpenWindow window) {
        return window.panes().stream().map(pane -> pane.article().get()).toList();
    }

    /** Of the panes, from left to right, those of the upper row first. */
    private static List<Bounds> places(OpenWindow window) throws Exception {
        return window.all(".document-pane").stream().map(node -> node.localToScene(node.getLayoutBounds()))
                .sorted(Comparator.comparingDouble(Bounds::getMinY).thenComparingDouble(Bounds::getMinX)).toList();
    }

    @Test
    void theMouseFindsTheLetterThatIsDrawnUnderIt() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            for (int panes = 2; panes > 0; panes--) {
                var area = (RichTextArea) window.all(".reading-area").getFirst();
                int line = FxThread.call(() -> area.getCaretPosition().index());
                for (int letter : new int[]{1, 5, 10}) {
                    window.run(() -> {
                        area.requestFocus();
                        area.select(TextPos.ofLeading(line, letter));
                    });
                    var found = FxThread.call(() -> {
                        var caret = area.lookup(".caret");
                        var at = caret.localToScreen(caret.getBoundsInLocal());
                        return area.getTextPosition(at.getCenterX() + 1, at.getCenterY());
                    });
                    assertEquals(TextPos.ofLeading(line, letter), found, panes + " panes");
                }
                press(window, Command.OTHER_PANE);
                press(window, Command.CLOSE_PANE);
            }
        }
    }

    @Test
    void aSplitShowsTheSameArticleAtTheSamePlaceBesideItOrBelow() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var before = articles(window);
            int focused = window.session.focus().pane().get();
            press(window, Command.SPLIT_DOWN);
            FxThread.await(() -> window.panes().size() == 3 && window.panes().get(2).article().get() != null);
            FxThread.settle();
            assertEquals(List.of(before.get(0), before.get(1), before.get(focused)), articles(window));
            assertEquals(2, window.session.focus().upperRow().get());
            FxThread.call(() -> FxThread.draw(window.scene, "panes-three"));
            var places = places(window);
            assertTrue(places.get(2).getMinY() > places.get(0).getMaxY(), "the third stands below");
            press(window, Command.SPLIT_RIGHT);
            FxThread.await(() -> window.panes().size() == 4 && window.panes().get(3).article().get() != null);
            assertEquals(3, window.session.focus().pane().get());
            press(window, Command.SPLIT_RIGHT);
            assertEquals(4, window.panes().size(), "there can be no more than four");
            FxThread.call(() -> FxThread.draw(window.scene, "panes-four"));
        }
    }

    @Test
    void noTextBecomesNarrowerThan180PixelsHoweverManyPanesThereAre() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 700, false)) {
            window.run(() -> {
                while (window.panes().size() < 4) {
                    window.session.focus().addPane(false);
                }
            });
            assertEquals(4, window.session.focus().upperRow().get(), "one row was asked for");
            FxThread.settle();
            for (var area : window.all(".reading-area")) {
                assertTrue(((Region) area).getWidth() - 74 >= 180, "width " + ((Region) area).getWidth());
            }
            var places = places(window);
            assertEquals(2, places.stream().map(Bounds::getMinY).distinct().count(), "two rows for lack of width");
        }
    }

    @Test
    void ofTwoRowsThatAreTooLowTheOneWithoutTheFocusIsFoldedToItsHeadings() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 640, false)) {
            press(window, Command.SPLIT_DOWN);
            FxThread.await(() -> window.panes().size() == 3 && window.panes().get(2).article().get() != null);
            window.pulse();
            FxThread.await(() -> isFolded(window, true));
            press(window, Command.PANE_1);
            FxThread.await(() -> isFolded(window, false));
            assertEquals(3, places(window).size(), "all panes stay reachable");
            press(window, Command.PANE_3);
            FxThread.await(() -> isFolded(window, true));
        }
    }

    @Test
    void theHeightThatAListTakesIsGivenBackWhenTheWindowIsClosed() throws Exception {
        double before;
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            window.pulse();
            before = places(window).getFirst().getHeight();
            press(window, Command.ANNOTATIONS_TABLE);
            FxThread.await(() -> places(window).getFirst().getHeight() < before - 50);
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            FxThread.await(() -> Math.abs(places(window).getFirst().getHeight() - before) <= 2);
        }
    }

    /** Whether the upper row, or the lower one, shows its headings alone and the other one its texts. */
    private static boolean isFolded(OpenWindow window, boolean upper) throws Exception {
        var areas = window.all(".document-pane").stream().map(node -> node.localToScene(node.getLayoutBounds()))
                .sorted(Comparator.comparingDouble(Bounds::getMinY)).toList();
        double first = areas.getFirst().getHeight();
        double last = areas.getLast().getHeight();
        return upper ? first < 80 && last > 2 * first : last < 80 && first > 2 * last;
    }

    @Test
    void backAndForwardGoThroughThePlacesOfOnePane() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var pane = window.panes().getFirst();
            var first = pane.article().get();
            var start = FxThread.call(() -> pane.place().orElseThrow());
            var other = window.session.workspace().articles().stream().map(row -> row.article().id())
                    .filter(id -> !articles(window).contains(id)).findFirst().orElseThrow();
            var navigation = new Navigation(window.session);
            assertFalse(pane.history().canGoBack().get());
            window.await(() -> navigation.show(pane, other));
            assertEquals(other, pane.article().get());
            assertTrue(pane.history().canGoBack().get());
            assertFalse(window.panes().get(1).history().canGoBack().get(), "each pane has a way of its own");
            window.run(() -> window.session.focus().pane().set(0));
            press(window, Command.BACK);
            FxThread.await(() -> first.equals(pane.article().get()));
            FxThread.await(() -> pane.place().orElseThrow().equals(start));
            press(window, Command.FORWARD);
            FxThread.await(() -> other.equals(pane.article().get()));
            assertFalse(pane.history().canGoForward().get());
        }
    }

    @Test
    void swappedPanesKeepWhatTheyShowAndTheFocusGoesAlong() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var before = articles(window);
            window.run(() -> window.session.focus().pane().set(0));
            press(window, Command.SWAP_NEXT);
            assertEquals(List.of(before.get(1), before.get(0)), articles(window));
            assertEquals(1, window.session.focus().pane().get());
            var left = places(window);
            assertTrue(left.get(0).getMinX() < left.get(1).getMinX());
            assertEquals(1, window.all(".pane-header").stream()
                    .filter(header -> header.getPseudoClassStates().toString().contains("focused-pane")).count());
        }
    }

    @Test
    void theLayoutIsAsItWasWhenTheProjectIsOpenedAgain() throws Exception {
        List<UUID> articles;
        List<Bounds> places;
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            press(window, Command.SPLIT_DOWN);
            FxThread.await(() -> window.panes().size() == 3 && window.panes().get(2).article().get() != null);
            press(window, Command.SHOW_RIGHT);
            window.run(() -> {
                var rows = (javafx.scene.control.SplitPane) window.root().lookup(".documents-rows");
                rows.setDividerPosition(0, 0.62);
            });
            articles = articles(window);
            places = places(window);
        }
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            FxThread.settle();
            assertEquals(articles, articles(window));
            var again = places(window);
            for (int i = 0; i < places.size(); i++) {
                assertEquals(places.get(i).getMinX(), again.get(i).getMinX(), 2);
                assertEquals(places.get(i).getMinY(), again.get(i).getMinY(), 2);
                assertEquals(places.get(i).getWidth(), again.get(i).getWidth(), 2);
            }
            assertTrue(
                    window.all(".timeline").stream().noneMatch(Node::isVisible) || window.all(".timeline").isEmpty());
        }
    }

    @Test
    void theSameArticleTwiceHasMarksOfItsOwnAndLinksOfDifferentMarksOnly() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var navigation = new Navigation(window.session);
            var first = window.panes().getFirst();
            window.await(() -> navigation.show(window.panes().get(1), first.article().get()));
            window.run(() -> window.panes().get(1).reveal().set(new Span(0, 0)));
            assertEquals(1, window.session.workspace().open().size());
            assertNotEquals(FxThread.call(() -> window.panes().get(0).place()),
                    FxThread.call(() -> window.panes().get(1).place()), "each scrolls by itself");
            window.run(() -> window.panes().getFirst().article().set(null));
            assertEquals(1, window.session.workspace().open().size(), "the other pane still shows it");
        }
    }

    @Test
    void closingAPaneLeavesTheOthersAsTheyWere() throws Exception {
        try (var window = OpenWindow.of(project, 1000, 900, false)) {
            var before = articles(window);
            window.run(() -> window.session.focus().pane().set(0));
            press(window, Command.CLOSE_PANE);
            assertEquals(List.of(before.get(1)), articles(window));
            press(window, Command.CLOSE_PANE);
            assertEquals(1, window.panes().size(), "one pane stays");
            assertEquals(null, window.panes().getFirst().article().get());
        }
    }
}
