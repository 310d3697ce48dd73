package app.parallax.store.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the pages in a write-ahead log (SQLite file format, 4). SQLite stops at the first frame with a wrong checksum;
 * here each frame is checked by itself, so that one damaged frame does not lose later commits.
 */
final class WriteAheadLog {
    private static final int MAGIC = 0x377f0682;
    private static final int HEADER = 32;
    private static final int FRAME = 24;

    private final ByteOrder order;
    private int first;
    private int second;

    private WriteAheadLog(ByteOrder order) {
        this.order = order;
    }

    /** Returns the position in the log of the newest committed version of each page. */
    static Map<Integer, Long> pages(FileChannel log, int size) throws IOException {
        var header = PageFile.read(log, 0, HEADER);
        int magic = BigEndian.number(header, 0, 4);
        if ((magic & ~1) != MAGIC || BigEndian.number(header, 8, 4) != size) {
            return Map.of();
        }
        var sum = new WriteAheadLog(magic == MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        sum.first = BigEndian.number(header, 24, 4);
        sum.second = BigEndian.number(header, 28, 4);
        long salt = BigEndian.signed(header, 16, 8);
        var committed = new HashMap<Integer, Long>();
        var open = new HashMap<Integer, Long>();
        for (long place = HEADER; place + FRAME + size <= log.size(); place += FRAME + size) {
            var frame = PageFile.read(log, place, FRAME);
            if (BigEndian.signed(frame, 8, 8) != salt) {
                break; // a frame of an earlier log
            }
            sum.add(frame, 8);
            sum.add(PageFile.read(log, place + FRAME, size), size);
            int number = BigEndian.number(frame, 0, 4);
            if (sum.matchesChecksum(frame) && number > 0) {
                open.put(number, place + FRAME);
                if (BigEndian.number(frame, 4, 4) != 0) {
                    committed.putAll(open);
                    open.clear();
                }
            }
        }
        return committed;
    }

    private void add(byte[] bytes, int length) {
        var words = ByteBuffer.wrap(bytes, 0, length).order(order);
        while (words.hasRemaining()) {
            first += words.getInt() + second;
            second += words.getInt() + first;
        }
    }

    /** Whether the checksum matches that of a frame; continues from the latter. */
    private boolean matchesChecksum(byte[] frame) {
        boolean same = first == BigEndian.number(frame, 16, 4) && second == BigEndian.number(frame, 20, 4);
        first = BigEndian.number(frame, 16, 4);
        second = BigEndian.number(frame, 20, 4);
        return same;
    }
}
