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
 * The annotations of a project as a table: their order is read at once, what they say a page at a time when it is
 * looked at. Used on the FX thread.
 */
public final class AnnotationsTable {
    /** Rows that are read together. */
    public static final int PAGE = 100;
    private static final int MOST_PAGES = 60;

    private final Session session;
    private final Runnable loaded;
    private final LatestOnly<Answer> newest;
    private final Map<Integer, List<LineInSentence>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Integer, CompletableFuture<?>> asked = new HashMap<>();
    private AnnotationOrder order = AnnotationOrder.NONE;
    private long answers;

    /** A table that is empty. */
    public AnnotationsTable(Session session, Runnable loaded) {
        this.session = session;
        this.loaded = loaded;
        this.newest = new LatestOnly<>(session);
    }

    /** What was found. */
    public record Answer(AnnotationOrder order, List<TagPair> together) {}

    /**
     * Asks anew, and forgets the pages when the answer is there.
     *
     * @return what was found; empty if something newer was asked meanwhile
     */
    public CompletableFuture<Optional<Answer>> ask(AnnotationQuery query) {
        return newest.ask(outOfDate -> session.readNow(
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

    /**
     * What was found last.
     *
     * @return empty at first
     */
    public AnnotationOrder order() {
        return order;
    }

    /**
     * What stands in a row; what is not there yet is asked for.
     *
     * @param place from 0, below the number of annotations in the order
     * @return empty until its page came
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
        var reading = session.read(reader -> new SentenceReader(reader).of(reader.annotationLines(ids))).thenAccept(lines -> {
            if (of == answers) { // else the page is of an order that nobody sees any more
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

    /**
     * What stands in some rows, read at once.
     *
     * @return in their order
     */
    public CompletableFuture<List<AnnotationLine>> lines(List<UUID> annotations) {
        var ids = new ArrayList<>(annotations);
        return session.read(reader -> reader.annotationLines(ids));
    }
}
