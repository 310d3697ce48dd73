package app.parallax.ui.shell.window;

import app.parallax.session.Session;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Stores the state of the window while it is open, so that a start after a crash finds the panes. Only a key, a click
 * or the wheel leads to storing, once the person pauses.
 */
public final class WindowStateSaver {
    private static final Duration PAUSE = Duration.seconds(1.5);
    private static final List<EventType<? extends InputEvent>> TOUCHES = List.of(KeyEvent.KEY_RELEASED,
            MouseEvent.MOUSE_RELEASED, ScrollEvent.SCROLL);

    private final Session session;
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /**
     * @param keep keeps what the window shows
     */
    public WindowStateSaver(Session session, Runnable keep) {
        this.session = session;
        pause.setOnFinished(event -> keep.run());
    }

    /** Keeps from now on, until what is returned is ended. */
    public Subscription follow(Parent root) {
        if (session.whyReadOnly() != null) {
            return () -> {
            };
        }
        EventHandler<InputEvent> touched = event -> pause.playFromStart();
        TOUCHES.forEach(type -> root.addEventFilter(type, touched));
        return () -> {
            pause.stop();
            TOUCHES.forEach(type -> root.removeEventFilter(type, touched));
        };
    }
}
