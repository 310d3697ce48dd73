package app.parallax.store;

import app.parallax.model.EventOrder;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of the order of events. */
final class EventOrderTable extends EntityTable<EventOrder> {
    EventOrderTable() {
        super(EventOrder.class, "event_order", "earlier, later, note, analyst");
    }

    @Override
    @Nullable
    Object[] values(EventOrder order) {
        return new @Nullable Object[]{order.earlier(), order.later(), order.note(), order.analyst()};
    }

    @Override
    EventOrder read(Row row) throws SQLException {
        return new EventOrder(row.uuid(1), row.uuid(2), row.uuid(3), row.text(4), row.uuid(5));
    }
}
