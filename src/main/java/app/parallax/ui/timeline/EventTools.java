package app.parallax.ui.timeline;

import app.parallax.model.Event;
import app.parallax.session.time.TimeNarrowing;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The commands on events in every view of the timeline: resolving, ordering and filtering by time. */
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

    /** Asks for the date that is worked with of an event. */
    public void settle(Event event, Node owner) {
        actions.settle(event, owner);
    }

    /** Asks for the working date of the event in focus, if there is one. */
    public void settleFocused() {
        focused.get().ifPresent(event -> actions.settle(event, view));
    }

    /** Asks before or after which other event that in focus was, if there is one. */
    public void orderFocused() {
        focused.get().ifPresent(event -> actions.order(event, view));
    }

    /**
     * Narrows lists to times.
     *
     * @return the one of this project
     */
    public TimeNarrowing narrowing() {
        return narrowing;
    }

    /** Narrows lists to what is in view of the timeline at the side. */
    public void narrowToView() {
        var scale = view.scale().get();
        if (scale != null) {
            filter.narrow(scale.start(), scale.end());
        }
    }
}
