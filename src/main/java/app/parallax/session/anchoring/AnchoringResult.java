package app.parallax.session.anchoring;

import app.parallax.model.Change;
import app.parallax.model.Placement;
import java.util.List;

/** The result of re-anchoring marks in another version. */
public record AnchoringResult(List<Change> changes, int exact, int approximate, int gone) {
    static final AnchoringResult NONE = of(List.of());

    public AnchoringResult {
        changes = List.copyOf(changes);
    }

    static AnchoringResult of(List<Change> changes) {
        return new AnchoringResult(changes, count(changes, Placement.State.EXACT),
                count(changes, Placement.State.APPROXIMATE), count(changes, Placement.State.GONE));
    }

    private static int count(List<Change> changes, Placement.State state) {
        return (int) changes.stream()
                .filter(change -> change.after() instanceof Placement placement && placement.state() == state).count();
    }
}
