package app.parallax.store;

import app.parallax.model.Orphan;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of orphans: imported annotations without an anchor. */
final class OrphanTable extends EntityTable<Orphan> {
    private final EntityJson json;

    OrphanTable(EntityJson json) {
        super(Orphan.class, "orphan",
                "iri, article, quote, prefix, suffix, note, tags, analyst, created, modified, reason, \"left\", source, translation");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(Orphan orphan) {
        return new @Nullable Object[]{orphan.iri(), orphan.article(), orphan.quote(), orphan.prefix(), orphan.suffix(),
                orphan.note(), json.write(orphan.tags()), orphan.analyst(), orphan.created(), orphan.modified(),
                orphan.reason(), orphan.isDismissed() ? 1 : 0, orphan.source(), orphan.translation()};
    }

    @Override
    Orphan read(Row row) throws SQLException {
        return new Orphan(row.uuid(1), row.textOrNull(2), row.uuidOrNull(3), row.text(4), row.text(5), row.text(6),
                row.text(7), row.text(15), List.of(json.read(row.text(8), String[].class)), row.uuid(9),
                row.instant(10),
                row.instant(11), row.text(12), row.number(13) == 1, row.text(14));
    }
}
