package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.session.MarkFilter;
import app.parallax.session.Navigation;
import app.parallax.session.PaneState;
import app.parallax.session.Session;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The margins of a text and their mouse actions: a stripe highlights and selects its mark, the overview goes to a mark,
 * and a click on overlapping marks lists them.
 */
final class TextMargins {
    private final Session session;
    private final Navigation navigation;
    private final PaneState pane;
    private final ReadingArea area;
    private final MarginLayer margin;
    private final OverviewStrip overview;
    private final MarksMenu menu;
    private boolean onStripe;

    /**
     * @param margin draws the stripes
     * @param styles returns the style classes of a mark's colours
     */
    TextMargins(Session session, Navigation navigation, PaneState pane, ReadingArea area, MarginLayer margin,
            Function<Mark, List<String>> styles) {
        this.session = session;
        this.navigation = navigation;
        this.pane = pane;
        this.area = area;
        this.margin = margin;
        this.overview = new OverviewStrip(session, area, this::go, styles);
        this.menu = new MarksMenu(styles, this::choose);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (onStripe) {
                event.consume(); // the control would extend the selection
            }
        });
    }

    Node overview() {
        return overview;
    }

    /** Draws the overview, and reserves width for the stripes. */
    void draw(ArticleModel article, MarkFilter filter) {
        area.setStripes(MarginLayer.roomFor(article.spans().columns()));
        overview.draw(article, filter);
    }

    private void go(Mark mark) {
        session.focus().pane().set(session.focus().panes().indexOf(pane));
        session.runUnattended(navigation.reveal(mark).thenRun(area::requestFocus));
    }

    private void choose(Mark mark) {
        session.focus().pane().set(session.focus().panes().indexOf(pane));
        area.requestFocus();
        session.focus().mark().set(mark.id());
    }

    private MarginLayer.AtStripe stripe(MouseEvent event) {
        var point = margin.sceneToLocal(event.getSceneX(), event.getSceneY());
        return margin.at(point.getX(), point.getY());
    }

    private void moved(MouseEvent event) {
        var here = stripe(event);
        boolean over = !here.marks().isEmpty();
        margin.highlight(over && here.own() ? here.marks().getFirst().id() : null);
        if (over != onStripe) {
            onStripe = over;
            area.setCursor(over ? Cursor.HAND : null);
        }
    }

    private void leave() {
        margin.highlight(null);
        onStripe = false;
        area.setCursor(null);
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        var here = stripe(event);
        onStripe = !here.marks().isEmpty();
        if (!onStripe || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (here.own() || here.marks().size() == 1) {
            choose(here.marks().getFirst());
        } else {
            menu.show(area, here.marks(), event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1
                && event.isStillSincePress() && !event.isShiftDown() && !event.isShortcutDown();
        if (!plain || !stripe(event).marks().isEmpty()
                || area.selected().filter(words -> words.length() > 0).isPresent()) {
            return;
        }
        var point = margin.sceneToLocal(event.getSceneX(), event.getSceneY());
        var marks = margin.marksAt(point.getX(), point.getY());
        if (marks.size() > 1) {
            menu.show(area, marks, event.getScreenX(), event.getScreenY());
        }
    }

    /**
     * Lists the marks at the caret; a single one is selected.
     *
     * @return false if there is none
     */
    boolean listAtCaret() {
        var spans = area.article().map(ArticleModel::spans);
        var at = area.selected();
        if (spans.isEmpty() || at.isEmpty()) {
            return false;
        }
        int start = at.get().start();
        var marks = spans.get().overlapping(start, Math.max(at.get().end(), start + 1)).stream().map(spans.get()::mark)
                .toList();
        if (marks.size() == 1) {
            choose(marks.getFirst());
        } else if (!marks.isEmpty()) {
            var caret = area.caretOnScreen();
            var corner = area.localToScreen(area.textLeft(), area.getHeight() / 3);
            menu.show(area, marks, caret.map(box -> box.getMinX()).orElse(corner.getX()),
                    caret.map(box -> box.getMaxY()).orElse(corner.getY()));
        }
        return !marks.isEmpty();
    }
}
