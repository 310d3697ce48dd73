package app.parallax.ui.timeline;

import app.parallax.i18n.Messages;
import app.parallax.model.Change;
import app.parallax.model.Counted;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Ids;
import app.parallax.model.Kind;
import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.model.ProjectReader;
import app.parallax.model.TimeLink;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.edit.EventEditor;
import app.parallax.session.time.ArticleTimes;
import app.parallax.session.time.ProposedEvents;
import app.parallax.ui.common.FittedDialog;
import app.parallax.ui.common.FormDraft;
import app.parallax.ui.common.MenuItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The actions on events: create, edit, delete, and link to the selected words.
 *
 * @param failed receives failures
 */
record EventActions(Session session, Editor editor, Supplier<Optional<Passage>> selection, Consumer<Throwable> failed) {
    private static final int MOST_OFFERED = 8;

    boolean readOnly() {
        return session.whyReadOnly() != null;
    }

    /** Opens the form of a new event, with the date that the selected words or their surroundings state. */
    void create(Node owner, Consumer<UUID> made) {
        var passage = selection.get();
        var form = form(owner, passage, null, made);
        passage.ifPresent(words -> tell(
                ArticleTimes.propose(session, words).thenAccept(date -> date.ifPresent(form::propose))));
    }

    /** Opens the form of a new event with the date of a time expression. */
    void create(Node owner, Passage words, @Nullable Edtf date, TimeLink.Clock clock, Consumer<UUID> made) {
        var form = form(owner, Optional.of(words), clock, made);
        if (date != null) {
            form.propose(date);
        }
    }

    private EventFormController form(Node owner, Optional<Passage> passage, TimeLink.@Nullable Clock proposed,
            Consumer<UUID> made) {
        var day = passage.flatMap(words -> ArticleTimes.day(session.workspace(), words)).orElse(null);
        var form = new EventFormController(null, passage, day, proposed);
        show(form.dialog(), owner, passage.<Object>map(Passage::quote).orElse(""), entered -> {
            var linked = entered.clock() == null ? null : passage.orElse(null);
            var clock = entered.clock() == null ? TimeLink.Clock.HAPPENED : entered.clock();
            tell(valueOf(linked).thenCompose(value -> editor.newEvent(entered.title(), entered.date(),
                    entered.place(), linked, clock, value)).thenAccept(event -> made.accept(event.id())));
        });
        return form;
    }

    /** Resolves the date of the words of a link; null if there is none. */
    private CompletableFuture<@Nullable Edtf> valueOf(@Nullable Passage words) {
        return words == null
                ? CompletableFuture.completedFuture(null)
                : ArticleTimes.propose(session, words).thenApply(date -> date.orElse(null));
    }

    /** Opens the list of suggested events. */
    void propose(Node owner, Consumer<UUID> made) {
        new ProposedEventsDialog(session, (proposed, done) -> {
            var form = new EventFormController(null, Optional.empty(), null, null);
            show(form.dialog(), owner, proposed.date(), entered -> {
                var event = new Event(Ids.next(), entered.title(), entered.date(), entered.place(), "", null);
                tell(ProposedEvents.make(session, proposed, event).thenRun(() -> {
                    made.accept(event.id());
                    done.run();
                }));
            });
            form.propose(proposed.date());
        }).show(owner.getScene().getWindow());
    }

    /** Opens the form of an event. */
    void edit(Event event, Node owner) {
        show(new EventFormController(event, Optional.empty(), null, null).withNote(session).dialog(), owner,
                event.id(), entered -> {
                    var changed = event.with(entered.title(), entered.date(), entered.place(), entered.note());
                    if (!changed.equals(event)) {
                        tell(editor.change("edit.eventChange", event.title(), new Change(event, changed)));
                    }
                });
    }

    private static void show(FittedDialog<EventFormController.Entered> dialog, Node owner, Object about,
            Consumer<EventFormController.Entered> then) {
        var window = windowOf(owner);
        if (window != null) {
            dialog.initOwner(window);
        }
        FormDraft.keep(dialog, "event", about);
        show(dialog, then);
    }

