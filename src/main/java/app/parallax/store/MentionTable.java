package app.parallax.store;

import app.parallax.model.AttributionStep;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.Quantity;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of mentions of claims. */
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
        var attribution = row.text(7);
        return new Mention(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Mention.Voice.class),
                row.named(5, Mention.Position.class), quantity(row.textOrNull(6)),
                attribution.equals(NONE) ? List.of() : List.of(json.read(attribution, AttributionStep[].class)),
                grade(row.textOrNull(8)));
    }

    /** Reads a mention known to have no quantity, attribution and grade. */
    Mention readBare(Row row) throws SQLException {
        return new Mention(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Mention.Voice.class),
                row.named(5, Mention.Position.class));
    }

    private @Nullable Quantity quantity(@Nullable String text) {
        return text == null ? null : json.read(text, Quantity.class);
    }

    private static @Nullable Grade grade(@Nullable String text) {
        return text == null ? null : Grade.parse(text);
    }
}
