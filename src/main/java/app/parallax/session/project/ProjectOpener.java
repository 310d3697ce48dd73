package app.parallax.session.project;

import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens projects beside the window, which shows them when their lists are read. */
public final class ProjectOpener {
    private final Path dataFolder;
    private final Executor fx;
    private final Backups backups;

    /**
     * Opens nothing yet.
     *
     * @param dataFolder where the sample and the settings are
     */
    public ProjectOpener(Path dataFolder, Executor fx) {
        this.dataFolder = dataFolder;
        this.fx = fx;
        this.backups = Backups.in(dataFolder);
    }

    /** Where the sample and the settings are. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** The backups that every project is opened with. */
    public Backups backups() {
        return backups;
    }

    /**
     * What the program begins with.
     *
     * @param refusal why it is not the project of last time, null if it is
     */
    public record First(Session session, @Nullable Refusal refusal) {}

    /** A project that could not be opened. */
    public record Refusal(Path project, ProjectException.CannotOpen reason) {}

    /**
     * Opens the project that the program begins with; may run while the toolkit starts.
     *
     * @param named the file; null for the last one, at the first start the sample
     * @return fails with {@link ProjectException} if a named project cannot be opened; in place of one of last time
     *         that cannot be opened, the sample is
     */
    public CompletableFuture<First> first(@Nullable Path named) {
        return inBackground(() -> {
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
    public CompletableFuture<Session> of(Path project, String analyst) {
        return inBackground(() -> open(project, analyst));
    }

    /** Makes an empty project, and opens it. */
    public CompletableFuture<Session> made(Path project, String analyst) {
        return inBackground(() -> {
            Projects.create(project);
            return open(project, analyst);
        });
    }

    /** Opens the sample, made if it is not there. */
    public CompletableFuture<Session> sample(String analyst) {
        return inBackground(() -> open(sample(), analyst));
    }

    /** Makes the sample anew, and opens it; it must not be open in this window. */
    public CompletableFuture<Session> freshSample(String analyst) {
        return inBackground(() -> open(SampleProject.reset(dataFolder), analyst));
    }

    private Path sample() {
        return SampleProject.in(dataFolder);
    }

    private Session open(Path project, String analyst) {
        return Projects.openForWritingIfPossible(project, analyst, fx, backups);
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work,
                task -> Thread.ofPlatform().daemon().name("parallax-opening").start(task));
    }
}
