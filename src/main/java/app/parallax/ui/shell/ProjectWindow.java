package app.parallax.ui.shell;

import app.parallax.hub.Hubs;
import app.parallax.hub.ProjectListing;
import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import app.parallax.model.DisplaySanitizer;
import app.parallax.model.Palette;
import app.parallax.model.ProjectException;
import app.parallax.session.Backups;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.session.exporting.PrintJob;
import app.parallax.session.project.ProjectOpener;
import app.parallax.session.project.SampleProject;
import app.parallax.session.project.Settings;
import app.parallax.session.project.Settings.FolderUse;
import app.parallax.session.project.WindowLanguage;
import app.parallax.session.secrets.SecretStore;
import app.parallax.session.team.HubRequest;
import app.parallax.session.team.KeptPasswords;
import app.parallax.session.team.Sharing;
import app.parallax.session.team.TeamAccess;
import app.parallax.session.team.TypedPasswords;
import app.parallax.ui.shell.actions.WindowCommands;
import app.parallax.ui.shell.backups.BackupController;
import app.parallax.ui.shell.backups.RescueDialog;
import app.parallax.ui.shell.exporting.SystemPrinter;
import app.parallax.ui.shell.importing.FileDrop;
import app.parallax.ui.shell.importing.PastedArticle;
import app.parallax.ui.shell.importing.RunningImport;
import app.parallax.ui.shell.team.HubDialog;
import app.parallax.ui.shell.team.SharedProjectsDialog;
import app.parallax.ui.shell.window.Failures;
import app.parallax.ui.shell.window.FileChoosers;
import app.parallax.ui.shell.window.SettingsDialog;
import app.parallax.ui.shell.window.ThemeSettings;
import app.parallax.ui.shell.window.WindowBounds;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The main window: holds the open project, asks for files and switches projects. */
public final class ProjectWindow implements WindowCommands {
    private final Stage stage;
    private final ProjectOpener opener;
    private final Consumer<String> commands;
    private final Settings settings;
    private final ThemeSettings theme;
    private final WindowBounds place;
    private final Backups backups;
    private final TeamAccess team;
    private @Nullable Session session;
    private @Nullable ShellController shell;
    private final RunningImport imports = new RunningImport();
    private final BackupController backupController;
    /** Completes when the last project of this window is closed. */
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    /**
     * Creates a window without a project.
     *
     * @param stage shown by {@link #show}
     * @param opener opens projects, and knows the data folder
     * @param hubs asked for shared projects alone
     * @param secrets asked for passwords that a person keeps there
     */
    public ProjectWindow(Stage stage, ProjectOpener opener, Hubs hubs, SecretStore secrets,
            Consumer<String> commands) {
        this.stage = stage;
        this.commands = commands;
        this.opener = opener;
        this.settings = Settings.in(opener.dataFolder());
        this.theme = new ThemeSettings(settings);
        this.team = new TeamAccess(hubs, new TypedPasswords(new KeptPasswords(secrets,
                settings::isPasswordKept, settings::setPasswordKept,
                failure -> showMessage(Messages.text(failure)), Platform::runLater)), settings::isKnownHub,
                settings::addKnownHub);
        this.place = new WindowBounds(stage, settings);
        this.backups = opener.backups();
        this.backupController = new BackupController(stage, backups, settings,
                new BackupController.Place(() -> Optional.ofNullable(session).map(Session::file), this::close,
                        this::open, this::tell, this::showMessage));
    }

