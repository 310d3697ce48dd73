package app.parallax.store;

import app.parallax.model.StoryArticle;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class StoryArticleTable extends EntityTable<StoryArticle> {
    StoryArticleTable() {
        super(StoryArticle.class, "story_article", "story, article");
    }

    @Override
    @Nullable
    Object[] values(StoryArticle story) {
        return new @Nullable Object[]{story.story(), story.article()};
    }

    @Override
    StoryArticle read(Row row) throws SQLException {
        return new StoryArticle(row.uuid(1), row.uuid(2), row.uuid(3));
    }
}
