package app.parallax.session.exporting;

import app.parallax.i18n.Messages;
import app.parallax.io.report.PdfPages;
import app.parallax.io.report.ReportExporter;
import app.parallax.io.report.ReportExporter.ReportFormat;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.session.Job;
import app.parallax.session.Progress;
import app.parallax.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prints a report: makes its PDF, draws each page in the pixels of the printer, and hands it over. */
public final class PrintJob {
    private PrintJob() {}

    /** A printer that takes pages one after the other, on the thread of the job. */
    public interface PagePrinter {
        /**
         * Whether a page is to be printed.
         *
         * @param page from 1
         */
        boolean takes(int page);

        /** The dots per inch of the printer. */
        int resolution();

        /**
         * Prints a page and waits for it.
         *
         * @return false if the printer refuses it
         */
        boolean print(PdfPages.Size size, PdfPages.Picture page);

        /**
         * Ends the print job after its last page.
         *
         * @return false if it failed
         */
        boolean end();

        void cancel();
    }

    /**
     * Searches a printer in the background; that may query the network.
     *
     * @return what was found, on the FX executor
     */
    public static <P> CompletableFuture<P> find(Session session, Supplier<P> look) {
        return session.inBackground(look);
    }

    /**
     * Prints a report or briefing.
     *
     * @param follower is told how many annotations are read, then how many pages are printed, on the FX executor
     * @return the number of printed pages; fails with {@link ProjectException} if the printer refuses one
     */
    public static Job<Integer> start(Session session, ExportSettings settings, PagePrinter printer,
            Consumer<Progress> follower) {
        return session.start(follower, job -> {
            boolean ended = false;
            try (var pages = session.readNow(reader -> set(session, settings, reader, job))) {
                int printed = print(pages, printer, job);
                ended = true;
                if (!printer.end()) {
                    throw new ProjectException.Refused("print.failed");
                }
                return printed;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                if (!ended) {
                    printer.cancel();
                }
            }
        });
    }

    private static PdfPages set(Session session, ExportSettings settings, ProjectReader reader, Job<?> job) {
        var exporter = ExportSettings.chosen(session, new ReportExporter(ReportFormat.PDF), settings.context(), true,
                settings.briefing());
        return ExportPreview.inFolder(exporter, target -> {
            exporter.write(reader.limited(Integer.MAX_VALUE, job::throwIfCancelled), settings.filter(),
                    Messages.words(), target);
            job.throwIfCancelled();
            return new PdfPages(Files.readAllBytes(target));
        });
    }

    private static int print(PdfPages pages, PagePrinter printer, Job<?> job) throws IOException {
        int printed = 0;
        var sizes = pages.sizes();
        for (int i = 0; i < sizes.size(); i++) {
            job.throwIfCancelled();
            if (printer.takes(i + 1)) {
                job.report(Progress.Step.PRINTING, i + 1, sizes.size());
                int width = (int) Math.round(sizes.get(i).width() / PdfPages.POINTS_PER_INCH * printer.resolution());
                if (!printer.print(sizes.get(i), pages.draw(i, width))) {
                    throw new ProjectException.Refused("print.failed");
                }
                printed++;
            }
        }
        return printed;
    }
}
