package app.parallax.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsDoubleUpToTheLongestAndBeginAgainAfterASuccess() {
        var waits = new Backoff(HubTimeouts.DEFAULT.firstWait(), HubTimeouts.DEFAULT.longestWait());
        assertEquals(Stream.of(1, 2, 4, 8, 16, 30, 30, 30).map(Duration::ofSeconds).toList(),
                Stream.generate(waits::next).limit(8).toList());
        waits.reset();
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                Stream.generate(waits::next).limit(2).toList());
    }
}
