package app.parallax.store.pages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Computes the running checksum of the frames of a write-ahead log (SQLite file format, 4.2). SQLite stops at the first
 * frame with a wrong checksum; here each frame is checked by itself, so that one damaged frame does not lose later
 * commits.
 */
final class FrameChecksum {
    private final ByteOrder order;
    private int first;
    private int second;

    /** Continues from the two words of a checksum, those of the log's header at first. */
    FrameChecksum(ByteOrder order, int first, int second) {
        this.order = order;
        this.first = first;
        this.second = second;
    }

    void add(byte[] bytes, int length) {
        var words = ByteBuffer.wrap(bytes, 0, length).order(order);
        while (words.hasRemaining()) {
            first += words.getInt() + second;
            second += words.getInt() + first;
        }
    }

    /** Whether the checksum matches that of a frame; continues from the latter. */
    boolean matchesChecksum(byte[] frame) {
        boolean same = first == BigEndian.number(frame, 16, 4) && second == BigEndian.number(frame, 20, 4);
        first = BigEndian.number(frame, 16, 4);
        second = BigEndian.number(frame, 20, 4);
        return same;
    }
}
