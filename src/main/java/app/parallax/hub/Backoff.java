package app.parallax.hub;

import java.time.Duration;

/** Doubles the wait between attempts, up to a longest one (exponential backoff). */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** Begins with the first wait. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public Duration next() {
        var now = next;
        var twice = now.multipliedBy(2);
        next = twice.compareTo(longest) > 0 ? longest : twice;
        return now;
    }

    /** Begins with the first wait again, after a success. */
    public void reset() {
        next = first;
    }
}
