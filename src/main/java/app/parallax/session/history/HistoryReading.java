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

/** Reads the history for a view: of several like requests only the newest is answered. */
public final class HistoryReading {
    private final Session session;
    private final LatestOnly<HistoryPart> pages;
    private final LatestOnly<List<HistoryLine>> lines;

    /** Reads in a project. */
    public HistoryReading(Session session) {
        this.session = session;
        this.pages = new LatestOnly<>(session);
        this.lines = new LatestOnly<>(session);
    }

    /**
     * A page of edits, or what is found of it soon.
     *
     * @param before where the part before ended, null for the first
     * @return at most {@link HistoryPage#SIZE}, and where to go on; empty if something newer was asked
     */
    public CompletableFuture<Optional<HistoryPart>> page(HistoryFilter filter, @Nullable UUID before) {
        return pages.ask(outOfDate -> session.readNow(reader -> reader.historyPart(filter, Messages.words(), before,
                HistoryPage.SIZE)));
    }

    /**
     * What an edit changed.
     *
     * @return in words; empty if something newer was asked
     */
    public CompletableFuture<Optional<List<HistoryLine>>> lines(UUID edit) {
        return lines.ask(outOfDate -> session.readNow(reader -> new HistoryPage(reader).lines(edit)));
    }
}
