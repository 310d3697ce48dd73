package app.parallax.store;

import app.parallax.model.Claim;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Statements that articles may make. */
final class ClaimTable extends EntityTable<Claim> {
    ClaimTable() {
        super(Claim.class, "claim", "text, status, counted, growth, note, created");
    }

    @Override
    @Nullable
    Object[] values(Claim claim) {
        return new @Nullable Object[]{claim.text(), claim.status(), claim.counted(), claim.growth(), claim.note(),
                claim.created()};
    }

    @Override
    Claim read(Row row) throws SQLException {
        return new Claim(row.uuid(1), row.text(2), row.named(3, Claim.Status.class), row.textOrNull(4),
                row.namedOrNull(5, Claim.Growth.class), row.text(6), row.instant(7));
    }
}
