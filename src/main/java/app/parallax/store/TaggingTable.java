package app.parallax.store;

import app.parallax.model.Tagging;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of tags on annotations. */
final class TaggingTable extends EntityTable<Tagging> {
    TaggingTable() {
        super(Tagging.class, "tagging", "annotation, tag");
    }

    @Override
    @Nullable
    Object[] values(Tagging tagging) {
        return new @Nullable Object[]{tagging.annotation(), tagging.tag()};
    }

    @Override
    Tagging read(Row row) throws SQLException {
        return new Tagging(row.uuid(1), row.uuid(2), row.uuid(3));
    }
}
