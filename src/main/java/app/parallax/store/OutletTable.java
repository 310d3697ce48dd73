package app.parallax.store;

import app.parallax.model.Outlet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class OutletTable extends EntityTable<Outlet> {
    OutletTable() {
        super(Outlet.class, "outlet", "name, country, reliability, note");
    }

    @Override
    @Nullable
    Object[] values(Outlet outlet) {
        return new @Nullable Object[]{outlet.name(), outlet.country(), outlet.reliability(), outlet.note()};
    }

    @Override
    Outlet read(Row row) throws SQLException {
        return new Outlet(row.uuid(1), row.text(2), row.textOrNull(3), row.textOrNull(4), row.text(5));
    }
}
