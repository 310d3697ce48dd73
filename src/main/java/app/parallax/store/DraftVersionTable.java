package app.parallax.store;

import app.parallax.model.DraftVersion;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class DraftVersionTable extends EntityTable<DraftVersion> {
    DraftVersionTable() {
        super(DraftVersion.class, "draft_version",
                "draft, number, sha256, length, original_sha256, media_type, added");
    }

    @Override
    @Nullable
    Object[] values(DraftVersion version) {
        return new @Nullable Object[]{version.draft(), version.number(), version.sha256(), version.length(),
                version.originalSha256(), version.mediaType(), version.added()};
    }

    @Override
    DraftVersion read(Row row) throws SQLException {
        return new DraftVersion(row.uuid(1), row.uuid(2), row.number(3), row.text(4), row.number(5), row.text(6),
                row.text(7), row.instant(8));
    }
}
