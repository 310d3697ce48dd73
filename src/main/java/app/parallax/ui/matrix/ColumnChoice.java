package app.parallax.ui.matrix;

import app.parallax.i18n.Messages;
import app.parallax.session.Session;
import app.parallax.session.compare.ClaimMatrix;
import app.parallax.ui.common.ChoiceRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Chooses the order and grouping of the columns of the claim matrix; stored with the project. */
final class ColumnChoice {
    private static final String KEY = "matrixColumns";

    private final Session session;
    private final Runnable changed;
    private final ChoiceRow<ClaimMatrix.Columns> choices;

    ColumnChoice(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        this.choices = new ChoiceRow<>(List.of(ClaimMatrix.Columns.values()), each -> Messages.text(switch (each) {
            case BY_DATE -> "matrix.byDate";
            case BY_OUTLET -> "matrix.byOutlet";
            case BY_STORY -> "matrix.byStory";
        }), each -> null, this::choose);
    }

    /** Restores the choice of the last time. */
    Node restored() {
        var kept = session.storedState().get(KEY);
        choices.set(Stream.of(ClaimMatrix.Columns.values()).filter(each -> each.name().equals(kept)).findFirst()
                .orElse(ClaimMatrix.Columns.BY_DATE));
        return choices;
    }

    ClaimMatrix.Columns get() {
        return choices.get().orElse(ClaimMatrix.Columns.BY_DATE);
    }

    /** Selects the next order, cyclically. */
    void next() {
        var all = List.of(ClaimMatrix.Columns.values());
        var next = all.get((all.indexOf(get()) + 1) % all.size());
        choices.set(next);
        choose(next);
    }

    private void choose(ClaimMatrix.Columns by) {
        session.runUnattended(session.storeState(Map.of(KEY, by.name())));
        changed.run();
    }
}
