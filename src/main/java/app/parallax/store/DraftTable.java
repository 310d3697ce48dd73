package app.parallax.store;

import app.parallax.model.Draft;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class DraftTable extends EntityTable<Draft> {
    DraftTable() {
        super(Draft.class, "draft", "title, file, language, created");
    }

    @Override
    @Nullable
    Object[] values(Draft draft) {
        return new @Nullable Object[]{draft.title(), draft.file(), draft.language(), draft.created()};
    }

    @Override
    Draft read(Row row) throws SQLException {
        return new Draft(row.uuid(1), row.text(2), row.text(3), row.textOrNull(4), row.instant(5));
    }
}
