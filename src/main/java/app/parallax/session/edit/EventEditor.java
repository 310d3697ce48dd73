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

/** Edits events, their working dates and their order: each method makes one edit. */
public final class EventEditor {
    private final Session session;

    public EventEditor(Session session) {
        this.session = session;
    }

    /**
     * Sets the working date of an event.
     *
     * @param reason not blank, else the edit is refused
     */
    public CompletableFuture<Void> setWorkingDate(Event event, Edtf date, String reason) {
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

    public CompletableFuture<Void> clearWorkingDate(Event event) {
        return event.working() == null
                ? CompletableFuture.completedFuture(null)
                : perform("edit.eventUnsettle", event.title(), List.of(new Change(event, event.withWorking(null))));
    }

    /**
     * Records that one event came before another; an existing order is unchanged.
     *
     * @param note the reason, empty if none
     */
    public CompletableFuture<Void> addOrder(Event earlier, Event later, String note) {
        if (earlier.id().equals(later.id())) {
            return CompletableFuture.failedFuture(new ProjectException.Refused("events.beforeItself", earlier.title()));
        }
        return session.plan(() -> session.read(ProjectReader::eventOrders).thenCompose(orders -> orders.stream()
                .anyMatch(each -> each.earlier().equals(earlier.id()) && each.later().equals(later.id()))
                        ? CompletableFuture.completedFuture(null)
                        : session.perform(new Edit(
                                Messages.label(Message.of("edit.eventOrder", earlier.title(), later.title())),
                                List.of(Change.insert(new EventOrder(Ids.next(), earlier.id(), later.id(),
                                        note.strip(), session.analyst().id())))))));
    }

    /** Removes an order of events. */
    public CompletableFuture<Void> removeOrder(EventOrder order) {
        return session
                .perform(Message.of("edit.eventUnorder"), List.of(Change.delete(order)));
    }

    /** Deletes an event with its links and orders, and marks without anything else on them. */
    public CompletableFuture<Void> delete(Event event) {
        return session.plan(() -> session.read(reader -> deletions(reader, event))
                .thenCompose(changes -> perform("edit.eventDelete", event.title(), changes)));
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
                && mark.links().size() == links.size() && mark.annotation().isBare();
        return nothingLeft ? mark.deletions() : links.stream().map(Change::delete).toList();
    }

    private CompletableFuture<Void> perform(String label, String title, List<Change> changes) {
        return session.perform(Message.of(label, title), changes);
    }
}
