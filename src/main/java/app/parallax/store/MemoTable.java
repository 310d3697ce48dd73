package app.parallax.store;

import app.parallax.model.Memo;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class MemoTable extends EntityTable<Memo> {
    MemoTable() {
        super(Memo.class, "memo", "title, text, analyst, created, modified");
    }

    @Override
    @Nullable
    Object[] values(Memo memo) {
        return new @Nullable Object[]{memo.title(), memo.text(), memo.analyst(), memo.created(), memo.modified()};
    }

    @Override
    Memo read(Row row) throws SQLException {
        return new Memo(row.uuid(1), row.text(2), row.text(3), row.uuid(4), row.instant(5), row.instant(6));
    }
}
