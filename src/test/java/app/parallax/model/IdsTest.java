package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void eachSortsAfterTheOneBefore() {
        var ids = Stream.generate(Ids::next).limit(100_000).toList();
        assertEquals(ids, ids.stream().sorted(Ids.ORDER).toList());
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void anIdentifierTellsWhenItWasMade() {
        var before = Instant.now().toEpochMilli();
        var id = Ids.next();
        var made = id.getMostSignificantBits() >>> 16;
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertTrue(made >= before && made <= Instant.now().toEpochMilli() + 100,
                "made at " + Instant.ofEpochMilli(made));
        assertEquals(id, Ids.of(Ids.bytes(id)));
        assertEquals(UUID.fromString(id.toString()), id);
    }
}