    /** Asks for the working date of an event, and offers the stated dates. */
    void askWorkingDate(Event event, Node owner) {
        if (readOnly()) {
            return;
        }
        tell(session.read(reader -> {
            var stated = new TreeSet<Edtf>();
            reader.marksOfEvent(event.id()).forEach(mark -> LinkSummary.ofEvent(mark, event.id()).stream()
                    .map(TimeLink::value).filter(Objects::nonNull).forEach(stated::add));
            return stated.stream().limit(MOST_OFFERED).toList();
        }).thenAccept(stated -> show(new WorkingDateForm(event, stated).dialog(windowOf(owner)),
                answer -> tell(settled(event, answer)))));
    }

    private CompletableFuture<Void> settled(Event event, WorkingDateForm.Answer answer) {
        var date = answer.date();
        var editor = new EventEditor(session);
        return date == null ? editor.clearWorkingDate(event) : editor.setWorkingDate(event, date, answer.reason());
    }

    /** Asks for the order of an event and another; existing orders can be removed. */
    void order(Event event, Node owner) {
        if (readOnly()) {
            return;
        }
        var all = session.workspace().events().stream().map(Counted::entity).toList();
        var editor = new EventEditor(session);
        tell(session.read(ProjectReader::eventOrders).thenAccept(said -> {
            var form = new OrderForm(event, all, said, order -> tell(editor.removeOrder(order)));
            show(form.dialog(windowOf(owner)), answer -> tell(answer.before()
                    ? editor.addOrder(event, answer.other(), answer.note())
                    : editor.addOrder(answer.other(), event, answer.note())));
        }));
    }

    private static <T> void show(Dialog<T> dialog, Consumer<T> then) {
        dialog.setOnHidden(hidden -> {
            var answer = dialog.getResult();
            if (answer != null) {
                then.accept(answer);
            }
        });
        dialog.show();
    }

    private static @Nullable Window windowOf(Node owner) {
        return owner.getScene() == null // as when the timeline replaces the articles
                ? Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null)
                : owner.getScene().getWindow();
    }

    /** Links the selected words to an event. */
    void link(Event event, TimeLink.Clock clock) {
        selection.get().ifPresent(passage -> tell(
                valueOf(passage).thenCompose(value -> editor.link(event, passage, clock, value))));
    }

    /** Removes a link, and its mark if nothing is left on it. */
    void unlink(Mark mark, TimeLink link) {
        tell(editor.removePart(mark, link));
    }

    /** Deletes an event with its links, and marks without anything left on them. */
    void delete(Event event) {
        tell(new EventEditor(session).delete(event));
    }

    private void tell(CompletableFuture<?> work) {
        var _ = work.whenComplete((done, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            }
        });
    }

    ContextMenu menu(Event event, Node owner, Runnable reveal) {
        boolean noSelection = selection.get().isEmpty();
        var link = new Menu(Messages.text("timeline.link"));
        link.getItems().setAll(clocks(event));
        link.setDisable(readOnly() || noSelection);
        var edit = item("timeline.editEvent", readOnly(), () -> edit(event, owner));
        var delete = item("timeline.deleteEvent", readOnly(), () -> delete(event));
        var settle = item("command.workingDate", readOnly(), () -> askWorkingDate(event, owner));
        var order = item("command.orderEvent", readOnly(), () -> order(event, owner));
        return new ContextMenu(item("timeline.focus", false, reveal), link, new SeparatorMenuItem(), settle, order,
                new SeparatorMenuItem(), edit, MenuItems.history(session, Kind.EVENT, event.id()), delete);
    }

    /** Creates the items that link the selected words by each of the three kinds of time. */
    List<MenuItem> clocks(Event event) {
        var items = new ArrayList<MenuItem>();
        for (var clock : TimeLink.Clock.values()) {
            var item = new MenuItem(LinkBlock.clock(clock));
            item.setOnAction(chosen -> link(event, clock));
            items.add(item);
        }
        return items;
    }

    private static MenuItem item(String key, boolean disabled, Runnable action) {
        var item = new MenuItem(Messages.text(key));
        item.setDisable(disabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}
