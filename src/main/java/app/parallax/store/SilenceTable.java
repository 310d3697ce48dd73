package app.parallax.store;

import app.parallax.model.Silence;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of articles checked for a claim and found not to mention it. */
final class SilenceTable extends EntityTable<Silence> {
    SilenceTable() {
        super(Silence.class, "silence", "claim, article, analyst, at");
    }

    @Override
    @Nullable
    Object[] values(Silence silence) {
        return new @Nullable Object[]{silence.claim(), silence.article(), silence.analyst(), silence.at()};
    }

    @Override
    Silence read(Row row) throws SQLException {
        return new Silence(row.uuid(1), row.uuid(2), row.uuid(3), row.uuid(4), row.instant(5));
    }
}
