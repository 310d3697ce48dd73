package app.parallax.ui.document;

import app.parallax.model.Mark;
import app.parallax.session.Focus;
import app.parallax.session.PaneSync;
import app.parallax.session.Session;
import app.parallax.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Synchronises the other panes when a mark comes into focus, and aligns passages. */
final class PaneSynchroniser {
    private final Session session;
    private final Focus focus;
    private final Supplier<List<DocumentController>> panes;

    PaneSynchroniser(Session session, Supplier<List<DocumentController>> panes) {
        this.session = session;
        this.focus = session.focus();
        this.panes = panes;
    }

    /** Scrolls the other panes to their passages of the mark's topic, unless one is visible. */
    void follow(@Nullable UUID mark) {
        var kind = focus.paneSync().get();
        if (kind == PaneSync.OFF) {
            return;
        }
        session.workspace().mark(mark).flatMap(each -> topic(each, kind)).ifPresent(topic -> {
            for (var pane : panes.get()) {
                if (pane.focus() != focus.focused() && inView(pane, topic).isEmpty()) {
                    first(pane, topic).ifPresent(each -> pane.area().reveal(span(each)));
                }
            }
        });
    }

    /** Returns the topic of a mark: the one in focus if it has it, else its first. */
    private Optional<SyncTopic> topic(Mark mark, PaneSync kind) {
        var topics = SyncTopic.of(mark).filter(topic -> topic.kind() == kind).toList();
        return topics.stream().filter(topic -> topic.isFocused(focus)).findFirst()
                .or(() -> topics.stream().findFirst());
    }

    /** Aligns each pane's passage of the topic in focus with that of the focused pane; false if there is none. */
    boolean alignPassages() {
        var all = panes.get();
        var own = all.stream().filter(pane -> pane.focus() == focus.focused()).findFirst();
        var mark = session.workspace().mark(focus.mark().get());
        var topic = mark.flatMap(each -> Stream.of(PaneSync.CLAIM, PaneSync.EVENT, PaneSync.TAG)
                .flatMap(kind -> topic(each, kind).stream()).findFirst());
        if (own.isEmpty() || topic.isEmpty()) {
            return false;
        }
        var height = mark.flatMap(each -> view(own.get(), each)).map(MarkInView::top);
        for (var pane : all) {
            if (pane != own.get()) {
                inView(pane, topic.get()).map(MarkInView::mark).or(() -> first(pane, topic.get()))
                        .ifPresent(each -> pane.area().reveal(span(each), height.orElse(Double.NaN)));
            }
        }
        return true;
    }

    private static Optional<MarkInView> view(DocumentController pane, Mark mark) {
        return pane.area().marksInView(pane.area()).stream().filter(view -> view.mark().id().equals(mark.id()))
                .findFirst();
    }

    private static Optional<MarkInView> inView(DocumentController pane, SyncTopic topic) {
        return pane.area().marksInView(pane.area()).stream()
                .filter(view -> SyncTopic.of(view.mark()).anyMatch(topic::equals))
                .filter(view -> view.bottom() > 0 && view.top() < pane.area().getHeight()).findFirst();
    }

    private static Optional<Mark> first(DocumentController pane, SyncTopic topic) {
        return pane.visibleMarks().stream().filter(mark -> SyncTopic.of(mark).anyMatch(topic::equals)).findFirst();
    }

    private static Span span(Mark mark) {
        return new Span(mark.passage().start(), mark.passage().end());
    }
}
