package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.model.ProjectException;
import app.parallax.session.Backup;
import app.parallax.session.Backups;
import app.parallax.session.CopyJob;
import app.parallax.session.Session;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Saves copies of the open project, and puts backups in its place. */
final class Keeping {
    private final Stage stage;
    private final Backups backups;
    private final Place place;

    /** What the window does around a restored project. */
    interface Place {
        /** Closes the project that is open. */
        void close();

        /** Opens a project; a refusal is told. */
        void open(Path project);

        /** Tells that something was done. */
        void tell(String sentence);

        /** Tells that something failed. */
        void fail(String sentence);
    }

    Keeping(Stage stage, Backups backups, Place place) {
        this.stage = stage;
        this.backups = backups;
        this.place = place;
    }

    /** Writes a copy of an open project. */
    void saveCopy(Session session, Path file) {
        session.seeTo(CopyJob.run(session, file)
                .thenAcceptAsync(holdings -> place.tell(Messages.text("copy.saved", file)), Platform::runLater));
    }

    /** Asks which backup of the open project to restore, and restores it after keeping the project as it is. */
    void restore(Session session) {
        ask(session.file(), Messages.text("restore.hint"),
                backup -> after(backups.keepBeforeRestore(session), () -> replace(session.file(), backup)));
    }

    /** Offers the backups of a project that cannot be opened; where there are none, only the refusal is told. */
    void offer(Path project, ProjectException.CannotOpen refusal) {
        place.fail(String.valueOf(refusal.getMessage()));
        if (refusal.curable() && !backups.of(project).isEmpty()) {
            ask(project, refusal.getMessage() + "\n" + Messages.text("restore.offer"),
                    backup -> replace(project, backup));
        }
    }

    private void ask(Path project, String why, Consumer<Backup> chosen) {
        after(backups.look(project), found -> RestoreDialog
                .of(stage.isShowing() ? stage : null, project, why, found).showAndWait().ifPresent(chosen));
    }

    /** Closes the project, puts the backup in its place and opens that. */
    private void replace(Path project, Backup backup) {
        place.close();
        stage.getScene().getRoot().setDisable(true);
        var _ = backups.restore(project, backup).handleAsync((done, failure) -> {
            stage.getScene().getRoot().setDisable(false);
            place.open(project);
            if (failure == null) {
                place.tell(Messages.text("restore.done"));
            } else {
                place.fail(reason(failure));
            }
            return project;
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
                place.fail(reason(failure));
            }
        }, Platform::runLater);
    }

    private static String reason(Throwable failure) {
        return String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage());
    }
}
