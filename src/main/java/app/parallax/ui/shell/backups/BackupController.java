package app.parallax.ui.shell.backups;

import app.parallax.i18n.Messages;
import app.parallax.model.ProjectException;
import app.parallax.session.Backup;
import app.parallax.session.Backups;
import app.parallax.session.Session;
import app.parallax.session.exporting.CopyJob;
import app.parallax.session.project.RecoveryJob;
import app.parallax.session.project.Settings;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.Fonts;
import app.parallax.ui.common.WordFlow;
import app.parallax.ui.shell.window.FileChoosers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Saves copies of the open project, restores backups and recovers damaged projects. */
public final class BackupController {
    private static final double WIDTH = 560;

    private final Stage stage;
    private final Backups backups;
    private final Settings settings;
    private final Place place;

    /**
     * The window's part in a restore.
     *
     * @param close closes the open project; completes on the FX thread when its file can be replaced
     */
    public record Place(Supplier<Optional<Path>> file, Supplier<CompletableFuture<Void>> close,
            Function<Path, CompletableFuture<Void>> open,
            Consumer<String> tell,
            Consumer<String> fail) {}

    public BackupController(Stage stage, Backups backups, Settings settings, Place place) {
        this.stage = stage;
        this.backups = backups;
        this.settings = settings;
        this.place = place;
    }

    /** Writes a copy of an open project. */
    public void saveCopy(Session session, Path file) {
        session.runUnattended(CopyJob.run(session, file).done()
                .thenAcceptAsync(summary -> place.tell.accept(Messages.text("copy.saved", file)), Platform::runLater));
    }

    /** Asks for a backup of the open project, and restores it after a backup of the present state. */
    public void restore(Session session) {
        ask(session.file(), Messages.text("restore.hint"),
                backup -> after(backups.backUpBeforeRestore(session), () -> replace(session.file(), backup)));
    }

    /** Checks an opened project for damage, and offers its backups or a recovery. */
    public void checkSoon(Session session, BooleanSupplier isOpen) {
        var _ = session.checkSoon().whenCompleteAsync((sound, failure) -> {
            if (failure != null && isOpen.getAsBoolean()) {
                if (cause(failure) instanceof ProjectException.CannotOpen damaged) {
                    offer(session.file(), damaged);
                } else {
                    place.fail.accept(reason(failure));
                }
            }
        }, Platform::runLater);
    }

    /** Offers the backups of a project that cannot be opened; without backups it only shows the refusal. */
    public void offer(Path project, ProjectException.CannotOpen refusal) {
        place.fail.accept(Messages.of(refusal));
        if (!refusal.curable()) {
            return;
        }
        if (backups.of(project).isEmpty()) {
            offerRecovery(project, refusal);
            return;
        }
        after(backups.inspect(project), found -> RestoreDialog
                .of(owner(), project,
                        Messages.of(refusal) + "\n" + Messages.text("restore.offer"), found)
                .showAndWait().ifPresentOrElse(backup -> replace(project, backup),
                        () -> offerRecovery(project, refusal)));
    }

    /** Offers to recover a damaged file after the backups were declined. */
    private void offerRecovery(Path project, ProjectException.CannotOpen refusal) {
        if (!Files.isRegularFile(project)) {
            return;
        }
        var recover = new ButtonType(Messages.text("recovery.do"), ButtonBar.ButtonData.OK_DONE);
        var words = new WordFlow(Messages.of(refusal) + "\n" + Messages.text("recovery.offer"), Fonts.SANS);
        words.setPrefWidth(WIDTH);
        var dialog = new FittedDialog<ButtonType>(owner(), Messages.text("recovery.title", project.getFileName()),
                words, recover, ButtonType.CANCEL).describedBy("recovery");
        dialog.showAndWait().filter(recover::equals).ifPresent(chosen -> recoverInto(project));
    }

    /** Asks for a damaged file and recovers it. */
    public void recover() {
        FileChoosers.one(FileChoosers.chooser("window.recover", "Parallax", "*" + FileChoosers.ENDING, "*.*"),
                settings, Settings.FolderUse.PROJECTS, chooser -> chooser.showOpenDialog(stage))
                .ifPresent(file -> recoverInto(file.toPath()));
    }

    private void recoverInto(Path damaged) {
        var chooser = FileChoosers.chooser("window.recoverInto", "Parallax", "*" + FileChoosers.ENDING);
        chooser.setInitialFileName(damaged.getFileName().toString().replaceFirst("\\.parallax$", "")
                + Messages.text("recovery.name") + FileChoosers.ENDING);
        FileChoosers.save(chooser, settings, Settings.FolderUse.PROJECTS, shown -> shown.showSaveDialog(stage),
                FileChoosers.ENDING).ifPresent(file -> recover(damaged, file));
    }

    /**
     * Recovers a file while no project is open, for it may be the open one. Then it opens the new project, or the
     * previous one.
     */
    public void recover(Path damaged, Path output) {
        var before = place.file.get();
        stage.getScene().getRoot().setDisable(true);
        var _ = place.close.get().thenRun(() -> recover(damaged, output, before));
    }

    private void recover(Path damaged, Path output, Optional<Path> before) {
        var running = new RecoveryProgress(owner(), damaged);
        var job = RecoveryJob.start(damaged, output, settings.analyst(), running::show, Platform::runLater);
        running.begin(job);
        var _ = job.done().whenCompleteAsync((recovered, failure) -> {
            running.end();
            stage.getScene().getRoot().setDisable(false);
            if (failure == null) {
                var _ = place.open.apply(output)
                        .thenRun(() -> RecoveryDialog.of(owner(), damaged, output, recovered).show());
            } else {
                var _ = before.map(place.open).orElse(CompletableFuture.completedFuture(null)).thenRun(() -> {
                    if (cause(failure) instanceof CancellationException) {
                        place.tell.accept(Messages.text("recovery.cancelled", output));
                    } else {
                        place.fail.accept(reason(failure));
                    }
                });
            }
        }, Platform::runLater);
    }

    private @Nullable Stage owner() {
        return stage.isShowing() ? stage : null;
    }

    private void ask(Path project, String why, Consumer<Backup> chosen) {
        after(backups.inspect(project), found -> RestoreDialog
                .of(owner(), project, why, found).showAndWait().ifPresent(chosen));
    }

    private void replace(Path project, Backup backup) {
        stage.getScene().getRoot().setDisable(true);
        var _ = place.close.get().thenCompose(closed -> backups.restore(project, backup))
                .whenCompleteAsync((done, failure) -> {
                    stage.getScene().getRoot().setDisable(false);
                    var _ = place.open.apply(project).thenRun(() -> {
                        if (failure == null) {
                            place.tell.accept(Messages.text("restore.done"));
                        } else {
                            place.fail.accept(reason(failure));
                        }
                    });
                }, Platform::runLater);
    }

    private void after(CompletableFuture<?> work, Runnable then) {
        after(work.thenApply(done -> true), done -> then.run());
    }

    private <T> void after(CompletableFuture<T> work, Consumer<T> then) {
        var _ = work.whenCompleteAsync((done, failure) -> {
            if (failure == null) {
                then.accept(done);
            } else {
                place.fail.accept(reason(failure));
            }
        }, Platform::runLater);
    }

    private static String reason(Throwable failure) {
        return Messages.of(failure);
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null || failure instanceof ProjectException ? failure : failure.getCause();
    }
}
