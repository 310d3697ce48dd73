package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.importer.ImportedArticle;
import app.parallax.model.ArticleRow;
import app.parallax.session.Job;
import app.parallax.session.PaneState;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.importing.AnnotationJob;
import app.parallax.session.importing.AnnotationListener;
import app.parallax.session.importing.AnnotationReport;
import app.parallax.session.importing.ImportJob;
import app.parallax.session.importing.ImportListener;
import app.parallax.session.importing.ImportPreview;
import app.parallax.session.importing.ImportReport;
import app.parallax.ui.shell.window.FileChoosers;
import app.parallax.ui.shell.window.WindowStatus;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Runs the imports of a window, one at a time, and reports their results. */
public final class RunningImport {
    /** The maximal number of sentences shown at once. */
    private static final int MOST = 5;
    private @Nullable Job<?> job;
    private Optional<PaneState> pane = Optional.empty();

    /**
     * Imports articles, and then the annotations among the files; where something will be left out it is shown before.
     *
     * @param pane shows the first article; empty if the panes stay as they are, unless they have nothing to show yet
     */
    public void all(Session into, WindowStatus window, List<File> files, Optional<PaneState> pane) {
        this.pane = pane;
        var annotations = files.stream().filter(FileChoosers::isOfAnnotations).toList();
        var articles = files.stream().filter(file -> !annotations.contains(file)).toList();
        Runnable next = () -> {
            if (!annotations.isEmpty()) {
                annotations(into, window, annotations);
            }
        };
        if (articles.isEmpty()) {
            next.run();
        } else {
            look(into, window, articles, read -> articles(into, window, articles, read, next));
        }
    }

    private void look(Session into, WindowStatus window, List<File> articles,
            Consumer<List<ImportedArticle>> work) {
        if (!mayStart(window)) {
            return;
        }
        var looking = ImportPreview.of(into, articles.stream().map(File::toPath).toList());
        follow(window, "window.import", looking, found -> {
            if (looking.isCancelled()) {
                found.close();
            } else if (found.excludesBoilerplate()) {
                preview(into, window, found, work);
            } else {
                found.close();
                work.accept(List.of());
            }
        });
    }

    /** Imports pasted or dropped content. */
    public void pasted(Session into, WindowStatus window, PastedArticle pasted) {
        if (into.whyReadOnly() != null) {
            window.tell(into.whyReadOnly());
        } else if (pasted.source().isEmpty()) {
            window.fail(Messages.text(pasted.addressAlone() ? "paste.addressAlone" : "paste.nothing"));
        } else {
            pane = Optional.empty();
            var source = pasted.source().get();
            preview(into, window, ImportPreview.of(into, source), read -> {
                if (mayStart(window)) {
                    articles(into, window, listener -> ImportJob.ofSources(into, List.of(source), listener), () -> {
                    });
                }
            });
        }
    }

    /** Shows the preview, and continues if the person accepts; a refused file continues too, so that it is reported. */
    private static void preview(Session into, WindowStatus window, ImportPreview files,
            Consumer<List<ImportedArticle>> next) {
        into.runUnattended(files.read(files.sources().getFirst()).thenAccept(looked -> looked.ifPresent(first -> {
            if (files.sources().size() == 1 && first.preview() == null) {
                files.close();
                next.accept(List.of());
                return;
            }
            var dialog = new ImportPreviewDialog(into, files, first).dialog(window.owner());
            dialog.setOnHidden(hidden -> {
                files.close();
                if (ImportPreviewDialog.IMPORT.equals(dialog.getResult())) {
                    next.accept(files.articlesRead());
                }
            });
            dialog.show();
        })));
    }

    private void articles(Session into, WindowStatus window, List<File> files, List<ImportedArticle> read,
            Runnable next) {
        if (mayStart(window)) {
            var paths = files.stream().map(File::toPath).toList();
            articles(into, window, listener -> ImportJob.ofPaths(into, paths, read, listener), next);
        }
    }

    private void articles(Session into, WindowStatus window, Function<ImportListener, Job<ImportReport>> begin,
            Runnable next) {
        var opening = new ImportedInPanes(into, pane);
        pane = Optional.empty();
        var started = begin.apply(new ImportListener() {
            @Override
            public void imported(ArticleRow row) {
                opening.take(row);
            }

            @Override
            public void progress(Progress progress) {
                window.jobs().show(Messages.text("window.importing", progress.done(), progress.all()), progress);
            }
        });
        follow(window, "window.import", started, report -> {
            report(window, report);
            opening.show(window::requestFocus);
            if (!report.cancelled()) {
                next.run();
            }
        });
    }

    public void annotations(Session into, WindowStatus window, List<File> files) {
        if (mayStart(window)) {
            var started = AnnotationJob.of(into, files.stream().map(File::toPath).toList(), null,
                    new AnnotationListener() {
                        @Override
                        public void progress(Progress progress) {
                            window.jobs().show(Messages.text("window.importingAnnotations", progress.done(),
                                    progress.all()), progress);
                        }
                    });
            follow(window, "window.importAnnotations", started, report -> report(window, report));
        }
    }

    private boolean mayStart(WindowStatus window) {
        if (job != null) {
            window.fail(Messages.text("window.importRuns"));
        }
        return job == null;
    }

    private <T> void follow(WindowStatus window, String title, Job<T> started, Consumer<T> told) {
        job = started;
        Runnable over = () -> job = null;
        window.jobs().follow(started, Messages.text(title), report -> {
            over.run();
            told.accept(report);
        }, over, sentence -> {
            over.run();
            window.fail(sentence);
        });
    }

    /** Cancels the import and continues after it has ended, without blocking the window. */
    public void whenIdle(Runnable next) {
        var running = job;
        if (running == null) {
            next.run();
        } else {
            running.cancel();
            var _ = running.done().whenComplete((report, failure) -> Platform.runLater(() -> {
                job = null;
                next.run();
            }));
        }
    }

    /** Cancels the import, for the project is being closed. */
    public void end() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    /** Reports the number of articles, and the first refusals. */
    private static void report(WindowStatus window, ImportReport report) {
        var done = Messages.count(report.cancelled() ? "window.cancelled" : "window.imported", report.imported());
        window.tell(report.versions().isEmpty() ? done : done + " " + report.versions().getFirst());
        var sentences = new ArrayList<>(report.refused());
        sentences.addAll(report.notices());
        if (!sentences.isEmpty()) {
            window.fail(firsts(sentences));
        }
    }

    /** Reports the number of annotations, and the first reasons of omissions. */
    private static void report(WindowStatus window, AnnotationReport report) {
        var sentence = Messages.count(report.cancelled() ? "window.cancelledAnnotations" : "window.importedAnnotations",
                report.placed());
        window.tell(report.already() == 0
                ? sentence
                : sentence + " " + Messages.count("window.annotationsAlready", report.already()));
        var sentences = new ArrayList<String>();
        if (report.orphans() > 0) {
            sentences.add(Messages.count("window.orphans", report.orphans()));
        }
        sentences.addAll(report.wrong());
        sentences.addAll(report.notices());
        if (!sentences.isEmpty()) {
            window.fail(firsts(sentences));
        }
    }

    private static String firsts(List<String> sentences) {
        return String.join("\n", sentences.subList(0, Math.min(MOST, sentences.size())))
                + (sentences.size() > MOST ? "\n…" : "");
    }
}
