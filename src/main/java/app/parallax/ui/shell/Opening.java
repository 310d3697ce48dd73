package app.parallax.ui.shell;

import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.Session;
import app.parallax.session.project.Projects;
import app.parallax.session.project.SampleProject;
import app.parallax.session.project.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens projects beside the window, which shows them when their lists are read. */
public final class Opening {
    private final Path dataFolder;
    private final Backups backups;

    /**
     * Opens nothing yet.
     *
     * @param dataFolder
     *            where the sample and the settings are
     */
    public Opening(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.backups = Backups.in(dataFolder);
    }

    Path dataFolder() {
        return dataFolder;
    }

    Backups backups() {
        return backups;
    }

    /**
     * What the program begins with.
     *
     * @param session
     *            open
     * @param refusal
     *            why it is not the project of last time, null if it is
     */
    public record First(Session session, @Nullable Refusal refusal) {}

    /**
     * A project that could not be opened.
     *
     * @param project
     *            its file
     * @param reason
     *            with a sentence
     */
    public record Refusal(Path project, ProjectException.CannotOpen reason) {}

    /**
     * Opens the project that the program begins with; may run while the toolkit starts.
     *
     * @param named
     *            the file; null for the last one, at the first start the sample
     * @return fails with {@link ProjectException} if a named project cannot be opened; in place of one of last time
     *         that cannot be opened, the sample is
     */
    public CompletableFuture<First> first(@Nullable Path named) {
        return beside(() -> {
            var settings = Settings.in(dataFolder);
            var last = named == null ? settings.lastProject() : Optional.<Path>empty();
            try {
                return new First(open(named != null ? named : last.orElseGet(this::sample), settings.analyst()), null);
            } catch (ProjectException.CannotOpen e) {
                if (last.isEmpty()) {
                    throw e;
                }
                return new First(open(sample(), settings.analyst()), new Refusal(last.get(), e));
            }
        });
    }

    /** Opens a project for an analyst; fails with {@link ProjectException}. */
    CompletableFuture<Session> of(Path project, String analyst) {
        return beside(() -> open(project, analyst));
    }

    /** Makes an empty project, and opens it. */
    CompletableFuture<Session> made(Path project, String analyst) {
        return beside(() -> {
            Projects.create(project);
            return open(project, analyst);
        });
    }

    /** Opens the sample, made if it is not there. */
    CompletableFuture<Session> sample(String analyst) {
        return beside(() -> open(sample(), analyst));
    }

    /** Makes the sample anew, and opens it; it must not be open in this window. */
    CompletableFuture<Session> freshSample(String analyst) {
        return beside(() -> open(SampleProject.reset(dataFolder), analyst));
    }

    /**
     * Puts what is being opened into a window that is shown, which takes nothing more meanwhile.
     *
     * @param show
     *            gives the window to the project
     * @param refused
     *            tells why it could not be opened
     * @return done on the FX thread either way
     */
    static CompletableFuture<Void> into(Stage stage, CompletableFuture<Session> opened,
            Function<Session, CompletableFuture<Void>> show, Consumer<ProjectException> refused) {
        var root = stage.getScene().getRoot();
        root.setDisable(true);
        return opened.handleAsync((found, failure) -> {
            root.setDisable(false);
            if (found != null && stage.isShowing()) {
                return Optional.of(found);
            }
            if (found != null) { // the window was closed meanwhile
                found.close();
            } else if (failure.getCause() instanceof ProjectException known) {
                refused.accept(known);
            } else {
                throw new IllegalStateException(failure);
            }
            return Optional.<Session>empty();
        }, Platform::runLater).thenCompose(found -> found.map(show).orElse(CompletableFuture.completedFuture(null)))
                .exceptionally(failure -> {
                    Platform.runLater(() -> {
                        throw new IllegalStateException(failure); // reported as what nobody expected
                    });
                    return null;
                });
    }

    private Path sample() {
        return SampleProject.in(dataFolder);
    }

    private Session open(Path project, String analyst) {
        return Projects.openForWritingIfPossible(project, analyst, Platform::runLater, backups);
    }

    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work,
                task -> Thread.ofPlatform().daemon().name("parallax-opening").start(task));
    }
}
