package app.parallax.store;

import app.parallax.model.Received;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of the original targets of imported annotations. */
final class ReceivedTable extends EntityTable<Received> {
    ReceivedTable() {
        super(Received.class, "received", "annotation, iri, target");
    }

    @Override
    @Nullable
    Object[] values(Received received) {
        return new @Nullable Object[]{received.annotation(), received.iri(), received.target()};
    }

    @Override
    Received read(Row row) throws SQLException {
        return new Received(row.uuid(1), row.uuid(2), row.textOrNull(3), row.text(4));
    }
}
