package app.parallax.ui.shell.exporting;

import app.parallax.io.report.PdfPages;
import app.parallax.session.Session;
import app.parallax.session.exporting.PrintJob;
import app.parallax.ui.export.PageImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/** A printer of the system, chosen in its dialog. Pages are as large on paper as they are, or as fit on it. */
public final class SystemPrinter implements PrintJob.PagePrinter {
    private static final int COARSE = 150;
    private static final int FINE = 300;

    private final PrinterJob job;

    private SystemPrinter(PrinterJob job) {
        this.job = job;
    }

    /**
     * Looks for printers and shows the dialog of the system.
     *
     * @param name of the print job
     * @param none where there is no printer
     * @return on the FX executor; empty where there is no printer or the dialog was cancelled
     */
    public static CompletableFuture<Optional<PrintJob.PagePrinter>> choose(Session session, Window owner, String name,
            Runnable none) {
        return PrintJob.find(session, () -> Optional.ofNullable(PrinterJob.createPrinterJob())).thenApply(found -> {
            if (found.isEmpty()) {
                none.run();
                return Optional.empty();
            }
            found.get().getJobSettings().setJobName(name);
            return found.get().showPrintDialog(owner)
                    ? Optional.of(new SystemPrinter(found.get()))
                    : Optional.empty();
        });
    }

    @Override
    public boolean takes(int page) {
        var ranges = job.getJobSettings().getPageRanges();
        return ranges == null || ranges.length == 0 || Arrays.stream(ranges)
                .anyMatch(range -> range.getStartPage() <= page && page <= range.getEndPage());
    }

    @Override
    public int resolution() {
        var resolution = job.getPrinter().getPrinterAttributes().getDefaultPrintResolution();
        return resolution == null ? FINE : Math.clamp(resolution.getCrossFeedResolution(), COARSE, FINE);
    }

    @Override
    public boolean print(PdfPages.Size size, PdfPages.Picture page) {
        var chosen = job.getJobSettings().getPageLayout();
        // a page has margins of its own: those of Java, three quarters of an inch, would cut its words
        var layout = job.getPrinter().createPageLayout(chosen.getPaper(), chosen.getPageOrientation(),
                Printer.MarginType.HARDWARE_MINIMUM);
        boolean upright = layout.getPageOrientation() == PageOrientation.PORTRAIT
                || layout.getPageOrientation() == PageOrientation.REVERSE_PORTRAIT;
        double width = upright ? layout.getPaper().getWidth() : layout.getPaper().getHeight();
        double height = upright ? layout.getPaper().getHeight() : layout.getPaper().getWidth();
        double scale = Math.min(1, Math.min(width / size.width(), height / size.height()));
        var image = new ImageView(PageImage.of(page));
        image.setFitWidth(size.width() * scale);
        image.setFitHeight(size.height() * scale);
        // what is printed begins at the margins of the printer, the page at the edges of the paper
        image.relocate((width - image.getFitWidth()) / 2 - layout.getLeftMargin(),
                (height - image.getFitHeight()) / 2 - layout.getTopMargin());
        var sheet = new Pane(image);
        sheet.setClip(new Rectangle(layout.getPrintableWidth(), layout.getPrintableHeight()));
        return job.printPage(layout, sheet);
    }

    @Override
    public boolean end() {
        return job.endJob();
    }

    @Override
    public void cancel() {
        job.cancelJob();
    }
}
