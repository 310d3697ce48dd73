package app.parallax.store;

import app.parallax.model.Palette;
import app.parallax.model.Tag;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class TagTable extends EntityTable<Tag> {
    TagTable() {
        super(Tag.class, "tag", "name, parent, color, description, key");
    }

    @Override
    @Nullable
    Object[] values(Tag tag) {
        return new @Nullable Object[]{tag.name(), tag.parent(), tag.color(), tag.description(), tag.key()};
    }

    @Override
    Tag read(Row row) throws SQLException {
        return new Tag(row.uuid(1), row.text(2), row.uuidOrNull(3), row.named(4, Palette.class), row.text(5),
                row.textOrNull(6));
    }
}
