package app.parallax.ui.timeline;

import static app.parallax.ui.timeline.TimelineProject.done;
import static app.parallax.ui.timeline.TimelineProject.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parallax.model.Counted;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.TimeLink.Clock;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineControllerTest {
    @TempDir
    private Path folder;
    private TimelineProject project;

    @BeforeEach
    void open() throws Exception {
        project = TimelineProject.in(folder, false);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void distancesInPixelsAreThoseInTime() throws Exception {
        var events = List.of(project.event("Long before", "1999-12-31"), project.event("Attack", "2023-10-07"),
                project.event("A rocket", "2023-10-07T14:05"), project.event("News conference", "2023-10-17"),
                project.event("Delegation", "2023-10-26"));
        project.until(() -> signs().size() == 5);
        var scale = Objects.requireNonNull(onFx(() -> project.view().scale().get()));
        double first = middle(events.getFirst());
        for (var event : events) {
            double time = TimeScale.seconds(Objects.requireNonNull(event.date().earliest()))
                    - TimeScale.seconds(LocalDateTime.of(1999, 12, 31, 0, 0));
            assertEquals(time / scale.secondsPerPixel(), middle(event) - first, 0.6, event.title());
        }
    }

    @Test
    void zoomingToTheDaySeparatesAnHourFromMidnight() throws Exception {
        var day = project.event("Attack", "2023-10-07");
        var hour = project.event("A rocket", "2023-10-07T14:05");
        project.event("Long before", "1999-12-31");
        project.until(() -> signs().size() == 3);
        assertEquals(middle(day), middle(hour), 1);
        double midnight = TimeScale.seconds(LocalDateTime.of(2023, 10, 7, 0, 0));
        onFx(() -> project.view().setScale(TimeScale.fitting(midnight - 3_600, midnight + 86_400, 100)));
        project.until(() -> signs().size() == 2);
        var scale = Objects.requireNonNull(onFx(() -> project.view().scale().get()));
        assertEquals((14 * 60 + 5) * 60 / scale.secondsPerPixel(), middle(hour) - middle(day), 0.6);
        assertTrue(middle(hour) - middle(day) > 300);
    }

    @Test
    void labelsNeverOverlapAndKeepTheOrderOfTime() throws Exception {
        for (int i = 1; i <= 12; i++) {
            project.event("Event " + i, "2023-10-07T14:%02d".formatted(i));
        }
        project.event("Long before", "1999-12-31");
        project.until(() -> labels().size() == 13);
        var bounds = onFx(() -> labels().stream().map(Node::getBoundsInParent)
                .sorted((one, other) -> Double.compare(one.getMinY(), other.getMinY())).toList());
        for (int i = 1; i < bounds.size(); i++) {
            assertTrue(bounds.get(i).getMinY() >= bounds.get(i - 1).getMaxY() - 0.5);
        }
        var top = onFx(() -> labels().stream().min((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                .orElseThrow());
        assertTrue(Objects.requireNonNull(top.getAccessibleText()).contains("Long before"));
    }

    @Test
    void choosingAnEventPutsItInFocusAndTakesThePanesThere() throws Exception {
        project.article("002", "Words before. On Wednesday they met.", null);
        var event = project.event("Delegation", "2023-10-26");
        project.link(event, Clock.SAID, "002", "On Wednesday");
        var article = project.session.workspace().articles().getFirst().article().id();
        done(project.session.show(article));
        onFx(() -> project.session.focus().panes().getFirst().article().set(article));
        project.until(() -> project.view().labelOf(event.id()).isPresent());
        onFx(() -> click(project.view().labelOf(event.id()).orElseThrow()));
        assertEquals(event.id(), onFx(() -> project.session.focus().event().get()));
        var reveal = onFx(() -> project.session.focus().panes().getFirst().reveal().get());
        assertEquals(14, Objects.requireNonNull(reveal).start());
        project.until(() -> quotes(event).size() == 1);
        onFx(() -> project.session.focus().panes().getFirst().reveal().set(null));
        onFx(() -> click(quotes(event).iterator().next()));
        project.until(() -> project.session.focus().panes().getFirst().reveal().get() != null);
    }

    @Test
    void theKeyboardGoesFromEventToEventAndChooses() throws Exception {
        var first = project.event("First", "2023-10-07");
        var second = project.event("Second", "2023-10-17");
        project.until(() -> labels().size() == 2);
        onFx(() -> {
            key(project.view(), KeyCode.DOWN);
            key(project.view(), KeyCode.DOWN);
        });
        onFx(() -> key(project.view().labelOf(second.id()).orElseThrow(), KeyCode.ENTER));
        assertEquals(second.id(), onFx(() -> project.session.focus().event().get()));
        onFx(() -> key(project.view().labelOf(first.id()).orElseThrow(), KeyCode.ENTER));
        assertEquals(first.id(), onFx(() -> project.session.focus().event().get()));
    }

    @Test
    void keysAndWheelZoomAndScroll() throws Exception {
        project.event("First", "2023-10-07");
        project.event("Second", "2023-10-17");
        project.until(() -> labels().size() == 2);
        var all = Objects.requireNonNull(onFx(() -> project.view().scale().get()));
        onFx(() -> key(project.view(), KeyCode.PLUS));
        assertTrue(Objects.requireNonNull(onFx(() -> project.view().scale().get())).secondsPerPixel() < all
                .secondsPerPixel());
        onFx(() -> key(project.view(), KeyCode.HOME));
        assertEquals(all, onFx(() -> project.view().scale().get()));
        onFx(() -> wheel(100, 40, true));
        var zoomed = Objects.requireNonNull(onFx(() -> project.view().scale().get()));
        assertEquals(all.time(100), zoomed.time(100), 1);
        assertTrue(zoomed.secondsPerPixel() < all.secondsPerPixel());
        onFx(() -> wheel(100, -40, false));
        assertEquals(zoomed.time(140), Objects.requireNonNull(onFx(() -> project.view().scale().get())).time(100), 1);
    }

    @Test
    void whatIsOutOfViewIsCountedAtTheEndsAndGoneToByClick() throws Exception {
        project.event("Long before", "1999-12-31");
        var attack = project.event("Attack", "2023-10-07");
        project.event("Conference", "2023-10-17");
        onFx(project::layout);
        double middle = TimeScale.seconds(LocalDateTime.of(2010, 1, 1, 0, 0));
        onFx(() -> project.view().setScale(TimeScale.fitting(middle, middle + 1_000_000, 100)));
        project.until(() -> labels().isEmpty());
        assertEquals(List.of("↑ 1", "↓ 2"), onFx(() -> arrows().stream().map(Button::getText).sorted().toList()));
        onFx(() -> arrows().stream().filter(arrow -> arrow.getText().startsWith("↓")).findFirst().orElseThrow().fire());
        project.until(() -> project.view().labelOf(attack.id()).isPresent());
    }

    @Test
    void eventsWithoutADateStandBelow() throws Exception {
        project.event("Some Wednesday", "XXXX");
        project.event("Attack", "2023-10-07");
        var list = onFx(() -> (ListView<?>) project.scene.lookup("#undated"));
        assertEquals(1, list.getItems().size());
        assertTrue(list.isVisible());
    }

    @Test
    void aNewEventIsMadeThroughTheFormLinkedAndUndone() throws Exception {
        project.article("002", "Words before. On Wednesday they met.", null);
        var passage = project.passage("002", "On Wednesday");
        project.selection = Optional.of(passage);
        var stage = onFx(() -> {
            var shown = new Stage();
            shown.setScene(project.scene);
            shown.show();
            project.controller.newEvent();
            return shown;
        });
        var form = onFx(() -> Window.getWindows().stream().map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).findFirst().orElseThrow());
        var save = onFx(() -> (Button) form.lookupButton(form.getButtonTypes().stream()
                .filter(type -> type.getButtonData() == ButtonBar.ButtonData.OK_DONE).findFirst().orElseThrow()));
        assertTrue(onFx(save::isDisabled));
        onFx(() -> {
            ((TextField) form.lookup("#title")).setText("Delegation in Moscow");
            ((TextField) form.lookup("#date")).setText("2023-10-2");
        });
        assertTrue(onFx(save::isDisabled), "no date");
        onFx(() -> ((TextField) form.lookup("#date")).setText("[..2023-10-26?]"));
        assertFalse(onFx(save::isDisabled));
        onFx(save::fire);
        project.until(() -> project.session.workspace().events().size() == 1
                && project.session.workspace().undo().get() != null && project.session.focus().event().get() != null);
        Counted<Event> made = project.session.workspace().events().getFirst();
        assertEquals("Delegation in Moscow", made.entity().title());
        assertEquals(1, made.count());
        assertEquals(made.entity().id(), onFx(() -> project.session.focus().event().get()));
        done(project.session.undo());
        assertEquals(List.of(), onFx(() -> List.copyOf(project.session.workspace().events())));
        onFx(() -> project.layout());
        assertEquals(Set.of(), onFx(this::labels));
        onFx(stage::hide);
    }

    @Test
    void anEventIsChangedThroughTheForm() throws Exception {
        var event = project.event("Delegation", "2023-10-26", "Moscow");
        onFx(() -> {
            project.session.focus().event().set(event.id());
            project.controller.editEvent();
        });
        onFx(() -> {
            var form = Window.getWindows().stream().map(window -> window.getScene().getRoot())
                    .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).findFirst().orElseThrow();
            assertEquals("Moscow", ((TextField) form.lookup("#place")).getText());
            ((TextField) form.lookup("#date")).setText("2023-10-26T10:30~");
            ((Button) form.lookupButton(form.getButtonTypes().getFirst())).fire();
        });
        project.until(() -> project.session.workspace().events().getFirst().entity().date()
                .equals(Edtf.parse("2023-10-26T10:30~")));
        project.until(() -> labels().stream().anyMatch(
                label -> Objects.requireNonNull(label.getAccessibleText()).startsWith("about 26 Oct 2023 10:30")));
    }

    @Test
    void aCrowdOpensByClick() throws Exception {
        project.event("Long before", "1999-12-31");
        for (int i = 0; i < 40; i++) {
            project.event("Event " + i, "2023-10-07T14:%02d".formatted(i));
        }
        project.until(() -> !clusters().isEmpty());
        assertEquals("40 events", onFx(() -> clusters().getFirst().getText()));
        onFx(() -> clusters().getFirst().fire());
        project.until(() -> Objects.requireNonNull(project.view().scale().get()).ticks().size() > 3
                && labels().size() + clusters().size() > 2);
    }

    @Test
    void afterTheEndNothingIsFollowed() throws Exception {
        project.event("Attack", "2023-10-07");
        project.until(() -> labels().size() == 1);
        onFx(project.controller::end);
        project.event("News conference", "2023-10-17");
        onFx(project::layout);
        assertEquals(1, onFx(() -> labels().size()));
    }

    @Test
    void theFormReadsADateAsItIsTyped() throws Exception {
        onFx(() -> {
            Dialog<EventFormController.Entered> dialog = new EventFormController(null, Optional.empty(), null, null)
                    .dialog();
            var pane = dialog.getDialogPane();
            var date = (TextField) pane.lookup("#date");
            var reading = (VBox) pane.lookup("#reading");
            date.setText("2023-10-26?");
            assertEquals("Read as: perhaps 26 Oct 2023", reading.getChildren().getFirst().getAccessibleText());
            date.setText("26 October");
            assertTrue(date.getStyleClass().contains("invalid"));
            assertNotNull(reading.getChildren().getFirst().getAccessibleText());
        });
    }

    @Test
    void deletingAnEventTakesItsLinksInOneEditAndUndoBringsAllBack() throws Exception {
        project.article("002", "Words before. On Wednesday they met.", null);
        var event = project.event("Delegation", "2023-10-26");
        project.link(event, Clock.SAID, "002", "On Wednesday");
        project.link(event, Clock.HAPPENED, "002", "they met");
        onFx(() -> project.session.focus().event().set(event.id()));
        onFx(project.controller::deleteEvent);
        project.until(() -> project.session.workspace().events().isEmpty());
        assertEquals(List.of(), done(project.session.read(reader -> reader.marksOfEvent(event.id()))));
        done(project.session.undo());
        assertEquals(2, onFx(() -> project.session.workspace().events().getFirst().count()));
        assertEquals(2, done(project.session.read(reader -> reader.marksOfEvent(event.id()))).size());
    }

    @Test
    void linkingTheSelectionShowsItBeneathTheEvent() throws Exception {
        project.article("002", "Words before. On Wednesday they met.", null);
        var event = project.event("Delegation", "2023-10-26");
        project.selection = Optional.of(project.passage("002", "On Wednesday"));
        onFx(() -> project.session.focus().event().set(event.id()));
        onFx(() -> project.controller.linkSelection(Clock.SAID));
        project.until(() -> quotes(event).size() == 1);
        assertEquals("“On Wednesday” 002 · said", onFx(() -> quotes(event).iterator().next().getAccessibleText()));
        onFx(() -> key(quotes(event).iterator().next(), KeyCode.DELETE));
        project.until(() -> quotes(event).isEmpty());
    }

    @Test
    void anEmptyProjectSaysWhatToDo() throws Exception {
        onFx(project::layout);
        assertTrue(onFx(() -> project.scene.lookup("#empty").isVisible()));
        assertTrue(onFx(() -> project.scene.getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().startsWith("No event yet"))));
        project.event("Attack", "2023-10-07");
        assertFalse(onFx(() -> project.scene.lookup("#empty").isVisible()));
    }

    private Set<Node> signs() {
        return project.view().lookupAll(".event-sign");
    }

    private Set<Node> labels() {
        return project.view().lookupAll(".event-label");
    }

    private Set<Node> quotes(Event event) {
        return project.view().labelOf(event.id()).map(label -> label.lookupAll(".event-quote-row")).orElse(Set.of());
    }

    private List<Button> clusters() {
        return project.view().lookupAll(".event-cluster").stream().map(Button.class::cast).filter(Node::isVisible)
                .toList();
    }

    private List<Button> arrows() {
        return project.view().lookupAll(".event-arrow").stream().map(Button.class::cast).filter(Node::isVisible)
                .toList();
    }

    /** The middle of the sign of an event, in pixels. */
    private double middle(Event event) throws Exception {
        return onFx(() -> {
            Bounds bounds = project.view().signOf(event.id()).orElseThrow().getBoundsInParent();
            return (bounds.getMinY() + bounds.getMaxY()) / 2;
        });
    }

    private static void click(Node node) {
        node.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false,
                false, false, false, false, false, false, true, new PickResult(node, 5, 5)));
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void wheel(double y, double by, boolean control) {
        var view = project.view();
        var place = view.localToScene(80, y);
        view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, place.getX(), place.getY(), 0, 0, false, control, false,
                false, false, false, 0, by, 0, by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(view, place.getX(), place.getY())));
    }
}
