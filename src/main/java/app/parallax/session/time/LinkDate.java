package app.parallax.session.time;

import app.parallax.model.Change;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Message;
import app.parallax.model.Passage;
import app.parallax.model.TimeLink;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A link to an event without a date, which can be resolved now, for example because the article received a dateline.
 *
 * @param link the link, without a date
 */
public record LinkDate(TimeLink link, Event event) {

    /** Returns the links without a date that contain words, in text order; links to unknown events are omitted. */
    public static List<LinkDate> at(Session session, OpenArticle open, Passage words) {
        return open.marks().stream()
                .filter(mark -> mark.passage().version().equals(words.version())
                        && mark.passage().start() <= words.start() && words.end() <= mark.passage().end())
                .flatMap(mark -> mark.links().stream()).filter(link -> link.value() == null)
                .flatMap(link -> session.workspace().event(link.event()).map(event -> new LinkDate(link, event))
                        .stream())
                .toList();
    }

    public CompletableFuture<Void> apply(Session session, Edtf date) {
        var dated = new TimeLink(link.id(), link.annotation(), link.event(), link.clock(), date);
        return session.perform(Message.of("edit.linkDay", event.title()),
                List.of(new Change(link, dated)));
    }
}
