package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.model.Passage;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.edit.MarkResizer;
import app.parallax.text.Span;
import app.parallax.ui.common.TextSegments;
import app.parallax.ui.common.reading.TextLines;
import app.parallax.ui.common.reading.TextOverlay;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Shows the draggable ends of the mark in focus. Only the ends take mouse events. */
final class MarkEnds extends TextOverlay {
    private static final double WIDTH = 3;
    private static final double REACH = 3;

    private final ReadingArea area;
    private final MouseSelection mouse;
    private final Session session;
    private final MarkResizer resizer;
    private final Supplier<List<Mark>> marks;
    private final Runnable showAgain;
    private final Region start = new Region();
    private final Region end = new Region();
    private @Nullable Mark mark;
    private @Nullable Drag drag;

    /** The present drag: the original mark, and its new range. */
    private record Drag(Mark mark, boolean start, Span to) {}

    /**
     * @param area the text
     * @param mouse finds the ends of words
     * @param marks returns the highlighted marks
     * @param showAgain shows the marks unchanged
     */
    MarkEnds(Session session, ReadingArea area, MouseSelection mouse, Supplier<List<Mark>> marks, Runnable showAgain) {
        this.session = session;
        this.resizer = new MarkResizer(session);
        this.area = area;
        this.mouse = mouse;
        this.marks = marks;
        this.showAgain = showAgain;
        setPickOnBounds(false);
        make(start, "mark-start", true);
        make(end, "mark-end", false);
    }

    private void make(Region handle, String id, boolean atStart) {
        handle.setId(id);
        handle.getStyleClass().add("mark-handle");
        handle.setManaged(false);
        handle.setVisible(false);
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            var taken = mark;
            if (event.getButton() == MouseButton.PRIMARY && taken != null) {
                drag = new Drag(taken, atStart, span(taken));
                area.requestFocus(); // for Escape
            }
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            var now = drag;
            if (now != null && event.getButton() == MouseButton.PRIMARY) {
                drag(now, event);
            }
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            var now = drag;
            drag = null;
            if (now != null && !now.to.equals(span(now.mark))) {
                session.runUnattended(resizer.resize(now.mark, now.to).thenRun(showAgain));
            }
            event.consume();
        });
        getChildren().add(handle);
    }

    private static Span span(Mark mark) {
        return new Span(mark.passage().start(), mark.passage().end());
    }

    private void drag(Drag now, MouseEvent event) {
        var text = area.article().map(ArticleModel::lines).map(TextLines::text);
        var offset = area.offsetAt(event.getScreenX(), event.getScreenY());
        if (offset.isEmpty() || text.isEmpty()) {
            return;
        }
        var was = span(now.mark);
        int within = now.start ? Math.min(offset.get(), was.end() - 1) : Math.max(offset.get(), was.start() + 1);
        int end = mouse.endAt(event, text.get(), within);
        if (end == (now.start ? was.end() : was.start())) {
            return; // the mark would be empty
        }
        var to = now.start ? new Span(end, was.end()) : new Span(was.start(), end);
        if (!to.equals(now.to)) {
            drag = new Drag(now.mark, now.start, to);
            resizer.passage(now.mark, to).ifPresent(words -> preview(now.mark, words));
        }
    }

    /** Shows a mark as it would be with another range. */
    private void preview(Mark moved, Passage words) {
        var annotation = moved.annotation();
        var changed = moved.withAnnotation(annotation.withPassage(words, annotation.modified()));
        area.article().ifPresent(article -> article.setMarks(marks.get().stream()
                .map(each -> each.id().equals(moved.id()) ? changed : each).sorted(OpenArticle.ORDER).toList()));
    }

    /** Cancels the drag; returns whether there was one. */
    boolean cancel() {
        var now = drag;
        drag = null;
        if (now != null) {
            showAgain.run();
        }
        return now != null;
    }

    /** Moves the ends to the present position of the mark in focus. */
    void draw(List<MarkInView> inView, Optional<Mark> focused) {
        var view = focused.flatMap(each -> inView.stream().filter(one -> one.mark().id().equals(each.id())).findFirst())
                .filter(each -> !each.lines().isEmpty());
        if (drag == null) {
            mark = view.map(MarkInView::mark).orElse(null);
        }
        place(start, view.filter(each -> drawn(each.mark().passage().start())), true);
        place(end, view.filter(each -> drawn(each.mark().passage().end())), false);
    }

    /** Whether the line of an offset is drawn; a partly visible mark has one end. */
    private boolean drawn(int offset) {
        return area.inView().filter(span -> span.start() <= offset && offset <= span.end()).isPresent();
    }

    private void place(Region handle, Optional<MarkInView> view, boolean atStart) {
        handle.setVisible(view.isPresent());
        view.ifPresent(each -> {
            var box = atStart ? each.lines().getFirst() : each.lines().getLast();
            double x = atStart == rightToLeft(each.mark(), atStart) ? box.getMaxX() : box.getMinX();
            place(handle, box, x);
        });
    }

    private boolean rightToLeft(Mark each, boolean atStart) {
        int offset = atStart ? each.passage().start() : each.passage().end() - 1;
        return area.article().map(ArticleModel::lines)
                .filter(lines -> TextSegments.startsRightToLeft(lines.line(lines.lineOf(offset)))).isPresent();
    }

    private static void place(Region handle, Bounds box, double x) {
        handle.resizeRelocate(Math.rint(x - WIDTH / 2), Math.rint(box.getMinY() - REACH), WIDTH,
                Math.rint(box.getHeight() + 2 * REACH));
    }
}
