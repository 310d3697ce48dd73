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
    /** The maximal number of places; the oldest is dropped. */
    private static final int LONGEST = 100;

    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /**
     * A place in an article.
     *
     * @param start UTF-16 offset of the text at the reading height
     */
    public record Place(UUID article, int start) {}

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Adds the place that a jump leaves; the places ahead are dropped. */
    void add(Place from) {
        if (!from.equals(back.peekLast())) {
            back.addLast(from);
        }
        if (back.size() > LONGEST) {
            back.removeFirst();
        }
        forward.clear();
        tell();
    }

    /** Goes back to the last place that still exists; the present one is added to the places ahead. */
    Optional<Place> back(Optional<Place> present, Predicate<Place> isThere) {
        return step(back, forward, present, isThere);
    }

    /** Goes forward as {@link #back} goes back. */
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
