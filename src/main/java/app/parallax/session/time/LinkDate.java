package app.parallax.session.time;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
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
 * A link to an event whose words were read as no date when it was made, for example because the article had no dateline
 * then.
 *
 * @param link the link, without a date
 */
public record LinkDate(TimeLink link, Event event) {

    /**
     * The links without a date that words lie in.
     *
     * @return those whose event is known, in the order of the text
     */
    public static List<LinkDate> at(Session session, OpenArticle open, Passage words) {
        return open.marks().stream()
                .filter(mark -> mark.passage().version().equals(words.version())
                        && mark.passage().start() <= words.start() && words.end() <= mark.passage().end())
                .flatMap(mark -> mark.links().stream()).filter(link -> link.value() == null)
                .flatMap(link -> session.workspace().event(link.event()).map(event -> new LinkDate(link, event))
                        .stream())
                .toList();
    }

    /** Says which date the words of the link give. */
    public CompletableFuture<Void> apply(Session session, Edtf date) {
        var dated = new TimeLink(link.id(), link.annotation(), link.event(), link.clock(), date);
        return session.perform(new Edit(Messages.label(Message.of("edit.linkDay", event.title())),
                List.of(new Change(link, dated))));
    }
}
