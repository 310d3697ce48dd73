package app.parallax.store.pages;

/** Reads big-endian numbers. */
final class BigEndian {
    private BigEndian() {}

    static int number(byte[] bytes, int from, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << 8) | (bytes[from + i] & 0xFF);
        }
        return number;
    }

    /** Reads a signed number of up to eight bytes. */
    static long signed(byte[] bytes, int from, int length) {
        long number = length == 0 ? 0 : bytes[from];
        for (int i = 1; i < length; i++) {
            number = (number << 8) | (bytes[from + i] & 0xFF);
        }
        return number;
    }
}
