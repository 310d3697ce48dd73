package app.parallax.store;

import app.parallax.model.TimeLink;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of links between annotations and events. */
final class TimeLinkTable extends EntityTable<TimeLink> {
    TimeLinkTable() {
        super(TimeLink.class, "time_link", "annotation, event, clock, value");
    }

    @Override
    @Nullable
    Object[] values(TimeLink link) {
        return new @Nullable Object[]{link.annotation(), link.event(), link.clock(), link.value()};
    }

    @Override
    TimeLink read(Row row) throws SQLException {
        return new TimeLink(row.uuid(1), row.uuid(2), row.uuid(3), row.named(4, TimeLink.Clock.class),
                row.dateOrNull(5));
    }
}
