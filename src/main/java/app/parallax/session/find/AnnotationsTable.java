package app.parallax.session.find;

import app.parallax.model.AnnotationLine;
import app.parallax.model.AnnotationOrder;
import app.parallax.model.AnnotationQuery;
import app.parallax.model.TagPair;
import app.parallax.session.LatestOnly;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The rows of the annotations table: their order is read at once, their content page by page when it is shown. Used on
 * the FX thread.
 */
public final class AnnotationsTable {
    /** The number of rows of a page. */
    public static final int PAGE = 100;
    private static final int MOST_PAGES = 60;

    private final Session session;
    private final Runnable loaded;
    private final LatestOnly<Answer> latest;
    private final Map<Integer, List<LineInSentence>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Integer, CompletableFuture<?>> asked = new HashMap<>();
    private AnnotationOrder order = AnnotationOrder.NONE;
    private long answers;

    /**
     * Creates an empty table.
     *
     * @param loaded called when a page was read
     */
    public AnnotationsTable(Session session, Runnable loaded) {
        this.session = session;
        this.loaded = loaded;
        this.latest = new LatestOnly<>(session);
    }

    /** The result of a query. */
    public record Answer(AnnotationOrder order, List<TagPair> together) {}

    /** Runs a query; the pages are dropped when its result arrives; empty if a newer request came. */
    public CompletableFuture<Optional<Answer>> ask(AnnotationQuery query) {
        return latest.ask(outOfDate -> session.readNow(
                reader -> new Answer(reader.annotationOrder(query), reader.tagPairs()))).thenApply(answer -> {
                    answer.ifPresent(found -> {
                        order = found.order;
                        answers++;
                        pages.clear();
                        asked.clear();
                    });
                    return answer;
                });
    }

    /** Returns the result of the last query, empty at first. */
    public AnnotationOrder order() {
        return order;
    }

    /**
     * Returns the content of a row, empty until its page is read.
     *
     * @param place index of the row, from 0
     */
    public Optional<LineInSentence> line(int place) {
        int page = place / PAGE;
        var lines = pages.get(page);
        if (lines == null) {
            load(page);
            return Optional.empty();
        }
        var id = order.annotations().get(place);
        int at = place - page * PAGE;
        return at < lines.size() && lines.get(at).line().annotation().id().equals(id)
                ? Optional.of(lines.get(at))
                : lines.stream().filter(each -> each.line().annotation().id().equals(id)).findFirst();
    }

    private void load(int page) {
        if (asked.containsKey(page)) {
            return;
        }
        long of = answers;
        var all = order.annotations();
        var ids = List.copyOf(all.subList(page * PAGE,
                Math.min((page + 1) * PAGE, all.size())));
        var reading = session.read(reader -> new SentenceReader(reader).of(reader.annotationLines(ids)))
                .thenAccept(lines -> {
                    if (of == answers) { // else the page belongs to an outdated order
                        asked.remove(page);
                        pages.put(page, lines);
                        while (pages.size() > MOST_PAGES) {
                            pages.remove(pages.keySet().iterator().next());
                        }
                        loaded.run();
                    }
                });
        if (!reading.isDone()) {
            asked.put(page, reading);
        }
        session.runUnattended(reading);
    }

    /** Reads rows in the order of their annotations. */
    public CompletableFuture<List<AnnotationLine>> lines(List<UUID> annotations) {
        var ids = new ArrayList<>(annotations);
        return session.read(reader -> reader.annotationLines(ids));
    }
}
