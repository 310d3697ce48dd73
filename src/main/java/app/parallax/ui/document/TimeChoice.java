package app.parallax.ui.document;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.Passage;
import app.parallax.model.TimeLink.Clock;
import app.parallax.session.CurrentPassage;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.time.LinkDate;
import app.parallax.text.time.TimeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * The menu that accepts a suggested time: each reading with the events on that date and with a new one. The first item
 * is selected, so that Enter accepts it.
 */
final class TimeChoice {
    private static final int LONGEST = 40;

    private final Session session;
    private final Editor editor;
    private EventRequest making = (passage, date, clock) -> {
    };

    TimeChoice(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
    }

    void setMaking(EventRequest form) {
        making = form;
    }

    void show(ReadingArea area, OpenArticle open, TimeExpression time) {
        var passage = CurrentPassage.passage(open, time.span().start(), time.span().end());
        if (passage.isEmpty()) {
            return;
        }
        var menu = menu(open, passage.get(), time);
        var place = area.caretOnScreen();
        if (place.isPresent()) {
            menu.show(area, place.get().getMinX(), place.get().getMaxY() + 2);
        } else {
            menu.show(area, Side.TOP, area.textLeft(), 0);
        }
        var first = menu.getSkin() == null ? null : menu.getSkin().getNode().lookup(".menu-item");
        if (first != null) {
            first.requestFocus();
        }
    }

    /** Creates the menu of a time expression, not shown yet. */
    ContextMenu menu(OpenArticle open, Passage passage, TimeExpression time) {
        var menu = new ContextMenu();
        menu.getItems().addAll(days(open, passage, time));
        menu.getItems().addAll(items(passage, time, Clock.HAPPENED));
        menu.getItems().add(new SeparatorMenuItem());
        for (var clock : List.of(Clock.SAID, Clock.PUBLISHED)) {
            var other = new Menu(Messages.text(clock == Clock.SAID ? "document.time.said" : "document.time.published"));
            other.getItems().addAll(items(passage, time, clock));
            menu.getItems().add(other);
        }
        if (dates(time).isEmpty()) {
            var why = new MenuItem(Messages.text(time.reason().message()));
            why.setMnemonicParsing(false);
            why.setDisable(true);
            menu.getItems().addAll(List.of(new SeparatorMenuItem(), why));
        }
        return menu;
    }

    /** Creates items that set the date of existing links without one. */
    private List<MenuItem> days(OpenArticle open, Passage passage, TimeExpression time) {
        return LinkDate.at(session, open, passage).stream()
                .flatMap(link -> dates(time).stream()
                        .map(date -> item("document.time.day", date, link.event(),
                                () -> session.runUnattended(link.apply(session, date)))))
                .toList();
    }

    private List<MenuItem> items(Passage passage, TimeExpression time, Clock clock) {
        var items = new ArrayList<MenuItem>();
        for (var date : dates(time)) {
            for (var event : on(date)) {
                items.add(item("document.time.link", date, event, () -> link(event, passage, clock, date)));
            }
            items.add(item("document.time.new", date, null, () -> making.ask(passage, date, clock)));
        }
        // articles may state another date, or none: the event in focus may still be meant
        var focused = session.workspace().event(session.focus().event().get());
        var dates = dates(time);
        focused.filter(event -> dates.stream().noneMatch(date -> meets(event.date(), date)))
                .ifPresent(event -> {
                    var date = dates.isEmpty() ? null : dates.getFirst();
                    items.add(item(date == null ? "document.time.linkOpen" : "document.time.link", date, event,
                            () -> link(event, passage, clock, date)));
                });
        if (dates.isEmpty()) {
            items.add(item("document.time.open", null, null, () -> making.ask(passage, null, clock)));
        }
        return items;
    }

    private void link(Event event, Passage passage, Clock clock, @Nullable Edtf date) {
        session.runUnattended(editor.link(event, passage, clock, date).thenAccept(mark -> {
            session.focus().mark().set(mark);
            session.focus().event().set(event.id());
        }));
    }

    private static List<Edtf> dates(TimeExpression time) {
        var value = time.value();
        return value == null
                ? time.otherDates()
                : Stream.concat(Stream.of(value), time.otherDates().stream()).distinct().toList();
    }

    /** Returns the events that may be on a date. */
    private List<Event> on(Edtf date) {
        return session.workspace().events().stream().map(row -> row.entity()).filter(event -> meets(event.date(), date))
                .toList();
    }

    /** Whether two dates overlap, and neither is too vague to mean anything. */
    private static boolean meets(Edtf one, Edtf other) {
        var from = one.earliest();
        var to = one.latest();
        var start = other.earliest();
        var end = other.latest();
        return from != null && to != null && start != null && end != null && from.isBefore(end) && start.isBefore(to)
                && from.plusYears(1).plusDays(1).isAfter(to);
    }

    private static MenuItem item(String key, @Nullable Edtf date, @Nullable Event event, Runnable action) {
        var title = event == null ? "" : event.title();
        var shortened = title.length() > LONGEST ? title.substring(0, LONGEST).strip() + "…" : title;
        var item = new MenuItem(Messages.text(key, date == null ? "" : DateFormats.text(Objects.requireNonNull(date)),
                shortened));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
