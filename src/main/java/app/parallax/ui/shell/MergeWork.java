package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.session.merge.Conflict;
import app.parallax.session.merge.MergeJob;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Merges other projects into the open one, after showing what that would do; and hands this one to other programs. */
final class MergeWork {
    private final Session session;
    private final ShellController shell;

    MergeWork(Session session, ShellController shell) {
        this.session = session;
        this.shell = shell;
    }

    void define(Actions actions, Supplier<@Nullable Window> owner) {
        actions.set(Command.MERGE, () -> {
            var file = FileQuestions.chooser("command.merge", Messages.text("merge.chooser"),
                    "*" + FileQuestions.ENDING).showOpenDialog(owner.get());
            if (file != null) {
                compare(file.toPath(), owner);
            }
        });
    }

    /** Compares, asks, and merges. */
    void compare(Path other, Supplier<@Nullable Window> owner) {
        if (session.whyReadOnly() != null) {
            shell.fail(String.valueOf(session.whyReadOnly()));
            return;
        }
        if (shell.jobs().isVisible()) {
            shell.fail(Messages.text("window.importRuns"));
            return;
        }
        var job = new MergeJob(session, other, (stage, done, total) -> progress(other, stage, done, total));
        follow(other, job, job.prepare(), preview -> {
            if (preview.isNothing()) {
                shell.tell(Messages.text("merge.nothing", other.getFileName()));
            } else {
                // not within what the executor of the session is doing
                Platform.runLater(() -> new MergeDialog(preview).ask(owner.get())
                        .ifPresent(theirs -> merge(other, job, theirs)));
            }
        });
    }

    private void merge(Path other, MergeJob job, Set<Conflict> theirs) {
        follow(other, job, job.run(theirs),
                merged -> shell.tell(Messages.text("merge.done", other.getFileName(), merged.added(),
                        merged.changed(), merged.deleted())));
    }

    private void progress(Path other, MergeJob.Stage stage, int done, int total) {
        shell.jobs().show(switch (stage) {
            case LOOKING -> Messages.text("merge.looking", other.getFileName());
            case COMPARING -> Messages.text("merge.comparing", other.getFileName());
            case KEEPING -> Messages.text("merge.keeping");
            case WRITING -> Messages.text("job.editing", done, total);
        }, done, total);
    }

    private <T> void follow(Path other, MergeJob job, CompletableFuture<T> work, Consumer<T> then) {
        shell.jobs().begin(Messages.text("merge.title", other.getFileName()), job::cancel);
        session.seeTo(work.handle((done, failure) -> {
            shell.jobs().end();
            var cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof CancellationException) {
                shell.tell(Messages.text("merge.ended", other.getFileName()));
            } else if (failure != null) {
                throw new CompletionException(cause);
            } else {
                then.accept(done);
            }
            return true;
        }));
    }
}
