package app.parallax.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The back and forward history of a pane, as in a browser. */
public final class PaneHistory {
    /** More than anybody walks back; the oldest is forgotten. */
    private static final int LONGEST = 100;

    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /**
     * A place in an article.
     *
     * @param start UTF-16 offset of what stood where passages are brought to
     */
    public record Place(UUID article, int start) {}

    /**
     * Whether there is a way back.
     *
     * @return follows every jump
     */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /**
     * Whether there is a way forward again.
     *
     * @return follows every jump
     */
    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Keeps the place that a jump leaves; what lay ahead is forgotten. */
    void leave(Place from) {
        if (!from.equals(back.peekLast())) {
            back.addLast(from);
        }
        if (back.size() > LONGEST) {
            back.removeFirst();
        }
        forward.clear();
        tell();
    }

    /** The place to go back to, past those that are no longer there; the present one is kept for the way forward. */
    Optional<Place> back(Optional<Place> present, Predicate<Place> isThere) {
        return step(back, forward, present, isThere);
    }

    /** The place to go forward to, as {@link #back}. */
    Optional<Place> forward(Optional<Place> present, Predicate<Place> isThere) {
        return step(forward, back, present, isThere);
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to, Optional<Place> present,
            Predicate<Place> isThere) {
        var found = Optional.<Place>empty();
        while (found.isEmpty() && !from.isEmpty()) {
            found = Optional.of(from.removeLast()).filter(isThere).filter(place -> !present.equals(Optional.of(place)));
        }
        if (found.isPresent()) {
            present.ifPresent(to::addLast);
        }
        tell();
        return found;
    }

    private void tell() {
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
    }
}
