package app.parallax;

import app.parallax.cli.CommandLineApp;
import app.parallax.cli.CommandServices;
import app.parallax.cli.Terminal;
import app.parallax.hub.Hubs;
import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.Session;
import app.parallax.session.crash.CrashReports;
import app.parallax.session.crash.LastCommands;
import app.parallax.session.crash.RunningMarker;
import app.parallax.session.project.DataFolder;
import app.parallax.session.project.DataFolderChoice;
import app.parallax.session.project.ProjectOpener;
import app.parallax.session.project.Projects;
import app.parallax.session.project.SampleProject;
import app.parallax.session.project.Settings;
import app.parallax.session.secrets.SecretStore;
import app.parallax.session.team.KeptPasswords;
import app.parallax.ui.shell.ProjectWindow;
import app.parallax.ui.shell.WindowPicture;
import app.parallax.ui.shell.exporting.PngFile;
import app.parallax.ui.shell.window.WindowIcon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Creates the parts of the program and connects them, by hand. */
final class Wiring {
    /** The time after which a program that the system ends no longer waits for its project. */
    private static final Duration LONGEST_END = Session.LONGEST_END.multipliedBy(3);

    private final Path dataFolder = DataFolder.ofUser();
    private final Terminal terminal = Terminal.ofProcess();
    private boolean toolkitRuns;

    Wiring() {
        Locale.setDefault(Settings.in(dataFolder).language().locale());
        System.setProperty("pdfbox.fontcache", dataFolder.toString()); // else its list of fonts lies in the home folder
    }

    /** Runs work on the FX thread, after its present work. */
    static void runOnFxThread(Runnable work) {
        Platform.runLater(work);
    }

    /** Requests layout and drawing of a frame, even without changes. */
    static void requestPulse() {
        Platform.requestNextPulse();
    }

    Terminal terminal() {
        return terminal;
    }

    CommandLineApp commandLine() {
        return new CommandLineApp(terminal, new CommandServices(() -> Settings.in(dataFolder).analyst(),
                Backups.in(dataFolder), SampleProject::create, this::draw, hubs(), keptPasswords()));
    }

    /** Creates the way to hubs, which opens no connection until a shared project asks for one. */
    private static Hubs hubs() {
        return new PostgresHubs(work -> Thread.ofPlatform().daemon().name("parallax-hub").start(work));
    }

    /** Returns the kept passwords, for commands, which keep none. */
    private KeptPasswords keptPasswords() {
        return new KeptPasswords(SecretStore.ofSystem(), key -> Settings.in(dataFolder).isPasswordKept(key),
                (key, is) -> {
                }, failure -> terminal.printError(Messages.text(failure)), Runnable::run);
    }

    /** Returns the sample project of this user, created if missing. */
    Path sample() {
        var place = DataFolderChoice.of(dataFolder);
        place.notice().ifPresent(terminal::printError);
        return SampleProject.in(place.folder());
    }

    /** Opens the window and returns when it is closed. */
    void window(@Nullable Path project) {
        window(project, (stage, window) -> {
        });
    }

    /** Opens the window, passes it to {@code shown}, and returns when it is closed. */
    void window(@Nullable Path project, BiConsumer<Stage, ProjectWindow> shown) {
        LogFilter.startUp();
        Thread.ofPlatform().daemon().name("parallax-ready").start(Projects::warmUp); // while the toolkit starts
        var place = DataFolderChoice.of(dataFolder);
        var commands = new LastCommands();
        var reports = new CrashReports(place.folder(), commands);
        var marker = RunningMarker.begin(place.folder(), reports);
        var ending = new Thread(marker::close, "parallax-ending"); // an end of the session is not a crash
        Runtime.getRuntime().addShutdownHook(ending);
        var opener = new ProjectOpener(place.folder(), Platform::runLater);
        var first = opener.first(project); // while the toolkit starts
        var closed = new CountDownLatch(1);
        var opened = new CompletableFuture<Void>();
        Platform.startup(() -> {
            var stage = new Stage();
            WindowIcon.set(stage);
            stage.setOnHidden(event -> closed.countDown());
            var window = new ProjectWindow(stage, opener, hubs(), SecretStore.ofSystem(), commands::add);
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> reports.write(thread.getName(), failure)
                    .ifPresent(file -> Platform.runLater(() -> window.showMessage(Messages.text("crash.now", file)))));
            var _ = window.show(first).thenRun(() -> {
                place.notice().ifPresent(window::showMessage);
                marker.ended().ifPresent(ended -> window.showMessage(ended.report()
                        .map(file -> Messages.text("crash.before", file))
                        .orElseGet(() -> Messages.text("crash.beforeWithoutReport"))));
                EndSignals.handle(() -> Platform.runLater(window::end), closed, LONGEST_END);
                shown.accept(stage, window);
            }).whenComplete((done, failure) -> {
                if (failure == null) {
                    opened.complete(null);
                    return;
                }
                var cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                if (!(cause instanceof ProjectException)) { // whoever waits for the window must receive the failure
                    reports.write(Thread.currentThread().getName(), cause)
                            .ifPresent(file -> terminal.printError(Messages.text("crash.atStart", file)));
                }
                opened.completeExceptionally(cause);
            });
        });
        try {
            opened.join();
            closed.await();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProjectException known ? known : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    /** Draws the window on a project as PNG, without a display. */
    private byte[] draw(Path project, int width, int height, boolean dark, boolean timeline) {
        startHeadless();
        try (var session = Projects.openForReading(project, Settings.in(dataFolder).analyst(), Platform::runLater)) {
            var out = new ByteArrayOutputStream();
            PngFile.write(WindowPicture.of(session, width, height, dark, timeline).join(), out);
            return out.toByteArray();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProjectException known ? known : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startHeadless() {
        if (!toolkitRuns) {
            toolkitRuns = true;
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            LogFilter.startUp();
            Platform.startup(() -> Platform.setImplicitExit(false));
        }
    }
}
