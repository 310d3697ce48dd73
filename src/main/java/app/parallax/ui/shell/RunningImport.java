package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.AnnotationJob;
import app.parallax.session.AnnotationListener;
import app.parallax.session.ImportJob;
import app.parallax.session.ImportListener;
import app.parallax.session.Session;
import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The import that is going on in a window, of which there is one at a time. */
final class RunningImport {
    private @Nullable Job job;

    /** What can be waited for and ended. */
    private record Job(CompletableFuture<?> done, Runnable cancel) {}

    boolean isRunning() {
        return job != null;
    }

    /** Imports articles, and then the annotations among the files. */
    void all(Session into, ShellController window, List<File> files) {
        var annotations = files.stream().filter(FileQuestions::isOfAnnotations).toList();
        var articles = files.stream().filter(file -> !annotations.contains(file)).toList();
        if (articles.isEmpty()) {
            annotations(into, window, annotations);
        } else {
            articles(into, window, articles, () -> {
                if (!annotations.isEmpty()) {
                    annotations(into, window, annotations);
                }
            });
        }
    }

    private void articles(Session into, ShellController window, List<File> files, Runnable next) {
        if (mayStart(window)) {
            var started = ImportJob.ofPaths(into, files.stream().map(File::toPath).toList(), new ImportListener() {
                @Override
                public void progress(int done, int total) {
                    window.jobs().show(Messages.text("window.importing", done, total), done, total);
                }
            });
            follow(window, "window.import", started.done(), started::cancel, report -> {
                ImportWords.tell(window, report);
                if (!report.cancelled()) {
                    next.run();
                }
            });
        }
    }

    /** Imports annotations. */
    void annotations(Session into, ShellController window, List<File> files) {
        if (mayStart(window)) {
            var started = AnnotationJob.of(into, files.stream().map(File::toPath).toList(), null,
                    new AnnotationListener() {
                        @Override
                        public void progress(int done, int total) {
                            window.jobs().show(Messages.text("window.importingAnnotations", done, total), done,
                                    total);
                        }
                    });
            follow(window, "window.importAnnotations", started.done(), started::cancel,
                    report -> ImportWords.tell(window, report));
        }
    }

    private boolean mayStart(ShellController window) {
        if (job != null) {
            window.fail(Messages.text("window.importRuns"));
        }
        return job == null;
    }

    private <T> void follow(ShellController window, String title, CompletableFuture<T> done, Runnable cancel,
            Consumer<T> told) {
        var started = new Job(done, cancel);
        job = started;
        window.jobs().begin(Messages.text(title), cancel);
        var _ = done.whenCompleteAsync((report, failure) -> {
            if (!started.equals(job)) {
                return; // its project is closed
            }
            job = null;
            window.jobs().end();
            if (failure == null) {
                told.accept(report);
            } else {
                window.fail(reason(failure));
            }
        }, Platform::runLater);
    }

    /** Ends it after what it is reading, without stopping the window, and then goes on. */
    void whenIdle(Runnable next) {
        var running = job;
        if (running == null) {
            next.run();
        } else {
            running.cancel.run();
            var _ = running.done.whenCompleteAsync((report, failure) -> {
                job = null;
                next.run();
            }, Platform::runLater);
        }
    }

    /** Ends it; its project is being closed. */
    void end() {
        if (job != null) {
            job.cancel.run();
            job = null;
        }
    }

    /** What is said of work that failed. */
    static String reason(Throwable failure) {
        return String.valueOf(failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause().getMessage()
                : failure.getMessage());
    }
}
