package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Event;
import app.parallax.model.WorkingValue;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

final class EventTable extends EntityTable<Event> {
    private final EntityJson json;

    EventTable(EntityJson json) {
        super(Event.class, "event", "title, date, place, note, working");
        this.json = json;
    }

    @Override
    @Nullable
    Object[] values(Event event) {
        return new @Nullable Object[]{event.title(), event.date(), event.place(), event.note(),
                event.working() == null ? null : json.write(event.working())};
    }

    @Override
    Event read(Row row) throws SQLException {
        return new Event(row.uuid(1), row.text(2), Edtf.parse(row.text(3)), row.textOrNull(4), row.text(5),
                working(row.textOrNull(6)));
    }

    private @Nullable WorkingValue working(@Nullable String text) {
        return text == null ? null : json.read(text, WorkingValue.class);
    }
}
