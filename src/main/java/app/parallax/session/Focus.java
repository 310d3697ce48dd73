package app.parallax.session;

import app.parallax.model.Backlinks;
import app.parallax.model.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The focus of the person: panes, and the mark, claim, event or tag in focus. Written by controllers. */
public final class Focus {
    /** The most panes. */
    public static final int MOST_PANES = 4;

    private final ObservableList<PaneState> panes = FXCollections
            .observableArrayList(pane -> new Observable[]{pane.article()});
    private final IntegerProperty pane = new SimpleIntegerProperty();
    private final IntegerProperty upperRow = new SimpleIntegerProperty(MOST_PANES);
    private final ObjectProperty<@Nullable UUID> mark = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> claim = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> event = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> tag = new SimpleObjectProperty<>();
    private final ObjectProperty<Backlinks.@Nullable Source> elsewhere = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HistoryOf> history = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TimeRange> time = new SimpleObjectProperty<>();
    private final ObjectProperty<PaneSync> following = new SimpleObjectProperty<>(PaneSync.OFF);

    private final ObjectProperty<@Nullable DragContent> dragged = new SimpleObjectProperty<>();
    private final Visibility visibility = new Visibility();

    Focus() {
        panes.setAll(List.of(new PaneState(), new PaneState()));
    }

    /**
     * The panes from left to right, those of the upper row first.
     *
     * @return one to {@link #MOST_PANES}; its listeners are told of another article in a pane too
     */
    public ObservableList<PaneState> panes() {
        return panes;
    }

    /**
     * How many panes stand in the upper row, from the first; the others stand in a row below it.
     *
     * @return at least 1; {@link #MOST_PANES} for one row
     */
    public IntegerProperty upperRow() {
        return upperRow;
    }

    /** The number of the focused pane, from 0. */
    public IntegerProperty pane() {
        return pane;
    }

    /**
     * Puts an empty pane beside the focused one, and the focus on it.
     *
     * @param below whether in the lower row, else at the right of the focused pane
     * @return the new pane; empty if there are as many as there can be
     */
    public Optional<PaneState> split(boolean below) {
        if (panes.size() >= MOST_PANES) {
            return Optional.empty();
        }
        int at = Math.clamp(pane.get(), 0, panes.size() - 1);
        int upper = Math.min(upperRow.get(), panes.size());
        boolean inUpper = at < upper;
        int place = !below || !inUpper ? at + 1 : Math.min(upper + at, panes.size());
        if (below && upper == panes.size()) {
            upperRow.set(upper);
            place = panes.size();
        } else if (!below && inUpper && upper < panes.size()) {
            upperRow.set(upper + 1);
        }
        var fresh = new PaneState();
        panes.add(place, fresh);
        pane.set(place);
        return Optional.of(fresh);
    }

    /**
     * Takes a pane away; the last one stays.
     *
     * @param gone one of {@link #panes}
     */
    public void remove(PaneState gone) {
        int at = panes.indexOf(gone);
        if (at < 0 || panes.size() == 1) {
            return;
        }
        int focused = pane.get();
        int upper = upperRow.get();
        panes.remove(at);
        if (upper <= panes.size() && at < upper) {
            upperRow.set(upper == 1 ? MOST_PANES : upper - 1);
        }
        if (upperRow.get() >= panes.size()) {
            upperRow.set(MOST_PANES);
        }
        pane.set(Math.clamp(focused > at ? focused - 1L : focused, 0, panes.size() - 1));
    }

    /**
     * Lets the focused pane and a neighbour change places; the focus goes with it.
     *
     * @param step 1 for the next, -1 for the one before
     * @return whether there is such a neighbour
     */
    public boolean swap(int step) {
        int at = panes.indexOf(focused());
        int other = at + step;
        if (other < 0 || other >= panes.size()) {
            return false;
        }
        var order = new ArrayList<>(panes);
        Collections.swap(order, at, other);
        panes.setAll(order);
        pane.set(other);
        return true;
    }

    /**
     * The focused pane.
     *
     * @return one of {@link #panes}
     */
    public PaneState focused() {
        return panes.get(Math.clamp(pane.get(), 0, panes.size() - 1));
    }

    /**
     * The pane that is meant by “the other”: the next to the right, else the first.
     *
     * @return the focused pane itself if it is the only one
     */
    public PaneState other() {
        return panes.get((panes.indexOf(focused()) + 1) % panes.size());
    }

    /**
     * The annotation in focus: the mark under the caret.
     *
     * @return null if there is none
     */
    public ObjectProperty<@Nullable UUID> mark() {
        return mark;
    }

    /**
     * The claim in focus, whose mentions are joined.
     *
     * @return null if there is none
     */
    public ObjectProperty<@Nullable UUID> claim() {
        return claim;
    }

    /**
     * The event in focus.
     *
     * @return null if there is none
     */
    public ObjectProperty<@Nullable UUID> event() {
        return event;
    }

    /**
     * What is carried with the mouse from pane to pane.
     *
     * @return null if nothing is
     */
    public ObjectProperty<@Nullable DragContent> dragged() {
        return dragged;
    }

    /** What is hidden of tags and marks. */
    public Visibility visibility() {
        return visibility;
    }

    /**
     * The tag in focus.
     *
     * @return null if there is none
     */
    public ObjectProperty<@Nullable UUID> tag() {
        return tag;
    }

    /**
     * By what panes follow each other.
     *
     * @return off at first
     */
    public ObjectProperty<PaneSync> following() {
        return following;
    }

    /**
     * The time to which lists are narrowed.
     *
     * @return null for all times
     */
    public ObjectProperty<@Nullable TimeRange> time() {
        return time;
    }

    /** Something whose history is to be shown. */
    public record HistoryOf(Kind kind, UUID id) {}

    /**
     * Whose history was asked for.
     *
     * @return null again once it is shown
     */
    public ObjectProperty<@Nullable HistoryOf> history() {
        return history;
    }

    /**
     * What was asked for last of that which no pane of articles shows: a memo, an outlet, a story, a speaker.
     *
     * @return null if nothing was
     */
    public ObjectProperty<Backlinks.@Nullable Source> elsewhere() {
        return elsewhere;
    }
}
