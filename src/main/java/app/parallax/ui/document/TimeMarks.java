package app.parallax.ui.document;

import app.parallax.i18n.DateFormats;
import app.parallax.i18n.Messages;
import app.parallax.session.OpenArticle;
import app.parallax.session.Session;
import app.parallax.session.edit.Editor;
import app.parallax.session.time.ArticleTimes;
import app.parallax.text.Span;
import app.parallax.text.time.TimeExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Underlines time expressions in every pane, shows their reading, and accepts it. */
final class TimeMarks {
    private final Session session;
    private final TimeChoice choice;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Map<DocumentController, Found> found = new HashMap<>();
    private final Map<DocumentController, Boolean> listening = new WeakHashMap<>();
    private long revision = -1;

    /** The time expressions of a pane's article; empty while they are being read. */
    private record Found(OpenArticle open, List<TimeExpression> times) {}

    TimeMarks(Session session, Editor editor) {
        this.session = session;
        this.choice = new TimeChoice(session, editor);
    }

    BooleanProperty shown() {
        return shown;
    }

    TimeChoice choice() {
        return choice;
    }

    /** Follows the shown articles; does nothing if they have not changed. */
    void follow(List<DocumentController> panes) {
        if (found.size() > panes.size()) {
            found.keySet().retainAll(panes);
        }
        long now = session.workspace().revision().get();
        boolean changed = now != revision;
        revision = now;
        for (var pane : panes) {
            if (listening.put(pane, true) == null) {
                listen(pane);
            }
            var open = shown.get() ? pane.shown().orElse(null) : null;
            var before = found.get(pane);
            if (open == null) {
                if (before != null) {
                    found.remove(pane);
                    pane.area().article().ifPresent(article -> article.setTimes(List.of()));
                }
            } else if (before == null || before.open != open || changed) {
                found.put(pane, new Found(open, before != null && before.open == open ? before.times : List.of()));
                read(pane, open);
            }
        }
    }

    private void read(DocumentController pane, OpenArticle open) {
        session.runUnattended(ArticleTimes.read(session, open).thenAccept(times -> {
            var wanted = found.get(pane);
            if (wanted != null && wanted.open.equals(open)) {
                found.put(pane, new Found(open, times));
                pane.area().article().ifPresent(
                        article -> article.setTimes(times.stream().map(TimeExpression::span).toList()));
            }
        }));
    }

    private void listen(DocumentController pane) {
        var area = pane.area();
        var tooltip = new Tooltip();
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (event.getCode() == KeyCode.ENTER && plain && accept(pane)) {
                event.consume();
            }
        });
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            var under = area.offsetAt(event.getScreenX(), event.getScreenY()).flatMap(offset -> at(pane, offset));
            var text = under.map(TimeMarks::said).orElse("");
            if (!text.equals(tooltip.getText())) {
                tooltip.setText(text);
                tooltip.hide();
                if (text.isEmpty()) {
                    Tooltip.uninstall(area, tooltip);
                } else {
                    Tooltip.install(area, tooltip);
                }
            }
        });
    }

    /** Returns the reading and its reason for the tooltip. */
    static String said(TimeExpression time) {
        var date = time.value();
        return date == null
                ? Messages.text(time.reason().message())
                : Messages.text("document.time.reads", DateFormats.text(date), Messages.text(time.reason().message()));
    }

    /** Accepts the time expression at the caret of a pane; false if there is none. */
    boolean accept(DocumentController pane) {
        var open = pane.shown();
        var time = atCaret(pane);
        if (time.isEmpty() || open.isEmpty() || session.whyReadOnly() != null) {
            return false;
        }
        choice.show(pane.area(), open.get(), time.get());
        return true;
    }

    Optional<TimeExpression> atCaret(DocumentController pane) {
        return pane.area().selected().flatMap(span -> at(pane, span.start()));
    }

    Optional<TimeExpression> at(DocumentController pane, int offset) {
        @Nullable
        Found in = found.get(pane);
        return in == null
                ? Optional.empty()
                : in.times.stream().filter(each -> each.span().start() <= offset && offset <= each.span().end())
                        .findFirst();
    }

    /** Moves the caret to the next or previous time expression of a pane, cyclically. */
    void step(DocumentController pane, int by) {
        var in = found.get(pane);
        var at = pane.area().selected();
        if (in == null || in.times.isEmpty() || at.isEmpty()) {
            return;
        }
        int here = at.get().start();
        var starts = in.times.stream().map(each -> each.span().start()).toList();
        int next = by > 0
                ? starts.stream().filter(start -> start > here).findFirst().orElse(starts.getFirst())
                : starts.reversed().stream().filter(start -> start < here).findFirst().orElse(starts.getLast());
        pane.area().reveal(new Span(next, next));
    }
}
