package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Event;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What happened and when. */
final class EventTable extends EntityTable<Event> {
    EventTable() {
        super(Event.class, "event", "title, date, place, note");
    }

    @Override
    @Nullable
    Object[] values(Event event) {
        return new @Nullable Object[]{event.title(), event.date(), event.place(), event.note()};
    }

    @Override
    Event read(Row row) throws SQLException {
        return new Event(row.uuid(1), row.text(2), Edtf.parse(row.text(3)), row.textOrNull(4), row.text(5));
    }
}
