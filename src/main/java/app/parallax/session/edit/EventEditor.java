package app.parallax.session.edit;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.EventOrder;
import app.parallax.model.Ids;
import app.parallax.model.Mark;
import app.parallax.model.Message;
import app.parallax.model.ProjectException;
import app.parallax.model.ProjectReader;
import app.parallax.model.WorkingValue;
import app.parallax.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Edits events: working date, order and deletion; one edit each. */
public final class EventEditor {
    private final Session session;

    /** An editor of the events of an open project. */
    public EventEditor(Session session) {
        this.session = session;
    }

    /**
     * Chooses the date that is worked with.
     *
     * @param reason why this one, not blank
     * @return done when it is on disk; refused without a reason
     */
    public CompletableFuture<Void> settle(Event event, Edtf date, String reason) {
        if (reason.isBlank()) {
            return CompletableFuture.failedFuture(new ProjectException.Refused("events.noReason", event.title()));
        }
        var now = event.working();
        if (now != null && now.value().equals(date.toString()) && now.reason().equals(reason.strip())) {
            return CompletableFuture.completedFuture(null);
        }
        var working = new WorkingValue(date.toString(), reason.strip(), session.analyst().id(), Session.now());
        return perform("edit.eventSettle", event.title(), List.of(new Change(event, event.withWorking(working))));
    }

    /** Gives up the date that was chosen; the event's own holds again. */
    public CompletableFuture<Void> unsettle(Event event) {
        return event.working() == null
                ? CompletableFuture.completedFuture(null)
                : perform("edit.eventUnsettle", event.title(), List.of(new Change(event, event.withWorking(null))));
    }

    /**
     * Says that one event came before another; what is said already stays as it is.
     *
     * @param note why, empty if nothing is said
     */
    public CompletableFuture<Void> order(Event earlier, Event later, String note) {
        if (earlier.id().equals(later.id())) {
            return CompletableFuture.failedFuture(new ProjectException.Refused("events.beforeItself", earlier.title()));
        }
        return session.read(ProjectReader::eventOrders).thenCompose(orders -> orders.stream()
                .anyMatch(each -> each.earlier().equals(earlier.id()) && each.later().equals(later.id()))
                        ? CompletableFuture.completedFuture(null)
                        : session.perform(new Edit(
                                Messages.label(Message.of("edit.eventOrder", earlier.title(), later.title())),
                                List.of(Change.insert(new EventOrder(Ids.next(), earlier.id(), later.id(),
                                        note.strip(), session.analyst().id()))))));
    }

    /** Takes back that one event came before another. */
    public CompletableFuture<Void> unorder(EventOrder order) {
        return session
                .perform(new Edit(Messages.label(Message.of("edit.eventUnorder")), List.of(Change.delete(order))));
    }

    /** Deletes an event with its links and orders, and the marks on which nothing else is left. */
    public CompletableFuture<Void> delete(Event event) {
        return session.read(reader -> deletions(reader, event))
                .thenCompose(changes -> perform("edit.eventDelete", event.title(), changes));
    }

    private static List<Change> deletions(ProjectReader reader, Event event) {
        var changes = new ArrayList<Change>();
        for (var mark : reader.marksOfEvent(event.id())) {
            changes.addAll(withoutLinks(mark, event));
        }
        reader.eventOrders().stream()
                .filter(order -> order.earlier().equals(event.id()) || order.later().equals(event.id()))
                .forEach(order -> changes.add(Change.delete(order)));
        changes.add(Change.delete(event));
        return changes;
    }

    private static List<Change> withoutLinks(Mark mark, Event event) {
        var links = mark.links().stream().filter(link -> link.event().equals(event.id())).toList();
        boolean nothingLeft = mark.taggings().isEmpty() && mark.mentions().isEmpty()
                && mark.links().size() == links.size() && mark.annotation().note().isEmpty();
        return nothingLeft ? mark.deletions() : links.stream().map(Change::delete).toList();
    }

    private CompletableFuture<Void> perform(String label, String title, List<Change> changes) {
        return session.perform(new Edit(Messages.label(Message.of(label, title)), changes));
    }
}
