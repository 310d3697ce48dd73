package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parallax.Seeds;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimestampsTest {
    @Seeds(20)
    void everyMomentIsReadAndWrittenAsTheJdkDoesIt(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            long second = random.nextLong(-62_000_000_000L, 253_000_000_000L);
            long nanos = random.nextBoolean() ? 0 : random.nextInt(1000) * 1_000_000L;
            var moment = Instant.ofEpochSecond(second, nanos);
            assertEquals(moment, Timestamps.read(moment.toString()));
            assertEquals(moment.toString(), Timestamps.text(moment));
        }
        var precise = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        assertEquals(precise, Timestamps.read(precise.toString()));
        assertEquals(precise.toString(), Timestamps.text(precise));
    }

    @Test
    void theFirstAndTheLastMomentsAreWritten() {
        for (var text : List.of("1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2024-02-29T00:00:00.010Z")) {
            assertEquals(text, Timestamps.text(Instant.parse(text)));
        }
    }

    @Test
    void theLastDaysOfMonthsAreRead() {
        for (var text : List.of("2024-02-29T23:59:59Z", "2023-12-31T00:00:00.001Z", "2023-04-30T10:10:10Z")) {
            assertEquals(Instant.parse(text), Timestamps.read(text));
        }
    }

    @Test
    void whatIsNoMomentIsRefused() {
        for (var text : List.of("", "2023-02-30T00:00:00Z", "2023-00-10T00:00:00Z", "2023-01-10T24:01:00Z",
                "2023-01-10 10:00:00Z", "2023-01-10T10:00:00", "2023-01-1aT10:00:00Z", "2023-01-10T10:00:00.1a0Z")) {
            assertThrows(DateTimeParseException.class, () -> Timestamps.read(text), text);
        }
    }
}
