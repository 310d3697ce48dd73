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
 * Stores the window state while the window is open, so that a start after a crash restores the panes. It stores in a
 * pause after a key, click or scroll.
 */
public final class WindowStateSaver {
    private static final Duration PAUSE = Duration.seconds(1.5);
    private static final List<EventType<? extends InputEvent>> TOUCHES = List.of(KeyEvent.KEY_RELEASED,
            MouseEvent.MOUSE_RELEASED, ScrollEvent.SCROLL);

    private final Session session;
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /**
     * @param keep stores the window state
     */
    public WindowStateSaver(Session session, Runnable keep) {
        this.session = session;
        pause.setOnFinished(event -> keep.run());
    }

    /** Starts; ended by the returned subscription. */
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
