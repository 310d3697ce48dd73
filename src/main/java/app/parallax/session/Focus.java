package app.parallax.session;

import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the person is looking at: panes, and the mark, claim, event or tag in focus. Written by controllers. */
public final class Focus {
    /** The most panes that stand side by side. */
    public static final int MOST_PANES = 4;

    private final ObservableList<PaneFocus> panes = FXCollections.observableArrayList(new PaneFocus(), new PaneFocus());
    private final IntegerProperty pane = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable UUID> mark = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> claim = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> event = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> tag = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable Dragged> dragged = new SimpleObjectProperty<>();
    private final Visibility visibility = new Visibility();

    /**
     * The panes from left to right.
     *
     * @return one to {@link #MOST_PANES}
     */
    public ObservableList<PaneFocus> panes() {
        return panes;
    }

    /**
     * The number of the focused pane, from 0.
     *
     * @return to be set by panes and commands
     */
    public IntegerProperty pane() {
        return pane;
    }

    /**
     * The focused pane.
     *
     * @return one of {@link #panes}
     */
    public PaneFocus focused() {
        return panes.get(Math.clamp(pane.get(), 0, panes.size() - 1));
    }

    /**
     * The pane that is meant by “the other”: the next to the right, else the first.
     *
     * @return the focused pane itself if it is the only one
     */
    public PaneFocus other() {
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
    public ObjectProperty<@Nullable Dragged> dragged() {
        return dragged;
    }

    /**
     * What is hidden of tags and marks.
     *
     * @return written by controllers
     */
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
}
