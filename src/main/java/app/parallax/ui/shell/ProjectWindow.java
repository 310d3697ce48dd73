package app.parallax.ui.shell;

import app.parallax.io.exporter.Exporters;
import app.parallax.model.AnnotationFilter;
import app.parallax.model.Messages;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.DataFolder;
import app.parallax.session.ExportJob;
import app.parallax.session.ImportJob;
import app.parallax.session.ImportListener;
import app.parallax.session.ImportReport;
import app.parallax.session.Projects;
import app.parallax.session.SampleProject;
import app.parallax.session.Session;
import app.parallax.session.Settings;
import app.parallax.ui.common.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: holds the open project, asks for files, and opens another project in place of the one that is open. */
public final class ProjectWindow implements WindowCommands {
    private static final String ENDING = ".parallax";

    private final Stage stage;
    private final Path dataFolder;
    private final Settings settings;
    private final Theme theme = new Theme();
    private final Backups backups;
    private @Nullable Session session;
    private @Nullable ShellController shell;
    private @Nullable ImportJob job;
    private final Keeping keeping;

    /**
     * A window without a project.
     *
     * @param stage
     *            shown by {@link #show}
     * @param dataFolder
     *            where the sample and the settings are, see {@link DataFolder}
     */
    public ProjectWindow(Stage stage, Path dataFolder) {
        this.stage = stage;
        this.dataFolder = dataFolder;
        this.settings = Settings.in(dataFolder);
        this.backups = Backups.in(dataFolder);
        this.keeping = new Keeping(stage, backups, new KeepingPlace());
    }

    /**
     * Opens a project in this window.
     *
     * @param project
     *            the file; null for the last one, at the first start the sample
     * @throws ProjectException
     *             if a named project cannot be opened
     */
    public void show(@Nullable Path project) {
        theme.darkProperty().set(settings.dark().orElseGet(ProjectWindow::systemIsDark));
        theme.follow();
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(event -> {
            if (job != null) {
                event.consume();
                whenIdle(() -> {
                    close();
                    stage.close();
                });
            } else {
                close();
            }
        });
        var refusal = openFirst(project);
        stage.show();
        if (shell != null) {
            shell.requestFocus();
        }
        if (refusal != null) {
            keeping.offer(refusal.project, refusal.reason);
        }
    }

    /** Why the project of last time is not shown. */
    private record Refusal(Path project, ProjectException.CannotOpen reason) {}

    /** Opens a named project or none; in place of one of last time that cannot be opened, the sample. */
    private @Nullable Refusal openFirst(@Nullable Path named) {
        var last = named == null ? settings.lastProject() : Optional.<Path>empty();
        try {
            open(named != null ? named : last.orElseGet(() -> SampleProject.in(dataFolder)));
            return null;
        } catch (ProjectException.CannotOpen e) {
            if (last.isEmpty()) {
                throw e;
            }
            open(SampleProject.in(dataFolder));
            return new Refusal(last.get(), e);
        }
    }

