package app.parallax.ui.timeline;

import app.parallax.model.Event;
import app.parallax.session.time.TimeNarrowing;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The commands on events in every view of the timeline: working dates, orders and the time filter. */
public final class EventTools {
    private final EventActions actions;
    private final Supplier<Optional<Event>> focused;
    private final TimelineView view;
    private final TimeNarrowing narrowing;
    private final RangeFilter filter;

    EventTools(EventActions actions, Supplier<Optional<Event>> focused, TimelineView view, TimeNarrowing narrowing,
            RangeFilter filter) {
        this.actions = actions;
        this.focused = focused;
        this.view = view;
        this.narrowing = narrowing;
        this.filter = filter;
    }

    public void askWorkingDate(Event event, Node owner) {
        actions.askWorkingDate(event, owner);
    }

    /** Asks for the working date of the event in focus, if there is one. */
    public void askFocusedWorkingDate() {
        focused.get().ifPresent(event -> actions.askWorkingDate(event, view));
    }

    /** Asks for the order of the event in focus and another, if there is one. */
    public void askFocusedOrder() {
        focused.get().ifPresent(event -> actions.order(event, view));
    }

    /** Returns the time filter of the project. */
    public TimeNarrowing narrowing() {
        return narrowing;
    }

    /** Filters lists by the visible range of the side timeline. */
    public void narrowToView() {
        var scale = view.scale().get();
        if (scale != null) {
            filter.narrow(scale.start(), scale.end());
        }
    }
}
