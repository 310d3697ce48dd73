package app.parallax.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Creates identifiers: UUIDs of version 7 (RFC 9562, section 5.7), so that newer rows sort after older ones. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final AtomicLong LAST = new AtomicLong();
    /** Milliseconds of the first year that no clock shows. */
    private static final long LATEST = Instant.parse("6000-01-01T00:00:00Z").toEpochMilli();

    /** The byte order, which is that of SQLite; {@link UUID#compareTo} compares signed numbers. */
    public static final Comparator<UUID> ORDER = Comparator.comparing(UUID::getMostSignificantBits,
            Long::compareUnsigned).thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private Ids() {}

    /**
     * Creates an identifier that sorts after all others of this process.
     *
     * @return a UUIDv7 whose 12 bits after the milliseconds hold the fraction of the millisecond (RFC 9562, method 3);
     *         if the clock has not advanced, the next fraction
     */
    public static UUID next() {
        var now = Instant.now();
        long fraction = (now.get(ChronoField.NANO_OF_SECOND) % 1_000_000L) * 4096 / 1_000_000L;
        long clock = (now.toEpochMilli() << 12) | fraction;
        long time = LAST.updateAndGet(last -> Math.max(last + 1, clock));
        long high = ((time >>> 12) << 16) | 0x7000L | (time & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * Lets all identifiers that are created from now on sort after one of an earlier process, although the clock may
     * have been set back since; one of after the year 6000 was not made by a clock, and is not followed.
     */
    public static void follow(UUID id) {
        long high = id.getMostSignificantBits();
        long time = ((high >>> 16) << 12) | (high & 0xFFF);
        if (id.version() == 7 && (high >>> 16) < LATEST) {
            LAST.accumulateAndGet(time, Math::max);
        }
    }

    /** Returns an identifier as 16 bytes, most significant first. */
    public static byte[] bytes(UUID id) {
        var bytes = new byte[16];
        LONGS.set(bytes, 0, id.getMostSignificantBits());
        LONGS.set(bytes, 8, id.getLeastSignificantBits());
        return bytes;
    }

    /**
     * Returns the identifier of 16 bytes, most significant first.
     *
     * @throws IllegalArgumentException if there are more or fewer bytes
     */
    public static UUID of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException(bytes.length + " bytes are no identifier");
        }
        return new UUID((long) LONGS.get(bytes, 0), (long) LONGS.get(bytes, 8));
    }
}
