package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.ui.common.DoubleClick;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The events on a vertical time axis that can be scrolled and zoomed. */
final class TimelineView extends Region {
    private static final double STEP = 1.6;
    private static final double ARROW = 24;
    private static final double MARGIN = 0.06;

    private final TimeAxis axis = new TimeAxis();
    private final PrintedLane printed;
    private final EventsLayer events;
    private final Button earlier = arrow();
    private final Button later = arrow();
    private final LinkReader links;
    private final Consumer<UUID> choose;
    private final ReadOnlyObjectWrapper<@Nullable TimeScale> scale = new ReadOnlyObjectWrapper<>();
    private EventItem.All all = EventItem.All.NONE;
    private @Nullable UUID focused;
    private @Nullable UUID current;
    private @Nullable Node beneath;
    private BiConsumer<EventItem, ContextMenuEvent> menu = (item, event) -> {
    };
    private final Label probe = new Label();
    private TimelineMetrics metrics = new TimelineMetrics(1);
    private boolean hadPlaces;
    private double pressed = Double.NaN;
    private double reading = Double.NaN;

    TimelineView(LinkReader links, Consumer<UUID> choose, PrintedLane printed) {
        this.links = links;
        this.choose = choose;
        this.printed = printed;
        this.events = new EventsLayer(this::label, cluster -> fit(cluster.first(), cluster.last()));
        getStyleClass().add("timeline-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Messages.text("timeline.title"));
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        probe.getStyleClass().add("axis-label");
        probe.setManaged(false);
        probe.setVisible(false);
        getChildren().addAll(probe, axis, printed, events, earlier, later);
        earlier.setOnAction(event -> goTo(nearestBefore()));
        later.setOnAction(event -> goTo(nearestAfter()));
        scale.subscribe(changed -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressed = event.getButton() == MouseButton.PRIMARY ? event.getY() : Double.NaN;
            if (!isFocusWithin()) {
                requestFocus();
            }
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (DoubleClick.is(event) && event.getX() < metrics.labels()) {
                fitAll();
            }
        });
    }

    private static Button arrow() {
        var button = new Button();
        button.getStyleClass().addAll("pill", "outlined", "event-arrow");
        button.setManaged(false);
        return button;
    }

    /** Returns the scale; null before the first layout. */
    ReadOnlyObjectProperty<@Nullable TimeScale> scale() {
        return scale.getReadOnlyProperty();
    }

    void setScale(TimeScale value) {
        scale.set(value.withHeight(Math.max(1, getHeight())));
    }

    void setEvents(EventItem.All value) {
        boolean first = all.dated().isEmpty() && !value.dated().isEmpty();
        all = value;
        boolean some = !places().isEmpty();
        first |= some && !hadPlaces;
        hadPlaces = some;
        if (first && scale.get() != null) {
            fitAll();
        }
        requestLayout();
    }

    /** Sets the event in focus, and the node below it. */
    void setFocused(@Nullable UUID event, @Nullable Node hanging) {
        focused = event;
        beneath = hanging;
        requestLayout();
    }

    /** Sets the time of the words at the caret; NaN for none. */
    void setReading(double time) {
        reading = time;
        requestLayout();
    }

    void setMenu(BiConsumer<EventItem, ContextMenuEvent> value) {
        menu = value;
    }

    Optional<EventLabel> labelOf(UUID event) {
        return events.label(event);
    }

    Optional<EventSign> signOf(UUID event) {
        return events.sign(event);
    }

