package app.parallax.hub;

import java.time.Duration;

/** The waits between attempts, each twice as long as the one before it, up to a longest one. */
public final class GrowingWait {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** Creates waits that begin with the first one. */
    public GrowingWait(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Returns the next wait. */
    public Duration next() {
        var now = next;
        var twice = now.multipliedBy(2);
        next = twice.compareTo(longest) > 0 ? longest : twice;
        return now;
    }

    /** Begins with the first one again, after a success. */
    public void reset() {
        next = first;
    }
}
