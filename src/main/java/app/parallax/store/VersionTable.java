package app.parallax.store;

import app.parallax.model.Version;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of versions: frozen texts with their origin. */
final class VersionTable extends EntityTable<Version> {
    VersionTable() {
        super(Version.class, "version",
                "article, number, sha256, length, characters, original_sha256, media_type, charset, url, retrieved, retrieved_with");
    }

    @Override
    @Nullable
    Object[] values(Version version) {
        return new @Nullable Object[]{version.article(), version.number(), version.sha256(), version.length(),
                version.characters(), version.originalSha256(), version.mediaType(), version.charset(), version.url(),
                version.retrieved(), version.retrievedWith()};
    }

    @Override
    Version read(Row row) throws SQLException {
        return new Version(row.uuid(1), row.uuid(2), row.number(3), row.text(4), row.number(5), row.number(6),
                row.text(7), row.text(8), row.text(9), row.textOrNull(10), row.instant(11), row.text(12));
    }
}
