package app.parallax.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of bytes and how it was determined, in this order: a byte order mark; well-formed UTF-8; UTF-16 without
 * a mark, by the position of its zero bytes; UTF-8 with a few malformed sequences; the guess of juniversalchardet;
 * windows-1252.
 *
 * @param bomLength the length of the byte order mark in bytes; 0 without one
 */
record Encoding(Charset charset, FrozenText.Known known, int bomLength) {

    /** The encoding used when nothing can be guessed: the most common one of older texts of the western press. */
    static final Charset FALLBACK = Charset.forName("windows-1252");

    /** Number of bytes given to the detector, which needs far fewer. */
    private static final int LOOKED_AT = 1 << 18;

    static Encoding of(byte[] bytes) {
        Encoding marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        Charset utf16 = unmarkedUtf16(bytes);
        if (utf16 != null) {
            return new Encoding(utf16, FrozenText.Known.DETECTED, 0);
        }
        var utf8 = DecodedText.of(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.replaced() == 0) {
            return new Encoding(StandardCharsets.UTF_8, FrozenText.Known.VALID_UTF8, 0);
        }
        if (mostlyUtf8(utf8)) {
            return new Encoding(StandardCharsets.UTF_8, FrozenText.Known.DETECTED, 0);
        }
        Charset guessed = guess(bytes);
        return guessed != null
                ? new Encoding(guessed, FrozenText.Known.DETECTED, 0)
                : new Encoding(FALLBACK, FrozenText.Known.FALLBACK, 0);
    }

    /**
     * Returns the encoding that a byte order mark names, or null; UTF-32 first, because its mark begins with that of
     * UTF-16.
     */
    static @Nullable Encoding marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, FrozenText.Known.BOM, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(StandardCharsets.UTF_32LE, FrozenText.Known.BOM, 4);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_32BE, FrozenText.Known.BOM, 4);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, FrozenText.Known.BOM, 2);
        }
        return startsWith(bytes, 0xFE, 0xFF)
                ? new Encoding(StandardCharsets.UTF_16BE, FrozenText.Known.BOM, 2)
                : null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Detects UTF-16 without a mark: spaces, line ends and Latin letters have a zero byte, always on the same side, and
     * U+0000 itself does not occur.
     */
    private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int enough = Math.max(1, bytes.length / 40); // one unit in twenty: a space every twenty characters
        if (zeros[0] == 0 && zeros[1] >= enough) {
            return wellFormed(bytes, StandardCharsets.UTF_16LE);
        }
        return zeros[1] == 0 && zeros[0] >= enough ? wellFormed(bytes, StandardCharsets.UTF_16BE) : null;
    }

    private static @Nullable Charset wellFormed(byte[] bytes, Charset charset) {
        var decoded = DecodedText.of(bytes, 0, charset);
        long assigned = decoded.text().codePoints().filter(Encoding::belongsInText).count();
        long all = decoded.text().codePoints().count();
        return decoded.replaced() == 0 && assigned * 20 >= all * 19 ? charset : null;
    }

    private static boolean belongsInText(int codePoint) {
        return Character.isWhitespace(codePoint)
                || (Character.isDefined(codePoint) && !Character.isISOControl(codePoint)
                        && Character.getType(codePoint) != Character.SURROGATE);
    }

    /**
     * Whether bytes are UTF-8 with some malformed sequences: high bytes of another encoding rarely form valid UTF-8.
     */
    private static boolean mostlyUtf8(DecodedText utf8) {
        long beyondAscii = utf8.text().codePoints().filter(c -> c > 0x7F).count() - utf8.replaced();
        return beyondAscii >= 4L * utf8.replaced();
    }

    private static @Nullable Charset guess(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if ("MACCYRILLIC".equalsIgnoreCase(name)) {
            name = "windows-1251"; // short texts look alike in both, and news files in MacCyrillic are rare
        }
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}
