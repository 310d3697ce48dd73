package app.parallax.store;

import app.parallax.model.AttributionStep;
import app.parallax.model.Grade;
import app.parallax.model.Mention;
import app.parallax.model.ProposedValues;
import app.parallax.model.Quantity;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MentionTable extends EntityTable<Mention> {
    private static final String NONE = "[]";

    private final EntityJson json;

    MentionTable(EntityJson json) {
        super(Mention.class, "mention",
                "claim, annotation, voice, position, quantity, attribution, grade, proposed, refused");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(Mention mention) {
        return new @Nullable Object[]{mention.claim(), mention.annotation(), mention.voice(), mention.position(),
                mention.quantity() == null ? null : json.write(mention.quantity()),
                mention.attribution().isEmpty() ? NONE : json.write(mention.attribution()),
                mention.grade() == null ? null : mention.grade().toString(),
                mention.proposed().fields().isEmpty() ? null : json.write(values(mention.proposed())),
                mention.proposed().refused().stream().map(Enum::name).collect(Collectors.joining(" "))};
    }

    @Override
    Mention read(Row row) throws SQLException {
        var attribution = row.text(7);
        return new Mention(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Mention.Voice.class),
                row.named(5, Mention.Position.class), quantity(row.textOrNull(6)),
                attribution.equals(NONE) ? List.of() : List.of(json.read(attribution, AttributionStep[].class)),
                grade(row.textOrNull(8)), proposed(row.textOrNull(9), row.text(10)));
    }

    /** Reads a mention known to have a stance alone. */
    Mention readBare(Row row) throws SQLException {
        return new Mention(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, Mention.Voice.class),
                row.named(5, Mention.Position.class));
    }

    private @Nullable Quantity quantity(@Nullable String text) {
        return text == null ? null : json.read(text, Quantity.class);
    }

    /** The values alone: what was refused has a column of its own. */
    private static ProposedValues values(ProposedValues proposed) {
        return new ProposedValues(proposed.voice(), proposed.quantity(), proposed.asOf(), proposed.cited(), Set.of());
    }

    private ProposedValues proposed(@Nullable String text, String refused) {
        var values = text == null ? ProposedValues.NONE : json.read(text, ProposedValues.class);
        return refused.isEmpty()
                ? values
                : new ProposedValues(values.voice(), values.quantity(), values.asOf(), values.cited(),
                        Stream.of(refused.split(" ")).map(ProposedValues.Field::valueOf).collect(Collectors.toSet()));
    }

    private static @Nullable Grade grade(@Nullable String text) {
        return text == null ? null : Grade.parse(text);
    }
}
