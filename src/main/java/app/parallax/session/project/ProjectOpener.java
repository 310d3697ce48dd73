package app.parallax.session.project;

import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens projects in the background; completes when their lists are read. */
public final class ProjectOpener {
    private final Path dataFolder;
    private final Executor fx;
    private final Backups backups;

    /**
     * @param dataFolder the folder of sample and settings
     */
    public ProjectOpener(Path dataFolder, Executor fx) {
        this.dataFolder = dataFolder;
        this.fx = fx;
        this.backups = Backups.in(dataFolder);
    }

    /** Returns the folder of sample and settings. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** Returns the backups that projects are opened with. */
    public Backups backups() {
        return backups;
    }

    /**
     * The project at program start.
     *
     * @param refusal why the named or last project could not be opened, null if it was
     */
    public record First(Session session, @Nullable Refusal refusal) {}

    /** A project that could not be opened. */
    public record Refusal(Path project, ProjectException.CannotOpen reason) {}

    /**
     * Opens the project at program start; may run while the toolkit starts.
     *
     * @param named the file; null for the last one, or the sample at first start
     * @return the sample replaces a project that cannot be opened
     */
    public CompletableFuture<First> first(@Nullable Path named) {
        return inBackground(() -> {
            var settings = Settings.in(dataFolder);
            var asked = named == null ? settings.lastProject() : Optional.of(named);
            try {
                return new First(open(asked.orElseGet(this::sample), settings.analyst()), null);
            } catch (ProjectException.CannotOpen e) {
                if (asked.isEmpty()) {
                    throw e;
                }
                return new First(open(sample(), settings.analyst()), new Refusal(asked.get(), e));
            }
        });
    }

    /** Opens a project for an analyst; fails with {@link ProjectException}. */
    public CompletableFuture<Session> of(Path project, String analyst) {
        return inBackground(() -> open(project, analyst));
    }

    public CompletableFuture<Session> create(Path project, String analyst) {
        return inBackground(() -> {
            Projects.create(project);
            return open(project, analyst);
        });
    }

    /**
     * Creates an empty project and opens it.
     *
     * @param first done with it on a background thread
     */
    public CompletableFuture<Session> create(Path project, String analyst, Consumer<Session> first) {
        return inBackground(() -> {
            Projects.create(project);
            var session = open(project, analyst);
            try {
                first.accept(session);
                return session;
            } catch (RuntimeException e) {
                var _ = session.closeInBackground();
                throw e;
            }
        });
    }

    /** Opens the sample, which is created if missing. */
    public CompletableFuture<Session> sample(String analyst) {
        return inBackground(() -> open(sample(), analyst));
    }

    /** Creates the sample again and opens it; it must not be open in this window. */
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
