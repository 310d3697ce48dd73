package app.parallax.store;

import app.parallax.model.DraftDecision;
import app.parallax.model.DraftTranslation;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class DraftDecisionTable extends EntityTable<DraftDecision> {
    DraftDecisionTable() {
        super(DraftDecision.class, "draft_decision",
                "draft, kind, words, prefix, suffix, accepted, claim, translated_article, translated_words, "
                        + "translated_prefix, translated_suffix, analyst, decided");
    }

    @Override
    @Nullable
    Object[] values(DraftDecision decision) {
        var from = decision.translated();
        return new @Nullable Object[]{decision.draft(), decision.kind(), decision.words(), decision.prefix(),
                decision.suffix(), decision.accepted(), decision.claim(), from == null ? null : from.article(),
                from == null ? null : from.words(), from == null ? null : from.prefix(),
                from == null ? null : from.suffix(), decision.analyst(), decision.decided()};
    }

    @Override
    DraftDecision read(Row row) throws SQLException {
        var article = row.uuidOrNull(9);
        var from = article == null
                ? null
                : new DraftTranslation(article, row.text(10), row.text(11), row.text(12));
        return new DraftDecision(row.uuid(1), row.uuid(2), row.text(3), row.text(4), row.text(5), row.text(6),
                row.textOrNull(7), row.uuidOrNull(8), from, row.uuid(13), row.instant(14));
    }
}