    /**
     * Shows the window with a project as soon as its articles are shown.
     *
     * @return completes on the FX thread when the window is shown; fails as opening does
     */
    public CompletableFuture<Void> show(CompletableFuture<ProjectOpener.First> first) {
        var dressed = theme.follow();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> dressed.unsubscribe());
        theme.theme().darkProperty().subscribe((before, now) -> restyle());
        theme.theme().contrastProperty().subscribe((before, now) -> restyle());
        theme.textSize().subscribe((before, now) -> restyle());
        theme.readingSize().subscribe((before, now) -> showReadingSize());
        place.restore();
        readStyles();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc has much to do here
        stage.setOnCloseRequest(event -> {
            event.consume();
            imports.whenIdle(() -> closeThen(stage::close));
        });
        return first.thenComposeAsync(found -> show(found.session()).thenRun(() -> {
            stage.show();
            requestFocus();
            var refusal = found.refusal();
            if (refusal != null) { // later, for its dialog is waited for
                Platform.runLater(() -> backupController.offer(refusal.project(), refusal.reason()));
            }
        }), Platform::runLater);
    }

    /** Reads the style sheets while the project is opened: the first node that is styled waits for them. */
    private void readStyles() {
        var root = new StackPane(new Button(Messages.text("menu.file")));
        theme.apply(scene(root));
        root.applyCss();
        root.layout();
    }

    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    private void restyle() {
        if (shell != null) {
            shell.restyle();
        }
    }

    private void showReadingSize() {
        if (shell != null) {
            shell.setReadingSize(theme.readingSize().get());
        }
    }

    /** Opens another project; a refusal is shown. Completes in either case, on the FX thread. */
    private CompletableFuture<Void> open(Path project) {
        return showOpened(reopened(project), this::showMessage);
    }

    private CompletableFuture<Session> reopened(Path project) {
        if (session != null && session.file().equals(project.toAbsolutePath().normalize())) {
            var _ = close(); // else this window itself would have the project open elsewhere
        }
        return whenClosed(() -> opener.of(project, settings.analyst()));
    }

    /** Opens a project once the last one is closed, for it may be the same file. */
    private <T> CompletableFuture<T> whenClosed(Supplier<CompletableFuture<T>> next) {
        return closing.thenComposeAsync(done -> next.get(), Platform::runLater); // never fails: failures were reported
    }

    private CompletableFuture<Void> showOpened(CompletableFuture<Session> opened, Consumer<ProjectException> refused) {
        return switchTo(stage, opened, this::show, refused).thenRun(this::requestFocus);
    }

    private void replace(CompletableFuture<Session> opened) {
        var _ = showOpened(opened, this::showMessage);
    }

    private void requestFocus() {
        if (shell != null) {
            shell.requestFocus();
        }
    }

    /** Shows an open project; completes when its articles are shown. */
    private CompletableFuture<Void> show(Session opened) {
        var _ = close();
        session = opened;
        opened.setAnalyst(settings.analyst(), settings.analystColor().orElse(null));
        var controller = new ShellController(opened, this);
        shell = controller;
        var root = controller.load();
        var scene = scene(root);
        theme.apply(scene);
        showReadingSize();
        showWholeWords();
        controller.addToFileMenu(RecentProjects.menu(settings, this::openFile));
        FileDrop.on(root, this::importFiles, pasted -> imports.pasted(opened, controller, pasted));
        stage.setTitle(DisplaySanitizer.inPlace(opened.file().getFileName().toString().replace(FileChoosers.ENDING, ""))
                + " — Parallax");
        settings.setLastProject(opened.file());
        // until the articles are shown, the first button would have the focus, and Space would press it
        return controller.restore().handle((done, failure) -> {
            if (failure != null) {
                controller.fail(Failures.reason(failure));
            }
            onceDrawn(scene, () -> {
                if (opened.equals(session)) {
                    backups.startSchedule(opened);
                    backupController.checkSoon(opened, () -> opened.equals(session));
                }
            });
            return null;
        });
    }

    /** Runs work after the next frame, which must not share the processors with it. */
    private static void onceDrawn(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(work);
            }
        });
        Platform.requestNextPulse();
    }

    private Scene scene(Parent root) {
        var known = stage.getScene();
        if (known != null) {
            known.setRoot(root);
            return known;
        }
        var made = new Scene(root, stage.getWidth(), stage.getHeight()); // else it is laid out as high as its longest
                                                                         // list
        stage.setScene(made);
        return made;
    }

    /** Closes the project in the background; completes on the FX thread; a thread that did not end was reported. */
    public CompletableFuture<Void> close() {
        if (stage.isShowing()) {
            place.keep();
        }
        if (shell != null) {
            shell.end();
            shell = null;
        }
        imports.end();
        var open = session;
        session = null;
        if (open != null) {
            closing = CompletableFuture.allOf(closing, open.closeInBackground()).handleAsync((done, failure) -> {
                if (failure != null) {
                    showMessage(Failures.reason(failure));
                    System.getLogger(ProjectWindow.class.getName()).log(System.Logger.Level.WARNING, "closing",
                            failure);
                }
                return null;
            }, Platform::runLater);
        }
        return closing;
    }

    /** Closes the project and then continues; the window is disabled meanwhile. */
    private void closeThen(Runnable next) {
        if (stage.getScene() != null) {
            stage.getScene().getRoot().setDisable(true);
        }
        var _ = close().thenRun(next);
    }

    private void showMessage(ProjectException refusal) {
        showMessage(Messages.of(refusal));
    }

    private void tell(String sentence) {
        if (shell != null) {
            shell.tell(sentence);
        }
    }

    /** Shows a message until the person dismisses it. */
    public void showMessage(String sentence) {
        if (shell != null) {
            shell.fail(sentence);
        }
    }

    @Override
    public void create() {
        FileChoosers.newProject("window.new", settings, chooser -> chooser.showSaveDialog(stage))
                .ifPresent(path -> imports.whenIdle(() -> replace(opener.create(path, settings.analyst()))));
    }

    @Override
    public void open() {
        FileChoosers.project("window.open", settings, chooser -> chooser.showOpenDialog(stage))
                .ifPresent(file -> openFile(file.toPath()));
    }

    @Override
    public Optional<TeamAccess> team() {
        return Optional.of(team);
    }

    @Override
    public void openShared() {
        var words = new HubDialog.Words("team.open", "team.open.what", "team.open.do");
        new HubDialog<>(stage, team, words, settings.analyst(), (hub, asked, analyst) -> hub.projects(), answer -> {
            if (!answer.analyst().isEmpty() && !answer.analyst().equals(settings.analyst())) {
                settings.setAnalyst(answer.analyst(), settings.analystColor().orElse(Palette.RUST));
            }
            team.remember().accept(answer.asked().address());
            var dialog = SharedProjectsDialog.of(stage, answer.answer());
            dialog.resultProperty().subscribe(chosen -> {
                if (chosen != null) {
                    Platform.runLater(() -> join(answer.asked(), chosen)); // once the dialog is closed
                }
            });
            dialog.show();
        }).dialog().show();
    }

    private void join(HubRequest.HubAccount asked, ProjectListing project) {
        FileChoosers.newProject("window.join", settings, chooser -> {
            chooser.setInitialFileName(FileChoosers.fileName(project.name()));
            return chooser.showSaveDialog(stage);
        }).ifPresent(file -> join(asked, project, file));
    }

    /** Makes a new file a copy of a shared project, and opens it. */
    public void join(HubRequest.HubAccount asked, ProjectListing project, Path file) {
        var analyst = settings.analyst();
        var _ = HubRequest.start(team, HubRequest.HubInput.known(asked.address()), Platform::runLater, (hub, same) -> {
            Sharing.requireOwnName(hub, project.id(), analyst);
            return true;
        }, late -> {
        }).done().whenComplete((isOwn, failure) -> {
            if (failure == null) {
                imports.whenIdle(() -> replace(opener.create(file, analyst,
                        made -> Sharing.join(made, asked.address(), project.id(), project.name(), asked.login()))));
            } else {
                showMessage(Failures.reason(failure));
            }
        });
    }

    private void openFile(Path file) {
        imports.whenIdle(() -> {
            var _ = showOpened(reopened(file), refusal -> {
                if (refusal instanceof ProjectException.CannotOpen reason) {
                    backupController.offer(file, reason);
                } else {
                    showMessage(refusal);
                }
            });
        });
    }

    @Override
    public void saveCopy() {
        var from = session;
        if (from != null) {
            FileChoosers.newProject("window.saveCopy", settings, chooser -> chooser.showSaveDialog(stage))
                    .ifPresent(file -> backupController.saveCopy(from, file));
        }
    }

    @Override
    public void restore() {
        var open = session;
        if (open != null) {
            imports.whenIdle(() -> backupController.restore(open));
        }
    }

    @Override
    public void recover() {
        imports.whenIdle(backupController::recover);
    }

    @Override
    public void offerRescue(ProjectException.Displaced displaced) {
        RescueDialog.of(stage.isShowing() ? stage : null, displaced, () -> openFile(displaced.rescue())).show();
    }

    @Override
    public void importArticles() {
        importFiles(FileChoosers.articles(stage, settings));
    }

    @Override
    public void importFolder() {
        importFiles(FileChoosers.folder(stage, "window.importFolder", settings, FolderUse.ARTICLES));
    }

    /** Imports articles and annotations from files and folders. */
    public void importFiles(List<File> files) {
        importFiles(files, Optional.empty());
    }

    private void importFiles(List<File> files, Optional<PaneState> pane) {
        var into = session;
        var window = shell;
        if (into == null || window == null || files.isEmpty()) {
            return;
        }
        imports.all(into, window, files, pane);
    }

    @Override
    public void importCopied() {
        if (session != null && shell != null) {
            imports.pasted(session, shell, PastedArticle.of(Clipboard.getSystemClipboard()));
        }
    }

    @Override
    public void importAnnotations() {
        importAnnotations(FileChoosers.annotations(stage, settings));
    }

    @Override
    public void importAnnotationFolder() {
        importAnnotations(
                FileChoosers.folder(stage, "window.importAnnotationFolder", settings, FolderUse.ANNOTATIONS));
    }

    /** Imports annotations from files and folders. */
    public void importAnnotations(List<File> files) {
        if (session != null && shell != null && !files.isEmpty()) {
            imports.annotations(session, shell, files);
        }
    }

    @Override
    public Optional<Path> exportTo(Exporter exporter) {
        var from = session;
        return from == null ? Optional.empty() : FileChoosers.export(stage, exporter, from.file(), settings);
    }

    @Override
    public CompletableFuture<Optional<PrintJob.PagePrinter>> printer(Window owner, Runnable none) {
        var from = session;
        return from == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : SystemPrinter.choose(from, owner, String.valueOf(from.file().getFileName()), none);
    }

    @Override
    public void resetSample() {
        imports.whenIdle(() -> {
            var _ = close();
            replace(whenClosed(() -> opener.freshSample(settings.analyst())));
        });
    }

    @Override
    public void switchTheme() {
        theme.switchTheme();
    }

    @Override
    public void zoom(int steps) {
        theme.zoom(steps);
    }

    @Override
    public boolean showsFirstSteps() {
        return session != null && settings.showsFirstSteps() && SampleProject.isOf(opener.dataFolder(), session.file());
    }

    @Override
    public void hideFirstSteps() {
        settings.hideFirstSteps();
    }

    @Override
    public void fullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void settings() {
        var wholeWords = new SimpleBooleanProperty(settings.isWholeWords());
        wholeWords.subscribe((before, now) -> {
            settings.setWholeWords(now);
            showWholeWords();
        });
        SettingsDialog.of(stage, theme, wholeWords, settings.language(), this::setLanguage).showAndWait();
    }

    private void showWholeWords() {
        if (shell != null) {
            shell.setWholeWords(settings.isWholeWords());
        }
    }

    /** Changes the language at once: the window is built again. */
    private void setLanguage(WindowLanguage language) {
        settings.setLanguage(language);
        Locale.setDefault(language.locale());
        var shown = session;
        if (shown != null) {
            imports.whenIdle(() -> replace(reopened(shown.file())));
        }
    }

    @Override
    public void openSample() {
        imports.whenIdle(() -> replace(whenClosed(() -> opener.sample(settings.analyst()))));
    }

    @Override
    public void setAnalyst(String name, Palette color) {
        settings.setAnalyst(name, color);
    }

    @Override
    public Optional<Settings> storedSettings() {
        return Optional.of(settings);
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
        imports.whenIdle(this::closeAndExit);
    }

    /** Ends the program without a question: dialogs are closed as by Esc, and what was typed is written. */
    public void end() {
        List.copyOf(Window.getWindows()).stream().filter(each -> !each.equals(stage)).forEach(Window::hide);
        closeAndExit();
    }

    private void closeAndExit() {
        closeThen(() -> {
            stage.close();
            Platform.exit();
        });
    }

    /**
     * Shows a project being opened in an existing window, which is disabled meanwhile.
     *
     * @param refused reports why it could not be opened
     * @return completes on the FX thread in either case
     */
    private static CompletableFuture<Void> switchTo(Stage stage, CompletableFuture<Session> opened,
            Function<Session, CompletableFuture<Void>> show, Consumer<ProjectException> refused) {
        var root = stage.getScene().getRoot();
        root.setDisable(true);
        return opened.handleAsync((found, failure) -> {
            root.setDisable(false);
            if (found != null && stage.isShowing()) {
                return Optional.of(found);
            }
            if (found != null) { // the window was closed meanwhile
                var _ = found.closeInBackground();
            } else if (failure.getCause() instanceof ProjectException known) {
                refused.accept(known);
            } else {
                throw new IllegalStateException(failure);
            }
            return Optional.<Session>empty();
        }, Platform::runLater).thenCompose(found -> found.map(show).orElse(CompletableFuture.completedFuture(null)))
                .exceptionally(failure -> {
                    Platform.runLater(() -> {
                        throw new IllegalStateException(failure); // reported as an unexpected failure
                    });
                    return null;
                });
    }
}
