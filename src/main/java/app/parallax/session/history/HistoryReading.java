package app.parallax.session.history;

import app.parallax.i18n.Messages;
import app.parallax.model.HistoryFilter;
import app.parallax.model.HistoryLine;
import app.parallax.model.HistoryPart;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads the history for a view; only the latest request of a kind is answered. */
public final class HistoryReading {
    private final Session session;
    private final LatestOnly<HistoryPart> pages;
    private final LatestOnly<List<HistoryLine>> lines;

    public HistoryReading(Session session) {
        this.session = session;
        this.pages = new LatestOnly<>(session);
        this.lines = new LatestOnly<>(session);
    }

    /**
     * Reads a page of edits, or the part of it that is found within a short time.
     *
     * @param before where the previous part ended, null for the first
     * @return at most {@link HistoryPage#SIZE} edits, and where to continue; empty if a newer request came
     */
    public CompletableFuture<Optional<HistoryPart>> page(HistoryFilter filter, @Nullable UUID before) {
        return pages.ask(outOfDate -> session.readNow(reader -> reader.historyPart(filter, Messages.words(), before,
                HistoryPage.SIZE)));
    }

    /** Reads the changes of an edit in words; empty if a newer request came. */
    public CompletableFuture<Optional<List<HistoryLine>>> lines(UUID edit) {
        return lines.ask(outOfDate -> session.readNow(reader -> new HistoryPage(reader).lines(edit)));
    }
}
