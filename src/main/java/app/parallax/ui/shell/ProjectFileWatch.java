package app.parallax.ui.shell;

import app.parallax.session.Session;
import java.util.concurrent.CompletableFuture;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Checks every two seconds that the file of an open project is in its place and that no other program wrote to it, so
 * that the person learns of it before the next edit.
 */
final class ProjectFileWatch {
    private static final Duration EVERY = Duration.seconds(2);

    private final Session session;
    private CompletableFuture<?> looking = CompletableFuture.completedFuture(null);

    private ProjectFileWatch(Session session) {
        this.session = session;
    }

    /** Starts the checks; ended by the returned subscription. */
    static Subscription on(Session session) {
        var watch = new ProjectFileWatch(session);
        var clock = new Timeline(new KeyFrame(EVERY, event -> watch.check()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        return clock::stop;
    }

    /** Checks the file unless a check is running, for the writer may be busy; the session reports findings. */
    private void check() {
        if (looking.isDone() && session.whyReadOnly() == null) {
            looking = session.checkFile();
        }
    }
}
