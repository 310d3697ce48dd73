package app.parallax.store;

import app.parallax.model.TagSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class TagSetTable extends EntityTable<TagSet> {
    private final EntityJson json;

    TagSetTable(EntityJson json) {
        super(TagSet.class, "tag_set", "name, tags");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(TagSet set) {
        return new @Nullable Object[]{set.name(), json.write(set.tags())};
    }

    @Override
    TagSet read(Row row) throws SQLException {
        return new TagSet(row.uuid(1), row.text(2), List.of(json.read(row.text(3), UUID[].class)));
    }
}
