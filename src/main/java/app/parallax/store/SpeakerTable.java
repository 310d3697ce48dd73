package app.parallax.store;

import app.parallax.model.Speaker;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class SpeakerTable extends EntityTable<Speaker> {
    private final EntityJson json;

    SpeakerTable(EntityJson json) {
        super(Speaker.class, "speaker", "name, spellings, note, type");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(Speaker speaker) {
        return new @Nullable Object[]{speaker.name(), json.write(speaker.spellings()), speaker.note(),
                speaker.type()};
    }

    @Override
    Speaker read(Row row) throws SQLException {
        return new Speaker(row.uuid(1), row.text(2), List.of(json.read(row.text(3), String[].class)), row.text(4),
                row.namedOrNull(5, Speaker.Type.class));
    }
}
