package app.parallax.session;

import app.parallax.model.Edtf;
import app.parallax.model.EventOrder;
import app.parallax.model.ProjectReader;
import app.parallax.session.edit.EventEditor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Makes random edits of events; empty if they are not possible now. */
final class RandomEventEdits extends RandomTagEdits {
    private final EventEditor events;
    private final List<Supplier<Optional<? extends CompletableFuture<?>>>> edits = List.of(this::settle, this::unsettle,
            this::order, this::order, this::unorder, this::delete);

    RandomEventEdits(Session session, Random random) {
        super(session, random);
        this.events = new EventEditor(session);
    }

    Optional<? extends CompletableFuture<?>> next() {
        return pick(edits).orElseThrow().get();
    }

    private Optional<CompletableFuture<?>> settle() {
        return pickOf(workspace.events()).map(event -> events.setWorkingDate(event,
                Edtf.parse("2023-10-0" + (1 + random.nextInt(9)) + (random.nextBoolean() ? "~" : "")), "x" + word()));
    }

    private Optional<CompletableFuture<?>> unsettle() {
        return pickOf(workspace.events()).filter(event -> event.working() != null).map(events::clearWorkingDate);
    }

    private Optional<CompletableFuture<?>> order() {
        var later = pickOf(workspace.events());
        return pickOf(workspace.events()).filter(event -> !event.equals(later.orElseThrow()))
                .map(event -> events.addOrder(event, later.orElseThrow(), random.nextBoolean() ? "" : word()));
    }

    private Optional<CompletableFuture<?>> unorder() {
        return pick(session.read(ProjectReader::eventOrders).join()).map((EventOrder each) -> events.removeOrder(each));
    }

    private Optional<CompletableFuture<?>> delete() {
        return pickOf(workspace.events()).map(events::delete);
    }
}
