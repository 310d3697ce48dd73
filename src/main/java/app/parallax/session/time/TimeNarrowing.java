package app.parallax.session.time;

import app.parallax.session.Focus;
import app.parallax.session.Session;
import app.parallax.session.TimeRange;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Filters lists by time and keeps them current. Used on the FX thread. */
public final class TimeNarrowing {
    private final Session session;
    private final Focus focus;
    private final Subscription followed;
    private long asked;

    /** Creates a filter that selects all times. */
    public TimeNarrowing(Session session) {
        this.session = session;
        this.focus = session.focus();
        this.followed = session.workspace().revision().subscribe((before, now) -> again());
    }

    /** Returns the selected time, null for all times. */
    public ReadOnlyObjectProperty<@Nullable TimeRange> time() {
        return focus.timeFilter();
    }

    /**
     * Filters lists by a time.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public CompletableFuture<Void> narrowTo(LocalDateTime from, LocalDateTime to) {
        long own = ++asked;
        return TimelineData.read(session, chronicle -> chronicle.articlesIn(from, to)).thenAccept(articles -> {
            if (own == asked) { // only the latest request counts
                focus.timeFilter().set(new TimeRange(from, to, articles));
            }
        });
    }

    /** Selects all times again. */
    public void clear() {
        asked++;
        focus.timeFilter().set(null);
    }

    private void again() {
        var now = focus.timeFilter().get();
        if (now != null) {
            session.runUnattended(narrowTo(now.from(), now.to()));
        }
    }

    /** Removes the listeners. */
    public void end() {
        asked++;
        followed.unsubscribe();
    }
}
