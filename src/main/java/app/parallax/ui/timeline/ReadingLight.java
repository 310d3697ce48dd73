package app.parallax.ui.timeline;

import app.parallax.model.Mark;
import app.parallax.model.TimeLink;
import app.parallax.session.Focus;
import app.parallax.session.Session;
import app.parallax.session.Workspace;
import app.parallax.ui.common.Lifetime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Highlights the event of the passage at the caret, and shows its time. */
final class ReadingLight {
    private final Workspace workspace;
    private final Focus focus;
    private final DoubleConsumer reading;
    private final Lifetime lifetime = new Lifetime();

    /**
     * @param reading receives the time of the words at the caret, else of the article's publication; NaN if unknown
     */
    ReadingLight(Session session, DoubleConsumer reading) {
        this.workspace = session.workspace();
        this.focus = session.focus();
        this.reading = reading;
        lifetime.add(focus.mark().subscribe(mark -> light()));
        lifetime.add(focus.pane().subscribe(pane -> show()));
        lifetime.add(workspace.revision().subscribe(revision -> show()));
    }

    private void light() {
        var links = workspace.mark(focus.mark().get()).map(Mark::links).orElse(List.of());
        if (!links.isEmpty() && links.stream().noneMatch(link -> link.event().equals(focus.event().get()))) {
            focus.event().set(links.getFirst().event());
        }
        show();
    }

    private void show() {
        var words = workspace.mark(focus.mark().get()).stream().flatMap(mark -> mark.links().stream()).findFirst()
                .flatMap(this::placeOf);
        reading.accept(words.or(this::print).map(TimeOfEvent::anchor).orElse(Double.NaN));
    }

    private Optional<TimeOfEvent> placeOf(TimeLink link) {
        return Optional.ofNullable(link.value()).flatMap(TimeOfEvent::of)
                .or(() -> workspace.event(link.event()).flatMap(event -> TimeOfEvent.of(event.workingDate())));
    }

    private Optional<TimeOfEvent> print() {
        return workspace.article(focus.focused().article().get())
                .flatMap(row -> Optional.ofNullable(row.article().published()))
                .flatMap(fact -> TimeOfEvent.of(fact.value()));
    }

    void end() {
        lifetime.end();
    }
}
