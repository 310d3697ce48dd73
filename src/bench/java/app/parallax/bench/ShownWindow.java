package app.parallax.bench;

import app.parallax.session.Navigation;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.ShellController;
import app.parallax.ui.shell.WindowCommands;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of a project on the headless platform, as a person would see it. */
final class ShownWindow implements AutoCloseable {
    final Session session;
    final Scene scene;
    private final ShellController shell;
    private final Stage stage;
    private final Navigation navigation;

    private ShownWindow(Session session, ShellController shell, Stage stage, Navigation navigation) {
        this.session = session;
        this.shell = shell;
        this.stage = stage;
        this.scene = stage.getScene();
        this.navigation = navigation;
    }

    /** Opens a project, and waits until its list and its first article are drawn. */
    static ShownWindow open(Path project) throws Exception {
        var session = Projects.openForWriting(project, "Bench", Platform::runLater);
        var window = onFx(() -> {
            var shell = new ShellController(session, new WindowCommands() {
            });
            var stage = new Stage();
            stage.setScene(new Scene(shell.load(), 1000, 900));
            Theme.apply(stage.getScene(), false);
            stage.show();
            return new ShownWindow(session, shell, stage, new Navigation(session));
        });
        window.await(window.shell::restore);
        window.show(onFx(() -> session.workspace().articles().getFirst().article().id()));
        return window;
    }

    /** Shows an article in the focused pane, and waits until it is drawn. */
    void show(UUID article) throws Exception {
        await(() -> navigation.show(session.focus().focused(), article));
    }

    /** Begins work on the FX thread, and waits until what comes of it is laid out and drawn. */
    <T> T await(Supplier<CompletableFuture<T>> work) throws Exception {
        T done = onFx(work::get).join();
        pulse();
        return done;
    }

    /** Waits until the next pulse has laid everything out. */
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
            shell.end();
            stage.close();
            return true;
        });
        session.close();
    }
}
