package app.parallax.ui.shell.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.report.ReportExporter;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import app.parallax.session.exporting.ExportSettings;
import app.parallax.session.exporting.PrintJob;
import app.parallax.ui.export.ExportDialog;
import app.parallax.ui.shell.actions.WindowCommands;
import app.parallax.ui.shell.window.WindowStatus;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks what of a report to print and on which printer, and prints it, one report at a time. */
final class PrintCommands {
    private final Session session;
    private final WindowCommands window;
    private final WindowStatus shell;
    private final Consumer<ExportDialog.Answer> export;
    private @Nullable Job<Integer> job;

    /**
     * @param export exports a PDF where there is no printer
     */
    PrintCommands(Session session, WindowCommands window, WindowStatus shell, Consumer<ExportDialog.Answer> export) {
        this.session = session;
        this.window = window;
        this.shell = shell;
        this.export = export;
    }

    void ask(Window owner, ExportSettings settings) {
        if (job != null) {
            shell.fail(Messages.text("print.runs"));
            return;
        }
        ExportDialog.print(owner, session, settings).showAndWait().ifPresent(answer -> {
            session.runUnattended(answer.settings().keep(session));
            session.runUnattended(window.printer(owner, () -> Platform.runLater(() -> offerPdf(owner, answer)))
                    .thenAccept(printer -> printer.ifPresent(found -> start(answer.settings(), found))));
        });
    }

    private void offerPdf(Window owner, ExportDialog.Answer answer) {
        NoPrinterDialog.of(owner).showAndWait().filter(NoPrinterDialog::isPdf)
                .ifPresent(button -> export
                        .accept(new ExportDialog.Answer(new ReportExporter(ReportFormat.PDF), answer.settings())));
    }

    private void start(ExportSettings settings, PrintJob.PagePrinter printer) {
        var started = PrintJob.start(session, settings, printer, this::progress);
        job = started;
        shell.jobs().follow(started, Messages.text("print.setting"), count -> {
            job = null;
            shell.tell(Messages.count("print.done", count));
        }, () -> {
            job = null;
            shell.tell(Messages.text("print.ended"));
        }, sentence -> {
            job = null;
            shell.fail(sentence);
        });
    }

    private void progress(Progress progress) {
        shell.jobs().show(Messages.text("print.page", progress.done(), progress.all()), progress);
    }
}
