package app.parallax.hub;

import java.time.Duration;

/**
 * Timeouts and intervals of the requests of a copy to its hub.
 *
 * @param poll interval of requests for the position of the log
 * @param answer for the answer to a question that the server answers at once
 * @param connect for each answer of one server while a connection is made, in whole seconds
 * @param request for any answer, in whole seconds
 * @param hold for a row that another connection has locked
 * @param turn for the turn of a sender, and how long one lasts: those who wait do not receive, and each has to before
 *            it sends
 * @param firstWait before the second attempt to connect; each further one is twice as long
 * @param longestWait between two attempts
 * @param refused after a refusal, which somebody else may have lifted meanwhile
 * @param beat interval of reports of what is open here, which the hub forgets after a minute
 */
public record HubTimeouts(Duration poll, Duration answer, Duration connect, Duration request, Duration hold,
        Duration turn, Duration firstWait, Duration longestWait, Duration refused, Duration beat) {
    /** The values that the program uses. */
    public static final HubTimeouts DEFAULT = new HubTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2),
            Duration.ofSeconds(4), Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(20));
}