    private static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == javafx.application.ColorScheme.DARK;
    }

    private void open(Path project) {
        var opened = Projects.openForWritingIfPossible(project, settings.analyst(), Platform::runLater, backups);
        close();
        session = opened;
        opened.setAnalyst(settings.analyst(), settings.analystColor().orElse(null));
        var controller = new ShellController(opened, this);
        shell = controller;
        var root = controller.load();
        var scene = stage.getScene();
        if (scene == null) {
            scene = new Scene(root, 1440, 900);
            stage.setScene(scene);
        } else {
            scene.setRoot(root);
        }
        theme.apply(scene);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        root.setOnDragDropped(event -> {
            importFiles(event.getDragboard().getFiles());
            event.setDropCompleted(true);
        });
        stage.setTitle(project.getFileName().toString().replace(ENDING, "") + " — Parallax");
        settings.setLastProject(opened.file());
        backups.keep(opened);
        controller.restore().exceptionally(failure -> {
            controller.fail(reason(failure));
            return null;
        });
    }

    /** Closes the open project, with what is being written in it. */
    public void close() {
        if (shell != null) {
            shell.end();
            shell = null;
        }
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Ends a running import after the file that it is reading, without stopping the window, and then goes on. */
    private void whenIdle(Runnable next) {
        var running = job;
        if (running == null) {
            next.run();
        } else {
            running.cancel();
            var _ = running.done().whenCompleteAsync((report, failure) -> {
                job = null;
                next.run();
            }, Platform::runLater);
        }
    }

    /** Does what a person asked; a refusal is told and changes nothing. */
    private void ask(Runnable work) {
        try {
            work.run();
        } catch (ProjectException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void fail(String sentence) {
        if (shell != null) {
            shell.fail(sentence);
        }
    }

    @Override
    public void create() {
        var file = chooser("window.new", "Parallax", "*" + ENDING).showSaveDialog(stage);
        if (file != null) {
            var path = named(file);
            whenIdle(() -> ask(() -> {
                Projects.create(path);
                open(path);
            }));
        }
    }

    @Override
    public void open() {
        var file = chooser("window.open", "Parallax", "*" + ENDING).showOpenDialog(stage);
        if (file != null) {
            openFile(file.toPath());
        }
    }

    private void openFile(Path file) {
        whenIdle(() -> {
            try {
                open(file);
            } catch (ProjectException.CannotOpen e) {
                keeping.offer(file, e);
            }
        });
    }

    @Override
    public void saveCopy() {
        var from = session;
        var file = chooser("window.saveCopy", "Parallax", "*" + ENDING).showSaveDialog(stage);
        if (from != null && file != null) {
            keeping.saveCopy(from, named(file));
        }
    }

    private static Path named(File file) {
        return file.getName().contains(".") ? file.toPath() : Path.of(file.getPath() + ENDING);
    }

    @Override
    public void restore() {
        var open = session;
        if (open != null) {
            whenIdle(() -> keeping.restore(open));
        }
    }

    /** What becomes of the window around a restored project. */
    private final class KeepingPlace implements Keeping.Place {
        @Override
        public void close() {
            ProjectWindow.this.close();
        }

        @Override
        public void open(Path project) {
            ask(() -> ProjectWindow.this.open(project));
        }

        @Override
        public void tell(String sentence) {
            if (shell != null) {
                shell.tell(sentence);
            }
        }

        @Override
        public void fail(String sentence) {
            ProjectWindow.this.fail(sentence);
        }
    }

    @Override
    public void importArticles() {
        var files = chooser("window.import", Messages.text("window.articles"), "*.txt").showOpenMultipleDialog(stage);
        if (files != null) {
            importFiles(files);
        }
    }

    /**
     * Imports articles into the open project.
     *
     * @param files
     *            files and folders
     */
    public void importFiles(List<File> files) {
        var into = session;
        var window = shell;
        if (into == null || window == null || files.isEmpty()) {
            return;
        }
        if (job != null) {
            window.fail(Messages.text("window.importRuns"));
            return;
        }
        var started = ImportJob.ofPaths(into, files.stream().map(File::toPath).toList(), new ImportListener() {
            @Override
            public void progress(int done, int total) {
                window.jobs().show(Messages.text("window.importing", done, total), done, total);
            }
        });
        job = started;
        window.jobs().begin(Messages.text("window.import"), started::cancel);
        var _ = started.done().whenCompleteAsync((report, failure) -> {
            if (job != started) {
                return; // its project is closed
            }
            job = null;
            window.jobs().end();
            if (failure == null) {
                imported(window, report);
            } else {
                window.fail(reason(failure));
            }
        }, Platform::runLater);
    }

    private static void imported(ShellController window, ImportReport report) {
        window.tell(Messages.count(report.cancelled() ? "window.cancelled" : "window.imported", report.imported()));
        var sentences = new ArrayList<>(report.refused());
        sentences.addAll(report.notices());
        if (!sentences.isEmpty()) {
            window.fail(String.join("\n", sentences.subList(0, Math.min(5, sentences.size())))
                    + (sentences.size() > 5 ? "\n…" : ""));
        }
    }

    @Override
    public void export(String format) {
        var from = session;
        var window = shell;
        var exporter = Exporters.of(format).orElseThrow();
        var file = chooser("window.export", exporter.ending(), "*" + exporter.ending()).showSaveDialog(stage);
        if (from == null || window == null || file == null) {
            return;
        }
        from.seeTo(ExportJob.run(from, exporter, AnnotationFilter.ALL, file.toPath())
                .thenAccept(count -> window.tell(Messages.text("window.exported", count, file))));
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause().getMessage()
                : failure.getMessage());
    }

    private static FileChooser chooser(String title, String name, String pattern) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, pattern));
        return chooser;
    }

    @Override
    public void resetSample() {
        whenIdle(() -> {
            close();
            ask(() -> open(SampleProject.reset(dataFolder)));
        });
    }

    @Override
    public void switchTheme() {
        boolean dark = !theme.darkProperty().get();
        theme.darkProperty().set(dark);
        settings.setDark(dark);
        if (shell != null) {
            shell.restyle();
        }
    }

    @Override
    public void setAnalyst(String name, Palette color) {
        settings.setAnalyst(name, color);
    }

    @Override
    public void quit() {
        whenIdle(() -> {
            close();
            stage.close();
            Platform.exit();
        });
    }
}
