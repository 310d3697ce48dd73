package app.parallax.ui.shell;

import app.parallax.hub.Hubs;
import app.parallax.hub.MemoryHubs;
import app.parallax.io.exporter.Exporter;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.exporting.PrintJob;
import app.parallax.session.project.Projects;
import app.parallax.session.team.KeptPasswords;
import app.parallax.session.team.TeamAccess;
import app.parallax.session.team.TypedPasswords;
import app.parallax.ui.common.FxThread;
import app.parallax.ui.common.Theme;
import app.parallax.ui.shell.actions.WindowCommands;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Opens the window of a project without a display, for tests. */
final class OpenWindow implements AutoCloseable {
    final Session session;
    final ShellController shell;
    final Scene scene;
    /** Where exports are written to, once a test says so. */
    final AtomicReference<Path> exportTo;
    /** On what is printed, once a test says so; there is no printer before. */
    final AtomicReference<PrintJob.PagePrinter> printer;
    private final Stage stage;
    /** What nobody caught on the FX thread, where it would only be printed. */
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    private OpenWindow(Session session, ShellController shell, Stage stage, AtomicReference<Path> exportTo,
            AtomicReference<PrintJob.PagePrinter> printer) {
        this.exportTo = exportTo;
        this.printer = printer;
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        this.session = session;
        this.shell = shell;
        this.stage = stage;
        this.scene = stage.getScene();
    }

    /** Opens a project in a window of a size that the headless screen holds: 1000 × 1000 at most. */
    static OpenWindow of(Path project, int width, int height, boolean dark) throws Exception {
        return of(project, width, height, dark, new MemoryHubs());
    }

    /** Opens a project in a window that knows some hubs. */
    static OpenWindow of(Path project, int width, int height, boolean dark, Hubs hubs) throws Exception {
        FxThread.call(() -> null); // starts the toolkit
        var session = Projects.openForWriting(project, "Anna", Platform::runLater);
        var exportTo = new AtomicReference<Path>();
        var printer = new AtomicReference<PrintJob.PagePrinter>();
        var window = FxThread.call(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide); // what a test before has left
            var shell = new ShellController(session, new WindowCommands() {
                @Override
                public Optional<TeamAccess> team() {
                    return Optional.of(
                            new TeamAccess(hubs, new TypedPasswords(KeptPasswords.none()), address -> true, address -> {
                            }));
                }

                @Override
                public Optional<Path> exportTo(Exporter exporter) {
                    return Optional.ofNullable(exportTo.get());
                }

                @Override
                public CompletableFuture<Optional<PrintJob.PagePrinter>> printer(Window owner, Runnable none) {
                    return printer.get() == null
                            ? WindowCommands.super.printer(owner, none)
                            : CompletableFuture.completedFuture(Optional.of(printer.get()));
                }
            });
            var stage = new Stage();
            stage.setScene(new Scene(shell.load(), width, height));
            Theme.apply(stage.getScene(), dark);
            stage.show();
            return new OpenWindow(session, shell, stage, exportTo, printer);
        });
        window.await(window.shell::restore);
        FxThread.settle();
        return window;
    }

    /** Does work on the FX thread, waits for what it began, and for the window to settle. */
    <T> T await(Supplier<CompletableFuture<T>> work) throws Exception {
        T done = FxThread.call(work::get).get(20, TimeUnit.SECONDS);
        FxThread.settle();
        return done;
    }

    /** Does work on the FX thread, and waits for the window to settle. */
    void run(Runnable work) throws Exception {
        FxThread.call(() -> {
            work.run();
            return null;
        });
        FxThread.settle();
    }

    /** Waits until the next pulse has laid everything out, as a person waits who sees it. */
    void pulse() throws Exception {
        var passed = new CountDownLatch(1);
        Runnable listener = passed::countDown;
        FxThread.call(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return null;
        });
        passed.await();
        FxThread.call(() -> {
            scene.removePostLayoutPulseListener(listener);
            return null;
        });
    }

    List<PaneState> panes() {
        return session.focus().panes();
    }

    List<Node> all(String selector) throws Exception {
        return FxThread.call(() -> List.copyOf(scene.getRoot().lookupAll(selector)));
    }

    Parent root() {
        return scene.getRoot();
    }

    @Override
    public void close() throws Exception {
        FxThread.call(() -> {
            shell.end();
            stage.close();
            return null;
        });
        session.close();
        if (!uncaught.isEmpty()) {
            throw new AssertionError(uncaught.size() + " uncaught on the FX thread", uncaught.peek());
        }
    }
}
