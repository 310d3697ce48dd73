package app.parallax.ui.shell.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.exporter.Exporter;
import app.parallax.session.CurrentPassage;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportJob;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.ui.export.ExportDialog;
import app.parallax.ui.shell.actions.Actions;
import app.parallax.ui.shell.actions.Command;
import app.parallax.ui.shell.actions.WindowCommands;
import app.parallax.ui.shell.search.FindCommands;
import app.parallax.ui.shell.window.WindowStatus;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for content, format and file of an export and runs it, one at a time. */
public final class ExportCommands {
    private final Session session;
    private final WindowCommands window;
    private final WindowStatus shell;
    private final FindCommands finding;
    private final CopyCommands copying;
    private @Nullable Job<Integer> job;

    /**
     * @param finding knows the annotations table
     * @param shell shows the progress
     */
    public ExportCommands(Session session, WindowCommands window, FindCommands finding, WindowStatus shell) {
        this.session = session;
        this.window = window;
        this.shell = shell;
        this.finding = finding;
        this.copying = new CopyCommands(session, new CurrentPassage(session), finding::selectedAnnotations,
                shell::tell);
    }

    /** Defines the commands; returns the menu of copy formats, which the table gets too. */
    public Menu define(Actions actions, Supplier<Window> owner) {
        actions.set(Command.EXPORT, () -> session.runUnattended(ExportSettings.read(session)
                .thenAccept(settings -> Platform.runLater(() -> ask(owner.get(), settings)))));
        var printing = new PrintCommands(session, window, shell, this::export);
        actions.set(Command.PRINT, () -> session.runUnattended(ExportSettings.read(session)
                .thenAccept(settings -> Platform.runLater(() -> printing.ask(owner.get(), settings)))));
        copying.define(actions);
        finding.setCopyMenu(() -> copying.menu(actions));
        return copying.menu(actions);
    }

    private void ask(Window owner, ExportSettings settings) {
        ExportDialog.of(owner, session, settings).showAndWait().ifPresent(answer -> {
            session.runUnattended(answer.settings().keep(session));
            export(answer);
        });
    }

    private void export(ExportDialog.Answer answer) {
        window.exportTo(answer.exporter()).ifPresent(output -> run(answer, output));
    }

    private void run(ExportDialog.Answer answer, Path output) {
        if (job != null) {
            shell.fail(Messages.text("export.runs"));
            return;
        }
        session.runUnattended(ExportSettings.prepared(session, answer.exporter(), answer.settings().context(),
                answer.settings().briefing())
                .thenAccept(exporter -> start(exporter, answer.settings(), output)));
    }

    private void start(Exporter exporter, ExportSettings settings, Path output) {
        var name = output.getFileName();
        var started = ExportJob.start(session, exporter, settings.filter(), output, this::progress);
        job = started;
        Runnable over = () -> job = null;
        shell.jobs().follow(started, Messages.text("export.running", name), count -> {
            over.run();
            shell.tell(report(exporter, count, output));
        }, () -> {
            over.run();
            shell.tell(Messages.text("export.ended", name));
        }, sentence -> {
            over.run();
            shell.fail(sentence);
        });
    }

    private void progress(Progress progress) {
        shell.jobs().show(Messages.text("export.soFar", String.format(Messages.locale(), "%,d", progress.done())),
                progress);
    }

    private static String report(Exporter exporter, int count, Path output) {
        var key = "window.exported";
        if (exporter.ofTags()) {
            key = "window.exportedTags";
        } else if (exporter.ofEvents()) {
            key = "window.exportedEvents";
        } else if (exporter.ofClaims()) {
            key = "window.exportedClaims";
        }
        return Messages.text(key, count, output);
    }
}
