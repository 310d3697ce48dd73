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

/**
 * The focus of the person: panes, and the mark, claim, event or tag in focus. Controllers write it. Used on the FX
 * thread.
 */
public final class Focus {
    /** The maximal number of panes. */
    public static final int MOST_PANES = 4;

    private final ObservableList<PaneState> panes = FXCollections
            .observableArrayList(pane -> new Observable[]{pane.article()});
    private final IntegerProperty pane = new SimpleIntegerProperty();
    private final IntegerProperty upperRow = new SimpleIntegerProperty(MOST_PANES);
    private final ObjectProperty<@Nullable UUID> mark = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> claim = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> event = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> tag = new SimpleObjectProperty<>();
    private final ObjectProperty<Backlinks.@Nullable Source> entityRequest = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HistoryTarget> historyRequest = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TimeRange> timeFilter = new SimpleObjectProperty<>();
    private final ObjectProperty<PaneSync> paneSync = new SimpleObjectProperty<>(PaneSync.OFF);

    private final ObjectProperty<@Nullable DragContent> dragged = new SimpleObjectProperty<>();
    private final Visibility visibility = new Visibility();

    Focus() {
        panes.setAll(List.of(new PaneState(), new PaneState()));
    }

    /**
     * Returns the panes from left to right, those of the upper row first; at least one. Its listeners are also notified
     * when a pane shows another article.
     */
    public ObservableList<PaneState> panes() {
        return panes;
    }

    /**
     * Returns the number of panes in the upper row, at least 1; the others form the lower row. {@link #MOST_PANES}
     * means one row.
     */
    public IntegerProperty upperRow() {
        return upperRow;
    }

    /** Returns the index of the focused pane, from 0. */
    public IntegerProperty pane() {
        return pane;
    }

    /**
     * Adds an empty pane beside the focused one and focuses it.
     *
     * @param below whether in the lower row, else to the right
     * @return empty if there are {@link #MOST_PANES} already
     */
    public Optional<PaneState> addPane(boolean below) {
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
     * Removes a pane, except the last one.
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
     * Exchanges the focused pane with a neighbour; the focus moves along.
     *
     * @param step 1 for the next, -1 for the previous
     * @return false if there is no such neighbour
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

    public PaneState focused() {
        return panes.get(Math.clamp(pane.get(), 0, panes.size() - 1));
    }

    /** Returns “the other” pane: the next to the right, else the first; the focused one if it is the only one. */
    public PaneState otherPane() {
        return panes.get((panes.indexOf(focused()) + 1) % panes.size());
    }

    /** Returns the annotation in focus, the mark under the caret; null for none. */
    public ObjectProperty<@Nullable UUID> mark() {
        return mark;
    }

    /** Returns the claim in focus, whose mentions are linked; null for none. */
    public ObjectProperty<@Nullable UUID> claim() {
        return claim;
    }

    /** Returns the event in focus, null for none. */
    public ObjectProperty<@Nullable UUID> event() {
        return event;
    }

    /** Returns the content that the mouse drags between panes, null for none. */
    public ObjectProperty<@Nullable DragContent> dragged() {
        return dragged;
    }

    /** Returns the hidden tags and marks. */
    public Visibility visibility() {
        return visibility;
    }

    /** Returns the tag in focus, null for none. */
    public ObjectProperty<@Nullable UUID> tag() {
        return tag;
    }

    public ObjectProperty<PaneSync> paneSync() {
        return paneSync;
    }

    /** Returns the time by which lists are filtered, null for all times. */
    public ObjectProperty<@Nullable TimeRange> timeFilter() {
        return timeFilter;
    }

    /** An entity whose history is to be shown. */
    public record HistoryTarget(Kind kind, UUID id) {}

    /** Returns the request to show a history; set to null once it is shown. */
    public ObjectProperty<@Nullable HistoryTarget> historyRequest() {
        return historyRequest;
    }

    /**
     * Returns the request to show an entity that no document pane shows: a memo, outlet, story or speaker; null for
     * none.
     */
    public ObjectProperty<Backlinks.@Nullable Source> entityRequest() {
        return entityRequest;
    }
}
