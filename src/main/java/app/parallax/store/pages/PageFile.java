package app.parallax.store.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a damaged database file, with its write-ahead log applied. Never writes. */
public final class PageFile implements AutoCloseable {
    /** The largest page size of the format (SQLite file format, 1.3.2). */
    private static final int LARGEST = 65_536;
    private static final int HEADER = 100;
    /** SQLite's default page size. */
    private static final int USUAL = 4_096;
    private static final int LOOKED_AT = 200;
    private static final int LOG_MAGIC = 0x377f0682;
    private static final int LOG_HEADER = 32;
    private static final int FRAME = 24;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final @Nullable FileChannel log;
    private final Map<Integer, Long> logged;
    private final int size;
    private final int count;
    private final boolean hasHeader;

    private PageFile(FileChannel file, @Nullable FileChannel log) throws IOException {
        this.file = file;
        this.log = log;
        var header = read(file, 0, HEADER);
        this.hasHeader = Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        this.size = size(file, header);
        this.logged = log == null ? Map.of() : loggedPages(log, size);
        int last = logged.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        this.count = Math.max(last, (int) Math.min(Integer.MAX_VALUE, (file.size() + size - 1) / size));
    }

    /**
     * Opens a database file and the log beside it.
     *
     * @param file no connection of this process may have it open
     * @throws IOException if it cannot be read at all
     */
    public static PageFile open(Path file) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + "-wal");
        var channel = FileChannel.open(file);
        FileChannel log = null;
        try {
            log = Files.isRegularFile(beside) && Files.size(beside) > 0 ? FileChannel.open(beside) : null;
            return new PageFile(channel, log);
        } catch (IOException e) {
            channel.close();
            if (log != null) {
                log.close();
            }
            throw e;
        }
    }

    /** Returns the position in the log of the newest committed version of each page. */
    private static Map<Integer, Long> loggedPages(FileChannel log, int size) throws IOException {
        var header = read(log, 0, LOG_HEADER);
        int magic = BigEndian.number(header, 0, 4);
        if ((magic & ~1) != LOG_MAGIC || BigEndian.number(header, 8, 4) != size) {
            return Map.of();
        }
        var sum = new FrameChecksum(magic == LOG_MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                BigEndian.number(header, 24, 4), BigEndian.number(header, 28, 4));
        long salt = BigEndian.signed(header, 16, 8);
        var committed = new HashMap<Integer, Long>();
        var open = new HashMap<Integer, Long>();
        for (long place = LOG_HEADER; place + FRAME + size <= log.size(); place += FRAME + size) {
            var frame = read(log, place, FRAME);
            if (BigEndian.signed(frame, 8, 8) != salt) {
                break; // a frame of an earlier log
            }
            sum.add(frame, 8);
            sum.add(read(log, place + FRAME, size), size);
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

    /** Returns the page size of the header, or the default if the content suggests that the header is damaged. */
    private static int size(FileChannel file, byte[] header) throws IOException {
        int said = BigEndian.number(header, 16, 2);
        int size = said == 1 ? LARGEST : said;
        return size >= 512 && Integer.bitCount(size) == 1 && trees(file, size) >= trees(file, USUAL) ? size : USUAL;
    }

    /** Returns the share of the first pages that begin with the type of a tree page, at a given page size. */
    private static double trees(FileChannel file, int size) throws IOException {
        int trees = 0;
        int pages = (int) Math.min(LOOKED_AT, file.size() / size);
        for (int i = 1; i < pages; i++) {
            int type = read(file, (long) i * size, 1)[0];
            trees += type == 0x02 || type == 0x05 || type == 0x0A || type == 0x0D ? 1 : 0;
        }
        return pages < 2 ? 0 : (double) trees / (pages - 1);
    }

    /** Returns the page size in bytes, a power of two. */
    public int size() {
        return size;
    }

    /** Returns the number of pages; the first has the number 1. */
    public int count() {
        return count;
    }

    /** Whether the file begins with the header of a database; false if that is damaged. */
    public boolean hasHeader() {
        return hasHeader;
    }

    /**
     * Returns the bytes of a page.
     *
     * @param number from 1 to {@link #count}
     * @return zeros where the file is truncated or the disk fails
     */
    public byte[] page(int number) {
        var place = logged.get(number);
        try {
            return place == null || log == null
                    ? read(file, (long) (number - 1) * size, size)
                    : read(log, place, size);
        } catch (IOException e) { // a bad sector is one damaged page
            return new byte[size];
        }
    }

    static byte[] read(FileChannel from, long place, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (from.read(buffer, place + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (log != null) {
            log.close();
        }
    }
}
