package app.parallax.ui.shell;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.model.Visible;
import app.parallax.session.Backups;
import app.parallax.session.Session;
import app.parallax.session.project.DataFolder;
import app.parallax.session.project.Language;
import app.parallax.session.project.Projects;
import app.parallax.session.project.SampleProject;
import app.parallax.session.project.Settings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The window: holds the open project, asks for files, and opens another project in place of the one that is open. */
public final class ProjectWindow implements WindowCommands {
    private final Stage stage;
    private final Path dataFolder;
    private final Consumer<String> commands;
    private final Settings settings;
    private final Appearance appearance;
    private final WindowPlace place;
    private final Backups backups;
    private @Nullable Session session;
    private @Nullable ShellController shell;
    private final RunningImport imports = new RunningImport();
    private final Keeping keeping;
    private CompletableFuture<Void> restored = CompletableFuture.completedFuture(null);

    /**
     * A window without a project.
     *
     * @param stage
     *            shown by {@link #show}
     * @param dataFolder
     *            where the sample and the settings are, see {@link DataFolder}
     * @param commands
     *            takes the name of each command that is done
     */
    public ProjectWindow(Stage stage, Path dataFolder, Consumer<String> commands) {
        this.stage = stage;
        this.commands = commands;
        this.dataFolder = dataFolder;
        this.settings = Settings.in(dataFolder);
        this.appearance = new Appearance(settings);
        this.place = new WindowPlace(stage, settings);
        this.backups = Backups.in(dataFolder);
        this.keeping = new Keeping(stage, backups, settings,
                new Keeping.Place(() -> Optional.ofNullable(session).map(Session::file), this::close,
                        path -> ask(() -> open(path)), this::tell, this::say));
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
        var dressed = appearance.follow();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> dressed.unsubscribe());
        appearance.theme().darkProperty().subscribe((before, now) -> restyle());
        appearance.textSize().subscribe((before, now) -> restyle());
        appearance.readingSize().subscribe((before, now) -> showReadingSize());
        stage.setOnCloseRequest(event -> {
            if (imports.isRunning()) {
                event.consume();
                imports.whenIdle(() -> {
                    close();
                    stage.close();
                });
            } else {
                close();
            }
        });
        var refusal = openFirst(project);
        place.restore();
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

    private void restyle() {
        if (shell != null) {
            shell.restyle();
        }
    }

    private void showReadingSize() {
        if (shell != null) {
            shell.setReadingSize(appearance.readingSize().get());
        }
    }

    private void open(Path project) {
        if (session != null && session.file().equals(project.toAbsolutePath().normalize())) {
            close(); // else this window would be the one that has it open elsewhere
        }
        var opened = Projects.openForWritingIfPossible(project, settings.analyst(), Platform::runLater, backups);
        close();
        session = opened;
        opened.setAnalyst(settings.analyst(), settings.analystColor().orElse(null));
        var controller = new ShellController(opened, this);
        shell = controller;
        var root = controller.load();
        var scene = stage.getScene();
        if (scene == null) {
            scene = new Scene(root);
            stage.setScene(scene);
        } else {
            scene.setRoot(root);
        }
        appearance.apply(scene);
        showReadingSize();
        controller.addToFileMenu(RecentProjects.menu(settings, this::openFile));
        FileDrop.on(root, this::importFiles, pasted -> imports.pasted(opened, controller, pasted));
        stage.setTitle(
                Visible.inPlace(project.getFileName().toString().replace(FileQuestions.ENDING, "")) + " — Parallax");
        settings.setLastProject(opened.file());
        backups.keep(opened);
        keeping.checkSoon(opened, () -> opened.equals(session));
        // before the articles stand there, the first button would keep the keyboard, and Space would press it
        restored = controller.restore();
        restored.thenRun(controller::requestFocus).exceptionally(failure -> {
            controller.fail(RunningImport.reason(failure));
            return null;
        });
    }

    /** Done when the articles of the project are open. */
    public CompletableFuture<Void> restored() {
        return restored;
    }

