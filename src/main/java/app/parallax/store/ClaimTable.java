package app.parallax.store;

import app.parallax.model.Claim;
import app.parallax.model.WorkingValue;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class ClaimTable extends EntityTable<Claim> {
    private final EntityJson json;

    ClaimTable(EntityJson json) {
        super(Claim.class, "claim", "text, status, counted, growth, note, created, parent, tags, working");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(Claim claim) {
        return new @Nullable Object[]{claim.text(), claim.status(), claim.counted(), claim.growth(), claim.note(),
                claim.created(), claim.parent(), json.write(claim.tags()),
                claim.working() == null ? null : json.write(claim.working())};
    }

    @Override
    Claim read(Row row) throws SQLException {
        return new Claim(row.uuid(1), row.text(2), row.named(3, Claim.Status.class), row.textOrNull(4),
                row.namedOrNull(5, Claim.Growth.class), row.text(6), row.instant(7),
                row.uuidOrNull(8), List.of(json.read(row.text(9), UUID[].class)), working(row.textOrNull(10)));
    }

    private @Nullable WorkingValue working(@Nullable String text) {
        return text == null ? null : json.read(text, WorkingValue.class);
    }
}
