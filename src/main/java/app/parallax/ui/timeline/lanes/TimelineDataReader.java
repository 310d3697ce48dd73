package app.parallax.ui.timeline.lanes;

import app.parallax.session.Session;
import app.parallax.session.time.TimelineData;
import java.util.function.BiConsumer;

/** Reads the time data of a project in the background; while it reads, only the latest request is kept. */
final class TimelineDataReader {
    private final Session session;
    private final BiConsumer<TimelineData, LaneSet> found;
    private LaneOrder order = LaneOrder.ARTICLE;
    private boolean running;
    private boolean wanted;
    private boolean ended;

    TimelineDataReader(Session session, BiConsumer<TimelineData, LaneSet> found) {
        this.session = session;
        this.found = found;
    }

    void read(LaneOrder by) {
        order = by;
        wanted = true;
        next();
    }

    private void next() {
        if (running || ended || !wanted) {
            return;
        }
        wanted = false;
        running = true;
        var by = order;
        session.runUnattended(
                TimelineData.readWith(session, lists -> LaneSet.making(lists, by))
                        .whenComplete((read, failure) -> {
                            running = false;
                            if (read != null && !ended && by == order) {
                                found.accept(read.data(), read.result());
                            }
                            next();
                        }));
    }

    void end() {
        ended = true;
    }
}
