package app.parallax.store;

import app.parallax.model.Boilerplate;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class BoilerplateTable extends EntityTable<Boilerplate> {
    BoilerplateTable() {
        super(Boilerplate.class, "furniture", "version, start, \"end\", reason");
    }

    @Override
    @Nullable
    Object[] values(Boilerplate boilerplate) {
        return new @Nullable Object[]{boilerplate.version(), boilerplate.start(), boilerplate.end(),
                boilerplate.reason()};
    }

    @Override
    Boilerplate read(Row row) throws SQLException {
        return new Boilerplate(row.uuid(1), row.uuid(2), row.number(3), row.number(4),
                row.named(5, Boilerplate.Reason.class));
    }
}
