package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import app.parallax.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows the context menu of a text for what is under the pointer: its pane is focused, and the shortest mark there, or
 * none, comes into focus. Opened by key, the menu is for the selection or the caret.
 */
final class TextMenu {
    private final Session session;
    private final PaneState pane;
    private final ReadingArea area;
    private final MarginLayer margin;
    private final ContextMenu menu;

    /**
     * @param margin draws marks and stripes
     * @param menu works on the focused pane, the mark in focus and the selection
     */
    TextMenu(Session session, PaneState pane, ReadingArea area, MarginLayer margin, ContextMenu menu) {
        this.session = session;
        this.pane = pane;
        this.area = area;
        this.margin = margin;
        this.menu = menu;
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    }

    private void requested(ContextMenuEvent event) {
        event.consume(); // the control would only move its caret
        menu.hide();
        if (area.article().isEmpty()) {
            return; // differences are shown: nothing can be marked
        }
        session.focus().pane().set(session.focus().panes().indexOf(pane));
        area.requestFocus();
        if (event.isKeyboardTrigger()) {
            var caret = area.caretOnScreen();
            menu.show(area, caret.map(box -> box.getMinX()).orElse(event.getScreenX()),
                    caret.map(box -> box.getMaxY()).orElse(event.getScreenY()));
        } else {
            point(event);
            menu.show(area, event.getScreenX(), event.getScreenY());
        }
    }

    /** Moves the caret to the pointer, unless that is within the selection. */
    private void point(ContextMenuEvent event) {
        var place = margin.sceneToLocal(event.getSceneX(), event.getSceneY());
        var stripes = margin.at(place.getX(), place.getY()).marks();
        var here = stripes.isEmpty() ? margin.marksAt(place.getX(), place.getY()) : stripes;
        var selection = area.selected().filter(words -> words.length() > 0);
        var offset = area.offsetAt(event.getScreenX(), event.getScreenY());
        boolean inside = stripes.isEmpty() && selection.isPresent()
                && offset.filter(at -> selection.get().start() <= at && at <= selection.get().end()).isPresent();
        if (!inside) {
            offset.ifPresent(area::caret);
        }
        session.focus().mark().set(markFor(here, inside ? selection.orElse(null) : null));
    }

    /** Returns the mark with the range of the selection, else the shortest. */
    private static @Nullable UUID markFor(List<Mark> marks, @Nullable Span selection) {
        return marks.stream()
                .filter(mark -> selection != null && mark.passage().start() == selection.start()
                        && mark.passage().end() == selection.end())
                .findFirst()
                .or(() -> marks.stream().min(Comparator
                        .comparingInt(mark -> mark.passage().end() - mark.passage().start())))
                .map(Mark::id).orElse(null);
    }
}
