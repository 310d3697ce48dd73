package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.importing.ImportPreview;
import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /**
     * Imports articles, and then the annotations among the files; where something will be left out it is shown before.
     */
    void all(Session into, ShellController window, List<File> files) {
        var annotations = files.stream().filter(FileQuestions::isOfAnnotations).toList();
        var articles = files.stream().filter(file -> !annotations.contains(file)).toList();
        Runnable next = () -> {
            if (!annotations.isEmpty()) {
                annotations(into, window, annotations);
            }
        };
        if (articles.isEmpty()) {
            next.run();
        } else {
            look(into, window, articles, () -> articles(into, window, articles, next));
        }
    }

    private void look(Session into, ShellController window, List<File> articles, Runnable work) {
        if (!mayStart(window)) {
            return;
        }
        var ended = new AtomicBoolean();
        var looked = ImportPreview.of(into, articles.stream().map(File::toPath).toList());
        follow(window, "window.import", looked, () -> ended.set(true), found -> {
            if (!ended.get() && found.leavesOut()) {
                preview(into, window, found, work);
                return;
            }
            found.close();
            if (!ended.get()) {
                work.run();
            }
        });
    }

    /** Imports what was pasted or dropped. */
    void pasted(Session into, ShellController window, Pasted pasted) {
        if (into.whyReadOnly() != null) {
            window.tell(into.whyReadOnly());
        } else if (pasted.source().isEmpty()) {
            window.fail(Messages.text(pasted.addressAlone() ? "paste.addressAlone" : "paste.nothing"));
        } else {
            var source = pasted.source().get();
            preview(into, window, ImportPreview.of(into, source), () -> {
                if (mayStart(window)) {
                    articles(window, listener -> ImportJob.ofSources(into, List.of(source), listener), () -> {
                    });
                }
            });
        }
    }

    /** Shows what will be imported, and goes on if the person agrees; one that is refused goes on to be refused. */
    private static void preview(Session into, ShellController window, ImportPreview files, Runnable next) {
        into.seeTo(files.look(files.sources().getFirst()).thenAccept(looked -> looked.ifPresent(first -> {
            if (files.sources().size() == 1 && first.preview() == null) {
                files.close();
                next.run();
                return;
            }
            var dialog = new ImportPreviewDialog(into, files, first).dialog(window.owner());
            dialog.setOnHidden(hidden -> {
                files.close();
                if (ImportPreviewDialog.IMPORT.equals(dialog.getResult())) {
                    next.run();
                }
            });
            dialog.show();
        })));
    }

    private void articles(Session into, ShellController window, List<File> files, Runnable next) {
        if (mayStart(window)) {
            var paths = files.stream().map(File::toPath).toList();
            articles(window, listener -> ImportJob.ofPaths(into, paths, listener), next);
        }
    }

    private void articles(ShellController window, Function<ImportListener, ImportJob> begin, Runnable next) {
        var started = begin.apply(new ImportListener() {
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
