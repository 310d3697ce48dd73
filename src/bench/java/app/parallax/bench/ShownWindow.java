package app.parallax.bench;

import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.project.ProjectOpener;
import app.parallax.session.secrets.SecretStore;
import app.parallax.ui.shell.ProjectWindow;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of a project on the headless platform. */
final class ShownWindow implements AutoCloseable {
    final Session session;
    final Scene scene;
    private final ProjectWindow window;
    private final Stage stage;
    private final Navigation navigation;

    private ShownWindow(Session session, ProjectWindow window, Stage stage) {
        this.session = session;
        this.window = window;
        this.stage = stage;
        this.scene = stage.getScene();
        this.navigation = new Navigation(session);
    }

    /** Opens a project and waits until its list and first articles are drawn. */
    static ShownWindow open(Path project) throws Exception {
        var opener = new ProjectOpener(project.resolveSibling("window-data"), Platform::runLater);
        var first = opener.first(project);
        var stage = onFx(Stage::new);
        var window = onFx(
                () -> new ProjectWindow(stage, opener, new PostgresHubs(Runnable::run), SecretStore.NONE, command -> {
                }));
        onFx(() -> window.show(first)).join();
        var shown = onFx(() -> new ShownWindow(first.join().session(), window, stage));
        shown.pulse();
        return shown;
    }

    /** Shows an article in the focused pane and waits until it is drawn. */
    void show(UUID article) throws Exception {
        await(() -> navigation.show(session.focus().focused(), article));
    }

    /** Starts work on the FX thread and waits until its result is drawn. */
    <T> T await(Supplier<CompletableFuture<T>> work) throws Exception {
        T done = onFx(work::get).join();
        pulse();
        return done;
    }

    /** Waits until the next pulse has laid out everything. */
    void pulse() throws Exception {
        var passed = new CountDownLatch(1);
        Runnable listener = passed::countDown;
        onFx(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return true;
        });
        passed.await();
        onFx(() -> {
            scene.removePostLayoutPulseListener(listener);
            return true;
        });
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            var closed = window.close();
            stage.close();
            return closed;
        }).get(1, TimeUnit.MINUTES);
    }
}
