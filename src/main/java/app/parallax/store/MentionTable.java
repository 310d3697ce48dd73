package app.parallax.store;

import app.parallax.model.Attribution;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.Quantity;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where articles speak to claims. */
final class MentionTable extends EntityTable<Mention> {
    private static final String NONE = "[]";

    private final EntityJson json;

    MentionTable(EntityJson json) {
        super(Mention.class, "mention", "claim, annotation, voice, position, quantity, attribution, grade");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(Mention mention) {
        return new @Nullable Object[]{mention.claim(), mention.annotation(), mention.voice(), mention.position(),
                mention.quantity() == null ? null : json.write(mention.quantity()),
                mention.attribution().isEmpty() ? NONE : json.write(mention.attribution()),
                mention.grade() == null ? null : mention.grade().toString()};
    }

    @Override
    Mention read(Row row) throws SQLException {
        return read(row, 1);
    }

    /** The mention whose columns begin at one that is not the first. */
    Mention read(Row row, int first) throws SQLException {
        var attribution = row.text(first + 6);
        return new Mention(row.uuid(first), row.uuid(first + 1), row.uuid(first + 2),
                row.named(first + 3, Mention.Voice.class), row.named(first + 4, Mention.Position.class),
                quantity(row.textOrNull(first + 5)),
                attribution.equals(NONE) ? List.of() : List.of(json.read(attribution, Attribution[].class)),
                grade(row.textOrNull(first + 7)));
    }

    private @Nullable Quantity quantity(@Nullable String text) {
        return text == null ? null : json.read(text, Quantity.class);
    }

    private static @Nullable Grade grade(@Nullable String text) {
        return text == null ? null : Grade.parse(text);
    }
}
