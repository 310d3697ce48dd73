package app.parallax.ui.shell;

import app.parallax.model.Messages;
import app.parallax.session.Session;
import app.parallax.session.merge.Conflict;
import app.parallax.session.merge.MergeJob;
import app.parallax.session.merge.MergePreview;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
        follow(Messages.text("merge.comparing", other.getFileName()), MergeJob.prepare(session, other), preview -> {
            if (preview.isNothing()) {
                shell.tell(Messages.text("merge.nothing", other.getFileName()));
            } else {
                // not within what the executor of the session is doing
                Platform.runLater(() -> new MergeDialog(preview).ask(owner.get())
                        .ifPresent(theirs -> merge(preview, theirs)));
            }
        });
    }

    private void merge(MergePreview preview, Set<Conflict> theirs) {
        var name = preview.other().getFileName();
        follow(Messages.text("merge.title", name), MergeJob.run(session, preview.other(), theirs),
                merged -> shell.tell(Messages.text("merge.done", name, merged.added(), merged.changed(),
                        merged.deleted())));
    }

    private <T> void follow(String sentence, CompletableFuture<T> work, Consumer<T> then) {
        shell.jobs().begin(sentence, () -> {
        });
        session.seeTo(work.whenComplete((done, failure) -> shell.jobs().end()).thenAccept(then));
    }
}
