package app.parallax.ui.shell;

import app.parallax.io.exporter.Exporter;
import app.parallax.model.Messages;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.ui.common.Lifetime;
import app.parallax.ui.export.ExportDialog;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks what is exported, in which format and where to, and does it; one at a time. Copies in these formats. */
final class ExportCommands {
    private final Session session;
    private final WindowCommands window;
    private final ShellController shell;
    private final FindCommands finding;
    private final CopyCommands copying;
    private @Nullable ExportJob job;

    /**
     * @param finding
     *            knows the table of annotations
     * @param shell
     *            shows how far an export is
     * @param lifetime
     *            ends an export with the window of its project
     */
    ExportCommands(Session session, WindowCommands window, FindCommands finding, ShellController shell,
            Lifetime lifetime) {
        this.session = session;
        this.window = window;
        this.shell = shell;
        this.finding = finding;
        this.copying = new CopyCommands(session, new CurrentPassage(session), finding::selectedAnnotations,
                shell::tell);
        lifetime.add(this::end);
    }

    /** Says what the commands do; gives the ways to copy for the menu of the window, and the table those too. */
    Menu define(Actions actions, Supplier<Window> owner) {
        actions.set(Command.EXPORT, () -> session.seeTo(ExportSettings.read(session)
                .thenAccept(settings -> Platform.runLater(() -> ask(owner.get(), settings)))));
        copying.define(actions);
        finding.setCopyMenu(() -> copying.menu(actions));
        return copying.menu(actions);
    }

    private void ask(Window owner, ExportSettings settings) {
        ExportDialog.of(owner, session, settings).showAndWait().ifPresent(answer -> {
            session.seeTo(answer.settings().keep(session));
            window.exportTo(answer.exporter()).ifPresent(output -> run(answer, output));
        });
    }

    private void run(ExportDialog.Answer answer, Path output) {
        if (job != null) {
            shell.fail(Messages.text("export.runs"));
            return;
        }
        session.seeTo(ExportSettings.prepared(session, answer.exporter(), answer.settings().context())
                .thenAccept(exporter -> start(exporter, answer.settings(), output)));
    }

    private void start(Exporter exporter, ExportSettings settings, Path output) {
        var started = ExportJob.start(session, exporter, settings.filter(), output, this::progress);
        job = started;
        var name = Messages.text("export.running", output.getFileName());
        shell.jobs().begin(name, started::cancel);
        var _ = started.done().whenCompleteAsync((count, failure) -> {
            if (!started.equals(job)) {
                return; // its project is closed
            }
            job = null;
            shell.jobs().end();
            if (failure == null) {
                shell.tell(AnnotationFiles.told(exporter, count, output));
            } else if (cause(failure) instanceof CancellationException) {
                shell.tell(Messages.text("export.ended", output.getFileName()));
            } else {
                shell.fail(RunningImport.reason(failure));
            }
        }, Platform::runLater);
    }

    private void progress(int done, int total) {
        if (job != null) {
            shell.jobs().show(Messages.text("export.soFar", String.format(Messages.locale(), "%,d", done)), done,
                    total);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    /** Ends an export; its project is being closed. */
    private void end() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }
}
