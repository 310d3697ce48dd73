package app.parallax.store.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the readable rows of a leaf page of a table (SQLite file format, 1.6 and 2.1). */
final class LeafPage {
    static final int TABLE_LEAF = 0x0D;
    static final int TABLE_INTERIOR = 0x05;
    private static final byte UNREADABLE = '?';
    /** Maximum number of columns of our tables; a damaged number is usually larger. */
    private static final int MOST_COLUMNS = 100;

    private final PageFile file;
    private final byte[] page;
    private final int head;
    private int at;

    LeafPage(PageFile file, int number, byte[] page) {
        this.file = file;
        this.page = page;
        this.head = number == 1 ? 100 : 0;
    }

    static int type(int number, byte[] page) {
        return page[number == 1 ? 100 : 0];
    }

    /** The readable rows, and the number of unreadable ones. */
    record Rows(List<RecoveredRow> found, int lost) {}

    Rows rows() {
        int said = BigEndian.number(page, head + 3, 2);
        var found = new ArrayList<RecoveredRow>();
        var seen = new HashSet<Integer>();
        int lost = 0;
        int pointers = Math.min(said, (page.length - head - 8) / 2);
        for (int i = 0; i < pointers; i++) {
            int place = BigEndian.number(page, head + 8 + 2 * i, 2);
            var row = place >= head + 8 + 2 && place < page.length - 3 && seen.add(place) ? row(place) : null;
            if (row != null) {
                found.add(row);
            } else {
                lost++;
            }
        }
        return new Rows(found, found.isEmpty() && said > page.length / 4 ? 0 : lost);
    }

    private @Nullable RecoveredRow row(int place) {
        try {
            at = place;
            long length = varint(page);
            long key = varint(page);
            if (length < 2 || length > (long) file.count() * file.size() || key < 0) {
                return null;
            }
            int local = local((int) length);
            if (at + local + (local < length ? 4 : 0) > page.length) {
                return null;
            }
            var payload = Arrays.copyOfRange(page, at, at + local);
            boolean whole = true;
            if (local < length) {
                int next = BigEndian.number(page, at + local, 4);
                payload = Arrays.copyOf(payload, (int) length);
                whole = overflow(payload, local, next);
            }
            return record(payload, key, whole);
        } catch (ArrayIndexOutOfBoundsException e) { // the bytes are inconsistent
            return null;
        }
    }

    /** Returns the length of the part of a row stored in the leaf itself (SQLite file format, 1.6). */
    private int local(int length) {
        int usable = page.length;
        if (length <= usable - 35) {
            return length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = least + (length - least) % (usable - 4);
        return fitting <= usable - 35 ? fitting : least;
    }

    /**
     * Reads the chain of overflow pages. If it is broken, the next page of the file is tried: long rows are usually
     * written to consecutive pages.
     */
    private boolean overflow(byte[] payload, int from, int first) {
        boolean whole = true;
        int number = first;
        int previous = 0;
        for (int to = from; to < payload.length; to += page.length - 4) {
            if (number < 2 || number > file.count()) {
                whole = false;
                number = previous == 0 ? 0 : previous + 1;
            }
            int length = Math.min(page.length - 4, payload.length - to);
            var bytes = number == 0 || number > file.count() ? new byte[page.length] : file.page(number);
            if (isBlank(bytes)) {
                whole = false;
                Arrays.fill(payload, to, to + length, UNREADABLE);
            } else {
                System.arraycopy(bytes, 4, payload, to, length);
            }
            previous = number;
            number = BigEndian.number(bytes, 0, 4);
        }
        return whole;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable RecoveredRow record(byte[] payload, long key, boolean whole) {
        at = 0;
        int end = (int) varint(payload);
        if (end < 1 || end > payload.length) {
            return null;
        }
        var types = new ArrayList<Long>();
        while (at < end && types.size() <= MOST_COLUMNS) {
            types.add(varint(payload));
        }
        if (at != end || types.isEmpty()) {
            return null;
        }
        var values = new ArrayList<@Nullable Object>();
        for (long type : types) {
            int length = length(type);
            if (length < 0 || length > payload.length - at) {
                return null;
            }
            values.add(value(payload, type, length));
            at += length;
        }
        return at == payload.length ? new RecoveredRow(key, values, whole) : null;
    }

    private static int length(long type) {
        if (type < 0 || type == 10 || type == 11 || type > Integer.MAX_VALUE) {
            return -1;
        }
        return switch ((int) type) {
            case 0, 8, 9 -> 0;
            case 1, 2, 3, 4 -> (int) type;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> (int) (type - 12) / 2;
        };
    }

    private @Nullable Object value(byte[] payload, long type, int length) {
        return switch ((int) type) {
            case 0 -> null;
            case 8 -> 0L;
            case 9 -> 1L;
            case 1, 2, 3, 4, 5, 6 -> BigEndian.signed(payload, at, length);
            case 7 -> Double.longBitsToDouble(BigEndian.signed(payload, at, length));
            default -> type % 2 == 0
                    ? Arrays.copyOfRange(payload, at, at + length)
                    : new String(payload, at, length, StandardCharsets.UTF_8);
        };
    }

    private long varint(byte[] bytes) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            int next = bytes[at++];
            number = (number << 7) | (next & 0x7F);
            if (next >= 0) {
                return number;
            }
        }
        return (number << 8) | (bytes[at++] & 0xFF);
    }
}
