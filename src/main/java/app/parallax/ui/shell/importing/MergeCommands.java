package app.parallax.ui.shell.importing;

import app.parallax.i18n.Messages;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.merge.MergeJob;
import app.parallax.session.merge.MergeResult;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.window.FileChoosers;
import app.parallax.ui.shell.window.WindowStatus;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Merges another project into the open one after a preview. */
public final class MergeCommands {
    private final Session session;
    private final WindowStatus shell;

    public MergeCommands(Session session, WindowStatus shell) {
        this.session = session;
        this.shell = shell;
    }

    public void define(Actions actions, Supplier<@Nullable Window> owner) {
        actions.set(Command.MERGE, () -> {
            var file = FileChoosers.chooser("command.merge", Messages.text("merge.chooser"),
                    "*" + FileChoosers.ENDING).showOpenDialog(owner.get());
            if (file != null) {
                compare(file.toPath(), owner);
            }
        });
    }

    /** Compares two projects, asks, and merges. */
    public void compare(Path other, Supplier<@Nullable Window> owner) {
        if (session.whyReadOnly() != null) {
            shell.fail(String.valueOf(session.whyReadOnly()));
            return;
        }
        if (shell.jobs().isVisible()) {
            shell.fail(Messages.text("window.importRuns"));
            return;
        }
        var merge = new MergeJob(session, other, progress -> shell.jobs().show(sentence(other, progress), progress));
        follow(other, merge.prepare(), preview -> {
            if (preview.isNothing()) {
                shell.tell(Messages.text("merge.nothing", other.getFileName()));
            } else {
                // outside the executor of the session
                Platform.runLater(() -> new MergeDialog(preview).ask(owner.get())
                        .ifPresent(theirs -> merge(other, merge.run(theirs))));
            }
        });
    }

    private void merge(Path other, Job<MergeResult> job) {
        follow(other, job, merged -> shell.tell(Messages.text("merge.done", other.getFileName(), merged.added(),
                merged.changed(), merged.deleted())));
    }

    private static String sentence(Path other, Progress progress) {
        return switch (progress.step()) {
            case READING, CHECKING, PRINTING -> Messages.text("merge.looking", other.getFileName());
            case COMPARING -> Messages.text("merge.comparing", other.getFileName());
            case BACKING_UP -> Messages.text("merge.keeping");
            case CHANGING -> Messages.text("job.editing", progress.done(), progress.all());
        };
    }

    private <T> void follow(Path other, Job<T> job, Consumer<T> then) {
        shell.jobs().follow(job, Messages.text("merge.title", other.getFileName()), then,
                () -> shell.tell(Messages.text("merge.ended", other.getFileName())), shell::fail);
    }
}
