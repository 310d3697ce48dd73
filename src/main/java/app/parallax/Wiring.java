package app.parallax;

import app.parallax.cli.CommandLineRoad;
import app.parallax.cli.Surroundings;
import app.parallax.cli.Terminal;
import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.DataFolder;
import app.parallax.session.Projects;
import app.parallax.session.SampleProject;
import app.parallax.session.Settings;
import app.parallax.ui.shell.Picture;
import app.parallax.ui.shell.ProjectWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The one place where the parts are put together, by hand. */
final class Wiring {
    private final Path dataFolder = DataFolder.ofUser();
    private final Terminal terminal = Terminal.ofProcess();
    private boolean toolkitRuns;

    Wiring() {
        Locale.setDefault(Settings.in(dataFolder).language().locale());
    }

    Terminal terminal() {
        return terminal;
    }

    /** The command line with all it needs. */
    CommandLineRoad commandLine() {
        return new CommandLineRoad(terminal, new Surroundings(() -> Settings.in(dataFolder).analyst(),
                Backups.in(dataFolder), SampleProject::create, this::draw));
    }

    /** The sample project of this user, made if it is not there. */
    Path sample() {
        return SampleProject.in(dataFolder);
    }

    /** Opens the window and returns once it is closed. */
    void window(@Nullable Path project) {
        Quiet.startUp();
        var closed = new CountDownLatch(1);
        var opened = new CompletableFuture<Void>();
        Platform.startup(() -> {
            try {
                var stage = new Stage();
                stage.setOnHidden(event -> closed.countDown());
                new ProjectWindow(stage, dataFolder).show(project);
                opened.complete(null);
            } catch (ProjectException e) {
                opened.completeExceptionally(e);
            }
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
            Picture.write(Picture.of(session, width, height, dark, timeline).join(), out);
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
            Quiet.startUp();
            Platform.startup(() -> Platform.setImplicitExit(false));
        }
    }
}
