package app.parallax.store;

import app.parallax.model.Story;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class StoryTable extends EntityTable<Story> {
    StoryTable() {
        super(Story.class, "story", "name, note");
    }

    @Override
    @Nullable
    Object[] values(Story story) {
        return new @Nullable Object[]{story.name(), story.note()};
    }

    @Override
    Story read(Row row) throws SQLException {
        return new Story(row.uuid(1), row.text(2), row.text(3));
    }
}
