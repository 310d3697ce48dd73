package app.parallax.ui.timeline.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.Parts;
import app.parallax.model.Change;
import app.parallax.model.Claim;
import app.parallax.model.Edtf;
import app.parallax.model.EventOrder;
import app.parallax.model.Ids;
import app.parallax.model.Palette;
import app.parallax.model.Tag;
import app.parallax.model.Tagging;
import app.parallax.model.TimeLink;
import app.parallax.model.TimeLink.Clock;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.timeline.TimeScale;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
    @TempDir
    Path folder;

    private static double time(String moment) {
        return TimeScale.seconds(LocalDateTime.parse(moment));
    }

    private static void key(LanesController controller, KeyCode code, boolean control) {
        controller.view().fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    /** Three articles on the talks: two days that exclude each other, and one that nobody can date. */
    private static void fill(LanesProject project) throws Exception {
        var attack = project.event("Attack on Israel", "2023-10-07");
        var talks = project.event("Hamas delegation in Moscow", "2023-10-26?");
        var press = project.event("News conference", "2023-10-17");
        var first = project.article("000", "The attack of October 7 came before dawn. Last week about nine people "
                + "spoke, early in October.", "2023-11~", null);
        var second = project.article("002", "On Wednesday she said that a delegation was there. October 7 is named.",
                null, null);
        var third = project.article("003", "A picture released on October 26, 2023. They came on October 25, it says. "
                + "On October 7 too, and on Friday.", "[2023-10-27..]", null);
        var fourth = project.article("004", "They came on October 26, it says. After October 7.", "2023-11-07", null);
        project.link(attack, Clock.HAPPENED, first, "October 7", "2023-10-07");
        project.link(attack, Clock.HAPPENED, second, "October 7", "2023-10-07");
        project.link(attack, Clock.HAPPENED, fourth, "October 7", "2023-10-07");
        project.link(attack, Clock.SAID, first, "Last week", "2023-10-24/2023-11-02~");
        project.link(talks, Clock.SAID, second, "On Wednesday", null);
        project.link(talks, Clock.PUBLISHED, third, "October 26, 2023", "2023-10-26");
        project.link(talks, Clock.HAPPENED, third, "on October 25", "2023-10-25");
        project.link(talks, Clock.HAPPENED, fourth, "on October 26", "2023-10-26");
        project.link(press, Clock.SAID, third, "on Friday", "2023-10-27?");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePictureOfThreeClocks(boolean dark) throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            var controller = project.show(1240, 820, dark);
            project.awaitLanes(4);
            FxThread.call(() -> {
                controller.view().setScale(TimeScale.fitting(time("2023-10-01T00:00"), time("2023-11-12T00:00"), 900));
                project.layout();
                project.layout();
                return FxThread.draw(project.scene(), "lanes-article" + (dark ? "-dark" : ""));
            });
            for (var order : List.of(LaneOrder.NONE, LaneOrder.CLAIM)) {
                FxThread.call(() -> {
                    controller.setOrder(order);
                    return true;
                });
                project.awaitLanes(1);
                FxThread.call(() -> FxThread.draw(project.scene(), "lanes-" + order + (dark ? "-dark" : "")));
            }
        }
    }

    @Test
    void lanesWithoutAStatementAreFoldedByAButton() throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            project.article("009", "Nothing is said here of any day.", null, null);
            project.show(1240, 820, false);
            project.awaitLanes(5);
            var fold = (ToggleButton) FxThread.call(() -> project.scene().lookup("#lanes-fold"));
            assertEquals("1", fold.getText());
            FxThread.call(() -> {
                fold.fire();
                return true;
            });
            project.awaitLanes(4);
            assertTrue(fold.getAccessibleText().startsWith("Show"), fold.getAccessibleText());
            FxThread.call(() -> {
                fold.fire();
                return true;
            });
            project.awaitLanes(5);
        }
    }

    @Test
    void everyItemIsDrawnOrCountedAndNoWordsLieOnOthers() throws Exception {
        try (var project = new LanesProject(folder)) {
            project.fill(300, 4);
            var controller = project.show(1200, 800, false);
            project.awaitLanes(100);
            FxThread.call(() -> {
                controller.setOrder(LaneOrder.NONE);
                return true;
            });
            project.awaitLanes(1);
            var view = controller.view();
            int all = FxThread.call(() -> view.shown().lanes().getFirst().items().size());
            int counted = 0;
            var drawn = new ArrayList<LaneHit>();
            for (var hit : FxThread.call(view::hits)) {
                switch (hit.what()) {
                    case LaneHit.Item item -> drawn.add(hit);
                    case LaneHit.More more -> counted += hit.y() > 200 ? more.count() : 0;
                    default -> {
                        // heads and events are other things
                    }
                }
            }
            assertEquals(all, drawn.size() + counted);
            for (var one : drawn) {
                for (var other : drawn) {
                    assertTrue(one.what().equals(other.what()) || one.x() >= other.x() + other.width()
                            || other.x() >= one.x() + one.width() || Math.abs(one.y() - other.y()) > 5,
                            () -> one + " lies on " + other);
                }
            }
        }
    }

    @Test
    void keysGoFromWordsToWordsZoomAndOpenThem() throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            var controller = project.show(1200, 800, false);
            project.awaitLanes(4);
            var view = controller.view();
            FxThread.call(() -> {
                key(controller, KeyCode.RIGHT, false);
                return true;
            });
            var first = FxThread.call(() -> view.selected().get());
            assertNotNull(first);
            assertEquals("October 7", first.words());
            FxThread.call(() -> {
                key(controller, KeyCode.RIGHT, false);
                return true;
            });
            assertEquals("Last week", FxThread.call(() -> String.valueOf(view.selected().get()).contains("Last week")
                    ? "Last week"
                    : ""));
            FxThread.call(() -> {
                key(controller, KeyCode.DOWN, false);
                return true;
            });
            assertEquals("002", FxThread.call(() -> {
                var item = view.selected().get();
                return item == null ? "" : item.label();
            }));
            double before = FxThread.call(() -> span(view));
            FxThread.call(() -> {
                key(controller, KeyCode.PLUS, false);
                return true;
            });
            assertTrue(FxThread.call(() -> span(view)) < before);
            FxThread.call(() -> {
                key(controller, KeyCode.HOME, false);
                key(controller, KeyCode.ENTER, false);
                return true;
            });
            FxThread.await(() -> project.left);
            FxThread.await(() -> project.session.focus().mark().get() != null);
        }
    }

    private static double span(LanesView view) {
        var scale = view.scale().get();
        return scale == null ? 0 : scale.end() - scale.start();
    }

    @Test
    void theWheelWithControlZoomsAboutThePointer() throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            var controller = project.show(1200, 800, false);
            project.awaitLanes(4);
            FxThread.call(() -> {
                var view = controller.view();
                double x = view.gutter() + 300;
                var scale = view.scale().get();
                double before = scale == null ? 0 : scale.time(300);
                view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, x, 400, x, 400, false, true, false, false, false,
                        false, 0, 120, 0, 120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
                var now = view.scale().get();
                assertEquals(before, now == null ? 0 : now.time(300), 1);
                assertTrue(now != null && scale != null && now.secondsPerPixel() < scale.secondsPerPixel() / 1.5);
                return true;
            });
        }
    }

    @Test
    void whatDoesNotAgreeIsListedWithItsReasonAndSettled() throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            var events = FxThread.call(() -> project.session.workspace().events().stream().map(row -> row.entity())
                    .toList());
            project.perform(List.of(
                    Change.insert(new EventOrder(Ids.next(), events.get(2).id(), events.get(0).id(), "",
                            project.session.analyst().id()))),
                    List.of());
            var controller = project.show(1200, 800, false);
            project.awaitLanes(4);
            var rows = FxThread.call(() -> List.copyOf(
                    ((ListView<?>) project.scene().lookup("#findings")).getItems()));
            assertEquals(List.of("Order", "Head", "ClockFinding", "Words", "Words", "ClockFinding", "Words"),
                    rows.stream().map(row -> row.getClass().getSimpleName()).toList());
            FxThread.call(() -> FxThread.draw(project.scene(), "lanes-findings"));
            assertEquals(events.get(1), ((FindingRow.Head) rows.get(1)).event());
            var open = (FindingRow.Words) rows.get(6);
            assertEquals("002 NO_DATELINE", open.label() + " " + open.statement().obstacle());
            assertFalse(controller.view().shown().events().all().isEmpty());
        }
    }

    @Test
    void lanesStandForTagsAndWhatHasNoneStandsInTheLast() throws Exception {
        try (var project = new LanesProject(folder)) {
            var event = project.event("It", "2023-10-07");
            var article = project.article("001", "one two three", "2023-10-08", null);
            var mark = project.link(event, Clock.HAPPENED, article, "one", "2023-10-07");
            project.link(event, Clock.HAPPENED, article, "two", "2023-10-07");
            var tag = new Tag(Ids.next(), "Attack", null, Palette.RUST, "", null);
            project.perform(List.of(Change.insert(tag),
                    Change.insert(new Tagging(Ids.next(), mark.id(), tag.id()))), List.of());
            var controller = project.show(1200, 800, false);
            FxThread.call(() -> {
                controller.setOrder(LaneOrder.TAG);
                return true;
            });
            project.awaitLanes(2);
            assertEquals(List.of("Attack", "Without a tag"),
                    FxThread.call(() -> controller.view().shown().lanes().stream().map(Lane::title).toList()));
        }
    }

    @Test
    void aTotalThatGrowsIsAChartInTheLaneOfItsClaim() throws Exception {
        try (var project = new LanesProject(folder)) {
            var first = project.article("001", "Over 2,800 were killed.", "2023-10-17", null);
            var second = project.article("000", "About 9,000 were killed so far.", "2023-11-02", null);
            var third = project.article("005", "Some 9,500 were killed.", null, null);
            var claim = new Claim(Ids.next(), "So many were killed", Claim.Status.OPEN, "killed", Claim.Growth.GROWING,
                    "", Parts.AT, null, List.of(), null);
            project.perform(List.of(Change.insert(claim)), List.of());
            project.figure(claim, second, "About 9,000", "9000", "9000", "about");
            project.figure(claim, first, "Over 2,800", "2800", null, "over");
            project.figure(claim, third, "Some 9,500", "9500", "9500", "some");
            var controller = project.show(1200, 800, false);
            FxThread.call(() -> {
                controller.setOrder(LaneOrder.CLAIM);
                return true;
            });
            project.awaitLanes(1);
            FxThread.call(() -> FxThread.draw(project.scene(), "lanes-totals"));
            assertFalse(FxThread.call(() -> project.scene().lookup("#empty").isVisible()), "figures are something");
            var lane = FxThread.call(() -> controller.view().shown().lanes().getFirst());
            assertEquals("So many were killed", lane.title());
            assertEquals(List.of("≥ 2,800 001", "~9,000 000"),
                    lane.totals().stream().map(total -> total.words() + " " + total.label()).toList());
            assertEquals(1, lane.undated(), "a figure without a time is counted beside the lane");
        }
    }

    @Test
    void thePictureIsTwiceAsFineAsTheScreenAndShowsTheLanes() throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            var controller = project.show(1200, 800, false);
            project.awaitLanes(4);
            var picture = FxThread.call(controller::picture);
            assertEquals(2400, picture.getWidth(), 1);
            assertEquals(1600, picture.getHeight(), 1);
            var pixels = picture.getPixelReader();
            long dark = IntStream.range(0, 1600 / 4).mapToLong(y -> IntStream.range(0, 2400 / 4)
                    .filter(x -> pixels.getColor(4 * x, 4 * y).getBrightness() < 0.5).count()).sum();
            assertTrue(dark > 500, () -> dark + " dark pixels");
        }
    }

    @Test
    void listsAreNarrowedToArticlesThatSpeakOfATimeOrWerePublishedInIt() throws Exception {
        try (var project = new LanesProject(folder)) {
            fill(project);
            var controller = project.show(1200, 800, false);
            project.awaitLanes(4);
            FxThread.call(() -> {
                controller.view().setScale(TimeScale.fitting(time("2023-10-26T00:00"), time("2023-10-27T00:00"), 900));
                project.layout();
                controller.narrowToView();
                return true;
            });
            var time = project.session.focus().timeFilter();
            FxThread.await(() -> time.get() != null);
            var articles = FxThread.call(() -> {
                var now = time.get();
                return now == null ? Set.of() : now.articles();
            });
            assertEquals(Set.of(id(project, "000"), id(project, "003"), id(project, "004")), articles);
            project.perform(List.of(Change.insert(new TimeLink(Ids.next(),
                    project.link(project.event("x", "XXXX"), Clock.SAID,
                            Objects.requireNonNull(project.articles.get("002")), "there", null)
                            .id(),
                    FxThread.call(() -> project.session.workspace().events().getFirst().entity().id()), Clock.SAID,
                    Edtf.parse("2023-10-26")))), List.of());
            FxThread.await(() -> {
                var now = time.get();
                return now != null && now.articles().size() == 4;
            });
        }
    }

    private static UUID id(LanesProject project, String label) {
        return Objects.requireNonNull(project.articles.get(label)).article().id();
    }
}