    private EventLabel label(UUID id) {
        var label = new EventLabel(id);
        label.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> label.requestFocus());
        label.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                choose.accept(id);
                event.consume();
            }
        });
        label.setOnContextMenuRequested(event -> {
            find(id).ifPresent(item -> menu.accept(item, event));
            event.consume();
        });
        label.focusedProperty().subscribe(has -> {
            if (has) {
                current = id;
            }
        });
        return label;
    }

    private Optional<EventItem> find(@Nullable UUID id) {
        return all.dated().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    protected void layoutChildren() {
        var now = scale.get();
        if (now == null) {
            now = fullScale();
            scale.set(now);
        } else if (now.height() != Math.max(1, getHeight())) {
            now = now.withHeight(getHeight());
            scale.set(now);
        }
        var inView = now;
        for (var layer : List.of(axis, printed, events)) {
            layer.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        metrics = new TimelineMetrics(probe.getFont().getSize() / TimelineMetrics.SMALL_TEXT);
        axis.show(inView, metrics, reading);
        boolean lane = printed.show(inView, metrics);
        var shown = all.dated().stream().filter(item -> item.when() != null && item.when().isIn(inView)).toList();
        long before = all.dated().stream().filter(item -> item.when() != null && item.when().last() < inView.start())
                .count();
        long after = all.dated().size() - shown.size() - before;
        double width = getWidth() - metrics.labels() - (lane ? metrics.lane() : 0);
        double top = arrowShown(earlier, before, "timeline.earlier", 0, width) ? ARROW : 0;
        double bottom = getHeight()
                - (arrowShown(later, after, "timeline.later", getHeight() - ARROW + 2, width) ? ARROW : 0);
        events.draw(new EventsLayer.Scene(inView, metrics, shown, focused, links::summary, beneath, Math.max(40, width),
                top,
                bottom));
        var visible = new HashSet<UUID>();
        shown.stream().map(EventItem::id).filter(id -> events.label(id).isPresent()).forEach(visible::add);
        links.show(visible, focused);
    }

    private boolean arrowShown(Button arrow, long count, String key, double y, double width) {
        arrow.setVisible(count > 0);
        if (count > 0) {
            arrow.setText(Messages.text(key, (int) count));
            arrow.setAccessibleText(Messages.count(key, (int) count));
            arrow.applyCss();
            double own = Math.min(width, arrow.prefWidth(-1));
            arrow.resizeRelocate(metrics.labels() + (width - own) / 2, y, own, ARROW - 2);
        }
        return count > 0;
    }

    private Optional<EventItem> nearestBefore() {
        var now = scale.get();
        return now == null
                ? Optional.empty()
                : all.dated().reversed().stream()
                        .filter(item -> item.when() != null && item.when().last() < now.start()).findFirst();
    }

    private Optional<EventItem> nearestAfter() {
        var now = scale.get();
        return now == null
                ? Optional.empty()
                : all.dated().stream().filter(item -> item.when() != null && item.when().first() > now.end())
                        .findFirst();
    }

    private void goTo(Optional<EventItem> target) {
        target.ifPresent(item -> reveal(item.id(), true));
    }

    /** Scrolls to an event; towards the middle if it was not visible, or if requested. */
    void reveal(UUID event, boolean center) {
        var now = scale.get();
        var item = find(event);
        if (now == null || item.isEmpty()) {
            return;
        }
        double y = now.y(item.get().anchor());
        if (center || y < ARROW || y > now.height() - 2 * ARROW) {
            scale.set(now.moved(y - now.height() / 2));
        }
    }

    /** Zooms about the event in focus if it is visible, else about the middle. */
    void zoom(boolean in) {
        var now = scale.get();
        if (now != null) {
            double y = find(focused).map(item -> now.y(item.anchor())).filter(at -> at >= 0 && at <= now.height())
                    .orElse(now.height() / 2);
            scale.set(now.zoomed(y, in ? STEP : 1 / STEP));
        }
    }

    /** Returns the scale on which all events are visible. */
    TimeScale fullScale() {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (var when : places()) {
            first = Math.min(first, when.first());
            last = Math.max(last, when.last());
        }
        if (first > last) {
            double today = TimeScale.seconds(LocalDate.now(ZoneId.systemDefault()).atStartOfDay());
            first = today - 15 * 86_400.0;
            last = today + 15 * 86_400.0;
        }
        double margin = Math.max((last - first) * MARGIN, 43_200);
        return TimeScale.fitting(first - margin, last + margin, Math.max(1, getHeight()));
    }

    /** Returns the positions of events and articles. */
    List<TimeOfEvent> places() {
        return Stream.concat(printed.places().stream(),
                all.dated().stream().map(EventItem::when).filter(Objects::nonNull)).toList();
    }

    /** Shows all events. */
    void fitAll() {
        scale.set(fullScale());
    }

    void fit(double from, double to) {
        double margin = Math.max((to - from) * MARGIN, to - from < 1 ? 43_200 : 0);
        scale.set(TimeScale.fitting(from - margin, to + margin, Math.max(1, getHeight())));
    }

    private void keyPressed(KeyEvent event) {
        var now = scale.get();
        if (now == null || event.isAltDown() || (event.isShortcutDown() && !event.getCode().isArrowKey())) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(true);
            case MINUS, SUBTRACT -> zoom(false);
            case HOME -> fitAll();
            case PAGE_UP -> scale.set(now.moved(-0.8 * now.height()));
            case PAGE_DOWN -> scale.set(now.moved(0.8 * now.height()));
            case UP -> up(event, now, -1);
            case DOWN -> up(event, now, 1);
            case ENTER, SPACE -> used = enter(event);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private boolean enter(KeyEvent event) {
        if (event.getTarget() instanceof EventLabel label) {
            choose.accept(label.id());
            return true;
        }
        return false;
    }

    private void up(KeyEvent event, TimeScale now, int step) {
        if (event.isShortcutDown()) {
            scale.set(now.moved(step * 40.0));
            return;
        }
        var dated = all.dated();
        if (dated.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < dated.size(); i++) {
            if (dated.get(i).id().equals(current)) {
                at = i;
            }
        }
        int next = at < 0 ? firstInView(now) : Math.clamp(at + step, 0, dated.size() - 1);
        var id = dated.get(next).id();
        current = id;
        reveal(id, false);
        layout();
        events.label(id).ifPresentOrElse(Node::requestFocus, () -> {
            requestFocus();
            goTo(find(id));
        });
    }

    private int firstInView(TimeScale now) {
        for (int i = 0; i < all.dated().size(); i++) {
            if (all.dated().get(i).anchor() >= now.start()) {
                return i;
            }
        }
        return all.dated().size() - 1;
    }

    private void scrolled(ScrollEvent event) {
        var now = scale.get();
        if (now == null) {
            return;
        }
        if (event.isShortcutDown() || event.isControlDown()) {
            scale.set(now.zoomed(event.getY(), Math.pow(1.25, event.getDeltaY() / 40)));
        } else {
            scale.set(now.moved(-event.getDeltaY()));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        var now = scale.get();
        if (now != null && !Double.isNaN(pressed) && event.getButton() == MouseButton.PRIMARY) {
            scale.set(now.moved(pressed - event.getY()));
            pressed = event.getY();
        }
    }
}
