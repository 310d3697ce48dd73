package app.parallax.store;

import app.parallax.model.Placement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of placements: anchors of annotations in later versions. */
final class PlacementTable extends EntityTable<Placement> {
    PlacementTable() {
        super(Placement.class, "placement", "annotation, version, state, start, \"end\", score");
    }

    @Override
    @Nullable
    Object[] values(Placement placement) {
        return new @Nullable Object[]{placement.annotation(), placement.version(), placement.state(),
                placement.start(), placement.end(), placement.score()};
    }

    @Override
    Placement read(Row row) throws SQLException {
        return new Placement(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Placement.State.class),
                row.number(5), row.number(6), row.number(7));
    }
}
