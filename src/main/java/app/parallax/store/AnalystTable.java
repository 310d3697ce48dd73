package app.parallax.store;

import app.parallax.model.Analyst;
import app.parallax.model.Palette;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class AnalystTable extends EntityTable<Analyst> {
    AnalystTable() {
        super(Analyst.class, "analyst", "name, color");
    }

    @Override
    @Nullable
    Object[] values(Analyst analyst) {
        return new @Nullable Object[]{analyst.name(), analyst.color()};
    }

    @Override
    Analyst read(Row row) throws SQLException {
        return new Analyst(row.uuid(1), row.text(2), row.named(3, Palette.class));
    }
}
