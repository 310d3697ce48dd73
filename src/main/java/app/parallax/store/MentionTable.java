package app.parallax.store;

import app.parallax.model.Mention;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where articles speak to claims. */
final class MentionTable extends EntityTable<Mention> {
    MentionTable() {
        super(Mention.class, "mention", "claim, annotation, voice, position");
    }

    @Override
    @Nullable
    Object[] values(Mention mention) {
        return new @Nullable Object[]{mention.claim(), mention.annotation(), mention.voice(), mention.position()};
    }

    @Override
    Mention read(Row row) throws SQLException {
        return new Mention(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Mention.Voice.class),
                row.named(5, Mention.Position.class));
    }
}