    /** Closes the open project, with what is being written in it. */
    public void close() {
        if (stage.isShowing()) {
            place.keep();
        }
        if (shell != null) {
            shell.end();
            shell = null;
        }
        imports.end();
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Does what a person asked; a refusal is told and changes nothing. */
    private void ask(Runnable work) {
        try {
            work.run();
        } catch (ProjectException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void tell(String sentence) {
        if (shell != null) {
            shell.tell(sentence);
        }
    }

    /** Says something until the person has read it. */
    public void say(String sentence) {
        if (shell != null) {
            shell.fail(sentence);
        }
    }

    @Override
    public void create() {
        var file = FileQuestions.chooser("window.new", "Parallax", "*" + FileQuestions.ENDING).showSaveDialog(stage);
        if (file != null) {
            var path = FileQuestions.named(file);
            imports.whenIdle(() -> ask(() -> {
                Projects.create(path);
                open(path);
            }));
        }
    }

    @Override
    public void open() {
        var file = FileQuestions.chooser("window.open", "Parallax", "*" + FileQuestions.ENDING).showOpenDialog(stage);
        if (file != null) {
            openFile(file.toPath());
        }
    }

    private void openFile(Path file) {
        imports.whenIdle(() -> {
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
        var file = FileQuestions.chooser("window.saveCopy", "Parallax", "*" + FileQuestions.ENDING)
                .showSaveDialog(stage);
        if (from != null && file != null) {
            keeping.saveCopy(from, FileQuestions.named(file));
        }
    }

    @Override
    public void restore() {
        var open = session;
        if (open != null) {
            imports.whenIdle(() -> keeping.restore(open));
        }
    }

    @Override
    public void salvage() {
        imports.whenIdle(keeping::salvage);
    }

    @Override
    public void importArticles() {
        importFiles(FileQuestions.articles(stage));
    }

    @Override
    public void importFolder() {
        importFiles(FileQuestions.folder(stage, "window.importFolder"));
    }

    /**
     * Imports articles and annotations into the open project.
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
        imports.all(into, window, files);
    }

    @Override
    public void importCopied() {
        if (session != null && shell != null) {
            imports.pasted(session, shell, Pasted.of(Clipboard.getSystemClipboard()));
        }
    }

    @Override
    public void importAnnotations() {
        importAnnotations(FileQuestions.annotations(stage));
    }

    @Override
    public void importAnnotationFolder() {
        importAnnotations(FileQuestions.folder(stage, "window.importAnnotationFolder"));
    }

    /**
     * Imports annotations into the open project.
     *
     * @param files
     *            files of annotations, and folders
     */
    public void importAnnotations(List<File> files) {
        if (session != null && shell != null && !files.isEmpty()) {
            imports.annotations(session, shell, files);
        }
    }

    @Override
    public Optional<Path> exportTo(Exporter exporter) {
        var from = session;
        return from == null ? Optional.empty() : FileQuestions.export(stage, exporter, from.file());
    }

    @Override
    public void resetSample() {
        imports.whenIdle(() -> {
            close();
            ask(() -> open(SampleProject.reset(dataFolder)));
        });
    }

    @Override
    public void switchTheme() {
        appearance.switchTheme();
    }

    @Override
    public void zoom(int steps) {
        appearance.zoom(steps);
    }

    @Override
    public void settings() {
        SettingsDialog.of(stage, appearance, settings.language(), this::speak).showAndWait();
    }

    /** Another language holds at once: the window is made anew in it. */
    private void speak(Language language) {
        settings.setLanguage(language);
        Locale.setDefault(language.locale());
        var shown = session;
        if (shown != null) {
            imports.whenIdle(() -> ask(() -> open(shown.file())));
        }
    }

    @Override
    public void openSample() {
        imports.whenIdle(() -> ask(() -> open(SampleProject.in(dataFolder))));
    }

    @Override
    public void setAnalyst(String name, Palette color) {
        settings.setAnalyst(name, color);
    }

    @Override
    public Map<String, String> keys() {
        return settings.keys();
    }

    @Override
    public void setKeys(Map<String, String> keys) {
        settings.setKeys(keys);
    }

    @Override
    public List<String> usedCommands() {
        return settings.usedCommands();
    }

    @Override
    public void setUsedCommands(List<String> names) {
        settings.setUsedCommands(names);
    }

    @Override
    public void begins(String command) {
        commands.accept(command);
    }

    @Override
    public void quit() {
        imports.whenIdle(() -> {
            close();
            stage.close();
            Platform.exit();
        });
    }
}
