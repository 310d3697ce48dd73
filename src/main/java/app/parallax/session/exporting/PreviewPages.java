package app.parallax.session.exporting;

import app.parallax.io.report.PdfPages;
import app.parallax.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Draws the pages of a report in the background as they become visible. */
public final class PreviewPages {
    private final Session session;
    private final PdfPages pages;
    private volatile boolean isLeft;

    PreviewPages(Session session, byte[] pdf) throws IOException {
        this.session = session;
        pages = new PdfPages(pdf);
    }

    /** Returns the page sizes in points. */
    public List<PdfPages.Size> sizes() {
        return pages.sizes();
    }

    /**
     * Draws a page.
     *
     * @param width in pixels
     * @return the page, on the FX executor; empty after {@link #leave}
     */
    public CompletableFuture<Optional<PdfPages.Picture>> draw(int page, int width) {
        return session.inBackground(() -> {
            if (isLeft) {
                return Optional.empty();
            }
            try {
                return Optional.of(pages.draw(page, width));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Stops drawing; the pages are no longer visible. */
    public void leave() {
        isLeft = true;
    }
}
