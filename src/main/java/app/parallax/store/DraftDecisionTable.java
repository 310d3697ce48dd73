package app.parallax.store;

import app.parallax.model.DraftDecision;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of decisions about drafts. */
final class DraftDecisionTable extends EntityTable<DraftDecision> {
    DraftDecisionTable() {
        super(DraftDecision.class, "draft_decision",
                "draft, kind, words, prefix, suffix, accepted, claim, analyst, decided");
    }

    @Override
    @Nullable
    Object[] values(DraftDecision decision) {
        return new @Nullable Object[]{decision.draft(), decision.kind(), decision.words(), decision.prefix(),
                decision.suffix(), decision.accepted(), decision.claim(), decision.analyst(), decision.decided()};
    }

    @Override
    DraftDecision read(Row row) throws SQLException {
        return new DraftDecision(row.uuid(1), row.uuid(2), row.text(3), row.text(4), row.text(5), row.text(6),
                row.textOrNull(7), row.uuidOrNull(8), row.uuid(9), row.instant(10));
    }
}
