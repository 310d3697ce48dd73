package app.parallax.io.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.MalformedInputException;

/**
 * Encodes text in UTF-8 and writes it in large pieces. The encoder of Java leaves its fast path for the rest of a piece
 * at the first letter beyond ASCII.
 */
public final class Utf8Writer extends Writer {
    private static final int UNITS = 1 << 14;
    private static final int MOST_BYTES = 3;

    private final OutputStream out;
    private final boolean isStrict;
    private final char[] units = new char[UNITS];
    private final byte[] bytes = new byte[UNITS * MOST_BYTES];
    private int filled;

    /**
     * @param out closed with this; needs no buffer of its own
     * @param isStrict whether an unpaired surrogate is an error; else it becomes a question mark
     */
    public Utf8Writer(OutputStream out, boolean isStrict) {
        this.out = out;
        this.isStrict = isStrict;
    }

    @Override
    public void write(int unit) throws IOException {
        room();
        units[filled++] = (char) unit;
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int from = offset;
        while (from < offset + length) {
            int part = Math.min(room(), offset + length - from);
            text.getChars(from, from + part, units, filled);
            filled += part;
            from += part;
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int from = offset;
        while (from < offset + length) {
            int part = Math.min(room(), offset + length - from);
            System.arraycopy(text, from, units, filled, part);
            filled += part;
            from += part;
        }
    }

    /** Returns how many units fit in, at least one. */
    private int room() throws IOException {
        if (filled == UNITS) {
            encode(false);
        }
        return UNITS - filled;
    }

    /** Encodes all units but a last one whose pair may follow. */
    private void encode(boolean isEnd) throws IOException {
        int to = 0;
        int at = 0;
        while (at < filled) {
            char unit = units[at];
            if (unit < 0x80) {
                bytes[to++] = (byte) unit;
                at++;
            } else if (unit < 0x800) {
                bytes[to++] = (byte) (0xC0 | (unit >> 6));
                bytes[to++] = (byte) (0x80 | (unit & 0x3F));
                at++;
            } else if (!Character.isSurrogate(unit)) {
                bytes[to++] = (byte) (0xE0 | (unit >> 12));
                bytes[to++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                bytes[to++] = (byte) (0x80 | (unit & 0x3F));
                at++;
            } else if (at + 1 == filled && !isEnd && Character.isHighSurrogate(unit)) {
                break;
            } else if (at + 1 < filled && Character.isSurrogatePair(unit, units[at + 1])) {
                int point = Character.toCodePoint(unit, units[at + 1]);
                bytes[to++] = (byte) (0xF0 | (point >> 18));
                bytes[to++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[to++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[to++] = (byte) (0x80 | (point & 0x3F));
                at += 2;
            } else if (!isStrict) {
                bytes[to++] = '?';
                at++;
            } else {
                throw new MalformedInputException(1);
            }
        }
        System.arraycopy(units, at, units, 0, filled - at);
        filled -= at;
        out.write(bytes, 0, to);
    }

    /** Writes all that is there; what follows must not be the second half of a pair. */
    @Override
    public void flush() throws IOException {
        encode(true);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            encode(true);
        }
    }
}
